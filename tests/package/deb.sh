#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The life of the packages on a bare Debian 12: install, set up as the unit says, upgrade, purge: deb.sh OLD NEW, two folders
# with packages of different versions.
. "$(dirname "$0")/root.sh"
enter "$@"
mkdir "$root/old" "$root/new"
cp "$1"/*.deb "$root/old"
cp "$2"/*.deb "$root/new"
rm -f "$root"/{old,new}/*-dbgsym_*
state=/var/lib/license-console

install_from() { # folder
    quiet inside sh -c "apt-get -q install -y --no-install-recommends /$1/*.deb" || fail "installing from $1"
}
quiet inside apt-get -q update || fail "apt-get update"
install_from old
before=$(inside dpkg-query -W -f='${Version}' licensectl)
inside useradd --create-home ada
ok "installed $before, with nothing but what the packages require"

for name in license-console licensectl license-server; do
    [ -z "$(inside dpkg-query -W -f='${Conffiles}' $name)" ] || fail "$name has conffiles"
    as_ada $name --version >"$folder/log" 2>&1 || fail "$name --version"
done
for place in "/etc/license-console 750 root license-console" "$state 700 license-console license-console"; do
    read -r path rest <<<"$place"
    [ "$(inside stat -c '%a %U %G' "$path")" = "$rest" ] || fail "$path: $(inside stat -c '%a %U %G' "$path")"
done
for file in README.md schema.sql roles.sql; do
    inside test -r /usr/share/license-console/postgresql/$file || fail "$file of the team's database"
done
units=(license-console-agent.service license-console-{refresh,metrics}.{service,timer})
quiet inside systemd-analyze verify --man=no "${units[@]/#//lib/systemd/system/}" || fail "units"
quiet inside env XDG_RUNTIME_DIR=/tmp systemd-analyze verify --man=no --user /usr/lib/systemd/user/license-console-agent.service ||
    fail "unit of a user"
[ ! -s "$folder/log" ] || fail "the units have remarks"
! inside find /etc/systemd -name 'license-console*' | grep . || fail "something is enabled that has no token yet"
ok "programs, folders, units"

# A server of the same machine, and the steps of the unit as they are written.
as_ada license-server --state /home/ada/server >"$folder/out" 2>"$folder/log" &
wait_for "no server" grep -q ready "$folder/out"
install -m 600 "$root/home/ada/server/token" "$root/root/token"
install -m 600 "$root/home/ada/server/connection.json" "$root/root/acme.json"
steps=$(sed -n 's/^#   //p' "$root/lib/systemd/system/license-console-agent.service" |
    sed 's#TOKEN-FILE#/root/token#; s#acme.json#/root/acme.json#; s/enable --now/enable/')
quiet inside env SYSTEMD_OFFLINE=1 sh -eux -c "$steps" </dev/null || fail "the steps do not work as written"
agent() { # what the agent's user gets
    inside runuser -u license-console -- licensectl --data-dir $state --no-keychain --token-file /etc/license-console/token "$@"
}
quiet agent refresh || fail "refresh"
agent status --format nagios | grep -q '^LICENSE OK' || fail "status: $(agent status --format nagios)"
as_ada sh -c 'licensectl --no-keychain --token-file ~/server/token service add ~/server/connection.json </dev/null' \
    >"$folder/log" 2>&1 || fail "a person's own service"
ok "the steps of the unit"

install_from new
after=$(inside dpkg-query -W -f='${Version}' licensectl)
inside dpkg --compare-versions "$before" lt "$after" || fail "$after is not above $before"
quiet agent refresh || fail "refresh after the upgrade"
[ -L "$root/etc/systemd/system/multi-user.target.wants/license-console-agent.service" ] || fail "the upgrade disables the agent"
[ "$(inside stat -c '%a %U' /etc/license-console/token)" = "600 license-console" ] || fail "the upgrade changes the token"
ok "upgraded to $after"

show_window license-console
ok "the window shows"

quiet inside apt-get -q remove -y license-console licensectl license-server || fail "remove"
[ -s "$root/etc/license-console/token" ] || fail "removing takes the token, which only purging may"
quiet inside dpkg --purge license-console licensectl license-server || fail "purge"
left=$(inside find / -xdev \( -iname '*license-console*' -o -iname '*licensectl*' -o -iname '*license-server*' -o \
    -user license-console \) -not -path '/proc/*' -not -path '/home/*' -not -path '/old/*' -not -path '/new/*' \
    -not -path '/tmp/*' -not -path '/root/*')
[ -z "$left" ] || fail "purging leaves: $left"
[ -n "$(inside find /home/ada/.local/share -name '*.db' -o -name '*.sqlite*')" ] || fail "purging takes a person's store"
ok "purged: only what people own is left"
