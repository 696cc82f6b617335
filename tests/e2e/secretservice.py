#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Secret Service (org.freedesktop.secrets) on the session bus that misbehaves on request.

secretservice.py MODE [SECONDS]
  good      stores and returns secrets
  hang      accepts every call and answers none
  late      answers reads after SECONDS
  deny      refuses to return secrets and to store them
  dismiss   everything is locked, and the prompt is dismissed at once
  wallet    a KWallet that answers no first call before SECONDS have passed; beside it the good one
  prompter  no Secret Service, but gnome-keyring's prompter: dismisses every prompt
"""
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
SERVICE = "org.freedesktop.Secret.Service"
COLLECTION = "org.freedesktop.Secret.Collection"
ITEM = "org.freedesktop.Secret.Item"
PROMPT = "org.freedesktop.Secret.Prompt"
PROPERTIES = "org.freedesktop.DBus.Properties"
DEFAULT = ROOT + "/collection/login"
NOTHING = dbus.ObjectPath("/")


class Denied(dbus.DBusException):
    _dbus_error_name = "org.freedesktop.DBus.Error.AccessDenied"


class NotSupported(dbus.DBusException):
    _dbus_error_name = "org.freedesktop.DBus.Error.NotSupported"


class WithProperties(dbus.service.Object):
    """Get, GetAll and Set over properties()."""

    def properties(self):
        return {}

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, _interface, name):
        return self.properties()[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _interface):
        return dbus.Dictionary(self.properties(), signature="sv")

    @dbus.service.method(PROPERTIES, in_signature="ssv")
    def Set(self, _interface, _name, _value):
        pass


class Prompt(dbus.service.Object):
    def __init__(self, bus, path, result):
        super().__init__(bus, path)
        self.result = result

    @dbus.service.method(PROMPT, in_signature="s")
    def Prompt(self, _window):
        GLib.idle_add(self.Completed, True, self.result)

    @dbus.service.method(PROMPT)
    def Dismiss(self):
        self.Completed(True, self.result)

    @dbus.service.signal(PROMPT, signature="bv")
    def Completed(self, dismissed, result):
        pass


class Session(dbus.service.Object):
    @dbus.service.method("org.freedesktop.Secret.Session")
    def Close(self):
        pass


class Item(WithProperties):
    def __init__(self, service, path, attributes, value):
        super().__init__(service.bus, path)
        self.service, self.path, self.attributes, self.value = service, path, attributes, value

    def properties(self):
        return {
            "Locked": dbus.Boolean(self.service.mode == "dismiss"),
            "Attributes": dbus.Dictionary(self.attributes, signature="ss"),
            "Label": "item",
            "Type": "org.freedesktop.Secret.Generic",
            "Created": dbus.UInt64(0),
            "Modified": dbus.UInt64(0),
        }

    @dbus.service.method(ITEM, out_signature="o")
    def Delete(self):
        self.service.items.remove(self)
        self.remove_from_connection()
        return NOTHING


class Collection(WithProperties):
    def __init__(self, service, path):
        super().__init__(service.bus, path)
        self.service = service

    def properties(self):
        return {
            "Locked": dbus.Boolean(self.service.mode == "dismiss"),
            "Label": "Login",
            "Items": dbus.Array([item.path for item in self.service.items], signature="o"),
            "Created": dbus.UInt64(0),
            "Modified": dbus.UInt64(0),
        }

    @dbus.service.method(COLLECTION, in_signature="a{sv}(oayays)b", out_signature="oo")
    def CreateItem(self, properties, secret, replace):
        if self.service.mode == "deny":
            raise Denied("denied by the test")
        if self.service.mode == "dismiss":
            return NOTHING, self.service.prompt(dbus.ObjectPath("/", variant_level=1))
        attributes = {str(k): str(v) for k, v in properties["org.freedesktop.Secret.Item.Attributes"].items()}
        found = [item for item in self.service.items if item.attributes == attributes] if replace else []
        if found:
            found[0].value = secret[2]
            return dbus.ObjectPath(found[0].path), NOTHING
        self.service.count += 1
        item = Item(self.service, dbus.ObjectPath(f"{DEFAULT}/{self.service.count}"), attributes, secret[2])
        self.service.items.append(item)
        return item.path, NOTHING


class Service(WithProperties):
    def __init__(self, bus, mode, seconds):
        self.bus, self.mode, self.seconds = bus, mode, seconds
        self.items, self.count = [], 0
        super().__init__(bus, ROOT)
        self.collections = [Collection(self, DEFAULT), Collection(self, ROOT + "/aliases/default")]
        Session(bus, ROOT + "/session/1")
        if mode == "dismiss":
            # The objects that every client looks for exist, and are locked.
            self.items.append(Item(self, dbus.ObjectPath(DEFAULT + "/0"), {}, b"locked"))

    def properties(self):
        return {"Collections": dbus.Array([dbus.ObjectPath(DEFAULT)], signature="o")}

    def prompt(self, result):
        self.count += 1
        path = dbus.ObjectPath(f"{ROOT}/prompt/{self.count}")
        Prompt(self.bus, path, result)
        return path

    @dbus.service.method(SERVICE, in_signature="sv", out_signature="vo")
    def OpenSession(self, algorithm, _input):
        if algorithm != "plain":
            raise NotSupported("plain alone")
        return dbus.String("", variant_level=1), dbus.ObjectPath(ROOT + "/session/1")

    @dbus.service.method(SERVICE, in_signature="a{ss}", out_signature="aoao", async_callbacks=("reply", "_error"))
    def SearchItems(self, attributes, reply, _error):
        wanted = {str(k): str(v) for k, v in attributes.items()}
        found = [i.path for i in self.items if self.mode == "dismiss" or wanted.items() <= i.attributes.items()]
        locked = self.mode == "dismiss"
        answer = lambda: reply([] if locked else found, found if locked else []) and False
        if self.mode == "hang":
            return
        if self.mode == "late":
            GLib.timeout_add(int(self.seconds * 1000), answer)
            return
        answer()

    @dbus.service.method(SERVICE, in_signature="ao", out_signature="aoo")
    def Unlock(self, objects):
        return ([], self.prompt(dbus.Array([], signature="o", variant_level=1))) if self.mode == "dismiss" else (objects, NOTHING)

    @dbus.service.method(SERVICE, in_signature="ao", out_signature="aoo")
    def Lock(self, _objects):
        return [], NOTHING

    @dbus.service.method(SERVICE, in_signature="aoo", out_signature="a{o(oayays)}")
    def GetSecrets(self, paths, session):
        if self.mode == "deny":
            raise Denied("denied by the test")
        return dbus.Dictionary(
            {i.path: dbus.Struct((session, dbus.ByteArray(b""), dbus.ByteArray(bytes(i.value)), "text/plain"),
                                 signature="oayays") for i in self.items if i.path in paths},
            signature="o(oayays)")

    @dbus.service.method(SERVICE, in_signature="s", out_signature="o")
    def ReadAlias(self, name):
        return dbus.ObjectPath(DEFAULT) if name == "default" else NOTHING


class Wallet(dbus.service.Object):
    """The methods of kwalletd5 that QtKeychain calls."""
    INTERFACE = "org.kde.KWallet"

    def __init__(self, bus, seconds):
        super().__init__(bus, "/modules/kwalletd5")
        self.seconds, self.known, self.entries = seconds, set(), {}

    @dbus.service.method(INTERFACE, out_signature="s", sender_keyword="sender", async_callbacks=("reply", "_error"))
    def networkWallet(self, sender, reply, _error):
        wait = 0 if sender in self.known else self.seconds
        GLib.timeout_add(int(wait * 1000), lambda: self.known.add(sender) or reply("kdewallet") and False)

    @dbus.service.method(INTERFACE, in_signature="sxs", out_signature="i")
    def open(self, _wallet, _window, _application):
        return 1

    @dbus.service.method(INTERFACE, in_signature="isss", out_signature="i")
    def entryType(self, _handle, folder, key, _application):
        return 2 if (folder, key) in self.entries else 0  # a stream of bytes, or unknown

    @dbus.service.method(INTERFACE, in_signature="isss", out_signature="ay", byte_arrays=True)
    def readEntry(self, _handle, folder, key, _application):
        return dbus.ByteArray(self.entries[folder, key])

    @dbus.service.method(INTERFACE, in_signature="issays", out_signature="i", byte_arrays=True)
    def writeEntry(self, _handle, folder, key, value, _application):
        self.entries[folder, key] = bytes(value)
        return 0

    @dbus.service.method(INTERFACE, in_signature="isss", out_signature="i")
    def removeEntry(self, _handle, folder, key, _application):
        return 0 if self.entries.pop((folder, key), None) is not None else -3


class Prompter(dbus.service.Object):
    """The program through which gnome-keyring prompts a person; this one always declines."""
    INTERFACE = "org.gnome.keyring.internal.Prompter"

    def tell(self, sender, callback, answer):
        target = dbus.Interface(self.connection.get_object(sender, callback), "org.gnome.keyring.internal.Prompter.Callback")
        target.PromptReady(answer, dbus.Dictionary({}, signature="sv"), "", reply_handler=lambda: None,
                           error_handler=lambda _e: None)

    @dbus.service.method(INTERFACE, in_signature="o", sender_keyword="sender")
    def BeginPrompting(self, callback, sender):
        GLib.idle_add(self.tell, sender, callback, "")

    @dbus.service.method(INTERFACE, in_signature="osa{sv}s", sender_keyword="sender")
    def PerformPrompt(self, callback, _kind, _properties, _exchange, sender):
        print("dismissed", flush=True)
        GLib.idle_add(self.tell, sender, callback, "no")

    @dbus.service.method(INTERFACE, in_signature="o")
    def StopPrompting(self, _callback):
        pass


def main():
    mode, seconds = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()
    if mode == "prompter":
        name = dbus.service.BusName("org.gnome.keyring.SystemPrompter", bus)
        thing = Prompter(bus, "/org/gnome/keyring/Prompter")
    elif mode == "wallet":
        thing = Service(bus, "good", 0), Wallet(bus, seconds)
        name = dbus.service.BusName(NAME, bus), dbus.service.BusName("org.kde.kwalletd5", bus)
    else:
        thing = Service(bus, mode, seconds)
        name = dbus.service.BusName(NAME, bus)
    print("ready", flush=True)
    loop = GLib.MainLoop()
    GLib.timeout_add_seconds(300, loop.quit)  # never left behind
    loop.run()
    del thing, name


main()
