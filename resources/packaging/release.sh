#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Cuts a release: release.sh VERSION puts version and today's date into every file that names them, commits and tags. It pushes
# nothing. release.sh --sign KEY, at the tag, writes the checksums of build/packages and signs them with a secret key of minisign.
set -euo pipefail
say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

if [ "${1:-}" = --sign ]; then
    key=${2:?a secret key of minisign}
    tag=$(git describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null) ||
        stop "This commit is not a release: check out its tag, and make the packages from it."
    cd build/packages
    kinds=(-name '*.deb' -o -name '*.tar.xz' -o -name '*.exe' -o -name '*.zip' -o -name '*.spdx.json' -o -name '*.licenses.txt')
    files=$(find . -maxdepth 1 -type f \( "${kinds[@]}" \) -printf '%f\n' | LC_ALL=C sort)
    [ -n "$files" ] || stop "There is nothing in build/packages to sign: run ./dev package and ./dev windows first."
    strange=$(grep -vE "[-_]${tag#v}(-|\.|_|\$)" <<<"$files" || true)
    [ -z "$strange" ] || stop "Not of $tag: $(tr '\n' ' ' <<<"$strange")"
    # What an address for new versions answers (Preferences, New versions).
    printf '{"version": "%s"}\n' "${tag#v}" >license-console.json
    # shellcheck disable=SC2086
    sha256sum -- $files license-console.json >SHA256SUMS
    minisign -S -s "$key" -m SHA256SUMS -t "License Console $tag"
    say "build/packages/SHA256SUMS and its signature; to check: minisign -V -p KEY.pub -m SHA256SUMS && sha256sum -c SHA256SUMS"
    exit 0
fi

version=${1:-}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || stop "Usage: release.sh MAJOR.MINOR.PATCH"
[ -z "$(git status --porcelain)" ] || stop "The work tree has changes: commit them first."
if git rev-parse --quiet --verify "refs/tags/v$version" >/dev/null; then stop "The tag v$version is there already."; fi
today=$(date -u +%F)
"$(dirname "$0")/cut.py" "$version" "$today" || exit 1
git commit --quiet --all --message "Release $version"
git tag --annotate "v$version" --message "License Console $version"
say "v$version is committed and tagged here. Push it after the steps of CONTRIBUTING.md, A release."
