# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent client: starts license-server, speaks the protocol with it, and trusts only what it can verify."""
import http.client
import json
import os
import queue
import re
import ssl
import subprocess
import threading
import time
import uuid

import wire
from harness import expect, same
from server import OBJECTS, PROBLEM, VERIFICATION

HEADER = {"alg", "kid", "typ"}


class Answer:
    def __init__(self, reply, body):
        self.status, self.headers, self.body = reply.status, reply.getheaders(), body

    def header(self, name):
        return [v for k, v in self.headers if k.lower() == name.lower()]

    def media(self):
        values = self.header("content-type")
        same(len(values), 1, "content types")
        return values[0].split(";")[0].strip().lower()

    def problem(self, status, kind=None):
        """A failure with an explanation."""
        same(self.status, status, "status")
        same(self.media(), "application/problem+json")
        value = strict(self.body)
        expect(isinstance(value.get("title"), str) and value["title"], "no title")
        same(value.get("status", status), status, "status member")
        same(value.get("type", "about:blank"), PROBLEM + kind if kind else "about:blank", "type")
        return value


def strict(data):
    """Strict JSON: UTF-8, no byte order mark, no NUL, no duplicate names, depth, integers as integers."""
    def pairs(items):
        same(len({name for name, _ in items}), len(items), "distinct names")
        return dict(items)

    def refuse(text):
        raise AssertionError("number " + text)
    text = data.decode("utf-8")
    expect(not text.startswith("\ufeff") and "\0" not in text and "\\u0000" not in text, "mark or NUL")
    value = json.loads(text, object_pairs_hook=pairs, parse_constant=refuse, parse_float=refuse)
    text.encode("utf-8")
    return value


def check_connection_file(file, deployment="on-premises", name="Acme HQ"):
    same(sorted(file), sorted(["name", "url", "account", "installation", "deployment", "keys", "ca"]))
    same((file["name"], file["deployment"]), (name, deployment))
    expect(re.match(r"https://[^/?#@\s]+:\d+\Z", file["url"]), file["url"])
    expect(re.match(r"[A-Za-z0-9_-]{1,64}\Z", file["account"]), file["account"])
    same(len(wire.unb64u(file["installation"])), 16)
    same(sorted(file["keys"]), ["keys"])
    expect(file["keys"]["keys"], "no key")
    for key in file["keys"]["keys"]:
        same(sorted(key), ["alg", "crv", "kid", "kty", "x"])
        same((key["kty"], key["crv"], key["alg"]), ("OKP", "Ed25519", "EdDSA"))
        same((len(wire.unb64u(key["x"])), key["kid"]), (32, wire.thumbprint(key["x"])))
    expect("BEGIN CERTIFICATE" in file["ca"], "no certificate")


def integer(value, low, high, path):
    expect(type(value) is int and low <= value <= high, path, "is", repr(value))


def text(value, low, high, path, pattern=None):
    expect(isinstance(value, str) and low <= len(value) <= high and (not pattern or re.match(pattern, value)), path, "is", repr(value))


def check_payload(document, file, nonce):
    same((document["v"], document["iss"], document["aud"], document["sub"], document["ins"], document["non"]),
         (1, file["url"], "license-console", file["account"], file["installation"], nonce))
    integer(document["seq"], 1, wire.COUNT_MAX, "seq")
    integer(document["iat"], 0, wire.TIME_MAX, "iat")
    expect(document["seq"] <= (document["iat"] + 86400) * 1000, "seq runs ahead")
    for name in ("check", "grace"):
        if name in document:
            expect(type(document[name]) is int, name)
    package = document["package"]
    text(package["name"], 1, 128, "package.name")
    expect(package["status"] in ("active", "trial", "suspended", "revoked"), package["status"])
    if "reason" in package:
        text(package["reason"], 0, 256, "reason")
    expect(package.get("channel", "direct") in ("direct", "marketplace"), "channel")
    integer(package["valid_from"], 0, wire.TIME_MAX, "valid_from")
    if "valid_until" in package:
        integer(package["valid_until"], 0, wire.TIME_MAX, "valid_until")
    expect(type(package.get("renews", True)) is bool, "renews")
    for name in package.get("storage", {}):
        integer(package["storage"][name], 0, wire.COUNT_MAX, name)
    expect(isinstance(document["licenses"], list) and len(document["licenses"]) <= 256, "licenses")
    for row in document["licenses"]:
        text(row["type"], 1, 64, "type", r"[a-z0-9_]+\Z")
        text(row["label"], 1, 128, "label")
        expect(row["assigned_to"] in ("agent", "object"), row)
        integer(row["total"], 0, 2**31 - 1, "total")
        integer(row["used"], 0, 2**31 - 1, "used")
        if "valid_until" in row:
            integer(row["valid_until"], 0, wire.TIME_MAX, "valid_until")
    same(len({row["type"] for row in document["licenses"]}), len(document["licenses"]), "types")
    if "objects" in document:
        text(document["objects"]["sha256"], 64, 64, "sha256", r"[0-9a-f]{64}\Z")
        integer(document["objects"]["bytes"], 0, wire.COUNT_MAX, "bytes")
        integer(document["objects"]["count"], 0, wire.COUNT_MAX, "count")


