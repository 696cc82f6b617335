# SPDX-License-Identifier: GPL-3.0-or-later
"""The twelve checks in order: a reply that violates two of them yields the first one's error."""
import itertools

import wire
from documents import BAD, header, put, text_of
from server import Reply


def signature(draft):
    draft.signature = lambda _, good: bytes([good[0] ^ 1]) + good[1:]


def broken(edit):
    def change(draft):
        inner = draft.after
        draft.after = lambda body: edit(inner(body) if inner else body)
    return change


# Step, violation, expected error, change.
BREAKS = [
    ("1 status", "server_unavailable", None),
    ("1 media type", "captive_portal", None),
    ("2 segments", BAD, broken(lambda b: b + b".AAAA")),
    ("3 base64url", BAD, broken(lambda b: b + b"=")),
    ("4 header", BAD, header(more=1)),
    ("5 kid", "unknown_key", header(kid="A" * 43)),
    ("5 alg", "unknown_key", header(alg="none")),
    ("6 signature", "bad_signature", signature),
    ("7 payload", BAD, text_of(lambda t: '{"x":1,"x":1,' + t[1:])),
    ("8 typ", BAD, header(typ="JWT")),
    ("8 v", "unsupported_version", put("v", 2)),
    ("9 iss", "wrong_audience", put("iss", "https://other")),
    ("9 aud", "wrong_audience", put("aud", "other")),
    ("9 sub", "wrong_audience", put("sub", "other")),
    ("9 ins", "wrong_installation", put("ins", "A" * 22)),
    ("9 non", "replayed_reply", put("non", "A" * 22)),
    ("10 seq", "rolled_back", put("seq", 1)),
    ("11 member", BAD, put("package", None)),
]


def answer(scene, first, second):
    def run(request):
        draft = scene.server.draft(request)
        for _, _, change in (first, second):
            if change:
                change(draft)
        names = (first[0], second[0])
        return Reply(500 if "1 status" in names else 200, "text/html" if "1 media type" in names else "application/jose",
                     draft.body())
    return run


def run_pairs(bench, pairs):
    scene = bench.scene()
    scene.succeed()
    for first, second in pairs:
        with bench.case("%s before %s" % (first[0], second[0])):
            scene.server.answer = answer(scene, first, second)
            scene.fail(first[1])


def job(part, of):
    def run(bench):
        pairs = [(a, b) for a, b in itertools.combinations(BREAKS, 2) if a[1] != b[1]]
        run_pairs(bench, pairs[part::of])
    run.__name__ = "order_%d" % part
    return run


def within_steps(bench):
    """Members read by steps 8 to 10: if missing or of another type they are malformed there, before later steps."""
    scene = bench.scene()
    scene.succeed()
    later = {"v": ("iss", "other"), "iss": ("ins", "A" * 22), "aud": ("ins", "A" * 22), "sub": ("ins", "A" * 22),
             "ins": ("non", "A" * 22), "non": ("seq", 1)}
    for name, (then, value) in later.items():
        for kind, wrong in (("missing", None), ("a number", 1.5), ("a list", [])):
            with bench.case("%s %s before %s" % (name, kind, then)):
                def change(draft, n=name, t=then, v=value, w=wrong):
                    put(t, v)(draft)
                    if w is None:
                        del draft.payload[n]
                    else:
                        draft.payload[n] = w
                scene.server.answer = scene.server.spoiled(change)
                scene.fail(BAD)
    for name, wrong in (("aud", None), ("iss", 7), ("ins", None), ("non", None), ("seq", 0), ("iat", None)):
        with bench.case("v 2 before %s %s" % (name, wrong)):
            def change(draft, n=name, w=wrong):
                draft.payload.update({"v": 2, n: w})
            scene.server.answer = scene.server.spoiled(change)
            scene.fail("unsupported_version")
    with bench.case("seq rolled back before the rest is read"):
        scene.server.answer = scene.server.spoiled(lambda d: d.payload.update(seq=1, licenses="x"))
        scene.fail("rolled_back")
    with bench.case("seq fast-forward before the rest is read"):
        scene.server.answer = scene.server.spoiled(lambda d: d.payload.update(seq=wire.COUNT_MAX, licenses="x"))
        scene.fail("rolled_back")


JOBS = [job(part, 3) for part in range(3)] + [within_steps]
