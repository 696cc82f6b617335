# SPDX-License-Identifier: GPL-3.0-or-later
"""`licensectl verify`: every table of replies, offline, and the command's own rules."""
import json
import time

import documents
import wire
from harness import Maybe, UTC, expect, same, shaped

PACKAGE = {"name": str, "status": {"active", "trial", "suspended", "revoked"},
           "state": {"valid", "expiring", "expired", "suspended", "revoked"}, "valid_from": UTC, "valid_until": Maybe(UTC),
           "storage": Maybe({"capacity": int, "used": int})}
SHAPE = {"accepted": bool, "error": Maybe({"code": str, "message": str}), "seq": Maybe(int), "signed_at": Maybe(UTC),
         "package": Maybe(PACKAGE)}


def judge(scene, body, want):
    outcome = scene.ctl.run("verify", scene.file("reply", body), "--connection", scene.connection, "--format", "json")
    answer = outcome.json()
    shaped(answer, SHAPE)
    if want is None:
        expect(answer["accepted"] is True, "refused:", answer["error"])
        same(answer["error"], None, "error")
        expect(None not in (answer["seq"], answer["signed_at"], answer["package"]), "null though accepted:", answer)
        outcome.exits(0)
    else:
        expect(answer["accepted"] is False, "accepted, want", want)
        expect(answer["error"]["code"] in ((want,) if isinstance(want, str) else want), "got", answer["error"], "want", want)
        outcome.exits(1)
    return answer


def opened(bench):
    scene = bench.scene(add=False)
    scene.connection = scene.file("c.json", json.dumps(scene.server.connection(bench.authority.pem)))
    return scene


def draft(scene, **more):
    return wire.Draft(scene.server, wire.random_id(), 1764000000000, **more)


def table(title, rows):
    def run(bench):
        scene = opened(bench)
        for name, want, change in rows:
            if name == "line end behind it":
                want = None  # an editor adds one to a file; on the wire it is refused
            with bench.case("%s: %s" % (title, name)):
                one = draft(scene)
                change(one)
                judge(scene, one.body(), want)
        with bench.case("%s: nothing is stored" % title):
            same(scene.ctl.run("status", "--format", "json").exits(3).json(), {"services": []})
    run.__name__ = "verify_" + title
    return run


def own_rules(bench):
    scene = opened(bench)
    now = int(time.time())
    with bench.case("what an accepted reply says"):
        answer = judge(scene, draft(scene, iat=now).body(), None)
        same(answer["seq"], 1764000000000, "seq")
        same(answer["signed_at"], time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now)), "signed_at")
        same(answer["package"]["name"], "Business")
        same(answer["package"]["state"], "valid")
        same(answer["package"]["storage"], scene.server.document["package"]["storage"])
    with bench.case("what cannot be known is null"):
        one = draft(scene)
        del one.payload["package"]["valid_until"], one.payload["package"]["storage"]
        answer = judge(scene, one.body(), None)
        same((answer["package"]["valid_until"], answer["package"]["storage"]), (None, None))
    for status in ("suspended", "revoked"):
        with bench.case("a verdict is accepted: " + status):
            one = draft(scene)
            one.payload["package"]["status"] = status
            same(judge(scene, one.body(), None)["package"]["state"], status)
    with bench.case("a file of 65,536 bytes"):
        judge(scene, padded(draft(scene), wire.BODY_MAX), None)
    with bench.case("a file of 65,537 bytes"):
        judge(scene, padded(draft(scene), wire.BODY_MAX + 1), "malformed_reply")
    for name, end, want in (("LF", b"\n", None), ("CR LF", b"\r\n", None), ("two of them", b"\n\n", "malformed_reply"), ("CR alone", b"\r", "malformed_reply")):
        with bench.case("a line end behind it: " + name):
            judge(scene, draft(scene).body() + end, want)
    with bench.case("65,536 bytes and a line end"):
        judge(scene, padded(draft(scene), wire.BODY_MAX) + b"\r\n", None)
    with bench.case("neither nonce nor seq is compared"):
        for _ in range(2):
            judge(scene, draft(scene).body(), None)
    good = scene.file("good", draft(scene).body())
    for name, arguments, code in (
            ("no such reply", [scene.folder + "/none", "--connection", scene.connection], 65),
            ("a folder as the reply", [scene.folder, "--connection", scene.connection], 65),
            ("no such connection file", [good, "--connection", scene.folder + "/none"], 65),
            ("a reply as connection file", [good, "--connection", good], 65),
            ("no connection file", [good], 64), ("no reply", ["--connection", scene.connection], 64),
            ("two replies", [good, good, "--connection", scene.connection], 64),
            ("format csv", [good, "--connection", scene.connection, "--format", "csv"], 64)):
        with bench.case("verify with " + name):
            scene.ctl.run("verify", *arguments).exits(code).silent()
    with bench.case("as text"):
        expect(scene.ctl.run("verify", good, "--connection", scene.connection).exits(0).out != "", "no words")
    with bench.case("every byte's lowest bit"):
        one = draft(scene)
        body = one.body()
        for position in range(0, len(body), max(1, len(body) // 40)):
            changed = body[:position] + bytes([body[position] ^ 1]) + body[position + 1:]
            judge(scene, changed, ("malformed_reply", "unknown_key", "bad_signature"))


def padded(one, size):
    """The reply padded to an exact size by an unknown member; its length is a multiple that base64url allows."""
    for spaces in range(4):
        one.header_text = lambda t, n=spaces: t + " " * n
        one.payload["more"] = ""
        gap = size - len(one.body())
        for length in range(gap * 3 // 4 - 4, gap * 3 // 4 + 4):
            one.payload["more"] = "x" * length
            if len(one.body()) == size:
                return one.body()
    raise AssertionError("no reply of this size")


def second_key(bench):
    scene = bench.scene(add=False)
    other = wire.Key()
    file = scene.server.connection(bench.authority.pem)
    file["keys"]["keys"].append(other.jwk)
    scene.connection = scene.file("c.json", json.dumps(file))
    with bench.case("signed with the second key"):
        one = draft(scene)
        one.key, one.header["kid"] = other, other.kid
        judge(scene, one.body(), None)
    with bench.case("signed with the second key under the first one's name"):
        one = draft(scene)
        one.key = other
        judge(scene, one.body(), "bad_signature")


def halves(rows):
    return [rows[:len(rows) // 2], rows[len(rows) // 2:]]


JOBS = [table(name, part) for name, rows in documents.accepted_and_refused() for part in halves(rows)] + [own_rules, second_key]
