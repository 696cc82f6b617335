#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""notls.py BIN: the console on a computer whose Qt has no TLS plugin reports that as soon as it opens, in plain words and with the
package to install (F12), before any refresh. 77 if a package is missing."""

import sys
import tempfile
from pathlib import Path

import desktop
from desktop import Desktop
from surroundings import Report, in_session, skip


def without_tls(binaries, folder):
    """A copy of the program that finds every Qt plugin except those for TLS."""
    installed = next(Path("/usr/lib").glob("*/qt6/plugins"), None)
    if installed is None:
        skip("Qt's plugins are not where Debian puts them")
    plugins, program = folder / "plugins", folder / "license-console"
    plugins.mkdir()
    for kind in installed.iterdir():
        if kind.name != "tls":
            (plugins / kind.name).symlink_to(kind)
    program.write_bytes((binaries / "license-console").read_bytes())
    program.chmod(0o755)
    (folder / "qt.conf").write_text(f"[Paths]\nPlugins={plugins}\n")
    return program


def main():
    desktop.require()
    code = in_session("LICENSE_NO_TLS_SESSION")
    if code is not None:
        return code
    report, binaries = Report(), Path(sys.argv[1]).resolve()
    words = "this installation lacks its TLS component"
    with tempfile.TemporaryDirectory(prefix="license-notls-") as name, Desktop(name) as screen:
        folder = Path(name)
        console = screen.open(without_tls(binaries, folder), "--data-dir", folder / "without")
        said = console.find(name=lambda text: words in text)
        report.row("F12", "libqt6network6" in said.name, "the start says that TLS is missing, and what to install", said.name)
        console = screen.open(binaries / "license-console", "--data-dir", folder / "with")
        console.find(name=lambda text: "Add a Management Service" in text)
        report.row("F12", not any(words in each for each in console.words()), "where there is TLS, nothing is said of it")
    return report.code()


sys.exit(main())
