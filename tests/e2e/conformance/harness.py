# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs under test, and counts cases. A module has jobs (functions of a Bench); a job has cases."""
import contextlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
import traceback

import pki
import server

TOKEN = "lic_CANARY_kD83hfPq29xYvB6w"
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")
EXIT = {code: 69 for code in ("offline", "dns", "refused", "timeout", "tls", "proxy", "connection_lost", "rate_limited",
                              "server_unavailable")}
EXIT.update({code: 77 for code in ("credentials_missing", "credentials_rejected", "keychain_locked",
                                   "keychain_unavailable")})
EXIT.update({"storage_failed": 74, "cancelled": 1})


def expect(condition, *words):
    if not condition:
        raise AssertionError(" ".join(str(word) for word in words))


def same(got, want, what=""):
    expect(got == want, what, "got", repr(got), "want", repr(want))


def within(got, low, high, what=""):
    expect(low <= got <= high, what, "got", got, "want", low, "to", high)


class Maybe:
    """In a shape: the value or null."""

    def __init__(self, shape):
        self.shape = shape


def shaped(value, shape, path="$"):
    """Compares a JSON value with a shape: a dict has exactly these members, a list contains values of one shape."""
    if isinstance(shape, Maybe):
        return None if value is None else shaped(value, shape.shape, path)
    if isinstance(shape, dict):
        expect(isinstance(value, dict), path, "is no object:", repr(value))
        same(sorted(value), sorted(shape), path + " members")
        for name, inner in shape.items():
            shaped(value[name], inner, path + "." + name)
    elif isinstance(shape, list):
        expect(isinstance(value, list), path, "is no array:", repr(value))
        for index, inner in enumerate(value):
            shaped(inner, shape[0], "%s[%d]" % (path, index))
    elif isinstance(shape, (set, frozenset)):
        expect(value in shape, path, "is", repr(value))
    elif isinstance(shape, re.Pattern):
        expect(isinstance(value, str) and shape.match(value), path, "is", repr(value))
    else:
        kinds = shape if isinstance(shape, tuple) else (shape,)
        expect(type(value) in kinds, path, "has another type:", repr(value))
    return None


class Outcome:
    """The result of a licensectl run: exit code, standard output and error."""

    def __init__(self, arguments, code, out, err):
        self.arguments, self.code, self.out, self.err = arguments, code, out, err

    def json(self):
        try:
            return json.loads(self.out)
        except ValueError:
            raise AssertionError("no JSON on stdout of %s (exit %d): %r %r"
                                 % (self.arguments, self.code, self.out[:300], self.err[-300:]))

    def exits(self, code):
        expect(self.code == code, " ".join(self.arguments), "exit", self.code, "want", code, "|", self.out[-200:], "|",
               self.err[-300:])
        return self

    def silent(self):
        same(self.out, "", "stdout")
        return self


class Ctl:
    """licensectl with one data folder and a token file."""

    def __init__(self, program, folder, token=TOKEN):
        self.program, self.folder = program, folder
        self.data = os.path.join(folder, "data")
        self.home = os.path.join(folder, "home")
        os.makedirs(self.home, mode=0o700)
        self.token_file = os.path.join(folder, "token")
        self.write_token(token + "\n")

    def write_token(self, text, mode=0o600):
        with contextlib.suppress(FileNotFoundError):
            os.remove(self.token_file)
        with open(self.token_file, "w", encoding="utf-8", newline="", opener=lambda p, f: os.open(p, f, mode)) as file:
            file.write(text)
        os.chmod(self.token_file, mode)

    def environment(self, **more):
        return {"PATH": "/usr/bin:/bin", "HOME": self.home, "LC_ALL": "C.UTF-8", "TMPDIR": self.folder,
                "XDG_RUNTIME_DIR": self.home, "TZ": "America/St_Johns", **more}

    def command(self, *arguments):
        return [self.program, "--data-dir", self.data, "--no-keychain", "--token-file", self.token_file, *arguments]

    def start(self, *arguments, env=None):
        return subprocess.Popen(self.command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=self.environment(**(env or {})), cwd=self.home)

    def run(self, *arguments, raw=None, env=None, stdin=b"", timeout=100, checked=True):
        """Runs a command; `raw` replaces the whole command line after the program's name."""
        line = [self.program, *raw] if raw is not None else self.command(*arguments)
        done = subprocess.run(line, input=stdin, capture_output=True, timeout=timeout,
                              env=self.environment(**(env or {})), cwd=self.home)
        return self.judged(list(raw if raw is not None else arguments), done.returncode, done.stdout, done.stderr, checked)

    @staticmethod
    def judged(arguments, code, out, err, checked=True):
        """The rules for every command: no token, no crash, on failure nothing or JSON on stdout."""
        outcome = Outcome(arguments, code, out.decode("utf-8"), err.decode("utf-8", "replace"))
        expect(code >= 0, arguments, "ended by signal", -code, outcome.err[-300:])
        expect(TOKEN not in outcome.out + outcome.err, arguments, "shows the token")
        if checked and code >= 64:
            expect(outcome.out == "" or outcome.json() is not None, "stdout on failure")
            if code != 76:
                expect(outcome.err != "" or outcome.out != "", arguments, "fails without a word")
        return outcome


