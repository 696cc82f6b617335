#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a build into its own folder and checks that every file is in place: installed.sh CMAKE BUILD
set -euo pipefail
cmake=$1 build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
prefix=$folder/opt
"$cmake" --install "$build" --prefix "$prefix" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
for file in bin/licensectl bin/license-console bin/license-server \
    share/man/man1/{licensectl,license-console,license-server}.1 \
    share/bash-completion/completions/licensectl share/zsh/site-functions/_licensectl \
    share/fish/vendor_completions.d/licensectl.fish \
    share/applications/license-console.desktop share/metainfo/com.xopero.LicenseConsole.metainfo.xml \
    share/icons/hicolor/scalable/apps/license-console.svg \
    share/license-console/guide/{{index,pl,de}.html,guide.css,pictures/{,pl/,de/}license-light.png} \
    lib/systemd/system/license-console-{agent.service,{refresh,metrics}.{service,timer}} \
    share/doc/licensectl/examples/operations/{README.md,prometheus/license-console.rules.yml} \
    lib/systemd/user/license-console-agent.service lib/{sysusers,tmpfiles}.d/license-console.conf; do
    [ -s "$prefix/$file" ] || { echo "missing: $file"; exit 1; }
done
for unit in "$prefix"/lib/systemd/*/*.service; do
    program=$(sed -n "s/^ExecStart=\(.bin.sh -c '\)\?\([^ ]*\) .*/\2/p" "$unit")
    [ -x "$program" ] || { echo "$unit starts $program, which is not there"; exit 1; }
done
icon=$(sed -n 's/^Icon=//p' "$prefix/share/applications/license-console.desktop")
[ -s "$prefix/share/icons/hicolor/scalable/apps/$icon.svg" ] || { echo "no icon $icon"; exit 1; }
for extent in 16 22 24 32 48 64 128 256; do
    [ -s "$prefix/share/icons/hicolor/${extent}x$extent/apps/$icon.png" ] || { echo "no icon $icon of $extent"; exit 1; }
done
"$prefix/bin/licensectl" --version >/dev/null
