#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamonwindows.py BIN LICENSECTL.EXE EMULATOR: the licensectl of Linux in BIN and that of Windows, which EMULATOR runs, in one team's
database. What one of them saves the other reads; a store moves there and back; a database that refuses, is silent or is gone is told
of in the same words and in time."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bothsystems import facts
from surroundings import Report, skip, until
from team import Database, LicenseServer
from teamcut import Wire

ROLES = {"ada": "operator", "vera": "viewer", "north": "agent", "west": "agent"}
LONG = 60  # seconds: no answer is awaited for that long


class Program:
    """A licensectl, and what it needs to name its files."""

    def __init__(self, folder, name, command, root=""):
        self.folder, self.command, self.root = folder / f"{name} ü", command, root
        self.folder.mkdir()
        self.data, self.runs = self.folder / "data", 0

    def path(self, path):
        return f"{self.root}{path}"

    def _command(self, arguments, store, token):
        named = [*(["--store", store] if store else []), "--data-dir", self.data,
                 *(["--no-keychain", "--token-file", token] if token else []), *arguments]
        return [str(each) for each in self.command] + [self.path(each) if isinstance(each, Path) else str(each) for each in named]

    def start(self, arguments, store=None, token=None):
        """Nothing is piped: Wine's services would hold the pipe. Returns the process and the files of its output."""
        self.runs += 1
        files = [self.folder / f"{self.runs}.{each}" for each in ("out", "err")]
        with open(files[0], "wb") as out, open(files[1], "wb") as err:
            return subprocess.Popen(self._command(arguments, store, token), stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                    env={**os.environ, "LC_ALL": "C.UTF-8"}), files

    @staticmethod
    def end(process):
        """The program within an emulator, if it has one, then hands on what the program has said."""
        within = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        for each in within:
            os.kill(int(each), signal.SIGKILL)
        if not within:
            process.terminate()
        process.wait(60)

    def run(self, *arguments, store=None, token=None):
        """Exit code, document or standard output, standard error."""
        process, files = self.start(arguments, store, token)
        code = process.wait(180)
        out, err = (file.read_text(encoding="utf-8", errors="replace") for file in files)
        return code, json.loads(out) if out.startswith("{") else out, err


class Both:
    def __init__(self, database, wire, server, linux, windows):
        self.database, self.wire, self.server = database, wire, server
        self.linux, self.windows = linux, windows
        self.report = Report()

    def same(self, what, *arguments, store, code=None):
        """Both run the same command, end alike, and say the same but for what depends on the moment."""
        seen = [each.run(*arguments, store=store) for each in (self.linux, self.windows)]
        told = [(end, facts(out) if isinstance(out, dict) else len(out.splitlines()), err) for end, out, err in seen]
        self.report.row("both", told[0] == told[1] and code in (None, seen[0][0]), what, seen)

    def holds(self, holds, what, seen=None):
        self.report.row("windows", holds, what, seen)

    def agent_works(self):
        """And has said which tokens it has."""
        return self.database.sql("SELECT count(*) FROM license.agent JOIN license.agent_token t ON t.agent = agent.id WHERE lanes > 0") == ["1"]

    def move_there(self, place):
        run = self.windows.run
        self.holds((seen := run("service", "add", self.server.connection, token=self.server.token))[0] == 0, "a service is added", seen)
        self.holds((seen := run("refresh", token=self.server.token))[0] == 0, "and verified", seen)
        self.holds((seen := run("store", "move", "--to", place, "--dry-run"))[0] == 0, "a move is tried", seen)
        self.holds((seen := run("store", "move", "--to", place))[0] == 0, "a folder's services move to the database", seen)
        self.holds(self.database.sql("SELECT name FROM license.service") == [self.server.name], "and are there")

    def read(self, store):
        for command in (["store", "info"], ["store", "check"], ["service", "list"]):
            self.same(f"reads: {' '.join(command)}", *command, "--format", "json", store=store, code=0)
        self.same("reads the state", "status", store=store, code=0)
        self.same("reads the history", "history", "--format", "csv", store=store, code=0)

    def work(self):
        """A person of one system wishes, an agent of the other answers."""
        west, north = self.wire.address("west"), self.wire.address("north")
        for agent, store, person in ((self.windows, west, self.linux), (self.linux, north, self.windows)):
            asked = self.server.asked()
            process, files = agent.start(["watch"], store, self.server.token)
            try:
                self.holds(until(self.agent_works), "an agent starts")
                seen = person.run("refresh", store=self.wire.address("ada"))
                self.holds(seen[0] == 0 and self.server.asked() == asked + 1, "an agent answers a person's wish of the other system",
                           [seen, files[1].read_text()])
            finally:
                agent.end(process)
                self.database.sql("DELETE FROM license.agent")
            said = files[1].read_text(encoding="utf-8", errors="replace").splitlines()
            ours = [line for line in said if line.startswith("license.")]
            foreign = [line for line in said if line not in ours and "Killed" not in line]  # that word is the emulator's
            self.holds(ours and not foreign, "it says nothing in the words of a library", said)

    def refuse(self):
        self.same("an unknown role", "status", store=self.wire.address("nobody"))
        self.same("an unknown database", "status", store=self.wire.address("ada").replace("/licenses", "/none"))
        self.same("no TLS", "status", store=self.wire.address("ada") + "?sslmode=require")
        self.same("a role without rights", "service", "remove", self.server.name, store=self.wire.address("vera"))

    def fail(self):
        store = self.wire.address("ada")
        self.wire.whole.clear()
        started = time.monotonic()
        self.same("a database that says nothing", "status", store=store)
        self.holds(time.monotonic() - started < LONG, "and is not waited for without end", time.monotonic() - started)
        self.wire.mend()
        self.database.kill()
        self.same("a database that is gone", "status", store=store)
        self.database.start()
        self.same("one that is back", "status", store=store, code=0)

    def move_back(self, store):
        back = self.windows.folder / "back"
        seen = self.windows.run("store", "move", "--to", back, store=store)
        self.holds(seen[0] == 0, "the database's services move to a folder", seen)
        self.windows.data = back
        seen = self.windows.run("status", "--format", "json")
        self.holds(seen[0] == 0 and seen[1]["services"][0]["verification"]["state"] == "verified", "and are verified there", seen)


def main():
    binaries, program, emulator = (Path(each).resolve() for each in sys.argv[1:4])
    if not all((binaries / each).exists() for each in ("license-server", "licensectl")):
        skip(f"no programs of Linux in {binaries}")
    with Database(ROLES) as database, tempfile.TemporaryDirectory(prefix="license-e2e-") as name:
        folder = Path(name)
        server = LicenseServer(binaries, folder / "server", "Acme HQ")
        try:
            linux = Program(folder, "linux", [binaries / "licensectl"])
            windows = Program(folder, "windows", [emulator, program], "Z:")
            both = Both(database, Wire(database), server, linux, windows)
            both.move_there(both.wire.address("west"))
            both.read(both.wire.address("ada"))
            both.work()
            both.refuse()
            both.fail()
            both.move_back(both.wire.address("west"))
        finally:
            server.end()
    return both.report.code()


if __name__ == "__main__":
    sys.exit(main())
