#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tray.py BIN: the window and a desktop's tray, which this program simulates over the desktops' protocol: the icon appears, its menu
works, a closed window continues and returns; then an older kind of tray, and none at all. 77 if a package is missing."""

import ctypes
import os
import shutil
import subprocess
import sys
import threading
import types

import desktop
from desktop import Desktop, until
from surroundings import Report, Surroundings, in_session
from gi.repository import Gio, GLib

WATCHER = """<node><interface name='org.kde.StatusNotifierWatcher'>
<method name='RegisterStatusNotifierItem'><arg direction='in' type='s'/></method>
<method name='RegisterStatusNotifierHost'><arg direction='in' type='s'/></method>
<property name='IsStatusNotifierHostRegistered' type='b' access='read'/>
<property name='RegisteredStatusNotifierItems' type='as' access='read'/>
<property name='ProtocolVersion' type='i' access='read'/>
<signal name='StatusNotifierItemRegistered'><arg type='s'/></signal>
<signal name='StatusNotifierHostRegistered'/></interface></node>"""
ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"


class Watcher:
    """The objects of a desktop with a tray on the session bus; ends with the `with` block. It answers in its own thread, because the
    program waits for it while the test waits for the program."""

    def __init__(self):
        self.items, self.context = [], GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.thread = threading.Thread(target=self._run)

    def __enter__(self):
        self.thread.start()
        desktop.wait_for_name("org.kde.StatusNotifierWatcher")
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        return self

    def __exit__(self, *_):
        self.loop.quit()
        self.thread.join()

    def _run(self):
        self.context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        own = Gio.DBusConnection.new_for_address_sync(os.environ["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        interface = Gio.DBusNodeInfo.new_for_xml(WATCHER).interfaces[0]
        own.register_object("/StatusNotifierWatcher", interface, self._called, self._asked, None)
        Gio.bus_own_name_on_connection(own, "org.kde.StatusNotifierWatcher", Gio.BusNameOwnerFlags.NONE, None, None)
        self.loop.run()
        own.close_sync(None)

    def _called(self, _bus, sender, _path, _interface, method, parameters, invocation):
        if method == "RegisterStatusNotifierItem":
            said = parameters.unpack()[0]
            self.items.append((sender, said) if said.startswith("/") else (said, "/StatusNotifierItem"))
        invocation.return_value(None)

    def _asked(self, _bus, _sender, _path, _interface, name):
        return {"IsStatusNotifierHostRegistered": GLib.Variant("b", True), "ProtocolVersion": GLib.Variant("i", 0),
                "RegisteredStatusNotifierItems": GLib.Variant("as", [name for name, _ in self.items])}[name]

    def call(self, path, interface, method, parameters):
        """Calls the latest icon; waits in the main loop, because the program may be calling the watcher meanwhile."""
        answers = []
        self.bus.call(self.items[-1][0], path, interface, method, parameters, None, Gio.DBusCallFlags.NONE, 20000, None,
                      lambda bus, result: answers.append(bus.call_finish(result)))
        return until(lambda: answers, f"an answer to {method}")[0].unpack()

    def property(self, name):
        return self.call(self.items[-1][1], "org.freedesktop.DBus.Properties", "Get",
                         GLib.Variant("(ss)", (ITEM, name)))[0]

    def menu(self):
        """The identifier and whether it is enabled, by the text of each line."""
        layout = self.call(self.property("Menu"), MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1]
        return {values["label"].replace("_", ""): (number, values.get("enabled", True))
                for number, values, _ in layout[2] if values.get("label")}

    def choose(self, words):
        self.call(self.property("Menu"), MENU, "Event",
                  GLib.Variant("(isvu)", (self.menu()[words][0], "clicked", GLib.Variant("s", ""), 0)))


class XClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 24)]


def close_window(app):
    """Like a title bar's close button; there is no window manager here."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    shown = ctypes.c_void_p(x.XOpenDisplay(None))
    atom = [x.XInternAtom(shown, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")]
    window = int(windows(app)[-1])
    message = XClientMessage(33, 0, 1, None, window, atom[0], 32, (ctypes.c_long * 5)(atom[1], 0, 0, 0, 0))
    x.XSendEvent(shown, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x.XCloseDisplay(shown)


def shown(app, least, most):
    """The program's windows on the display of at least that height."""
    found = subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(app.process.pid), "--class", "."],
                           capture_output=True, text=True).stdout.split()
    fitting = []
    for each in found:
        said = subprocess.run(["xdotool", "getwindowgeometry", "--shell", each], capture_output=True, text=True).stdout
        values = dict(line.split("=") for line in said.splitlines() if "=" in line)
        if least <= int(values.get("HEIGHT", 0)) <= most:
            fitting.append(each)
    return fitting


def windows(app):
    return shown(app, 400, 4000)


def open_console(screen, around, *more):
    return screen.open(around.binaries / "license-console", "--data-dir", around.store, *more)


def with_late_watcher(report, screen, around):
    """The program starts before the panel, as in a new session."""
    command = [around.binaries / "license-console", "--data-dir", around.store, "--hidden"]
    app = types.SimpleNamespace(process=screen.run(*command))  # nothing of it is to be seen or heard
    until(lambda: history(around), "the first refresh of a console without a tray")
    report.row("hidden without a tray", app.process.poll() is None and not windows(app), "it waits for the tray")
    with Watcher() as tray:
        report.row("K03 late tray", bool(until(lambda: tray.items, "an icon in the tray")), "the icon appears")
        tray.choose("Open")
        until(lambda: windows(app), "the window")
        close_window(app)
        until(lambda: not windows(app), "the end of the window")
        report.row("K03 closed into the late tray", app.process.poll() is None, "the window is gone, the console goes on")
        tray.choose("Quit")
        report.row("K03 quit", app.process.wait(30) == 0, "the menu ends the program")


def with_late_older_tray(report, screen, around):
    if not shutil.which("trayer"):
        report.row("late older tray", True, "not tried: trayer is not installed")
        return
    app = open_console(screen, around)
    until(lambda: windows(app), "the window")
    panel = screen.run("trayer", "--edge", "bottom", "--SetDockType", "false", "--height", "32", "--expand", "false")
    icon = until(lambda: shown(app, 8, 64), "an icon in the older tray")
    report.row("K03 late older tray", bool(icon), "the icon is embedded")
    close_window(app)
    until(lambda: not windows(app), "the end of the window")
    report.row("K03 closed into it", app.process.poll() is None, "the window is gone, the console goes on")
    app.process.terminate()
    app.process.wait(30)
    panel.terminate()
    panel.wait(10)


def with_watcher(report, screen, around):
    with Watcher() as tray:
        app = open_console(screen, around)
        until(lambda: tray.items, "an icon in the tray")
        pictures = tray.property("IconPixmap") or tray.property("IconName")
        report.row("icon", bool(pictures) and tray.property("Status") == "Active", "the icon is in the tray")
        words = until(lambda: next((w for w in tray.property("ToolTip") if isinstance(w, str) and "Verified" in w), None),
                      "the state of the license")
        report.row("words", words.startswith("License Console: Verified"), "it says the state of the license", words)
        menu = tray.menu()
        report.row("menu", list(menu) == ["Open", "Refresh", "Quit"] and all(can for _, can in menu.values()),
                   "open, refresh, quit", menu)
        close_window(app)
        until(lambda: not windows(app), "the end of the window")
        report.row("closed", app.process.poll() is None, "the window is gone, the console goes on")
        before = len(history(around))
        tray.choose("Refresh")
        until(lambda: len(history(around)) > before, "a refresh by the menu")
        report.row("refresh", history(around)[0]["outcome"] == "unchanged", "the menu refreshes without a window")
        tray.choose("Open")
        report.row("open", bool(until(lambda: windows(app), "the window")), "the menu brings the window back")
        close_window(app)
        until(lambda: not windows(app), "the end of the window")
        tray.call(tray.items[-1][1], ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))
        report.row("click", bool(until(lambda: windows(app), "the window")), "a click brings the window back")
        tray.choose("Quit")
        report.row("quit", app.process.wait(30) == 0, "the menu ends the program")


