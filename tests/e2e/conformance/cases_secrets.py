# SPDX-License-Identifier: GPL-3.0-or-later
"""The one token that all sections use: it stands in no file that any program left, in no form."""
import base64
import os
import urllib.parse

import server
from harness import TOKEN, expect, wait_until

FORMS = {"plain": TOKEN.encode(), "base64": base64.b64encode(TOKEN.encode()).rstrip(b"=")[:-1], "hex": TOKEN.encode().hex().encode(),
         "HEX": TOKEN.encode().hex().upper().encode(), "UTF-16": TOKEN.encode("utf-16-le"), "UTF-16 big end": TOKEN.encode("utf-16-be"),
         "UTF-32": TOKEN.encode("utf-32-le"), "percent": urllib.parse.quote(TOKEN, safe="").replace("_", "%5F").encode(), "backwards": TOKEN.encode()[::-1],
         "tail": TOKEN.encode()[-12:]}
# Base64 of the token behind one or two other bytes.
for _shift in (1, 2):
    FORMS["base64 behind %d" % _shift] = base64.b64encode(b"x" * _shift + TOKEN.encode())[4:-4]


def search(bench):
    """Reads what the other sections have left in their folders; token files are the one place where it may stand."""
    seen, found, planted = 0, {name: [] for name in FORMS}, 0
    for base, folders, names in os.walk(bench.root):
        folders[:] = [f for f in folders if not os.path.islink(os.path.join(base, f))]
        for name in names:
            path = os.path.join(base, name)
            if os.path.islink(path) or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                data = file.read()
            if name == "token" or path.endswith("d.json"):  # d.json is a connection file that was made to hold it
                planted += FORMS["plain"] in data
                continue
            seen += 1
            for form, needle in FORMS.items():
                if needle in data:
                    found[form].append(os.path.relpath(path, bench.root))
    for form, places in found.items():
        with bench.case("in %d files: %s" % (seen, form)):
            expect(not places, places[:5])
    with bench.case("the search would find it"):
        expect(planted and seen, "nothing was searched")


def command_lines(bench):
    """What others can read of a running command: its arguments and its environment."""
    scene = bench.scene()
    scene.server.answer = lambda request: server.hang
    running = scene.ctl.start("refresh", "--timeout", "20")
    wait_until(lambda: scene.server.requests, what="it asks")
    for name in ("cmdline", "environ"):
        with bench.case("/proc/…/" + name):
            with open("/proc/%d/%s" % (running.pid, name), "rb") as file:
                data = file.read()
            expect(data and not any(form in data for form in FORMS.values()), "it stands there")
    running.terminate()
    running.communicate(timeout=60)


JOBS = [command_lines, search]
