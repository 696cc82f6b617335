# SPDX-License-Identifier: GPL-3.0-or-later
"""Status codes, media types, encodings and sizes of replies, for both requests of the protocol."""
import gzip
import os
import time

from cases_reply import lasting
from harness import EXIT, expect, same
from server import OBJECTS, PROBLEM, VERIFICATION, Reply, hang, problem

CODES = {401: "credentials_rejected", 429: "rate_limited"}
CODES.update({code: "server_unavailable" for code in (408, 425, 500, 502, 503, 504)})
OTHERS = [201, 202, 203, 204, 205, 206, 207, 208, 226, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 400, 402, 403, 404,
          405, 406, 407, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 426, 428, 431, 451, 499, 501,
          505, 506, 507, 508, 510, 511, 520, 599]


def exit_of(code, status):
    return 77 if code == "wrong_installation" and status == 403 else EXIT.get(code, 76)


def status_table(bench, part):
    scene = bench.scene()
    scene.succeed()
    before = lasting(scene.status())
    for status in sorted(list(CODES) + OTHERS)[part::2]:
        want = CODES.get(status, "http_status")
        with bench.case("%d with a good signed body" % status):
            asked = len(scene.server.requests)
            scene.server.answer = lambda request, s=status: Reply(s, body=scene.server.draft(request).body())
            scene.fail(want, exit_code=exit_of(want, status))
            expect(len(scene.server.requests) == asked + 1, "asked again")
        with bench.case("%d with a problem of type about:blank" % status):
            scene.server.answer = lambda request, s=status: problem(s, "about:blank")
            scene.fail(want, exit_code=exit_of(want, status))
    with bench.case("no status changed what is known (%d)" % part):
        same(lasting(scene.status()), before)


def problems(bench):
    """The type decides between the two errors of 403, and nowhere else."""
    scene = bench.scene()
    scene.succeed()
    for name, reply, want in (
            ("403 of the type", lambda: problem(403, "wrong-installation"), "wrong_installation"),
            ("403 of the type, media type with parameters",
             lambda: problem(403, "wrong-installation", media="Application/Problem+JSON; charset=utf-8"), "wrong_installation"),
            ("403 of the type as application/json", lambda: problem(403, "wrong-installation", media="application/json"), "http_status"),
            ("403 of the type as text/plain", lambda: problem(403, "wrong-installation", media="text/plain"), "http_status"),
            ("403 of type invalid-token", lambda: problem(403, "invalid-token"), "http_status"),
            ("403 of type in capitals", lambda: problem(403, PROBLEM.upper() + "WRONG-INSTALLATION"), "http_status"),
            ("403 of type and more", lambda: problem(403, "wrong-installation2"), "http_status"),
            ("403 with no type", lambda: problem(403), "http_status"),
            ("403 with broken JSON", lambda: Reply(403, "application/problem+json", b'{"type":"urn:license'), "http_status"),
            ("403 with a number as type", lambda: problem(403, type=7), "http_status"),
            ("404 of type wrong-installation", lambda: problem(404, "wrong-installation"), "http_status"),
            ("400 of type invalid-token", lambda: problem(400, "invalid-token"), "http_status"),
            ("400 of type rate-limited", lambda: problem(400, "rate-limited"), "http_status"),
            ("401 of type maintenance", lambda: problem(401, "maintenance"), "credentials_rejected"),
            ("401 of type wrong-installation", lambda: problem(401, "wrong-installation"), "credentials_rejected"),
            ("429 of type maintenance", lambda: problem(429, "maintenance"), "rate_limited"),
            ("503 of type rate-limited", lambda: problem(503, "rate-limited"), "server_unavailable"),
            ("500 of type wrong-installation", lambda: problem(500, "wrong-installation"), "server_unavailable"),
            ("problem with status 200", lambda: problem(200, "maintenance"), "malformed_reply")):
        with bench.case(name):
            scene.server.answer = lambda request, r=reply: r()
            scene.fail(want, exit_code=77 if want == "wrong_installation" else None)
    for name, members in (("a megabyte of detail", {"detail": "x" * 10**6}), ("markup", {"title": "<img src=x>", "detail": "<b>"}),
                          ("escapes and bidi", {"detail": "\x1b[31mred \u202eabc\u0007"}), ("numbers", {"title": 7, "detail": []})):
        with bench.case("problem with " + name):
            scene.server.answer = lambda request, m=members: problem(503, "maintenance", **m)
            message = scene.fail("server_unavailable")["error"]["message"]
            expect(len(message) < 1500, "message of", len(message))
            expect("\x1b" not in message and "\u202e" not in message and "\x07" not in message, "controls in", repr(message))
            shown = scene.ctl.run("refresh")
            expect("\x1b" not in shown.err and "\u202e" not in shown.err, "controls on stderr", repr(shown.err))
    with bench.case("title and detail are cut at 300 characters"):
        scene.server.answer = lambda request: problem(503, "maintenance", title="Q" * 400, detail="Z" * 301)
        message = scene.fail("server_unavailable")["error"]["message"]
        expect(message.count("Z") <= 300 and message.count("Q") <= 300, "uncut", message)


