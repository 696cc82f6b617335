#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Unpacks the archive on a bare Debian 12, where nothing is installed, and starts each program: tar.sh ARCHIVE
. "$(dirname "$0")/root.sh"
enter "$@"
inside useradd --create-home ada
mkdir "$root/somewhere"
tar -xf "$1" -C "$root/somewhere"
place=/somewhere/$(ls "$root/somewhere")
for program in license-console licensectl license-server; do
    as_ada "$place/bin/$program" --version >"$folder/log" 2>&1 || fail "$program --version"
done
ok "every program starts"

find "$root$place" -name '*.so*' -o -path '*/bin/license*' | while read -r file; do
    ! inside ldd "${file#"$root"}" 2>/dev/null | grep "not found" || fail "${file#"$root"}"
done
ok "no library is missing"

as_ada "$place/bin/license-server" --state /home/ada/server >"$folder/out" 2>"$folder/log" &
wait_for "no server" grep -q ready "$folder/out"
for step in "service add /home/ada/server/connection.json" refresh status; do
    # shellcheck disable=SC2086
    as_ada "$place/bin/licensectl" --no-keychain --token-file /home/ada/server/token $step >"$folder/log" 2>&1 </dev/null ||
        fail "licensectl $step"
done
ok "a license is verified: TLS, SQLite and time zones work"

mv "$root$place" "$root/home/ada/moved"
show_window /home/ada/moved/bin/license-console
ok "the window shows, also after the folder has moved"