def with_older_tray(report, screen, around):
    if not shutil.which("trayer"):
        report.row("older tray", True, "not tried: trayer is not installed")
        return
    panel = screen.run("trayer", "--edge", "bottom", "--SetDockType", "false", "--height", "32", "--expand", "false")
    app = open_console(screen, around)
    until(lambda: windows(app), "the window")
    icon = until(lambda: shown(app, 8, 64), "an icon in the older tray")[0]
    report.row("older tray", bool(icon), "the icon is embedded")
    close_window(app)
    until(lambda: not windows(app), "the end of the window")
    desktop.xdotool(f"mousemove --window {icon} 8 8")
    desktop.xdotool("click 1")
    report.row("click in the older tray", bool(until(lambda: windows(app), "the window")), "brings the window back")
    desktop.xdotool(f"windowfocus --sync {windows(app)[-1]}")
    app.key("ctrl+q")
    report.row("quit in the older tray", app.process.wait(30) == 0, "the window's own quit ends the program")
    panel.terminate()
    panel.wait(10)


def without_tray(report, screen, around):
    app = open_console(screen, around)
    until(lambda: windows(app), "the window")
    app.activate()
    app.key("ctrl+5")
    told = app.find("label", lambda name: name.startswith("This desktop shows no tray"))
    report.row("no tray", bool(told), "the preferences say so")
    close_window(app)
    app.press("push button", "End the console")
    report.row("closed without a tray", app.process.wait(30) == 0, "said once, closing the window ends the console")


def history(around):
    return around.ctl("history", "--format", "json")[1]["services"][0]["entries"]


def main():
    desktop.require()
    code = in_session("LICENSE_TRAY_SESSION")
    if code is not None:
        return code
    report = Report()
    with Surroundings(sys.argv[1]) as around, Desktop(around.folder) as screen:
        report.row("service", around.add_with_keychain(around) == 0, "its token lies in the keychain")
        with_late_watcher(report, screen, around)
        with_watcher(report, screen, around)
        with_older_tray(report, screen, around)
        with_late_older_tray(report, screen, around)
        without_tray(report, screen, around)
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
