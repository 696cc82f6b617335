#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""starts.py BIN WHAT: how the window starts, with the real program: without a display (K20), several at once (K29), beside a stopped
one (K04), on a second display (K08), with a socket created by another user (K67), with the desktop's right to raise a window (K32),
and when nobody reads its messages any more (K11).
77 if a package is missing."""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from surroundings import Report, skip

UNSET = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID", "XAUTHORITY",
         "XDG_SESSION_TYPE", "LICENSE_CONSOLE_DATA")


class Starts:
    """A separate home; the programs started in it end with the `with` block."""

    def __init__(self, binaries):
        self.program = Path(binaries).resolve() / "license-console"

    def __enter__(self):
        self.folder, self.processes = Path(tempfile.mkdtemp(prefix="lc-")), []
        self.runtime = self.folder / "run"
        self.runtime.mkdir(mode=0o700)
        self.environment = {name: value for name, value in os.environ.items() if name not in UNSET}
        self.environment.update({"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.runtime), "LC_ALL": "C.UTF-8",
                                 "XDG_DATA_HOME": str(self.folder), "DBUS_SESSION_BUS_ADDRESS": "disabled:"})
        return self

    def __exit__(self, *_):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *command, **options):
        self.processes.append(subprocess.Popen([str(each) for each in command], **options))
        return self.processes[-1]

    def start(self, *arguments, store="data", **variables):
        return self.run(self.program, "--data-dir", self.folder / store, *arguments, env={**self.environment, **variables},
                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def ended(self, *arguments, **variables):
        """The exit code of a start that has to end by itself, and its output."""
        process = self.run(self.program, *arguments, env={**self.environment, **variables}, stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, text=True)
        out, err = process.communicate(timeout=120)
        return process.returncode, out + err

    def display(self):
        if not shutil.which("Xvfb"):
            skip("Xvfb is not installed")
        read, write = os.pipe()
        self.run("Xvfb", "-displayfd", str(write), "-screen", "0", "1000x800x24", "-nolisten", "tcp", pass_fds=(write,),
                 stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as said:
            return ":" + said.readline().strip()

    def sockets(self):
        return [each for each in self.runtime.glob("license-console-*") if each.is_socket()]


def until(condition, what, seconds=120):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(0.05)


def no_display(report, home):
    dead = socket.socket(socket.AF_UNIX)  # takes connections, and never says a word
    dead.bind(str(home.runtime / "wayland-silent"))
    dead.listen(5)
    rows = [("no display", {}, ()), ("a dead display", {"DISPLAY": ":7654"}, ()), ("a dead compositor", {"WAYLAND_DISPLAY": "wayland-7"}, ()),
            ("a session of Wayland without its compositor", {"XDG_SESSION_TYPE": "wayland"}, ()),
            ("both dead", {"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": ":7654"}, ()), ("a plugin that there is not", {"QT_QPA_PLATFORM": "nonsense"}, ()),
            ("a platform without its display", {"QT_QPA_PLATFORM": "xcb"}, ()), ("the demo", {"DISPLAY": ":7654"}, ("--demo",)),
            ("hidden", {}, ("--hidden",))]
    if any(Path("/usr/lib").glob("*/qt6/plugins/platforms/libqwayland*")):
        rows.append(("a compositor that says nothing", {"WAYLAND_DISPLAY": "wayland-silent"}, ()))
    for what, variables, arguments in rows:
        code, said = home.ended(*arguments, **variables)
        first = said.splitlines()[0] if said else ""
        report.row(f"K20 {what}", code == 69 and "licensectl" in first and "einstall" not in said and not (home.folder / "data").exists(),
                   "ends with 69 and names licensectl", (code, said))
    for arguments, wanted, words in [(("--nonsense",), 64, "--nonsense"), (("--help",), 0, "--data-dir"), (("--version",), 0, "license-console "),
                                     (("--demo", "--hidden"), 64, "cannot be combined")]:
        for variables in ({}, {"DISPLAY": ":7654"}):
            code, said = home.ended(*arguments, **variables)
            report.row(f"K20 {' '.join(arguments)}", code == wanted and words in said, f"without a display: {wanted}", (code, said))
    alive = home.start(QT_QPA_PLATFORM="offscreen")
    until(home.sockets, "a window without a display, by the wish of a person")
    report.row("K20 offscreen", alive.poll() is None, "a platform that needs no display is taken")


def six_starts(report, home, rounds=10):
    wrong = []
    for number in range(rounds):
        starts = [home.start(store=f"data-{number}", QT_QPA_PLATFORM="offscreen") for _ in range(6)]

        def running(starts=starts):
            return [each for each in starts if each.poll() is None]
        until(lambda: len(running()) <= 1, "the end of all but one")
        left = running()
        codes = sorted(each.returncode for each in starts if each.returncode is not None)
        if len(left) != 1 or codes != [0] * 5:
            wrong.append((number, len(left), codes))
        for each in left:
            each.kill()  # leaves its socket behind, for the next
            each.wait()
        for each in starts:
            each.communicate()
        again = home.start(store=f"data-{number}", QT_QPA_PLATFORM="offscreen")
        until(lambda: any(home.sockets()), "the window after one that was killed")
        again.kill()
        again.communicate()
    report.row("K29", not wrong, f"{rounds} times six starts at one moment: one window, and five that have raised it", wrong)


def stopped(report, home):
    display = home.display()
    first = home.start(DISPLAY=display)
    until(home.sockets, "the first window")
    first.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    second = home.start("--hidden", DISPLAY=display)
    said = second.communicate(timeout=120)[1]
    report.row("K04", second.returncode == 75 and f"process {first.pid}" in said and time.monotonic() - begun < 60,
               "a start for nobody's eyes says which process does not answer, and ends with 75", (second.returncode, said))
    third = home.start(DISPLAY=display)
    line = third.stderr.readline()
    report.row("K04 seen", "does not respond" in line and third.poll() is None, "one from a desktop says it in a dialog, too", line)
    if shutil.which("xdotool"):
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(third.pid), "--name", "."], text=True,
                               capture_output=True, env={**home.environment, "DISPLAY": display}, timeout=60).stdout.split()
        report.row("K04 dialog", len(found) > 0, "it is on the display")
    first.send_signal(signal.SIGCONT)
    fourth = home.start(DISPLAY=display)
    fourth.communicate(timeout=120)
    report.row("K04 goes on", fourth.returncode == 0 and first.poll() is None, "once it goes on, it answers")


def second_display(report, home):
    one, other = home.display(), home.display()
    first = home.start(DISPLAY=one)
    until(lambda: len(home.sockets()) == 1, "the first window")
    second = home.start(DISPLAY=other)
    until(lambda: len(home.sockets()) == 2, "a window on the second display")
    report.row("K08", first.poll() is None and second.poll() is None, "each display has a window of its own")
    for display in (one, other, f"{one}.0", f"unix{other}"):
        again = home.start(DISPLAY=display)
        again.communicate(timeout=120)
        report.row(f"K08 {display}", again.returncode == 0 and len(home.sockets()) == 2, "one window on each")


def squatter(report, home):
    first = home.start(QT_QPA_PLATFORM="offscreen")
    until(home.sockets, "the window")
    name = home.sockets()[0]
    first.kill()
    first.communicate()
    name.unlink()
    strange = socket.socket(socket.AF_UNIX)
    strange.bind(str(name))
    strange.listen(5)
    before = name.stat().st_ino
    second = home.start(QT_QPA_PLATFORM="offscreen")
    until(lambda: second.poll() is not None or (name.exists() and name.stat().st_ino != before), "a window, or its end")
    report.row("K67", second.poll() is None, "a socket that somebody else has made keeps no window from opening")
    third = home.start(QT_QPA_PLATFORM="offscreen")
    third.communicate(timeout=120)
    report.row("K67 reached", third.returncode == 0, "the next start finds the window")


class Message(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong), ("name", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("room", ctypes.c_long * 24)]


class WindowManager:
    """Records the messages that an X11 window manager receives; it does not act on them."""

    def __init__(self, display):
        self.x = ctypes.CDLL("libX11.so.6")
        for name, given, back in [("XOpenDisplay", [ctypes.c_char_p], ctypes.c_void_p),
                                  ("XDefaultRootWindow", [ctypes.c_void_p], ctypes.c_ulong),
                                  ("XSelectInput", [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long], ctypes.c_int),
                                  ("XSync", [ctypes.c_void_p, ctypes.c_int], ctypes.c_int),
                                  ("XPending", [ctypes.c_void_p], ctypes.c_int),
                                  ("XNextEvent", [ctypes.c_void_p, ctypes.c_void_p], ctypes.c_int),
                                  ("XGetAtomName", [ctypes.c_void_p, ctypes.c_ulong], ctypes.c_char_p)]:
            getattr(self.x, name).argtypes, getattr(self.x, name).restype = given, back
        self.shown = self.x.XOpenDisplay(display.encode())
        notify, properties = 1 << 19, 1 << 22  # SubstructureNotifyMask, PropertyChangeMask
        self.x.XSelectInput(self.shown, self.x.XDefaultRootWindow(self.shown), notify | properties)
        self.x.XSync(self.shown, 0)
        self.heard, self.started = [], b""

    def hear(self):
        message = Message()
        while self.x.XPending(self.shown):
            self.x.XNextEvent(self.shown, ctypes.byref(message))
            if message.type != 33:  # ClientMessage
                continue
            name = self.x.XGetAtomName(self.shown, message.name).decode()
            data = bytes(ctypes.string_at(ctypes.addressof(message) + Message.data.offset, 40))
            if name == "_NET_ACTIVE_WINDOW":
                self.heard.append(int.from_bytes(data[8:16], sys.byteorder))
            elif name.startswith("_NET_STARTUP_INFO"):
                self.started += data[:20]
        return self


def right_on_x11(report, home):
    display = home.display()
    first = home.start(DISPLAY=display, DESKTOP_STARTUP_ID="launcher-0_TIME1")
    until(home.sockets, "the first window")
    manager = WindowManager(display)
    second = home.start(DISPLAY=display, DESKTOP_STARTUP_ID="launcher-1_TIME987654")
    second.communicate(timeout=120)
    until(lambda: b"launcher-1" in manager.hear().started and 987654 in manager.heard, "the messages of X11")
    report.row("K32 X11", second.returncode == 0 and first.poll() is None,
               "the window asks for the keys by the time of the second start, whose end of starting is told")


def right_on_wayland(report, home):
    if not shutil.which("sway") or not any(Path("/usr/lib").glob("*/qt6/plugins/platforms/libqwayland*")):
        report.row("K32 Wayland", True, "not tried: sway or qt6-wayland is not installed")
        return
    # A compositor does not run as root.
    other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if other:
        shutil.chown(home.folder, 65534, 65534)
        shutil.chown(home.runtime, 65534, 65534)
        if subprocess.run([*other, "test", "-x", home.program]).returncode != 0:
            report.row("K32 Wayland", True, "not tried: nobody but root reaches the program")
            return
    (home.folder / "sway").write_text("")
    variables = {**home.environment, "WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman",
                 "LIBSEAT_BACKEND": "noop"}
    home.run(*other, "sway", "-c", home.folder / "sway", env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def displays():
        return [each.name for each in home.runtime.glob("wayland-*") if each.is_socket()]
    until(displays, "the compositor")
    log = open(home.folder / "log", "w+")
    window = {**home.environment, "WAYLAND_DISPLAY": displays()[0]}
    command = [*other, home.program, "--data-dir", home.folder / "data"]
    first = home.run(*command, env={**window, "WAYLAND_DEBUG": "1", "XDG_ACTIVATION_TOKEN": "first-token"}, stderr=log)
    until(home.sockets, "the first window")
    second = home.run(*command, env={**window, "XDG_ACTIVATION_TOKEN": "second-token"})
    code = second.wait(120)

    def said():
        return (home.folder / "log").read_text()
    until(lambda: 'activate("second-token"' in said(), "the token at the compositor")
    report.row("K32 Wayland", code == 0 and 'activate("first-token"' in said() and first.poll() is None,
               "each start's token is used by the window that there is")


def right(report, home):
    right_on_wayland(report, home)
    with Starts(sys.argv[1]) as another:
        right_on_x11(report, another)


def unread(report, home):
    """Nobody reads the messages of the window any more: what had started it is gone."""
    display = home.display()
    read, write = os.pipe()
    window = home.run(home.program, "--data-dir", home.folder / "data", env={**home.environment, "DISPLAY": display}, stderr=write)
    os.close(write)
    until(home.sockets, "the first window")
    os.close(read)
    window.send_signal(signal.SIGPIPE)  # as the next message would
    again = home.start(DISPLAY=display)
    again.communicate(timeout=120)
    report.row("K11", window.poll() is None and again.returncode == 0, "a window whose messages nobody reads lives on",
               [window.poll(), again.returncode])


PARTS = {"K11": unread, "K20": no_display, "K29": six_starts, "K04": stopped, "K08": second_display, "K67": squatter, "K32": right}


def main():
    report = Report()
    with Starts(sys.argv[1]) as home:
        PARTS[sys.argv[2]](report, home)
    return report.code()


if __name__ == "__main__":
    sys.exit(main())
