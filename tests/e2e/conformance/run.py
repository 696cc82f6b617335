#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs independent programs, written from the protocol and the command line's description, against ours.

    run.py --bin DIR [--section NAME]… [--case TEXT] [--jobs N] [--keep] [--verbose]

Prints a line for each failure and the counts of each section; exits with 1 if a case failed, with 77 if the package
python3-cryptography is missing.
"""
import argparse
import importlib
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

# The last one searches everything that the others have left.
SECTIONS = ["connection", "verify", "reply", "order", "http", "transport", "retry", "request", "objects", "table", "status",
            "refresh", "export", "checks", "services", "usage", "store", "words", "server", "secrets"]


def run_job(job, bench):
    started = time.monotonic()
    try:
        job(bench)
    except Exception as fault:
        with bench.case(job.__name__ + " as a whole"):
            raise fault
    finally:
        bench.close()
    return job.__name__, time.monotonic() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--bin", required=True, help="folder with licensectl and license-server")
    parser.add_argument("--section", action="append", choices=SECTIONS)
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--keep", action="store_true", help="leave the folders of the run")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    try:
        import cryptography  # noqa: F401
    except ImportError:
        print("skipped: the package python3-cryptography is not installed")
        return 77
    import harness

    chosen = options.section or SECTIONS
    root = tempfile.mkdtemp(prefix="conform-")
    recorder = harness.Recorder(options.verbose)
    started = time.monotonic()
    try:
        shared = harness.make_shared(root)
        modules = {name: importlib.import_module("cases_" + name) for name in SECTIONS if name in chosen}
        early = [(name, job) for name in modules if name != "secrets" for job in modules[name].JOBS]
        late = [[("secrets", job)] for job in (modules["secrets"].JOBS if "secrets" in modules else [])]
        for part in [early] + late:
            with ThreadPoolExecutor(options.jobs) as pool:
                runs = [pool.submit(run_job, job, harness.Bench(name, recorder, os.path.abspath(options.bin), root, shared))
                        for name, job in part]
                for name, seconds in (run.result() for run in runs):
                    if options.verbose:
                        print("job  %s: %.1f s" % (name, seconds))
    finally:
        if options.keep:
            print("left in", root)
        else:
            harness.remove_tree(root)
    total = 0
    for name in chosen:
        good, bad = recorder.counts.get(name, (0, 0))
        total += good + bad
        print("%-11s %4d cases, %d failed" % (name, good + bad, bad))
        if good + bad == 0:
            recorder.add(name, "section", "has no cases")
    print("%-11s %4d cases, %d failed, %.0f s" % ("total", total, len(recorder.failures), time.monotonic() - started))
    return 1 if recorder.failures else 0


if __name__ == "__main__":
    sys.exit(main())
