#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""management.py BIN: the Management Service through a screen reader and the keyboard only: sign in, see the organizations, filter and
export them, sign out. The accessibility bus, the store and the license server never learn the password. 77 if a package is missing."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import desktop
from accessibility import audit, reaches
from desktop import Desktop, until
from heardsecrets import Ear, pieces
from surroundings import Report, Surroundings, in_session

PEER = Path(__file__).resolve().parent.parent / "management" / "peer.py"
EMAIL, PASSWORD, WRONG = "admin@example.com", "correct horse battery", "wr0ng-CANARY_xyzq"
LINE = "OrgName: 58 repositories have no license"


class Peer:
    """A Management Service with the certificate of the license server, which the service's connection file trusts."""

    def __init__(self, around, *arguments):
        self.heard = []
        self.process = subprocess.Popen(
            [sys.executable, PEER, "--certificate", around.state / "server.pem", "--key", around.state / "server-key.pem", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = f"https://127.0.0.1:{self.process.stdout.readline().split()[1]}"
        self.reader = threading.Thread(target=lambda: self.heard.extend(self.process.stdout), daemon=True)
        self.reader.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(20)

    def requests(self, path):
        return [each for each in map(json.loads, self.heard) if each["path"] == path]


def tab_to(app, role, name):
    """Reaches a control by Tab alone, and then it has the keys."""
    app.activate()
    for _ in range(80):
        node = app.focused()
        if node and node.role == role and node.name == name:
            return node
        app.key("Tab")
        desktop.settle()
    raise AssertionError(f"Tab does not reach {role} {name}")


def typed(app, role, name, text):
    until(lambda: (node := app.focused()) and node.role == role and node.name == name, f"the keys in {name}")
    app.key("ctrl+a")
    app.type(f'"{text}"')


def sign_in(report, app, peer, around):
    app.key("ctrl+3")
    tab_to(app, "push button", "Sign in…")
    app.key("space")
    dialog = app.find("dialog", "Sign in to the Management Service")
    app.activate()
    audit(report, app, "the sign-in")
    reaches(report, app, "the sign-in", dialog)
    app.key("alt+a")
    typed(app, "text", "Address of the Management Service", peer.url)
    app.key("Tab")
    typed(app, "text", "E-mail address", EMAIL)
    app.key("Tab")
    since = len(app.desktop.events)
    typed(app, "password text", "Password", WRONG)
    app.key("Return")
    refused = app.find(None, lambda name: "did not accept" in name)
    report.row("refused", refused is not None, "a wrong password is said in place", app.words())
    report.row("refused, heard", until(lambda: app.desktop.heard("object:", "did not accept", since), "word of the refusal"),
               "and is told to a screen reader")
    typed(app, "password text", "Password", PASSWORD)
    app.key("Return")
    until(lambda: not app.find_all("dialog"), "the end of the dialog")
    app.activate()
    account = app.find(None, lambda name: f"Signed in as {EMAIL}" in name, seconds=30)
    report.row("signed in", account is not None, "by keys alone")
    focus = until(lambda: (node := app.focused()) and node.role == "push button" and node.name, "the keys after the sign-in")
    report.row("focus", focus == "Sign in again…", "goes back to where the dialog was opened", focus)
    report.row("requests", len(peer.requests("/account/login")) == 2, "each press of the button sends one request", peer.heard)
    app.activate()
    audit(report, app, "Connection, signed in")


def organizations(report, app, around):
    app.key("ctrl+1")
    app.find("label", LINE)
    report.row("Needs attention", app.find("label", lambda name: "not verified" in name) is not None,
               "names the organization, and says that it is reported")
    app.key("ctrl+2")
    until(lambda: app.find_all("table", "Licenses"), "the details")
    tab_to(app, "page tab list", "Licenses")
    app.key("Right", "Right")
    until(lambda: (node := app.focused()) and node.name == "Organizations", "the keys in the third tab")
    table = app.find("table", "Organizations")
    cells = until(lambda: [[cell.name for cell in row] for row in table.cells()], "rows of organizations")
    report.row("organizations, cell by cell", len(cells) == 1 and cells[0][0] == "OrgName" and "43 of 58" in cells[0], "", cells)
    audit(report, app, "Details, Organizations")
    reaches(report, app, "Details, Organizations")
    app.key("ctrl+f")
    until(lambda: app.focused() and app.focused().name.startswith("Filter the organizations"), "the keys in the filter")
    app.type("no-such-organization")
    report.row("filtered", app.find("label", "0 of 1") is not None, "the count says how many are left")
    app.key("Escape")
    until(lambda: app.find_all("label", "1 organization"), "all organizations again")
    saved = around.folder / "organizations.csv"
    tab_to(app, "push button", "Export")
    app.key("space")
    until(lambda: (node := app.focused()) and node.role == "menu item" or app.key("Down") or desktop.settle(), "the menu of formats")
    until(lambda: app.focused().name == "Plain CSV…" or app.key("Down") or desktop.settle(), "the format")
    app.key("Return")
    until(lambda: app.focused() and app.focused().name == "File name:", "the field for a file's name")
    app.key("ctrl+a")
    app.type(str(saved))
    app.key("Return")
    app.find("label", "1 organization saved")
    lines = saved.read_text().splitlines()
    report.row("exported", len(lines) == 2 and "OrgName" in lines[1] and ",58," in lines[1], "as CSV", lines)
    report.row("exported, privately", saved.stat().st_mode & 0o077 == 0, "for its owner alone", oct(saved.stat().st_mode))


def overview(report, app, around):
    with Surroundings(sys.argv[1], name="Bluebird Logistics") as other:
        report.row("second service", around.add_with_keychain(other) == 0, "added by the command line")

        def needs():
            """What each service needs; the key has no effect until the window knows the second one."""
            app.activate()
            app.key("ctrl+0")
            table = next(iter(app.find_all("table", "Management Services")), None)
            column = table.headers().index("Needs attention") if table else 0
            rows = {row[0].name: row[column].name for row in table.cells()} if table else {}
            return rows if "Bluebird Logistics" in rows and "Reported" in rows.get("Acme HQ", "") else None
        rows = until(needs, "what is reported, in Overview")
        report.row("Overview", f"Reported: {LINE}" in rows["Acme HQ"] and "Reported" not in rows["Bluebird Logistics"],
                   "names the organization at its service, and says that it is reported", rows)
        removed = subprocess.run([around.binaries / "licensectl", "--data-dir", around.store, "service", "remove", "Bluebird Logistics"])
        report.row("second service removed", removed.returncode == 0, "by the command line")
        until(lambda: not app.find_all("table", "Management Services"), "the end of Overview")


def sign_out(report, app):
    app.activate()
    app.key("ctrl+3")
    app.find("push button", "Sign out…")
    tab_to(app, "push button", "Sign out…")
    app.key("space")
    app.find("alert", "Sign out of the Management Service")
    tab_to(app, "push button", "Sign out")
    app.key("space")
    report.row("signed out", app.find(None, lambda name: "Not signed in" in name, seconds=30) is not None, "by keys alone")
    app.activate()
    app.key("ctrl+1")
    until(lambda: not app.find_all("label", LINE), "the end of what was reported")


def main():
    desktop.require()
    code = in_session("LICENSE_MANAGEMENT_SESSION")
    if code is not None:
        return code
    report = Report()
    with Surroundings(sys.argv[1]) as around, Peer(around) as peer, Desktop(around.folder) as screen:
        report.row("service", around.add_with_keychain(around) == 0, "added by the command line")
        app = screen.open(around.binaries / "license-console", "--data-dir", around.store)
        app.find(None, lambda name: name.startswith("Verified"))
        ear = Ear()
        app.activate()
        sign_in(report, app, peer, around)
        organizations(report, app, around)
        overview(report, app, around)
        sign_out(report, app)
        heard = "\n".join(told for _, _, told in ear.heard)
        report.row("heard", not any(each in heard for secret in (PASSWORD, WRONG) for each in pieces(secret, 8)),
                   f"of {len(ear.heard)} events none holds a piece of the password")
        kept = b"".join(file.read_bytes() for place in (around.store, around.state) for file in place.rglob("*") if file.is_file())
        report.row("kept", not any(secret.encode() in kept for secret in (PASSWORD, WRONG)), "neither store nor license server has it")
        report.row("apart", around.token.read_text().strip() not in "".join(peer.heard), "the license server's token stays with it")
        app.quit()
        report.row("end", app.process.wait(30) == 0, "Ctrl+Q ends the program")
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
