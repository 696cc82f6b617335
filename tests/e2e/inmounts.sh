#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with its own mounts, which end with it; 77 without root's rights.
set -eu
unshare --mount --propagation private true 2>/dev/null || { echo "no mount namespace can be made here"; exit 77; }
LICENSE_TEST_MOUNTS=1 exec unshare --mount --propagation private "$@"