GOOD_TYPES = ["application/jose", "APPLICATION/JOSE", "Application/Jose", "application/jose; charset=utf-8", "application/jose;x=y",
              'application/jose ; q="a;b"', " application/jose ", "application/jose\t"]
BAD_TYPES = ["application/jwt", "application/josex", "xapplication/jose", "application/jose+json", "application/jose, text/plain", "text/plain",
             "application/json", "application/problem+json", "application/octet-stream", "jose", "application / jose", "application/xhtml+xml"]


def media_types(bench):
    scene = bench.scene()
    scene.succeed()

    def answered(**options):
        scene.server.answer = lambda request: Reply(body=scene.server.draft(request).body(), **options)
    for kind in GOOD_TYPES:
        with bench.case("content type %r" % kind):
            answered(kind=kind)
            scene.succeed()
    for kind in BAD_TYPES + ["", None]:
        with bench.case("content type %r" % kind):
            answered(kind=kind)
            scene.fail("malformed_reply")
    for kind in ("text/html", "text/html; charset=utf-8", "TEXT/HTML"):
        with bench.case("content type %r" % kind):
            answered(kind=kind)
            scene.fail("captive_portal")
    for name, second in (("the same", "application/jose"), ("another", "text/plain")):
        with bench.case("content type twice, %s" % name):
            answered(headers=[("Content-Type", second)])
            scene.fail("malformed_reply")
    for kind in ("identity", "Identity", "IDENTITY"):
        with bench.case("content encoding " + kind):
            answered(headers=[("Content-Encoding", kind)])
            scene.succeed()
    for kind in ("gzip", "br", "deflate", "zstd", "compress", "x-gzip", "gzip, identity", "unheard-of"):
        with bench.case("content encoding %s, body as it is" % kind):
            answered(headers=[("Content-Encoding", kind)])
            scene.fail("malformed_reply")
    with bench.case("content encoding gzip, body in gzip"):
        scene.server.answer = lambda request: Reply(body=gzip.compress(scene.server.draft(request).body()),
                                                    headers=[("Content-Encoding", "gzip")])
        scene.fail("malformed_reply")
    with bench.case("a gzip bomb"):
        scene.server.answer = lambda request: Reply(body=gzip.compress(bytes(9_900_000)), headers=[("Content-Encoding", "gzip")])
        scene.fail("malformed_reply")


