#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""ansible.py CMAKE BUILD: the role installs a package, adds a service with its token and writes nothing of it anywhere else; a second run
changes nothing. No service manager runs here, so the task of the units is skipped. 77 without Ansible."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from host import Report, STORE, Surroundings, agent, on_own_host, run_steps, steps

on_own_host("ansible-playbook", "dpkg-deb", "runuser")
report = Report()
HOME = Path("/root/site")
INVENTORY = "[license_hosts]\nbackup ansible_connection=local ansible_python_interpreter=/usr/bin/python3\n"
CONTROL = "Package: licensectl\nVersion: 1\nArchitecture: all\nMaintainer: Test <test@example.invalid>\nDescription: test\n"


def make_package():
    """A package of the installed files, with the scripts that debhelper writes; the files themselves are removed here."""
    tree = Path("/tmp/package")
    for place in ("/usr/bin/licensectl", "/usr/lib/sysusers.d/license-console.conf", "/usr/lib/tmpfiles.d/license-console.conf",
                  *map(str, Path("/usr/lib/systemd/system").glob("license-console-*"))):
        target = tree / place[1:]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(place, target)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/control").write_text(CONTROL)
    script = tree / "DEBIAN/postinst"
    script.write_text("#!/bin/sh\nset -e\nsystemd-sysusers license-console.conf\nsystemd-tmpfiles --create license-console.conf\n")
    script.chmod(0o755)
    run_steps(["userdel license-console", f"rm -rf /etc/license-console {STORE}", "mkdir -p /var/lib/prometheus/node-exporter",
               f"dpkg-deb -Znone --root-owner-group --build {tree} {HOME}/licensectl.deb"])


def play(command):
    """Runs the playbook, as talkative as possible; returns exit code, recap and all output."""
    done = subprocess.run([*shlex.split(command), "-vvv", "--diff"],
                          cwd=HOME / "license-ansible", capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=200,
                          env={**os.environ, "ANSIBLE_LOCAL_TEMP": "/tmp/ansible", "ANSIBLE_NOCOLOR": "1"})
    said = done.stdout + done.stderr
    recap = re.search(r"^backup +: (.*)$", said, re.M)
    return done.returncode, dict(re.findall(r"(\w+)=(\d+)", recap[1])) if recap else {}, said


with Surroundings(Path(sys.argv[2]) / "bin") as around:
    HOME.mkdir()
    (HOME / "begin").touch()
    make_package()
    token = around.token.read_text().strip()
    (HOME / "acme.json").write_bytes(around.connection.read_bytes())
    (HOME / "token").write_text(token + "\n")
    commands = steps("Ansible")
    run_steps(commands[:3], HOME)
    (HOME / "license-ansible/inventory").write_text(INVENTORY)
    run_steps(commands[3:5], HOME)
    report.row("syntax", True, "ansible-playbook --syntax-check")

    code, recap, said = play(commands[5])
    report.row("first run", code == 0 and int(recap.get("changed", 0)) >= 4, "installs and adds", said[-3000:])
    report.row("no log", token not in said, "no output has the token, not even -vvv --diff")
    for file, mode in (("token", "600"), ("acme.json", "600")):
        seen = subprocess.check_output(["stat", "-c", "%a %U", f"/etc/license-console/{file}"], text=True).strip()
        report.row(file, seen == f"{mode} license-console", "is the agent's alone", seen)
    listed = json.loads(agent("service", "list", "--format", "json").stdout)["services"]
    report.row("service", [row["name"] for row in listed] == ["Acme HQ"], "is known", listed)
    report.row("verified", agent("refresh").returncode == 0, "with the token of the role")
    link = Path("/var/lib/prometheus/node-exporter/license.prom")
    report.row("metrics", os.readlink(link) == "/run/license-console-metrics/license.prom", "are linked")

    code, recap, said = play(commands[5])
    report.row("second run", code == 0 and recap.get("changed") == "0", "changes nothing", said[-3000:])
    search = ["find", "/root", "/tmp", "/etc", "/var", "/run", "-path", "/root/.cache", "-prune", "-o", "-type", "f", "-newer",
              HOME / "begin", "-exec", "grep", "-lF", token, "{}", "+"]
    left = subprocess.run(search, capture_output=True, text=True).stdout.split()
    expected = {f"{HOME}/token", f"{HOME}/license-ansible/files/token", "/etc/license-console/token"}
    report.row("token", set(left) == expected, "is in no other file", left)
sys.exit(report.code())
