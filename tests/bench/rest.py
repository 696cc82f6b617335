#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""rest.py BIN [SECONDS]: wake-ups a minute of an idle window and agent, all threads, against an empty window in the same run. Needs
an X server. Exits with the number of missed goals."""

import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from surroundings import Surroundings

SETTLE = 15  # seconds: the first looks, the first verification, the caret


def wakes(process):
    """Times that a thread of the process was scheduled again after it had waited."""
    count = 0
    for status in Path(f"/proc/{process.pid}/task").glob("*/status"):
        count += sum(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("voluntary_ctxt"))
    return count


def measure(cases, seconds):
    """Measures all at once: they are idle."""
    time.sleep(SETTLE)
    before = {name: wakes(process) for name, (process, _) in cases.items()}
    time.sleep(seconds)
    missed = 0
    for name, (process, goal) in cases.items():
        each = (wakes(process) - before[name]) * 60 / seconds
        verdict = "" if goal is None else "met" if each <= goal else "MISSED"
        missed += verdict == "MISSED"
        print(f"{name:32} {each:8.1f} wake-ups a minute{'' if goal is None else f'   goal {goal:3}   {verdict}'}")
    return missed


def main():
    binaries, seconds = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 120
    started = []

    def start(*command, **where):
        started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **where))
        return started[-1]

    with Surroundings(binaries) as place:
        for store in ("store", "failing", "agent"):
            folder = place.folder / store
            assert place.ctl("service", "add", str(place.connection), "--yes", store=folder)[0] == 0
            assert place.ctl("refresh", store=folder)[0] == 0
        place.post("down")
        for _ in range(4):  # afterwards the next try is an hour away: a try is no rest
            place.ctl("refresh", "--timeout", "5", store=place.folder / "failing")
        place.post("up")
        try:
            measured = {
                "empty window": (start(binaries / "bench_emptywindow"), None),
                "window, verified": (start(binaries / "license-console", "--data-dir", place.store), 6),
                "window, grace period": (start(binaries / "license-console", "--data-dir", place.folder / "failing"), 8),
                "agent": (start(binaries / "licensectl", "--data-dir", place.folder / "agent", "--no-keychain", "--token-file",
                                place.token, "watch"), 6),
            }
            return measure(measured, seconds)
        finally:
            for process in started:
                process.terminate()
                process.wait()


if __name__ == "__main__":
    sys.exit(main())