def framings(bench):
    """Valid HTTP framings of the same body, and headers without influence."""
    scene = bench.scene()
    scene.succeed()

    def chunked(data, size):
        pieces = [data[index:index + size] for index in range(0, len(data), size)]
        return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"

    def framed(make):
        scene.server.answer = lambda request: make(scene.server.draft(request).body())
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\n"
    for name, make in (
            ("chunked", lambda b: head + b"Transfer-Encoding: chunked\r\n\r\n" + chunked(b, 100)),
            ("chunked byte by byte", lambda b: head + b"Transfer-Encoding: chunked\r\n\r\n" + chunked(b, 1)),
            ("to the end of the connection", lambda b: head + b"Connection: close\r\n\r\n" + b),
            ("header names in other letters", lambda b: b"HTTP/1.1 200 OK\r\ncontent-TYPE: application/jose\r\nCONTENT-length: %d\r\n\r\n%s" % (len(b), b)),
            ("no reason phrase", lambda b: b"HTTP/1.1 200 \r\nContent-Type: application/jose\r\nContent-Length: %d\r\n\r\n%s" % (len(b), b)),
            ("a second reply behind it", lambda b: head + b"Content-Length: %d\r\n\r\n%sHTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n" % (len(b), b)),
            ("chunks with extensions and a trailer", lambda b: head + b"Transfer-Encoding: chunked\r\n\r\n%x;name=value\r\n%s\r\n0\r\nX: y\r\n\r\n" % (len(b), b)),
            ("of HTTP/1.0", lambda b: b"HTTP/1.0 200 OK\r\nContent-Type: application/jose\r\nContent-Length: %d\r\n\r\n%s" % (len(b), b)),
            ("of HTTP/1.0, to the end of the connection", lambda b: b"HTTP/1.0 200 OK\r\nContent-Type: application/jose\r\n\r\n" + b),
            ("100 before it", lambda b: b"HTTP/1.1 100 Continue\r\n\r\n" + head + b"Content-Length: %d\r\n\r\n%s" % (len(b), b)),
            ("cookies, HSTS, Link, Refresh, Retry-After", lambda b: head + b"Set-Cookie: a=b\r\nStrict-Transport-Security: max-age=9\r\n"
             b"Alt-Svc: h2=\":443\"\r\nLink: <https://127.0.0.1:9/>; rel=preload\r\nRefresh: 0;url=https://127.0.0.1:9/\r\n"
             b"Retry-After: 9\r\nContent-Length: %d\r\n\r\n%s" % (len(b), b)),
            ("90 headers", lambda b: head + b"".join(b"X-%d: y\r\n" % i for i in range(90)) + b"Content-Length: %d\r\n\r\n%s" % (len(b), b))):
        with bench.case("framing: " + name):
            framed(make)
            scene.succeed()
    with bench.case("framing: the connection stays open"):
        def kept(request):
            reply = head + b"Content-Length: %d\r\n\r\n%s"
            body = scene.server.draft(request).body()
            return lambda connection: (connection.sendall(reply % (len(body), body)), hang(connection))
        scene.server.answer = kept
        started = time.monotonic()
        scene.succeed()
        expect(time.monotonic() - started < 20, "waited for the end of the connection")
    with bench.case("no cookie comes back"):
        scene.server.answer = scene.server.honest
        scene.succeed()
        same([r for r in scene.server.requests if r.header("cookie")], [])
    for name, make in (("length above the limit", lambda b: head + b"Content-Length: 65537\r\n\r\n" + b + bytes(65537 - len(b))),
                       ("chunked above the limit", lambda b: head + b"Transfer-Encoding: chunked\r\n\r\n" + chunked(bytes(70000), 7000)),
                       ("to the end above the limit", lambda b: head + b"\r\n" + bytes(70000)),
                       ("no body", lambda b: head + b"Content-Length: 0\r\n\r\n"),
                       ("no body, chunked", lambda b: head + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")):
        with bench.case("framing: " + name):
            framed(make)
            scene.fail("malformed_reply")

    def endless(connection):
        connection.sendall(head + b"\r\n")
        block = os.urandom(16384)
        for _ in range(4000):
            connection.sendall(block)
        raise AssertionError("took 64 MB")
    with bench.case("an endless body"):
        scene.server.answer = lambda request: endless
        scene.fail("malformed_reply")


def redirects(bench):
    """Never followed: the other server sees no connection."""
    scene = bench.scene()
    scene.succeed()
    other = scene.serve()
    for status in (300, 301, 302, 303, 305, 307, 308):
        for where in (other.url + VERIFICATION, "http://127.0.0.1:%d/" % other.listener.port, VERIFICATION, scene.server.url + "/x"):
            with bench.case("%d to %s" % (status, where.split(":")[0] + where[-3:])):
                asked = len(scene.server.requests)
                scene.server.answer = lambda request, s=status, w=where: Reply(s, body=b"", headers=[("Location", w)])
                scene.fail("http_status")
                same((other.listener.connections, len(scene.server.requests)), (0, asked + 1), "requests")


def list_statuses(bench):
    """The same table for lists of objects."""
    scene = bench.scene()
    digest = scene.server.serve_list(b'{"id":"1","name":"n","kind":"k","license":null}\n')
    scene.succeed()
    data = scene.server.lists[digest]
    for status in (201, 204, 206, 301, 304, 307, 400, 401, 403, 404, 407, 408, 410, 425, 429, 451, 500, 501, 502, 503, 504, 599):
        with bench.case("list: %d with the good list" % status):
            asked = len(scene.server.requests)
            scene.server.answer = lambda request, s=status: Reply(s, "application/x-ndjson", data)
            want = CODES.get(status, "http_status")
            scene.ctl.run("objects", "--format", "json").exits(exit_of(want, status))
            same([r.path for r in scene.server.requests[asked:]], [OBJECTS + digest])
    with bench.case("list: 403 of type wrong-installation"):
        scene.server.answer = lambda request: problem(403, "wrong-installation")
        scene.ctl.run("objects", "--format", "json").exits(77)
    for kind, code in (("application/json", 76), ("text/plain", 76), ("application/jose", 76), (None, 76), ("text/html", 76)):
        with bench.case("list: content type %s" % kind):
            scene.server.answer = lambda request, k=kind: Reply(200, k, data)
            scene.ctl.run("objects", "--format", "json").exits(code)
    with bench.case("list: content type in capitals, with parameters"):
        scene.server.answer = lambda request: Reply(200, "Application/X-NDJSON; charset=utf-8", data)
        same(scene.ctl.run("objects", "--format", "json").exits(0).json()["total"], 1)


def job(part):
    def run(bench):
        status_table(bench, part)
    run.__name__ = "status_table_%d" % part
    return run


JOBS = [job(0), job(1), problems, media_types, framings, redirects, list_statuses]
