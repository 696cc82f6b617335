# SPDX-License-Identifier: GPL-3.0-or-later
"""`objects` as a table: filter, sort, limit, formats; CSV of licenses and objects."""
import csv
import io
import itertools
import os

import wire
from cases_objects import lines, row, shown
from harness import Maybe, UTC, expect, same, shaped

NAMES = ["Straße", "STRASSE", "strasse", "ΣΊΣΥΦΟΣ", "σίσυφος", "ſecond", "second", "Kelvin \u212a", "µ micro", "İstanbul", "istanbul",
         "\U00010400 deseret", "\ua7ae", "ẞ capital", "ﬁ ligature", "fi plain", "Ǆ digraph", "\u1c90 georgian", "\u1f88 greek", "\uab70 cherokee"]
# The matches of a filter among NAMES by simple case folding (statuses C and S of CaseFolding.txt).
FILTERS = {"straße": [0], "STRAßE": [0], "strasse": [1, 2], "ß": [0, 13], "ẞ": [0, 13], "ss": [1, 2], "σίσυφος": [3, 4],
           "ΣΊΣΥΦΟΣ": [3, 4], "SECOND": [5, 6], "kelvin k": [7], "\u212aelvin": [7],
           "\u03bc": [8], "\u00b5 MICRO": [8], "ISTANBUL": [10], "İ": [9], "\U00010428": [11], "\u026a": [12], "fi": [15],
           "ﬁ": [14], "ǆ": [16], "ǅ": [16], "\u10d0 GEORGIAN": [17], "\u1f80": [18], "\u13a0": [19], "no such": [], "": list(range(20))}


def filled(bench, rows):
    scene = bench.scene()
    scene.server.serve_list(lines(*rows))
    scene.succeed()
    return scene


def ids(scene, *arguments):
    return [found["id"] for found in shown(scene, *arguments)["objects"]]


def filters(bench):
    scene = filled(bench, [row(id="#%02d" % i, name=name, kind="0") for i, name in enumerate(NAMES)])
    for text, want in FILTERS.items():
        with bench.case("filter %r" % text):
            same(ids(scene, "--filter=" + text), ["#%02d" % i for i in want])
    rows = [row(id="Mail-1", name="Anna", kind="mailbox", license="microsoft365_user"), row(id="r-2", name="core", kind="repository", license="git_repository"),
            row(id="x-3", name="Mail server", kind="host", license="server"), row(id="x-4", name="Lonely", kind="host"),
            row(id="x-5", name="100% [a]*.?\\ \"q\" 'n'", kind="host", license="server")]
    scene = filled(bench, rows)
    for arguments, want in (
            (["--filter", "mail"], ["Mail-1", "x-3"]), (["--filter", "MAILBOX"], ["Mail-1"]), (["--filter", "microsoft"], ["Mail-1"]),
            (["--filter", "R-2"], ["r-2"]), (["--filter", "null"], []), (["--filter", "%"], ["x-5"]), (["--filter", "[a]*"], ["x-5"]),
            (["--filter", "_user"], ["Mail-1"]), (["--filter", "."], ["x-5"]), (["--filter", "\\"], ["x-5"]), (["--filter", '"q"'], ["x-5"]),
            (["--filter", "n'"], ["x-5"]), (["--filter", "il s"], ["x-3"]), (["--filter", "Annamailbox"], []), (["--license", "server"], ["x-3", "x-5"]),
            (["--license", "Server"], ["x-3", "x-5"]), (["--license", "SERVER"], ["x-3", "x-5"]), (["--license", "serv"], []), (["--license", "no_such"], []), (["--unlicensed"], ["x-4"]),
            (["--unlicensed", "--filter", "mail"], []), (["--license", "server", "--filter", "mail"], ["x-3"]),
            (["--filter=--sort"], []), (["--filter=-3"], ["x-3"])):
        with bench.case(" ".join(arguments)):
            same(ids(scene, *arguments), want)
    for arguments, words in ((["--license", "no_such"], "server"), (["--license", "servr"], "server"), (["--license", "server", "--unlicensed"], "--unlicensed")):
        with bench.case("told: nothing can match " + " ".join(arguments)):
            outcome = scene.ctl.run("objects", "--format", "json", *arguments).exits(0)
            same(outcome.json()["matched"], 0)
            expect(words in outcome.err, outcome.err)
    with bench.case("nothing is told of a filter that can match"):
        same(scene.ctl.run("objects", "--license", "server", "--filter", "no such").exits(0).err, "")
    with bench.case("total counts all, matched what the filters leave, whatever the limit"):
        answer = shown(scene, "--filter", "host", "--limit", "1")
        same((answer["total"], answer["matched"], [o["id"] for o in answer["objects"]]), (5, 3, ["x-3"]))


