# SPDX-License-Identifier: GPL-3.0-or-later
"""licensectl's requests: path, headers, body; and the permitted sources of a token."""
import json
import os
import re
import uuid

import wire
from harness import TOKEN, expect, same
from server import OBJECTS, VERIFICATION, problem

AGENT = re.compile(r"license-console/\d+(\.\d+)*\S* \([^()]+\)\Z")
KNOWN = {"host", "authorization", "content-type", "content-length", "accept", "accept-encoding", "user-agent", "x-request-id",
         "connection", "accept-language"}


def common(request, server):
    same(request.version, "HTTP/1.1", "version")
    same(request.header("host"), [server.url[len("https://"):]], "Host")
    same(request.header("authorization"), ["Bearer " + TOKEN], "Authorization")
    expect(len(request.header("user-agent")) == 1 and AGENT.match(request.header("user-agent")[0]), request.header("user-agent"))
    for name in ("cookie", "referer", "origin", "upgrade", "http2-settings"):
        same(request.header(name), [], name)


def verification(bench):
    scene = bench.scene()
    server = scene.server
    with bench.case("first request: method, path and headers"):
        scene.succeed()
        request = server.requests[0]
        same((request.method, request.path), ("POST", VERIFICATION))
        common(request, server)
        same(request.header("content-type"), ["application/json"])
        same(request.header("accept"), ["application/jose, application/problem+json"])
        same(request.header("accept-encoding"), ["identity"])
        same(request.header("content-length"), [str(len(request.body))])
        same([name for name, _ in request.headers if name.lower() not in KNOWN], [], "other headers")
        same(sorted({name.lower() for name, _ in request.headers}), sorted(name.lower() for name, _ in request.headers), "once each")
    with bench.case("first request: body"):
        body = server.requests[0].json()
        same(sorted(body), ["installation", "last_seq", "nonce"])
        same((body["installation"], body["last_seq"]), (server.installation, 0))
        same(len(wire.unb64u(body["nonce"])), 16)
        same(type(body["last_seq"]), int)
    with bench.case("later requests: nonce and id are fresh, last_seq is the accepted one"):
        accepted = server.seq
        for _ in range(3):
            scene.succeed()
            same(server.requests[-1].json()["last_seq"], accepted)
            accepted = server.seq
        same(len({r.json()["nonce"] for r in server.requests}), len(server.requests), "nonces")
        same(len({r.header("x-request-id")[0] for r in server.requests}), len(server.requests), "ids")
        for request in server.requests:
            same(str(uuid.UUID(request.header("x-request-id")[0])), request.header("x-request-id")[0].lower())
    with bench.case("a failure names the id that was sent"):
        server.answer = lambda request: problem(503)
        error = scene.fail("server_unavailable")["error"]
        same([error["request_id"]], server.requests[-1].header("x-request-id"))
    with bench.case("one request for one refresh"):
        asked = len(server.requests)
        scene.refresh()
        same(len(server.requests), asked + 1)
    with bench.case("a broken connection: the request is not repeated, a closer look carries neither token nor body"):
        for broken in (b"", b"hello\r\n\r\n"):
            asked = len(server.requests)
            server.answer = lambda request, data=broken: data
            scene.refresh()
            first, *more = server.requests[asked:]
            same((first.method, len(first.header("authorization"))), ("POST", 1))
            same([(r.method, r.body, r.header("authorization")) for r in more if r.method != "GET" or r.body or r.header("authorization")], [])
            expect(len(more) <= 1, "asked", len(more), "times more")
        server.answer = lambda request: problem(503)
        scene.refresh()
    with bench.case("a failed attempt sends the same last_seq"):
        same(server.requests[-1].json()["last_seq"], accepted)


def lists(bench):
    scene = bench.scene()
    digest = scene.server.serve_list(b'{"id":"1","name":"n","kind":"k","license":null}\n')
    scene.succeed()
    scene.ctl.run("objects", "--format", "json").exits(0)
    with bench.case("a list's request"):
        request = scene.server.requests[-1]
        same((request.method, request.path, request.body), ("GET", OBJECTS + digest, b""))
        common(request, scene.server)
        same(request.header("accept"), ["application/x-ndjson"])
        expect(request.header("accept-encoding") in ([], ["gzip"], ["identity"], ["gzip, identity"]), request.header("accept-encoding"))
        same(request.header("content-type"), [])


