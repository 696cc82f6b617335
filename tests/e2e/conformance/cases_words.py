# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile text, other languages and time zones: machine-readable output stays the same."""
import re


from cases_objects import lines, row
from cases_status import metrics, shown
from harness import expect, same

NAMES = ["A|B", "two\nlines", "O'Neil", 'say "x"', "back\\slash", "a=b;c", "tab\tx", "cr\rx", "esc\x1b[31m", "bel\x07 del\x7f", "c1\x9b31m", "bidi\u202eabc", "<b>bold</b>", "100% & %1 %n",
         " leading", "ü 漢 \U0001f600"]
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")
# C0 except line ends, DEL, C1.
BYTES = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def names(bench):
    for name in NAMES:
        with bench.case("service named %r" % name):
            scene = bench.scene(name=name)
            scene.succeed()
            same(shown(scene, "--", name)[1][0]["name"], name)
            out = scene.ctl.run("status", "--format", "nagios").exits(0).out
            first = out.split("\n")[0]
            same((out.count("\n"), first.count("|")), (2, 1), "nagios " + repr(out))
            expect(not CONTROLS.search(out.replace("\n", "")), "controls in nagios", repr(out))
            text = scene.ctl.run("status", "--format", "prometheus").exits(0).out
            metrics(text, shown(scene)[1][0])
            label = BYTES.sub(lambda found: "\\u%04x" % ord(found[0]), name)
            label = label.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            expect(not BYTES.search(text), "controls in prometheus", repr(text))
            documents = [["status", "--format", "json"], ["service", "list", "--format", "json"], ["licenses", "--format", "json"], ["history", "--format", "json"]]
            expect(not any(BYTES.search(scene.ctl.run(*line).exits(0).out) for line in documents), "controls in json")
            expect('service="%s"' % label in text, "label in", text[:300])
            for command in ("status", "licenses", "refresh", "history", "check-connection"):
                outcome = scene.ctl.run(command).exits(0)
                expect(not CONTROLS.search(outcome.out.replace("\n", "")), command, "controls in", repr(outcome.out[:300]))
            listed = scene.ctl.run("service", "list").exits(0).out
            expect(not CONTROLS.search(listed.replace("\n", "")), "controls in the list", repr(listed))


def texts(bench):
    scene = bench.scene()
    hostile = "x\x1b]0;title\x07\u202e\u2066<script>&\x9b31m"
    scene.server.serve_list(lines(row(id=hostile + "1", name=hostile, license="server"), row(id="two\nlines", name="a\tb\rc")))
    scene.server.document["package"].update(name=hostile, status="suspended", reason=hostile)
    scene.server.document["licenses"][0]["label"] = hostile
    scene.succeed()
    for command in ("status", "licenses", "objects", "history", "refresh"):
        with bench.case(command + " shows no control as such"):
            outcome = scene.ctl.run(command)
            expect(not CONTROLS.search(outcome.out.replace("\n", "")) and not CONTROLS.search(outcome.err.replace("\n", "")), repr(outcome.out))
    with bench.case("json holds the text as it came"):
        same(scene.ctl.run("licenses", "--format", "json").exits(0).json()["services"][0]["licenses"][0]["label"], hostile)
        same(scene.ctl.run("objects", "--format", "json").exits(0).json()["objects"][0]["name"], hostile)
        same(shown(scene)[1][0]["package"]["name"], hostile)
    with bench.case("a change with hostile text"):
        scene.server.document["package"]["name"] = "plain"
        outcome = scene.ctl.run("refresh").exits(0)
        expect(not CONTROLS.search(outcome.out.replace("\n", "")), repr(outcome.out))


def languages(bench):
    """Language, number format and time zone do not affect machine-readable output."""
    scene = bench.scene()
    scene.server.serve_list(lines(row(assigned_at=1700000000)))
    scene.server.document["licenses"][0].update(total=1234567, used=1000000, valid_until=1800000000)
    scene.succeed()
    commands = [["licenses", "--format", "json"], ["licenses", "--format", "csv"], ["objects", "--format", "json"], ["objects", "--format", "csv"],
                ["history", "--format", "csv"], ["service", "list", "--format", "json"]]
    plain = [scene.ctl.run(*c).exits(0).out for c in commands]
    for surroundings in ({"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "de"}, {"LC_ALL": "pl_PL.UTF-8", "LANGUAGE": "pl"}, {"LC_ALL": "ar_EG.UTF-8"},
                         {"LC_ALL": "C", "LANG": "C"}, {"LC_ALL": "", "LANG": ""}, {"TZ": "Asia/Kathmandu"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": "nonsense/zone"},
                         {"TZ": ""}):
        words = " ".join("%s=%s" % pair for pair in surroundings.items())
        with bench.case("the same under " + words):
            same([scene.ctl.run(*c, env=surroundings).exits(0).out for c in commands], plain)
        with bench.case("status and metrics under " + words):
            outcome = scene.ctl.run("status", "--format", "prometheus", env=surroundings).exits(0)
            metrics(outcome.out, shown(scene)[1][0])
            first = scene.ctl.run("status", "--format", "nagios", env=surroundings).exits(0).out
            expect(first.startswith("LICENSE OK - "), first)
    with bench.case("digits of large numbers are not grouped"):
        expect("1234567" in plain[0] and "1234567" in plain[1], plain[1])



JOBS = [names, texts, languages]
