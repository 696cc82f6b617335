#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamlimits.py BIN full|newer|slow: a team's database that answers, and yet does not do what its programs want. `full`: its disk has no
room left when a result arrives; needs mounts of its own (inmounts.sh). `newer`: a later version of the programs has changed its tables.
`slow`: each packet between it and its programs takes its time, and a table is held longer than a statement waits."""

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import desktop
from surroundings import in_session, skip, until
from team import Database, give_to_server
from teamwork import Team

ROLES = {"north": "agent", "ada": "agent", "vera": "viewer"}
NEWER = "saved by a newer version"

# Each document takes a block that is new, as all of them do in the long run.
BALLAST = """
CREATE TABLE license.ballast (text text);
ALTER TABLE license.ballast ALTER text SET STORAGE PLAIN;
CREATE FUNCTION license.take_block() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO license.ballast VALUES (repeat('x', 8000));
    RETURN NULL;
END $$;
CREATE TRIGGER take_block AFTER UPDATE ON license.verification FOR EACH ROW WHEN (NEW.reply IS DISTINCT FROM OLD.reply)
    EXECUTE FUNCTION license.take_block();
"""


class SmallDisk(Database):
    """The team's tables are on a disk of their own with little room; what the server writes for itself is elsewhere."""

    def fill(self):
        disk = self.folder / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk], check=True)
        give_to_server(disk)
        self.sql(f"CREATE TABLESPACE small LOCATION '{disk}'", database="postgres")
        super().fill()
        self.sql("ALTER DATABASE licenses SET TABLESPACE small", database="postgres")
        self.sql(BALLAST)

    def __exit__(self, *arguments):
        self.kill()
        subprocess.run(["umount", "--lazy", self.folder / "disk"], check=False)
        super().__exit__(*arguments)

    def take_room(self):
        """To the last byte."""
        with open(self.folder / "disk" / "filler", "wb", buffering=0) as filler:
            try:
                while filler.write(bytes(4096)):
                    pass
            except OSError as full:
                assert full.errno == errno.ENOSPC, full

    def give_room(self):
        (self.folder / "disk" / "filler").unlink()


class SlowWire:
    """Hands on what a program and the database say, each packet a moment later."""

    late = 0.03  # seconds

    def __init__(self, database):
        self.target = str(database.folder / ".s.PGSQL.5432")
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    def address(self, role):
        return f"postgresql://{role}@127.0.0.1:{self.listener.getsockname()[1]}/licenses"

    def _accept(self):
        while True:
            client, _ = self.listener.accept()
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            server = socket.socket(socket.AF_UNIX)
            server.connect(self.target)
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source, sink):
        try:
            while said := source.recv(65536):
                time.sleep(self.late)
                sink.sendall(said)
            sink.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


