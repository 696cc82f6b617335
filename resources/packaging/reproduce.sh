#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the packages a second time, in another folder, without the cache, in another time zone and language, and with another
# mask; fails unless every package has the same bytes as in build/packages.
. "$(dirname "$0")/common.sh"
again=$PWD/build/package/elsewhere/again
rm -rf "$(dirname "$again")"
mkdir -p "$again"
(
    umask 027
    CCACHE_DISABLE=1 TZ=Pacific/Kiritimati LC_ALL=C "$(dirname "$0")/deb.sh" --work "$(dirname "$again")" --into "$again"
)
failed=0
for package in "$products"/*.deb; do
    cmp "$package" "$again/${package##*/}" || failed=1
done
[ $failed -eq 0 ] && say "Both builds have the same bytes"
exit $failed
