#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""times.py BIN [--no-preload]: sleep, reboots and wrong clocks around the real licensectl. A time namespace moves the boot clock, a
mount replaces the boot id, libfaketime moves the wall clock; a self-test first proves that each works. --no-preload: a sanitizer must
be loaded before libfaketime, so tests with a wrong wall clock are left out."""

import os
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path

from surroundings import Report, Surroundings, need_root, skip

HOUR, DAY = 3600, 86400
LIBRARY = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"


def wall(offset):
    """The wall clock moved by this many seconds; the boot clock continues."""
    return {"LD_PRELOAD": LIBRARY, "FAKETIME": f"{offset:+d}s", "FAKETIME_DONT_FAKE_MONOTONIC": "1"} if offset else {}


def asleep(span):
    """A computer that has slept this long."""
    return ["unshare", "--time", "--boottime", str(span), "--fork", "--kill-child"]


def rebooted(folder, uptime):
    """A computer started this many seconds ago, under another boot id."""
    boot = folder / "boot_id"
    boot.write_text("00000000-1111-2222-3333-444444444444\n")
    back = int(time.clock_gettime(time.CLOCK_BOOTTIME)) - uptime
    script = f"mount --bind '{boot}' /proc/sys/kernel/random/boot_id && exec \"$@\""
    return ["unshare", "--mount", "--time", "--boottime", str(-back), "--fork", "sh", "-c", script, "sh"]


def reading(binaries, wrap=(), environment=None):
    """Wall clock and boot clock in seconds, and the boot id, as the product's own clock reads them there."""
    done = subprocess.run([*wrap, Path(binaries) / "print_reading"], capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        return None
    wall_ms, boot_ms, boot_id = done.stdout.split()
    return int(wall_ms) / 1000, int(boot_ms) / 1000, boot_id


def near(value, expected, tolerance=90):
    return value is not None and abs(value - expected) <= tolerance


def self_test(binaries, folder, preload, report):
    """The tests below prove nothing if the simulation does not work."""
    here = reading(binaries)
    slept = reading(binaries, asleep(4 * DAY))
    if slept is None:
        skip("no time namespace to be had")
    report.row("self-test", near(slept[1] - here[1], 4 * DAY) and near(slept[0], here[0]) and slept[2] == here[2],
               "a time namespace moves the boot clock alone")
    again = reading(binaries, rebooted(folder, 600))
    report.row("self-test", again is not None and near(again[1], 600) and again[2].startswith("00000000-1111"),
               "a mount and a time namespace make a reboot")
    if preload:
        ahead = reading(binaries, environment=wall(10 * DAY))
        report.row("self-test", ahead is not None and near(ahead[0] - here[0], 10 * DAY) and near(ahead[1], here[1]),
                   "libfaketime moves the wall clock alone")


class Computer:
    """The result of `licensectl status` under other clocks."""

    def __init__(self, around):
        self.around, self.copies = around, 0

    def fresh(self):
        self.copies += 1
        return self.around.copy(f"copy-{self.copies}")

    def status(self, store=None, wrap=(), offset=0):
        code, document = self.around.ctl("status", "--format", "json", store=store or self.fresh(), wrap=wrap,
                                         environment=wall(offset))
        service = document["services"][0]
        return code, service["verification"]


def slept(computer, report):
    _, seen = computer.status(wrap=asleep(2 * HOUR))
    report.row("C11", seen["state"] == "verified" and near(seen["elapsed_seconds"], 2 * HOUR),
               "two hours of sleep count, and all is well")
    code, seen = computer.status(wrap=asleep(30 * HOUR))
    report.row("C11", code == 1 and seen["state"] == "grace" and near(seen["elapsed_seconds"], 30 * HOUR),
               "a refresh that sleep has missed shows")
    code, seen = computer.status(wrap=asleep(50 * HOUR))
    report.row("C11", code == 2 and seen["state"] == "grace_ending", "the last 24 hours after two days of sleep")
    store = computer.fresh()
    code, seen = computer.status(store, asleep(4 * DAY))
    report.row("C11", code == 2 and seen["state"] == "grace_over" and near(seen["elapsed_seconds"], 4 * DAY),
               "four days of sleep end the grace period")
    code, _ = computer.around.ctl("refresh", store=store, wrap=asleep(4 * DAY))
    after, seen = computer.status(store, asleep(4 * DAY))
    report.row("B11", code == 0 and after == 0 and seen["state"] == "verified" and near(seen["elapsed_seconds"], 0),
               "and the first success makes up for it")


def restarted(computer, report):
    boot = rebooted(computer.around.folder, 600)
    _, seen = computer.status(wrap=boot)
    report.row("C03", seen["state"] == "verified" and near(seen["elapsed_seconds"], 600),
               "a reboot costs what has run since, and no more")


def wrong_clock(computer, report):
    boot = rebooted(computer.around.folder, 600)
    for name, offset in (("C01", -10 * DAY), ("C02", 3650 * DAY), ("C10", HOUR), ("C10", -HOUR)):
        code, seen = computer.status(offset=offset)
        report.row(name, code == 1 and near(seen["elapsed_seconds"], 0) and seen["state"] == "verified" and
                   seen["clock_warning"] is not None, f"{offset} s within one boot: a warning and nothing else")
    _, seen = computer.status(wrap=boot, offset=2 * DAY)
    report.row("C03", near(seen["elapsed_seconds"], 2 * DAY), "two days of powered-off time count by the wall clock")
    _, seen = computer.status(wrap=boot, offset=-10 * DAY)
    report.row("C03", near(seen["elapsed_seconds"], 600, 120), "set back before a reboot: the time that it ran counts all the same")
    for name, offset in (("C04", 3650 * DAY), ("C06", -int(time.time()) + DAY)):
        code, seen = computer.status(wrap=boot, offset=offset)
        report.row(name, code == 1 and near(seen["elapsed_seconds"], 600, 120) and seen["clock_warning"] is not None,
                   f"a wall clock at {offset} s after a reboot neither ends nor extends the grace period")
    store = computer.fresh()
    computer.around.post("down")
    refreshed, _ = computer.around.ctl("refresh", store=store, wrap=boot, environment=wall(20 * DAY))
    computer.around.post("up")
    code, seen = computer.status(store, boot, 20 * DAY)
    report.row("C05", refreshed == 69 and code == 2 and seen["state"] == "grace_over", "20 days forward at boot end the grace period")
    code, seen = computer.status(store, boot, HOUR)
    report.row("C05", code == 1 and seen["state"] == "grace" and near(seen["elapsed_seconds"], HOUR, 120),
               "and are given back once the clock is corrected", seen)


def seen_by_status_alone(computer, report, preload):
    """Thirty hours in which only `status` has run, then a reboot with the clock set back."""
    for name in ("status", "licenses", "history", "service"):
        store = computer.fresh()
        arguments = ("service", "list") if name == "service" else (name,)
        computer.around.ctl(*arguments, store=store, wrap=asleep(30 * HOUR))
        _, seen = computer.status(store, rebooted(computer.around.folder, 600), -20 * DAY if preload else 0)
        report.row("K59", near(seen["elapsed_seconds"], 30 * HOUR + 600), f"the time that only {name} has seen counts",
                   seen["elapsed_seconds"])
    store = computer.fresh()
    subprocess.run(["mount", "--bind", "-o", "ro", store, store], check=True)
    try:
        code, said = computer.around.ctl("status", store=store, wrap=asleep(30 * HOUR))
    finally:
        subprocess.run(["umount", store], check=True)
    report.row("K59", code == 1 and "30 h" not in str(said), "a store that cannot be written is no reason to fail", said)


class Window:
    """The window on a screen that nobody sees, without a keychain: it waits for who verifies, and keeps the clock."""

    def __init__(self, around, store, wrap):
        self.database = store.resolve() / "licenses.db"
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
                       "XDG_RUNTIME_DIR": str(around.folder), "LC_ALL": "C.UTF-8"}
        self.words = around.folder / "window.log"
        with open(self.words, "w", encoding="utf-8") as words:
            self.process = subprocess.Popen([*wrap, around.binaries / "license-console", "--hidden", "--data-dir", store],
                                            env=environment, stdout=words, stderr=words)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def has_store(self):
        """Whether it runs, in the namespace into which it was put, and has the store open."""
        number = self.process.pid
        try:
            inside = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()
            return any(os.readlink(each) == str(self.database)
                       for child in inside for each in Path(f"/proc/{child}/fd").iterdir())
        except OSError:
            return False  # what was just closed, or has ended

    def opens_store(self, seconds=60):
        end = time.monotonic() + seconds
        while not self.has_store():
            if self.process.poll() is not None or time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def said(self):
        return self.words.read_text(encoding="utf-8")


