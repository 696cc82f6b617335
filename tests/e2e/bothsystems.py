#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bothsystems.py BIN LICENSECTL.EXE EMULATOR: the same commands by the licensectl of Linux in BIN and by that of Windows, which
EMULATOR runs, each with a store of its own, against one license-server of BIN. Their exit codes, and what their JSON documents
say of outcome, error, severity and state, are the same. EMULATOR is what CMAKE_CROSSCOMPILING_EMULATOR names: Wine."""

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

from surroundings import Report, Surroundings, skip

# The parts of documents that do not depend on a clock, path or request.
TOLD = {"outcome", "severity", "state", "code", "stage", "status", "total", "matched", "accepted", "token", "deployment",
        "backup_and_restore", "reason", "what"}


def facts(document, name=""):
    """Every member of TOLD, in order."""
    if isinstance(document, dict):
        return [each for key, value in document.items() for each in facts(value, key)]
    if isinstance(document, list):
        return [each for value in document for each in facts(value, name)]
    return [(name, document)] if name in TOLD else []


# Longer, in seconds, than a row takes on a busy machine: no condition of the server ends while a program starts.
LONG = 3600


class System:
    """The licensectl of one system, and its store."""

    def __init__(self, around, name, command, root=""):
        self.around, self.name, self.command, self.root = around, name, command, root
        self.store = around.folder / f"store {name} ü"

    def path(self, path):
        return f"{self.root}{path}"

    def run(self, arguments, environment):
        """Exit code, standard output, and what a document told. Nothing is piped: Wine's services would hold the pipe."""
        named = [self.path(each) if isinstance(each, Path) else each for each in arguments]
        said, words = self.around.folder / f"{self.name}.out", self.around.folder / f"{self.name}.err"
        with open(said, "wb") as out, open(words, "wb") as err:
            code = subprocess.run([*self.command, "--data-dir", self.path(self.store), *named], stdin=subprocess.DEVNULL, stdout=out,
                                  stderr=err, timeout=180, env={**os.environ, "LC_ALL": "C.UTF-8", **environment}).returncode
        text = said.read_text(encoding="utf-8", errors="replace")
        try:
            document = facts(json.loads(text))
        except ValueError:
            document = [("lines", len(text.splitlines()))]
        return code, document, text + words.read_text(encoding="utf-8", errors="replace")


def closing_server():
    """A port on which every connection is closed once a request has been read: closed earlier, it would break in one way or another,
    whichever side is faster. And its socket."""
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            try:
                with server.accept()[0] as connection:
                    head = b""
                    while b"\r\n\r\n" not in head and (more := connection.recv(4096)):
                        head += more
            except ConnectionError:
                continue
            except OSError:
                return
    threading.Thread(target=serve, daemon=True).start()
    return server


