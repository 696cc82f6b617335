#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""guide.py BIN RESOURCES: runs every command of the user guide as it is written, and checks that its pictures and places exist and that it
asks no network."""

import html.parser
import os
import shutil
import subprocess
import sys
from pathlib import Path

from surroundings import Report, Surroundings


class Guide(html.parser.HTMLParser):
    """The commands, pictures, links and places of the page."""

    def __init__(self, path):
        super().__init__()
        self.commands, self.pictures, self.links, self.places, self.tags = [], [], [], [], []
        self.running = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.append(tag)
        self.running = self.running or (tag == "pre" and found.get("class") == "run")
        if tag == "img":
            self.pictures.append((found["src"], found.get("alt", "")))
        if tag == "a":
            self.links.append(found["href"])
        if "id" in found:
            self.places.append(found["id"])

    def handle_endtag(self, tag):
        self.running = self.running and tag != "pre"

    def handle_data(self, data):
        if self.running:
            self.commands += data.splitlines()


def main(binaries, resources):
    report = Report()
    guide = Guide(Path(resources) / "guide" / "index.html")
    for picture, words in guide.pictures:
        there = Path(resources) / "screenshots" / Path(picture).name
        report.row("picture", there.is_file() and picture.startswith("pictures/") and words, picture)
    for link in guide.links:
        report.row("link", link.startswith("#") and link[1:] in guide.places, link)
    report.row("places", len(guide.places) == len(set(guide.places)) == len(guide.links), "each task is in the list")
    report.row("offline", not {"script", "link", "iframe"} & set(guide.tags), "nothing is loaded from elsewhere")
    report.row("commands", len(guide.commands) > 5, "there are commands", guide.commands)

    with Surroundings(binaries) as around:
        work = around.folder / "work"
        work.mkdir()
        shutil.copy(around.connection, work / "connection.json")
        shutil.copy(around.token, work / "token")
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "LICENSE_CONSOLE_DATA": str(around.store), "HOME": str(work),
                       "PATH": f"{around.binaries}:{os.environ['PATH']}"}
        for command in guide.commands:
            done = subprocess.run(["sh", "-c", command], cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                                  text=True, timeout=120)
            report.row("command", done.returncode == 0, command, done)
        report.row("export", (work / "objects.csv").read_text(encoding="utf-8").startswith("id,name,"), "the exported list")
    return report.code()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
