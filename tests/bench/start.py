#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""start.py BIN: a start of the console with one verified service, against a window with one line in the same run: until the window is
on screen, and until the program has nothing left to do. Needs an X server and valgrind. Exits with the number of missed goals."""

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from surroundings import Surroundings

TIMES = 15
QUIET = 1.0  # seconds without work: settled


def until_settled(process, quiet=QUIET):
    """Waits until no thread of the process works; its processor time in milliseconds until then."""
    clock = (~process.pid << 3) | 2  # of another process
    spent, since = -1.0, time.monotonic()
    while time.monotonic() - since < quiet:
        time.sleep(0.05)
        now = time.clock_gettime(clock)
        if now - spent > 0.0005:
            spent, since = now, time.monotonic()
    return spent * 1000


def ended(process):
    process.kill()
    process.wait()


def mapped(binaries, command):
    return float(subprocess.run([binaries / "mapped_after", *command], check=True, capture_output=True, text=True).stdout)


def work_and_memory(command):
    """Processor time until settled, and anonymous memory then in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        spent = until_settled(process)
        rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
        return spent, int(re.search(r"Anonymous: *(\d+)", rollup)[1]) / 1024
    finally:
        ended(process)


def instructions(command, folder):
    """Millions until settled, counted without a display: paths to the screen differ from computer to computer."""
    out = folder / "callgrind"
    process = subprocess.Popen(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    try:
        until_settled(process, 5 * QUIET)
        subprocess.run(["callgrind_control", "-d", str(process.pid)], check=True, stdout=subprocess.DEVNULL)
        time.sleep(1)
    finally:
        ended(process)
    return sum(int(re.search(r"^(?:summary|totals): (\d+)", each.read_text(), re.MULTILINE)[1])
               for each in folder.glob("callgrind.*")) / 1e6


def row(name, unit, ours, plain, goal):
    ratio = ours / plain
    verdict = "met" if ratio <= goal else "MISSED"
    print(f"{name:40} {ours:8.1f} {unit:4} against {plain:7.1f}   {ratio:5.2f}x   goal {goal}x   {verdict}", flush=True)
    return verdict == "MISSED"


def main():
    binaries = Path(sys.argv[1]).resolve()
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    with Surroundings(binaries) as place:
        assert place.ctl("service", "add", str(place.connection), "--yes")[0] == 0
        assert place.ctl("refresh")[0] == 0
        plain = [str(binaries / "bench_emptywindow")]
        console = [str(binaries / "license-console"), "--data-dir", str(place.store)]
        spent, memory, screen = {}, {}, {}
        for command in [plain, console] * TIMES:
            work, held = work_and_memory(command)
            spent.setdefault(command[0], []).append(work)
            memory.setdefault(command[0], []).append(held)
            screen.setdefault(command[0], []).append(mapped(binaries, command))

        def middle(values):
            return statistics.median(values[console[0]]), statistics.median(values[plain[0]])

        counted = []
        for command in (console, plain):
            folder = place.folder / f"counted-{Path(command[0]).name}"
            folder.mkdir()
            counted.append(instructions(command, folder))
        return (row("start to settled, instructions", "M", *counted, 2.0)
                + row("start to settled, processor time", "ms", *middle(spent), 2.0)
                + row("start to mapped", "ms", *middle(screen), 1.6)
                + row("anonymous memory at rest", "MiB", *middle(memory), 1.8))


if __name__ == "__main__":
    sys.exit(main())