def commands(around):
    """(what the server does first, arguments, expected exit code)"""
    token = ["--no-keychain", "--token-file", around.token]
    folder = around.folder
    bad = folder / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    reply = folder / "no-reply"
    reply.write_text("no reply at all", encoding="utf-8")
    refresh = [*token, "refresh", "--format", "json"]
    status = ["status", "--format", "json"]
    rows = [
        (None, ["--version"], 0), (None, ["--help"], 0), (None, ["statu"], 64), (None, ["help"], 0), (None, [], 64),
        (None, ["--no-keychain", "status"], 64), (None, ["status", "--format", "nonsense"], 64),
        (None, status, 3), (None, ["status", "--format", "nagios"], 3), (None, ["service", "list", "--format", "json"], 0),
        (None, ["status", "Nobody"], 64), (None, ["status", "Nobody", "--format", "nagios"], 3), (None, refresh, 0),
        (None, [*token, "service", "add", bad], 65), (None, [*token, "service", "add", folder / "none.json"], 65),
        (None, [*token, "service", "add", around.connection, "--token-stdin"], 64),
        (None, [*token, "service", "add", around.connection], 0), (None, [*token, "service", "add", around.connection], 65),
        (None, status, 3), (None, refresh, 0), (None, status, 0), (None, refresh, 0),
        (None, [*token, "refresh", "--if-due", "--format", "json"], 0), (None, [*token, "refresh", "--timeout", "0"], 64),
        (None, ["service", "show", "Acme HQ"], 0), (None, ["licenses", "--format", "json"], 0),
        (None, ["licenses", "--format", "csv"], 0), (None, [*token, "objects", "--format", "json"], 0),
        (None, [*token, "objects", "--limit", "-1"], 64), (None, [*token, "objects", "--format", "csv", "--unlicensed"], 0),
        (None, ["history", "--format", "json"], 0), (None, ["history", "--limit", "1"], 0),
        (None, [*token, "export", "licenses", folder / "a.csv"], 0), (None, [*token, "export", "objects", folder / "b.html"], 0),
        (None, [*token, "export", "history", folder / "c.json"], 0), (None, [*token, "export", "licenses", folder / "d.pdf"], 64),
        (None, [*token, "export", "licenses", folder / "none" / "e.csv"], 74),
        (None, ["verify", reply, "--connection", around.connection], 1), (None, ["verify", folder / "none", "--connection", around.connection], 65),
        (None, [*token, "check-connection", "--format", "json"], None),
        (("upgrade", {}), refresh, 0), (("suspend", {}), refresh, 0), (("suspend", {}), status, 2), (("resume", {}), refresh, 0),
        (("rate-limit", {"seconds": LONG}), refresh, 69), (("maintenance", {"seconds": LONG}), refresh, 69), (("recover", {}), refresh, 0),
    ]
    for kind, code in (("html", 76), ("garbage", 76), ("oversized", 76), ("cut", 69), ("wrong-signature", 76), ("unknown-key", 76),
                       ("stale-seq", 76), ("foreign-nonce", 76), ("other-account", 76), ("other-installation", 76),
                       ("future-version", 76), ("missing-member", 76)):
        rows.append((("fault", {"kind": kind, "times": 1}), refresh, code))
    for number in (301, 404, 500, 503):
        rows.append((("fault", {"kind": "status", "status": number, "times": 1}), refresh, None))
    rows += [(("fault", {"kind": "slow", "milliseconds": 360_000, "times": 1}), [*token, "refresh", "--timeout", "6", "--format", "json"], 69),
             (("fault", {"kind": "wrong-objects", "times": 1}), [*token, "objects", "--format", "json"], None),
             (("down", {}), refresh, 69), (("down", {}), status, 1), (("up", {}), refresh, 0), (("rotate-token", {}), refresh, None)]
    return rows


def main():
    binaries, program, emulator = (Path(each).resolve() for each in sys.argv[1:4])
    if not all((binaries / each).exists() for each in ("license-server", "licensectl")):
        skip(f"no programs of Linux in {binaries}")
    report = Report()
    tried = 0
    with Surroundings(binaries) as around:
        systems = [System(around, "linux", [binaries / "licensectl"]), System(around, "windows", [emulator, program], "Z:")]
        closing = closing_server()
        proxies = {"https_proxy": f"http://127.0.0.1:{closing.getsockname()[1]}", "no_proxy": ""}
        def compare(action, arguments, expected, environment=None):
            # A check has a few seconds for each of its stages: on a busy machine it may be repeated, and changes nothing.
            for _ in range(3 if "check-connection" in arguments else 1):
                seen = []
                for system in systems:
                    if action and (action[0] == "fault" or not seen):  # a fault is for one request
                        around.post(action[0], **action[1])
                    seen.append(system.run(arguments, environment or {}))
                same = seen[0][:2] == seen[1][:2] and expected in (None, seen[0][0])
                if same:
                    break
            words = " ".join(str(each) for each in arguments)
            report.row(f"exit {seen[0][0]}", same, f"{action or ''} {environment or ''} {words}".strip(), seen)
        for row in commands(around):
            compare(*row)
            tried += 1
        refresh = ["--no-keychain", "--token-file", around.token, "refresh", "--format", "json"]
        compare(None, refresh, 69, proxies)
        compare(None, ["service", "remove", "Acme HQ"], None)
        compare(None, ["service", "list", "--format", "json"], None)
        tried += 3
        closing.close()
    print(f"{tried} commands, {report.failed} differ")
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