def at_one_moment(computer, report):
    """Four processes at one moment, on a computer that has been up for four days. In half of the rounds the window has its
    store open before the others start."""
    up = asleep(4 * DAY)
    around = computer.around
    for number in range(10):
        store = computer.fresh()
        arguments = ["refresh", "--if-due"] if number % 2 else ["refresh"]
        with Window(around, store, up) as window:
            before = number % 4 < 2 or window.opens_store()
            running = [around.start(*arguments, store=store, wrap=up) for _ in range(3)]
            codes = [each.wait(120) for each in running]
            beside = before and window.opens_store()
            _, seen = computer.status(store, up)
            report.row("K33", beside and window.process.poll() is None, f"the window runs on that store, round {number + 1}",
                       window.said())
        # The window has no keychain. Where it comes first, its failure is the answer of those who waited for it, and the next
        # one verifies. In any case no more may count than has passed since the last success, a moment or the four days.
        age = (datetime.now(timezone.utc) - datetime.fromisoformat(seen["last_success"])).total_seconds()
        waited = (seen["last_error"] or {}).get("code") == "keychain_unavailable"
        report.row("K33", set(codes) <= {0, 77} and (waited or 0 in codes) and near(seen["elapsed_seconds"], age, 60) and (age < 60 or waited),
                   f"three refreshes and the window, round {number + 1}: no reboot is seen where there was none", [codes, seen])
        code = around.start("refresh", store=store, wrap=up).wait(120)
        _, seen = computer.status(store, up)
        report.row("K33", code == 0 and seen["state"] == "verified" and near(seen["elapsed_seconds"], 0, 60),
                   f"the next refresh verifies, round {number + 1}", [code, seen])


def main():
    binaries, preload = sys.argv[1], "--no-preload" not in sys.argv
    need_root()
    if preload and not Path(LIBRARY).exists():
        skip("libfaketime is not installed")
    report = Report()
    with Surroundings(binaries) as around:
        self_test(binaries, around.folder, preload, report)
        code, said = around.ctl("service", "add", around.connection)
        assert code == 0, said
        code, said = around.ctl("refresh")
        assert code == 0, said
        computer = Computer(around)
        slept(computer, report)
        restarted(computer, report)
        at_one_moment(computer, report)
        seen_by_status_alone(computer, report, preload)
        if preload:
            wrong_clock(computer, report)
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
