# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong command lines: 64, text on stderr, nothing on stdout."""
import json

from harness import TOKEN, expect, same

COMMANDS = ["service add", "service list", "service remove", "service show", "service replace", "refresh", "status", "licenses", "objects", "history", "export", "check-connection",
            "watch", "verify"]
WRONG = [
    [], ["nonsense"], ["service"], ["service", "nonsense"], ["service", "add"], ["service", "add", "a", "b"], ["service", "remove"],
    ["service", "remove", "a", "b"], ["service", "show"], ["service", "show", "a", "b"], ["service", "replace"],
    ["service", "replace", "a"], ["service", "replace", "a", "b", "c"], ["service", "list", "x"], ["refresh", "a", "b"], ["status", "a", "b"], ["licenses", "a", "b"], ["objects", "a", "b"],
    ["history", "a", "b"], ["check-connection", "a", "b"], ["watch", "x"], ["verify"], ["verify", "x"], ["refresh", "--timeout"], ["refresh", "--limit", "1"],
    ["status", "--if-due"], ["objects", "--sort"], ["objects", "--license"], ["objects", "--filter"], ["history", "--limit"], ["licenses", "--filter", "x"],
    ["refresh", "--token", TOKEN[:4]], ["service", "add", "x", "--token", "x"], ["--token", "x", "status"], ["STATUS"], ["--format", "json", "status"],
    ["watch", "--format", "json"], ["objects", "--unlicensed=x"], ["status", "--format"]]
FORMATS = {"service list": {"text", "json"}, "service remove": {"text", "json"}, "service show": {"text", "json"}, "refresh": {"text", "json"}, "status": {"text", "json", "nagios", "prometheus"},
           "licenses": {"text", "json", "csv"}, "objects": {"text", "json", "csv"}, "history": {"text", "json", "csv"}, "check-connection": {"text", "json"},
           "verify": {"text", "json"}}


def wrong(bench):
    scene = bench.scene(add=False)
    for arguments in WRONG:
        with bench.case("wrong: " + " ".join(arguments)):
            outcome = scene.ctl.run(*arguments).exits(64).silent()
            expect(outcome.err, "no words")
    for command in COMMANDS:
        with bench.case("unknown option of " + command):
            scene.ctl.run(*command.split(), "--nonsense").exits(64).silent()
    for command, known in FORMATS.items():
        for word in {"text", "json", "csv", "nagios", "prometheus", "html", "xml", "JSON", ""} - known:
            with bench.case("%s --format %r" % (command, word)):
                scene.ctl.run(*command.split(), *(["x"] if command in ("service remove", "service show") else []), "--format=" + word).exits(64).silent()


# The typed words, and a word that the answer has to contain.
SLIPS = [(["statu"], "status"), (["refrsh"], "refresh"), (["licences"], "licenses"), (["service", "lst"], "list"), (["service", "nonsense"], "nonsense"),
         (["status", "--fromat", "json"], "--format"), (["objects", "--unlicenced"], "--unlicensed"), (["status", "--format", "jsn"], "json"),
         (["refresh", "--timeout", "0"], "1"), (["history", "--limit", "-1"], "0"), (["history", "--limit", "99999999999"], "2,000,000,000"),
         (["objects", "--sort", "size"], "last_backup_at"), (["export", "objcts", "x.csv"], "objects"), (["status", "a", "b"], "b"), (["verify", "x"], "--connection"),
         (["--format", "json", "status"], "--format"), (["help", "statsu"], "status"), (["export", "licenses", "x.json", "--bom"], ".csv"), ([], "refresh"), (["service"], "add")]


def slips(bench):
    scene = bench.scene(add=False)
    for arguments, word in SLIPS:
        with bench.case("slip: " + " ".join(arguments)):
            outcome = scene.ctl.run(*arguments).exits(64).silent()
            expect(word in outcome.err, outcome.err)
            expect(all(a in outcome.err for a in arguments[-1:] if a not in ("json", "status", "x", "x.csv", "--bom", "service")), "the word itself:", outcome.err)
            expect(outcome.err.count("\n") == 1, "one line:", outcome.err)
    with bench.case("help as a command"):
        same(scene.ctl.run("help").exits(0).out, scene.ctl.run("--help").exits(0).out)
        for command in COMMANDS:
            same(scene.ctl.run("help", *command.split()).exits(0).out, scene.ctl.run(*command.split(), "--help").exits(0).out)


