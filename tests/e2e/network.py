#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""network.py BIN: the real licensectl in its own network namespace: without a route, with routes that refuse or drop, and with our name
server that answers wrongly, late or not at all."""

import json
import os
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

from surroundings import Report, Surroundings, need_root, skip

A, AAAA = 1, 28
NXDOMAIN, SERVFAIL = 3, 2
SILENCE = "silence"


def ip(*arguments):
    subprocess.run(["ip", *arguments], check=True)


class Names(threading.Thread):
    """A name server on 127.0.0.1:53. `answers` maps a name to addresses by type, to an error code, or to SILENCE."""

    def __init__(self):
        super().__init__(daemon=True)
        self.answers, self.asked = {}, 0
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 53))

    def run(self):
        while True:
            query, peer = self.socket.recvfrom(4096)
            self.asked += 1
            reply = self.reply(query)
            if reply:
                self.socket.sendto(reply, peer)

    def reply(self, query):
        labels, at = [], 12
        while query[at]:
            labels.append(query[at + 1:at + 1 + query[at]].decode())
            at += 1 + query[at]
        wanted = struct.unpack("!H", query[at + 1:at + 3])[0]
        known = self.answers.get(".".join(labels).lower(), NXDOMAIN)
        if known == SILENCE:
            return None
        code, addresses = (known, []) if isinstance(known, int) else (0, known.get(wanted, []))
        records = b"".join(b"\xc0\x0c" + struct.pack("!HHIH", wanted, 1, 1, len(packed)) + packed for packed in
                           (socket.inet_pton(socket.AF_INET if wanted == A else socket.AF_INET6, each) for each in addresses))
        return query[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(addresses), 0, 0) + query[12:at + 5] + records


def service(around, name, url):
    """A store that knows the server by another address."""
    store = around.folder / f"store-{name}"
    file = around.folder / f"{name}.json"
    file.write_text(json.dumps({**json.loads(around.connection.read_text()), "url": url}))
    code, said = around.ctl("service", "add", file, store=store)
    assert code == 0, said
    return store


def refresh(around, store, seconds, wrap=()):
    """The error code of a refresh, and its duration."""
    before = time.monotonic()
    _, document = around.ctl("refresh", "--timeout", str(seconds), "--format", "json", store=store, wrap=wrap)
    error = document["services"][0]["error"]
    return error["code"] if error else "ok", time.monotonic() - before


def check(around, store):
    """The stage at which the connection check fails, its next step, and its duration."""
    before = time.monotonic()
    _, document = around.ctl("check-connection", "--format", "json", store=store)
    failed = [stage for stage in document["services"][0]["stages"] if stage["status"] == "failed"]
    return failed[0]["stage"], failed[0]["next_step"], time.monotonic() - before


def routes(around, report):
    # 192.0.2.0/24 leads to an interface without a peer: packets disappear, as behind a firewall that drops them.
    ip("link", "add", "nowhere", "type", "veth", "peer", "name", "nobody")
    ip("link", "set", "nowhere", "arp", "off", "up")
    ip("link", "set", "nobody", "up")
    ip("addr", "add", "192.0.2.1/24", "dev", "nowhere")
    ip("-6", "addr", "add", "2001:db8::1/64", "dev", "nowhere", "nodad")
    for kind, net in (("unreachable", "198.51.100.0/26"), ("prohibit", "198.51.100.64/26"), ("blackhole", "198.51.100.128/26")):
        ip("route", "add", kind, net)
    rows = [("B01", "no route", "203.0.113.1", {"offline"}), ("B01", "an unreachable route", "198.51.100.1", {"offline"}),
            ("B01", "a route that prohibits", "198.51.100.65", {"offline"}),
            ("B01", "a route into a black hole", "198.51.100.129", {"offline"}),
            ("B04", "packets that are dropped", "192.0.2.9", {"timeout"}),
            ("B03", "nobody who listens", "127.0.0.1", {"refused"})]
    for at, (name, what, address, expected) in enumerate(rows):
        code, took = refresh(around, service(around, f"route-{at}", f"https://{address}:9"), 3)
        report.row(name, code in expected and took < 30, what, (code, took))
    stage, step, took = check(around, service(around, "dropped", "https://192.0.2.9:9"))
    report.row("B04", stage == "tcp" and "firewall drops" in step and took < 30, "the check names what drops packets", (stage, step, took))


def names(around, report):
    port = around.said["listening"].rsplit(":", 1)[1]
    server = Names()
    server.start()
    # `localhost` because that is the name in the server's certificate; no file answers for it here.
    store = service(around, "named", f"https://localhost:{port}")
    reached = {"wrong_audience"}  # the document names the server's other address: this error proves that the server was reached
    rows = [("B02", "a name that is not known", NXDOMAIN, {"dns"}),
            ("B02", "a name server that fails", SERVFAIL, {"dns"}),
            ("B02", "a name server that is silent", SILENCE, {"dns", "timeout"}),
            ("B02", "a name without an address", {}, {"dns"}),
            ("B02", "the address of nobody", {A: ["127.0.0.99"]}, {"refused"}),
            ("B02", "an address where everything is dropped", {A: ["192.0.2.9"]}, {"timeout"}),
            ("B02", "IPv6 alone, where everything is dropped", {AAAA: ["2001:db8::9"]}, {"timeout"}),
            ("B02", "IPv4 alone", {A: ["127.0.0.1"]}, reached),
            ("B02", "IPv6 that is dropped, beside IPv4", {A: ["127.0.0.1"], AAAA: ["2001:db8::9"]}, reached)]
    for name, what, answer, expected in rows:
        server.answers["localhost"], asked = answer, server.asked
        code, took = refresh(around, store, 8)
        report.row(name, code in expected and took < 60 and server.asked > asked, what, (code, took))
    for what, answer in (("not known", NXDOMAIN), ("silent", SILENCE)):
        server.answers["localhost"] = answer
        stage, step, took = check(around, store)
        report.row("B02", stage == "name" and "DNS settings" in step and took < 30, f"the check names the name server: {what}", (stage, step, took))


def inside(binaries):
    report = Report()
    ip("link", "set", "lo", "up")
    with Surroundings(binaries) as around:
        for name, content in (("resolv.conf", "nameserver 127.0.0.1\noptions timeout:2 attempts:1\n"), ("hosts", "")):
            file = around.folder / name
            file.write_text(content)
            subprocess.run(["mount", "--bind", file, f"/etc/{name}"], check=True)
        code, said = around.ctl("service", "add", around.connection)
        assert code == 0, said
        code, said = around.ctl("refresh")
        report.row("self-test", code == 0, "with a way to it, the server is reached", said)
        routes(around, report)
        names(around, report)
        code, _ = refresh(around, around.store, 3, wrap=["unshare", "--net"])
        report.row("B01", code == "offline", "no network at all", code)
        code, _ = refresh(around, around.store, 10)
        report.row("B01", code == "ok", "and the network is back", code)
        for name in ("resolv.conf", "hosts"):
            subprocess.run(["umount", f"/etc/{name}"], check=True)
    return report.code()


def main():
    if "--inside" in sys.argv:
        return inside(sys.argv[1])
    need_root()
    namespace = ["unshare", "--net", "--mount"]
    if subprocess.run([*namespace, "true"], capture_output=True).returncode != 0:
        skip("no network namespace to be had")
    return subprocess.call([*namespace, sys.executable, Path(__file__).resolve(), sys.argv[1], "--inside"])


if __name__ == "__main__":
    sys.exit(main())
