#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamstopped.py BIN before|after: an agent is stopped (SIGSTOP) while it holds a claim, another one takes over, and the first one
goes on when its lease is over. `before`: it is stopped before the license server has its request, which never comes. `after`: it is
stopped before it has read the answer, which is thrown away. Neither agent raises an alarm."""

import json
import signal
import sys
from pathlib import Path
from urllib.parse import urlsplit

from surroundings import until
from team import Database
from teamwork import Team

ROLES = {"north": "agent", "south": "agent", "ada": "agent"}
ESTABLISHED = "01"
LEASE = 60  # seconds


class Stopped:
    def __init__(self, team):
        self.team, self.database = team, team.database
        self.history, self.accepted = self.database.history, self.database.accepted
        self.north, self.south, self.ada = (team.members[name] for name in ROLES)
        self.server = team.servers[0]
        self.port = urlsplit(json.loads(self.server.connection.read_text(encoding="utf-8"))["url"]).port

    def connections(self):
        """How many connections to the license server its clients have open."""
        lines = [line.split() for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]]
        return sum(far.endswith(f":{self.port:04X}") and state == ESTABLISHED for _, _, far, state, *_ in lines)

    def begin(self):
        self.team.add_services(self.ada)
        self.north.watch("--lanes", "1")
        self.team.all_asked(1, "north verifies")

    def stop(self):
        self.north.process.send_signal(signal.SIGSTOP)
        self.south.watch("--lanes", "1")

    def goes_on(self, asked):
        """North, when south has taken over."""
        self.team.holds(until(lambda: self.accepted() == ["2", "south"], LEASE + 30), "south takes over", [self.accepted(), self.history()])
        self.north.process.send_signal(signal.SIGCONT)
        late = "skipped the lease ended before the result came"
        self.team.holds(until(lambda: late in self.history(), LEASE + 30), "north's attempt leaves a line in the history", self.history())
        self.team.all_asked(asked, "and nothing else comes of it")
        self.team.holds(self.accepted() == ["2", "south"], "the document is south's", self.accepted())
        self.team.holds(len(self.history()) == 3, "the history has three lines", self.history())
        self.database.make_due()
        self.team.all_asked(asked + 1, "the next time one of them verifies")
        self.team.no_false_alarm(("north", "south"))

    def before(self):
        self.begin()
        self.server.process.send_signal(signal.SIGSTOP)
        self.database.make_due()
        self.team.holds(until(lambda: self.connections() == 1), "north has connected to the license server")
        self.team.holds(self.database.sql("SELECT count(*) FROM license.claim") == ["1"], "and holds the claim")
        self.stop()
        self.server.process.send_signal(signal.SIGCONT)
        self.goes_on(2)  # all by the true time: north's deadline has passed when it goes on

    def after(self):
        self.begin()
        self.server.control("fault", kind="slow", milliseconds=5000, times=1)
        self.database.make_due()
        self.team.holds(until(lambda: self.server.asked() == 2), "the license server has north's request")
        self.stop()
        self.team.holds(until(lambda: self.database.sql("SELECT count(*) FROM license.agent WHERE lanes > 0") == ["2"]),
                        "south is at work, too")
        self.database.end_leases()
        self.goes_on(3)

    def play(self, what):
        getattr(self, what)()
        self.team.history_is_whole()
        self.team.only_our_words(("north", "south"))


def main():
    with Database(ROLES) as database, Team(Path(sys.argv[1]).resolve(), database) as team:
        Stopped(team).play(sys.argv[2])
        return team.report.code()


if __name__ == "__main__":
    sys.exit(main())
