#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Tab key in real shells at real terminals: service names are offered literally, quoted once, and nothing is executed.

completion.py BIN CASE

BIN is the folder of the built programs; CASE is `names` (nothing is executed, and the completed name is found) or `folders` (completion
uses the store named on the line). 77: no shell available.
"""
import base64
import fcntl
import json
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
COMPLETION = os.path.join(ROOT, "resources", "completion")
PATIENCE = 60
FAILURES = []


def shells(folder):
    """Name, program with its arguments, and the line that prepares it."""
    load = "source " + os.path.join(COMPLETION, "licensectl.bash")
    if shutil.which("bash"):
        yield "bash", ["bash", "--norc", "--noprofile", "-i"], load
    package = "/usr/share/bash-completion/bash_completion"
    if os.path.exists(package):
        yield "bash with bash-completion", ["bash", "--norc", "--noprofile", "-i"], "source %s; %s" % (package, load)
    if shutil.which("zsh"):
        functions = os.path.join(folder, "zsh")
        os.makedirs(functions, exist_ok=True)
        shutil.copy(os.path.join(COMPLETION, "_licensectl"), functions)
        yield "zsh", ["zsh", "-f", "-i"], "fpath=(%s $fpath); autoload -U compinit; compinit -u -D" % functions
    if shutil.which("fish"):
        yield "fish", ["fish", "--no-config", "-i"], "source " + os.path.join(COMPLETION, "licensectl.fish")


class Terminal:
    """A shell at its own terminal, with a licensectl first in its path that records its arguments."""

    def __init__(self, bench, arguments, setup):
        self.bench, self.output = bench, b""
        environment = {"PATH": bench.path + ":/usr/bin:/bin", "HOME": bench.home, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": "$ ",
                       "CALLS": bench.calls, "REAL": bench.real, "LICENSE_CONSOLE_DATA": bench.default, "HISTFILE": "/dev/null"}
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(bench.work)
            os.execvpe(arguments[0], arguments, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 100, 200, 0, 0))
        self.line(setup)
        self.until(lambda: b"is-ready" in self.output.replace(b"is-re''ady", b""), "the shell is ready", "echo is-re''ady\r")

    def line(self, text):
        os.write(self.terminal, text.encode() + b"\r")

    def read(self):
        if select.select([self.terminal], [], [], 0.05)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                return
            self.output += data
            for query, answer in ((b"\x1b[c", b"\x1b[?62c"), (b"\x1b[0c", b"\x1b[?62c"), (b"\x1b[6n", b"\x1b[1;1R")):
                if query in data:
                    os.write(self.terminal, answer)

    def until(self, condition, what, keys=""):
        os.write(self.terminal, keys.encode())
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise AssertionError("%s did not happen; the terminal shows %r" % (what, self.output[-2000:]))
            self.read()

    def called(self, keys):
        """The arguments that licensectl received after these keys and Enter."""
        before = len(self.bench.noted())
        self.until(lambda: len(self.bench.noted()) > before, "a call by %r" % keys, keys + "\r")
        return self.bench.noted()[before]

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


class Bench:
    def __init__(self, programs, folder):
        self.folder, self.real = folder, os.path.join(programs, "licensectl")
        self.path, self.home, self.work, self.calls, self.default = (os.path.join(folder, n) for n in ("path", "home", "work", "calls", "default"))
        for name in (self.path, self.home, self.work, self.calls):
            os.mkdir(name, 0o700)
        wrapper = os.path.join(self.path, "licensectl")
        with open(wrapper, "w", encoding="utf-8") as file:
            file.write('#!/usr/bin/python3\nimport os, sys, json\n'
                       'if sys.argv[-2:] == ["service", "names"]:\n    os.execv(os.environ["REAL"], sys.argv)\n'
                       'place = os.environ["CALLS"]\nnumber = len(os.listdir(place))\n'
                       'with open("%s/.%d" % (place, number), "w") as file:\n    json.dump(sys.argv[1:], file)\n'
                       'os.rename("%s/.%d" % (place, number), "%s/%06d" % (place, number))\n')
        os.chmod(wrapper, 0o755)
        self.server = subprocess.Popen([os.path.join(programs, "license-server"), "--state", os.path.join(folder, "server")],
                                       stdout=subprocess.PIPE, text=True)
        for line in self.server.stdout:
            if line.strip() == "ready":
                break
        with open(os.path.join(folder, "server", "connection.json"), encoding="utf-8") as file:
            self.connection = json.load(file)

    def noted(self):
        found = []
        for name in sorted(n for n in os.listdir(self.calls) if n[0] != "."):
            with open(os.path.join(self.calls, name), encoding="utf-8", errors="surrogateescape") as file:
                found.append(json.load(file))
        return found

    def ctl(self, data, *arguments):
        token = os.path.join(self.folder, "server", "token")
        return subprocess.run([self.real, "--data-dir", data, "--no-keychain", "--token-file", token, *arguments], capture_output=True, text=True,
                              check=False, stdin=subprocess.DEVNULL)

    def store(self, data, *names):
        """A store whose services have these names."""
        for name in names:
            path = os.path.join(self.folder, "connection.json")
            installation = base64.urlsafe_b64encode(os.urandom(16)).decode().rstrip("=")
            with open(path, "w", encoding="utf-8") as file:
                json.dump({**self.connection, "name": name, "installation": installation}, file)
            added = self.ctl(data, "service", "add", path)
            assert added.returncode == 0, added.stderr

    def close(self):
        self.server.kill()
        self.server.wait()


def check(what, found, wanted):
    if found != wanted:
        FAILURES.append(what)
        print("FAILED %s: %r instead of %r" % (what, found, wanted), flush=True)


# The typed text, the name that it begins, and other ways to start the line.
NAMES = [("$", "$(touch ran)"), ("`", "`touch ran`"), (";", ";touch ran;"), ("O", "O'Brien"), ("Ac", "Acme HQ"), ("b", "back\\slash \\"), ("d", 'do"uble"'),
         ("s", "single'"), ("Ł", "Łódź 漢 ü"), ("t", "two\nlines"), ("es", "esc\x1b[31m\x07"), ("c", "c1\x9b31m"), ("w", "wild * ? [a] {b,c} ~ # !x !!"),
         ("eq", "eq=u:al@s"), ("~", "~root"), ("%", "%s %n"), ("&", "&& touch ran || touch ran"), ("v", "v$HOME ${HOME}"), ("<", "<(touch ran)"),
         ("g", "g\ttab")]
QUOTED = {"$": "\\$", "`": "\\`", ";": "\\;", "~": "\\~", "&": "\\&", "<": "\\<"}


def names(bench):
    bench.store(bench.default, *(name for _, name in NAMES))
    for name, arguments, setup in shells(bench.folder):
        terminal = Terminal(bench, arguments, setup)
        try:
            # All at once, twice: any expansion would run them now.
            check(name + ": listing", terminal.called("licensectl status \t\t\x15licensectl -- end"), ["--", "end"])
            for start, service in NAMES:
                if name == "fish" and "\t" in service:
                    continue
                check("%s: %r" % (name, service), terminal.called("licensectl status %s\t" % QUOTED.get(start, start)), ["status", service])
                for quote in "'\"":
                    if name == "fish" and service.startswith(("~", "$")) or quote == '"' and start in "$`":
                        continue
                    found = terminal.called("licensectl status %s%s\t" % (quote, start))
                    check("%s: %r in %s" % (name, service, quote), found, ["status", service])
            if "bash-completion" in name:
                for keys in ("Ac", '"Ac', "'Ac", 'A"c'):
                    check("%s: behind nice, %s" % (name, keys), terminal.called("nice licensectl status %s\t" % keys), ["status", "Acme HQ"])
            check(name + ": nothing has run", os.listdir(bench.work), [])
        finally:
            terminal.close()


def dashes(bench):
    bench.store(bench.default, "-dash it", "--token")
    for name, arguments, setup in shells(bench.folder):
        terminal = Terminal(bench, arguments, setup)
        try:
            check(name + ": behind --", terminal.called("licensectl status -- -d\t"), ["status", "--", "-dash it"])
            if name.startswith("bash"):
                check(name + ": a dash", terminal.called("licensectl status -d\t"), ["status", "--", "-dash it"])
                check(name + ": a dash in quotes", terminal.called('licensectl status "-d\t'), ["status", "--", "-dash it"])
                check(name + ": options still", terminal.called("licensectl status --fo\tjson"), ["status", "--format", "json"])
        finally:
            terminal.close()


def tildes(bench):
    """A word that begins with a tilde is a home folder, unless the shell quotes what it completes from nothing."""
    bench.store(bench.default, "~root")
    for name, arguments, setup in shells(bench.folder):
        terminal = Terminal(bench, arguments, setup)
        try:
            check(name + ": a tilde from nothing", terminal.called("licensectl status \t"), ["status"] if name == "fish" else ["status", "~root"])
            check(name + ": a tilde", terminal.called("licensectl status \\~\t"), ["status", "~root"])
        finally:
            terminal.close()


def folders(bench):
    there = os.path.join(bench.home, "a store $x")
    bench.store(there, "Other Office")
    bench.store(os.path.join(bench.home, "x"), "Tilde Town")
    bench.store(os.path.join(bench.work, "near"), "Near By")
    for name, arguments, setup in shells(bench.folder):
        terminal = Terminal(bench, arguments, setup)
        try:
            check(name + ": ~", terminal.called("licensectl --data-dir ~/x status T\t"), ["--data-dir", bench.home + "/x", "status", "Tilde Town"])
            check(name + ": =", terminal.called("licensectl --data-dir=near status N\t"), ["--data-dir=near", "status", "Near By"])
            check(name + ": behind", terminal.called("licensectl status --data-dir near N\t"), ["status", "--data-dir", "near", "Near By"])
            check(name + ": quotes", terminal.called("licensectl --data-dir '%s' status O\t" % there), ["--data-dir", there, "status", "Other Office"])
            for home in ("$HOME/x", '"$HOME/x"', "{$HOME}/x" if name == "fish" else '"${HOME}"/x'):
                check("%s: %s" % (name, home), terminal.called("licensectl --data-dir %s status T\t" % home),
                      ["--data-dir", bench.home + "/x", "status", "Tilde Town"])
                check("%s: =%s" % (name, home), terminal.called("licensectl --data-dir=%s status T\t" % home),
                      ["--data-dir=" + bench.home + "/x", "status", "Tilde Town"])
            check(name + ": the last one counts", terminal.called("licensectl --data-dir near --token-file f export licenses f.csv N\t"),
                  ["--data-dir", "near", "--token-file", "f", "export", "licenses", "f.csv", "Near By"])
            terminal.called("licensectl --data-dir \"$(touch ran)\" status N\t\x15licensectl end")
            check(name + ": Tab makes no store", terminal.called("licensectl --data-dir nowhere status N\t\x15licensectl end"), ["end"])
            check(name + ": the folders", sorted(os.listdir(bench.work)), ["near"])
        finally:
            terminal.close()


def main():
    programs, case = os.path.abspath(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        if not list(shells(folder)):
            print("no shell to try")
            return 77
        for job in {"names": (names,), "folders": (dashes, tildes, folders)}[case]:
            place = os.path.join(folder, job.__name__)
            os.mkdir(place)
            bench = Bench(programs, place)
            try:
                job(bench)
            finally:
                bench.close()
    print("%d failed" % len(FAILURES))
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