def sorting(bench):
    names = ["b", "B", "a", "\uff5e high in the BMP", "\U0001f600 beyond it", "Z", "é", "z", "10", "9", "ß", "ss", "st"]
    order = ["10", "9", "a", "B", "b", "ss", "st", "z", "Z", "ß", "é", "\uff5e high in the BMP", "\U0001f600 beyond it"]
    rows = [row(id="%02d" % (90 - i), name=name) for i, name in enumerate(names)]
    number = {name: rows[i]["id"] for i, name in enumerate(names)}
    scene = filled(bench, rows)
    with bench.case("no sort: as listed"):
        same(ids(scene), [r["id"] for r in rows])
    with bench.case("names by folded code points, ties by id"):
        same(ids(scene, "--sort", "name"), [number[name] for name in order])
    for style in (["--sort", "-name"], ["--sort=-name"]):
        with bench.case("names downwards: " + " ".join(style)):
            down = [[n] for n in reversed(order) if n.lower() not in "bz"]
            down.insert([d[0] for d in down].index("st"), ["z", "Z"])
            down.insert([d[0] for d in down].index("a"), ["B", "b"])
            same(ids(scene, *style), [number[name] for name in itertools.chain(*down)])
    rows = [row(id="a", license="server", assigned_at=20, last_backup_at=9), row(id="b"), row(id="c", license="endpoint", assigned_at=3, last_backup_at=wire.TIME_MAX),
            row(id="d", kind="j"), row(id="e", license="server", assigned_at=100, last_backup_at=9), row(id="f", license="endpoint", assigned_at=0)]
    scene = filled(bench, rows[::-1])
    for column, up, down in (("id", "abcdef", "fedcba"), ("license", "cfaebd", "aecfbd"), ("assigned_at", "fcaebd", "eacfbd"),
                             ("last_backup_at", "aecbdf", "caebdf"), ("kind", "dabcef", "abcefd")):
        for sign, want in (("", up), ("-", down)):
            with bench.case("sort %s%s, absent last, ties by id" % (sign, column)):
                same("".join(ids(scene, "--sort=%s%s" % (sign, column))), want)
    for word in ("", "-", "size", "Name", "--name", "name,id", "+name", " name"):
        with bench.case("sort by %r" % word):
            scene.ctl.run("objects", "--sort=" + word).exits(64).silent()
    for limit, want in (("0", "fedcba"), ("1", "f"), ("3", "fed"), ("6", "fedcba"), ("1000", "fedcba")):
        with bench.case("limit " + limit):
            same("".join(ids(scene, "--limit", limit)), want)
    with bench.case("limit counts behind sorting"):
        same(ids(scene, "--limit", "2", "--sort", "id"), ["a", "b"])
    for word in ("-1", "x", "1.5", ""):
        with bench.case("limit %r" % word):
            scene.ctl.run("objects", "--limit=" + word).exits(64).silent()


def limits(bench):
    scene = filled(bench, [row(id="obj-%04d-x" % i) for i in range(250)])
    for arguments, want in (([], 100), (["--limit", "0"], 250), (["--limit", "7"], 7), (["--limit", "200"], 200)):
        with bench.case("text %s" % arguments):
            out = scene.ctl.run("objects", *arguments).exits(0).out
            same(sum("obj-%04d-x" % i in out for i in range(250)), want)
    for arguments, want in (([], 250), (["--limit", "0"], 250), (["--limit", "7"], 7)):
        with bench.case("json %s" % arguments):
            same(len(ids(scene, *arguments)), want)
        with bench.case("csv %s" % arguments):
            same(len(table(scene.ctl.run("objects", "--format", "csv", *arguments).exits(0))), want + 1)


def table(outcome):
    """The rows of a CSV text; every record ends in CR LF, and there is no byte order mark."""
    text = outcome.out if not isinstance(outcome, str) else outcome
    expect(not text.startswith("\ufeff"), "byte order mark")
    expect(text.endswith("\r\n"), "no CR LF at the end:", repr(text[-20:]))
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "-", "=\"a\",b"]
PLAIN = ["a,b", 'say "x"', "two\nlines", "cr\rlf\n", "1=1", "a-b", " =1", "'", "ü 漢 \U0001f600", "100%", "x;y"]


BEHIND = ["a;=1+1;b", "a\t=1+1", "a\n=1+1", "a\r\n@x", '"=1+1', 'a;"=1+1', "a,-1", "a|+1", ";;=1", "a\u2028=1", "\ufeff=1"]


def behind(bench):
    """With any separator that a reader may use: no cell begins a formula."""
    scene = filled(bench, [row(id="i%d" % i, name=text) for i, text in enumerate(BEHIND)])
    for arguments in ([], ["--separator", "semicolon"], ["--separator", "tab"], ["--separator", "comma", "--bom"]):
        path = os.path.join(scene.folder, "x.csv")
        scene.ctl.run("export", "objects", path, *arguments).exits(0)
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
        for separator in ",;\t|":
            with bench.case("%s read with %r" % (" ".join(arguments), separator)):
                cells = [c for r in csv.reader(io.StringIO(text, newline=""), delimiter=separator) for c in r]
                cells += [c.strip('"') for line in text.splitlines() for c in line.split(separator)]
                same([c for c in cells if c.lstrip("\ufeff")[:1] in tuple("=+-@")], [])
        with bench.case("%s: the text is whole behind the guard" % " ".join(arguments)):
            own = {"semicolon": ";", "tab": "\t"}.get((arguments + ["", ""])[1], ",")
            got = [r[1] for r in csv.reader(io.StringIO(text, newline=""), delimiter=own, strict=True)][1:]
            same([g[0] for g in got], ["'"] * len(BEHIND))
            same([g.replace("'", "") for g in got], BEHIND)


