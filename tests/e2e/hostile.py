#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hostile.py BIN: an account with harmful content in every text. The window shows it on each page; nothing named by the texts is opened
or fetched (G01), a screen reader gets them as written, also from tool tips (G02) and message boxes (G03), without characters that
reorder or hide text (G06), and no accessible text and no clipboard contains the token (G15). 77 if a package is missing."""

import ctypes
import json
import os
import shutil
import socket
import struct
import sys
import tempfile
import threading
from pathlib import Path

import desktop
from canary import PREFIX, spelled_in
from desktop import Desktop, until
from surroundings import Report, in_session, skip

sys.path.insert(0, str(Path(__file__).resolve().parent / "conformance"))

# Characters that reorder, join, split or hide their neighbours.
INVISIBLE = {*range(0x202A, 0x202F), *range(0x2066, 0x2068), 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x061C, 0xFEFF}
TURNED = "\u202egpj.exe\u202c\u2066\u200b\u200e"
IN_OPEN, IN_ACCESS = 0x20, 0x1


class Opened:
    """Records every open and read in a folder, by any process."""

    def __init__(self, folder):
        self.library = ctypes.CDLL(None, use_errno=True)
        self.watch = self.library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        assert self.library.inotify_add_watch(self.watch, os.fsencode(folder), IN_OPEN | IN_ACCESS) >= 0

    def names(self):
        try:
            data = os.read(self.watch, 65536)
        except BlockingIOError:
            return []
        found, at = [], 0
        while at < len(data):
            _, _, _, length = struct.unpack_from("iIII", data, at)
            found.append(data[at + 16:at + 16 + length].rstrip(b"\0").decode())
            at += 16 + length
        return found


class Door:
    """A listener on loopback that counts connections."""

    def __init__(self):
        self.socket, self.knocks = socket.create_server(("127.0.0.1", 0)), 0
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self):
        while True:
            try:
                self.socket.accept()[0].close()
            except OSError:
                return
            self.knocks += 1

    def knock(self):
        socket.create_connection(("127.0.0.1", self.port)).close()


class Texts:
    """One harmful text per place, identified by its word."""

    def __init__(self, marker, door):
        self.image = f"<img src='file://{marker}'><img src='http://127.0.0.1:{door.port}/x'>"

    def __call__(self, word, most):
        text = f"{word}<b>&amp;</b>&S[*]%1\n{TURNED}"
        return (f"{text}{self.image}" if len(text) + len(self.image) <= most else text)[:most]

    @staticmethod
    def heard(text):
        """The part of it that a screen reader gets."""
        return "".join(" " if c == "\n" else c for c in text if ord(c) not in INVISIBLE and ord(c) != 0x2068)


def account(server, texts, wire):
    """Every text of the document and of the list of objects."""
    shown = {"connection": texts("Conn", 128), "package": texts("Pack", 128), "reason": texts("Reason", 256),
             "label": texts("Label", 128), "object": texts("Object", 512), "id": texts("Ident", 128)}
    server.name = shown["connection"]
    server.document["package"].update(name=shown["package"])
    server.document["licenses"][0]["label"] = shown["label"]
    rows = [{"id": f"{at}{shown['id']}"[:128], "name": shown["object"], "kind": "endpoint",
             "license": server.document["licenses"][0]["type"]} for at in range(3)]
    server.serve_list("".join(wire.compact(row) + "\n" for row in rows).encode())
    return shown


class Window:
    """Examines the window repeatedly and keeps everything heard."""

    def __init__(self, report, app, token, opened, door):
        self.report, self.app, self.token, self.opened, self.door = report, app, token, opened, door

    def page(self, name, wanted=()):
        """Everything on a page, once it is ready."""
        self.app.activate()
        desktop.settle(0.5)
        words = until(lambda: self.words_with(wanted), f"{[each[:20] for each in wanted]} on {name}")
        touched, knocks = self.opened.names(), self.door.knocks
        self.report.row(f"G01 {name}", not touched and not knocks, f"{len(words)} texts, nothing was opened or fetched",
                        (touched, knocks))
        hidden = [word for word in words if INVISIBLE & set(map(ord, word))]
        self.report.row(f"G06 {name}", not hidden, "nothing turns or hides what stands beside it", hidden)
        escaped = [word for word in words if "&lt;" in word or "<qt>" in word or "&amp;amp;" in word]
        self.report.row(f"G02 {name}", not escaped, "no description carries the markup of a tool tip", escaped)
        held = [word for word in words if spelled_in(word.encode(), self.token)]
        self.report.row(f"G15 {name}", not held, "no text holds the token", [word[:20] for word in held])
        return words

    def words_with(self, wanted):
        words = self.app.words()
        return words if all(any(each in word for word in words) for each in wanted) else None

    def go(self, keys, name, wanted=()):
        self.app.activate()
        self.app.key(keys)
        return self.page(name, wanted)


def add(window, connection, texts, shown):
    app = window.app
    app.activate()
    app.key("Return")
    app.find("dialog", "Add a Management Service")
    app.press("push button", "Choose a file…")
    app.find("dialog", "Choose a connection file")
    app.activate()
    until(lambda: app.focused() and app.focused().name == "File name:", "the field for a file's name")
    app.type(str(connection))
    app.key("Return")
    until(lambda: not app.find_all("dialog", "Choose a connection file"), "the end of the choice")
    window.page("Add, file read", [texts.heard(shown["connection"])])
    app.activate()
    app.type(window.token)
    window.page("Add, token typed")
    for keys in ("ctrl+a", "ctrl+c", "ctrl+Insert", "ctrl+x"):
        app.key(keys)
        desktop.settle()
    app.type(window.token)  # cutting removes the text anyway
    window.report.row("G15 copy", window.token not in app.desktop.clipboard(), "what is typed as a token cannot be copied")
    app.key("Return")
    app.find(None, lambda name: name.startswith("Verified today at"))
    until(lambda: not app.find_all("dialog"), "the end of the dialog")


def look(window, server, texts, shown):
    app, heard = window.app, {place: texts.heard(text) for place, text in shown.items()}
    window.page("License", [heard["connection"], heard["package"]])
    titles = [each.name for each in app.windows()]
    window.report.row("G05 title", any(title.startswith(heard["connection"]) for title in titles),
                      "the window's title is the name as it was written", titles)
    window.go("ctrl+2", "Details, Licenses", [heard["label"]])
    app.press("page tab", "Objects")
    window.page("Details, Objects", [heard["object"]])
    table = app.find("table", "Assigned objects")
    cells = table.cells()
    window.report.row("objects", len(cells) == 3 and all(row[0].name == heard["object"] for row in cells),
                      "each name is heard as it was written", cells and cells[0][0].name)
    hover(app, cells[0][0])
    window.page("Details, tool tip")
    leave()
    app.key("Escape")
    window.go("ctrl+3", "Connection", [heard["connection"]])
    app.press("push button", "Check connection")
    window.page("Connection, checked")
    app.activate()
    app.key("alt+w")  # the menu of the request
    app.key("r")
    window.page("Firewall rules")
    app.key("Escape")
    app.press("push button", "Save support report…")
    window.page("Support report")
    app.key("Escape")
    # A verdict with the server's words, and its changes.
    server.document["package"].update(status="suspended", reason=shown["reason"], name=shown["package"][:60] + "2")
    server.document["licenses"][0]["total"] += 5
    app.activate()
    app.key("F5")
    window.go("ctrl+1", "License, suspended", [heard["reason"]])
    window.go("ctrl+4", "History", [heard["connection"]])
    app.press("page tab", lambda name: name.startswith("Usage"))
    window.page("History, usage")
    window.go("ctrl+5", "Preferences")
    # The confirmation dialog, and the field for renaming.
    app.choose("Remove…")
    window.page("Question", [heard["connection"]])
    app.key("Escape")
    app.choose("Rename…")
    window.page("Rename")
    app.key("Escape")
    app.choose("About")
    window.page("About")
    app.key("Escape")


def hover(app, node):
    box = node.extents()
    desktop.xdotool(f"mousemove {box.x + 20} {box.y + 5}\nmousemove {box.x + 25} {box.y + 8}")
    desktop.settle(1.5)


def leave():
    desktop.xdotool("mousemove 1590 990")


def run(report, binaries, folder):
    import harness
    import server as servers
    import wire
    marker = folder / "marker" / "seen.png"
    marker.parent.mkdir()
    marker.write_bytes(b"\x89PNG\r\n\x1a\n")
    opened, door = Opened(marker.parent), Door()
    marker.read_bytes()
    door.knock()
    until(lambda: door.knocks == 1, "the door that counts")
    report.row("self-test", marker.name in opened.names(), "a marker that is opened is noticed")
    door.knocks = 0
    opened.names()
    authority, context = harness.make_shared(str(folder))
    token = PREFIX + os.urandom(12).hex()
    server = servers.LicenseServer(context, token)
    texts = Texts(marker, door)
    shown = account(server, texts, wire)
    connection = folder / "connection.json"
    connection.write_text(json.dumps(server.connection(authority.pem)))
    with Desktop(folder) as screen:
        app = screen.open(binaries / "license-console", "--data-dir", folder / "store")
        window = Window(report, app, token, opened, door)
        add(window, connection, texts, shown)
        look(window, server, texts, shown)
        report.row("G15 clipboard", token not in screen.clipboard(), "the clipboard does not hold the token")
        app.quit()
        report.row("end", app.process.wait(30) == 0, "Ctrl+Q ends the program")
    server.close()
    report.row("G01 in the end", not opened.names() and door.knocks == 0, "nothing was opened or fetched at all")


def main():
    desktop.require()
    try:
        import cryptography  # noqa: F401
    except ImportError:
        skip("python3-cryptography is not installed")
    code = in_session("LICENSE_HOSTILE_SESSION")
    if code is not None:
        return code
    report, folder = Report(), Path(tempfile.mkdtemp(prefix="license-hostile-"))
    try:
        run(report, Path(sys.argv[1]).resolve(), folder)
    finally:
        shutil.rmtree(folder)
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