class Limits:
    def __init__(self, team):
        self.team, self.database, self.holds = team, team.database, team.holds
        self.north, self.ada, self.vera = (team.members[name] for name in ROLES)
        self.server = team.servers[0]

    def begin(self):
        self.team.add_services(self.ada)
        self.north.watch("--lanes", "1")
        self.team.all_asked(1, "north verifies")

    def claimed_while_the_server_waits(self):
        self.server.process.send_signal(signal.SIGSTOP)
        self.database.make_due()
        claimed = until(lambda: self.database.sql("SELECT count(*) FROM license.claim") == ["1"])
        self.holds(claimed, "north has claimed it again")

    def accepted(self):
        return int(self.database.sql("SELECT count(*) FROM license.accepted")[0])

    def last_state_stays(self, what):
        code, said = self.vera.ctl("status", "--format", "json")
        states = [each["verification"]["state"] for each in said["services"]] if isinstance(said, dict) else said
        self.holds(code == 0 and states == ["verified"], what, [code, said])

    def full(self):
        self.begin()
        self.database.take_room()
        code, said = self.ada.ctl("refresh")
        self.holds(code == 74 and "no space left" in said and "free some space" in said, "a person is told at once, and what to do",
                   [code, said])
        self.last_state_stays("what was verified before is there")
        asked, accepted = self.server.asked(), self.accepted()

        self.claimed_while_the_server_waits()
        self.server.process.send_signal(signal.SIGCONT)
        self.holds(until(lambda: self.server.asked() == asked + 1), "the server answers north")
        again = until(lambda: self.server.asked() > asked + 1 or self.accepted() > accepted, 5)
        self.holds(not again, "north keeps the answer, and does not ask again", [self.server.asked(), self.accepted()])
        self.last_state_stays("the last state stays")
        self.database.give_room()
        self.holds(until(lambda: self.accepted() == accepted + 1), "once there is room it is saved")
        self.holds(until(lambda: self.team.at_rest()) and self.server.asked() == asked + 1, "without another question",
                   self.server.asked())
        self.team.history_is_whole()

    def contents(self):
        """A sum of each table."""
        return self.database.sql("SELECT tablename, md5(query_to_xml(format('SELECT t::text FROM license.%I t ORDER BY 1', tablename),"
                                 " true, false, '')::text) FROM pg_tables WHERE schemaname = 'license' ORDER BY 1")

    def set_version(self, version):
        """As a program that migrates, after which the server is restarted."""
        self.database.sql(f"UPDATE license.schema_version SET version = {version}")
        self.database.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('north', 'ada', 'vera')")

    def newer(self, screen):
        self.begin()
        self.north.process.send_signal(signal.SIGSTOP)
        self.database.make_due()
        self.set_version(2)
        before = self.contents()
        self.north.process.send_signal(signal.SIGCONT)
        self.holds(self.north.says(NEWER), "an agent at work says it", self.north.said())
        self.last_state_stays("what is known is read")
        for command in (("refresh",), ("service", "remove", "Service 0"), ("service", "add", self.server.connection)):
            code, said = self.ada.ctl(*command)
            self.holds(code != 0 and NEWER in str(said), f"{' '.join(str(each) for each in command[:2])} says it", [code, said])
        self.ada.watch()
        self.holds(self.ada.says(NEWER), "an agent that starts says it", self.ada.said())
        self.ada.end()
        app = screen.open(self.team.binaries / "license-console", *self.vera.store)
        self.holds(desktop.until(lambda: any(NEWER in word for word in app.words()), "the window's words"), "the window says it")
        app.quit()
        app.process.wait(60)
        self.holds(self.contents() == before, "and nobody has changed anything", [before, self.contents()])
        self.holds(self.server.asked() == 1, "or asked the license server", self.server.asked())
        self.set_version(1)
        self.team.all_asked(2, "with tables of its own version the agent goes on")

    def slow(self, screen):
        self.begin()
        app = screen.open(self.team.binaries / "license-console", *self.vera.store)
        current = lambda: app.find_all(None, lambda name: name.startswith("Verified"))  # noqa: E731
        desktop.until(current, "the verified state")
        since = len(screen.events)
        self.database.make_due()
        self.team.all_asked(2, "slow packets are no reason to ask twice")
        self.claimed_while_the_server_waits()
        holder = subprocess.Popen([self.database.programs / "psql", "--quiet", "--no-psqlrc", "--host", self.database.folder, "--username",
                                   "postgres", "licenses"], stdin=subprocess.PIPE, text=True)
        holder.stdin.write("BEGIN; LOCK TABLE license.verification;\n")
        holder.stdin.flush()
        held = "SELECT count(*) FROM pg_locks WHERE relation = 'license.verification'::regclass AND mode = 'AccessExclusiveLock' AND granted"
        self.holds(until(lambda: self.database.sql(held) == ["1"]), "somebody holds the table")
        self.server.process.send_signal(signal.SIGCONT)
        log = self.database.folder / "log"
        self.holds(until(lambda: "lock timeout" in log.read_text(encoding="utf-8")), "north's statement is given up")
        desktop.pump()
        self.holds(current(), "the window still shows the last state")
        holder.communicate("COMMIT;\n", timeout=60)
        self.team.all_asked(3, "the result is saved then, and nobody asked again")
        desktop.settle()
        stale = [name for _, name, *_ in screen.events[since:] if name and name.startswith("Last known")]
        self.holds(current() and not stale, "it never looked lost", stale)
        self.team.no_false_alarm(("north",))
        self.team.only_our_words(("north",))
        self.team.history_is_whole()
        app.quit()
        app.process.wait(60)


def play_full(binaries):
    if "LICENSE_TEST_MOUNTS" not in os.environ:
        skip("mounts of its own are needed: inmounts.sh")
    with SmallDisk(ROLES, "autovacuum=off") as database, Team(binaries, database) as team:
        Limits(team).full()
        return team.report.code()


def play_with_window(binaries, what):
    desktop.require()
    code = in_session("LICENSE_TEAM_LIMITS_SESSION")
    if code is not None:
        return code
    with Database(ROLES) as database:
        address = SlowWire(database).address if what == "slow" else None
        with Team(binaries, database, 1, address) as team, desktop.Desktop(team.folder) as screen:
            getattr(Limits(team), what)(screen)
            return team.report.code()


def main():
    binaries, what = Path(sys.argv[1]).resolve(), sys.argv[2]
    return play_full(binaries) if what == "full" else play_with_window(binaries, what)


if __name__ == "__main__":
    sys.exit(main())
