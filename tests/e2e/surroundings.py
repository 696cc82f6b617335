# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by the end-to-end tests: a license-server of their own and a licensectl that uses it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

SKIPPED = 77


class Surroundings:
    """A real license-server on loopback and a store that knows it; both end with the `with` block."""

    def __init__(self, binaries, *arguments, name="Acme HQ"):
        self.binaries, self.arguments, self.name = Path(binaries).resolve(), list(arguments), name

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="license-e2e-"))
        self.store, self.state = self.folder / "store", self.folder / "server"
        self.server = subprocess.Popen(
            [self.binaries / "license-server", "--state", self.state, "--objects", "25", "--name", self.name,
             "--exit-with-parent", *self.arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said = {}
        for line in self.server.stdout:
            word, _, rest = line.strip().partition(" ")
            self.said[word] = rest
            if word == "ready":
                break
        assert "ready" in self.said, "license-server did not start"
        self.connection, self.token = self.state / "connection.json", self.state / "token"
        return self

    def __exit__(self, *_):
        self.server.kill()
        self.server.wait()
        shutil.rmtree(self.folder)

    def post(self, command, **body):
        url = f"{self.said['control']}/{command}"
        with urllib.request.urlopen(urllib.request.Request(url, json.dumps(body).encode(), method="POST")) as reply:
            return json.load(reply)

    def ctl(self, *arguments, store=None, wrap=(), environment=None):
        """Runs licensectl and returns its exit code and, where it wrote one, its JSON document."""
        done = subprocess.run(self._command(arguments, store, wrap), capture_output=True, text=True, timeout=120,
                              env=self._environment(environment))
        return done.returncode, json.loads(done.stdout) if done.stdout.startswith("{") else done.stderr

    def start(self, *arguments, store=None, wrap=(), environment=None, **pipes):
        """Starts licensectl, and discards its output unless `pipes` redirect it."""
        where = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **pipes}
        return subprocess.Popen(self._command(arguments, store, wrap), env=self._environment(environment), text=True, **where)

    def _command(self, arguments, store, wrap):
        command = [*wrap, self.binaries / "licensectl", "--data-dir", store or self.store, "--no-keychain",
                   "--token-file", self.token, *arguments]
        return [str(each) for each in command]

    @staticmethod
    def _environment(additional):
        return {**os.environ, "LC_ALL": "C.UTF-8", **(additional or {})}

    def add_with_keychain(self, server):
        """Adds the service of `server`, whose token goes into this session's keychain, to the store; returns the exit code."""
        return subprocess.run([self.binaries / "licensectl", "--data-dir", self.store, "service", "add",
                               server.connection, "--token-stdin"], input=server.token.read_bytes()).returncode

    def copy(self, name):
        """A copy of this store in its present state."""
        return Path(shutil.copytree(self.store, self.folder / name))


class Report:
    """The rows of one test, each named by its id; a failed row fails the program after all have run."""

    def __init__(self):
        self.failed = 0

    def row(self, name, holds, what, seen=None):
        self.failed += not holds
        print(f"{'ok  ' if holds else 'FAIL'} {name}: {what}{'' if holds or seen is None else f': {seen}'}", flush=True)

    def code(self):
        return 1 if self.failed else 0


def until(condition, seconds=60):
    """Waits for a condition on a busy machine; False if it does not come true in time."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def in_session(variable):
    """Runs this program again in its own D-Bus session with an unlocked keyring, in an empty home, and returns its exit code; within
    that session, None."""
    for needed in ("gnome-keyring-daemon", "dbus-run-session"):
        if not shutil.which(needed):
            skip(f"{needed} is not installed")
    if variable in os.environ:
        return None
    with tempfile.TemporaryDirectory(prefix="license-keyring-") as home:
        environment = {**os.environ, variable: "1", "HOME": home, "XDG_RUNTIME_DIR": home, "XDG_DATA_HOME": home,
                       "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home}
        environment.pop("DISPLAY", None)
        start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec \"$@\""
        return subprocess.call(["dbus-run-session", "--", "sh", "-c", start, "sh", sys.executable, *sys.argv],
                               env=environment)


def need_root():
    if os.geteuid() != 0:
        skip("needs the rights of root for namespaces of its own")
