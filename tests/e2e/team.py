# SPDX-License-Identifier: GPL-3.0-or-later
"""A team's surroundings for the end-to-end tests: a PostgreSQL server of their own with the team's database, license-servers, agents
and consoles that use it."""

import json
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from surroundings import skip, until

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "postgresql"
PATIENCE = 60  # seconds, on a busy machine


def programs():
    """The folder of the newest installed server."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if not found:
        skip("postgresql is not installed")
    return found[-1].parent


def give_to_server(folder):
    """A folder for the user that runs the server: root may not."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)


class Database:
    """A PostgreSQL server on a socket in a folder of its own, with the team's schema and one role for each person and agent.
    `settings` are those of its next start."""

    create = "CREATE DATABASE licenses"

    def __init__(self, roles, *settings):
        self.roles = roles  # name: the role that it is a member of
        self.settings = list(settings)
        self.server = None

    def __enter__(self):
        self._make_folder()
        subprocess.run(self._as_server("initdb", "-D", self.folder / "data", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8",
                                       "--auth=trust", "--no-sync", "--no-instructions"), check=True, stdout=subprocess.DEVNULL)
        self.start()
        self.fill()
        return self

    def _make_folder(self):
        self.folder = Path(tempfile.mkdtemp(prefix="lpg-", dir="/tmp"))  # a socket's path has at most 107 bytes
        self.programs = programs()
        give_to_server(self.folder)

    def fill(self):
        self.sql(self.create, database="postgres")
        for script in ("schema.sql", "roles.sql"):
            self.sql((RESOURCES / script).read_text(encoding="utf-8"), one=True)
        for name, member in self.roles.items():
            self.sql(f"CREATE ROLE {name} LOGIN IN ROLE license_{member}")

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder)

    def _as_server(self, program, *arguments):
        drop = ["--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        command = ["setpriv", "--pdeathsig", "SIGQUIT", *drop, "env", "-C", self.folder, "LC_ALL=C.UTF-8", self.programs / program]
        return [str(each) for each in [*command, *arguments]]

    def start(self):
        settings = ["listen_addresses=", "fsync=on", "shared_buffers=32MB", "dynamic_shared_memory_type=mmap", "timezone=UTC",
                    *self.settings]
        self.server = subprocess.Popen(self._as_server("postgres", "-D", self.folder / "data", "-k", self.folder,
                                                       *(part for each in settings for part in ("-c", each))),
                                       stdout=subprocess.DEVNULL, stderr=open(self.folder / "log", "a", encoding="utf-8"))
        assert until(lambda: self.answers()), (self.folder / "log").read_text(encoding="utf-8")

    def answers(self):
        asked = [self.programs / "pg_isready", "--quiet", "--host", self.folder, "--username", "postgres"]
        return subprocess.run(asked).returncode == 0

    def kill(self):
        """As when its computer fails: no shutdown, no goodbye to anybody."""
        if self.server and self.server.poll() is None:
            self.server.send_signal(signal.SIGQUIT)
            self.server.wait(PATIENCE)

    def children(self):
        """The processes of the server but the first."""
        process = self.server.pid
        try:
            return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]
        except FileNotFoundError:
            return []

    def kill_first(self):
        """SIGKILL for the first process alone. The others end by themselves, and with them their shared memory."""
        orphans = self.children()
        self.server.kill()
        self.server.wait(PATIENCE)
        assert until(lambda: not any(Path(f"/proc/{each}").exists() for each in orphans)), "processes of the server live on"

    def sql(self, text, database="licenses", one=False):
        """Runs statements as the superuser, and returns their rows as lines with | between the columns."""
        command = [self.programs / "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1",
                   "--host", self.folder, "--username", "postgres", *(["--single-transaction"] if one else []), database]
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=PATIENCE)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip().splitlines()

    def host(self):
        return str(self.folder).replace("/", "%2F")

    def address(self, role):
        return f"postgresql://{role}@{self.host()}/licenses"

    def make_due(self):
        """All services, without a person's wish."""
        self.sql("SET session_replication_role = replica;"
                 "UPDATE license.verification SET due_at = '-infinity' WHERE service IN"  # in the order in which agents lock them
                 " (SELECT service FROM license.verification ORDER BY service FOR UPDATE); NOTIFY license_changed, ''")

    def dump(self):
        """All that it keeps, as text; bytes in hex."""
        command = [self.programs / "pg_dump", "--host", self.folder, "--username", "postgres", "--inserts", "licenses"]
        return subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE).stdout

    def history(self):
        """Each attempt with the detail of its error, the oldest first."""
        return self.sql("SELECT outcome || ' ' || coalesce(error::json->>'detail', '') FROM license.attempt ORDER BY id")

    def accepted(self):
        """How many documents, and who brought the last one."""
        found = self.sql("SELECT count(*), (SELECT owner FROM license.agent WHERE name ="
                         " (SELECT by FROM license.accepted ORDER BY id DESC LIMIT 1)) FROM license.accepted")
        return found[0].split("|")

    def end_leases(self, of="true"):
        """As if their minute were over."""
        self.sql("SET session_replication_role = replica;"
                 f"UPDATE license.claim SET until = least(until, clock_timestamp()) WHERE {of}; NOTIFY license_changed, ''")


