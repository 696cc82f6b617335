#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamfailover.py BIN: a team's database on two servers, of which the second follows the first without loss. The first one crashes while
license servers are being asked, the second one is promoted, and the first one comes back: read-only, and then as it was."""

import os
import signal
import sys
from pathlib import Path

from surroundings import until
from team import Database, Replica
from teamwork import Team

ROLES = {"north": "agent", "south": "agent", "ada": "agent", "vera": "viewer"}
AGENTS = ("north", "south")


class Failover:
    def __init__(self, team, primary, replica):
        self.team, self.primary, self.replica = team, primary, replica
        self.ada, self.vera = (team.members[name] for name in ("ada", "vera"))

    def due_while_servers_wait(self, database):
        for server in self.team.servers:
            server.process.send_signal(signal.SIGSTOP)
        database.make_due()
        wanted = [str(len(self.team.servers))]
        self.team.holds(until(lambda: database.sql("SELECT count(*) FROM license.claim") == wanted), "all services are being verified")

    def go_on(self):
        for server in self.team.servers:
            server.process.send_signal(signal.SIGCONT)

    def reader_agrees(self, what):
        def agrees():
            code, said = self.vera.ctl("status", "--format", "json")
            return code == 0 and all(each["verification"]["state"] == "verified" for each in said["services"])
        self.team.holds(until(agrees), what, self.vera.ctl("status"))

    def old_state(self):
        return self.primary.sql("SELECT seq, accepted_at, (SELECT max(id) FROM license.attempt) FROM license.verification ORDER BY service")

    def play(self):
        team = self.team
        team.add_services(self.ada)
        for name in AGENTS:
            team.members[name].watch("--lanes", "2")
        team.all_asked(1, "each service is verified once")
        self.reader_agrees("the reader sees it")

        self.due_while_servers_wait(self.primary)
        self.primary.kill()
        self.go_on()
        team.holds(until(lambda: min(team.asked()) == 2), "the answers come while there is no database", team.asked())
        code, said = self.vera.ctl("status")
        team.holds(code != 0 and "only read" not in str(said), "the reader is told that the database is away", said)
        self.replica.promote()
        team.all_asked(2, "the second server has each result, and nobody asked again", self.replica)
        self.reader_agrees("the reader goes on there")
        self.replica.make_due()
        team.all_asked(3, "the agents go on there", self.replica)

        self.primary.settings.append("default_transaction_read_only=on")
        self.primary.start()
        before = self.old_state()
        code, said = self.ada.ctl("refresh")
        team.holds(code == 0, "a program that starts now finds the server that takes writes", said)
        self.replica.make_due()
        team.all_asked(5, "and so do the agents", self.replica)
        self.reader_agrees("and the reader")
        team.holds(self.old_state() == before, "the first server, which is only read, is as it was", [before, self.old_state()])

        # As after a crash of its computer alone: it takes writes, and knows nothing of the other one.
        self.primary.kill()
        self.primary.settings.pop()
        self.primary.start()
        self.replica.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('north', 'south')")
        self.replica.make_due()
        team.holds(not until(lambda: self.old_state() != before or max(team.asked()) > 5, 8),
                   "agents that have seen the second server write nothing to the first", [before, self.old_state(), team.asked()])
        team.holds(all("older" in team.members[name].said() for name in AGENTS), "and say why", team.members["north"].said()[-800:])
        self.primary.kill()
        team.all_asked(6, "once it is gone they go on", self.replica)
        team.history_is_whole(self.replica)
        team.no_false_alarm(AGENTS)
        team.only_our_words(AGENTS)


def main():
    with Database(ROLES) as primary, Replica(primary) as replica:
        # Without loss: a result counts once both have it.
        primary.sql("ALTER SYSTEM SET synchronous_standby_names = '*'", database="postgres")
        primary.sql("SELECT pg_reload_conf()", database="postgres")
        assert until(lambda: primary.sql("SELECT sync_state FROM pg_stat_replication") == ["sync"]), "the replica does not follow"

        def address(role):
            return f"postgresql://{role}@{primary.host()},{replica.host()}/licenses?target_session_attrs=read-write"

        with Team(Path(sys.argv[1]).resolve(), primary, 3, address) as team:
            Failover(team, primary, replica).play()
            return team.report.code()


if __name__ == "__main__":
    sys.exit(main())
