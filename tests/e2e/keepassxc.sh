#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# keepassxc.sh PROGRAM open|locked|unexposed: the vault against the Secret Service of a real KeePassXC, with its own display,
# D-Bus session and home. 77 if something is not installed.
#   open       an open database, with a group for the Secret Service
#   locked     a locked database: KeePassXC asks for its password in a window, and a person types it
#   unexposed  a database without such a group: KeePassXC asks for a new one in a window, and gets no answer
set -euo pipefail

program=$1
case=$2
here=$(dirname "$(readlink -f "$0")")
for needed in keepassxc keepassxc-cli dbus-run-session dbus-send Xvfb xdotool; do
    command -v "$needed" >/dev/null || { echo "skipped: $needed is not installed"; exit 77; }
done

home=$(mktemp -d /tmp/license-keepassxc-XXXXXX)
display=
trap '[ -z "$display" ] || kill "$display"; rm -rf "$home" || true' EXIT
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"
mkdir "$home/config/keepassxc"
cat >"$home/config/keepassxc/keepassxc.ini" <<'SETTINGS'
[General]
ConfigVersion=2
UpdateCheckMessageShown=true
[FdoSecrets]
Enabled=true
ShowNotification=false
[GUI]
CheckForUpdates=false
SETTINGS
case $case in
open | locked) cp "$here/keepassxc.xml" "$home/database.xml" ;;
unexposed) sed 's/FDO_SECRETS_EXPOSED_GROUP/none/' "$here/keepassxc.xml" >"$home/database.xml" ;;
*)
    echo "unknown case: $case"
    exit 64
    ;;
esac
export QT_QPA_PLATFORM=offscreen
printf 'pw\npw\n' | keepassxc-cli import -q -t 100 -p "$home/database.xml" "$home/Test.kdbx" >/dev/null 2>&1

# A unique number, which the server itself finds.
Xvfb -displayfd 1 -screen 0 1280x1024x24 -nolisten tcp -noreset >"$home/display" 2>/dev/null &
display=$!
for _ in $(seq 500); do
    [ ! -s "$home/display" ] || break
    sleep 0.02
done

env -i PATH="$PATH" LC_ALL=C.UTF-8 DISPLAY=":$(cat "$home/display")" HOME="$home" TMPDIR="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" \
    XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" ASAN_OPTIONS="${ASAN_OPTIONS:-}" \
    LSAN_OPTIONS="${LSAN_OPTIONS:-}" dbus-run-session -- bash -c '
    set -euo pipefail
    shown() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }
    until_shown() {
        for _ in $(seq 600); do
            ! shown "$1" || return 0
            sleep 0.05
        done
        echo "no window of the name $1" >&2
        exit 1
    }
    if [ "$1" = locked ]; then
        keepassxc "$HOME/Test.kdbx" >/dev/null 2>&1 &
        title="\[Locked\] - KeePassXC"
    else
        printf "pw\n" | keepassxc --pw-stdin "$HOME/Test.kdbx" >/dev/null 2>&1 &
        title="^Test - KeePassXC"
    fi
    trap "kill -KILL $!" EXIT # asked to end, it goes on writing for a while
    until_shown "$title"
    case $1 in
    # KeePassXC asks a person before another program changes an entry.
    open) "$2" --gtest_filter="Unlocked.*-Unlocked.K80_*" ;;
    locked)
        # A person who sees the window and types.
        (
            until_shown "^Unlock Database"
            sleep 0.5
            window=$(xdotool search --onlyvisible --name "^Unlock Database" | head -n 1)
            xdotool type --window "$window" pw
            xdotool key --window "$window" Return
        ) &
        "$2" --gtest_filter="KeePassXcLocked.*"
        ;;
    unexposed)
        "$2" --gtest_filter="KeePassXcUnexposed.*"
        shown "KeePassXC"
        ;;
    esac
' bash "$case" "$program"
