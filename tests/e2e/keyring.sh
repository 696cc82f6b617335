#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keyring.sh unlocked|locked|pid|kill: starts a gnome-keyring on the session's bus, prints its process id, or kills it.
# It returns once the bus reflects that.
set -euo pipefail

bus() { dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / "org.freedesktop.DBus.$1" string:org.freedesktop.secrets; }
# The daemon answers before it owns its name on the bus, and exits before it loses it.
until_owned() { # true|false
    for _ in $(seq 500); do
        ! bus NameHasOwner | grep -q "$1" || return 0
        sleep 0.02
    done
    echo "the keyring's name stays as it was" >&2
    exit 1
}
pid() { bus GetConnectionUnixProcessID | grep -o "[0-9]*$"; }

case $1 in
unlocked)
    printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    until_owned true
    ;;
locked)
    gnome-keyring-daemon --start --components=secrets >/dev/null
    until_owned true
    ;;
pid) pid ;;
kill)
    kill -KILL "$(pid)"
    until_owned false
    ;;
*)
    echo "unknown: $1" >&2
    exit 64
    ;;
esac
