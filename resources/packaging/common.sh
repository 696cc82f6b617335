# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts of this folder share; ./dev package calls them in the root of the sources. Packages hold what is
# committed, so that the commit that a program names is what it was built from.
set -euo pipefail
products=$PWD/build/packages
commit=$(git rev-parse --short=7 HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
# A package that is not Debian's own has a revision below Debian's first, which is -1.
version=$(sed -n '1s/.*(\(.*\)-.*).*/\1/p' resources/debian/changelog)

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

# The committed sources, with debian/ where Debian's tools look for it, in FOLDER/license-console-VERSION.
scratch_tree() { # folder
    tree=$1/license-console-$version
    rm -rf "$tree"
    mkdir -p "$tree"
    git archive HEAD | tar -x -C "$tree"
    cp -a "$tree/resources/debian" "$tree/debian"
    printf '%s\n' "$commit" >"$tree/debian/commit"
}
