#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian packages with dpkg-buildpackage: deb.sh [--into FOLDER] [--work FOLDER]
# [--version VERSION] [--again]. The packages go into build/packages unless another folder is named. --again packs what the
# last run has compiled, to try another version of the packages.
. "$(dirname "$0")/common.sh"
into=$products work=$PWD/build/package number= again=
while [ $# -gt 0 ]; do
    case $1 in
        --again) again=-nc; shift; continue ;;
        --into) into=$2 ;;
        --work) work=$2 ;;
        --version) number=$2 ;; # another Debian version of the same sources
        *) echo "unknown: $1" >&2; exit 64 ;;
    esac
    shift 2
done

[ -n "$again" ] || scratch_tree "$work"
tree=$work/license-console-$version
if [ -n "$number" ]; then sed -i "1s/(.*)/($number)/" "$tree/debian/changelog"; fi
say "Building the packages of $commit"
rm -f "$work"/*.deb "$work"/*.changes "$work"/*.buildinfo
(
    cd "$tree"
    export CCACHE_BASEDIR=$tree PATH=/usr/lib/ccache:$PATH
    export DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)${DEB_BUILD_OPTIONS:+ $DEB_BUILD_OPTIONS}"
    [ -z "$again" ] || dh_clean # what an earlier packing has left
    # shellcheck disable=SC2086
    dpkg-buildpackage $again --build=binary --no-sign
) >"$work/log" 2>&1 || { tail -n 60 "$work/log" >&2; exit 1; }
mkdir -p "$into"
rm -f "$into"/*.deb "$into"/*.changes "$into"/*.buildinfo
mv "$work"/*.deb "$work"/*.changes "$work"/*.buildinfo "$into"
