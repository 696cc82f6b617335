# SPDX-License-Identifier: GPL-3.0-or-later
"""license-server against an independent client."""
import contextlib
import gzip
import hashlib
import http.client
import json
import os
import shutil
import socket
import ssl
import subprocess
import time

import client
import wire
from client import check_reply, strict, text
from harness import expect, same, within
from server import OBJECTS, VERIFICATION


@contextlib.contextmanager
def running(bench, *options, state=None):
    server = client.Running(bench.program("license-server"), state or os.path.join(bench.folder(), "state"), *options)
    try:
        yield server
    finally:
        server.stop()


def first(bench):
    with running(bench, "--name", "Äcme 漢", "--deployment", "cloud") as server:
        with bench.case("what it prints"):
            same([line.split(" ")[0] for line in server.lines], ["listening", "control", "connection", "token", "ready"])
        with bench.case("connection file"):
            client.check_connection_file(server.file, "cloud", "Äcme 漢")
            same(server.file["url"], server.url)
        with bench.case("modes of the state folder"):
            same(client.mode(server.state), 0o700)
            for base, _, names in os.walk(server.state):
                for name in names:
                    same(client.mode(os.path.join(base, name)) & 0o077, 0, name)
        with bench.case("token is not in the connection file"):
            expect(server.token and server.token not in json.dumps(server.file), "it is")
        with bench.case("a document, all checks"):
            document = server.verify()
            within(document["iat"], time.time() - 5, time.time() + 5)
            within(document["seq"], time.time() * 1000 - 60000, time.time() * 1000 + 1000, "milliseconds")
        with bench.case("check and grace are left out unless asked for"):
            same([n for n in ("check", "grace") if n in document], [])
        with bench.case("seq rises with each of twenty"):
            for _ in range(20):
                server.verify()
        with bench.case("ends with 0 on SIGTERM"):
            same(server.stop(), 0)


