#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Examines the packages of a folder: lint.sh FOLDER. Any error or warning of lintian fails.
set -euo pipefail
folder=$1
lintian --allow-root --fail-on error,warning --info --tag-display-limit 0 "$folder"/*.changes
content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
for package in "$folder"/*.deb; do dpkg-deb -x "$package" "$content"; done
desktop-file-validate "$content"/usr/share/applications/*.desktop
appstreamcli validate --no-net "$content"/usr/share/metainfo/*.xml
for extent in 16 22 24 32 48 64 128 256; do
    file -b "$content/usr/share/icons/hicolor/${extent}x$extent/apps/license-console.png" | grep -q "$extent x $extent" ||
        { echo "no icon of $extent pixels"; exit 1; }
done
