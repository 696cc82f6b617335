#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""release.py ROOT: cuts a release in a repository of its own, signs packages, and notices that one was altered."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FILES = ["CMakeLists.txt", "CHANGELOG.md", "resources/debian/changelog", "resources/license-console.metainfo.xml",
         "resources/packaging/release.sh", "resources/packaging/cut.py"]


def main(root):
    for needed in ("git", "minisign"):
        if not shutil.which(needed):
            print(f"skipped: {needed} is not installed")
            return 77
    with tempfile.TemporaryDirectory(prefix="license-release-") as folder:
        place = pathlib.Path(folder)
        environment = {**os.environ, "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example",
                       "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example", "GIT_CEILING_DIRECTORIES": folder}

        def run(*command, code=0):
            done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
            assert (done.returncode == 0) == (code == 0), (command, done)
            return done.stdout + done.stderr

        for name in FILES:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(pathlib.Path(root) / name, place / name)
        (place / ".gitignore").write_text("/build/\n")
        run("git", "init", "--quiet")
        run("git", "add", "--all")
        run("git", "commit", "--quiet", "--message", "Start")
        cut = "resources/packaging/release.sh"

        for wrong in ("", "1.2", "0.0.1", "v1.2.3"):
            run(cut, wrong, code=1)
        (place / "CHANGELOG.md").open("a").write("x\n")
        assert "has changes" in run(cut, "9.8.7", code=1)
        run("git", "checkout", "--quiet", ".")
        assert run("git", "status", "--porcelain") == "", "a refused release changes nothing"

        run(cut, "9.8.7")
        for name in FILES[:4]:
            assert "9.8.7" in (place / name).read_text(encoding="utf-8"), name
        assert run("git", "describe", "--tags").strip() == "v9.8.7"
        assert run("git", "status", "--porcelain") == ""
        assert "no unreleased changes" in run(cut, "9.8.8", code=1)

        packages = place / "build" / "packages"
        packages.mkdir(parents=True)
        run("minisign", "-G", "-W", "-p", "key.pub", "-s", "build/key")
        assert "nothing" in run(cut, "--sign", "build/key", code=1)
        key, package = str(place / "build" / "key"), packages / "licensectl_9.8.7-0upstream1_amd64.deb"
        package.write_bytes(b"package")
        (packages / "license-console-9.8.7.spdx.json").write_text("{}")
        older = packages / "licensectl_9.8.6-0upstream1_amd64.deb"
        older.write_bytes(b"package")
        assert "Not of v9.8.7: licensectl_9.8.6" in run(cut, "--sign", key, code=1)
        older.unlink()
        run("git", "commit", "--quiet", "--allow-empty", "--message", "Later")
        assert "not a release" in run(cut, "--sign", key, code=1)
        run("git", "checkout", "--quiet", "v9.8.7")
        run(cut, "--sign", key)
        assert json.loads((packages / "license-console.json").read_text()) == {"version": "9.8.7"}
        assert "spdx" in (packages / "SHA256SUMS").read_text()
        check = ("sh", "-c", "cd build/packages && minisign -q -V -p ../../key.pub -m SHA256SUMS && sha256sum --quiet -c SHA256SUMS")
        run(*check)
        package.write_bytes(b"another")
        run(*check, code=1)
        (packages / "SHA256SUMS").write_text("")
        run(*check, code=1)
    print("a release is cut, tagged and signed")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
