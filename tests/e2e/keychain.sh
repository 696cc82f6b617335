#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keychain.sh PROGRAM CASE: the vault against a real gnome-keyring, in its own D-Bus session, home and runtime folder:
# unlocked|locked|absent|hung|prompted|restarted. Or against secretservice.py, which misbehaves on request:
# good|denied|dismissed|late|silent|wallet. 77 if something is not installed.
set -euo pipefail

program=$1
case=$2
keyring=$(dirname "$(readlink -f "$0")")/keyring.sh

for needed in gnome-keyring-daemon dbus-run-session dbus-send; do
    command -v "$needed" >/dev/null || { echo "skipped: $needed is not installed"; exit 77; }
done

home=$(mktemp -d /tmp/license-keychain-XXXXXX)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"
# Isolated from the environment: neither a desktop's keyring nor a display for a prompt.
clean() {
    env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$home" TMPDIR="$home" XDG_RUNTIME_DIR="$home/run" \
        XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" \
        ASAN_OPTIONS="${ASAN_OPTIONS:-}" LSAN_OPTIONS="${LSAN_OPTIONS:-}" QT_QPA_PLATFORM=offscreen "$@"
}

# A person who dismisses gnome-keyring's prompt, or another Secret Service.
python() {
    /usr/bin/python3 -c "import dbus, gi" 2>/dev/null || { echo "skipped: python3-dbus or python3-gi is not installed"; exit 77; }
}
# with_service MODE FILTER
with_service() {
    clean dbus-run-session -- bash -c '
        set -euo pipefail
        coproc service { exec /usr/bin/python3 "$1" "$2" 2; }
        read -r ready <&"${service[0]}"
        trap "kill $service_PID" EXIT
        if [ "$2" = prompter ]; then
            gnome-keyring-daemon --start --components=secrets >/dev/null
        fi
        [ "$2" != wallet ] || export XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5
        for filter in $3; do "$4" --gtest_filter="$filter"; done
        [ "$2" != prompter ] || { read -r -t 10 word <&"${service[0]}" && [ "$word" = dismissed ]; }
    ' bash "$(dirname "$0")/secretservice.py" "$1" "$2" "$program"
}

# in_session unlocked|locked|hung FILTER
in_session() {
    # The bus ends with its session, and the daemon with the bus, unless it was stopped.
    clean env LICENSE_TEST_KEYRING="$keyring" dbus-run-session -- bash -c '
        set -euo pipefail
        keyring=$LICENSE_TEST_KEYRING
        case $1 in
        locked) "$keyring" locked ;;
        *) "$keyring" unlocked ;;
        esac
        if [ "$1" = hung ]; then
            daemon=$("$keyring" pid)
            trap "kill -KILL $daemon" EXIT
            kill -STOP "$daemon"
        fi
        "$3" --gtest_filter="$2"
    ' bash "$1" "$2" "$program"
}

case $case in
unlocked)
    in_session unlocked 'Unlocked.*'
    ;;
locked)
    in_session unlocked 'Stored.*'
    in_session locked 'Locked.*'
    in_session unlocked 'UnlockedAgain.*'
    ;;
hung)
    in_session hung 'Hung.*'
    ;;
restarted)
    in_session unlocked 'Restarted.*'
    ;;
prompted)
    python
    in_session unlocked 'Stored.*'
    with_service prompter 'Prompted.*'
    ;;
good) python; with_service good 'Good.*' ;;
denied) python; with_service deny 'Denied.*' ;;
dismissed) python; with_service dismiss 'Dismissed.*' ;;
late) python; with_service late 'Late.*' ;;
silent) python; with_service hang 'Silent.*' ;;
wallet) python; with_service wallet 'Stored.* SlowWallet.*' ;;
absent)
    clean env DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent "$program" --gtest_filter='Absent.*'
    ;;
*)
    echo "unknown case: $case"
    exit 64
    ;;
esac
