#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py BIN [--json FILE] [--against FILE] [--only WORD]: runs the benchmarks of a release build, each with its baseline in the same
run, and ends with one table of every figure, its goal and a verdict. Writes the table as JSON, and compares it with an earlier one.
Exits with 1 where a goal is missed. Needs an X server."""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FRAME = 16.7  # ms

# Of the programs that use Google Benchmark: name, program, benchmark, its baseline or nothing, goal of the ratio or in milliseconds.
BENCHMARKS = [
    ("sort by name, first time", "bench_objects", "sort/name/", "baselineRadixSortNames/", 1.5),
    ("sort by name in Polish, first time", "bench_objects", "sort/name_in_polish/", "baselineRadixSortNames/", 1.5),
    ("sort by kind, first time", "bench_objects", "sort/kind/", None, FRAME),
    ("sort by license, first time", "bench_objects", "sort/license/", None, FRAME),
    ("sort by assigned, first time", "bench_objects", "sort/assigned_at/", None, FRAME),
    ("sort by last backup, first time", "bench_objects", "sort/last_backup_at/", None, FRAME),
    ("filter and sort again", "bench_objects", "filterAndSort/", None, FRAME),
    ("filter over all columns", "bench_objects", "filter/anna_k", "baselineScanTexts", 1.3),
    ("filter over all columns, a frame", "bench_objects", "filter/anna_k", None, FRAME),
    ("export as CSV", "bench_export", "exportAs/csv/", "baselineWriteAtOnce/csv/", 4),
    ("export as JSON", "bench_export", "exportAs/json/", "baselineWriteAtOnce/json/", 4),
    ("export as HTML", "bench_export", "exportAs/html/", "baselineWriteAtOnce/html/", 4),
    ("click on Refresh to the new table", "bench_refresh", "clickToNewTable/", "baselineBareExchange/", 3),
]
# Programs that print their figures themselves.
OTHERS = [["bench_list"], ["bench_details"], ["bench_fleet"], ["status.py"], ["start.py"], ["rest.py"]]

LINE = re.compile(r"^(?:figure )?(?P<name>\S.*?) {2,}(?P<value>[\d.]+) (?P<unit>\S+( a minute)?) .*?(?:(?P<ratio>[\d.]+)x +)?"
                  r"goal +(?P<goal>[\d.]+)x?.*? (?P<verdict>met|MISSED)$")


def benchmark_figures(binaries, program, wanted):
    """Medians of five runs."""
    command = [binaries / program, "--benchmark_repetitions=5", "--benchmark_format=json", "--benchmark_display_aggregates_only=true",
               "--benchmark_filter=" + "|".join(sorted({name for row in wanted for name in row[2:4] if name}))]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    runs = json.loads(answer.stdout[answer.stdout.index("{"):answer.stdout.rindex("}") + 1])["benchmarks"]

    def of(name, kind):
        for run in runs:
            if run["name"].startswith(name) and run.get("aggregate_name") == kind:
                return run["real_time"]
        raise SystemExit(f"{program} has no benchmark {name}")

    for title, _, name, baseline, goal in wanted:
        value, spread = of(name, "median"), of(name, "stddev")
        plain = of(baseline, "median") if baseline else None
        ratio = value / plain if plain else None
        print(f"{title:40} {value:8.1f} ms" + ("" if ratio is None else f" against {plain:7.1f}   {ratio:5.2f}x"), flush=True)
        yield {"name": title, "value": round(value, 2), "unit": "ms", "spread": round(spread, 2), "baseline": plain and round(plain, 2),
               "ratio": ratio and round(ratio, 2), "goal": goal, "met": (ratio or value) <= goal}


def printed_figures(binaries, command):
    own = HERE / command[0]
    run = [sys.executable, own, binaries] if own.suffix == ".py" else [binaries / command[0], *command[1:]]
    environment = os.environ if own.suffix == ".py" else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(run, stdout=subprocess.PIPE, text=True, env=environment)
    for line in process.stdout:
        print(line, end="", flush=True)
        if found := LINE.match(line.rstrip()):
            yield {"name": found["name"], "value": float(found["value"]), "unit": found["unit"],
                   "ratio": found["ratio"] and float(found["ratio"]), "goal": float(found["goal"]), "met": found["verdict"] == "met"}
    if process.wait() < 0:
        raise SystemExit(f"{command[0]} ended by signal {-process.returncode}")


def figures(binaries, only):
    for program in dict.fromkeys(row[1] for row in BENCHMARKS):
        if only in program:
            yield from benchmark_figures(binaries, program, [row for row in BENCHMARKS if row[1] == program])
    for command in OTHERS:
        if only in command[0]:
            yield from printed_figures(binaries, command)


def show(rows, earlier):
    print(f"\n{'':44} {'now':>12} {'ratio':>8} {'goal':>8} {'before':>9}")
    for row in rows:
        before = earlier.get(row["name"])
        was = "" if before is None else f"{before['ratio'] or before['value']:9.2f}"
        ratio = "" if row["ratio"] is None else f"{row['ratio']:7.2f}x"
        verdict = "met" if row["met"] else "MISSED"
        print(f"{row['name']:44} {row['value']:8.1f} {row['unit'][:3]:3} {ratio:>8} {row['goal']:8.2f} {was:>9} {verdict}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binaries", type=Path)
    parser.add_argument("--json", type=Path, help="where to write the table")
    parser.add_argument("--against", type=Path, help="a table of an earlier run")
    parser.add_argument("--only", default="", help="programs whose names contain this")
    arguments = parser.parse_args()
    earlier = {}
    if arguments.against:
        earlier = {row["name"]: row for row in json.loads(arguments.against.read_text())["figures"]}
    rows = list(figures(arguments.binaries.resolve(), arguments.only))
    show(rows, earlier)
    if arguments.json:
        arguments.json.write_text(json.dumps({"figures": rows}, indent=1) + "\n")
    return 0 if rows and all(row["met"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
