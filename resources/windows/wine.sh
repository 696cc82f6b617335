#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program for Windows under Wine: wine.sh PROGRAM [arguments]. CTest runs tests with it. wine.sh --end ends what Wine
# has left running.
#
# The exit code is the program's, and never 0 for one that crashed or, as a program of tests, ended before its last test.
#
# LICENSE_WINDOWS_PREFIX names the folder of the libraries for Windows; WINEPREFIX Wine's own folder, otherwise one below
# build/. Wine hands no QT_* variable to a program, but WINEQT_X as QT_X.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
prefix=${LICENSE_WINDOWS_PREFIX:-$root/build/windows-kit/qt-mingw}
export WINEPREFIX=${WINEPREFIX:-$root/build/wine} WINEARCH=win64 WINEDEBUG=${WINEDEBUG:--all}
# No question about Mono and Gecko. No debugger: it may end a program that crashes with the exit code 0.
export WINEDLLOVERRIDES=${WINEDLLOVERRIDES:-"mscoree=;mshtml=;winemenubuilder.exe=d;winedbg.exe=d"}
export WINEQT_QPA_PLATFORM=${WINEQT_QPA_PLATFORM:-${QT_QPA_PLATFORM:-offscreen}} WINEQT_FORCE_STDERR_LOGGING=1
export WINEQT_QPA_FONTDIR=${WINEQT_QPA_FONTDIR:-'Z:\usr\share\fonts\truetype\dejavu'}
unset XDG_RUNTIME_DIR # Wine would keep its server there

asWindows() { printf 'Z:%s' "${1//\//\\}"; }
path=
for folder in "$prefix/bin" /usr/lib/gcc/x86_64-w64-mingw32/12-posix /usr/x86_64-w64-mingw32/lib; do
    path+="$(asWindows "$folder");"
done
export WINEPATH=${path%;}${WINEPATH:+;$WINEPATH}
wine=/usr/lib/wine/wine64 server=/usr/lib/wine/wineserver64

if [ "${1:-}" = --end ]; then
    [ ! -d "$WINEPREFIX" ] || "$server" -k 2>/dev/null || true # it fails where nothing runs
    exit 0
fi

# One process makes the folder, and the others wait for it. What an interrupted one has left is made anew.
exec 9>"$WINEPREFIX.lock"
flock 9
if [ ! -f "$WINEPREFIX/ready" ]; then
    [ "$WINEPREFIX" != "$root/build/wine" ] || rm -rf "$WINEPREFIX"
    "$wine" wineboot -i >/dev/null 2>&1 </dev/null 9>&-
    "$wine" winecfg -v win10 >/dev/null 2>&1 </dev/null 9>&-
    : >"$WINEPREFIX/ready"
fi
exec 9>&-

# Wine's services outlive the program. They would hold the caller's pipe open, so the output goes through files.
output=$(mktemp) errors=$(mktemp) unfinished=$(mktemp -u)
trap 'rm -f "$output" "$errors" "$unfinished"' EXIT
# GoogleTest makes this file before the first test and removes it after the last one.
TEST_PREMATURE_EXIT_FILE=$(asWindows "$unfinished") "$wine" "$@" >"$output" 2>"$errors" </dev/null
code=$?
cat "$output"
cat "$errors" >&2
if [ $code -eq 0 ] && [ -e "$unfinished" ]; then
    echo "The program ended before its last test." >&2
    code=1
fi
exit $code
