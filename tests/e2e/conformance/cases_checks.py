# SPDX-License-Identifier: GPL-3.0-or-later
"""`check-connection`: the stages in order, where each failure appears, and that the known state stays the same."""
import time

import pki
import server
from cases_reply import lasting
from harness import Maybe, expect, same, shaped, within
from server import Reply, problem

STAGES = ["proxy", "name", "tcp", "tunnel", "tls", "http", "clock", "token"]
SHAPE = {"services": [{"name": str, "stages": [{"stage": str, "status": {"passed", "failed", "skipped", "note"}, "elapsed_ms": Maybe(int),
                                               "detail": Maybe(str), "error": Maybe({"code": str, "message": str}), "next_step": Maybe(str)}]}]}


def checked(scene, code, **options):
    outcome = scene.ctl.run("check-connection", "--format", "json", **options).exits(code)
    answer = outcome.json()
    shaped(answer, SHAPE)
    stages = answer["services"][0]["stages"]
    same([s["stage"] for s in stages], STAGES)
    return {s["stage"]: s for s in stages}


def fails_at(stages, name, codes):
    """The stage failed with a code and a next step; later stages were not tried."""
    same(stages[name]["status"], "failed", name)
    expect(stages[name]["error"] and stages[name]["error"]["code"] in codes, name, stages[name]["error"])
    expect(stages[name]["next_step"], "no next step at", name)
    for later in STAGES[STAGES.index(name) + 1:]:
        same((later, stages[later]["status"]), (later, "skipped"))
        same(stages[later]["error"], None, later)
    for earlier in STAGES[:STAGES.index(name)]:
        expect(stages[earlier]["status"] != "failed", earlier, "failed as well")


def good(bench):
    scene = bench.scene()
    with bench.case("all is well"):
        stages = checked(scene, 0)
        same([stages[s]["status"] for s in ("tcp", "tls", "http", "token")], ["passed"] * 4)
        same(stages["tunnel"]["status"], "skipped")
        same([s["stage"] for s in stages.values() if s["error"] or s["status"] == "failed"], [])
    with bench.case("nothing is known by a check alone"):
        status = scene.status()
        same((status["package"], status["verification"]["state"]), (None, "not_verified"))
    with bench.case("as text"):
        out = scene.ctl.run("check-connection").exits(0).out
        expect(len(out.split("\n")) >= len(STAGES), out)
    with bench.case("a check changes nothing and hinders no refresh"):
        scene.succeed()
        before = lasting(scene.status())
        checked(scene, 0)
        same(lasting(scene.status()), before)
        scene.succeed()
    with bench.case("by name, and an unknown one"):
        scene.ctl.run("check-connection", "Acme HQ").exits(0)
        scene.ctl.run("check-connection", "Nobody").exits(64).silent()
    with bench.case("no service"):
        same(bench.scene(add=False).ctl.run("check-connection", "--format", "json").json(), {"services": []})


def bad(bench):
    scene = bench.scene()
    scene.succeed()
    before = lasting(scene.status())
    for name, reply, stage, codes in (
            ("a sign-in page", lambda: Reply(200, "text/html", b"<html>"), "http", {"captive_portal"}),
            ("another service's page", lambda: Reply(404, "text/html", b"<html>Not found</html>"), "http", {"http_status", "malformed_reply"}),
            ("a redirect", lambda: Reply(302, headers=[("Location", "/x")]), "http", {"http_status"}),
            ("rate limited", lambda: problem(429, "rate-limited"), "http", {"rate_limited"}), ("unavailable", lambda: problem(503), "http", {"server_unavailable"}),
            ("token refused", lambda: problem(401, "invalid-token"), "token", {"credentials_rejected"}),
            ("another installation", lambda: problem(403, "wrong-installation"), "token", {"wrong_installation"})):
        with bench.case("fails: " + name):
            scene.server.answer = lambda request, r=reply: r()
            fails_at(checked(scene, 1), stage, codes)
    with bench.case("fails: no token"):
        scene.server.answer = scene.server.honest
        scene.ctl.write_token("")
        fails_at(checked(scene, 1), "token", {"credentials_missing"})
        scene.ctl.write_token(scene.server.token)
    with bench.case("fails: closed without a reply"):
        scene.server.answer = lambda request: b""
        fails_at(checked(scene, 1), "http", {"connection_lost"})
    with bench.case("fails: no HTTP"):
        scene.server.answer = lambda request: b"hello\r\n\r\n"
        fails_at(checked(scene, 1), "http", {"malformed_reply"})
    with bench.case("no check changed what is known"):
        same(lasting(scene.status()), before)
    folder, foreign = bench.folder(), pki.Authority("Foreign CA")
    for name, context in (("expired", bench.authority.context(folder, first_day=-400, last_day=-1)), ("foreign", foreign.context(folder)),
                          ("other host", bench.authority.context(folder, host="other.example"))):
        with bench.case("fails: certificate " + name):
            fails_at(checked(bench.scene(context=context), 1), "tls", {"tls"})
    with bench.case("fails: nobody listens"):
        gone = bench.scene()
        gone.server.close()
        fails_at(checked(gone, 1), "tcp", {"refused"})
    with bench.case("fails: no such name"):
        gone = bench.scene(add=False)
        gone.server.url = "https://conformance.invalid"
        gone.add()
        fails_at(checked(gone, 1), "name", {"dns", "offline"})
    with bench.case("fails: reset in the TLS handshake"):
        torn = bench.scene()
        torn.server.handshake = False
        fails_at(checked(torn, 1), "tls", {"connection_lost"})
    for name, talk in (("no TLS handshake", None), ("no reply", 1)):
        with bench.case("fails in time: " + name):
            still = bench.scene()
            if talk:
                still.server.answer = lambda request: server.hang
            else:
                still.server.listener.talk = server.hang
            started = time.monotonic()
            fails_at(checked(still, 1), "http" if talk else "tls", {"timeout"})
            within(time.monotonic() - started, 0, 40, "seconds")


def several(bench):
    scene = bench.scene(name="A")
    scene.add(scene.serve(name="B"))
    scene.services[1].answer = lambda request: problem(401, "invalid-token")
    with bench.case("two services, one fails"):
        answer = scene.ctl.run("check-connection", "--format", "json").exits(1).json()
        shaped(answer, SHAPE)
        same([(s["name"], s["stages"][-1]["status"]) for s in answer["services"]], [("A", "passed"), ("B", "failed")])
    with bench.case("two services, the good one by name"):
        scene.ctl.run("check-connection", "A", "--format", "json").exits(0)


JOBS = [good, bad, several]
