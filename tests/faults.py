#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares tests/faults.md and the promises of SECURITY.md with the tests: each row names existing tests, or gives a reason for having
none; the table contains every id used by a test."""

import re
import sys
from pathlib import Path

# Section K skips some numbers.
NEVER_GIVEN = {f"K{number:02}" for number in (10, 16, 18, 19, 24, 28, 38, 39, 42, 44, 45, 47, 50, 53, 54, 56)}
LAST = {"A": 45, "B": 14, "C": 19, "D": 21, "E": 13, "F": 17, "H": 14, "K": 82, "P": 11}


def tests_in(folder):
    names = set()
    for file in folder.rglob("*.cpp"):
        names |= {f"{suite}.{name}" for suite, name in
                  re.findall(r"^TEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\)", file.read_text(), re.MULTILINE)}
    for file in folder.rglob("CMakeLists.txt"):
        names |= set(re.findall(r"add_test\(NAME (\w+)", file.read_text()))
    return names


def main():
    folder = Path(__file__).parent
    known, wrong, rows = tests_in(folder), [], set()
    for row, proof in re.findall(r"^\| ([A-Z]\d\d) \|[^|]*\|([^|]*)\|$", (folder / "faults.md").read_text(), re.MULTILINE):
        rows.add(row)
        named = re.findall(r"`([^`]+)`", proof)
        wrong += [f"{row}: there is no test {name}" for name in named if name not in known]
        if not named and len(proof.split()) < 5:
            wrong.append(f"{row}: neither a test nor a reason")
    wanted = {f"{section}{number:02}" for section, last in LAST.items() for number in range(1, last + 1)} - NEVER_GIVEN
    wrong += [f"{row}: not in the table" for row in sorted(wanted - rows)] + [f"{row}: no such fault" for row in sorted(rows - wanted)]
    for name in sorted(known):
        ids = re.findall(r"(?<![A-Za-z0-9])([ABCDEFHKP]\d\d)(?=_)", name.partition(".")[2])
        wrong += [f"{name}: no such fault {each}" for each in ids if each not in wanted]
    promises = re.findall(r"^\|[^|]*\|([^|]*)\|$", (folder.parent / "SECURITY.md").read_text(), re.MULTILINE)
    wrong += [f"SECURITY.md: there is no test {name}" for proof in promises for name in re.findall(r"`([^`]+)`", proof)
              if name not in known]
    print("\n".join(wrong) or f"{len(rows)} faults, each with its tests")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