class Scene:
    """One data folder, one known service, and its server."""

    def __init__(self, bench, add=True, **options):
        self.bench, self.folder = bench, bench.folder()
        self.ctl = Ctl(bench.program("licensectl"), self.folder)
        self.services = []
        self.server = self.serve(**options)
        if add:
            self.add()

    def serve(self, context=None, ca=None, **options):
        made = server.LicenseServer(context or self.bench.context, TOKEN, **options)
        made.ca = ca or self.bench.authority.pem
        self.services.append(made)
        return made

    def file(self, name, data):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        return path

    def add(self, made=None):
        made = made or self.server
        return self.ctl.run("service", "add",
                            self.file("connection.json", json.dumps(made.connection(made.ca)))).exits(0)

    def refresh(self, *arguments, **options):
        """A refresh of the only service, as (outcome, its entry)."""
        outcome = self.ctl.run("refresh", "--format", "json", *arguments, **options)
        services = outcome.json()["services"]
        same(len(services), 1, "services in the answer")
        return outcome, services[0]

    def succeed(self, *arguments):
        outcome, entry = self.refresh(*arguments)
        expect(entry["error"] is None and outcome.code == 0, "refused:", entry, outcome.err[-300:])
        return entry

    def fail(self, codes, *arguments, exit_code=None, **options):
        """A refresh that must fail with one of these error codes."""
        codes = (codes,) if isinstance(codes, str) else codes
        outcome, entry = self.refresh(*arguments, **options)
        expect(entry["error"] is not None, "accepted, want", codes)
        expect(entry["error"]["code"] in codes, "got", entry["error"], "want", codes)
        same(entry["outcome"], "failed", "outcome")
        outcome.exits(exit_code or EXIT.get(entry["error"]["code"], 76))
        return entry

    def status(self):
        outcome = self.ctl.run("status", "--format", "json")
        entry = outcome.json()["services"][0]
        same(outcome.code, ["ok", "warning", "critical", "unknown"].index(entry["severity"]), "exit of status")
        return entry

    def close(self):
        for made in self.services:
            made.close()


class Bench:
    """The tools for a job."""

    def __init__(self, section, recorder, programs, root, shared):
        self.section, self.recorder, self.programs, self.root = section, recorder, programs, root
        self.authority, self.context = shared
        self.scenes = []

    def program(self, name):
        return os.path.join(self.programs, name)

    def folder(self):
        return tempfile.mkdtemp(prefix=self.section + "-", dir=self.root)

    def scene(self, **options):
        self.scenes.append(Scene(self, **options))
        return self.scenes[-1]

    @contextlib.contextmanager
    def case(self, name):
        try:
            yield
        except Exception as fault:  # a case that fails leaves the others to run
            where = traceback.extract_tb(fault.__traceback__)[-1]
            words = str(fault) if isinstance(fault, AssertionError) else "%r at %s:%d" % (fault, where.filename, where.lineno)
            self.recorder.add(self.section, name, words or "assertion")
        else:
            self.recorder.add(self.section, name, None)

    def close(self):
        for scene in self.scenes:
            scene.close()


class Recorder:
    """Counts cases by section and prints failures as they occur."""

    def __init__(self, verbose=False):
        self.lock, self.counts, self.failures, self.verbose = threading.Lock(), {}, [], verbose

    def add(self, section, name, failure):
        with self.lock:
            good, bad = self.counts.get(section, (0, 0))
            self.counts[section] = (good + (failure is None), bad + (failure is not None))
            if failure is not None:
                self.failures.append((section, name, failure))
                print("FAIL %s: %s: %s" % (section, name, failure), flush=True)
            elif self.verbose:
                print("ok   %s: %s" % (section, name), flush=True)


def wait_until(condition, seconds=30, what="condition"):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("not within %d s: %s" % (seconds, what))


def make_shared(root):
    authority = pki.Authority()
    return authority, authority.context(root)


def remove_tree(path):
    shutil.rmtree(path, ignore_errors=True)
