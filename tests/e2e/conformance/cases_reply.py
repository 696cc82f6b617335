# SPDX-License-Identifier: GPL-3.0-or-later
"""`licensectl refresh` against every table of replies; a refused reply changes nothing."""
import time

import documents
import wire
from cases_verify import padded
from documents import put
from harness import expect, same
from server import Reply


def lasting(entry):
    """The parts of a status that a failed attempt must not change."""
    return entry["package"], entry["licenses"], entry["verification"]["last_success"]


def table(title, rows):
    def run(bench):
        scene = bench.scene()
        scene.succeed()
        accepted = scene.server.seq
        before = lasting(scene.status())
        for name, want, change in rows:
            with bench.case("%s: %s" % (title, name)):
                asked = len(scene.server.requests)
                scene.server.answer = scene.server.spoiled(change)
                if want is None:
                    scene.succeed()
                else:
                    scene.fail(want)
                same(len(scene.server.requests), asked + 1, "requests")
                same(scene.server.requests[-1].json()["last_seq"], accepted, "last_seq")
                if want is None:
                    accepted = scene.server.seq
        scene.server.answer = scene.server.honest
        with bench.case("%s: a good reply is accepted again" % title):
            scene.succeed()
            same(scene.server.requests[-1].json()["last_seq"], accepted, "last_seq")
        if all(want is not None for _, want, _ in rows):
            with bench.case("%s: the state is as it was" % title):
                after = lasting(scene.status())
                same((after[0], after[1]), (before[0], before[1]))
    run.__name__ = "reply_" + title
    return run


def keeps(bench):
    """One refusal of each kind, with the whole status compared."""
    scene = bench.scene()
    scene.succeed()
    before = lasting(scene.status())
    for index, change in enumerate((
            lambda d: d.payload["package"].update(status="suspended", x=d.header.update(kid=wire.Key().kid)),
            lambda d: (d.payload["package"].update(status="revoked"), setattr(d, "signature", lambda _, s: bytes(64))),
            lambda d: d.payload.update(seq=scene.server.seq - 10**9, licenses=[]),
            lambda d: d.payload.update(non=wire.random_id(), licenses=[]),
            lambda d: d.payload.update(v=2, licenses=[]),
            lambda d: d.payload["licenses"].append(wire.license_row()))):
        with bench.case("refused reply %d leaves package, licenses and last success" % index):
            scene.server.answer = scene.server.spoiled(change)
            error = scene.fail(("unknown_key", "bad_signature", "rolled_back", "replayed_reply", "unsupported_version",
                                "malformed_reply"))["error"]
            status = scene.status()
            same(lasting(status), before)
            same(status["verification"]["last_error"]["code"], error["code"], "last_error")
            same(status["verification"]["state"], "grace")
    with bench.case("nothing is known after refusals alone"):
        fresh = bench.scene()
        fresh.server.answer = fresh.server.spoiled(put("v", 2))
        fresh.fail("unsupported_version")
        status = fresh.status()
        same((status["package"], status["licenses"], status["verification"]["state"]), (None, [], "not_verified"))


