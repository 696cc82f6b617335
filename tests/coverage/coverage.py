#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how many lines of core the tests reach, a row for each folder; fails below the goal.

coverage.py BUILD [--least PERCENT] [--html FILE]: BUILD is a build of the preset `coverage` whose tests have run; or a summary that gcovr has
written (a .json file).
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

GOAL = 92.0


def summary(build, html):
    """gcovr's summary of a build."""
    with tempfile.TemporaryDirectory(prefix="license-coverage-") as folder:
        written = pathlib.Path(folder) / "summary.json"
        command = ["gcovr", "--root", ".", "--filter", "core/", "--object-directory", str(build), "--json-summary", str(written), "-j", "2"]
        if html:
            command += ["--html-details", html]
        subprocess.run([*command, str(build)], check=True, stdout=subprocess.DEVNULL)
        return json.loads(written.read_text())


def folders(found):
    """Lines and reached lines of each folder, from gcovr's summary."""
    rows = {}
    for file in found["files"]:
        parts = pathlib.PurePath(file["filename"]).parts
        row = rows.setdefault("/".join(parts[:2]), [0, 0, []])
        row[0] += file["line_total"]
        row[1] += file["line_covered"]
        row[2].append((file["line_total"] - file["line_covered"], file["filename"]))
    return rows


def percent(reached, lines):
    return 100.0 * reached / lines if lines else 100.0


def report(rows, least, out=sys.stdout):
    """Prints the table; true if all folders together reach the goal."""
    lines, reached = (sum(row[at] for row in rows.values()) for at in (0, 1))
    print(f"{'folder':24}{'lines':>8}{'reached':>9}{'':>9}  most lines missed in", file=out)
    for name, (total, covered, files) in sorted(rows.items()):
        missed, worst = max(files)
        print(f"{name:24}{total:8}{covered:9}{percent(covered, total):8.1f}%  {worst} ({missed})" if missed else
              f"{name:24}{total:8}{covered:9}{percent(covered, total):8.1f}%", file=out)
    all_of_it = percent(reached, lines)
    print(f"{'core':24}{lines:8}{reached:9}{all_of_it:8.1f}%  the goal is {least:g}%", file=out)
    return lines > 0 and all_of_it >= least


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("build", type=pathlib.Path)
    ask.add_argument("--least", type=float, default=GOAL)
    ask.add_argument("--html")
    asked = ask.parse_args()
    found = json.loads(asked.build.read_text()) if asked.build.suffix == ".json" else summary(asked.build, asked.html)
    return 0 if report(folders(found), asked.least) else 1


if __name__ == "__main__":
    sys.exit(main())
