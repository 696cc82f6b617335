#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamdemo.py BIN [--check]: a team at work on one database, told step by step: two agents, and three consoles of different roles. The
database is killed and comes back, an agent is killed; nobody disagrees, and the license server is never asked twice for one wish. With
a display each console is a window; otherwise licensectl speaks for it. --check tests the same without a pause."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from surroundings import Report, until
from team import Database, LicenseServer, Member
from teamwork import keeps_no_token

ROLES = {"north": "agent", "south": "agent", "ada": "agent", "olga": "operator", "vera": "viewer"}
PEOPLE = {"ada": "an agent's role, and the token", "olga": "an operator, without a token", "vera": "a viewer"}


class Story:
    def __init__(self, binaries, check):
        self.binaries, self.check, self.report = binaries, check, Report()
        self.windows = []
        self.expected = 0  # requests to the license server

    def tell(self, words):
        print(f"\n{words}", flush=True)

    def pause(self, seconds=6):
        if not self.check:
            time.sleep(seconds)

    def holds(self, holds, what, seen=None):
        self.report.row("team", holds, what, seen)

    def asked(self):
        return self.server.verifications()

    def stored(self):
        """seq and number of lines in the history, as the database has them."""
        seq, lines = self.database.sql("SELECT seq, (SELECT count(*) FROM license.attempt) FROM license.verification")[0].split("|")
        return int(seq), int(lines)

    def seen(self, member):
        state = member.service()
        return state["verification"]["state"], (state.get("verification") or {}).get("verified_at")

    def all_agree(self, what):
        seen = {}

        def agree():
            seen.update({name: self.seen(self.members[name]) for name in PEOPLE})
            return len(set(seen.values())) == 1 and next(iter(seen.values()))[0] == "verified"

        self.holds(until(agree), what, seen)
        if not self.check:
            print(self.members["vera"].ctl("status")[1])

    def one_more(self, before, what):
        """One request more than before, and no second one while anybody might still send it."""
        self.expected += 1
        self.holds(until(lambda: self.asked() > before), what, [before, self.asked()])
        self.holds(until(lambda: not self.database.sql("SELECT 1 FROM license.claim WHERE until > clock_timestamp()")),
                   "no claim is left", self.database.sql("SELECT * FROM license.claim"))
        self.holds(self.asked() == before + 1, "the license server was asked once", [before, self.asked()])

    def run(self):
        with tempfile.TemporaryDirectory(prefix="license-team-") as folder, Database(ROLES) as self.database:
            self.folder = Path(folder)
            self.server = LicenseServer(self.binaries, self.folder / "server", "Acme HQ")
            try:
                self.members = {name: Member(self.binaries, self.folder, self.database, name,
                                             self.server.token if role == "agent" else None) for name, role in ROLES.items()}
                self.play()
            finally:
                for window in self.windows:
                    window.terminate()
                for member in self.members.values():
                    member.end()
                self.server.end()
        return self.report.code()

    def open_windows(self):
        if self.check or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            return
        for name in PEOPLE:
            member = self.members[name]
            self.windows.append(subprocess.Popen([str(each) for each in
                                                  [self.binaries / "license-console", *member.store]]))

    def play(self):
        ada, olga, vera = (self.members[name] for name in PEOPLE)
        north, south = self.members["north"], self.members["south"]

        self.tell("A database of the team, and a license server. Ada adds the service; two agents, north and south, begin to work.")
        code, said = ada.ctl("service", "add", self.server.connection)
        self.holds(code == 0, "Ada adds the service", said)
        north.watch("--lanes", "2")
        south.watch("--lanes", "2")
        self.open_windows()
        self.one_more(0, "one of the agents verifies it")
        self.all_agree("Ada, Olga and Vera see the same")
        self.pause()

        self.tell("Olga has no token. She presses Refresh, and an agent answers.")
        before = self.asked()
        code, said = olga.ctl("refresh")
        self.holds(code == 0, "Olga's refresh succeeds", said)
        self.one_more(before, "an agent asks for her")
        self.all_agree("all three see the new verification")
        self.pause()

        self.tell("Vera only reads.")
        before = self.asked()
        code, said = vera.ctl("refresh")
        self.holds(code != 0 and self.asked() == before, "Vera's refresh is refused, with the reason", said)
        print(f"      {str(said).strip()}")
        self.pause()

        self.tell("The service falls due while both agents are awake, five times.")
        for _ in range(5):
            before = self.asked()
            self.database.make_due()
            self.one_more(before, "one of them verifies it")
        self.pause()

        self.tell("North is killed. Olga asks again.")
        north.end(signal.SIGKILL)
        before = self.asked()
        code, said = olga.ctl("refresh")
        self.holds(code == 0, "south answers", said)
        self.one_more(before, "south asks for her")
        self.pause()

        self.tell("The database is killed.")
        self.database.kill()
        before = self.asked()
        for name in PEOPLE:
            code, said = self.members[name].ctl("status")
            self.holds(code != 0, f"{name} is told what is wrong", said)
            if name == "olga":
                print(f"      {str(said).strip()}")
        code, said = ada.ctl("refresh")
        self.holds(code != 0 and self.asked() == before, "nobody asks the license server for what cannot be saved", [code, said])
        self.pause()

        self.tell("It comes back, and north with it.")
        self.database.start()
        north.watch("--lanes", "2")
        self.all_agree("all three see the last verification")
        self.holds(self.asked() == before, "and the license server was not asked", [before, self.asked()])
        before = self.asked()
        code, said = olga.ctl("refresh")
        self.holds(code == 0, "Olga's refresh succeeds again", said)
        self.one_more(before, "an agent asks for her")
        self.all_agree("all three agree")

        seq, lines = self.stored()
        shown = [vera.ctl("history", "--limit", "0", "--format", "json")[1], seq]
        self.holds(lines >= self.asked(), "the history has each request", [lines, self.asked(), shown])
        for name in ("north", "south"):
            self.members[name].end()
        self.holds(self.database.sql("SELECT count(*) FROM license.claim") == ["0"], "no agent leaves a claim behind")
        self.holds(self.asked() == self.expected, "the license server was asked once for each wish and each time that it was due",
                   [self.expected, self.asked()])
        keeps_no_token(self.report, self.database, [self.server])
        self.tell("The end." if not self.report.failed else "Something went wrong.")


def main():
    return Story(Path(sys.argv[1]).resolve(), "--check" in sys.argv).run()


if __name__ == "__main__":
    sys.exit(main())
