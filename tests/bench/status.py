#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""status.py BIN: `licensectl status` of one service against `sqlite3` that reads the same rows, and of ten thousand services. Needs
sqlite3."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from surroundings import Surroundings

TIMES = 15
MANY = 10_000


def duration(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def figure(name, values, goal, plain=None):
    value = statistics.median(values)
    spread = f"({min(values):.1f} to {max(values):.1f})"
    if plain is None:
        print(f"figure {name:44} {value:9.1f} ms    {spread} goal {goal:9.1f} ms   {'met' if value <= goal else 'MISSED'}", flush=True)
        return value > goal
    base = statistics.median(plain)
    met = value / base <= goal
    print(f"figure {name:44} {value:9.1f} ms    {spread} against {base:9.1f}   {value / base:6.2f}x   goal {goal:5.2f}x   "
          f"{'met' if met else 'MISSED'}", flush=True)
    return not met


def copy_services(database):
    """Ten thousand services like the first, verified under its installation and copied to their own, as after a move of the server."""
    columns = {}
    for table in ("services", "states"):
        listed = subprocess.run(["sqlite3", database, f"SELECT name FROM pragma_table_info('{table}')"], check=True, capture_output=True,
                                text=True)
        columns[table] = listed.stdout.split()
    under = ("(SELECT json_object('name', name, 'url', url, 'account', account, 'installation', installation, 'deployment', deployment, "
             "'keys', json(keys)) FROM services WHERE id = 1)")
    changed = {"id": "n", "service": "n", "name": "name || ' ' || n", "installation": "printf('%022d', n)", "accepted_under": under}
    script = "PRAGMA foreign_keys = ON; BEGIN;\n"
    for table, names in columns.items():
        key = names[0]
        values = ", ".join(changed.get(name, name) for name in names)
        script += (f"WITH RECURSIVE more(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more WHERE n < {MANY}) "
                   f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table}, more WHERE {key} = 1;\n")
    subprocess.run(["sqlite3", database], input=script + "COMMIT;", check=True, text=True)


def main():
    binaries = Path(sys.argv[1]).resolve()
    with Surroundings(binaries) as place:
        assert place.ctl("service", "add", str(place.connection), "--yes")[0] == 0
        assert place.ctl("refresh")[0] == 0
        database = place.store / "licenses.db"
        status = [binaries / "licensectl", "--data-dir", place.store, "status"]
        plain = ["sqlite3", "-readonly", database, "SELECT * FROM services; SELECT * FROM states"]
        ours, base = [], []
        for _ in range(TIMES):
            ours.append(duration(status))
            base.append(duration(plain))
        missed = figure("licensectl status, one service", ours, 1.5, base)
        copy_services(database)
        code = subprocess.run(status, stdout=subprocess.DEVNULL).returncode  # also writes the copies beside the database
        assert code == 0, f"the copied services are not verified: {code}"
        return missed + figure("licensectl status, 10,000 services", [duration(status) for _ in range(5)], 1000)


if __name__ == "__main__":
    sys.exit(main())
