#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""canary.py BIN [--release]: uses one token through a whole run of the built programs, then searches for it, in every spelling, in
everything the run has left: output, logs, exports, stores with their free pages, arguments and environments. canary.py --self-test: the
search finds planted text in every spelling. 77 without gnome-keyring."""

import base64
import json
import os
import pty
import secrets
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import threading
import time
import urllib.request
from pathlib import Path

from surroundings import in_session

PREFIX = "lic_CANARY_"


def spellings(text):
    """The likely encodings of a text: plain, base64 at each of its three alignments, hex, percent-encoded, UTF-16 in both byte orders,
    and backwards."""
    raw = text.encode()
    forms = {"plain": raw, "backwards": raw[::-1], "UTF-16LE": text.encode("utf-16-le"),
             "UTF-16BE": text.encode("utf-16-be"), "hex": raw.hex().encode(), "HEX": raw.hex().upper().encode(),
             "percent": "".join(f"%{byte:02x}" for byte in raw).encode(),
             "PERCENT": "".join(f"%{byte:02X}" for byte in raw).encode(),
             "escapes": "".join(f"\\u{byte:04x}" for byte in raw).encode()}
    for encode, kind in ((base64.b64encode, "base64"), (base64.urlsafe_b64encode, "base64url")):
        for before in range(3):
            # Leaves out letters that share bits with neighbouring bytes.
            letters = encode(bytes(before) + raw).rstrip(b"=")
            start = (before * 8 + 5) // 6
            end = (before + len(raw)) * 8 // 6
            forms[f"{kind} at {before}"] = letters[start:end]
    return forms


def spelled_in(data, secret):
    return [kind for kind, form in spellings(secret).items() if form in data]


def line_of(data, form):
    """The beginning of its line, without the secret itself."""
    before = data[:data.index(form)]
    return before[before.rfind(b"\n") + 1:][:200]


def self_test():
    secret = secrets.token_hex(12)
    for kind, form in spellings(secret).items():
        data = secrets.token_bytes(500) + form + secrets.token_bytes(500)
        assert kind in spelled_in(data, secret), kind
    token = PREFIX + secret
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            data = encode(b"x" * before + token.encode() + b"yz")
            assert any("base64" in kind for kind in spelled_in(data, secret)), before
    assert not spelled_in(secrets.token_bytes(100_000), secret)
    # Also in a file, a free page of a database, an argument and an environment.
    with tempfile.TemporaryDirectory() as folder:
        run = Run(Path(folder), secret)
        import sqlite3
        database = sqlite3.connect(Path(folder) / "free.db")
        database.execute("PRAGMA secure_delete = OFF")
        database.execute("CREATE TABLE t (x)")
        database.execute("INSERT INTO t VALUES (?)", (token + "x" * 5000,))
        database.commit()
        database.execute("DELETE FROM t")
        database.commit()
        database.close()
        run.start("argument", [sys.executable, "-c", "import time; time.sleep(0.2)", token]).finish()
        run.start("environment", [sys.executable, "-c", "import time; time.sleep(0.2)"], {"X": token}).finish()
        run.start("child", ["/bin/sh", "-c", f"X={token} sleep 0.5; true"]).finish()
        found = " ".join(run.search(set()))
        for place in ("free.db", "argument: arguments", "environment: environment", "child"):
            assert place in found, (place, found)
    print("the search finds what is planted")


def children(pid):
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [child for each in found for child in [each, *children(each)]]


class Program:
    """A process of the run; records its arguments, environment and output, and those of its children."""

    def __init__(self, run, name, arguments, environment, stdin):
        self.name, self.run, self.seen, self.watching = name, run, {}, True
        self.output = run.folder / f"output-{len(run.programs):03}-{name}"
        with open(self.output, "wb") as output, open(f"{self.output}-errors", "wb") as errors:
            self.process = subprocess.Popen(arguments, env={**run.environment, **environment}, stdin=subprocess.PIPE,
                                            stdout=output, stderr=errors, cwd=run.folder)
        self.look()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()
        if stdin:
            self.process.stdin.write(stdin)
        if stdin is not None:
            self.process.stdin.close()

    def look(self):
        for pid in [str(self.process.pid), *children(self.process.pid)]:
            for file, what in (("cmdline", "arguments"), ("environ", "environment")):
                try:
                    # A program may clean its environment; one observation was enough to leak.
                    self.seen.setdefault(what, set()).add(Path(f"/proc/{pid}/{file}").read_bytes())
                except OSError:
                    pass

    def watch(self):
        while self.watching:
            self.look()
            time.sleep(0.01)

    def finish(self, timeout=60):
        code = self.process.wait(timeout)
        self.watching = False
        self.thread.join()
        return code

    def stop(self, how=signal.SIGTERM):
        self.look()
        self.process.send_signal(how)
        return self.finish()


class Run:
    def __init__(self, folder, secret):
        self.folder, self.secret, self.programs = folder, secret, []
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder / "home"),
                            "TMPDIR": str(folder / "tmp"), "XDG_RUNTIME_DIR": str(folder / "run"),
                            "XDG_DATA_HOME": str(folder / "home/data"), "XDG_CONFIG_HOME": str(folder / "home/config"),
                            "XDG_CACHE_HOME": str(folder / "home/cache"), "QT_QPA_PLATFORM": "offscreen",
                            "QT_LOGGING_RULES": "*.debug=true", "QT_LOGGING_TO_CONSOLE": "1",
                            # H11: no program writes down a connection's keys.
                            "SSLKEYLOGFILE": str(folder / "tls-keys")}
        for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        for made in ("home", "tmp", "run"):
            (folder / made).mkdir(mode=0o700, exist_ok=True)

    def start(self, name, arguments, environment=None, stdin=None):
        self.programs.append(Program(self, name, [str(each) for each in arguments], environment or {}, stdin))
        return self.programs[-1]

    def search(self, mayHold):
        """The occurrences of the token, except in files that have to contain it."""
        found = []
        for path in sorted(self.folder.rglob("*")):
            if spelled_in(os.fsencode(path.name), self.secret):
                found.append(f"name of {path}")
            if path.is_file() and not path.is_symlink() and path not in mayHold:
                data = path.read_bytes()
                found += [f"{path.relative_to(self.folder)} ({kind}): {line_of(data, spellings(self.secret)[kind])}"
                          for kind in spelled_in(data, self.secret)]
        for program in self.programs:
            for what, texts in program.seen.items():
                for text in texts:
                    found += [f"{program.name}: {what} ({kind})" for kind in spelled_in(text, self.secret)]
        return found


class Server:
    def __init__(self, run, binaries, token):
        self.run, self.state = run, run.folder / "server"
        self.state.mkdir(mode=0o700)
        self.token = self.state / "token"
        self.token.write_text(token + "\n")
        self.token.chmod(0o600)
        self.program = run.start("license-server", [binaries / "license-server", "--state", self.state, "--objects",
                                                    "250", "--name", "Acme HQ"])
        self.control = None
        for _ in range(600):
            lines = self.program.output.read_text(errors="replace").splitlines()
            if "ready" in lines:
                self.control = [line.split()[1] for line in lines if line.startswith("control ")][0]
                break
            time.sleep(0.05)
        assert self.control, lines

    def post(self, command, **body):
        request = urllib.request.Request(f"{self.control}/{command}", json.dumps(body).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=30) as reply:
            return json.load(reply)

    def requests(self):
        with urllib.request.urlopen(f"{self.control}/requests", timeout=30) as reply:
            return json.load(reply)["count"]


FAULTS = ["html", "garbage", "oversized", "cut", "wrong-signature", "unknown-key", "stale-seq", "foreign-nonce",
          "other-account", "other-installation", "future-version", "missing-member"]


def command_line(run, server, binaries):
    """Every command, with and without success, with a token file."""
    data, exports = run.folder / "data-file", run.folder / "exports"
    exports.mkdir()
    ctl = [binaries / "licensectl", "--data-dir", data, "--no-keychain", "--token-file", server.token]

    def call(code, *arguments):
        ended = run.start("licensectl-" + "-".join(a for a in arguments[:2] if not a.startswith(("/", "-"))),
                          ctl + list(arguments), stdin=b"").finish()
        assert code is None or ended == code, (arguments, ended, Path(f"{run.programs[-1].output}-errors").read_text())

    call(0, "service", "add", str(server.state / "connection.json"))
    call(65, "service", "add", str(server.state / "connection.json"))
    call(65, "service", "add", str(server.token))  # the token in place of the connection file
    call(0, "refresh")
    for format in ("text", "json"):
        for command in (["service", "list"], ["refresh"], ["history"], ["check-connection"], ["licenses"], ["objects"]):
            call(0, *command, "--format", format)
    for format in ("text", "json", "nagios", "prometheus"):
        call(None, "status", "--format", format)
    for what in ("licenses", "objects", "history"):
        for ending in ("csv", "json", "html"):
            call(0, "export", what, str(exports / f"{what}.{ending}"))
    call(74, "export", "licenses", "/proc/no/such/folder.csv")
    for fault in FAULTS:
        server.post("fault", kind=fault, times=1)
        call(None, "refresh", "--format", "json")
    for status in (301, 401, 403, 407, 429, 500, 503):
        server.post("fault", kind="status", status=status, times=1)
        call(None, "refresh")
    server.post("fault", kind="slow", milliseconds=5000, times=1)
    call(69, "refresh", "--timeout", "1")
    server.post("rate-limit", seconds=60)
    call(69, "refresh")
    call(None, "check-connection")
    server.post("recover")
    server.post("down")
    call(69, "refresh")
    call(None, "check-connection", "--format", "json")
    server.post("up")
    # A token that the server no longer accepts
    old = server.token.read_text()
    server.post("rotate-token")
    server.token.write_text(old)
    server.token.chmod(0o600)
    call(77, "refresh", "--format", "json")
    call(None, "check-connection")
    call(64, "status", "--no-such-option")
    call(65, "verify", str(server.token), "--connection", str(server.token))
    call(None, "verify", str(server.token), "--connection", str(server.state / "connection.json"))
    server.token.chmod(0o644)
    call(77, "refresh")
    server.token.chmod(0o600)
    watch = run.start("licensectl-watch", ctl + ["watch"], stdin=b"")
    time.sleep(2)
    watch.stop()
    call(0, "service", "remove", "Acme HQ")


def typed(run, arguments, token):
    """A command whose hidden prompt is answered on a terminal; records everything the terminal showed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(str(arguments[0]), [str(each) for each in arguments], {**run.environment})
    shown, asked, deadline = b"", False, time.monotonic() + 60
    while time.monotonic() < deadline:
        # Type only after the prompt appears; before it, the terminal echoes the input.
        if not asked and not termios.tcgetattr(terminal)[3] & termios.ECHO:
            os.write(terminal, token.encode() + b"\n")
            asked = True
        if not select.select([terminal], [], [], 0.02)[0]:
            continue
        try:
            read = os.read(terminal, 4096)
        except OSError:  # the program has left the terminal
            break
        if not read:
            break
        shown += read
    else:
        os.kill(pid, signal.SIGKILL)
    (run.folder / "output-terminal").write_bytes(shown)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def with_keychain(run, server, binaries, token, release):
    """One store for command line and window, with the token in this session's keychain."""
    data = run.folder / "data-keychain"
    connection = server.state / "connection.json"
    ctl = [binaries / "licensectl", "--data-dir", data]
    added = run.start("licensectl-add", ctl + ["service", "add", connection, "--token-stdin"], stdin=token.encode() + b"\n")
    assert added.finish() == 0, added.output.read_text()
    assert run.start("licensectl-remove", ctl + ["service", "remove", "Acme HQ"], stdin=b"").finish() == 0
    assert typed(run, ctl + ["service", "add", connection, "--yes"], token) == 0
    before = server.requests()
    window = run.start("license-console", [binaries / "license-console", "--data-dir", data])
    deadline = time.monotonic() + 60
    while server.requests() == before and time.monotonic() < deadline:
        assert window.process.poll() is None, window.output.read_text()
        time.sleep(0.05)
    assert server.requests() > before, "the window has not verified"
    limits = Path(f"/proc/{window.process.pid}/limits").read_text()
    if release:  # H04
        core = [line for line in limits.splitlines() if line.startswith("Max core file size")][0]
        assert core.split()[4:6] == ["0", "0"], core
    for _ in range(200):
        listed = run.start("licensectl-history", ctl + ["history", "--format", "json"], stdin=b"")
        if listed.finish() == 0 and json.loads(listed.output.read_bytes())["services"][0]["entries"]:
            break
        time.sleep(0.1)
    window.stop()
    assert run.start("licensectl-refresh", ctl + ["refresh"], stdin=b"").finish() == 0


