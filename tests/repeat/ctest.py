#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs ctest, and repeats failed tests once.

    ctest.py --memory FILE [ctest arguments]

A test that fails and passes when repeated is flaky: its name is printed, and FILE records it. The run fails if a test fails twice, or
if a test recorded in FILE by the previous run is flaky again. Exit code: 0, or that of ctest.
"""
import json
import os
import pathlib
import subprocess
import sys

FLAKY_AGAIN = 8  # ctest's exit code after failed tests


def failed_tests(build):
    """The names in ctest's record of the latest run: lines of NUMBER:NAME."""
    record = build / "Testing" / "Temporary" / "LastTestsFailed.log"
    if not record.exists():
        return []
    return [line.split(":", 1)[1] for line in record.read_text().splitlines() if ":" in line]


def build_folder(arguments):
    """The folder of ctest's record: named by --test-dir, or that of the preset."""
    if "--test-dir" in arguments:
        return pathlib.Path(arguments[arguments.index("--test-dir") + 1])
    preset = arguments[arguments.index("--preset") + 1]
    presets = json.loads(pathlib.Path("CMakePresets.json").read_text())
    by_name = {p["name"]: p for p in presets["configurePresets"]}
    configured = next(p["configurePreset"] for p in presets["testPresets"] if p["name"] == preset)
    chain, todo = [], [configured]
    while todo:  # the nearest preset that names a folder
        current = by_name[todo.pop(0)]
        chain.append(current)
        inherits = current.get("inherits", [])
        todo += [inherits] if isinstance(inherits, str) else inherits
    folder = next(p["binaryDir"] for p in chain if "binaryDir" in p)
    return pathlib.Path(folder.replace("${sourceDir}", os.getcwd()).replace("${presetName}", configured))


def remembered(memory):
    try:
        return set(json.loads(memory.read_text()))
    except (OSError, ValueError):
        return set()


def say(text):
    print(text, file=sys.stderr, flush=True)


def main(arguments):
    memory = pathlib.Path(arguments[1])
    ctest = ["ctest", *arguments[2:]]
    build = build_folder(ctest)
    record = build / "Testing" / "Temporary" / "LastTestsFailed.log"
    record.unlink(missing_ok=True)
    code = subprocess.call(ctest)
    flaky = set()
    if code != 0:
        failed = failed_tests(build)
        if not failed:  # no test failed: ctest itself did
            return code
        say(f"Repeating what failed: {', '.join(failed)}")
        again = subprocess.call(["ctest", *place(ctest), "--output-on-failure", "--rerun-failed", "--parallel", "1"])
        if again != 0:
            return again
        flaky = set(failed)
    before = remembered(memory)
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(json.dumps(sorted(flaky)))
    for name in sorted(flaky):
        say(f"Flaky: {name} failed, and passed when it was repeated" + (" - as in the run before." if name in before else "."))
    return FLAKY_AGAIN if flaky & before else 0


def place(ctest):
    """The arguments that locate the tests; ctest itself knows which ones failed."""
    option = "--test-dir" if "--test-dir" in ctest else "--preset"
    return [option, ctest[ctest.index(option) + 1]]


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] != "--memory":
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