def tokens(bench):
    scene = bench.scene()
    scene.succeed()
    for name, text in (("no line end", TOKEN), ("LF", TOKEN + "\n"), ("CR LF", TOKEN + "\r\n"), ("blanks around it", " \t" + TOKEN + " \n\n"),
                       ("a byte order mark", "\ufeff" + TOKEN + "\r\n")):
        with bench.case("token file with " + name):
            scene.ctl.write_token(text)
            scene.succeed()
            same(scene.server.requests[-1].header("authorization"), ["Bearer " + TOKEN])
    for mode in (0o600, 0o400):
        with bench.case("token file of mode %o" % mode):
            scene.ctl.write_token(TOKEN, mode)
            scene.succeed()
    asked = len(scene.server.requests)
    for mode in (0o640, 0o604, 0o644, 0o660, 0o666, 0o640 | 0o4, 0o622, 0o620, 0o602):
        with bench.case("token file of mode %o" % mode):
            scene.ctl.write_token(TOKEN, mode)
            scene.fail("credentials_missing")
    with bench.case("token file that is a link"):
        scene.ctl.write_token(TOKEN)
        os.rename(scene.ctl.token_file, scene.ctl.token_file + ".real")
        os.symlink(scene.ctl.token_file + ".real", scene.ctl.token_file)
        scene.fail("credentials_missing")
        os.remove(scene.ctl.token_file)
    for name, text in (("empty", ""), ("a line end alone", "\n"), ("two lines", "a\nb\n"), ("a blank inside", "a b")):
        with bench.case("token file " + name):
            scene.ctl.write_token(text)
            scene.fail("credentials_missing")
            same(listed(scene), "missing")
    with bench.case("token file missing"):
        os.remove(scene.ctl.token_file)
        scene.fail("credentials_missing")
        same(listed(scene), "missing")
    with bench.case("objects without a token"):
        scene.server.serve_list(b'{"id":"1","name":"n","kind":"k","license":null}\n')
        scene.ctl.write_token(TOKEN)
        scene.succeed()
        os.remove(scene.ctl.token_file)
        scene.ctl.run("objects", "--format", "json").exits(77)
    with bench.case("no request went out without a token"):
        same(len(scene.server.requests), asked + 1)
    with bench.case("a rejected token is kept and works again"):
        scene.ctl.write_token(TOKEN)
        same(listed(scene), "file")
        scene.server.token = "another"
        scene.fail("credentials_rejected")
        scene.server.token = TOKEN
        scene.succeed()
    with bench.case("the environment holds no token"):
        os.remove(scene.ctl.token_file)
        for name in ("LICENSE_TOKEN", "LICENSE_CONSOLE_TOKEN", "TOKEN"):
            scene.fail("credentials_missing", env={name: TOKEN})


def listed(scene):
    return scene.ctl.run("service", "list", "--format", "json").exits(0).json()["services"][0]["token"]


def places(bench):
    """--data-dir and LICENSE_CONSOLE_DATA; the folder's form."""
    scene = bench.scene(add=False)
    file = scene.file("c.json", json.dumps(scene.server.connection(scene.server.ca)))
    ctl = scene.ctl
    key = ["--no-keychain", "--token-file", ctl.token_file]
    with bench.case("the folder is made, for its owner alone"):
        ctl.data = os.path.join(scene.folder, "new", "är 漢 \U0001f600", "data")
        ctl.run("service", "add", file).exits(0)
        same(os.stat(ctl.data).st_mode & 0o777, 0o700)
        for base, _, names in os.walk(ctl.data):
            for name in names:
                same(os.stat(os.path.join(base, name)).st_mode & 0o077, 0, name)
    with bench.case("the environment names it"):
        outcome = ctl.run(raw=[*key, "service", "list", "--format", "json"], env={"LICENSE_CONSOLE_DATA": ctl.data}).exits(0)
        same(len(outcome.json()["services"]), 1)
    with bench.case("the option goes before the environment"):
        outcome = ctl.run(raw=["--data-dir", scene.folder + "/other", *key, "service", "list", "--format", "json"],
                          env={"LICENSE_CONSOLE_DATA": ctl.data}).exits(0)
        same(outcome.json(), {"services": []})
    with bench.case("a file in the folder's place"):
        ctl.data = file
        ctl.run("service", "add", file).exits(74)
    with bench.case("a link in the folder's place"):
        ctl.data = os.path.join(scene.folder, "link")
        os.symlink(ctl.home, ctl.data)
        ctl.run("service", "add", file).exits(74)
        same(os.listdir(ctl.home), [])


JOBS = [verification, lists, tokens, places]