def refusals(bench):
    with running(bench) as server:
        good = {"installation": server.file["installation"], "nonce": wire.random_id(), "last_seq": 0}
        with bench.case("the request as it should be"):
            same(server.post(good).status, 200)
        for name, value in (("none", None), ("wrong", "Bearer x"), ("empty", "Bearer "), ("Basic", "Basic " + server.token), ("bare", server.token),
                            ("longer", "Bearer " + server.token + "x"), ("cut", "Bearer " + server.token[:-1]), ("twice", "Bearer %s %s" % (server.token, server.token))):
            with bench.case("token: " + name):
                answer = server.post(good, Authorization=value)
                answer.problem(401, "invalid-token")
                expect(answer.header("www-authenticate")[0].startswith("Bearer"), answer.headers)
                expect(server.token.encode() not in answer.body, "repeats the token")
            with bench.case("token for a list: " + name):
                server.fetch("0" * 64, Authorization=value).problem(401, "invalid-token")
        with bench.case("another installation"):
            server.post({**good, "installation": wire.random_id()}).problem(403, "wrong-installation")
        with bench.case("token before installation"):
            server.post({**good, "installation": wire.random_id()}, Authorization="Bearer x").problem(401, "invalid-token")
        nonces = ["", "x", "A" * 21, "A" * 23, "A" * 22 + "==", "A" * 21 + "B", "A" * 20 + "+A", "A" * 20 + "/A", "A" * 21 + " ", 7, None, True, [], {}]
        for value in nonces:
            with bench.case("nonce %r" % (value,)):
                server.post({**good, "nonce": value}).problem(400)
        for value in (-1, 2**53, 1.5, "7", None, True, [], 2**64):
            with bench.case("last_seq %r" % (value,)):
                server.post({**good, "last_seq": value}).problem(400)
        for value in (7, None, True, [], ""):
            with bench.case("installation %r" % (value,)):
                expect(server.post({**good, "installation": value}).status in (400, 403), "accepted")
        for name in good:
            with bench.case("no " + name):
                server.post({k: v for k, v in good.items() if k != name}).problem(400)
        raw = json.dumps(good).encode()
        for name, body in (("empty", b""), ("no JSON", b"x"), ("array", b"[%s]" % raw), ("cut", raw[:-1]), ("more behind", raw + b"x"), ("mark", b"\xef\xbb\xbf" + raw),
                           ("name twice", raw.replace(b'{"', b'{"last_seq":0,"', 1)), ("bad UTF-8", raw[:-1] + b',"x":"\xff"}'), ("null", b"null"),
                           ("last_seq 0.0", raw.replace(b": 0}", b": 0.0}")), ("deep", b"[" * 5000 + b"]" * 5000)):
            with bench.case("body: " + name):
                server.post(body).problem(400)
        with bench.case("body of a megabyte"):
            server.post(raw[:-1] + b',"x":"' + b"y" * 10**6 + b'"}').problem(413)
        for kind in ("text/plain", "application/x-www-form-urlencoded", "application/jose", None):
            with bench.case("media type %s" % kind):
                server.post(good, Content_Type=kind).problem(415)
        with bench.case("media type in capitals, with parameters"):
            same(server.post(good, Content_Type="Application/JSON; charset=utf-8").status, 200)
        for method in ("GET", "PUT", "DELETE", "PATCH"):
            with bench.case(method):
                server.call(method, VERIFICATION, None if method == "GET" else raw, server.headers()).problem(405)
        for path in ("/", "/api/v1/license", VERIFICATION + "/", VERIFICATION + "x", "/api/v2/license/verification", OBJECTS, OBJECTS + "x", OBJECTS + "0" * 64,
                     "/../" + VERIFICATION, "/connection.json", "/token"):
            with bench.case("path " + path):
                server.call("GET" if path.startswith(OBJECTS) else "POST", path, None if path.startswith(OBJECTS) else raw, server.headers()).problem(404)
        with bench.case("a nonce may be anything of 16 bytes"):
            for value in ("A" * 22, "_" * 21 + "w", "-" * 21 + "w"):
                check_reply(server.post({**good, "nonce": value}), server.file, value)
        with bench.case("every reply has a date and is not stored"):
            for answer in (server.post(good), server.post(b"x"), server.call("GET", "/")):
                expect(answer.header("date") and "no-store" in answer.header("cache-control")[0], answer.headers)
        with bench.case("a request id comes back"):
            same(server.post(good, X_Request_Id="abc-123").header("x-request-id"), ["abc-123"])
        with bench.case("the refused changed nothing: good still, seq rising"):
            server.verify()


def transport(bench):
    with running(bench) as server:
        port = int(server.url.rsplit(":", 1)[1])

        def context(version):
            made = ssl.create_default_context(cadata=server.file["ca"])
            made.set_ciphers("ALL:@SECLEVEL=0")
            made.minimum_version = made.maximum_version = version
            return made
        for name, version in (("1.2", ssl.TLSVersion.TLSv1_2), ("1.3", ssl.TLSVersion.TLSv1_3)):
            with bench.case("TLS " + name):
                expect(server.call("GET", "/", context=context(version)).status in (401, 404), "status")
        for name, version in (("1.0", ssl.TLSVersion.TLSv1), ("1.1", ssl.TLSVersion.TLSv1_1)):
            with bench.case("TLS %s is refused" % name):
                try:
                    server.call("GET", "/", context=context(version))
                except (ssl.SSLError, OSError):
                    continue
                raise AssertionError("was spoken")
        with bench.case("its certificate is not trusted without the file's authority"):
            try:
                server.call("GET", "/", context=ssl.create_default_context())
            except ssl.SSLCertVerificationError:
                pass
            else:
                raise AssertionError("was trusted")
        with bench.case("plain HTTP on the TLS port gets no answer of the protocol"):
            with socket.create_connection(("127.0.0.1", port), 10) as plain:
                plain.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                plain.settimeout(20)
                try:
                    expect(b"200" not in plain.recv(100), "answered")
                except OSError:
                    pass
        with bench.case("twenty requests on one connection"):
            connection = http.client.HTTPSConnection("127.0.0.1", port, context=server.trust, timeout=60)
            for _ in range(20):
                nonce = wire.random_id()
                connection.request("POST", VERIFICATION, json.dumps({"installation": server.file["installation"], "nonce": nonce, "last_seq": 0}), server.headers())
                reply = connection.getresponse()
                check_reply(client.Answer(reply, reply.read()), server.file, nonce)
            connection.close()
        with bench.case("HTTP is 1.1"):
            same(reply.version, 11)


