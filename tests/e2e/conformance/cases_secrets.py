# SPDX-License-Identifier: GPL-3.0-or-later
"""The single token of all sections: no program's files contain it, in any form."""
import base64
import os
import urllib.parse

import server
from harness import TOKEN, expect, same, wait_until

FORMS = {"plain": TOKEN.encode(), "base64": base64.b64encode(TOKEN.encode()).rstrip(b"=")[:-1], "hex": TOKEN.encode().hex().encode(),
         "HEX": TOKEN.encode().hex().upper().encode(), "UTF-16": TOKEN.encode("utf-16-le"), "UTF-16 big end": TOKEN.encode("utf-16-be"),
         "UTF-32": TOKEN.encode("utf-32-le"), "percent": urllib.parse.quote(TOKEN, safe="").replace("_", "%5F").encode(), "backwards": TOKEN.encode()[::-1],
         "tail": TOKEN.encode()[-12:]}
# Base64 of the token after one or two other bytes.
for _shift in (1, 2):
    FORMS["base64 behind %d" % _shift] = base64.b64encode(b"x" * _shift + TOKEN.encode())[4:-4]


def search(bench):
    """Searches the folders of the other sections; only token files may contain it."""
    seen, found, planted = 0, {name: [] for name in FORMS}, 0
    for base, folders, names in os.walk(bench.root):
        folders[:] = [f for f in folders if not os.path.islink(os.path.join(base, f))]
        for name in names:
            path = os.path.join(base, name)
            if os.path.islink(path) or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                data = file.read()
            if name in ("token", "token.real") or path.endswith("d.json"):  # d.json is a connection file that was made to hold it
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
    """The data of a running command that others can read: its arguments and its environment."""
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


def spellings():
    """The forms in which a server may repeat received data."""
    escaped = "".join("\\u%04x" % ord(c) for c in TOKEN)
    return {"plain": TOKEN, "with its scheme": "Bearer " + TOKEN, "upper case": TOKEN.upper(), "lower case": TOKEN.lower(),
            "base64": base64.b64encode(TOKEN.encode()).decode(), "base64 of the field": base64.b64encode(b"Bearer " + TOKEN.encode()).decode(),
            "base64url": base64.urlsafe_b64encode(b"x" + TOKEN.encode()).decode().rstrip("="), "hex": TOKEN.encode().hex(),
            "HEX": TOKEN.encode().hex().upper(), "percent": "".join("%%%02X" % ord(c) for c in TOKEN),
            "percent in part": TOKEN[:7] + "%%%02x" % ord(TOKEN[7]) + TOKEN[8:], "escapes in the text": escaped,
            "blanks": TOKEN[:9] + " " + TOKEN[9:], "a line end": TOKEN[:9] + "\r\n" + TOKEN[9:], "behind 285 letters": "x" * 285 + TOKEN,
            "backwards": TOKEN[::-1]}


def shows(text):
    """Whether a text contains most of the token, in any spelling."""
    core = TOKEN[11:23]
    flat = "".join(text.split()).lower()
    decoded = urllib.parse.unquote(flat)
    for needle in (core, core[::-1], core.encode().hex(), "".join("\\u%04x" % ord(c) for c in core[:8])):
        if needle.lower() in flat or needle.lower() in decoded:
            return True
    return any(base64.b64encode(b"x" * shift + TOKEN.encode()).decode()[8:24] in text for shift in range(3)) or \
        base64.b64encode(b"Bearer " + TOKEN.encode()).decode()[12:28] in text


def echoes(bench):
    """A server that repeats the token: no command shows it and no file contains it."""
    scene = bench.scene()
    scene.succeed()
    runs = (["refresh"], ["refresh", "--format", "json"], ["status"], ["status", "--format", "json"], ["status", "--format", "nagios"],
            ["history"], ["history", "--format", "json"], ["check-connection"], ["check-connection", "--format", "json"])

    def quiet(name, answer, commands=runs):
        with bench.case("a server that repeats the token, " + name):
            scene.server.answer = answer
            for arguments in commands:
                outcome = scene.ctl.run(*arguments, checked=False)
                expect(not shows(outcome.out + outcome.err), arguments, "shows it:", outcome.out[-300:], outcome.err[-300:])
    for name, text in spellings().items():
        for member in ("title", "detail", "type"):
            quiet("%s: %s" % (member, name), lambda request, m=member, t=text: server.problem(401, **{m: t} if m != "type" else {"kind": "x:" + t}), runs[:6])
    field = TOKEN
    heads = {"reason phrase": b"HTTP/1.1 500 " + field.encode() + b"\r\n", "status": b"HTTP/1.1 " + field.encode() + b"\r\n",
             "content type": b"HTTP/1.1 200 OK\r\nContent-Type: text/" + field.encode() + b"\r\n",
             "long content type": b"HTTP/1.1 200 OK\r\nContent-Type: text/" + b"x" * 66 + field.encode() + b"\r\n",
             "encoding": b"HTTP/1.1 200 OK\r\nContent-Type: application/jose\r\nContent-Encoding: " + field.encode() + b"\r\n",
             "place": b"HTTP/1.1 302 Found\r\nLocation: /" + field.encode() + b"\r\n",
             "realm": b'HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer realm="' + field.encode() + b'"\r\n',
             "request identifier": b"HTTP/1.1 404 No\r\nX-Request-Id: " + field.encode() + b"\r\n"}
    for name, head in heads.items():
        quiet(name, lambda request, h=head: h + b"Content-Length: 1\r\n\r\nx")
    with bench.case("a document that repeats the token is refused"):
        scene.server.answer = scene.server.honest
        scene.server.document["package"]["name"] = "for " + TOKEN
        scene.fail("malformed_reply")
    quiet("in its document", scene.server.honest)
    scene.server.document["package"]["name"] = "Package"
    with bench.case("a list of objects that repeats the token is refused"):
        scene.server.serve_list(b'{"id":"1","name":"' + TOKEN.encode() + b'","kind":"k","license":null}\n')
        scene.succeed()
        scene.ctl.run("objects", "--format", "json").exits(76)
    quiet("in its list", scene.server.honest, (["objects"], ["objects", "--format", "csv"]))
    with bench.case("good again"):
        scene.server.serve_list(b'{"id":"1","name":"n","kind":"k","license":null}\n')
        scene.succeed()
        same(scene.ctl.run("objects", "--format", "json").exits(0).json()["total"], 1)


JOBS = [command_lines, echoes, search]
