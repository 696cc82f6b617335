#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""stores.py BIN swapped|locks: a data folder that is renamed or replaced under the agent and under a refresh, and the lock of a refresh
that was killed in a container, whose process numbers restart each time."""

import shutil
import subprocess
import sys

from surroundings import Report, Surroundings, need_root, skip, until


class Agent:
    """licensectl watch, and its output so far."""

    def __init__(self, around):
        self.path = around.folder / "agent.log"
        self.log = open(self.path, "w", encoding="utf-8")
        self.process = around.start("watch", stderr=self.log)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(60)
        self.log.close()

    def said(self):
        return self.path.read_text(encoding="utf-8")

    def says(self, words, since=0):
        return until(lambda: words in self.said()[since:])


def put_back(around, backup):
    """mv D old; cp -a B D."""
    old = around.folder / "old"
    shutil.rmtree(old, ignore_errors=True)
    around.store.rename(old)
    subprocess.run(["cp", "-a", backup, around.store], check=True)


def verified(around, store=None):
    return around.ctl("status", "--format", "json", store=store)[1]["services"][0]["verification"]["state"]


def swapped_under_the_agent(around, backup, report):
    with Agent(around) as agent:
        report.row("K78", agent.says("license.verified"), "the agent verifies", agent.said())
        around.post("down")
        put_back(around, backup)
        around.post("up")
        report.row("K78", agent.says("was replaced while the console was running"), "it says that another folder is there", agent.said())
        report.row("K78", until(lambda: verified(around) == "verified"), "and verifies for the one that is there now",
                   [verified(around), agent.said()])
        names = sorted(path.name for path in around.store.iterdir())
        report.row("K78", not [name for name in names if "corrupt" in name or name == backup.name], "nothing is set aside", names)


def gone_under_the_agent(around, report):
    aside = around.folder / "aside"
    with Agent(around) as agent:
        agent.says("license.state")
        around.store.rename(aside)
        report.row("K46", agent.says("data folder is gone"), "the agent says that its folder is gone", agent.said())
        around.post("suspend")
        report.row("K46", not around.store.exists(), "and makes none in its place")
        aside.rename(around.store)
        time_back = len(agent.said())
        code, said = around.ctl("refresh")
        report.row("K46", code == 0 and agent.says("suspended", time_back), "once it is back, the agent follows it again",
                   [said, agent.said()])
        around.post("resume")


def swapped_under_a_refresh(around, backup, report):
    around.post("fault", kind="slow", milliseconds=2000, times=1)
    running = around.start("refresh", stderr=subprocess.PIPE)
    until(lambda: (around.store / "locks/service-1.lock").stat().st_size > 0)
    put_back(around, backup)
    _, words = running.communicate(timeout=120)
    report.row("K78", running.returncode == 0 and "was replaced" in words, "a refresh says so, and goes on", [running.returncode, words])
    report.row("K78", verified(around) == "verified", "and its answer is in the folder that is there now", verified(around))

    around.post("fault", kind="slow", milliseconds=1000, times=1)
    running = around.start("refresh", stderr=subprocess.PIPE)
    until(lambda: (around.store / "locks/service-1.lock").stat().st_size > 0)
    aside = around.folder / "aside"
    around.store.rename(aside)
    _, words = running.communicate(timeout=120)
    report.row("K46", running.returncode == 74 and "data folder is gone" in words, "a folder that is gone: nothing was saved",
               [running.returncode, words])
    report.row("K46", not around.store.exists(), "and none is made in its place")
    aside.rename(around.store)


def swapped(binaries, report):
    with Surroundings(binaries) as around:
        code, said = around.ctl("service", "add", around.connection)
        assert code == 0, said
        backup = around.copy("backup")
        swapped_under_the_agent(around, backup, report)
        gone_under_the_agent(around, report)
        swapped_under_a_refresh(around, backup, report)


def locks(binaries, report):
    need_root()
    container = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]
    if subprocess.run([*container, "true"]).returncode != 0:
        skip("no process namespace to be had")
    with Surroundings(binaries) as around:
        code, said = around.ctl("service", "add", around.connection)
        assert code == 0, said
        lock = around.store / "locks/service-1.lock"
        for number in range(2):
            around.post("fault", kind="slow", milliseconds=60_000, times=1)
            killed = around.start("refresh", wrap=container)
            report.row("K79", until(lambda: lock.exists() and lock.stat().st_size > 0), f"round {number + 1}: a refresh is under way")
            killed.kill()
            killed.wait()
            around.post("fault", kind="slow", milliseconds=1, times=1)
            code, said = around.ctl("refresh", "--format", "json", wrap=container)
            outcome = said["services"][0]["outcome"] if isinstance(said, dict) else said
            report.row("K79", code == 0 and outcome in ("changed", "unchanged"), "the next one takes its place", said)


def main():
    report = Report()
    {"swapped": swapped, "locks": locks}[sys.argv[2]](sys.argv[1], report)
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
