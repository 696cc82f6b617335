# SPDX-License-Identifier: GPL-3.0-or-later
"""`export`: the formats, the command's own documents, and a file that is replaced as a whole or not at all."""
import html.parser
import json
import os
import stat

from cases_objects import lines, row
from cases_table import table
from harness import expect, same
from server import problem

HOSTILE = '<script>alert(1)</script>&"\'<img src=x onerror=y>'


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.words, self.attributes = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)


def filled(bench):
    scene = bench.scene()
    scene.server.serve_list(lines(row(id="a", name=HOSTILE, license="server"), row(id="b", name="=1+1"), row(id="c", name="Mail", license="endpoint")))
    scene.server.document["licenses"][0]["label"] = HOSTILE
    scene.succeed()
    scene.out = os.path.join(scene.folder, "out")
    os.mkdir(scene.out)
    return scene


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def formats(bench):
    scene = filled(bench)
    for what in ("licenses", "objects", "history"):
        with bench.case("%s to json is the command's document" % what):
            path = os.path.join(scene.out, what + ".json")
            same(scene.ctl.run("export", what, path).exits(0).out.count("{"), 0)
            same(json.loads(read(path)), scene.ctl.run(what, "--format", "json").exits(0).json())
        with bench.case("%s to csv is the command's csv" % what):
            path = os.path.join(scene.out, what + ".csv")
            scene.ctl.run("export", what, path).exits(0)
            same(read(path), scene.ctl.run(what, "--format", "csv").exits(0).out)
            table(read(path))
        with bench.case("%s to html holds no foreign markup" % what):
            path = os.path.join(scene.out, what + ".html")
            scene.ctl.run("export", what, path).exits(0)
            page = Page()
            page.feed(read(path))
            expect("table" in page.tags and not page.tags & {"script", "img", "iframe"}, page.tags)
            same([a for a in page.attributes if a[0].startswith("on") or a[0] in ("src", "href")], [])
            expect(read(path).lstrip().lower().startswith("<!doctype html"), read(path)[:100])
            if what != "history":
                expect(any(HOSTILE in words for words in ["".join(page.words)]), "the text is not shown literally")
    for arguments, want in ((["--filter", "MAIL"], ["c"]), (["--license", "server"], ["a"]), (["--filter", "x", "--license", "endpoint"], [])):
        with bench.case("objects with %s" % " ".join(arguments)):
            path = os.path.join(scene.out, "some.json")
            scene.ctl.run("export", "objects", path, *arguments).exits(0)
            same([o["id"] for o in json.loads(read(path))["objects"]], want)
    with bench.case("nothing is left but the files"):
        same(sorted(os.listdir(scene.out)), sorted(["%s.%s" % (w, e) for w in ("licenses", "objects", "history") for e in ("csv", "json", "html")] + ["some.json"]))


def refusals(bench):
    scene = filled(bench)
    for name in ("x.txt", "x", "x.xml", "json", "x.json.bak", "csv", "x.xlsx", "x."):
        with bench.case("ending of %s" % name):
            path = os.path.join(scene.out, name)
            scene.ctl.run("export", "licenses", path).exits(64).silent()
            expect(not os.path.exists(path), "was written")
    for arguments in (["export"], ["export", "licenses"], ["export", "services", scene.out + "/x.json"], ["export", "Licenses", scene.out + "/x.json"],
                      ["export", "licenses", scene.out + "/x.json", "more"], ["export", "licenses", scene.out + "/x.json", "--format", "json"]):
        with bench.case(" ".join(arguments[:2]) + ", %d words" % len(arguments)):
            scene.ctl.run(*arguments).exits(64).silent()
    for name, path in (("no such folder", "none/x.json"), ("a folder in the file's place", "folder.json"), ("a file in the folder's place", "file/x.csv")):
        with bench.case(name):
            os.makedirs(os.path.join(scene.out, "folder.json"), exist_ok=True)
            with open(os.path.join(scene.out, "file"), "w", encoding="ascii") as file:
                file.write("kept")
            scene.ctl.run("export", "licenses", os.path.join(scene.out, path)).exits(74).silent()
            same((os.listdir(os.path.join(scene.out, "folder.json")), read(os.path.join(scene.out, "file"))), ([], "kept"))


