#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""team.py BIN [--services 100 1000 10000] [--agents 1 2 4] [--lanes N] [--listeners N] [--results N]: a team's database under load. All of its
services fall due at once; agents verify them at a license server of this computer, while consoles listen. For each number of services and
of agents: verifications a second, what they cost the processors, and how long a result takes to reach all consoles. The first row of each
column is the baseline of the others, because everything shares this computer."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from surroundings import until  # noqa: E402
from team import Database, Member  # noqa: E402

TICK = os.sysconf("SC_CLK_TCK")
MOST_AGENTS = 8
ROLES = {"ada": "agent", "vera": "viewer", **{f"agent{i}": "agent" for i in range(MOST_AGENTS)}}


def used(process):
    """Seconds of processor time of a process and of its children, those that have ended included."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    own = sum(int(each) for each in fields[11:15]) / TICK
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    return own + sum(used(child) for child in children if Path(f"/proc/{child}").exists())


class Load:
    def __init__(self, options, folder, database):
        self.options, self.folder, self.database = options, folder, database
        self.token = folder / "token"
        self.token.touch(mode=0o600)
        self.token.write_text("lic_0123456789abcdef\n", encoding="ascii")

    def tool(self, *arguments, **more):
        return subprocess.Popen([self.options.binaries / "bench_team", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                text=True, **more)

    def fill(self, count):
        """As many copies of the first service, each an installation of its own, verified a day ago as far as anybody cares."""
        self.database.sql("DELETE FROM license.service WHERE name <> 'Service 0'; INSERT INTO license.service"
                          " (team, name, url, account, installation, deployment, keys, ca) SELECT team, 'Service ' || i, url, account,"
                          " rtrim(encode(lpad(i::text, 16, '0')::bytea, 'base64'), '='), deployment, keys, ca"
                          f" FROM license.service CROSS JOIN generate_series(1, {count - 1}) AS i")
        self.database.sql("VACUUM ANALYZE")

    def lines(self):
        return int(self.database.sql("SELECT count(*) FROM license.attempt WHERE outcome IN ('changed', 'unchanged')")[0])

    @staticmethod
    def is_calm(process):
        """What agents told at their start has been read."""
        before = used(process.pid)
        time.sleep(2)
        return used(process.pid) - before < 0.2

    def measure(self, services, agents):
        self.fill(services)
        self.database.sql("UPDATE license.verification SET due_at = now() + interval '1 day'; DELETE FROM license.claim")
        listeners = self.tool("listen", self.database.address("vera"), str(self.options.listeners))
        listening = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'vera' AND query LIKE 'LISTEN%'"
        assert until(lambda: int(self.database.sql(listening)[0]) >= self.options.listeners, 300), "no listeners"
        members = []
        for i in range(agents):
            member = Member(self.options.binaries, Path(tempfile.mkdtemp(dir=self.folder)), self.database, f"agent{i}", self.token)
            member.watch("--lanes", str(self.options.lanes))
            members.append(member)
        told = f"SELECT count(*) FROM license.agent_token JOIN license.agent ON agent.id = agent AND lanes > 0"
        assert until(lambda: int(self.database.sql(told)[0]) == services * agents, 300), "the agents have not told their tokens"
        assert until(lambda: self.is_calm(listeners), 300), "the listeners do not come to rest"
        wanted = min(self.options.results, services)
        before, database, server = self.lines(), used(self.database.server.pid), used(self.server.pid)
        agents_before, listeners_before = sum(used(each.process.pid) for each in members), used(listeners.pid)
        begun = time.monotonic()
        self.database.make_due()
        done = until(lambda: self.lines() - before >= wanted, 600)
        took, results = time.monotonic() - begun, self.lines() - before
        costs = {"database": used(self.database.server.pid) - database, "server": used(self.server.pid) - server,
                 "agents": sum(used(each.process.pid) for each in members) - agents_before,
                 "listeners": used(listeners.pid) - listeners_before}
        for member in members:
            member.end(signal.SIGTERM)
        self.database.sql("UPDATE license.verification SET due_at = now() + interval '1 day'")
        seen, _ = listeners.communicate(timeout=300)
        row = {"services": services, "agents": agents, "results": results, "done": done, "per_second": results / took,
               "cpu_ms": {name: 1000 * cost / max(results, 1) for name, cost in costs.items()}, "seen": json.loads(seen)}
        self.database.sql("DELETE FROM license.agent WHERE lanes = 0 AND owner <> 'ada'")
        return row

    def run(self):
        self.server = self.tool("serve")
        port, authority = self.server.stdout.readline().strip(), self.server.stdout.readline().strip()
        added = self.tool("add", self.database.address("ada"), f"https://127.0.0.1:{port}", authority)
        assert added.wait(60) == 0, "no first service"
        plain = None
        print(f"{self.options.listeners} listeners, {self.options.lanes} lanes an agent, {os.cpu_count()} processors\n"
              "services agents  verified/s  ratio | ms of processor each: database  agents  server  listeners | "
              "to all listeners, ms: median  95 %   most")
        rows = []
        for services in self.options.services:
            for agents in self.options.agents:
                row = self.measure(services, agents)
                rows.append(row)
                plain = plain or row["per_second"]
                cost, seen = row["cpu_ms"], row["seen"]
                print(f"{services:8} {agents:6} {row['per_second']:11.1f} {row['per_second'] / plain:6.2f} |"
                      f" {cost['database']:31.1f} {cost['agents']:7.1f} {cost['server']:7.1f} {cost['listeners']:10.1f} |"
                      f" {seen['median_ms']:28} {seen['p95_ms']:6} {seen['most_ms']:6}{'' if row['done'] else '  unfinished'}", flush=True)
        if self.options.json:
            self.options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")
        self.server.stdin.close()
        self.server.wait(60)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binaries", type=Path)
    parser.add_argument("--services", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--agents", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--lanes", type=int, default=8)
    parser.add_argument("--listeners", type=int, default=50)
    parser.add_argument("--results", type=int, default=1000, help="verifications in each row, at most")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    options.binaries = options.binaries.resolve()
    with tempfile.TemporaryDirectory(prefix="license-bench-") as folder, \
            Database(ROLES, "max_connections=300", "shared_buffers=128MB") as database:
        Load(options, Path(folder), database).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