def lists(bench):
    with running(bench, "--objects", "300", "--check", "4000", "--grace", "5000") as server:
        document = server.verify()
        with bench.case("check and grace as told"):
            same((document["check"], document["grace"]), (4000, 5000))
        named = document["objects"]
        for encoding in ("identity", "gzip"):
            with bench.case("the list, %s" % encoding):
                answer = server.fetch(named["sha256"], Accept_Encoding=encoding)
                same((answer.status, answer.media()), (200, "application/x-ndjson"))
                data = gzip.decompress(answer.body) if answer.header("content-encoding") == ["gzip"] else answer.body
                expect(encoding == "gzip" or answer.header("content-encoding") in ([], ["identity"]), answer.headers)
                same((len(data), hashlib.sha256(data).hexdigest(), data.count(b"\n")), (named["bytes"], named["sha256"], named["count"]))
        with bench.case("its lines"):
            rows = [strict(line) for line in data.split(b"\n")[:-1]]
            for row in rows:
                text(row["id"], 1, 128, "id")
                text(row["name"], 1, 512, "name")
                text(row["kind"], 1, 64, "kind", r"[a-z0-9_]+\Z")
                expect(row["license"] is None or isinstance(row["license"], str), row)
                for name in ("assigned_at", "last_backup_at"):
                    client.integer(row.get(name, 0), 0, wire.TIME_MAX, name)
            same((len({row["id"] for row in rows}), named["count"]), (len(rows), 300))
        with bench.case("objects in use are those of the list"):
            used = {row["type"]: row["used"] for row in document["licenses"] if row["assigned_to"] == "object"}
            counted = {kind: sum(row["license"] == kind for row in rows) for kind in used}
            same(used, counted)
        with bench.case("another list, another hash; the old one may go"):
            server.control("/objects", {"count": 25})
            fresh = server.verify()["objects"]
            same((fresh["count"], fresh["sha256"] != named["sha256"]), (25, True))
            same(len(server.fetch(fresh["sha256"]).body), fresh["bytes"])


def lasting(bench):
    """Restart, restored state, changed clocks: seq advances."""
    state = os.path.join(bench.folder(), "state")
    with running(bench, state=state) as server:
        one = server.verify()
        token, file, last = server.token, server.file, server.last
    with running(bench, state=state) as server:
        with bench.case("after a restart: file, token, account and seq go on"):
            same((server.token, server.file), (token, file))
            server.last = last
            two = server.verify()
            same(two["licenses"], one["licenses"])
            last = server.last
    copy = state + ".copy"
    shutil.copytree(state, copy)
    with running(bench, state=state) as server:
        server.last = last
        for _ in range(5):
            server.verify()
        last = server.last
    shutil.rmtree(state)
    os.rename(copy, state)
    with running(bench, state=state) as server:
        with bench.case("after a restored backup seq is above all that were accepted"):
            server.last = last
            server.verify()
        with bench.case("the clock set back by an hour: seq rises all the same"):
            server.control("/time", {"offset_seconds": -3600})
            document = server.verify()
            within(document["iat"], time.time() - 3660, time.time() - 3540)
        with bench.case("the clock set forward by a year: seq goes along"):
            server.control("/time", {"offset_seconds": 31536000})
            within(server.verify()["seq"] / 1000, time.time() + 31535000, time.time() + 31537000)


