#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""accessibility.py BIN: the main job of the window through a screen reader and the keyboard only, over the accessibility bus. On each
page every focusable control has a name and a role, and Tab reaches it. 77 if a package is missing."""

import sys

import desktop
from desktop import Desktop, Node, until
from surroundings import Report, Surroundings, in_session

# The roles that a screen reader names and explains.
CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "spin button",
            "table", "table cell", "list", "list item", "page tab", "page tab list", "link", "label", "tree", "menu item",
            "slider"}
# Moved in by arrows, not by Tab.
INNER = {"list item", "table cell", "page tab", "menu item", "table column header", "label"}
PAGES = ["License", "Connection", "History", "Preferences"]


def said(node):
    """The name, or for a combo box, whose name is its selection, that of its label."""
    if node.role == "combo box":
        return node.label() or ""
    return node.name


def takes_keys(app, within=None):
    nodes = within.walk() if within else app.everything()
    return [node for node in nodes if node.has("FOCUSABLE", "ENABLED", "SHOWING", "VISIBLE")]


def audit(report, app, page):
    nodes = takes_keys(app)
    unnamed = [f"{node} in {node.ancestry()}" for node in nodes if not said(node)]
    report.row(f"names on {page}", nodes and not unnamed, f"{len(nodes)} controls take keys, each has a name", unnamed)
    # A group that handles keys as a whole announces its content.
    odd = [str(node) for node in nodes if node.role not in CONTROLS and not (node.name and node.holds_words())]
    report.row(f"roles on {page}", not odd, "each control has a role of its kind", odd)
    marked = [word for word in app.words() if "<qt>" in word or "&lt;" in word or "</" in word]
    report.row(f"words on {page}", not marked, "no word carries markup", marked)


def walk(app, most=80):
    """The focused controls after each Tab, until the first one repeats."""
    stops = []
    for _ in range(most):
        app.key("Tab")
        desktop.settle()
        node = app.focused()
        if node is None:
            stops.append((None, "nothing", ""))
            continue
        stop = (node.place(), node.role, said(node))
        if stop in stops:
            break
        stops.append(stop)
    return stops


def other_of_choice(node):
    """One of several options while another is selected: Tab reaches the selected one, and the arrows this one."""
    others = Node(node.raw.get_parent()).children() if node.role in ("radio button", "check box") else []
    return not node.has("CHECKED") and any(each.role == node.role and each.has("CHECKED") for each in others)


def reaches(report, app, page, within=None):
    app.activate()
    stops = walk(app)
    heard = {stop[1:3] for stop in stops}
    left = [str(node) for node in takes_keys(app, within)
            if node.role in CONTROLS - INNER - {"list", "page tab list", "table"}
            and not other_of_choice(node) and (node.role, said(node)) not in heard]
    report.row(f"Tab on {page}", not left and len(stops) > 1, f"{len(stops)} stops, nothing is left out", left)
    return [stop[2] for stop in stops]


def add_service(report, app, around):
    app.activate()
    audit(report, app, "Welcome")
    report.row("first focus", app.focused() is not None and app.focused().name == "Add a Management Service…",
               "the first control is the one to begin with", str(app.focused()))
    app.key("Return")
    app.find("dialog", "Add a Management Service")
    app.activate()
    audit(report, app, "the dialog")
    app.press("push button", "Choose a file…")
    app.find("dialog", "Choose a connection file")
    app.activate()
    until(lambda: app.focused() and app.focused().name == "File name:", "the field for a file's name")
    app.type(str(around.connection))
    app.key("Return")
    until(lambda: not app.find_all("dialog", "Choose a connection file"), "the end of the choice")
    app.activate()
    app.find("text", "Name")
    field = until(lambda: next((n for n in app.find_all("password text", "Access token") if n.has("FOCUSED")), None),
                  "the keys in the field of the token")
    since = len(app.desktop.events)
    app.type(around.token.read_text().strip())
    report.row("token is not read out", around.token.read_text().strip() not in "\n".join(field.words()),
               "the field says that it is a password, and not what it holds")
    app.key("Return")
    headline = app.find(None, lambda name: name.startswith("Verified today at"))
    report.row("service added", headline is not None, "a file and a token by keys alone verify the license")
    report.row("outcome of the first check", app.desktop.heard("object:property-change:accessible-name", "Verified", since),
               "the banner says so by itself")
    until(lambda: not app.find_all("dialog"), "the end of the dialog")
    app.activate()


def refresh(report, app, around):
    around.post("upgrade")
    since = len(app.desktop.events)
    app.press("push button", "Refresh")
    app.find("label", "What changed")
    report.row("banner", bool(app.find("alert", lambda name: name.startswith("Verified"))),
               "what is told has the role of an alert")
    report.row("outcome of a refresh",
               until(lambda: app.desktop.heard("object:property-change:accessible-name", "Verified", since),
                     "word of the outcome"), "pressed by its action, its outcome is heard")
    report.row("what changed", app.find_all("label", lambda name: "→" in name or "was" in name or "now" in name) != [],
               "the changes are read out", [n.name for n in app.find_all("label")])


def all_objects(app):
    """The count beside the filter."""
    return next((node.name.removesuffix(" objects") for node in
                 app.find_all("label", lambda name: name.removesuffix(" objects").replace(",", "").isdigit())), None)


def details(report, app):
    app.press("push button", "See details")
    table = app.find("table", "Licenses")
    cells = until(lambda: [[cell.name for cell in row] for row in table.cells()], "rows of licenses")
    headers = table.headers()
    report.row("licenses, cell by cell", headers[:5] == ["License type", "Assigned to", "Total", "Used", "Free"] and
               len(cells) > 1 and all(all(row[:5]) for row in cells), f"{len(cells)} rows of {len(headers)} cells", cells)
    numbers = [[int("".join(filter(str.isdigit, cell))) for cell in row[2:5]] for row in cells]
    report.row("licenses add up", all(total - used == free for total, used, free in numbers),
               "total, used and free are told apart by ear", numbers)
    audit(report, app, "Details, Licenses")
    app.press("page tab", "Objects")
    app.find("table", "Assigned objects")
    count = until(lambda: all_objects(app), "the count of objects")
    audit(report, app, "Details, Objects")
    app.activate()
    app.key("ctrl+f")
    until(lambda: app.focused() and app.focused().name.startswith("Filter the objects"), "the keys in the filter")
    app.type("no-such-object")
    empty = app.find("label", f"0 of {count}")
    report.row("objects filtered", bool(empty), "the count says how many are left")
    app.key("Escape")
    until(lambda: all_objects(app) == count, "all objects again")
    app.key("Escape")
    report.row("Escape leads back", app.find("push button", "See details") is not None, "from the details to the license")


def pages(report, app):
    for number, page in enumerate(PAGES):
        # Ctrl+1… are the entries of the menu: License, Details, Connection, History, Preferences.
        app.activate()
        app.key(f"ctrl+{number + 1 + (number > 0)}")
        until(lambda page=page: any(n.has("SELECTED") for n in app.find_all("list item", page)), f"the page {page}")
        audit(report, app, page)
        stops = reaches(report, app, page)
        if page == "License":
            wanted = ["Management Service", "Add a Management Service…", "Sections", "Refresh", "See details",
                      "Request more licenses…"]
            at = stops.index("Management Service") if "Management Service" in stops else 0
            turned = [stop for stop in stops[at:] + stops[:at] if stop in wanted]
            report.row("order on License", turned == wanted, "Tab goes as the eye does", stops)


def dialog(report, app, role, name, what):
    """A newly opened dialog: it announces itself, its controls have names, Tab reaches them, Escape closes it."""
    opened = app.find(role, name)
    app.activate()
    audit(report, app, what)
    reaches(report, app, what, opened)
    app.key("Escape")
    until(lambda: not app.find_all(role, name), f"the end of {what}")
    app.activate()


def connection_dialogs(report, app, around):
    app.activate()
    app.choose("Connection")
    app.press("push button", "Replace…")
    dialog(report, app, "dialog", "Replace the access token", "the dialog of the token")
    app.press("push button", "Remove…")
    dialog(report, app, "alert", "Remove the access token", "the question before a token goes")
    app.press("push button", "Add from a file…")
    app.find("dialog", "Choose a certificate authority")
    app.activate()
    until(lambda: app.focused() and app.focused().name == "File name:", "the field for a file's name")
    app.type(str(around.state / "ca.pem"))
    app.key("Return")
    until(lambda: not app.find_all("dialog", "Choose a certificate authority"), "the end of the choice")
    dialog(report, app, "dialog", "Add a certificate authority", "the dialog of an authority")
    app.activate()
    app.key("alt+w")  # the menu of the request
    app.key("r")
    dialog(report, app, "dialog", "Firewall request", "the firewall request")
    stages = app.find("list", "Stages of the connection check")
    named = [node.name for node in stages.children()]
    report.row("stages", len(named) == 8 and all(named), "a list of the stages", named)


def refused(report, app, around):
    """The token is refused: the banner tells, once, and has the cure."""
    around.post("rotate-token")
    app.choose("License")
    since = len(app.desktop.events)
    app.press("push button", "Refresh")
    words = "refused the access token"
    told = until(lambda: [node for node in app.find_all("alert") if words in "\n".join(node.words())], "the banner's words")
    report.row("told once", len(told) == 1, "one alert tells it", [str(node) for node in told])
    report.row("refused token", until(lambda: app.desktop.heard("object:property-change:accessible-name", told[0].name, since),
                                      "word of the banner"), "a banner that changes is heard")
    report.row("cure", bool(app.find("push button", "Replace token…")), "and has the button that cures")
    app.activate()
    audit(report, app, "License, with a refused token")
    reaches(report, app, "License, with a refused token")


def overview(report, app, around):
    with Surroundings(sys.argv[1], name="Bluebird Logistics") as other:
        report.row("second service", around.add_with_keychain(other) == 0, "added by the command line")

        def opened():
            """The key has no effect until the window knows the second service."""
            app.activate()
            app.key("ctrl+0")
            return next(iter(app.find_all("table", "Management Services")), None)
        table = until(opened, "the Overview")
        cells = until(lambda: [[cell.name for cell in row] for row in table.cells()], "rows of services")
        report.row("services, cell by cell", len(cells) == 2 and all(all(row) for row in cells),
                   "no cell is without words", cells)
        audit(report, app, "Overview")
        reaches(report, app, "Overview")
        app.press("push button", "Refresh all")
        verified = until(lambda: app.find_all("label", lambda name: "need attention" in name or " verified" in name), "the summary")
        report.row("summary", bool(verified), "how many need attention is read out")
        app.choose("Rename…")
        dialog(report, app, "dialog", "Rename a Management Service", "the field that renames")
        app.choose("Remove…")
        dialog(report, app, "alert", "Remove a Management Service", "the question before a service goes")


def main():
    desktop.require()
    code = in_session("LICENSE_ACCESSIBILITY_SESSION")
    if code is not None:
        return code
    report = Report()
    with Surroundings(sys.argv[1]) as around, Desktop(around.folder) as screen:
        app = screen.open(around.binaries / "license-console", "--data-dir", around.store)
        add_service(report, app, around)
        refresh(report, app, around)
        details(report, app)
        pages(report, app)
        connection_dialogs(report, app, around)
        refused(report, app, around)
        overview(report, app, around)
        app.quit()
        report.row("end", app.process.wait(30) == 0, "Ctrl+Q ends the program")
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
