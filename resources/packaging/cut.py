#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""cut.py VERSION DATE: makes the unreleased changes those of VERSION, in every file that names versions. Changes nothing if one of them is
not as expected."""
import datetime
import pathlib
import re
import sys


def replaced(text, pattern, replacement, what):
    changed, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
    if count != 1:
        sys.exit(f"{what} is not as expected.")
    return changed


def numbers(version):
    return tuple(int(part) for part in version.split("."))


def main(version, date):
    cmake, changes = pathlib.Path("CMakeLists.txt"), pathlib.Path("CHANGELOG.md")
    debian, metainfo = pathlib.Path("resources/debian/changelog"), pathlib.Path("resources/license-console.metainfo.xml")

    log = changes.read_text(encoding="utf-8")
    unreleased = re.search(r"^## Unreleased\n(.*?)(?=^## |\Z)", log, re.MULTILINE | re.DOTALL)
    if not unreleased or not re.search(r"^- ", unreleased[1], re.MULTILINE):
        sys.exit("CHANGELOG.md has no unreleased changes: a release without changes is none.")
    built = re.search(r"^project\(\S+ VERSION (\S+)", cmake.read_text(encoding="utf-8"), re.MULTILINE)[1]
    released = re.search(r"^## (\d+\.\d+\.\d+)", log, re.MULTILINE)
    if numbers(version) < numbers(built) or (released and numbers(version) <= numbers(released[1])):
        sys.exit(f"{version} does not follow {built}.")

    stamp = datetime.datetime.fromisoformat(date).strftime("%a, %d %b %Y 12:00:00 +0000")
    entries = debian.read_text(encoding="utf-8")
    maintainer = re.search(r"^ -- (.*?>)  ", entries, re.MULTILINE)[1]
    entry = f"license-console ({version}-0upstream1) bookworm; urgency=medium\n\n  * Version {version}; see CHANGELOG.md.\n\n -- {maintainer}  {stamp}\n"
    # The first entry already names the first version.
    entries = entries if entries.startswith(f"license-console ({version}-") else f"{entry}\n{entries}"

    shop = metainfo.read_text(encoding="utf-8")
    release = f'<release version="{version}" date="{date}"/>'
    if f'version="{version}"' in shop:
        shop = replaced(shop, rf'<release version="{re.escape(version)}"[^>]*/>', release, str(metainfo))
    else:
        shop = replaced(shop, r"^( *)<releases>\n", rf"\1<releases>\n\1  {release}\n", str(metainfo))

    texts = {
        cmake: replaced(cmake.read_text(encoding="utf-8"), r"^(project\(\S+ VERSION )\S+", rf"\g<1>{version}", str(cmake)),
        changes: replaced(log, r"^## Unreleased\n", f"## Unreleased\n\n## {version}, {date}\n", str(changes)),
        debian: entries,
        metainfo: shop,
    }
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
