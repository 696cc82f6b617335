#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""teamwindow.py BIN: the window of a team on a database that is killed under it, and that is away when it starts: it shows what is known
with its age, and returns by itself. A viewer's buttons say why they are off. Used as a screen reader does."""

import sys
import tempfile
from pathlib import Path

import desktop
from desktop import Desktop, until
from surroundings import Report, in_session
from team import Database, LicenseServer, Member

CURRENT, STALE = "Verified", "Last known"


def banner(app, begin, what):
    """The element whose name begins so, once there is one; the banner has its headline as a name."""
    return until(lambda: next(iter(app.find_all(None, lambda name: name.startswith(begin))), None), what)


def gone(app, begin):
    return until(lambda: not app.find_all(None, lambda name: name.startswith(begin)), f"the end of {begin}")


def history(app, begin):
    """What the page says, beginning so."""
    app.activate()
    app.key("ctrl+4")
    return until(lambda: next((word for word in app.words() if word.startswith(begin)), None), f"{begin} on the page of the history")


def refusals(report, app):
    refresh = until(lambda: next((each for each in app.find_all("push button", "Refresh") if each.description.startswith("Your role")),
                                 None), "a Refresh that says why it is off")
    report.row("viewer", not refresh.has("ENABLED"), "Refresh is off")
    report.row("viewer", "license_operator" in refresh.description, "and says which role helps", refresh.description)
    before = len(app.find_all(None, lambda name: name.startswith("Your role")))
    app.activate()
    app.key("ctrl+r")
    told = until(lambda: len(app.find_all(None, lambda name: name.startswith("Your role"))) > before, "the reason after Ctrl+R")
    report.row("viewer", told, "its key says the same")


def play(report, binaries, folder, database, server, screen):
    agent = Member(binaries, folder, database, "north", server.token)
    viewer = Member(binaries, folder, database, "vera")
    operator = Member(binaries, folder, database, "olga", server.token)
    code, said = operator.ctl("service", "add", server.connection)
    report.row("service", code == 0, "added by an operator", said)
    report.row("service", "the team database holds none" in said and "once it has the token itself" in said, "who is told of the token", said)
    report.row("service", database.sql("SELECT count(*) FROM license.agent_token") == ["0"], "which nobody has to the database's knowledge")
    report.row("service", agent.ctl("refresh")[0] == 0, "verified")
    start = lambda: screen.open(binaries / "license-console", *viewer.store)  # noqa: E731

    app = start()
    banner(app, CURRENT, "the verified state")
    refusals(report, app)
    app.key("ctrl+4")
    app.find("table")
    database.kill()
    stale = banner(app, STALE, "the age of what is known")
    report.row("killed", CURRENT in stale.name, "the banner has the last known state and its age", stale.name)
    report.row("killed", "database cannot be reached" in stale.description, "and the reason", stale.description)
    past = history(app, "As it was")
    report.row("killed", "today at" in past and "could not connect" not in past, "the history that was read stays, with its age", past)
    app.quit()
    report.row("killed", app.process.wait(60) == 0, "the window ends in order")

    app = start()
    stale = banner(app, STALE, "the last known state at the start")
    report.row("start", CURRENT in stale.name, "the window opens with the copy", stale.name)
    report.row("start", len(app.windows()) == 1, "without a question", [str(each) for each in app.windows()])
    past = history(app, "This computer has no copy of it")
    report.row("start", "It is tried again" in past and "could not connect" not in past, "the history says calmly where it is", past)
    code, said = viewer.ctl("status", "--format", "json")
    report.row("status", code == 3 and said["services"] == [] and said["error"]["code"] == "storage_failed",
               "the command line says that the store cannot be read", [code, said])
    database.start()
    gone(app, STALE)
    banner(app, CURRENT, "the verified state again")
    gone(app, "This computer has no copy of it")
    report.row("back", bool(app.find_all("table")), "so is the history")
    report.row("back", agent.ctl("service", "list")[0] == 0 and server.verifications() == 1, "nobody was asked meanwhile")
    app.quit()
    report.row("back", app.process.wait(60) == 0, "the window ends in order")
    kept = b"".join(file.read_bytes() for file in viewer.folder.rglob("*") if file.is_file())
    report.row("copy", server.token.read_bytes().strip() not in kept, "holds no token")


def main():
    desktop.require()
    code = in_session("LICENSE_TEAM_WINDOW_SESSION")
    if code is not None:
        return code
    report = Report()
    binaries = Path(sys.argv[1]).resolve()
    roles = {"north": "agent", "vera": "viewer", "olga": "operator"}
    with tempfile.TemporaryDirectory(prefix="license-team-") as place, Database(roles) as database:
        folder = Path(place)
        server = LicenseServer(binaries, folder / "server", "Acme HQ")
        try:
            with Desktop(folder) as screen:
                play(report, binaries, folder, database, server, screen)
        finally:
            server.end()
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
