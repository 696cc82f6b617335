#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev interrupted while it installs packages: devends.py DEV. In its own mounts, with a dpkg that misses a package and an apt-get
that never finishes. 77 if mount namespaces are unavailable."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

POLICY = pathlib.Path("/usr/sbin/policy-rc.d")


def inside():
    """Runs this program again with its own mounts, where /usr/sbin is empty."""
    for how in (["unshare", "--mount", "--propagation", "private"], ["unshare", "--map-root-user", "--mount"]):
        if subprocess.run([*how, "mount", "-t", "tmpfs", "tmpfs", "/usr/sbin"], stderr=subprocess.DEVNULL).returncode == 0:
            command = 'mount -t tmpfs tmpfs /usr/sbin && exec "$@"'
            os.execvp(how[0], [*how, "sh", "-c", command, "sh", sys.executable, __file__, sys.argv[1], "--inside"])
    print("no mount namespace can be made here")
    sys.exit(77)


class Clone:
    def __init__(self, folder):
        self.folder = folder
        shutil.copy(sys.argv[1], folder / "dev")
        self.tool("dpkg-query", 'for last; do :; done; [ "$last" = squid ] || echo installed')

    def tool(self, name, text):
        path = self.folder / "bin" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("#!/bin/sh\n" + text + "\n")
        path.chmod(0o755)

    def apt(self, install):
        """apt-get whose installation is `install`; it first reports its start."""
        (self.folder / "begun").unlink(missing_ok=True)
        self.tool("apt-get", f'case "$*" in *install*) touch {self.folder}/begun; {install} ;; esac')

    def start(self):
        environment = {**os.environ, "PATH": f"{self.folder}/bin:{os.environ['PATH']}", "TMPDIR": str(self.folder)}
        return subprocess.Popen([self.folder / "dev", "e2e"], env=environment, start_new_session=True,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                preexec_fn=lambda: [signal.signal(one, signal.SIG_DFL)
                                                    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)])

    def begin(self):
        dev = self.start()
        until = time.monotonic() + 60
        while not (self.folder / "begun").exists():
            assert dev.poll() is None and time.monotonic() < until, "it never came to the installation"
            time.sleep(0.02)
        assert POLICY.exists(), "services would be started"
        return dev


def main():
    with tempfile.TemporaryDirectory() as name:
        clone = Clone(pathlib.Path(name))
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            clone.apt("exec sleep 1000")
            dev = clone.begin()
            os.killpg(dev.pid, number)
            assert dev.wait(60) != 0
            assert not POLICY.exists(), f"left behind after {number.name}"
            print("ok", number.name)
        clone.apt("exit 100")
        assert clone.start().wait(60) != 0
        assert not POLICY.exists(), "left behind after a failure"
        print("ok failure")
        clone.apt("exec sleep 1000")
        dev = clone.begin()
        os.killpg(dev.pid, signal.SIGKILL)
        dev.wait(60)
        assert POLICY.exists(), "a process that is killed cannot clean up"
        clone.apt("exit 100")
        assert clone.start().wait(60) != 0
        assert not POLICY.exists(), "not even the next run takes it away"
        print("ok SIGKILL, and another run")
        POLICY.write_text("#!/bin/sh\nexit 101\n")
        clone.apt("exit 100")
        assert clone.start().wait(60) != 0
        assert POLICY.read_text() == "#!/bin/sh\nexit 101\n", "it was somebody else's"
        print("ok somebody else's")
        left = sorted(path.name for path in pathlib.Path(name).iterdir())
        assert left in (["begun", "bin", "build", "dev"], ["begun", "bin", "dev"]), left
        print("ok nothing else is left")


if sys.argv[-1] == "--inside":
    main()
else:
    inside()
