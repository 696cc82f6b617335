#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""prometheus.py CMAKE BUILD: each alert of the rules holds for metrics of the real licensectl in the state it is for, and none while
all is well. 77 without Prometheus."""

import os
import subprocess
import sys
from pathlib import Path

from host import Report, Surroundings, add_service, on_own_host, refresh, run_unit, spoil_store, status_document, until
from metrics import FILE, Metrics, write_metrics

on_own_host("prometheus", "promtool", "prometheus-node-exporter")
report = Report()


def file_tests():
    """The unit replaces the file as a whole, or not at all."""
    report.row("readable", FILE.stat().st_mode & 0o777 == 0o644, "every user may read the metrics")
    report.row("own user", FILE.owner() == "license-console", "they belong to the agent's user", FILE.owner())
    done = subprocess.run(["promtool", "check", "metrics"], stdin=FILE.open(), capture_output=True, text=True)
    report.row("promtool", done.returncode == 0 and not done.stdout + done.stderr, "has nothing to say", done.stdout + done.stderr)
    before = FILE.read_bytes()
    program = Path("/usr/bin/licensectl")
    program.rename("/usr/bin/licensectl.real")
    program.write_text("#!/bin/sh\n/usr/bin/licensectl.real \"$@\" | head -n 5\nexit 0\n")
    program.chmod(0o755)
    done = run_unit("license-console-metrics.service")
    program.unlink()
    Path("/usr/bin/licensectl.real").rename(program)
    report.row("cut", done.returncode != 0 and FILE.read_bytes() == before, "an incomplete answer leaves the file as it was")


def holding(metrics):
    return {name for name, rule in metrics.rules().items() if metrics.ask(rule["query"])}


def expect(metrics, *names):
    """Waits until these alerts hold, and reports whether they are the only ones."""
    metrics.seen(FILE)
    seen = set()

    def holds():
        seen.clear()
        seen.update(holding(metrics))
        return seen == set(names)
    try:
        until("alerts", holds, 15)
    except AssertionError:
        pass
    tried.update(seen & set(names))
    report.row(" ".join(names) or "quiet", seen == set(names), "hold, and no other", sorted(seen))


tried = set()
with Surroundings(Path(sys.argv[2]) / "bin") as around:
    add_service(around)
    write_metrics()
    metrics = Metrics()
    expect(metrics, "LicenseUnknown")
    refresh()
    write_metrics()
    expect(metrics)
    file_tests()

    around.post("package", valid_for_seconds=10 * 86400, renews=False)
    refresh()
    write_metrics()
    expect(metrics, "LicenseWarning", "LicensePackageEnds")
    around.post("package", valid_for_seconds=None)

    # No endpoint is free.
    endpoint = status_document()["services"][0]["licenses"][0]
    around.post("upgrade", licenses={endpoint["type"]: -endpoint["free"]})
    refresh()
    write_metrics()
    expect(metrics, "LicensesExhausted")

    around.post("down")
    refresh(69)
    around.post("upgrade", licenses={endpoint["type"]: 10})
    write_metrics()
    expect(metrics, "LicenseWarning", "LicensesExhausted")
    # 60 of the 72 hours pass, by the clock that counts while the computer runs.
    write_metrics(["unshare", "--time", "--boottime", "216000", "--monotonic", "216000"])
    expect(metrics, "LicenseCritical", "LicenseGraceEnds", "LicensesExhausted")
    around.post("up")
    refresh()
    write_metrics()
    expect(metrics)
    os.utime(FILE, (FILE.stat().st_mtime - 7200,) * 2)
    expect(metrics, "LicenseMetricsOld")

    spoil_store()
    write_metrics()
    expect(metrics, "LicenseMetricsMissing")
    report.row("all", tried == set(metrics.rules()), "each alert has held once", set(metrics.rules()) - tried)
sys.exit(report.code())
