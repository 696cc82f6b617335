#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes what the packages in build/packages are made of: an SPDX document and a list of licenses.
. "$(dirname "$0")/common.sh"
content=$(mktemp -d)
trap 'rm -rf "$content"' EXIT
made=()
for package in "$products"/*.deb; do
    case $package in *-dbgsym_*) continue ;; esac
    dpkg-deb -x "$package" "$content/found"
    made+=(--product "$package")
done
"$(dirname "$0")/sbom.py" --version "$version" --commit "$commit" --time "$SOURCE_DATE_EPOCH" --name "license-console-$version" \
    --spdx "$products/license-console-$version.spdx.json" --licenses "$content/licenses" --found "$content/found" "${made[@]}"
cp "$content/licenses/LIST.txt" "$products/license-console-$version.licenses.txt"
