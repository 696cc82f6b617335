# SPDX-License-Identifier: GPL-3.0-or-later
"""A test's own desktop (display, accessibility bus, unlocked keyring) with the window on it, used like a screen reader does: by names,
roles, actions and keys, never by a pointer or a widget's internals."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from surroundings import skip

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
NEEDED = ["Xvfb", "xdotool", "xclip", "dbus-run-session", "gnome-keyring-daemon", LAUNCHER]

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
    import pyatspi  # noqa: F401 - the package that screen readers are written with brings the bindings along
except (ImportError, ValueError):
    Atspi = None


def require():
    for needed in NEEDED:
        if not shutil.which(needed):
            skip(f"{needed} is not installed")
    if Atspi is None:
        skip("python3-pyatspi or gir1.2-atspi-2.0 is not installed")


def until(condition, what, seconds=120):
    """Processes events until a condition returns a value; returns that value."""
    end = time.monotonic() + seconds
    while True:
        pump()
        try:
            found = condition()
        except GLib.Error:  # the object has vanished in between
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.05)


def pump():
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def settle(seconds=0.15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pump()
        time.sleep(0.02)


class Node:
    """An accessible object; queries of a vanished object return empty values."""

    def __init__(self, accessible):
        self.raw = accessible

    def _ask(self, question, otherwise):
        try:
            return question()
        except GLib.Error:
            return otherwise

    @property
    def name(self):
        return self._ask(self.raw.get_name, "") or ""

    @property
    def description(self):
        return self._ask(self.raw.get_description, "") or ""

    @property
    def role(self):
        return self._ask(self.raw.get_role_name, "")

    def has(self, *states):
        found = self._ask(self.raw.get_state_set, None)
        return found is not None and all(found.contains(getattr(Atspi.StateType, state)) for state in states)

    def children(self):
        count = self._ask(self.raw.get_child_count, 0)
        found = [self._ask(lambda at=at: self.raw.get_child_at_index(at), None) for at in range(count)]
        return [Node(each) for each in found if each is not None]

    def walk(self, most=400, cells=True):
        """All visible descendants; of a long table only its beginning, or nothing."""
        yield self
        if not cells and self.role == "table":
            return
        for child in self.children()[:most]:
            if child.has("VISIBLE", "SHOWING") or child.role in ("table cell", "list item", "menu item"):
                yield from child.walk(most, cells)

    def text(self):
        if "Text" not in self._ask(self.raw.get_interfaces, []):
            return ""
        return self._ask(lambda: Atspi.Text.get_text(self.raw, 0, Atspi.Text.get_character_count(self.raw)), "")

    def actions(self):
        count = self._ask(lambda: Atspi.Action.get_n_actions(self.raw), 0)
        return [self._ask(lambda at=at: Atspi.Action.get_action_name(self.raw, at), "") for at in range(count)]

    def act(self, action):
        actions = self.actions()
        assert action in actions, f"{self} has the actions {actions}, not {action}"
        Atspi.Action.do_action(self.raw, actions.index(action))

    def extents(self):
        return self._ask(lambda: Atspi.Component.get_extents(self.raw, Atspi.CoordType.SCREEN), None)

    def cells(self):
        """The cells of a table by its own interface, row by row."""
        rows, columns = Atspi.Table.get_n_rows(self.raw), Atspi.Table.get_n_columns(self.raw)
        return [[Node(Atspi.Table.get_accessible_at(self.raw, row, column)) for column in range(columns)]
                for row in range(rows)]

    def headers(self):
        columns = Atspi.Table.get_n_columns(self.raw)
        return [Node(Atspi.Table.get_column_header(self.raw, column)).name for column in range(columns)]

    def label(self):
        """The name of its label."""
        for relation in self._ask(self.raw.get_relation_set, []):
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets() > 0:
                return Node(relation.get_target(0)).name
        return ""

    def ancestry(self):
        """The named objects that contain it."""
        names, at = [], self._ask(self.raw.get_parent, None)
        while at is not None and len(names) < 20:
            names.append(Node(at).name)
            at = Node(at)._ask(at.get_parent, None)
        return " < ".join(filter(None, names))

    def holds_words(self):
        return bool(self.description) or any(node.name for node in list(self.walk())[1:])

    def place(self):
        box = self.extents()
        return (box.x, box.y) if box else None

    def words(self):
        """All text that a screen reader may read of it."""
        return [each for each in (self.name, self.description, self.text()) if each]

    def __str__(self):
        return f"{self.role} '{self.name}'"


class Desktop:
    """The environment of one window; it ends with the `with` block."""

    def __init__(self, folder):
        self.folder, self.processes, self.events, self.focus = Path(folder), [], [], None

    def __enter__(self):
        try:
            return self._start()
        except BaseException:
            self.__exit__()
            raise

    def _start(self):
        read, write = os.pipe()
        self.run("Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset",
                  pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as said:
            os.environ["DISPLAY"] = ":" + said.readline().strip()
        os.environ.update({"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"})
        for name in ("WAYLAND_DISPLAY", "XAUTHORITY"):
            os.environ.pop(name, None)
        self.run(LAUNCHER, "--launch-immediately")
        wait_for_name("org.a11y.Bus")
        wait_for_name("org.freedesktop.secrets")
        Atspi.init()
        Atspi.set_timeout(20000, 20000)
        self.listener = Atspi.EventListener.new(self._heard)
        for kind in ("object:property-change:accessible-name", "object:property-change:accessible-description",
                     "object:state-changed:focused", "object:announcement", "object:state-changed:showing",
                     "window:activate"):
            self.listener.register(kind)
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def run(self, *command, **options):
        log = open(self.folder / f"{Path(command[0]).name}-{len(self.processes)}.log", "wb")
        with log:
            self.processes.append(subprocess.Popen([str(each) for each in command], stdout=log, stderr=log, **options))
        return self.processes[-1]

    def _heard(self, event):
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            self.focus = Node(event.source)
        try:
            self.events.append((event.type, event.source.get_name(), event.source.get_role_name(), event.detail1))
        except GLib.Error:
            pass

    def heard(self, kind, name=None, since=0):
        """Whether an event of a kind, about something of this name, has arrived."""
        return any(type.startswith(kind) and (name is None or name in what) for type, what, _, _ in self.events[since:])

    def open(self, program, *arguments):
        """Starts the window and waits until it is on the accessibility bus."""
        process = self.run(program, *arguments)

        def appeared():
            assert process.poll() is None, f"{program} ended: {self.log(process)}"
            desktop = Atspi.get_desktop(0)
            for at in range(desktop.get_child_count()):
                each = desktop.get_child_at_index(at)
                if each is not None and each.get_process_id() == process.pid and each.get_child_count() > 0:
                    return each
            return None
        return Application(self, process, until(appeared, "the window on the accessibility bus"))

    def log(self, process):
        return (self.folder / f"{Path(process.args[0]).name}-{self.processes.index(process)}.log").read_text()[-2000:]

    def clipboard(self):
        """The content of clipboard and selection, in every offered format."""
        held = []
        for selection in ("clipboard", "primary"):
            for target in [None, *self._clip(selection, "TARGETS").split()]:
                held.append(self._clip(selection, target))
        return "\n".join(held)

    @staticmethod
    def _clip(selection, target):
        command = ["xclip", "-out", "-selection", selection, *(["-target", target] if target else [])]
        try:
            return subprocess.run(command, capture_output=True, timeout=10).stdout.decode(errors="replace")
        except subprocess.TimeoutExpired:
            return ""


class Application:
    """A running window, seen through the accessibility bus."""

    def __init__(self, desktop, process, accessible):
        self.desktop, self.process, self.root = desktop, process, Node(accessible)
        accessible.set_cache_mask(Atspi.Cache.NONE)

    def windows(self):
        return [each for each in self.root.children() if each.has("VISIBLE")]

    def everything(self, cells=True):
        for window in reversed(self.windows()):
            yield from window.walk(cells=cells)

    def find_all(self, role=None, name=None, within=None):
        """By role and by name, which may be a predicate."""
        def fits(node):
            if role and node.role != role:
                return False
            return name is None or node.name == name or (callable(name) and name(node.name))
        return [each for each in (within.walk(cells=False) if within else self.everything(cells=False)) if fits(each)]

    def find(self, role=None, name=None, within=None, seconds=120):
        return until(lambda: next(iter(self.find_all(role, name, within)), None), f"{role} {name}", seconds)

    def press(self, role, name, action="Press", within=None):
        node = until(lambda: next((each for each in self.find_all(role, name, within) if each.has("ENABLED")), None),
                     f"an enabled {role} {name}")
        node.act(action)
        return node

    def choose(self, name):
        """A menu item, by its action, which exists while the menu is closed, too."""
        found = [item for bar in self.find_all("menu bar") for menu in bar.children() for popup in menu.children()
                 for item in popup.children() if item.name == name]
        assert found, f"no menu has {name}"
        found[0].act("Press")

    def words(self):
        return [word for each in self.everything() for word in each.words()]

    def activate(self):
        """Acts as a window manager: the program's topmost window gets the focus."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                               capture_output=True, text=True).stdout.split()
        assert found, "the program has no window on the display"
        xdotool(f"windowfocus --sync {found[-1]}")

    def key(self, *keys):
        for key in keys:
            xdotool(f"key --clearmodifiers {key}")

    def type(self, text):
        xdotool(f"type --delay 5 {text}")

    def quit(self):
        self.activate()
        self.key("ctrl+q")

    def focused(self):
        """The focused control, from its last event; the current item of a list has the state even without focus."""
        pump()
        return self.desktop.focus if self.desktop.focus and self.desktop.focus.has("FOCUSED") else None


def xdotool(command):
    """Through standard input: the typed text may be a secret, and everyone can see arguments."""
    subprocess.run(["xdotool", "-"], input=command + "\n", text=True, check=True, timeout=60)


def wait_for_name(name):
    from gi.repository import Gio
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)

    def there():
        answer = bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                               GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, -1, None)
        return answer.unpack()[0]
    until(there, f"{name} on the session bus")


if __name__ == "__main__":
    sys.exit("a part of other tests")
