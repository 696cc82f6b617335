# SPDX-License-Identifier: GPL-3.0-or-later
# A bare Debian 12 in a folder, for the tests of packages. A test sources this, and calls `enter` first: from then on it runs in
# its own mount and process namespace, so nothing of it outlives it. Root only.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=$PWD/build/package

enter() { # the test's arguments
    [ "$(id -u)" -eq 0 ] || { echo "This test makes a root of its own: run it as root."; exit 77; }
    [ "${LICENSE_ENTERED:-}" = 1 ] ||
        LICENSE_ENTERED=1 exec unshare --mount --propagation private --pid --fork --kill-child "$0" "$@"
    mount -t proc proc /proc
    # The bare system is made once; a test gets a copy.
    if [ ! -s "$cache/bookworm.tar" ]; then
        mkdir -p "$cache"
        mmdebstrap --quiet --mode=root --format=tar --variant=minbase --aptopt='Acquire::Languages "none"' \
            bookworm "$cache/bookworm.tar.new" http://deb.debian.org/debian
        mv "$cache/bookworm.tar.new" "$cache/bookworm.tar"
    fi
    folder=$(mktemp -d)
    root=$folder/root
    trap leave EXIT
    trap 'exit 143' HUP INT TERM
    mkdir -p "$root" "$cache/archives/partial"
    tar -xf "$cache/bookworm.tar" -C "$root" --exclude='./dev/*'
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
    # No service starts in it, and what is downloaded is kept for the next time.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d"
    mount --bind "$cache/archives" "$root/var/cache/apt/archives"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
}

leave() {
    local code=$?
    [ $code -eq 0 ] || [ ! -e "$folder/log" ] || tail -n 40 "$folder/log"
    [ $$ -ne 1 ] || kill -KILL -1 2>/dev/null || true # all of this process namespace
    umount -R "$root/proc" "$root/dev" "$root/tmp" "$root/var/cache/apt/archives" 2>/dev/null || true
    mountpoint -q "$root/dev" || rm -rf "$folder"
}

fail() { echo "FAILED: $*"; exit 1; }
ok() { echo "ok $*"; }

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_ada() { inside runuser -u ada -- env HOME=/home/ada "$@"; } # a plain user
quiet() { "$@" >"$folder/log" 2>&1; }

wait_for() { # what, command …: until the command succeeds, at most two minutes
    local what=$1; shift
    for _ in $(seq 240); do ! "$@" >/dev/null 2>&1 || return 0; sleep 0.5; done
    fail "$what"
}

# Runs the demo's window as a plain user on a virtual screen until it shows, and ends it as a session's end does.
show_window() { # program
    Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
    local screen=$! window display
    wait_for "there is no screen" test -s "$folder/display"
    display=:$(cat "$folder/display")
    as_ada env DISPLAY="$display" XDG_RUNTIME_DIR=/tmp "$1" --demo >"$folder/log" 2>&1 &
    window=$!
    wait_for "the window does not show" env DISPLAY="$display" xdotool search --onlyvisible --name 'License Console'
    if [ -n "${LICENSE_KEEP_SHOT:-}" ]; then DISPLAY=$display import -window root "$LICENSE_KEEP_SHOT" || true; fi
    pkill -TERM -P "$window" || kill "$window" || true
    wait "$window" || fail "the window ends with $?"
    kill "$screen"
}