def talkative(run, binaries, token):
    """K57: a server that repeats everything it received, to command line, agent and window; they must show no secret."""
    sys.path.insert(0, str(Path(__file__).resolve().parent / "conformance"))
    try:
        import harness
        import server as servers
    except ImportError:
        print("without a server that repeats the token: python3-cryptography is missing")
        return
    authority, context = harness.make_shared(str(run.folder))
    server = servers.LicenseServer(context, token, name="Talkative")
    words = [f"you sent Bearer {token}", base64.b64encode(b"Bearer " + token.encode()).decode(), token.encode().hex(),
             "".join(f"%{byte:02X}" for byte in token.encode()), "x" * 290 + token]

    def answer(_):
        said = words[len(server.requests) % len(words)]
        return servers.problem(500, title=said, detail=said, headers=[("X-Request-Id", token), ("Server", token)])
    server.answer = answer
    connection = run.folder / "talkative.json"
    connection.write_text(json.dumps(server.connection(authority.pem)))
    data = run.folder / "data-talkative"
    ctl = [binaries / "licensectl", "--data-dir", data]
    assert run.start("licensectl-add-talkative", ctl + ["service", "add", connection, "--token-stdin"], stdin=token.encode()).finish() == 0
    # An untried service is due at once, for the window and for an agent with its own store.
    other = [binaries / "licensectl", "--data-dir", run.folder / "data-agent", "--no-keychain", "--token-file", run.folder / "server/token"]
    assert run.start("licensectl-add-agent", other + ["service", "add", connection], stdin=b"").finish() == 0
    for name, program in (("license-console", [binaries / "license-console", "--data-dir", data]), ("licensectl-watch", other + ["watch"])):
        before, started = len(server.requests), run.start(name, program, stdin=None if name == "license-console" else b"")
        deadline = time.monotonic() + 60
        while len(server.requests) == before and time.monotonic() < deadline:
            assert started.process.poll() is None, started.output.read_text()
            time.sleep(0.05)
        assert len(server.requests) > before, f"{name} has not asked"
        time.sleep(0.5)
        started.stop()
    for _ in words:
        assert run.start("licensectl-refresh", ctl + ["refresh"], stdin=b"").finish() == 69
    for arguments in (["history"], ["status"], ["status", "--format", "json"], ["check-connection"], ["export", "history", run.folder / "talkative.csv"]):
        run.start("licensectl-" + arguments[0], ctl + arguments, stdin=b"").finish()
    server.close()


def whole_run(binaries, release):
    secret = secrets.token_hex(12)
    token = PREFIX + secret
    folder = Path(tempfile.mkdtemp(prefix="license-canary-"))
    run = Run(folder, secret)
    try:
        run.environment["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        server = Server(run, binaries, token)
        with_keychain(run, server, binaries, token, release)
        command_line(run, server, binaries)
        talkative(run, binaries, token)
        server.program.stop()
        found = run.search({server.token})
        assert not found, "the token was found in:\n" + "\n".join(found)
        assert not (folder / "tls-keys").exists(), "keys of a connection were written down"
        assert not Path("/tmp/qt-ssl-keys").exists(), "keys of a connection were written down"
        looked = sum(path.is_file() for path in folder.rglob("*"))
        print(f"{len(run.programs)} processes, {looked} files, {len(spellings(secret))} spellings: not found")
    finally:
        for program in run.programs:
            if program.process.poll() is None:
                program.stop(signal.SIGKILL)
        shutil.rmtree(folder)


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    code = in_session("LICENSE_CANARY_SESSION")
    if code is not None:
        return code
    self_test()
    whole_run(Path(sys.argv[1]).resolve(), "--release" in sys.argv)
    return 0


if __name__ == "__main__":
    sys.exit(main())
