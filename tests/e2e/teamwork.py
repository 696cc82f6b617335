# SPDX-License-Identifier: GPL-3.0-or-later
"""A team whose database and agents fail, for the end-to-end tests: license-servers with one service each, agents and a reader, and what
holds whatever fails."""

import shutil
import tempfile
from pathlib import Path

from canary import spelled_in
from surroundings import Report, until
from team import LicenseServer, Member

# Every document that was accepted, every failed attempt and every lease, whatever becomes of the rows.
LEDGER = """
CREATE TABLE license.accepted (id bigint GENERATED ALWAYS AS IDENTITY, service bigint, seq bigint, by text);
CREATE TABLE license.leased (id bigint GENERATED ALWAYS AS IDENTITY, service bigint, lease bigint);
CREATE FUNCTION license.note_accepted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    INSERT INTO license.accepted (service, seq, by) VALUES (NEW.service, NEW.seq, NEW.accepted_by);
    RETURN NULL;
END $$;
CREATE FUNCTION license.note_leased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.lease <> OLD.lease THEN
        INSERT INTO license.leased (service, lease) VALUES (NEW.service, NEW.lease);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note AFTER UPDATE ON license.verification FOR EACH ROW WHEN (NEW.reply IS DISTINCT FROM OLD.reply)
    EXECUTE FUNCTION license.note_accepted();
CREATE TRIGGER note AFTER INSERT OR UPDATE ON license.claim FOR EACH ROW EXECUTE FUNCTION license.note_leased();
"""


def false_alarms(said):
    """What an agent told of beside verified services and the database: failed refreshes, and a service that is not verified, unless
    that was before its first verification."""
    verified, alarms = set(), []
    for line in said.splitlines():
        name, _, state = line.partition("license.state ")[2].partition(": ")
        if "license.refresh-failed" in line:
            alarms.append(line)
        elif state.startswith("verified package=valid"):
            verified.add(name)
        elif "license.state " in line and (name in verified or not state.startswith("not_verified: ")):
            alarms.append(line)
    return alarms


def keeps_no_token(report, database, servers):
    """The token of none of the license servers is in the database, in any spelling. The search itself finds what is there."""
    dump = database.dump()
    tokens = {server.token.read_text(encoding="utf-8").strip() for server in servers}
    found = [kinds for kinds in (spelled_in(dump, token) for token in tokens) if kinds]
    report.row("team", tokens and all(tokens) and not found, "no token is in the database", found)
    names = [server.name for server in servers]
    report.row("team", all(spelled_in(dump, name) for name in names), "what the database keeps is found", names)


class Team:
    """`address` makes the address of the store from a role, if it is not that of the database."""

    def __init__(self, binaries, database, services=1, address=None):
        self.binaries, self.database, self.report = binaries, database, Report()
        self.count, self.address = services, address or database.address
        self.servers, self.members = [], {}

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="license-team-"))
        self.database.sql(LEDGER)
        for number in range(self.count):
            folder = self.folder / f"server{number}"
            if self.servers:  # one token for all: an agent has one file
                folder.mkdir(mode=0o700)
                shutil.copy2(self.servers[0].token, folder / "token")
            self.servers.append(LicenseServer(self.binaries, folder, f"Service {number}"))
        for name, role in self.database.roles.items():
            self.members[name] = Member(self.binaries, self.folder, self.database, name,
                                        self.servers[0].token if role == "agent" else None, self.address(name))
        return self

    def __exit__(self, *_):
        for member in self.members.values():
            member.end()
        for server in self.servers:
            server.end()
        shutil.rmtree(self.folder)

    def add_services(self, member):
        for server in self.servers:
            code, said = member.ctl("service", "add", server.connection)
            self.holds(code == 0, f"{server.name} is added", said)

    def holds(self, holds, what, seen=None):
        self.report.row("team", holds, what, seen)

    def holds_quietly(self, holds, what):
        """Told only if it does not hold."""
        if not holds:
            self.holds(False, what)

    def asked(self):
        return [server.asked() for server in self.servers]

    def at_rest(self, database=None):
        """Nothing is due and nothing claimed."""
        return (database or self.database).sql(
            "SELECT (SELECT count(*) FROM license.verification WHERE due_at <= clock_timestamp()),"
            " (SELECT count(*) FROM license.claim)") == ["0|0"]

    def all_asked(self, times, what, database=None):
        """Each server was asked that often in total, by the time when nothing is left to do."""
        done = until(lambda: min(self.asked()) >= times and self.at_rest(database))
        self.holds(done and self.asked() == [times] * len(self.servers), what, [times, self.asked(), self.at_rest(database)])

    def history_is_whole(self, database=None):
        """Each accepted document rose in seq and has its line, and no server was asked more often than there were leases."""
        database = database or self.database
        seen = database.sql(
            "SELECT s.name, s.rises, s.accepted, s.lines, s.leases FROM (SELECT name,"
            " (SELECT coalesce(bool_and(rises), true) FROM (SELECT seq > lag(seq, 1, 0::bigint) OVER (ORDER BY id) AS rises"
            "  FROM license.accepted a WHERE a.service = service.id) AS each) AS rises,"
            " (SELECT count(*) FROM license.accepted a WHERE a.service = service.id) AS accepted,"
            " (SELECT count(*) FROM license.attempt t WHERE t.service = service.id AND outcome IN ('changed', 'unchanged')) AS lines,"
            " (SELECT count(*) FROM license.leased l WHERE l.service = service.id) AS leases FROM license.service) AS s ORDER BY 1")
        rows = [line.split("|") for line in seen]
        self.holds(all(rises == "t" for _, rises, *_ in rows), "seq only rises", seen)
        self.holds(all(accepted == lines for _, _, accepted, lines, _ in rows), "every accepted document has its line", seen)
        self.holds(all(asked <= int(leases) for asked, (*_, leases) in zip(self.asked(), rows)),
                   "no license server was asked twice for one lease", [self.asked(), seen])
        return sum(int(row[2]) for row in rows)

    def said_verified(self, names):
        return sum(self.members[name].said().count("license.verified ") for name in names)

    def no_false_alarm(self, names):
        for name in names:
            lines = false_alarms(self.members[name].said())
            self.holds(not lines, f"{name} raised no false alarm", lines)

    def keeps_no_token(self):
        keeps_no_token(self.report, self.database, self.servers)

    def only_our_words(self, names):
        for name in names:
            foreign = [line for line in self.members[name].said().splitlines() if not line.startswith(("license.", "The team database"))]
            self.holds(not foreign, f"{name} says nothing in the words of a library", foreign)
