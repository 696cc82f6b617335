# SPDX-License-Identifier: GPL-3.0-or-later
"""`service add`, `list` and `remove`: what is known already, what goes, what stays."""
import json

import wire
from harness import expect, same, shaped

SHAPE = {"services": [{"name": str, "url": str, "account": str, "installation": str, "deployment": {"on-premises", "cloud", "dmz"},
                       "token": {"keychain", "file", "missing"}}]}


def listed(scene):
    answer = scene.ctl.run("service", "list", "--format", "json").exits(0).json()
    shaped(answer, SHAPE)
    return answer["services"]


def adding(bench):
    scene = bench.scene(add=False)
    base = scene.server.connection(scene.server.ca)

    def add(code, **members):
        outcome = scene.ctl.run("service", "add", scene.file("c.json", json.dumps({**base, **members}))).exits(code)
        if code:
            outcome.silent()
            expect(outcome.err, "no words")
    with bench.case("no service: an empty list"):
        same(listed(scene), [])
        scene.ctl.run("service", "list").exits(0)
    with bench.case("added, and listed with its members"):
        add(0)
        same(listed(scene), [{**{k: base[k] for k in ("name", "url", "account", "installation", "deployment")}, "token": "file"}])
    other = wire.random_id()
    for name, members, code in (
            ("the same file again", {}, 65), ("the name again", {"url": "https://other", "installation": other}, 65),
            ("url and installation again under another name", {"name": "Other"}, 65),
            ("another installation on the same url", {"name": "Second", "installation": other}, 0),
            ("the installation on another url", {"name": "Third", "url": "https://other"}, 0),
            ("another account with known url and installation", {"name": "Fourth", "account": "x"}, 65),
            ("the name in other letters", {"name": "ACME HQ", "url": "https://third"}, None)):
        with bench.case(name):
            if code is not None:
                add(code, **members)
    with bench.case("what was refused left nothing"):
        same(sorted(s["name"] for s in listed(scene)), ["Acme HQ", "Second", "Third"])
    with bench.case("as text, every name"):
        out = scene.ctl.run("service", "list").exits(0).out
        expect(all(n in out for n in ("Acme HQ", "Second", "Third")), out)


def removing(bench):
    scene = bench.scene(name="A")
    scene.add(scene.serve(name="B c"))
    scene.ctl.run("refresh").exits(0)
    with bench.case("unknown name"):
        for name in ("C", "a", "", "B"):
            scene.ctl.run("service", "remove", name).exits(64).silent()
        same([s["name"] for s in listed(scene)], ["A", "B c"])
    with bench.case("removed with all that was known, the other stays"):
        scene.ctl.run("service", "remove", "A").exits(0)
        same([s["name"] for s in listed(scene)], ["B c"])
        scene.ctl.run("status", "A").exits(64)
        same(len(scene.ctl.run("history", "--format", "json").exits(0).json()["services"]), 1)
        same(scene.status()["verification"]["state"], "verified")
    with bench.case("added again, nothing of the past is known"):
        scene.add(scene.server)
        row = scene.ctl.run("status", "A", "--format", "json").exits(3).json()["services"][0]
        same((row["package"], row["verification"]["last_success"]), (None, None))
        same(scene.ctl.run("history", "A", "--format", "json").exits(0).json()["services"][0]["entries"], [])
        scene.ctl.run("refresh", "A").exits(0)
    with bench.case("the last one removed"):
        scene.ctl.run("service", "remove", "A").exits(0)
        scene.ctl.run("service", "remove", "B c").exits(0)
        scene.ctl.run("status").exits(3)
    with bench.case("removed twice"):
        scene.ctl.run("service", "remove", "A").exits(64).silent()


def naming(bench):
    """Commands that take a name, with several services; objects needs one."""
    scene = bench.scene(name="A")
    scene.add(scene.serve(name="-x"))
    scene.ctl.run("refresh").exits(0)
    with bench.case("objects without a name"):
        scene.ctl.run("objects").exits(64).silent()
        scene.ctl.run("objects", "--format", "json").exits(64)
    with bench.case("objects with a name"):
        same(scene.ctl.run("objects", "A", "--format", "json").exits(0).json(), {"service": "A", "total": 0, "matched": 0, "objects": []})
        scene.ctl.run("objects", "B").exits(64).silent()
    for command in ("licenses", "history", "status", "refresh", "check-connection"):
        with bench.case(command + " tells all, in the order of the list"):
            same([s["name"] for s in scene.ctl.run(command, "--format", "json").json()["services"]], [s["name"] for s in listed(scene)])
        with bench.case(command + " of one"):
            same([s["name"] for s in scene.ctl.run(command, "A", "--format", "json").json()["services"]], ["A"])
    with bench.case("a name that looks like an option"):
        same([s["name"] for s in scene.ctl.run("licenses", "--format", "json", "--", "-x").exits(0).json()["services"]], ["-x"])
    with bench.case("objects, no service"):
        bench.scene(add=False).ctl.run("objects").exits(64).silent()


JOBS = [adding, removing, naming]
