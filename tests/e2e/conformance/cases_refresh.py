# SPDX-License-Identifier: GPL-3.0-or-later
"""`refresh`: what changed, several services, --if-due, two processes at once; and `history`."""
import re
import threading
import time

import wire
from cases_retry import seconds
from cases_table import table
from harness import Ctl, Maybe, UTC, expect, same, shaped, wait_until, within
from server import problem

CHANGE = {"what": str, "from": Maybe((int, str)), "to": Maybe((int, str)), "text": str}
ERROR = Maybe({"code": str, "message": str, "request_id": str})
SHAPE = {"services": [{"name": str, "outcome": {"changed", "unchanged", "failed", "skipped", "not_applicable"}, "error": ERROR, "changes": [CHANGE]}]}
HISTORY = {"services": [{"name": str, "entries": [{
    "at": UTC, "trigger": {"manual", "scheduled", "startup", "network"}, "outcome": {"changed", "unchanged", "failed", "skipped", "not_applicable"},
    "error": Maybe({"code": str, "message": str}), "duration_ms": int, "changes": [CHANGE]}]}]}
TB = 10**12


def licenses(*rows):
    return lambda d: d.update(licenses=[wire.license_row(*r[:5], **(r[5] if len(r) > 5 else {})) for r in rows])


BASE = ("endpoint", "Endpoint", "agent", 10, 5)
# From a document with the license BASE and a package: what is set, and the rows (what, from, to, text or None).
CHANGES = [
    ("more of a license", licenses(("endpoint", "Endpoint", "agent", 25, 5)), [("licenses.endpoint.total", 10, 25, "+15 Endpoint (10 → 25)")]),
    ("fewer of a license", licenses(("endpoint", "Endpoint", "agent", 7, 5)), [("licenses.endpoint.total", 10, 7, "−3 Endpoint (10 → 7)")]),
    ("another number in use", licenses(("endpoint", "Endpoint", "agent", 10, 9)), []),
    ("another label", licenses(("endpoint", "End point", "agent", 10, 5)), []),
    ("another order", licenses(BASE), []),
    ("a new license", licenses(BASE, ("server", "Server", "agent", 4, 0)), [("licenses.server", None, 4, None)]),
    ("a license that is gone", licenses(), [("licenses.endpoint", 10, None, None)]),
    ("a license with a term", licenses(BASE + ({"valid_until": 1800000000},)), [("licenses.endpoint.valid_until", None, "2027-01-15T08:00:00Z", None)]),
    ("another name", lambda d: d["package"].update(name="Enterprise"), [("package.name", "Business", "Enterprise", None)]),
    ("another status", lambda d: d["package"].update(status="suspended"), [("package.status", "active", "suspended", None)]),
    ("another end", lambda d: d["package"].update(valid_until=1900000000), [("package.valid_until", "2027-01-15T08:00:00Z", "2030-03-17T17:46:40Z", None)]),
    ("no end", lambda d: d["package"].pop("valid_until"), [("package.valid_until", "2027-01-15T08:00:00Z", None, None)]),
    ("more storage", lambda d: d["package"].update(storage={"capacity": 5 * TB, "used": TB}), [("package.storage.capacity", 2 * TB, 5 * TB, "Storage capacity 2 TB → 5 TB")]),
    ("other storage in use", lambda d: d["package"].update(storage={"capacity": 2 * TB, "used": 7}), []),
    ("no storage", lambda d: d["package"].pop("storage"), [("package.storage.capacity", 2 * TB, None, None)]),
    ("another start, channel, reason, renewal", lambda d: d["package"].update(valid_from=1, channel="marketplace", reason="x", renews=True), []),
    ("another rhythm", lambda d: d.update(check=4000, grace=200000), []),
    ("a list of objects", lambda d: d.update(objects={"sha256": "0" * 64, "bytes": 1, "count": 1}), []),
    ("three at once", lambda d: (licenses(("endpoint", "Endpoint", "agent", 11, 5))(d), d["package"].update(name="P", valid_until=1900000000)),
     [("licenses.endpoint.total", 10, 11, "+1 Endpoint (10 → 11)"), ("package.name", "Business", "P", None),
      ("package.valid_until", "2027-01-15T08:00:00Z", "2030-03-17T17:46:40Z", None)]),
]


def base(scene):
    scene.server.document = wire.document()
    licenses(BASE)(scene.server.document)
    scene.server.document["package"]["valid_until"] = 1800000000
    scene.succeed()


