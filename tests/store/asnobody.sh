#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program without root's rights; 77 if that is impossible.
set -eu
[ "$(id -u)" -eq 0 ] || exec "$@"
program=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
mkdir -m 777 "$folder/tmp"
# Other users may be unable to enter the build folder.
cp "$program" "$folder/program"
as="setpriv --reuid=65534 --regid=65534 --clear-groups"
$as true 2>/dev/null || { echo "setpriv cannot leave root here"; exit 77; }
cd "$folder"
HOME=$folder/tmp TMPDIR=$folder/tmp $as "$folder/program" "$@"
