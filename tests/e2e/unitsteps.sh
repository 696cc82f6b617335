#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs the setup steps at the start of the agent's unit, unchanged and in order, on a fresh tree; then the units' own
# commands as their user: unitsteps.sh CMAKE BUILD. 77 if a program or a right is missing.
set -euo pipefail
cmake=$1 build=$2 bin=$2/bin

if [ "${3:-}" != --inside ]; then
    for program in systemd-sysusers systemctl runuser setpriv unshare; do
        command -v $program >/dev/null || { echo "skipped: there is no $program"; exit 77; }
    done
    unshare --mount --propagation private mount -t tmpfs tmpfs /mnt 2>/dev/null ||
        { echo "skipped: no mount namespace can be made here"; exit 77; }
    exec unshare --mount --propagation private "$0" "$1" "$2" --inside
fi

folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$folder"' EXIT
fail() { echo "FAILED: $*"; [ ! -e "$folder/log" ] || cat "$folder/log"; exit 1; }

# A separate tree: /etc as on this computer but without our files, and empty folders elsewhere.
mkdir "$folder/etc"
cp -a /etc/. "$folder/etc"
rm -rf "$folder"/etc/license-console "$folder"/etc/systemd/system/*license-console*
mount --bind "$folder/etc" /etc
for place in /usr/local /var/lib /run; do mount -t tmpfs -o mode=755 tmpfs $place; done
"$cmake" --install "$build" --prefix /usr/local >"$folder/log" 2>&1 || fail "install"
unit=/usr/local/lib/systemd/system/license-console-agent.service

"$bin/license-server" --state "$folder/server" >"$folder/out" 2>"$folder/log" &
server=$!
for _ in $(seq 600); do grep -q ready "$folder/out" && break; sleep 0.1; done
grep -q ready "$folder/out" || fail "no server"

# An administrator's files, which no other user may read.
cp "$folder/server/token" "$folder/server/connection.json" "$folder"
chmod 600 "$folder/token" "$folder/connection.json"
steps=$(sed -n 's/^#   //p' "$unit" | sed "s#TOKEN-FILE#$folder/token#; s#acme.json#$folder/connection.json#" |
    sed 's/enable --now/enable/') # systemd does not run here: what it would start is started below
[ "$(grep -c . <<<"$steps")" -ge 6 ] || fail "the unit has no steps: $steps"
SYSTEMD_OFFLINE=1 sh -eux -c "$steps" >"$folder/log" 2>&1 </dev/null || fail "the steps do not work as written"
[ -L /etc/systemd/system/multi-user.target.wants/license-console-agent.service ] || fail "the agent is not enabled"
id license-console >/dev/null || fail "there is no such user"
echo "ok the steps"

# A unit's command, as its user, with its environment; files private to root stay private.
start_of() { sed -n 's/^ExecStart=//p' "/usr/local/lib/systemd/system/$1"; }
as_unit() { # unit, variables for it …
    local command
    command=$(start_of "$1"); shift
    # shellcheck disable=SC2086
    exec setpriv --reuid=license-console --regid=license-console --init-groups env LICENSE_CONSOLE_DATA=/var/lib/license-console "$@" $command
}
(as_unit license-console-refresh.service) >"$folder/log" 2>&1 || fail "refresh"
echo "ok license-console-refresh.service"
(as_unit license-console-agent.service) >/dev/null 2>"$folder/log" &
agent=$!
for _ in $(seq 600); do grep -q "license.state" "$folder/log" && break; sleep 0.1; done
grep -q "license.state.*verified" "$folder/log" || fail "the agent"
kill "$agent"
wait "$agent" || fail "the agent's end"
echo "ok license-console-agent.service"

# A token that the platform provides: systemd, Kubernetes, Docker; any mode, any owner.
refresh() { # token file, variables …
    local file=$1; shift
    runuser -u license-console -- env "$@" /usr/local/bin/licensectl --data-dir /var/lib/license-console \
        --no-keychain --token-file "$file" refresh >"$folder/log" 2>&1
}
credentials=/run/credentials/license-console-agent.service
install -d -m 755 $credentials
install -g license-console -m 440 "$folder/token" $credentials/token
refresh $credentials/token CREDENTIALS_DIRECTORY=$credentials || fail "a credential of systemd"
if refresh $credentials/token; then fail "the same without systemd's word is a file that others can read"; fi
secrets=/run/secrets/license
install -d -m 1777 $secrets $secrets/..2026_11_28
install -m 644 "$folder/token" $secrets/..2026_11_28/token
ln -s ..2026_11_28 $secrets/..data
ln -s ..data/token $secrets/token
refresh $secrets/token || fail "a secret of Kubernetes"
install -m 444 "$folder/token" /run/secrets/token
refresh /run/secrets/token || fail "a secret of Docker"
install -g license-console -m 440 "$folder/token" /etc/license-console/other
if refresh /etc/license-console/other; then fail "any mode will do anywhere"; fi
echo "ok secrets of the platform"
