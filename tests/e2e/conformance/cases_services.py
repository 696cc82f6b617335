# SPDX-License-Identifier: GPL-3.0-or-later
"""`service add`, `list` and `remove`: duplicates, removed data, remaining data."""
import hashlib
import json
import ssl

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


def trusting(bench):
    """Shown before a token is given: address, keys, authorities."""
    scene = bench.scene(add=False)
    base = scene.server.connection(scene.server.ca)
    digests = [hashlib.sha256(ssl.PEM_cert_to_DER_cert(part + "-----END CERTIFICATE-----\n")).hexdigest()
               for part in base["ca"].split("-----END CERTIFICATE-----\n") if part.strip()]
    kids = [key["kid"] for key in base["keys"]["keys"]]

    def tells(text):
        for word in [base["url"], base["account"], *kids]:
            expect(word in text, word, "is not in", text)
        for digest in digests:
            expect(digest in text.replace(":", "").lower(), "fingerprint", digest, "is not in", text)
    with bench.case("shown on stderr as it is added, without a terminal nobody is asked"):
        tells(scene.ctl.run("service", "add", scene.file("c.json", json.dumps(base))).exits(0).err)
    with bench.case("shown for a service that is there"):
        tells(scene.ctl.run("service", "show", base["name"]).exits(0).out)
        shown = scene.ctl.run("service", "show", base["name"], "--format", "json").exits(0).json()
        tells(json.dumps(shown))
        same({name: shown[name] for name in ("name", "url", "account", "token")},
             {**{name: base[name] for name in ("name", "url", "account")}, "token": "file"})
    with bench.case("unknown name"):
        scene.ctl.run("service", "show", "Other").exits(64).silent()


def replacing(bench):
    """A connection file provided again: the confirmation, the remaining data, and the restart of `seq`."""
    scene = bench.scene()
    name = "Acme HQ"
    base = scene.server.connection(scene.server.ca)
    same_file = scene.file("same.json", json.dumps(base))
    scene.succeed()
    ahead = 10 * 365 * 86400
    scene.server.answer = scene.server.spoiled(
        lambda d: d.payload.update(seq=d.payload["seq"] + ahead * 1000, iat=d.payload["iat"] + ahead))
    scene.succeed()
    scene.server.answer = scene.server.honest
    with bench.case("a number that a wrong clock has taken ahead"):
        scene.fail("rolled_back")
    with bench.case("without a terminal it wants a word"):
        before = scene.ctl.run("service", "show", name, "--format", "json").exits(0).out
        scene.ctl.run("service", "replace", name, same_file).exits(64).silent()
        same(scene.ctl.run("service", "show", name, "--format", "json").exits(0).out, before)
        scene.fail("rolled_back")
    with bench.case("unknown name, bad file, missing file"):
        scene.ctl.run("service", "replace", "Other", same_file, "--yes").exits(64).silent()
        scene.ctl.run("service", "replace", name, scene.file("bad.json", "{}"), "--yes").exits(65).silent()
        scene.ctl.run("service", "replace", name, same_file + ".missing", "--yes").exits(65).silent()
    with bench.case("the same file: document and history stay, and the next reply is accepted"):
        package = scene.status()["package"]["name"]
        lines = len(scene.ctl.run("history", "--format", "json").json()["services"][0]["entries"])
        scene.ctl.run("service", "replace", name, same_file, "--yes").exits(0)
        same(scene.status()["package"]["name"], package)
        same(len(scene.ctl.run("history", "--format", "json").json()["services"][0]["entries"]), lines)
        scene.succeed()
    with bench.case("from then on numbers rise as ever"):
        scene.server.answer = scene.server.spoiled(lambda d: d.payload.update(seq=1))
        scene.fail("rolled_back")
        scene.server.answer = scene.server.honest
        scene.succeed()
    with bench.case("another installation: what was verified stays until the next reply"):
        other = {**base, "installation": wire.random_id(), "name": "As the file says"}
        said = scene.ctl.run("service", "replace", name, scene.file("other.json", json.dumps(other)), "--yes").exits(0)
        expect(other["installation"] in said.err and base["installation"] in said.err, "what changes is not said", said.err)
        same([(row["name"], row["installation"]) for row in listed(scene)], [(name, other["installation"])])
        same(scene.status()["package"]["name"], package)
    with bench.case("what another service has is refused"):
        scene.add(scene.serve(name="Second"))
        second = scene.file("second.json", json.dumps(scene.services[-1].connection(scene.services[-1].ca)))
        scene.ctl.run("service", "replace", name, second, "--yes").exits(65).silent()


JOBS = [adding, removing, naming, trusting, replacing]
