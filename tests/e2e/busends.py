#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""busends.py BIN: the session bus ends under the agent, whose token lies in a real keyring, and another one begins at the same address,
as a restart of the user's bus does. The agent goes on, finds the keychain of the new one, and ends in order when it is told to."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cures import read_until
from surroundings import Report, Surroundings, in_session, skip


class Bus:
    """A session bus at a fixed address with an unlocked keyring."""

    def __init__(self, folder):
        self.address = f"unix:path={folder}/bus"
        Path(folder, "bus").unlink(missing_ok=True)
        self.daemon = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--address", self.address, "--print-address", "1"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.daemon.stdout.readline()
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.address
        self.keyring = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.keyring.stdin.write(b"pw")
        self.keyring.stdin.close()
        end = time.monotonic() + 30
        while subprocess.run(["secret-tool", "search", "user", "nobody"], capture_output=True).stderr and time.monotonic() < end:
            time.sleep(0.1)

    def end(self):
        self.daemon.kill()
        self.daemon.wait()
        self.keyring.kill()
        self.keyring.wait()


def main():
    for needed in ("secret-tool", "dbus-daemon"):
        if not shutil.which(needed):
            skip(f"{needed} is not installed")
    code = in_session("LICENSE_BUS_SESSION")
    if code is not None:
        return code
    report = Report()
    with Surroundings(sys.argv[1]) as here, tempfile.TemporaryDirectory(prefix="license-bus-") as folder:
        bus = Bus(folder)
        assert here.add_with_keychain(here) == 0
        command = [here.binaries / "licensectl", "--data-dir", here.store]
        watch = subprocess.Popen([*command, "watch"], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C.UTF-8"})
        try:
            report.row("E13 verified", read_until(watch.stderr, "license.verified", 60), "the agent verifies with the keychain's token")
            bus.end()
            told = read_until(watch.stderr, "license.stopped", 3)
            report.row("E13 bus gone", told is None and watch.poll() is None, "the agent goes on without its bus", (told, watch.poll()))
            bus = Bus(folder)
            here.post("down")
            subprocess.run([*command, "refresh"], capture_output=True, timeout=60)
            here.post("up")
            told = read_until(watch.stderr, "license.verified", 120)
            report.row("E13 bus back", told, "and asks the keychain of the bus that is there now", told)
        finally:
            watch.terminate()
            report.row("E13 end", watch.wait(30) == 0, "it still ends when it is told to")
            bus.end()
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
