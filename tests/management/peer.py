#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Management Service's REST interface, written only from its published documentation (help center, "REST API for DevOps
ecosystems"). It shares nothing with the client. One behaviour is what is documented; the others are what may stand at such
an address instead. Prints "port N" and then one JSON line for each request."""
import argparse
import base64
import json
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# The samples of the documentation, with the members and types that stand there.
DOCUMENTED_ORGANIZATION = {
    "id": "a4ac2cd0-ed2f-4ced-be39-60c631e033ff",
    "driver": 1,
    "name": "OrgName",
    "apiUrl": None,
    "isReadOnly": False,
    "protectedRepositories": 43,
    "totalRepositories": 58,
    "missingLicences": 58,
    "removedRepositories": 15,
    "defaultWorkerId": "a4ac11eb-bbe7-406e-b3da-24fb4df5642a",
    "isCreatedByMarketplace": False,
    "synchronizationInProgress": False,
    "plans": [
        {
            "id": "0b1c2d3e-0000-4000-8000-000000000001",
            "name": "Daily",
            "backupType": 1,
            "includeMetadata": True,
            "repoCount": 43,
            "lastStatus": {"successes": 40, "warnings": 2, "errors": 1},
        }
    ],
}


def jwt(expires):
    def part(value):
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return ".".join([part({"alg": "HS256", "typ": "JWT"}), part({"sub": "peer-user", "exp": expires}), "c2lnbmF0dXJl"])


def organization(number):
    made = dict(DOCUMENTED_ORGANIZATION, id=f"{number:08d}-ed2f-4ced-be39-60c631e033ff", name=f"Organization {number:05d}")
    made.update(missingLicences=number % 7, protectedRepositories=10, totalRepositories=10 + number % 3)
    return made


class Peer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def record(self, body):
        line = json.dumps({"method": self.command, "path": self.path, "head": dict(self.headers), "body": body})
        with self.server.printing:
            print(line, flush=True)

    def answer(self, status, body, kind="application/json", length=None):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)
        self.close_connection = True

    def do_GET(self):
        self.record("")
        self.answer(405, {})

    def do_POST(self):
        text = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.record(text)
        try:
            if self.server.options.behaviour == "page":
                self.answer(200, b"<html><body>Sign in to the network</body></html>", "text/html")
            elif self.path == "/account/login":
                self.login(json.loads(text))
            elif self.path == "/git/organizations/getmany":
                self.getmany(json.loads(text))
            else:
                self.answer(404, {})
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            pass  # the client has seen enough

    def login(self, wanted):
        options = self.server.options
        how = options.behaviour
        password = wanted.get("password", "")
        if set(wanted) != {"email", "password", "rememberMe"}:
            self.answer(400, {})
        elif how == "locked":
            self.answer(423, {})
        elif how == "another-role":
            self.answer(403, {})
        elif how == "second-factor":
            self.answer(200, {"userId": "peer-user", "accessToken": None, "needs": "code"})
        elif how == "repeating-errors":
            said = {"type": "about:blank", "title": "No", "detail": f"the password {password} is wrong"}
            self.answer(401, said, "application/problem+json")
        elif how == "repeating-names":
            self.answer(200, ('{"' + password + '":1,"' + password + '":2}').encode())
        elif wanted["email"] != "admin@example.com" or password != "correct horse battery":
            self.answer(401, {"message": "no"})
        else:
            self.answer(200, {"userId": "peer-user", "accessToken": self.server.token})

    def getmany(self, wanted):
        options = self.server.options
        how = options.behaviour
        page, limit = wanted.get("Page"), wanted.get("limit")
        bearer = "Bearer " + self.server.token
        if how == "expired" or self.headers.get("Authorization") != bearer:
            self.answer(401, {})
        elif {"limit", "orderby", "ordertype", "Page"} - set(wanted):
            self.answer(400, {})
        elif how == "another-role":
            self.answer(403, {})
        elif how == "cut":
            self.answer(200, b'{"currentPage":1,"pageCount":1,"result":[', length=5000)
        elif how == "broken":
            self.answer(200, b'{"currentPage":1,"result":[}')
        elif how == "silent":
            self.server.ended.wait(60)
        elif how == "slow":
            self.slowly(self.pages(page, limit))
        elif how == "repeated-page":
            self.answer(200, dict(self.pages(1, limit), currentPage=page, pageCount=9))
        elif how == "other-page":
            self.answer(200, dict(self.pages(1, limit), currentPage=page + 1))
        elif how == "endless":
            made = [organization(page * 1000 + number) for number in range(limit)]
            self.answer(200, {"result": made})
        elif how == "too-many-pages":
            self.answer(200, dict(self.pages(1, limit), pageCount=10**9))
        elif how == "too-few":
            self.answer(200, dict(self.pages(1, limit), pageCount=1, totalEntries=10**6))
        elif how == "large":
            self.answer(200, b'{"result":[' + b" " * (9 * 1024 * 1024) + b"]}")
        elif how == "hostile":
            self.answer(200, {"result": [self.hostile()], "new": {"deep": [[[[]]]]}})
        else:
            self.answer(200, self.pages(page, limit))

    def hostile(self):
        name = "<b>Org</b>\u202e\u0007\n" + self.server.token + "=cmd()"
        return {"id": "x", "name": name, "missingLicences": 3, "plans": [{"name": self.server.token[::-1]}], "extra": [1, {}]}

    def pages(self, page, limit):
        if self.server.options.organizations is None:
            return {"currentPage": page, "pageCount": 1, "totalEntries": 1, "result": [DOCUMENTED_ORGANIZATION]}
        total = self.server.options.organizations
        first = (page - 1) * limit
        listed = [organization(number) for number in range(first, min(total, first + limit))]
        return {"currentPage": page, "pageCount": -(-total // limit), "totalEntries": total, "result": listed}

    def slowly(self, body):
        data = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        for at in range(0, len(data), 97):
            self.wfile.write(data[at : at + 97])
            self.wfile.flush()
            time.sleep(0.001)


class Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that hangs up is one of the tests

    def get_request(self):
        connection, address = self.socket.accept()
        return self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--certificate", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--behaviour", default="documented")
    parser.add_argument("--organizations", type=int)
    parser.add_argument("--expires", type=int, default=253402300799)
    options = parser.parse_args()
    server = Quiet(("127.0.0.1", 0), Peer)
    server.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.tls.load_cert_chain(options.certificate, options.key)
    server.options = options
    server.token = jwt(options.expires)
    server.printing = threading.Lock()
    server.ended = threading.Event()
    print("port", server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()  # ends with whoever started it
    server.ended.set()


main()
