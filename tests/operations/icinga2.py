#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""icinga2.py CMAKE BUILD: a real Icinga checks a real service by the steps of README, as its own user through sudo, and follows its state.
77 without icinga2 or sudo."""

import re
import subprocess
import sys
from pathlib import Path

from host import EXAMPLES, Report, STORE, Surroundings, add_service, on_own_host, refresh, run_steps, spoil_store, steps, until

on_own_host("icinga2", "sudo")
report = Report()
CONFIGURATION = Path("/etc/icinga2/conf.d/license-console.conf")
RESULTS = Path("/tmp/results")
# Every result as one line; the time between checks is the only change to our file.
WRITER = """
object PerfdataWriter "results" {
  rotation_interval = 1s
  service_perfdata_path = "/tmp/results/service"
  service_temp_path = "/tmp/results/new-service"
  host_perfdata_path = "/tmp/results/host"
  host_temp_path = "/tmp/results/new-host"
  service_format_template = "$service.name$|$service.state$|$service.perfdata$|$service.output$"
}
"""


def set_up():
    commands = steps("Icinga")
    before, after = commands[:-2], commands[-2:]
    run_steps(before)
    line = re.search(r"`(vars\.license_services = .*)`", (EXAMPLES / "README.md").read_text())[1]
    Path("/etc/icinga2/conf.d/hosts.conf").write_text(
        f'object Host "backup" {{ check_command = "dummy"\n address = "127.0.0.1"\n {line}\n}}\n')
    said = run_steps(after)
    remarks = [line for line in said.splitlines() if re.search("warning|critical", line) and "license" in line]
    report.row("configuration", "Finished validating" in said and not remarks, "icinga2 daemon -C has no remark on our file", remarks)
    fast = re.sub(r"(check|retry)_interval = \w+", r"\1_interval = 1s", CONFIGURATION.read_text())
    CONFIGURATION.write_text(fast + WRITER)
    subprocess.run(["/usr/lib/icinga2/prepare-dirs"], check=True)
    RESULTS.mkdir(mode=0o777)
    RESULTS.chmod(0o777)


def results():
    rows = [line.split("|") for file in RESULTS.glob("service*") for line in file.read_text().splitlines()]
    return [row for row in rows if row[0] == "license Acme HQ"]


def expect(name, state, beginning):
    for file in RESULTS.glob("service*"):
        file.unlink()
    try:
        row = until(name, lambda: [row for row in results() if row[1] == state and row[3].startswith(beginning)])[0]
        report.row(name, True, row[3])
        return row
    except AssertionError:
        report.row(name, False, f"{state} {beginning}", results()[-1:])


def as_nagios(*arguments):
    """What sudo says to Icinga's user who asks for these arguments of licensectl."""
    return subprocess.run(["runuser", "-u", "nagios", "--", "sudo", "-n", "-u", "license-console", "/usr/bin/licensectl",
                           *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)


def nothing_else():
    allowed = ["--data-dir", STORE, "status", "--format", "nagios", "--", "Acme HQ"]
    report.row("sudo", as_nagios(*allowed).stdout.startswith("LICENSE "), "permits the check")
    for arguments in (["refresh"], ["--data-dir", STORE, "refresh"], ["--data-dir", STORE, "service", "remove", "Acme HQ"],
                      ["--data-dir", "/tmp", "status", "--format", "nagios", "--", "Acme HQ"],
                      ["--data-dir", STORE, "status", "--token-file", "/etc/license-console/token", "--format", "nagios", "--", "x"],
                      ["--data-dir", STORE, "status", "Acme HQ", "--store", "/tmp/other", "--format", "nagios"],
                      ["--data-dir", STORE, "status", "--format", "nagios", "--no-keychain", "--", "Acme HQ"], []):
        done = as_nagios(*arguments)
        report.row("sudo", done.returncode == 1 and not done.stdout and "password is required" in done.stderr,
                   f"refuses licensectl {' '.join(arguments)}", done)
    # What the pattern lets through as part of a name is refused by the program.
    for more in ("refresh", "--store", "--no-keychain"):
        done = as_nagios(*allowed, more)
        report.row("sudo", done.stdout.startswith("LICENSE UNKNOWN"), f"takes {more} behind the name for nothing else", done)


with Surroundings(Path(sys.argv[2]) / "bin") as around:
    add_service(around)
    set_up()
    log = open("/tmp/icinga2.log", "w")
    subprocess.Popen(["icinga2", "daemon"], stdout=log, stderr=log)
    expect("unknown", "UNKNOWN", "LICENSE UNKNOWN - Acme HQ: Not verified")
    refresh()
    row = expect("ok", "OK", "LICENSE OK - Acme HQ")
    report.row("perfdata", row and "endpoint_used'=6;" in row[2] and "grace_remaining'=" in row[2], "reaches Icinga", row)
    around.post("down")
    refresh(69)
    expect("warning", "WARNING", "LICENSE WARNING - Acme HQ")
    around.post("up")
    around.post("suspend")
    refresh()
    expect("critical", "CRITICAL", "LICENSE CRITICAL - Acme HQ")
    nothing_else()
    Path("/etc/sudoers.d/license-console-icinga").unlink()
    expect("no right", "UNKNOWN", "LICENSE UNKNOWN - nagios may not run licensectl")
    run_steps(steps("Icinga")[:2])
    spoil_store()
    expect("unreadable store", "UNKNOWN", "LICENSE UNKNOWN - The folder")
if report.failed:
    print(Path("/tmp/icinga2.log").read_text()[-3000:])
sys.exit(report.code())