def controls(bench):
    with running(bench) as server:
        before = server.verify()
        with bench.case("all seven types and one that the client does not know"):
            known = {"endpoint", "server", "feature_worker", "cloud_worker", "local_worker", "microsoft365_user", "git_repository"}
            types = {row["type"] for row in before["licenses"]}
            expect(known < types, types)
        with bench.case("upgrade"):
            server.control("/upgrade", {})
            after = server.verify()
            total = [{row["type"]: row["total"] for row in doc["licenses"]}["endpoint"] for doc in (before, after)]
            same(total[1] - total[0], 15)
            same(after["package"]["storage"]["capacity"], 5 * 10**12)
        for command, status in (("suspend", "suspended"), ("resume", "active"), ("revoke", "revoked"), ("resume", "active")):
            with bench.case(command):
                server.control("/" + command, {"reason": "why"} if status != "active" else {})
                package = server.verify()["package"]
                same((package["status"], package.get("reason")), (status, "why" if status != "active" else package.get("reason")))
        for command, status, kind in (("rate-limit", 429, "rate-limited"), ("maintenance", 503, "maintenance")):
            with bench.case(command):
                server.control("/" + command, {"seconds": 500})
                answer = server.post({"installation": server.file["installation"], "nonce": wire.random_id(), "last_seq": 0})
                answer.problem(status, kind)
                same(len(answer.header("retry-after")), 1)
                within(int(answer.header("retry-after")[0]), 450, 500)
                server.control("/recover")
                server.verify()
        with bench.case("a new token; the old one is refused"):
            old = server.token
            server.control("/rotate-token")
            server.read_files()
            expect(server.token != old, "the same token")
            server.verify()
            server.token, new = old, server.token
            server.post({"installation": server.file["installation"], "nonce": wire.random_id(), "last_seq": 0}).problem(401, "invalid-token")
            server.token = new
        for kind in ("wrong-signature", "unknown-key", "stale-seq", "foreign-nonce", "other-account", "other-installation", "future-version", "missing-member",
                     "html", "garbage", "oversized", "cut"):
            with bench.case("fault %s does not pass" % kind):
                server.control("/fault", {"kind": kind, "times": 1})
                try:
                    server.verify()
                except (AssertionError, ValueError, KeyError, http.client.HTTPException, OSError):
                    pass
                else:
                    raise AssertionError("passed")
            with bench.case("after fault " + kind):
                server.verify()
        with bench.case("down, and up again"):
            server.control("/down")
            try:
                server.verify()
            except OSError:
                pass
            else:
                raise AssertionError("answered")
            server.control("/up")
            server.verify()
        with bench.case("the control port tells no secret"):
            expect(server.token not in json.dumps([server.control("/requests"), server.control("/state")]), "the token")
        for name, headers, status in (("another host", {"Host": "rebound.example"}, 403), ("an origin", {"Origin": "https://page.example"}, 403),
                                      ("a wrong secret", {"Authorization": "Bearer wrong"}, 401)):
            with bench.case("the control port and " + name):
                connection = http.client.HTTPConnection("127.0.0.1", server.control_port, timeout=60)
                connection.request("POST", "/rotate-token", body=b"{}", headers=headers)
                same(connection.getresponse().status, status)
        with bench.case("nobody of them has changed the token"):
            server.verify()
        with bench.case("the secret of the state folder"):
            secret = open(os.path.join(server.state, "control-secret"), encoding="ascii").read().strip()
            connection = http.client.HTTPConnection("127.0.0.1", server.control_port, timeout=60)
            connection.request("GET", "/state", headers={"Authorization": "Bearer " + secret})
            same(connection.getresponse().status, 200)


def usage(bench):
    program = bench.program("license-server")
    state = os.path.join(bench.folder(), "state")
    for arguments in ([], ["--state", state, "--nonsense"], ["--state", state, "--address", "0.0.0.0"], ["--state", state, "--objects", "24"],
                      ["--state", state, "--objects", "1000001"], ["--state", state, "--deployment", "x"], ["--state", state, "--port", "x"], ["--state"]):
        with bench.case("wrong: " + " ".join(arguments[-2:]).replace(state, "DIR")):
            done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
            same((done.returncode, done.stdout), (64, b""))
            expect(done.stderr, "no words")


JOBS = [first, refusals, transport, lists, lasting, controls, usage]