class Replica(Database):
    """A copy of a server that follows it."""

    def __init__(self, primary):
        super().__init__({})
        self.primary = primary

    def __enter__(self):
        self._make_folder()
        subprocess.run(self._as_server("pg_basebackup", "--pgdata", self.folder / "data", "--host", self.primary.folder, "--username",
                                       "postgres", "--write-recovery-conf", "--checkpoint=fast", "--no-sync"), check=True)
        self.start()
        return self

    def promote(self):
        assert self.sql("SELECT pg_promote(true, 60)") == ["t"]


class LicenseServer:
    """A license-server on loopback, which counts what it is asked."""

    def __init__(self, binaries, folder, name):
        self.folder, self.name = folder, name
        self.process = subprocess.Popen([binaries / "license-server", "--state", folder, "--objects", "25", "--name", name,
                                         "--exit-with-parent"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said = {}
        for line in self.process.stdout:
            word, _, rest = line.strip().partition(" ")
            self.said[word] = rest
            if word == "ready":
                break
        assert "ready" in self.said, "license-server did not start"
        self.connection, self.token = folder / "connection.json", folder / "token"

    def end(self):
        self.process.kill()
        self.process.wait()

    def control(self, command, **body):
        """A question without a body, else a command."""
        data = json.dumps(body).encode() if body or command not in ("state", "requests") else None
        with urllib.request.urlopen(urllib.request.Request(f"{self.said['control']}/{command}", data)) as reply:
            return json.load(reply)

    def asked(self):
        """How often it was asked for anything."""
        return self.control("requests")["count"]

    def verifications(self):
        """How often it was asked to verify, of the last hundred requests."""
        return sum("last_seq" in request for request in self.control("requests")["requests"])


class Member:
    """A person or an agent: a role of the database, and a data folder and token file of its own."""

    def __init__(self, binaries, folder, database, role, token=None, address=None):
        self.binaries, self.folder, self.role = binaries, folder / role, role
        self.folder.mkdir()
        self.store = ["--store", address or database.address(role), "--data-dir", str(self.folder / "data")]
        self.token = ["--no-keychain", "--token-file", str(token)] if token else []
        self.log = self.folder / "log"
        self.process = None

    def ctl(self, *arguments):
        """Runs licensectl; its exit code, and its JSON document or what it said."""
        command = [self.binaries / "licensectl", *self.store, *self.token, *arguments]
        done = subprocess.run([str(each) for each in command], capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)
        return done.returncode, json.loads(done.stdout) if done.stdout.startswith("{") else done.stdout + done.stderr

    def service(self):
        """The state of the only service, as this member sees it."""
        return self.ctl("status", "--format", "json")[1]["services"][0]

    def watch(self, *arguments):
        with open(self.log, "a", encoding="utf-8") as log:
            command = [self.binaries / "licensectl", *self.store, *self.token, "watch", *arguments]
            self.process = subprocess.Popen([str(each) for each in command], stdout=subprocess.DEVNULL, stderr=log)

    def end(self, how=signal.SIGTERM):
        if self.process:
            self.process.send_signal(how)
            self.process.wait(PATIENCE)
            self.process = None

    def said(self):
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def says(self, words, since=0):
        return until(lambda: words in self.said()[since:])
