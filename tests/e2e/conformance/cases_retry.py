# SPDX-License-Identifier: GPL-3.0-or-later
"""Retry-After: when it counts, when it is ignored, its caps; observed through `next_refresh` of the status."""
import calendar
import time

from harness import same, within
from server import problem

HOUR = 3600
SLACK = 3


def seconds(text):
    return calendar.timegm(time.strptime(text, "%Y-%m-%dT%H:%M:%SZ"))


def delay(scene, status, headers, grace=None):
    """Seconds from a failed attempt to the next refresh, and from the last success to it; starts with a success."""
    scene.server.answer = scene.server.honest
    if grace is None:
        scene.server.document.pop("grace", None)
    else:
        scene.server.document["grace"] = grace
    scene.succeed()
    scene.server.answer = lambda request: problem(status, "rate-limited" if status == 429 else "maintenance", headers)
    scene.refresh()
    clock = scene.status()["verification"]
    following = seconds(clock["next_refresh"])
    return following - seconds(clock["last_attempt"]), following - seconds(clock["last_success"])


def retry(value):
    return [("Retry-After", value)]


def counts(bench):
    scene = bench.scene()
    for status in (429, 503):
        for value in (600, 7200, 18000):
            with bench.case("%d, %d seconds" % (status, value)):
                within(delay(scene, status, retry(str(value)))[0], value - SLACK, value * 1.1 + SLACK)
    with bench.case("without it the next try comes within a minute"):
        within(delay(scene, 503, [])[0], 0, 60 + SLACK)
    for style in ("%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %d %H:%M:%S %Y"):
        with bench.case("a date: " + style):
            value = time.strftime(style, time.gmtime(time.time() + 7200))
            within(delay(scene, 503, retry(value))[0], 7200 - 15, 7920 + 15)
    for days in (-2, 2):
        with bench.case("a date, and a server's clock %d days away" % days):
            there = time.time() + days * 86400
            dates = [("Date", there), ("Retry-After", there + 7200)]
            headers = [(name, time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(when))) for name, when in dates]
            within(delay(scene, 503, headers)[0], 7200 - SLACK, 7920 + SLACK)
    with bench.case("--if-due is skipped until then"):
        asked = len(scene.server.requests)
        outcome, entry = scene.refresh("--if-due")
        same((outcome.code, entry["outcome"], len(scene.server.requests)), (0, "skipped", asked))
    with bench.case("a person's refresh is not held back"):
        scene.server.answer = scene.server.honest
        scene.succeed()
    with bench.case("with no document it counts as well"):
        fresh = bench.scene()
        fresh.server.answer = lambda request: problem(429, "rate-limited", retry("5000"))
        fresh.fail("rate_limited")
        clock = fresh.status()["verification"]
        within(seconds(clock["next_refresh"]) - seconds(clock["last_attempt"]), 5000 - SLACK, 5500 + SLACK)


def caps(bench):
    scene = bench.scene()
    for name, value in (("20000 s with its jitter", "20000"), ("21600 s", "21600"), ("a day", "86400"), ("30 years", "999999999"),
                        ("a date in 2099", "Thu, 01 Jan 2099 00:00:00 GMT")):
        with bench.case("six hours at most: " + name):
            low = 20000 if value == "20000" else 6 * HOUR
            within(delay(scene, 429, retry(value))[0], low - SLACK, 6 * HOUR + SLACK)
    for grace in (2 * HOUR, 4 * HOUR):
        with bench.case("an hour before a grace of %d ends" % grace):
            after = delay(scene, 503, retry("86400"), grace)[1]
            within(after, grace - HOUR - SLACK, grace - HOUR + SLACK)
    for grace in (HOUR, HOUR // 2):
        for status in (429, 503):
            with bench.case("%d in the last hour of the grace: the normal back-off (%d)" % (status, grace)):
                within(delay(scene, status, retry("20000"), grace)[0], 0, 60 + SLACK)
    with bench.case("the hour before the grace ends holds for the jitter too"):
        within(delay(scene, 503, retry("3500"), 2 * HOUR)[1], 3500 - SLACK, HOUR + SLACK)


def ignored(bench, part):
    scene = bench.scene()
    rows = [("%d" % status, status, retry("7200")) for status in (404, 408, 425, 500, 502, 504, 301)]
    rows += [(repr(value), 503, retry(value)) for value in
             ("-1", "-7200", "1.5", "7200.0", "7200s", "+7200", "abc", "0x1c20", "7200, 7200", "7200 7200", "1e9", "", "7200;x",
              "Thu, 32 Jan 2099 00:00:00 GMT", "Thu, 01 Foo 2099 00:00:00 GMT", "2099-01-01T00:00:00Z", "Thu, 01 Jan 2099 25:00:00 GMT",
              "tomorrow", "\u0661\u0662\u0660\u0660".encode().decode("latin-1"))]
    rows += [("twice", 503, retry("7200") * 2), ("twice, one malformed", 503, retry("7200") + retry("x")), ("twice on 429", 429, retry("7200") * 2),
             ("0", 503, retry("0")), ("a date in 1970", 503, retry("Thu, 01 Jan 1970 00:00:00 GMT"))]
    for name, status, headers in rows[part::2]:
        with bench.case("ignored: " + name):
            within(delay(scene, status, headers)[0], 0, 60 + SLACK)


def daily(bench):
    """401 and 403 are retried only daily, whatever the header says."""
    scene = bench.scene()
    for name, reply in (("401", lambda: problem(401, "invalid-token", retry("600"))), ("403", lambda: problem(403, "wrong-installation"))):
        with bench.case(name + " waits for about a day"):
            scene.server.answer = lambda request, r=reply: r()
            scene.refresh()
            clock = scene.status()["verification"]
            within(seconds(clock["next_refresh"]) - seconds(clock["last_attempt"]), 20 * HOUR, 27 * HOUR)
    for check, low, high in ((0, 3600, 3600), (3600, 3600, 3600), (50000, 50000, 50000), (10**9, 86400, 86400), (None, 86400, 86400)):
        with bench.case("check %s after a success" % check):
            scene.server.answer = scene.server.honest
            scene.server.document.pop("check", None)
            if check is not None:
                scene.server.document["check"] = check
            scene.succeed()
            clock = scene.status()["verification"]
            within(seconds(clock["next_refresh"]) - seconds(clock["last_success"]), low * 0.9 - SLACK, high * 1.1 + SLACK)
    for status in (400, 422):
        with bench.case("%d is not tried again within the hour, nor by its Retry-After" % status):
            within(delay(scene, status, retry("9000"))[0], 3000, 8000)
    with bench.case("a redirect's Retry-After is ignored"):
        within(delay(scene, 302, retry("7200"))[0], 0, 60 + SLACK)


def job(part):
    def run(bench):
        ignored(bench, part)
    run.__name__ = "ignored_%d" % part
    return run


JOBS = [counts, caps, job(0), job(1), daily]
