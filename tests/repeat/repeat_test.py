#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The output and exit code of a ctest run that repeats failures, with tests that fail as often as each row specifies."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(__file__).with_name("ctest.py")


def made(folder, failures):
    """A folder of tests: each fails as often as its number says, and passes afterwards."""
    lines = []
    for name, times in failures.items():
        count = folder / name
        count.write_text(str(times))
        script = f'n=$(cat {count}); [ $n -gt 0 ] || exit 0; echo $((n-1)) >{count}; exit 1'
        lines.append(f'add_test([=[{name}]=] sh -c [=[{script}]=])')
    (folder / "CTestTestfile.cmake").write_text("\n".join(lines) + "\n")


class Repeats(unittest.TestCase):
    def run_in(self, folder, memory):
        return subprocess.run([sys.executable, PROGRAM, "--memory", memory, "--test-dir", folder],
                              capture_output=True, text=True, timeout=120)

    def test_outcomes(self):
        rows = [  # failures in the first run, in the second run, exit codes, names reported as flaky in the second
            ({"calm": 0}, {"calm": 0}, (0, 0), []),
            ({"calm": 0, "torn": 2}, {"calm": 0, "torn": 0}, (8, 0), []),
            ({"once/1": 1}, {"once/1": 0}, (0, 0), []),
            ({"once/1": 1, "calm": 0}, {"once/1": 1, "calm": 0}, (0, 8), ["once/1"]),
            ({"a": 1, "b": 0}, {"a": 0, "b": 1}, (0, 0), ["b"]),
        ]
        for first, second, codes, flaky in rows:
            with self.subTest(first=first, second=second), tempfile.TemporaryDirectory() as name:
                base = pathlib.Path(name)
                memory = base / "memory" / "flaky.json"
                for failures, code in zip((first, second), codes):
                    folder = base / "tests"
                    folder.mkdir(exist_ok=True)
                    for test in failures:
                        (folder / test).parent.mkdir(parents=True, exist_ok=True)
                    made(folder, failures)
                    run = self.run_in(folder, memory)
                    self.assertEqual(run.returncode, code, run.stdout + run.stderr)
                self.assertEqual([line.split()[1] for line in run.stderr.splitlines() if line.startswith("Flaky")], flaky)

    def test_ends_as_ctest_where_no_test_failed(self):
        with tempfile.TemporaryDirectory() as name:
            base = pathlib.Path(name)
            run = self.run_in(base / "missing", base / "flaky.json")
            self.assertNotEqual(run.returncode, 0)
            self.assertNotIn("Flaky", run.stderr)


if __name__ == "__main__":
    unittest.main()