def check_reply(answer, file, nonce):
    """The twelve checks except the last; returns the payload."""
    same(answer.status, 200, answer.body[:300])
    same(answer.media(), "application/jose")
    expect(answer.header("content-encoding") in ([], ["identity"]), "content encoding")
    expect(len(answer.body) <= wire.BODY_MAX, "size")
    head, payload, signature = answer.body.decode("ascii").split(".")
    header = strict(wire.unb64u(head))
    same(set(header), HEADER)
    keys = {key["kid"]: key for key in file["keys"]["keys"]}
    expect(header["kid"] in keys and header["alg"] == "EdDSA" and header["typ"] == "license+jwt", header)
    raw = wire.unb64u(signature)
    same(len(raw), 64, "signature")
    expect(wire.good_signature(wire.unb64u(keys[header["kid"]]["x"]), raw, (head + "." + payload).encode()), "bad signature")
    document = strict(wire.unb64u(payload))
    check_payload(document, file, nonce)
    return document


class Running:
    """A license-server process with a state folder, and a client for it."""

    def __init__(self, program, state, *options):
        self.process = subprocess.Popen([program, "--state", state, "--exit-with-parent", *options], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        lines = queue.Queue()
        threading.Thread(target=lambda: [lines.put(line) for line in self.process.stdout] + [lines.put(None)], daemon=True).start()
        self.lines = []
        while not self.lines or self.lines[-1] != "ready":
            line = lines.get(timeout=60)
            if line is None:
                raise AssertionError("license-server ended: " + self.process.stderr.read()[:300])
            self.lines.append(line.rstrip("\n"))
        said = dict(line.split(" ", 1) for line in self.lines[:-1])
        self.url, self.control_port = said["listening"], int(said["control"].rsplit(":", 1)[1])
        self.connection_path, self.token_path, self.state = said["connection"], said["token"], state
        self.read_files()
        self.last = 0

    def read_files(self):
        with open(self.connection_path, "rb") as file:
            self.file = strict(file.read())
        with open(self.token_path, encoding="ascii") as file:
            self.token = file.read().rstrip("\n")
        self.trust = ssl.create_default_context(cadata=self.file["ca"])

    def call(self, method, path, body=None, headers=None, context=None):
        host = self.url[len("https://"):]
        connection = http.client.HTTPSConnection(host, context=context or self.trust, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            reply = connection.getresponse()
            return Answer(reply, reply.read())
        finally:
            connection.close()

    def headers(self, **changes):
        values = {"Authorization": "Bearer " + self.token, "Content-Type": "application/json", "Accept-Encoding": "identity",
                  "Accept": "application/jose, application/problem+json", "User-Agent": "license-console/1.0 (test)", "X-Request-Id": str(uuid.uuid4())}
        values.update({name.replace("_", "-"): value for name, value in changes.items()})
        return {name: value for name, value in values.items() if value is not None}

    def post(self, body, **changes):
        return self.call("POST", VERIFICATION, body if isinstance(body, bytes) else json.dumps(body).encode(), self.headers(**changes))

    def verify(self, last_seq=None):
        nonce = wire.random_id()
        answer = self.post({"installation": self.file["installation"], "nonce": nonce, "last_seq": self.last if last_seq is None else last_seq})
        document = check_reply(answer, self.file, nonce)
        expect(document["seq"] > self.last, "seq", document["seq"], "after", self.last)
        self.last = document["seq"]
        return document

    def fetch(self, digest, **changes):
        return self.call("GET", OBJECTS + digest, None, self.headers(Accept="application/x-ndjson", Content_Type=None, **changes))

    def control(self, path, body=None, status=200):
        connection = http.client.HTTPConnection("127.0.0.1", self.control_port, timeout=60)
        try:
            connection.request("GET" if path in ("/state", "/requests") else "POST", path, None if body is None else json.dumps(body))
            reply = connection.getresponse()
            data = json.loads(reply.read())
            same(reply.status, status, (path, data))
            return data
        finally:
            connection.close()

    def stop(self):
        """SIGTERM; returns the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        self.process.stdin.close()
        end = time.monotonic() + 30
        while self.process.poll() is None and time.monotonic() < end:
            try:
                self.process.wait(1)
            except subprocess.TimeoutExpired:
                pass
        if self.process.poll() is None:
            self.process.kill()
        return self.process.wait()


def mode(path):
    return os.stat(path).st_mode & 0o777
