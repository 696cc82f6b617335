#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of coverage: sums by folder, the file with the most missed lines, and the verdict at its edge."""
import io
import unittest

import coverage


def files(*rows):
    return {"files": [{"filename": name, "line_total": total, "line_covered": covered} for name, total, covered in rows]}


class Table(unittest.TestCase):
    def test_sums_the_files_of_a_folder(self):
        rows = coverage.folders(files(("core/net/a.cpp", 10, 9), ("core/net/deep/b.cpp", 30, 30), ("core/sync/c.h", 5, 0)))
        self.assertEqual({name: row[:2] for name, row in rows.items()}, {"core/net": [40, 39], "core/sync": [5, 0]})

    def test_names_the_file_with_the_most_missed_lines(self):
        out = io.StringIO()
        coverage.report(coverage.folders(files(("core/net/a.cpp", 10, 9), ("core/net/b.cpp", 10, 2))), 92, out)
        self.assertIn("core/net/b.cpp (8)", out.getvalue())

    def test_judges_all_of_core_together(self):
        for covered, least, expected in ((92, 92, True), (91, 92, False), (91, 91, True), (100, 100, True)):
            rows = coverage.folders(files(("core/net/a.cpp", 50, 50), ("core/sync/b.cpp", 50, covered - 50)))
            self.assertEqual(coverage.report(rows, least, io.StringIO()), expected, (covered, least))

    def test_fails_if_nothing_was_measured(self):
        self.assertFalse(coverage.report(coverage.folders(files()), 0, io.StringIO()))


if __name__ == "__main__":
    unittest.main()
