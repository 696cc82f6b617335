#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian packages with dpkg-buildpackage: deb.sh [--into FOLDER] [--work FOLDER]
# [--version VERSION]. The packages go into build/packages unless another folder is named.
. "$(dirname "$0")/common.sh"
into=$products work=$PWD/build/package number=
while [ $# -gt 0 ]; do
    case $1 in
        --into) into=$2 ;;
        --work) work=$2 ;;
        --version) number=$2 ;; # another Debian version of the same sources
        *) echo "unknown: $1" >&2; exit 64 ;;
    esac
    shift 2
done

scratch_tree "$work"
if [ -n "$number" ]; then sed -i "1s/(.*)/($number)/" "$tree/debian/changelog"; fi
say "Building the packages of $commit"
rm -f "$work"/*.deb "$work"/*.changes "$work"/*.buildinfo
(
    cd "$tree"
    export CCACHE_BASEDIR=$tree PATH=/usr/lib/ccache:$PATH
    export DEB_BUILD_OPTIONS="nocheck parallel=$(nproc)${DEB_BUILD_OPTIONS:+ $DEB_BUILD_OPTIONS}"
    dpkg-buildpackage --build=binary --no-sign --unsigned-changes
) >"$work/log" 2>&1 || { tail -n 60 "$work/log" >&2; exit 1; }
mkdir -p "$into"
rm -f "$into"/*.deb "$into"/*.changes "$into"/*.buildinfo
mv "$work"/*.deb "$work"/*.changes "$work"/*.buildinfo "$into"
