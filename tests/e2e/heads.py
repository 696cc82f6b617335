#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""heads.py BIN: servers and proxies that never end their reply. `licensectl refresh` with one service and with many gives up soon, and
uses little memory: measured as peak resident memory, against a refresh with an honest server. 77 if python3-cryptography is missing."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from surroundings import Report, skip

sys.path.insert(0, str(Path(__file__).resolve().parent / "conformance"))

MOST = 64 * 1024  # KiB above the memory for an honest server
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\n"
LINES = b"X-Field: value\r\n" * 4000
PIECE = b"a" * 65536
ENDLESS = {"header lines": (OK, LINES), "a header line": (OK + b"X: ", PIECE), "a reason phrase": (b"HTTP/1.1 200 ", PIECE),
           "a chunk's size": (OK + b"Transfer-Encoding: chunked\r\n\r\n5;", PIECE), "interim replies": (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2600)}


def flood(begin, more):
    def run(connection):
        connection.sendall(begin)
        while True:
            connection.sendall(more)
    return run


def trickle(connection):
    connection.sendall(OK)
    for number in range(600):
        connection.sendall(b"X-%d: y\r\n" % number)
        time.sleep(0.2)


class Bed:
    def __init__(self, binaries, folder):
        import harness
        import server
        self.binaries, self.folder, self.servers = binaries, folder, server
        self.authority, self.context = harness.make_shared(str(folder))
        self.token = folder / "token"
        self.token.write_text(harness.TOKEN + "\n")
        self.token.chmod(0o600)
        self.count = 0

    def run(self, answers, proxy=None, deadline=60):
        """Refreshes a store with one service per answer: (seconds, peak KiB, error codes)."""
        import harness
        self.count += 1
        data = self.folder / f"data{self.count}"
        command = [self.binaries / "licensectl", "--data-dir", data, "--no-keychain", "--token-file", self.token]
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "TMPDIR": str(self.folder)}
        made = []
        for number, answer in enumerate(answers):
            server = self.servers.LicenseServer(self.context, harness.TOKEN, name=f"Service {number}")
            if answer:
                server.answer = lambda request, a=answer: a
            made.append(server)
            file = self.folder / "connection.json"
            file.write_text(json.dumps(server.connection(self.authority.pem)))
            subprocess.run([*command, "service", "add", file], env=environment, check=True, capture_output=True, stdin=subprocess.DEVNULL)
        if proxy:
            environment["https_proxy"] = proxy
        started = time.monotonic()
        output = self.folder / "output"
        with open(output, "wb") as out:
            process = subprocess.Popen([*command, "refresh", "--format", "json", "--timeout", str(deadline)], env=environment,
                                       stdout=out, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            _, _, usage = os.wait4(process.pid, 0)
        for server in made:
            server.close()
        entries = json.loads(output.read_bytes())["services"]
        return time.monotonic() - started, usage.ru_maxrss, [(entry["error"] or {}).get("code") for entry in entries]


def plain_proxy(begin, more):
    import server

    def talk(connection):
        server.read_request(connection)
        flood(begin, more)(connection)
    return server.Listener(talk)


def main():
    try:
        import cryptography  # noqa: F401
    except ImportError:
        skip("python3-cryptography is not installed")
    report, folder = Report(), Path(tempfile.mkdtemp(prefix="license-heads-"))
    try:
        bed = Bed(Path(sys.argv[1]).resolve(), folder)
        _, honest, codes = bed.run([None])
        report.row("an honest server", codes == [None], f"{honest} KiB", codes)
        for name, (begin, more) in ENDLESS.items():
            for services in (1, 8):
                seconds, most, codes = bed.run([flood(begin, more)] * services)
                good = codes == ["malformed_reply"] * services and most - honest < MOST and seconds < 40
                report.row(f"{name}, {services}", good, f"{most - honest} KiB more, {seconds:.1f} s", (codes, most - honest, seconds))
        for name, (begin, more) in {"lines": (b"HTTP/1.1 200 OK\r\n", LINES), "a line": (b"HTTP/1.1 200 ", PIECE)}.items():
            proxy = plain_proxy(begin, more)
            seconds, most, codes = bed.run([None] * 8, proxy=f"127.0.0.1:{proxy.port}")
            good = codes == ["proxy"] * 8 and most - honest < MOST and seconds < 40
            report.row(f"a proxy's answer, {name}", good, f"{most - honest} KiB more, {seconds:.1f} s", (codes, most - honest, seconds))
            proxy.close()
        seconds, _, codes = bed.run([trickle])
        report.row("a head that trickles", codes == ["timeout"] and seconds < 40, f"{seconds:.1f} s", (codes, seconds))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return report.code()


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # do not wait for threads that still flood