def sequence(bench):
    """seq compared with the accepted one, and with iat."""
    def refused(name, change, want, scene):
        with bench.case(name):
            scene.server.answer = scene.server.spoiled(change)
            scene.fail(want)
    scene = bench.scene()
    scene.succeed()
    last = scene.server.seq
    refused("seq as before", lambda d: d.payload.update(seq=last), "rolled_back", scene)
    refused("seq one lower", lambda d: d.payload.update(seq=last - 1), "rolled_back", scene)
    refused("seq 1", lambda d: d.payload.update(seq=1), "rolled_back", scene)
    refused("seq one above the bound", lambda d: d.payload.update(seq=(d.payload["iat"] + 86400) * 1000 + 1), "rolled_back", scene)
    refused("seq 2^53 - 1", lambda d: d.payload.update(seq=2**53 - 1), "rolled_back", scene)
    refused("seq against an iat of 0", lambda d: d.payload.update(iat=0), "rolled_back", scene)
    refused("no iat", lambda d: d.payload.pop("iat"), "malformed_reply", scene)
    refused("iat -1", lambda d: d.payload.update(iat=-1), "malformed_reply", scene)
    with bench.case("seq one higher"):
        scene.server.answer = scene.server.spoiled(lambda d: d.payload.update(seq=last + 1))
        scene.succeed()
    with bench.case("seq at the bound, and from then on higher only"):
        bound = []
        scene.server.answer = scene.server.spoiled(
            lambda d: (bound.append((d.payload["iat"] + 86400) * 1000), d.payload.update(seq=bound[-1])))
        scene.succeed()
        scene.server.answer = scene.server.honest
        scene.fail("rolled_back")
        same(scene.server.requests[-1].json()["last_seq"], bound[0], "last_seq")
        # A second later by the server's clock, the next number is within the bound again.
        scene.server.seq = bound[0]
        later = bound[0] // 1000 - 86400 + 1
        scene.server.answer = scene.server.spoiled(lambda d: d.payload.update(iat=later))
        scene.succeed()
    for name, iat, seq, want in (("seq 1 first", None, 1, None), ("iat 0 with seq at its bound", 0, 86400000, None),
                                 ("iat 0 with seq above its bound", 0, 86400001, "rolled_back"),
                                 ("iat in the year 9999", wire.TIME_MAX, (wire.TIME_MAX + 86400) * 1000, None),
                                 ("iat in the year 10000", wire.TIME_MAX + 1, 5, "malformed_reply")):
        with bench.case(name):
            fresh = bench.scene()
            now = int(time.time()) if iat is None else iat
            fresh.server.answer = fresh.server.spoiled(lambda d, n=now, s=seq: d.payload.update(iat=n, seq=s))
            if want is None:
                fresh.succeed()
                expect(iat is None or fresh.status()["verification"]["clock_warning"], "no clock warning")
            else:
                fresh.fail(want)


def replays(bench):
    scene = bench.scene()
    kept = []

    def recording(request):
        kept.append(scene.server.honest(request))
        return kept[-1]
    with bench.case("yesterday's reply"):
        scene.server.answer = recording
        scene.succeed()
        scene.server.answer = lambda request: kept[0]
        scene.fail("replayed_reply")
    for name, change in (("another nonce", lambda t: wire.random_id()), ("nonce cut", lambda t: t[:-1]),
                         ("nonce with padding", lambda t: t + "=="), ("nonce in other letters", lambda t: t.swapcase()),
                         ("the installation as nonce", lambda t: scene.server.installation)):
        with bench.case(name):
            scene.server.answer = scene.server.spoiled(lambda d, c=change: d.payload.update(non=c(d.payload["non"])))
            scene.fail("replayed_reply")
    with bench.case("nonce empty"):
        scene.server.answer = scene.server.spoiled(put("non", ""))
        scene.fail(("replayed_reply", "malformed_reply"))


def sizes(bench):
    scene = bench.scene()
    for size, want in ((wire.BODY_MAX, None), (wire.BODY_MAX + 1, "malformed_reply")):
        with bench.case("a body of %d bytes" % size):
            scene.server.answer = lambda request, n=size: Reply(body=padded(scene.server.draft(request), n))
            _ = scene.succeed() if want is None else scene.fail(want)
    with bench.case("256 licenses are all shown"):
        scene.server.answer = scene.server.honest
        scene.server.document["licenses"] = [wire.license_row("t%d" % i, "L%d" % i) for i in range(256)]
        scene.succeed()
        rows = scene.ctl.run("licenses", "--format", "json").exits(0).json()["services"][0]["licenses"]
        same([row["type"] for row in rows], ["t%d" % i for i in range(256)])


def parts(rows, size=60):
    return [rows[index:index + size] for index in range(0, len(rows), size)]


JOBS = [table(name, part) for name, rows in documents.accepted_and_refused() for part in parts(rows)]
JOBS += [keeps, sequence, replays, sizes]