def replacing(bench):
    scene = filled(bench)
    path = os.path.join(scene.out, "x.csv")
    with bench.case("an older file is replaced as a whole"):
        with open(path, "w", encoding="ascii") as file:
            file.write("old" * 10000)
        scene.ctl.run("export", "licenses", path).exits(0)
        same(read(path), scene.ctl.run("licenses", "--format", "csv").out)
    with bench.case("a list that cannot be had leaves the older file"):
        kept = read(path)
        scene.server.serve_list(lines(row(id="new")))
        scene.succeed()
        scene.server.answer = lambda request: problem(503)
        scene.ctl.run("export", "objects", path).exits(69).silent()
        scene.server.answer = lambda request: problem(404)
        scene.ctl.run("export", "objects", path).exits(76).silent()
        same((read(path), sorted(os.listdir(scene.out))), (kept, ["x.csv"]))
    with bench.case("a relative name counts from the caller's folder"):
        scene.ctl.run("export", "history", "here.json").exits(0)
        same(os.listdir(scene.ctl.home), ["here.json"])
        expect(stat.S_ISREG(os.stat(os.path.join(scene.ctl.home, "here.json")).st_mode), "no file")
    with bench.case("no service: an empty document"):
        empty = bench.scene(add=False)
        place = os.path.join(empty.folder, "x.json")
        empty.ctl.run("export", "licenses", place).exits(0)
        same(json.loads(read(place)), {"services": []})


def services(bench):
    """Several services: all of them, or the named one."""
    scene = filled(bench)
    other = scene.serve(name="Other")
    other.serve_list(lines(row(id="z", name="Zed")))
    scene.add(other)
    scene.ctl.run("refresh").exits(0)
    path = os.path.join(scene.out, "x")
    with bench.case("objects of all, with the service first"):
        scene.ctl.run("export", "objects", path + ".csv").exits(0)
        rows = table(read(path + ".csv"))
        same(rows[0], ["service", "id", "name", "kind", "license", "assigned_at", "last_backup_at"])
        same([(r[0], r[1]) for r in rows[1:]], [("Acme HQ", "a"), ("Acme HQ", "b"), ("Acme HQ", "c"), ("Other", "z")])
        scene.ctl.run("export", "objects", path + ".json").exits(0)
        same([(s["service"], s["total"]) for s in json.loads(read(path + ".json"))["services"]], [("Acme HQ", 3), ("Other", 1)])
        scene.ctl.run("export", "objects", path + ".html").exits(0)
        expect("<td>Other</td>" in read(path + ".html"), "no column for the service")
    for what in ("licenses", "objects", "history"):
        with bench.case("%s of the one that is named" % what):
            scene.ctl.run("export", what, path + ".json", "Other").exits(0)
            same(json.loads(read(path + ".json")), scene.ctl.run(what, "Other", "--format", "json").exits(0).json())
            scene.ctl.run("export", what, path + ".json", "Nobody").exits(64).silent()
    with bench.case("a limit counts the lines of all"):
        answer = scene.ctl.run("history", "--limit", "1", "--format", "json").exits(0).json()
        same(sum(len(s["entries"]) for s in answer["services"]), 1)
        same(scene.ctl.run("history", "--limit", "1").exits(0).out.count("\n"), 2)


def spreadsheets(bench):
    scene = filled(bench)
    path = os.path.join(scene.out, "x.csv")
    for name, separator in (("comma", ","), ("semicolon", ";"), ("tab", "\t")):
        with bench.case("separated by " + name):
            scene.ctl.run("export", "licenses", path, "--separator", name).exits(0)
            same(read(path).split("\r\n")[0], separator.join("type,label,assigned_to,total,used,free,valid_until".split(",")))
    with bench.case("a byte order mark where it is asked for"):
        scene.ctl.run("export", "licenses", path, "--bom", "--separator=semicolon").exits(0)
        expect(read(path).startswith("\ufefftype;label;"), read(path)[:40])
    with bench.case("none of these for other files"):
        scene.ctl.run("export", "licenses", os.path.join(scene.out, "x.json"), "--bom").exits(64).silent()
        scene.ctl.run("export", "licenses", path, "--separator", "colon").exits(64).silent()


JOBS = [services, spreadsheets, formats, refusals, replacing]
