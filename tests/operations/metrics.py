# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Prometheus that reads the metrics of the real licensectl through a real node_exporter."""

import json
import subprocess
import urllib.parse
from pathlib import Path

from host import free_port, get, run_steps, run_unit, steps, until

FILE = Path("/run/license-console-metrics/license.prom")
CONFIGURATION = """
global: {{scrape_interval: 1s, evaluation_interval: 1s}}
rule_files: [license-console.rules.yml]
scrape_configs:
  - job_name: node
    static_configs: [{{targets: ["127.0.0.1:{port}"]}}]
"""


def write_metrics(wrap=()):
    done = run_unit("license-console-metrics.service", wrap)
    assert done.returncode == 0, done.stderr


class Metrics:
    def __init__(self):
        exporter, port = free_port(), free_port()
        Path("/etc/prometheus/prometheus.yml").write_text(CONFIGURATION.format(port=exporter))
        run_steps(steps("Prometheus"))
        self.exporter_url, self.url = f"http://127.0.0.1:{exporter}/metrics", f"http://127.0.0.1:{port}"
        # The settings of Debian's units, on ports of our own.
        log = open("/tmp/prometheus.log", "w")
        subprocess.Popen(["runuser", "-u", "prometheus", "--", "prometheus-node-exporter", "--collector.disable-defaults",
                          "--collector.textfile", "--collector.textfile.directory=/var/lib/prometheus/node-exporter",
                          f"--web.listen-address=127.0.0.1:{exporter}"], stdout=log, stderr=log)
        subprocess.Popen(["runuser", "-u", "prometheus", "--", "prometheus", "--config.file=/etc/prometheus/prometheus.yml",
                          "--storage.tsdb.path=/tmp/metrics", f"--web.listen-address=127.0.0.1:{port}"], stdout=log, stderr=log,
                         cwd="/tmp")
        until("Prometheus", self.ready)

    def ready(self):
        try:
            get(self.exporter_url)
            return get(f"{self.url}/-/ready")
        except OSError:
            return None

    def ask(self, expression):
        reply = json.loads(get(f"{self.url}/api/v1/query?" + urllib.parse.urlencode({"query": expression})))
        assert reply["status"] == "success", reply
        return reply["data"]["result"]

    def rules(self):
        """The expressions of the alerts as the running Prometheus has them."""
        groups = json.loads(get(f"{self.url}/api/v1/rules"))["data"]["groups"]
        return {rule["name"]: rule for group in groups for rule in group["rules"]}

    def seen(self, file):
        """Waits until Prometheus has the file with its present time, which the exporter gives in whole seconds."""
        moment = int(Path(file).stat().st_mtime)
        until("the file's time", lambda: [1 for row in self.ask("node_textfile_mtime_seconds")
                                          if float(row["value"][1]) == moment])