def changes(bench, part):
    scene = bench.scene()
    with bench.case("the first document is changed, with no changes (%d)" % part):
        licenses(BASE)(scene.server.document)
        outcome, entry = scene.refresh()
        shaped(outcome.json(), SHAPE)
        same((outcome.code, entry), (0, {"name": "Acme HQ", "outcome": "changed", "error": None, "changes": []}))
    for name, change, rows in CHANGES[part::2]:
        with bench.case(name):
            base(scene)
            change(scene.server.document)
            outcome, entry = scene.refresh()
            shaped(outcome.json(), SHAPE)
            same(sorted((c["what"], c["from"], c["to"]) for c in entry["changes"]), sorted(r[:3] for r in rows))
            same(entry["outcome"], "changed" if rows else "unchanged")
            for what, _, _, text in rows:
                got = [c["text"] for c in entry["changes"] if c["what"] == what][0]
                expect(got and (text is None or got == text), "text", repr(got), "want", repr(text))
            newest = history(scene)[0]
            same((newest["outcome"], newest["changes"], newest["error"]), (entry["outcome"], entry["changes"], None), "in the history")
        with bench.case(name + ", the other way"):
            back = wire.document()
            licenses(BASE)(back)
            back["package"]["valid_until"] = 1800000000
            scene.server.document = back
            entry = scene.succeed()
            same(sorted((c["what"], c["to"], c["from"]) for c in entry["changes"]), sorted(r[:3] for r in rows))
        with bench.case(name + ", as text"):
            change(scene.server.document)
            out = scene.ctl.run("refresh").exits(0).out
            for _, _, _, text in rows:
                expect(text is None or text in out, "not in", out)


def history(scene, *arguments):
    answer = scene.ctl.run("history", "--format", "json", *arguments).exits(0).json()
    shaped(answer, HISTORY)
    return answer["services"][0]["entries"]


def attempts(bench):
    scene = bench.scene()
    with bench.case("no attempt: no entries"):
        same(history(scene), [])
        same(table(scene.ctl.run("history", "--format", "csv").exits(0)), [["at", "service", "trigger", "outcome", "error", "changes"]])
        scene.ctl.run("history").exits(0)
    with bench.case("newest first, with trigger, outcome, error"):
        before = int(time.time())
        scene.succeed("--if-due")
        scene.server.answer = lambda request: problem(503)
        scene.fail("server_unavailable")
        scene.server.answer = scene.server.honest
        scene.succeed()
        entries = history(scene)
        same([(e["trigger"], e["outcome"], e["error"] and e["error"]["code"]) for e in entries],
             [("manual", "unchanged", None), ("manual", "failed", "server_unavailable"), ("scheduled", "changed", None)])
        times = [seconds(e["at"]) for e in entries]
        same(times, sorted(times, reverse=True))
        within(times[-1], before - 2, time.time() + 2)
        expect(all(0 <= e["duration_ms"] < 100000 for e in entries), entries)
    with bench.case("a skipped refresh"):
        outcome, entry = scene.refresh("--if-due")
        shaped(outcome.json(), SHAPE)
        same((outcome.code, entry["outcome"], entry["error"], entry["changes"]), (0, "skipped", None, []))
    for limit, want in (("1", 1), ("2", 2), ("0", 3), ("3", 3), ("100", 3)):
        with bench.case("limit " + limit):
            same(len([e for e in history(scene, "--limit", limit) if e["outcome"] != "skipped"]), want)
    for word in ("-1", "x", ""):
        with bench.case("limit %r" % word):
            scene.ctl.run("history", "--limit=" + word).exits(64).silent()
    with bench.case("csv"):
        rows = table(scene.ctl.run("history", "--format", "csv").exits(0))
        same(rows[0], ["at", "service", "trigger", "outcome", "error", "changes"])
        same([r[1:5] for r in rows[1:] if r[3] != "skipped"], [["Acme HQ", "manual", "unchanged", ""], ["Acme HQ", "manual", "failed", "server_unavailable"],
                                                               ["Acme HQ", "scheduled", "changed", ""]])
        expect(all(UTC.match(r[0]) for r in rows[1:]), rows)
    with bench.case("unknown name"):
        scene.ctl.run("history", "Nobody", "--format", "json").exits(64)
    with bench.case("--timeout takes an integer of 1 or more"):
        for word in ("0", "-1", "1.5", "x", "", "1s"):
            scene.ctl.run("refresh", "--timeout=" + word).exits(64).silent()
        scene.succeed("--timeout", "86400")
    with bench.case("as text, a failure leaves stdout empty"):
        scene.server.answer = lambda request: problem(503)
        outcome = scene.ctl.run("refresh", checked=False).exits(69).silent()
        expect("Acme HQ" in outcome.err, outcome.err)
    with bench.case("with json, progress goes nowhere near stdout"):
        outcome, entry = scene.refresh()
        same(len(outcome.json()["services"]), 1)
        expect(entry["error"]["message"] and "lic_" not in entry["error"]["message"], entry)
    with bench.case("a DMZ is not tried and has no entries"):
        quiet = bench.scene(deployment="dmz")
        quiet.refresh()
        same([e for e in history(quiet) if e["outcome"] != "not_applicable"], [])


