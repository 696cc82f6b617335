# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections that break, hang or do not speak HTTP; untrusted certificates; proxies."""
import os
import socket
import ssl
import threading
import time

import pki
import server
from harness import expect, same, within
from server import Listener

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\n"


def cut(bench):
    """A reply that ends early is never accepted."""
    scene = bench.scene()
    scene.succeed()

    def answered(make):
        scene.server.answer = lambda request: make(scene.server.draft(request).body())
    for share in (0, 1, 50, 99):
        with bench.case("Content-Length, %d %% of the body" % share):
            answered(lambda b, s=share: HEAD + b"Content-Length: %d\r\n\r\n" % len(b) + b[:len(b) * s // 100])
            scene.fail("connection_lost")
        with bench.case("chunked, %d %% of the body" % share):
            answered(lambda b, s=share: HEAD + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(b) + b[:len(b) * s // 100])
            scene.fail("connection_lost")
        with bench.case("to the end of the connection, %d %% of the body" % share):
            answered(lambda b, s=share: HEAD + b"Connection: close\r\n\r\n" + b[:len(b) * s // 100])
            scene.fail(("malformed_reply", "bad_signature", "connection_lost"))
    with bench.case("chunked without its end"):
        answered(lambda b: HEAD + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(b), b))
        scene.fail("connection_lost")
    with bench.case("Content-Length too small"):
        answered(lambda b: HEAD + b"Content-Length: %d\r\n\r\n%s" % (len(b) - 10, b))
        scene.fail(("malformed_reply", "bad_signature"))
    for name, data in (("status line", b"HTTP/1.1 200"), ("headers", HEAD), ("a header", HEAD + b"Content-Le")):
        with bench.case("cut in the " + name):
            scene.server.answer = lambda request, d=data: d
            scene.fail(("connection_lost", "malformed_reply") if name != "headers" else "connection_lost")
    with bench.case("closed without a reply"):
        scene.server.answer = lambda request: b""
        scene.fail("connection_lost")

    def torn(connection):
        connection.sendall(HEAD + b"Content-Length: 900\r\n\r\nabc")
        server.reset(connection)
    for name, act in (("after the request", server.reset), ("in the body", torn)):
        with bench.case("reset " + name):
            scene.server.answer = lambda request, a=act: a
            scene.fail("connection_lost")
    with bench.case("reset in the TLS handshake"):
        scene.server.handshake = False
        scene.fail("connection_lost")
        scene.server.handshake = True
    with bench.case("good again"):
        scene.server.answer = scene.server.honest
        scene.succeed()


def no_http(bench):
    """Replies that are not HTTP, violate its framing, or exceed Qt's limits for headers."""
    scene = bench.scene()
    scene.succeed()

    def answered(make):
        scene.server.answer = lambda request: make(scene.server.draft(request).body())
    full = b"Content-Length: %d\r\n\r\n%s"
    for name, make in (
            ("words", lambda b: b"hello\r\n\r\n"), ("FTP", lambda b: b"220 ready\r\n"), ("SSH", lambda b: b"SSH-2.0-x\r\n"),
            ("random bytes", lambda b: os.urandom(2000).replace(b"HTTP", b"") + b"\r\n\r\n"),
            ("the body alone", lambda b: b), ("no number", lambda b: b"HTTP/1.1 abc OK\r\n" + full % (len(b), b)),
            ("HTTP/2 preface", lambda b: b"\0\0\x12\4\0\0\0\0\0" + bytes(18)),
            ("chunk size no number", lambda b: HEAD + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n" + b + b"\r\n0\r\n\r\n"),
            ("chunk size negative", lambda b: HEAD + b"Transfer-Encoding: chunked\r\n\r\n-5\r\n" + b + b"\r\n0\r\n\r\n"),
            ("a header line of 101 KB", lambda b: HEAD + b"X: " + b"y" * 103500 + b"\r\n" + full % (len(b), b)),
            ("101 more headers", lambda b: HEAD + b"".join(b"X-%d: y\r\n" % i for i in range(101)) + full % (len(b), b)),
            ("257 KB of headers", lambda b: HEAD + b"".join(b"X-%d: " % i + b"y" * 4400 + b"\r\n" for i in range(60)) + full % (len(b), b)),
            ("NUL in a header", lambda b: HEAD + b"X: a\0b\r\n" + full % (len(b), b)),
            ("an escape in a header", lambda b: HEAD + b"X: a\x1b[31m\r\n" + full % (len(b), b)),
            ("two lengths", lambda b: HEAD + b"Content-Length: 7\r\n" + full % (len(b), b)),
            ("a length that is no number", lambda b: HEAD + b"Content-Length: 9x\r\n\r\n" + b),
            ("a negative length", lambda b: HEAD + b"Content-Length: -9\r\n\r\n" + b),
            ("a length beside chunks", lambda b: HEAD + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(b), b)),
            ("a header without a colon", lambda b: HEAD + b"nonsense\r\n" + full % (len(b), b))):
        with bench.case("no HTTP: " + name):
            answered(make)
            scene.fail("malformed_reply")


def unasked(bench):
    """Another program within TLS: it sends a greeting first, and hangs up."""
    scene = bench.scene()
    for name, words in (("SSH", b"SSH-2.0-OpenSSH_9.2\r\n"), ("SMTP", b"220 mail ESMTP\r\n"), ("random bytes", os.urandom(64).replace(b"HTTP", b"")),
                        ("HTTP/2", b"\0\0\x12\4\0\0\0\0\0" + bytes(18)), ("a page", b"<html>hello</html>\n")):
        def greet(connection, w=words):
            with scene.server.context.wrap_socket(connection, server_side=True) as secure:
                secure.sendall(w)
        scene.server.listener.talk = greet
        with bench.case("another program greets: " + name):
            scene.fail("malformed_reply")
        with bench.case("the check names it: " + name):
            stages = scene.ctl.run("check-connection", "--format", "json").exits(1).json()["services"][0]["stages"]
            same([(s["stage"], s["error"]["code"]) for s in stages if s["status"] == "failed"], [("http", "malformed_reply")])


def plain_port(bench):
    def plain(connection):
        connection.recv(100)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nno")
    scene = bench.scene()
    with bench.case("plain HTTP on the port"):
        scene.server._talk = None
        scene.server.listener.talk = plain
        scene.fail("tls")


def unreachable(bench):
    scene = bench.scene()
    scene.succeed()
    scene.server.close()
    with bench.case("nobody listens"):
        scene.fail("refused")
    with bench.case("a name that is not there"):
        other = bench.scene(add=False)
        other.server.url = "https://conformance.invalid:8443"
        other.add()
        other.fail(("dns", "offline"))


def deadlines(bench):
    """The deadline applies to the whole refresh, however the time is spent."""
    scene = bench.scene()
    scene.succeed()
    slow = server.drip(HEAD + b"Content-Length: 60000\r\n\r\n" + b"x" * 60000, 0.05)

    def timed(name, seconds=1, **options):
        with bench.case("deadline: " + name):
            started = time.monotonic()
            scene.fail("timeout", "--timeout", str(seconds), **options)
            within(time.monotonic() - started, seconds * 0.9, seconds + 15, "seconds")
    scene.server.answer = lambda request: server.hang
    timed("no reply")
    timed("no reply in two seconds", 2)
    scene.server.answer = lambda request: slow
    timed("byte by byte")

    def half(connection):
        connection.sendall(HEAD + b"Content-Length: 900\r\n\r\nabc")
        server.hang(connection)
    scene.server.answer = lambda request: half
    timed("half a body")
    scene.server.listener.talk = server.hang
    timed("no TLS handshake")
    scene.server.listener.talk = scene.server._talk
    scene.server.answer = scene.server.honest
    with bench.case("slow but in time"):
        def late(request):
            reply = scene.server.honest(request).raw()
            return lambda connection: server.drip(reply, 0.0005)(connection)
        scene.server.answer = late
        scene.succeed("--timeout", "60")


def certificates(bench):
    authority, folder = bench.authority, bench.folder()
    foreign = pki.Authority("Foreign CA")
    old, new = ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_2
    for name, context in (("expired", authority.context(folder, first_day=-400, last_day=-1)),
                          ("not yet valid", authority.context(folder, first_day=10, last_day=90)),
                          ("for another host", authority.context(folder, host="other.example")),
                          ("for another address", authority.context(folder, host="127.0.0.2")),
                          ("signed by itself", authority.context(folder, self_signed=True)),
                          ("of an unknown authority", foreign.context(folder)),
                          ("TLS 1.1 at most", authority.context(folder, lowest=old, highest=old))):
        with bench.case("refused: certificate " + name):
            scene = bench.scene(context=context)
            scene.fail("tls")
            same(scene.server.requests, [], "requests that arrived")
    for host in ("::1", "localhost"):
        with bench.case("accepted: certificate for " + host):
            bench.scene(context=authority.context(folder, host=host), host=host).succeed()
    for name, version in (("TLS 1.2 alone", new), ("TLS 1.3 alone", ssl.TLSVersion.TLSv1_3)):
        with bench.case("accepted: " + name):
            scene = bench.scene(context=authority.context(folder, lowest=version, highest=version))
            scene.succeed()
    with bench.case("accepted: two authorities, the second is the one"):
        bench.scene(ca=foreign.pem + authority.pem).succeed()
    with bench.case("refused: only the authorities of the file count"):
        scene = bench.scene(context=authority.context(folder), ca=foreign.pem)
        scene.fail("tls")
    with bench.case("refused: an authority planted in the working folder and the home"):
        scene = bench.scene(ca=foreign.pem)
        for place in (scene.ctl.home, scene.ctl.data):
            with open(os.path.join(place, "rogue.pem"), "w", encoding="ascii") as file:
                file.write(authority.pem)
        scene.fail("tls")
    with bench.case("refused: no authority in the file, none in the system"):
        scene = bench.scene(add=False)
        file = scene.server.connection(None)
        del file["ca"]
        scene.ctl.run("service", "add", scene.file("c.json", server.wire.compact(file))).exits(0)
        scene.fail("tls")


def proxies(bench):
    """A proxy from the environment: its refusals are attributed to it, and it never sees the token."""
    seen = []

    def answers(data):
        def talk(connection):
            connection.settimeout(20)
            got = b""
            while b"\r\n\r\n" not in got:
                more = connection.recv(4096)
                if not more:
                    return
                got += more
            seen.append(got)
            connection.sendall(data)
            server.hang(connection) if b" 200 " in data else None
        return talk

    def tunnel(connection):
        connection.settimeout(20)
        got = connection.recv(4096)
        seen.append(got)
        host, port = got.split(b" ")[1].split(b":")
        with socket.create_connection((host.decode(), int(port))) as far:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            threading.Thread(target=pump, args=(far, connection), daemon=True).start()
            pump(connection, far)
    # The platform uses no proxy for the loopback interface, so the proxy receives a name that only it resolves.
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        closed = nobody.getsockname()[1]
    listeners = [Listener(answers(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")),
                 Listener(answers(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                  b"Content-Length: 0\r\nConnection: close\r\n\r\n"))]
    for name, port in (("forbids", listeners[0].port), ("asks for a password", listeners[1].port), ("is not there", closed)):
        with bench.case("the proxy " + name):
            scene = bench.scene(add=False)
            scene.server.url = "https://one.conformance.invalid:8443"
            scene.add()
            where = "http://127.0.0.1:%d" % port
            scene.fail("proxy", env={"https_proxy": where, "http_proxy": where, "HTTPS_PROXY": where})
    with bench.case("through a proxy"):
        through = Listener(tunnel)
        scene = bench.scene()
        where = "http://127.0.0.1:%d" % through.port
        outcome, entry = scene.refresh(env={"https_proxy": where, "http_proxy": where})
        same((outcome.code, entry["error"]), (0, None))
        through.close()
    with bench.case("no proxy sees the token"):
        expect(seen, "no proxy was asked")
        for got in seen:
            expect(b"CANARY" not in got and b"\r\nauthorization:" not in got.lower(), "the proxy saw", got)
    for listener in listeners:
        listener.close()


def pump(source, target):
    try:
        while True:
            data = source.recv(65536)
            if not data:
                break
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


JOBS = [unasked, cut, no_http, plain_port, unreachable, deadlines, certificates, proxies]