def quoting(bench):
    texts = FORMULAS + PLAIN
    scene = filled(bench, [row(id="i%d" % i, name=text) for i, text in enumerate(texts)]
                   + [row(id="=id", kind="k", license="server", assigned_at=0, last_backup_at=86399)])
    outcome = scene.ctl.run("objects", "--format", "csv").exits(0)
    with bench.case("objects: head and size"):
        same(outcome.out.split("\r\n", 1)[0], "id,name,kind,license,assigned_at,last_backup_at")
        same({len(r) for r in table(outcome)}, {6})
    rows = table(outcome)[1:]
    for text, got in zip(texts, rows):
        with bench.case("cell %r" % text):
            guarded = "'" + text if text in FORMULAS else text
            same(got[1], guarded)
            same(got[2:], ["k", "", "", ""], "others")
    with bench.case("times and license, and a guarded id"):
        same(rows[-1], ["'=id", "n", "k", "server", "1970-01-01T00:00:00Z", "1970-01-01T23:59:59Z"])
    with bench.case("only what needs it is quoted twice"):
        expect('"say ""x"""' in outcome.out and '"a,b"' in outcome.out, "quoting")
    scene.server.document["licenses"] = [wire.license_row("t%d" % i, text, used=i) for i, text in enumerate(texts)]
    scene.server.document["licenses"].append(wire.license_row("last", "Last", "object", 3, 5, valid_until=0))
    scene.succeed()
    outcome = scene.ctl.run("licenses", "--format", "csv").exits(0)
    with bench.case("licenses: head and size"):
        same(outcome.out.split("\r\n", 1)[0], "type,label,assigned_to,total,used,free,valid_until")
        same({len(r) for r in table(outcome)}, {7})
    rows = table(outcome)[1:]
    with bench.case("licenses: labels are guarded"):
        same([r[1] for r in rows], ["'" + t if t in FORMULAS else t for t in texts] + ["Last"])
    with bench.case("licenses: numbers, free never below 0, times"):
        same(rows[0], ["t0", "'=1+1", "agent", "25", "0", "25", ""])
        same(rows[-1], ["last", "Last", "object", "3", "5", "0", "1970-01-01T00:00:00Z"])


LICENSE = {"type": str, "label": str, "assigned_to": {"agent", "object"}, "total": int, "used": int, "free": int, "valid_until": Maybe(UTC)}


def licenses(bench):
    scene = bench.scene()
    with bench.case("no document: no rows"):
        same(scene.ctl.run("licenses", "--format", "json").exits(0).json(), {"services": [{"name": "Acme HQ", "licenses": []}]})
        same(table(scene.ctl.run("licenses", "--format", "csv").exits(0)), [["type", "label", "assigned_to", "total", "used", "free", "valid_until"]])
    with bench.case("shape, order and values"):
        scene.server.document["licenses"][1]["valid_until"] = 1800000000
        scene.succeed()
        answer = scene.ctl.run("licenses", "--format", "json").exits(0).json()
        shaped(answer, {"services": [{"name": str, "licenses": [LICENSE]}]})
        same([(r["type"], r["total"], r["used"], r["free"], r["valid_until"]) for r in answer["services"][0]["licenses"]],
             [("endpoint", 25, 12, 13, None), ("server", 10, 3, 7, "2027-01-15T08:00:00Z"), ("git_repository", 40, 7, 33, None)])
    with bench.case("by name"):
        same(scene.ctl.run("licenses", "Acme HQ", "--format", "json").exits(0).json(), answer)
        scene.ctl.run("licenses", "Acme").exits(64).silent()
    with bench.case("as text, every label"):
        out = scene.ctl.run("licenses").exits(0).out
        expect(all(word in out for word in ("Endpoint", "Server", "Git repository")), out)
    with bench.case("an unknown type is shown under its label"):
        scene.server.document["licenses"].append(wire.license_row("warp_core", "Warp core", "object", 2**31 - 1, 2**31 - 1))
        scene.succeed()
        last = scene.ctl.run("licenses", "--format", "json").exits(0).json()["services"][0]["licenses"][-1]
        same((last["type"], last["label"], last["total"], last["free"]), ("warp_core", "Warp core", 2**31 - 1, 0))
        expect("Warp core" in scene.ctl.run("licenses").exits(0).out, "not in the text")
    with bench.case("nothing else lies in the folder of the caller"):
        same(os.listdir(scene.ctl.home), [])


JOBS = [filters, sorting, limits, behind, quoting, licenses]