def several(bench):
    scene = bench.scene(name="A")
    others = {name: scene.serve(name=name) for name in ("B", "C", "D")}
    with bench.case("no service"):
        empty = bench.scene(add=False)
        same(empty.ctl.run("refresh", "--format", "json").exits(0).json(), {"services": []})
    for made in others.values():
        scene.add(made)

    def all_of():
        outcome = scene.ctl.run("refresh", "--format", "json")
        shaped(outcome.json(), SHAPE)
        return outcome.code, {s["name"]: (s["outcome"], s["error"] and s["error"]["code"]) for s in outcome.json()["services"]}
    with bench.case("all of them"):
        same(all_of(), (0, {name: ("changed", None) for name in "ABCD"}))
        same([len(s.requests) for s in scene.services], [1, 1, 1, 1])
    others["B"].answer = lambda request: problem(503)
    for name, code, error in (("C", 76, "http_status"), ("D", 77, "credentials_rejected")):
        with bench.case("the highest exit code counts: %d" % code):
            others[name].answer = lambda request, n=name: problem(401 if n == "D" else 404)
            got, entries = all_of()
            same((got, entries["A"], entries["B"], entries[name]), (code, ("unchanged", None), ("failed", "server_unavailable"), ("failed", error)))
    with bench.case("one by name asks one only"):
        asked = [len(s.requests) for s in scene.services]
        same(scene.ctl.run("refresh", "A", "--format", "json").exits(0).json()["services"][0]["name"], "A")
        same([len(s.requests) for s in scene.services], [asked[0] + 1] + asked[1:])
    with bench.case("unknown name"):
        scene.ctl.run("refresh", "E").exits(64).silent()
        scene.ctl.run("refresh", "E", "--format", "json").exits(64)
        scene.ctl.run("refresh", "a").exits(64)
    with bench.case("--if-due asks only those that are due"):
        asked = [len(s.requests) for s in scene.services]
        outcome = scene.ctl.run("refresh", "--if-due", "--format", "json")
        same({s["name"]: s["outcome"] for s in outcome.json()["services"]}["A"], "skipped")
        same(len(scene.server.requests), asked[0])
    with bench.case("one slow service does not hold the others"):
        gate = threading.Event()

        def late(request):
            gate.wait(60)
            return others["D"].honest(request)
        others["D"].answer = late
        asked = len(scene.server.requests)
        running = scene.ctl.start("refresh", "--format", "json")
        wait_until(lambda: len(scene.server.requests) > asked, what="the others are asked")
        gate.set()
        running.communicate(timeout=60)


def together(bench):
    """Two processes never verify one service at once: the server sees one request, and both report its outcome or skipped."""
    scene = bench.scene()
    scene.succeed()
    with bench.case("two refreshes at once"):
        gate = threading.Event()

        def held(request):
            gate.wait(60)
            scene.server.document["licenses"][0]["total"] = 99
            return scene.server.honest(request)
        scene.server.answer = held
        asked = len(scene.server.requests)
        first = scene.ctl.start("refresh", "--format", "json")
        wait_until(lambda: len(scene.server.requests) == asked + 1, what="the first asks")
        second = scene.ctl.start("refresh", "--format", "json")
        end, second_waits = time.monotonic() + 1.5, threading.Event()
        while time.monotonic() < end and second.poll() is None:
            second_waits.wait(0.05)
        gate.set()
        answers = []
        for process in (first, second):
            out, err = process.communicate(timeout=90)
            answers.append(Ctl.judged(["refresh"], process.returncode, out, err).exits(0).json()["services"][0])
        same(answers[0]["outcome"], "changed")
        expect(answers[1]["outcome"] in ("skipped", "changed", "unchanged"), answers[1])
        same(len(scene.server.requests), asked + 1, "requests")
    with bench.case("status is told while a refresh runs"):
        gate = threading.Event()
        scene.server.answer = lambda request: (gate.wait(60), scene.server.honest(request))[1]
        asked = len(scene.server.requests)
        running = scene.ctl.start("refresh")
        wait_until(lambda: len(scene.server.requests) == asked + 1, what="the refresh asks")
        same(scene.status()["verification"]["state"], "verified")
        gate.set()
        running.communicate(timeout=60)
        same(running.returncode, 0)
    with bench.case("ended by SIGTERM in the middle, nothing is lost"):
        gate = threading.Event()
        scene.server.answer = lambda request: (gate.wait(60), scene.server.honest(request))[1]
        before = scene.status()
        asked = len(scene.server.requests)
        running = scene.ctl.start("refresh")
        wait_until(lambda: len(scene.server.requests) == asked + 1, what="the refresh asks")
        running.kill()
        running.communicate(timeout=60)
        gate.set()
        scene.server.answer = scene.server.honest
        after = scene.status()
        same((after["package"], after["licenses"], after["verification"]["last_success"]), (before["package"], before["licenses"], before["verification"]["last_success"]))
        scene.succeed()
    with bench.case("watch verifies and ends with 0 on SIGTERM"):
        fresh = bench.scene()
        watching = fresh.ctl.start("watch")
        wait_until(lambda: fresh.server.requests and fresh.status()["verification"]["state"] == "verified", 60, "watch verifies")
        watching.terminate()
        out, err = watching.communicate(timeout=60)
        Ctl.judged(["watch"], watching.returncode, out, err).exits(0)
        same(len(fresh.server.requests), 1, "requests")
        expect(re.search(rb"license\.", err), err[:200])


def job(part):
    def run(bench):
        changes(bench, part)
    run.__name__ = "changes_%d" % part
    return run


JOBS = [job(0), job(1), attempts, several, together]
