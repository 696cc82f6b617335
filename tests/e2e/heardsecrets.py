#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""heardsecrets.py BIN: a listener on the accessibility bus, which any program of the session may be, receives only masks while a token
or a password is typed, pasted, dropped, cut, changed and cleared (K61). 77 if a package is missing."""

import subprocess
import sys

import desktop
from desktop import Atspi, Desktop, until
from surroundings import Report, Surroundings, in_session

MASK = "•"
PASSWORD = "Pa55-CANARY_xyzq"


class Ear:
    """Records everything on the bus from now on."""

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self._hear)
        for kind in ("object:text-changed", "object:text-selection-changed", "object:text-caret-moved", "object:property-change",
                     "object:value-changed", "object:announcement"):
            self.listener.register(kind)

    def _hear(self, event):
        try:
            role, told = event.source.get_role_name(), event.any_data
        except Exception:  # noqa: BLE001 - the field has gone with its dialog
            role, told = "", None
        self.heard.append((event.type, role, told if isinstance(told, str) else ""))

    def changes(self, since):
        return [told for kind, role, told in self.heard[since:] if kind.startswith("object:text-changed") and role == "password text"]


def pieces(secret, length=4):
    return {secret[at:at + length] for at in range(len(secret) - length + 1)}


def clip(text, selection="clipboard"):
    subprocess.run(["xclip", "-in", "-selection", selection], input=text, text=True, check=True, timeout=20)


def listen(report, app, ear, name, secret, end):
    """All possible actions on the focused field; at the `end` the secret is left in it, or not."""
    field = until(lambda: next((n for n in app.find_all("password text", name) if n.has("FOCUSED")), None), f"the keys in {name}")

    def count():
        return Atspi.Text.get_character_count(field.raw)

    def tried(what, act, left):
        since = len(ear.heard)
        act()
        until(lambda: count() == left, f"{what}: {left} characters in {name}, not {count()}")
        until(lambda: ear.changes(since), f"word of it: {what}")
        told = ear.changes(since)
        report.row(f"K61 {what}, {name}", all(set(each) <= {MASK} for each in told), f"{len(told)} changes, masks alone", told)

    full = len(secret)
    tried("typed", lambda: app.type(secret), full)
    tried("replaced by a key", lambda: app.key("ctrl+a", "x"), 1)
    tried("cut", lambda: app.key("ctrl+a", "ctrl+x"), 0)
    clip(secret)
    tried("pasted", lambda: app.key("ctrl+v"), full)
    tried("pasted over it", lambda: app.key("ctrl+a", "ctrl+v", "ctrl+v"), 2 * full)
    tried("undone", lambda: app.key("ctrl+z"), 0)
    clip(secret, "primary")
    box = field.extents()
    tried("pasted by the middle button",
          lambda: desktop.xdotool(f"mousemove {box.x + box.width // 2} {box.y + box.height // 2} click 2"), full)
    tried("deleted", lambda: app.key("End", "BackSpace", "Home", "Delete"), full - 2)
    tried("set over the bus", lambda: Atspi.EditableText.set_text_contents(field.raw, secret), full)
    tried("cut over the bus", lambda: Atspi.EditableText.cut_text(field.raw, 0, full), 0)
    tried("inserted over the bus", lambda: Atspi.EditableText.insert_text(field.raw, 0, secret, full), full)
    for selection in ("clipboard", "primary"):
        clip("nothing", selection)
    app.key("ctrl+a", "ctrl+c")
    Atspi.EditableText.copy_text(field.raw, 0, full)
    read = field.words() + [app.desktop.clipboard()]
    report.row(f"K61 read, {name}", not any(each in word for word in read for each in pieces(secret)),
               "neither the field nor what was copied from it says it")
    if not end:
        tried("cleared", lambda: app.key("ctrl+a", "Delete"), 0)


def main():
    desktop.require()
    code = in_session("LICENSE_HEARD_SESSION")
    if code is not None:
        return code
    report = Report()
    with Surroundings(sys.argv[1]) as around, Desktop(around.folder) as screen:
        token = around.token.read_text().strip()
        app = screen.open(around.binaries / "license-console", "--data-dir", around.store)
        ear = Ear()
        app.activate()
        app.press("push button", "Add a Management Service…")
        app.find("dialog", "Add a Management Service")
        app.press("push button", "Choose a file…")
        app.find("dialog", "Choose a connection file")
        app.activate()
        until(lambda: app.focused() and app.focused().name == "File name:", "the field for a file's name")
        app.type(str(around.connection))
        app.key("Return")
        until(lambda: not app.find_all("dialog", "Choose a connection file"), "the end of the choice")
        app.activate()
        listen(report, app, ear, "Access token", token, end=True)
        app.key("Return")
        headline = app.find(None, lambda name: name.startswith("Verified today at"))
        report.row("K61", bool(headline), "the token that was put there by masks alone verifies the license")
        until(lambda: not app.find_all("dialog"), "the end of the dialog")
        app.activate()
        app.choose("Connection")
        app.press("push button", "Replace…")
        app.find("dialog", "Replace the access token")
        app.activate()
        listen(report, app, ear, "New access token", token, end=False)
        app.key("Escape")
        until(lambda: not app.find_all("dialog", "Replace the access token"), "the end of the dialog")
        app.activate()
        app.press("radio button", "This proxy:", "SetFocus")
        app.key("space", "alt+u")
        until(lambda: app.focused() and app.focused().name == "User", "the keys in the proxy's user")
        app.type("joe")
        app.key("Tab")
        listen(report, app, ear, "Password", PASSWORD, end=False)
        everything = "\n".join(told for _, _, told in ear.heard)
        report.row("K61 all", not any(each in everything for secret in (token, PASSWORD) for each in pieces(secret, 6)),
                   f"of {len(ear.heard)} events none holds a piece of them")
        app.quit()
        report.row("end", app.process.wait(30) == 0, "Ctrl+Q ends the program")
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
