#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""grafana.py CMAKE BUILD: a real Prometheus with metrics of the real licensectl answers each panel's expression with a series. Grafana
itself is not in Debian. 77 without Prometheus."""

import json
import re
import sys
from pathlib import Path

from host import EXAMPLES, Report, Surroundings, add_service, on_own_host, refresh
from metrics import FILE, Metrics, write_metrics

on_own_host("prometheus", "promtool", "prometheus-node-exporter")
report = Report()
dashboard = json.loads((EXAMPLES / "grafana/license-console.json").read_text())
with Surroundings(Path(sys.argv[2]) / "bin") as around:
    add_service(around)
    refresh()
    write_metrics()
    metrics = Metrics()
    metrics.seen(FILE)
    variables = {each["name"]: each for each in dashboard["templating"]["list"]}
    label = re.fullmatch(r"label_values\((\w+), (\w+)\)", variables["service"]["definition"])
    names = {row["metric"].get(label[2]) for row in metrics.ask(label[1])}
    report.row("variable", names == {"Acme HQ"}, "the choice of services", names)
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            for chosen in (variables["service"]["allValue"], "Acme HQ"):
                expression = target["expr"].replace("$service", chosen)
                rows = metrics.ask(expression)
                kept = set(re.findall(r"{{(\w+)}}", target["legendFormat"]))
                report.row(panel["title"], rows and all(kept <= set(row["metric"]) for row in rows),
                           f"{chosen} answers with the labels of its legend", rows)
            report.row(panel["title"], not metrics.ask(target["expr"].replace("$service", "another")), "no other service")
    places = [panel["gridPos"] for panel in dashboard["panels"]]
    cells = [(x, y) for at in places for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])]
    report.row("grid", len(cells) == len(set(cells)) and max(x for x, _ in cells) < 24, "panels do not overlap")
    report.row("ids", len({panel["id"] for panel in dashboard["panels"]}) == len(places), "each panel has its own id")
sys.exit(report.code())
