# SPDX-License-Identifier: GPL-3.0-or-later
"""A computer of its own for a test, as an administrator has it: this system with an overlay, in which our programs are installed. All it
writes is gone with its mounts, and all its processes with their namespace."""

import json
import os
import pwd
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "e2e"))
from surroundings import Report, Surroundings, need_root, skip  # noqa: E402,F401

EXAMPLES = Path("/usr/share/doc/licensectl/examples/operations")
STORE = "/var/lib/license-console"
INSIDE = "LICENSE_OPERATIONS_HOST"

ENTER = r"""
set -e
cmake=$1 build=$2 source=$3; shift 3
mount -t tmpfs -o mode=755 tmpfs /mnt
cd /mnt
mkdir root system system-work source source-work
mount -t overlay -o lowerdir=/,upperdir=system,workdir=system-work overlay root
mkdir -p "root$source"
mount -t overlay -o lowerdir="$source",upperdir=source,workdir=source-work overlay "root$source"
mount --rbind /dev root/dev
mount --rbind /sys root/sys
mount -t proc proc root/proc
mount -t tmpfs -o mode=1777 tmpfs root/tmp
mount -t tmpfs -o mode=755 tmpfs root/run
hostname localhost
ip link set lo up
exec chroot root /bin/sh -ec 'cd /root; "$0" --install "$1" --prefix /usr >/tmp/install.log 2>&1 || { cat /tmp/install.log; exit 1; }
    systemd-sysusers license-console.conf 2>/dev/null; systemd-tmpfiles --create license-console.conf; shift; exec "$@"' \
    "$cmake" "$build" "$@"
"""


def on_own_host(*tools):
    """Runs this program again on a host of its own and ends with its result; returns only there."""
    if os.environ.get(INSIDE):
        return
    need_root()
    for tool in tools:
        if not shutil.which(tool):
            skip(f"{tool} is not installed")
    source = Path(__file__).resolve().parent.parent.parent
    namespaces = ["unshare", "--mount", "--net", "--uts", "--pid", "--fork", "--kill-child", "--propagation", "private"]
    try_one = "mount -t tmpfs tmpfs /mnt && mkdir /mnt/a /mnt/b /mnt/c && " \
              "mount -t overlay -o lowerdir=/,upperdir=/mnt/a,workdir=/mnt/b overlay /mnt/c"
    if subprocess.run([*namespaces, "sh", "-c", try_one], capture_output=True).returncode:
        skip("namespaces with an overlay cannot be made here")
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    environment.update({INSIDE: "1", "LC_ALL": "C.UTF-8", "TMPDIR": "/tmp", "HOME": "/root",
                        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"})
    program = [sys.executable, "-B", str(Path(sys.argv[0]).resolve()), *sys.argv[1:]]
    sys.exit(subprocess.call([*namespaces, "sh", "-c", ENTER, "sh", *sys.argv[1:3], str(source), *program], env=environment))


def until(what, holds, seconds=45):
    """Waits for a condition and returns its value."""
    deadline = time.monotonic() + seconds
    while True:
        value = holds()
        if value:
            return value
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.1)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url):
    with urllib.request.urlopen(url, timeout=10) as reply:
        return reply.read().decode()


def steps(section):
    """The commands that README has under a heading, in order."""
    text = (EXAMPLES / "README.md").read_text()
    part = re.search(rf"^## {section}\n(.*?)(?=^## |\Z)", text, re.M | re.S).group(1)
    found = [line.strip() for line in part.splitlines() if line.startswith("       ")]
    assert found, f"README has no commands for {section}"
    return found


def run_steps(commands, folder="/root"):
    """Runs commands as root, unchanged, and returns their output. No service manager runs here, so systemctl starts nothing."""
    text = "\n".join(commands).replace("enable --now", "enable")
    done = subprocess.run(["sh", "-eux", "-c", text], cwd=folder, env={**os.environ, "SYSTEMD_OFFLINE": "1"},
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"the steps do not work as written:\n{done.stdout}{done.stderr}"
    return done.stdout


def agent(*arguments, wrap=()):
    """Runs licensectl as the agent's user."""
    command = [*wrap, "runuser", "-u", "license-console", "--", "licensectl", "--data-dir", STORE, "--no-keychain", "--token-file",
               "/etc/license-console/token", *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)


def give_token(around):
    user = pwd.getpwnam("license-console")
    token = Path("/etc/license-console/token")
    shutil.copyfile(around.token, token)
    os.chown(token, user.pw_uid, user.pw_gid)
    token.chmod(0o600)


def add_service(around):
    """Gives the agent token and service of a license-server."""
    give_token(around)
    file = Path("/etc/license-console/connection.json")
    shutil.copyfile(around.connection, file)
    file.chmod(0o644)
    done = agent("service", "add", str(file))
    assert done.returncode == 0, done.stderr


def refresh(code=0):
    done = agent("refresh")
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)


def spoil_store():
    """Leaves something in place of the store that licensectl refuses to read."""
    Path(STORE).rename(STORE + ".kept")
    Path(STORE).mkdir(mode=0o755)
    (Path(STORE) / "foreign").touch()


def status_document():
    return json.loads(agent("status", "--format", "json").stdout)


def run_unit(name, wrap=()):
    """Runs the command of a oneshot unit as its user, in its folders, with its environment."""
    text = Path(f"/usr/lib/systemd/system/{name}").read_text().replace("\\\n", " ")
    setting = dict(re.findall(r"^(\w+)=(.*)$", text, re.M))
    user = pwd.getpwnam(setting["User"])
    folder = Path("/run") / setting["RuntimeDirectory"]
    folder.mkdir(exist_ok=True)
    os.chown(folder, user.pw_uid, user.pw_gid)
    folder.chmod(int(setting["RuntimeDirectoryMode"], 8))
    command = ["env", setting["Environment"], *wrap, "setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}",
               "--clear-groups", *shlex.split(setting["ExecStart"])]
    return subprocess.run(command, cwd=setting["WorkingDirectory"], umask=int(setting["UMask"], 8), capture_output=True,
                          text=True, timeout=60)
