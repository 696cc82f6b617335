# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent license server: TLS on loopback, one service per server, every reply replaceable byte by byte."""
import json
import select
import socket
import ssl
import struct
import threading
import time

import wire

VERIFICATION = "/api/v1/license/verification"
OBJECTS = "/api/v1/license/objects/"
PROBLEM = "urn:license:problem:"


class Request:
    def __init__(self, line, headers, body):
        self.method, self.path, self.version = line.split(" ", 2)
        self.headers = headers
        self.body = body

    def header(self, name):
        """The values of a header, in order."""
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def json(self):
        return json.loads(self.body)


class Reply:
    """An HTTP reply; with `length` False the connection's end marks the end of the body."""

    def __init__(self, status=200, kind="application/jose", body=b"", headers=(), length=True, version="HTTP/1.1"):
        self.status, self.kind, self.body, self.headers = status, kind, body, list(headers)
        self.length, self.version = length, version

    def raw(self):
        lines = ["%s %d Reason" % (self.version, self.status), "Connection: close"]
        if self.kind is not None:
            lines.append("Content-Type: " + self.kind)
        if self.length and self.status not in (204, 304):
            lines.append("Content-Length: %d" % len(self.body))
        lines += ["%s: %s" % pair for pair in self.headers]
        body = b"" if self.status in (204, 304) else self.body
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def problem(status, kind=None, headers=(), media="application/problem+json", **members):
    value = {"title": "Title", "detail": "Detail", "status": status, **members}
    if kind:
        value["type"] = kind if ":" in kind else PROBLEM + kind
    return Reply(status, media, wire.compact(value).encode(), headers)


def hang(connection):
    """Sends nothing more until the client is gone."""
    connection.settimeout(90)
    try:
        while connection.recv(4096):
            pass
    except OSError:
        pass


def drip(data, pause):
    """A reply, byte by byte, until it is complete or the client is gone."""
    def run(connection):
        for index in range(len(data)):
            connection.sendall(data[index:index + 1])
            if select.select([connection], [], [], pause)[0]:
                return
    return run


def reset(connection):
    """Ends the connection by RST."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


class Listener:
    """A listening socket with one thread per connection; `talk(socket)` handles it."""

    def __init__(self, talk, host="127.0.0.1"):
        self.talk = talk
        self.socket = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=64)
        self.port = self.socket.getsockname()[1]
        self.connections = 0
        self.open = True
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while self.open:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        connection.settimeout(90)
        try:
            self.talk(connection)
        except (OSError, ssl.SSLError, ValueError):
            pass
        finally:
            connection.close()

    def close(self):
        self.open = False
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()


def read_request(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return None
        data += more
    head, body = data.split(b"\r\n\r\n", 1)
    lines = head.decode("latin-1").split("\r\n")
    headers = [tuple(line.split(": ", 1)) for line in lines[1:]]
    length = int(dict((k.lower(), v) for k, v in headers).get("content-length", 0))
    while len(body) < length:
        more = connection.recv(65536)
        if not more:
            return None
        body += more
    return Request(lines[0], headers, body)


class LicenseServer:
    """Serves one account. `answer(request)` may be replaced; it returns a Reply, bytes, or a function of the socket."""

    def __init__(self, context, token, name="Acme HQ", deployment="on-premises", host="127.0.0.1"):
        self.context, self.token, self.name, self.deployment = context, token, name, deployment
        self.key = wire.Key()
        self.account = "acct_7Qm2"
        self.installation = wire.random_id()
        self.document = wire.document()
        self.lists = {}
        self.seq = 0
        self.requests = []
        self.answer = self.honest
        self.handshake = True
        self.listener = Listener(self._talk, "::1" if host == "::1" else "127.0.0.1")
        self.url = "https://%s:%d" % ("[::1]" if host == "::1" else host, self.listener.port)

    def connection(self, ca):
        return {"name": self.name, "url": self.url, "account": self.account, "installation": self.installation,
                "deployment": self.deployment, "keys": {"keys": [self.key.jwk]}, "ca": ca}

    def close(self):
        self.listener.close()

    def serve_list(self, data, count=None, **override):
        """Sets the bytes as the account's object list and names it in the document."""
        import hashlib
        digest = hashlib.sha256(data).hexdigest()
        self.lists[digest] = data
        self.document["objects"] = {"sha256": digest, "bytes": len(data),
                                    "count": data.count(b"\n") if count is None else count, **override}
        return digest

    def next_seq(self):
        self.seq = max(self.seq + 1, int(time.time() * 1000))
        return self.seq

    def draft(self, request, seq=None, **more):
        nonce = request.json()["nonce"] if request.body else wire.random_id()
        return wire.Draft(self, nonce, self.next_seq() if seq is None else seq, **more)

    def honest(self, request):
        """A conforming server's answer."""
        if request.header("authorization") != ["Bearer " + self.token]:
            return problem(401, "invalid-token")
        if request.method == "GET" and request.path.startswith(OBJECTS):
            data = self.lists.get(request.path[len(OBJECTS):])
            return problem(404) if data is None else Reply(200, "application/x-ndjson", data)
        if request.path != VERIFICATION or request.method != "POST":
            return problem(404)
        if request.json()["installation"] != self.installation:
            return problem(403, "wrong-installation")
        return Reply(body=self.draft(request).body())

    def spoiled(self, change):
        """Answers verifications correctly except for the changes of `change(draft)`."""
        def run(request):
            if request.method != "POST":
                return self.honest(request)
            draft = self.draft(request)
            change(draft)
            return Reply(body=draft.body())
        return run

    def _talk(self, connection):
        if not self.handshake:
            connection.recv(1)
            return reset(connection)
        with self.context.wrap_socket(connection, server_side=True) as secure:
            request = read_request(secure)
            if request is None:
                return None
            self.requests.append(request)
            reply = self.answer(request)
            if callable(reply):
                return reply(secure)
            secure.sendall(reply.raw() if isinstance(reply, Reply) else reply)
            end(secure)
        return None


def end(secure):
    """Ends TLS and the sending side at once, then waits for the client."""
    secure.settimeout(0)
    try:
        secure.unwrap()
    except (OSError, ssl.SSLError):
        pass
    try:
        secure.shutdown(socket.SHUT_WR)
        secure.settimeout(20)
        while secure.recv(4096):
            pass
    except (OSError, ssl.SSLError, ValueError):
        pass
