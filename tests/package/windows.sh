#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Drives the installer and the zip for Windows under Wine: windows.sh FOLDER-OF-PRODUCTS. Install, use, upgrade while the
# window is open, refuse to remove what runs, remove and keep the data, remove with the data; then the zip where nothing is
# installed. Pictures of the window go into build/package/windows-pictures.
set -euo pipefail
products=$(cd "$1" && pwd)
work=$(mktemp -d)
pictures=$PWD/build/package/windows-pictures
mkdir -p "$pictures"
export WINEPREFIX=$work/wine WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe=d"
export WINEQT_QPA_FONTDIR='Z:\usr\share\fonts\truetype\dejavu' WINEQT_QPA_PLATFORM=offscreen
unset XDG_RUNTIME_DIR LICENSE_WINDOWS_PREFIX
wine=/usr/lib/wine/wine64
screen=
end() {
    "$(dirname $wine)/wineserver64" -k 2>/dev/null || wineserver -k 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap end EXIT

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
# Wine's services hold the caller's pipe, so output goes through a file.
run() { local code=0; "$wine" "$@" >"$work/out" 2>&1 </dev/null || code=$?; cat "$work/out"; return $code; }
wait_for() { # seconds, what, command
    local left=$(($1 * 5)) what=$2; shift 2
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || fail "never happened: $what"
        sleep 0.2
    done
}

Xvfb :93 -screen 0 1280x800x24 >/dev/null 2>&1 &
screen=$!
export DISPLAY=:93
run wineboot -i >/dev/null
run winecfg -v win10 >/dev/null
user=$(basename "$(find "$WINEPREFIX/drive_c/users" -mindepth 1 -maxdepth 1 ! -name Public | head -n 1)")
home=$WINEPREFIX/drive_c/users/$user
place="$home/AppData/Local/Programs/License Console"
data=$home/AppData/Roaming/license-console
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\XoperoLicenseConsole'
setup=$(echo "$products"/*-setup.exe)
number=$(basename "$setup" | sed 's/license-console-\([0-9.]*\)-.*/\1/')

say "Silent installation"
run "$setup" /S || fail "the installer ended with $?"
for file in license-console.exe licensectl.exe license-server.exe uninstall.exe LICENSE tls/qopensslbackend.dll \
    sqldrivers/qsqlpsql.dll libpq.dll; do
    [ -f "$place/$file" ] || fail "not installed: $file"
done
[ ! -e "$place/tls/qschannelbackend.dll" ] || fail "schannel is installed"
run reg query "$key" /v DisplayVersion | grep -q "$number" || fail "not registered as version $number"
find "$home" -name 'License Console.lnk' | grep -q . || fail "no entry in the Start menu"
run "$place/licensectl.exe" --version | grep -q "$number" || fail "licensectl --version"

say "A team's database, of which there is none"
code=0
# A folder of its own: Wine does not keep its access list, and only a store in it would show whose it is.
run "$place/licensectl.exe" --data-dir "Z:${work//\//\\}\\team" --store 'postgresql://anna@127.0.0.1:1/licenses' status || code=$?
[ $code -ne 0 ] || fail "status of no database"
grep -q "cannot be reached" "$work/out" || fail "the driver for a team's database does not work"

say "A service is added and refreshed"
mkdir -p "$work/state"
"$wine" "$place/license-server.exe" --state "Z:${work//\//\\}\\state\\server" >"$work/server" 2>&1 </dev/null &
wait_for 60 "license-server is ready" grep -q ready "$work/server"
chmod 600 "$work/state/server/token" # under Wine a file does not inherit the access list of its folder
ctl=("$place/licensectl.exe" --no-keychain --token-file "Z:${work//\//\\}\\state\\server\\token")
run "${ctl[@]}" service add "Z:${work//\//\\}\\state\\server\\connection.json" || fail "service add: $?"
run "${ctl[@]}" refresh || fail "refresh: $?"
run "${ctl[@]}" status || fail "status: $?"
[ -d "$data" ] || fail "no data at $data"

say "The window"
export WINEQT_QPA_PLATFORM=windows:fontengine=freetype
"$wine" "$place/license-console.exe" >"$work/window" 2>&1 </dev/null &
window=$!
wait_for 60 "the window appears" xdotool search --onlyvisible --name "License Console"
sleep 5
import -window root "$pictures/window.png"
[ "$(convert "$pictures/window.png" -unique-colors -format '%w' info:)" -gt 50 ] || fail "the window is empty"
kill -0 $window || fail "the window has ended"

say "Removal refuses while the window is open"
code=0
# `_?=` keeps the uninstaller in its place, so that its exit code is seen; NSIS wants it without quotation marks.
windows="C:\\users\\$user\\AppData\\Local\\Programs\\License Console"
printf '@start /wait "" "%s\\uninstall.exe" /S _?=%s\r\n@exit %%ERRORLEVEL%%\r\n' "$windows" "$windows" >"$work/remove.bat"
run cmd /c "Z:${work//\//\\}\\remove.bat" || code=$?
[ $code -eq 2 ] || fail "removal of what runs ended with $code"
[ -f "$place/license-console.exe" ] || fail "removal took a program that runs"

say "Upgrade in place while the window is open"
run "$setup" /S || fail "the upgrade ended with $?"
kill -0 $window || fail "the upgrade ended the window"
[ -n "$(find "$place" -name 'ns*.tmp')" ] || fail "nothing was set aside, so nothing was in use"
run "$place/licensectl.exe" --version | grep -q "$number" || fail "licensectl --version after the upgrade"
run taskkill /f /im license-console.exe >/dev/null || true
run taskkill /f /im license-server.exe >/dev/null || true
wait $window || true
run "$setup" /S || fail "the second upgrade ended with $?"
[ -z "$(find "$place" -name 'ns*.tmp')" ] || fail "what was set aside stays"

say "Removal keeps the data"
run "$place/uninstall.exe" /S
wait_for 60 "everything is removed" test ! -e "$place"
if run reg query "$key" >/dev/null; then fail "still registered"; fi
find "$home" -name 'License Console.lnk' | grep -q . && fail "the entry in the Start menu stays"
[ -d "$data" ] || fail "the data is gone"

say "Removal with the data"
run "$setup" /S || fail "the installer ended with $?"
run "$place/uninstall.exe" /S /REMOVEDATA
wait_for 60 "everything is removed" test ! -e "$place"
wait_for 60 "the data is removed" test ! -e "$data"

say "The zip"
(cd "$work" && unzip -q "$products"/*.zip)
portable=$(echo "$work"/license-console-*)
export WINEQT_QPA_PLATFORM=offscreen
run "$portable/licensectl.exe" --version | grep -q "$number" || fail "licensectl --version of the zip"
export WINEQT_QPA_PLATFORM=windows:fontengine=freetype
"$wine" "$portable/license-console.exe" --demo >"$work/window" 2>&1 </dev/null &
wait_for 90 "the demo's window appears" xdotool search --onlyvisible --name "License Console"
sleep 8
import -window root "$pictures/demo.png"
run taskkill /f /im license-console.exe >/dev/null || true
say "Installer and zip work under Wine; pictures are in build/package/windows-pictures. Real Windows was not tried."
