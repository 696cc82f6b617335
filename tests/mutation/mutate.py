#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""mutate.py ROOT --check: every mutant of mutants.toml still finds its code, exactly once.
mutate.py ROOT --apply TREE: builds the mutants into TREE, a copy of the sources.
mutate.py ROOT --run BIN [NAME…]: runs the tests of BIN against each; prints the table; 1 where one is not noticed."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

INCLUDE = '#include "tests/mutation/off.h"\n'


def load(root):
    with open(root / "tests/mutation/mutants.toml", "rb") as file:
        return tomllib.load(file)["mutant"]


def find(mutant, text):
    """The position of the mutant's code, with any white space between its words."""
    pattern = r"\s+".join(re.escape(word) for word in mutant["code"].split())
    found = [match.span() for match in re.finditer(pattern, text)]
    if len(found) != 1:
        raise SystemExit(f"mutant {mutant['name']}: its code stands {len(found)} times in {mutant['file']}:\n{mutant['code']}")
    return found[0]


def wrapped(group, code):
    """The code with the switches of all mutants at its place."""
    for mutant in reversed(group):
        switch = f'::license::mutation::off("{mutant["name"]}")'
        if "off" in mutant:
            code = f"({switch} ? ({mutant['off']}) : ({code}))"
        else:
            code = f"if (!{switch}) {{ {code} }}"
    return code


def mutated(text, mutants):
    places = {}
    for mutant in mutants:
        places.setdefault(find(mutant, text), []).append(mutant)
    end = len(text)
    for (start, stop), group in sorted(places.items(), reverse=True):
        if stop > end:
            raise SystemExit(f"mutant {group[0]['name']}: overlaps another one")
        end = start
        text = text[:start] + wrapped(group, text[start:stop]) + text[stop:]
    first = text.index("#include")
    return text[:first] + INCLUDE + text[first:]


def by_file(mutants):
    files = {}
    for mutant in mutants:
        files.setdefault(mutant["file"], []).append(mutant)
    return files


def run_tests(binary, only, mutant):
    """The first failing test; nothing if all pass."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    environment.pop("LICENSE_MUTANT", None)
    if mutant:
        environment["LICENSE_MUTANT"] = mutant
    command = [str(binary), "--gtest_fail_fast", "--gtest_brief=0"] + ([f"--gtest_filter={only}"] if only else [])
    try:
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    except subprocess.TimeoutExpired:
        return "(the tests do not end)"
    if done.returncode == 0:
        return None
    started = re.findall(rb"\[ RUN      \] (\S+)", done.stdout)
    failed = re.findall(rb"\[  FAILED  \] (\S+?)[, ]", done.stdout)
    return (failed or started[-1:] or [b"(no test ran)"])[0].decode()


def run(root, binaries, names):
    mutants = {m["name"]: m for m in load(root) if not names or m["name"] in names}
    for program in sorted({m["test"] for m in mutants.values()}):
        failed = run_tests(binaries / program, None, None)
        if failed:
            raise SystemExit(f"without a mutant {failed} of {program} fails")
    survivors = 0
    print(f"{'mutant':<26}{'rule switched off':<66}noticed by")
    for mutant in mutants.values():
        noticed = run_tests(binaries / mutant["test"], mutant.get("only"), mutant["name"])
        survivors += noticed is None
        print(f"{mutant['name']:<26}{mutant['rule']:<66}{noticed or 'NOBODY'}", flush=True)
    print(f"{len(mutants)} mutants, {survivors} not noticed")
    return 1 if survivors else 0


def main():
    root, mode = Path(sys.argv[1]), sys.argv[2]
    if mode == "--run":
        return run(root, Path(sys.argv[3]), sys.argv[4:])
    for name, mutants in by_file(load(root)).items():
        text = mutated((root / name).read_text(), mutants)
        if mode == "--apply":
            (Path(sys.argv[3]) / name).write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
