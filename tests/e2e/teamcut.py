#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamcut.py BIN takeover|late|answer: the network between an agent and the team's database is cut in both directions, silently, in the
middle of a result. `takeover`: before the commit has arrived; another agent takes over within a minute, by the database's clock.
`late`: the same, and the network is back after that. `answer`: the commit arrives, and its answer does not come."""

import os
import signal
import socket
import sys
import threading
from pathlib import Path

from surroundings import until
from team import Database
from teamwork import Team

ROLES = {"north": "agent", "south": "agent", "ada": "agent"}


class Wire:
    """Between an agent and the database: hands on what both say, until it is cut. Then nothing comes through, and nobody is told."""

    def __init__(self, database):
        self.target = str(database.folder / ".s.PGSQL.5432")
        self.whole = threading.Event()
        self.whole.set()
        self.armed, self.lets_through = False, False
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    def address(self, role):
        return f"postgresql://{role}@127.0.0.1:{self.listener.getsockname()[1]}/licenses"

    def cut_at_commit(self, lets_through):
        """Cuts once the agent commits a result, which still arrives, or does not."""
        self.lets_through, self.armed = lets_through, True

    def is_cut(self):
        return not self.whole.is_set()

    def mend(self):
        """For new connections. What was said meanwhile is lost, and so are the old ones."""
        self.whole.set()

    def _accept(self):
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self._connect, args=(client,), daemon=True).start()

    def _connect(self, client):
        self.whole.wait()
        server = socket.socket(socket.AF_UNIX)
        try:
            server.connect(self.target)
        except OSError:
            client.close()
            return
        pair = {"alive": True}
        threading.Thread(target=self._pump, args=(client, server, pair, True), daemon=True).start()
        self._pump(server, client, pair, False)

    def _pump(self, source, sink, pair, from_agent):
        try:
            while said := source.recv(65536):
                # A document is sent as hexadecimal digits of its base64, which begins with eyJ.
                pair["result"] = pair.get("result") or from_agent and b"\\x65794a" in said
                if from_agent and self.armed and pair["result"] and b"COMMIT" in said:
                    if self.lets_through:
                        sink.sendall(said)
                    self.armed = False
                    self.whole.clear()
                    continue
                if from_agent and b"COMMIT" in said:
                    pair["result"] = False  # the next transaction may be a heartbeat
                if self.is_cut():
                    pair["alive"] = False
                if pair["alive"]:
                    sink.sendall(said)
        except OSError:
            pass
        if pair["alive"] and not self.is_cut():
            for end in (source, sink):
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass


class Cut:
    def __init__(self, team, wire):
        self.team, self.database, self.wire = team, team.database, wire
        self.history, self.accepted = self.database.history, self.database.accepted
        self.north, self.south, self.ada = (team.members[name] for name in ROLES)
        self.server = team.servers[0]

    def begin(self, lets_through):
        """North works alone, then its network is cut within its next result; south is there by then."""
        self.team.add_services(self.ada)
        self.north.watch("--lanes", "1")
        self.team.all_asked(1, "north verifies")
        self.server.process.send_signal(signal.SIGSTOP)
        self.database.make_due()
        self.team.holds(until(lambda: self.database.sql("SELECT count(*) FROM license.claim") == ["1"]), "north has claimed it again")
        self.wire.cut_at_commit(lets_through)
        self.south.watch("--lanes", "1")
        at_work = "SELECT count(*) FROM license.agent WHERE lanes > 0"
        self.team.holds(until(lambda: self.database.sql(at_work) == ["2"]), "south is at work, too")
        self.server.process.send_signal(signal.SIGCONT)
        self.team.holds(until(self.wire.is_cut), "the network is cut in the middle of north's result")

    def taken_over(self):
        took = "SELECT max(extract(epoch FROM clock_timestamp() - since)) FROM license.claim"
        seen = []

        def done():
            seen.extend(self.database.sql(took))
            return self.accepted() == ["2", "south"]

        self.team.holds(until(done, 90), "south takes over", [self.accepted(), self.history()])
        return max((float(each) for each in seen if each), default=0)

    def takeover(self):
        self.begin(False)
        waited = self.taken_over()
        self.team.holds(waited < 62, "within a minute of north's claim, by the database's clock", waited)
        self.team.holds(self.server.asked() == 3, "the license server was asked once more", self.server.asked())
        self.team.holds(self.north.says("license.refresh-failed", 0) and "team database" in self.north.said(),
                        "north has ended its wait, and says why", self.north.said()[-600:])
        self.wire.mend()
        self.database.make_due()
        self.team.holds(until(lambda: self.accepted()[0] == "3"), "the work goes on", self.accepted())

    def late(self):
        self.begin(False)
        # The database gives the transaction up that has stopped, which frees the rows; north's minute is over by then.
        self.database.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'north'")
        self.database.end_leases()
        self.taken_over()
        self.wire.mend()
        late = "skipped the lease ended before the result came"
        self.team.holds(until(lambda: late in self.history()), "north's result is thrown away, with a line in the history", self.history())
        self.team.holds(until(lambda: self.team.at_rest()), "nothing is left to do", self.history())
        self.team.holds(self.accepted() == ["2", "south"] and self.server.asked() == 3, "and nothing but that line",
                        [self.accepted(), self.server.asked()])
        self.team.holds(len(self.history()) == 3, "the history has three lines", self.history())

    def answer(self):
        self.begin(True)
        self.team.holds(until(lambda: self.accepted() == ["2", "north"]), "the database has north's result", self.accepted())
        self.wire.mend()
        self.team.holds(until(lambda: self.north.said().count("license.verified") == 2), "north finds it there",
                        self.north.said()[-600:])
        self.team.all_asked(2, "nobody asks again")
        self.team.holds(len(self.history()) == 2, "it is told once", self.history())
        self.team.no_false_alarm(("north", "south"))

    def play(self, what):
        getattr(self, what)()
        self.team.history_is_whole()
        self.team.only_our_words(("north", "south"))


def main():
    with Database(ROLES) as database:
        wire = Wire(database)

        def address(role):
            return wire.address(role) if role == "north" else database.address(role)

        with Team(Path(sys.argv[1]).resolve(), database, 1, address) as team:
            Cut(team, wire).play(sys.argv[2])
            return team.report.code()


if __name__ == "__main__":
    sys.exit(main())
