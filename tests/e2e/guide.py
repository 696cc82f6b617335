#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""guide.py BIN SOURCES: runs every command of the user guide as it is written, and checks that its pictures and places exist, that it asks no
network, that it names what the window shows as the window does, and that all languages have the same tasks, pictures and commands."""

import html.parser
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree
from pathlib import Path

from surroundings import Report, Surroundings


class Guide(html.parser.HTMLParser):
    """The commands, pictures, links, places and the window's words (in bold) of a page."""

    def __init__(self, path):
        super().__init__()
        self.commands, self.pictures, self.links, self.places, self.tags, self.labels, self.needed = [], [], [], [], [], [], []
        self.running = self.bold = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.tags.append(tag)
        self.running = self.running or (tag == "pre" and found.get("class") == "run")
        if tag == "b":
            self.bold = True
            self.labels.append("")
        if tag == "link":
            self.needed.append(found["href"])
        if tag == "img":
            self.pictures.append((found["src"], found.get("alt", "")))
        if tag == "a":
            self.links.append(found["href"])
        if "id" in found:
            self.places.append(found["id"])

    def handle_endtag(self, tag):
        self.running = self.running and tag != "pre"
        self.bold = self.bold and tag != "b"

    def handle_data(self, data):
        if self.running:
            self.commands += data.splitlines()
        if self.bold:
            self.labels[-1] += data


def shown(text):
    """A text as the window shows it, without the mark of its key and the three dots of what asks for more."""
    return " ".join(text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…").split())


def words(sources, language):
    """Every text of the window in a language; English texts are those in the sources."""
    file = sources / "translations" / f"license-console_{language if language != 'en' else 'pl'}.ts"
    found = set()
    for message in xml.etree.ElementTree.parse(file).getroot().iter("message"):
        said = message.find("source" if language == "en" else "translation")
        found.update(shown(text) for text in said.itertext())
    return found


def examine(report, sources, language, guide):
    """What can be seen without running anything."""
    folder = sources / "resources" / "guide"
    for picture, alternative in guide.pictures:
        there = sources / "resources" / "screenshots" / picture.removeprefix("pictures/")
        report.row(f"{language} picture", there.is_file() and picture.startswith("pictures/") and bool(alternative), picture)
    tasks = [link[1:] for link in guide.links if link.startswith("#")]
    report.row(f"{language} places", tasks == guide.places and len(set(tasks)) == len(tasks), "each task is in the list")
    report.row(f"{language} pages", all((folder / link).is_file() for link in guide.links if not link.startswith("#")), "the other languages")
    own = all((folder / each).is_file() for each in guide.needed)
    report.row(f"{language} offline", own and not {"script", "iframe"} & set(guide.tags), "nothing is loaded from elsewhere")
    known = words(sources, language)
    for label in guide.labels:
        unknown = [part for part in label.split(" > ") if shown(part) not in known]
        report.row(f"{language} words", not unknown, f"the window has: {shown(label)}")


def main(binaries, sources):
    report, sources = Report(), Path(sources)
    pages = {"en": "index.html", "pl": "pl.html", "de": "de.html"}
    guides = {language: Guide(sources / "resources" / "guide" / page) for language, page in pages.items()}
    guide = guides["en"]
    for language, each in guides.items():
        examine(report, sources, language, each)
        report.row(f"{language} tasks", each.places == guide.places, "the same as in English")
        pictures, expected = ([Path(name).name for name, _ in page.pictures] for page in (each, guide))
        report.row(f"{language} pictures", pictures == expected, "the same as in English")
        report.row(f"{language} commands", each.commands == guide.commands, "the same as in English")
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
