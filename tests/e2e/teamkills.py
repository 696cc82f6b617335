#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamkills.py BIN [--kills N] [--seed S]: a team at work whose agents, and whose database with its processes, are killed again and again.
A seed decides who, and after what; the same seed makes the same steps, and the machine the rest. Nothing that was verified is lost,
and no license server is asked twice for one lease."""

import argparse
import os
import random
import signal
import sys
import time
from pathlib import Path

from surroundings import until
from team import Database
from teamwork import Team

ROLES = {"north": "agent", "south": "agent", "west": "agent", "ada": "agent"}
AGENTS = ("north", "south", "west")
LONGEST = 0.4  # seconds of work before a kill


class Kills:
    def __init__(self, team, number, seed):
        self.team, self.database, self.number = team, team.database, number
        self.draw = random.Random(seed)
        self.done = {"agents": 0, "backend": 0, "server": 0}
        self.last = {}

    def kill_agents(self):
        """One, two or all of them."""
        names = self.draw.sample(AGENTS, self.draw.randint(1, len(AGENTS)))
        for name in names:
            self.team.members[name].end(signal.SIGKILL)
        # Their minute is over at once. Those of the others live on.
        owners = ", ".join(f"'{name}'" for name in names)
        self.database.end_leases(f"owner IN ({owners})")
        for name in names:
            self.team.members[name].watch("--lanes", "2")
        return len(names)

    def kill_backend(self):
        """Some process of the server: it ends all the others, and recovers."""
        children = self.database.children()
        if children:
            try:
                os.kill(self.draw.choice(children), signal.SIGKILL)
            except ProcessLookupError:
                pass  # it was about to end
        self.team.holds_quietly(until(self.answers), "the database recovers")
        return 1

    def kill_server(self):
        self.database.kill_first()
        self.database.start()
        return 1

    def answers(self):
        try:
            return self.database.sql("SELECT 1") == ["1"]
        except AssertionError:
            return False

    def step(self):
        self.database.make_due()
        time.sleep(self.draw.uniform(0, LONGEST))  # the moment of the kill
        kind = self.draw.choices(("agents", "backend", "server"), (6, 3, 1))[0]
        self.done[kind] += getattr(self, f"kill_{kind}")()
        for line in self.database.sql("SELECT service, series, seq FROM license.verification"):
            service, *place = (int(each) for each in line.split("|"))
            self.team.holds_quietly(place >= self.last.get(service, place), f"seq never goes back: {self.last}, {line}")
            self.last[service] = place

    def play(self):
        team = self.team
        team.add_services(team.members["ada"])
        for name in AGENTS:
            team.members[name].watch("--lanes", "2")
        started = time.monotonic()
        while sum(self.done.values()) < self.number:
            self.step()
        took = time.monotonic() - started
        print(f"     {sum(self.done.values())} kills in {took:.0f} s: {self.done}; license servers asked {team.asked()}")
        # Agents that wait because the database failed them begin anew.
        for name in AGENTS:
            team.members[name].end(signal.SIGKILL)
        self.database.end_leases()
        before = team.asked()
        self.database.make_due()
        for name in AGENTS:
            team.members[name].watch("--lanes", "2")
        team.holds(until(lambda: team.at_rest() and all(now > then for now, then in zip(team.asked(), before))),
                   "in the end all is verified", [before, team.asked()])
        accepted = team.history_is_whole()
        team.holds(team.said_verified(AGENTS) <= accepted, "what agents told of as verified is there",
                   [team.said_verified(AGENTS), accepted])
        team.no_false_alarm(AGENTS)
        team.keeps_no_token()
        code, said = team.members["ada"].ctl("store", "check")
        team.holds(code == 0, "the store is sound", said)
        print(f"     {accepted} verifications")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=Path)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000), help="another one each time, told")
    options = parser.parse_args()
    print(f"     to do the same again: {sys.argv[0]} {options.binaries} --kills {options.kills} --seed {options.seed}", flush=True)
    with Database(ROLES) as database, Team(options.binaries.resolve(), database, 4) as team:
        Kills(team, options.kills, options.seed).play()
        return team.report.code()


if __name__ == "__main__":
    sys.exit(main())
