#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cures.py BIN [keychain]: a token that the server refuses is replaced in its file. The agent tries the new one within a minute, and `refresh
--if-due` at its next start, though the next attempt is a day away; rewriting the same token changes nothing. With `keychain` the token
lies in a real keyring, in which another program replaces it."""

import base64
import json
import os
import shutil
import subprocess
import sys
import time

from surroundings import Report, Surroundings, in_session, skip


def replace(path, text):
    """As most tools do: a new file replaces the old one."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text + "\n")
    fresh.chmod(0o600)
    fresh.replace(path)


def read_until(pipe, word, seconds):
    """The lines of a journal up to the one that contains a word; nothing on time-out."""
    os.set_blocking(pipe.fileno(), False)
    text, end = "", time.monotonic() + seconds
    while time.monotonic() < end:
        text += (pipe.read() or b"").decode()
        if word in text:
            return text
        time.sleep(0.05)
    return None


def agent(report, here, good):
    replace(here.token, "lic_refused_token")
    watch = subprocess.Popen([here.binaries / "licensectl", "--data-dir", here.store, "--no-keychain", "--token-file", here.token, "watch"],
                             stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})
    try:
        report.row("K80 refused", read_until(watch.stderr, "credentials_rejected", 60), "the agent tells that the token is refused")
        replace(here.token, "lic_refused_token")
        again = read_until(watch.stderr, "credentials_rejected", 15)
        report.row("K80 the same", again is None, "the same token again is not tried", again)
        started = time.monotonic()
        replace(here.token, good)
        verified = read_until(watch.stderr, "license.verified", 60)
        report.row("K80 agent", verified, f"the new token was tried after {time.monotonic() - started:.0f} s")
    finally:
        watch.terminate()
        watch.wait(30)


def timer(report, here, good):
    replace(here.token, "lic_refused_token")
    time.sleep(0.05)
    code, _ = here.ctl("refresh", "--format", "json")
    report.row("K80 refused by hand", code == 77, "a refresh with it ends with 77", code)
    code, document = here.ctl("refresh", "--if-due", "--format", "json")
    outcome = document["services"][0]["outcome"]
    report.row("K80 not due", (code, outcome) == (0, "skipped"), "nothing is due for a day", (code, outcome))
    time.sleep(0.05)
    replace(here.token, good)
    code, document = here.ctl("refresh", "--if-due", "--format", "json")
    outcome = document["services"][0]["outcome"]
    report.row("K80 --if-due", (code, outcome) == (0, "unchanged"), "a new token makes it due", (code, outcome))


def in_keychain(report, here):
    good = here.token.read_text().strip()
    command = [here.binaries / "licensectl", "--data-dir", here.store]
    subprocess.run([*command, "service", "add", here.connection, "--token-stdin"], input=b"lic_refused_token\n", check=True)
    facts = json.loads(here.connection.read_text())
    watch = subprocess.Popen([*command, "watch"], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})
    try:
        report.row("K80 refused", read_until(watch.stderr, "credentials_rejected", 60), "the agent tells that the keychain's token is refused")
        started = time.monotonic()
        subprocess.run(["secret-tool", "store", "--label=token", "xdg:schema", "org.qt.keychain", "server", "Xopero ONE License Console",
                        "user", f"token {facts['url']} {facts['installation']}", "type", "base64"], input=base64.b64encode(good.encode()), check=True)
        verified = read_until(watch.stderr, "license.verified", 60)
        report.row("K80 keychain", verified, f"the new token was tried after {time.monotonic() - started:.0f} s")
    finally:
        watch.terminate()
        watch.wait(30)


def main():
    report = Report()
    if sys.argv[2:] == ["keychain"]:
        if not shutil.which("secret-tool"):
            skip("secret-tool is not installed")
        code = in_session("LICENSE_CURES_SESSION")
        if code is not None:
            return code
        with Surroundings(sys.argv[1]) as here:
            in_keychain(report, here)
        return report.code()
    with Surroundings(sys.argv[1]) as here:
        good = here.token.read_text().strip()
        here.token = here.folder / "token"
        replace(here.token, good)
        code, words = here.ctl("service", "add", str(here.connection))
        assert code == 0, words
        agent(report, here, good)
        timer(report, here, good)
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