def plugin(bench):
    """With nagios every failure is an answer of a plug-in."""
    scene = bench.scene(add=False)
    for line in (["status", "Typo", "--format", "nagios"], ["status", "--format=nagios", "Typo"], ["status", "--format", "nagios", "--bogus"], ["status", "--bogus", "--format=nagios"],
                 ["--format", "nagios", "status"], ["statu", "--format", "nagios"], ["--bogus", "--format=nagios"], ["status", "a", "b", "--format", "nagios"],
                 ["status", "--format", "nagios", "--format", "nagios"], ["status", "--format", "nagios", "--limit", "1"], ["status", "--fromat", "nagios"],
                 ["status", "--format", "naigos"], ["status", "x\ny|z", "--format", "nagios"], ["status", "--format=nagios", "--token-stdin"]):
        with bench.case("plug-in: " + " ".join(line)):
            out = scene.ctl.run(*line).exits(3).out
            expect(out.startswith("LICENSE UNKNOWN - ") and len(out) > 25 and out.count("\n") == 1 and "|" not in out, repr(out))
    with bench.case("plug-in: a store that cannot be read"):
        out = scene.ctl.run(raw=["--data-dir", "/dev/null/x", "status", "--format", "nagios"]).exits(3).out
        expect(out.startswith("LICENSE UNKNOWN - "), out)
    with bench.case("json and prometheus of a store that cannot be read"):
        answer = scene.ctl.run(raw=["--data-dir", "/dev/null/x", "status", "--format", "json"]).exits(3).json()
        same((answer["services"], sorted(answer["error"]), answer["error"]["code"]), ([], ["code", "message"], "storage_failed"))
        out = scene.ctl.run(raw=["--data-dir", "/dev/null/x", "status", "--format", "prometheus"]).exits(3).out
        expect("\nlicense_console_store_readable 0\n" in out, out)


def formats(bench):
    scene = bench.scene()
    scene.succeed()
    for command, known in FORMATS.items():
        for word in sorted(known):
            if command not in ("service remove", "verify"):
                with bench.case("%s --format %s" % (command, word)):
                    outcome = scene.ctl.run(*command.split(), *(["Acme HQ"] if command == "service show" else []), "--format", word).exits(0)
                    if word == "json":
                        same(outcome.out, outcome.out.lstrip())
                        expect(isinstance(outcome.json(), dict), "one document")
                    else:
                        expect(outcome.out, "no words")
    with bench.case("service remove --format json"):
        other = scene.serve(name="Other")
        scene.add(other)
        outcome = scene.ctl.run("service", "remove", "Other", "--format", "json").exits(0)
        expect(outcome.out == "" or isinstance(outcome.json(), dict), outcome.out)


def helps(bench):
    scene = bench.scene(add=False)
    for arguments in [["--help"], ["--version"]] + [c.split() + ["--help"] for c in COMMANDS + ["service"]]:
        with bench.case(" ".join(arguments)):
            expect(scene.ctl.run(*arguments).exits(0).out, "no words")
    with bench.case("help names every command"):
        out = scene.ctl.run("--help").out
        same([c for c in COMMANDS if c.split()[0] not in out], [])


def tokens(bench):
    """The token options, and a token in the wrong place."""
    scene = bench.scene(add=False)
    ctl = scene.ctl
    data = ["--data-dir", ctl.data]
    key = ["--no-keychain", "--token-file", ctl.token_file]
    connection = scene.file("c.json", json.dumps(scene.server.connection(scene.server.ca)))
    for name, line in (("--no-keychain alone", [*data, "--no-keychain", "service", "list"]), ("--token-file alone", [*data, "--token-file", ctl.token_file, "refresh"]),
                       ("--token-stdin with a token file", [*data, *key, "service", "add", connection, "--token-stdin"]),
                       ("--token-file without a value", [*data, "--no-keychain", "--token-file"]), ("--data-dir without a value", ["--data-dir"]),
                       ("--token-stdin of another command", [*data, *key, "refresh", "--token-stdin"])):
        with bench.case(name):
            ctl.run(raw=line).exits(64).silent()
    with bench.case("nothing was added"):
        same(ctl.run("service", "list", "--format", "json").exits(0).json(), {"services": []})
    with bench.case("with a token file no token is asked for"):
        ctl.run("service", "add", connection, stdin=b"").exits(0)
    with bench.case("a token in a connection file refuses it, and is not repeated"):
        file = {**scene.server.connection(scene.server.ca), "name": "Other", "token": TOKEN}
        ctl.run("service", "add", scene.file("d.json", json.dumps(file))).exits(65).silent()


JOBS = [wrong, slips, plugin, formats, helps, tokens]
