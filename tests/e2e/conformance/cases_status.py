# SPDX-License-Identifier: GPL-3.0-or-later
"""`status`: states, severity, exit codes, JSON, nagios and Prometheus texts."""
import re
import time

import wire
from cases_retry import seconds
from cases_verify import PACKAGE
from harness import Maybe, UTC, expect, same, shaped, within
from server import problem

LICENSE = {"type": str, "label": str, "assigned_to": {"agent", "object"}, "total": int, "used": int, "free": int,
           "state": {"valid", "expiring", "ended"}, "valid_until": Maybe(UTC)}
SHAPE = {"services": [{
    "name": str, "url": str, "severity": {"ok", "warning", "critical", "unknown"},
    "verification": {"state": {"verified", "grace", "grace_ending", "grace_over", "not_verified", "not_applicable"},
                     "last_success": Maybe(UTC), "elapsed_seconds": Maybe(int), "deadline": Maybe(UTC), "remaining_seconds": Maybe(int),
                     "next_refresh": Maybe(UTC), "last_attempt": Maybe(UTC), "last_error": Maybe({"code": str, "message": str}),
                     "clock_warning": Maybe(str)},
    "package": Maybe(PACKAGE), "reason": Maybe(str), "licenses": [LICENSE], "backup_and_restore": {"continue", "may_stop", "unknown"}}]}
DAY = 86400


def shown(scene, *arguments):
    outcome = scene.ctl.run("status", "--format", "json", *arguments)
    answer = outcome.json()
    shaped(answer, SHAPE)
    return outcome.code, answer["services"]


def package(**members):
    return lambda scene, now: scene.server.document["package"].update(
        {k: v(now) if callable(v) else v for k, v in members.items()})


def without(name):
    return lambda scene, now: scene.server.document["package"].pop(name)


def grace(value):
    return lambda scene, now: scene.server.document.update(grace=value)


def over_used(scene, _):
    scene.server.document["licenses"][1]["used"] = 11


def license_type(at, **members):
    return lambda scene, now: scene.server.document["licenses"][at].update(
        {k: v(now) if callable(v) else v for k, v in members.items()})


# The server's document, whether a refresh then fails; verification state, package state, severity, backup_and_restore.
STATES = [
    ("all is well", [], False, "verified", "valid", "ok", "continue"),
    ("a trial", [package(status="trial")], False, "verified", "valid", "ok", "continue"),
    ("perpetual", [without("valid_until")], False, "verified", "valid", "ok", "continue"),
    ("31 days left", [package(valid_until=lambda n: n + 31 * DAY)], False, "verified", "valid", "ok", "continue"),
    ("30 days and a minute left", [package(valid_until=lambda n: n + 30 * DAY + 60)], False, "verified", "valid", "ok", "continue"),
    ("30 days left", [package(valid_until=lambda n: n + 30 * DAY)], False, "verified", "expiring", "warning", "continue"),
    ("a day left", [package(valid_until=lambda n: n + DAY)], False, "verified", "expiring", "warning", "continue"),
    ("a day left, renews not said", [package(valid_until=lambda n: n + DAY), without("renews")], False, "verified", "expiring", "warning", "continue"),
    ("a day left, but renewing", [package(valid_until=lambda n: n + DAY, renews=True)], False, "verified", "valid", "ok", "continue"),
    ("over at the moment of signing", [package(valid_until=lambda n: n)], False, "verified", "expired", "critical", "unknown"),
    ("over for a day", [package(valid_until=lambda n: n - DAY)], False, "verified", "expired", "critical", "unknown"),
    ("over though renewing", [package(valid_until=lambda n: n - DAY, renews=True)], False, "verified", "expired", "critical", "unknown"),
    ("suspended", [package(status="suspended", reason="unpaid")], False, "verified", "suspended", "critical", "may_stop"),
    ("revoked", [package(status="revoked")], False, "verified", "revoked", "critical", "may_stop"),
    ("suspended and over", [package(status="suspended", valid_until=lambda n: n - DAY)], False, "verified", "suspended", "critical", "may_stop"),
    ("a failure", [], True, "grace", "valid", "warning", "continue"),
    ("a failure, 25 hours of grace", [grace(25 * 3600)], True, "grace", "valid", "warning", "continue"),
    ("a failure, 24 hours of grace", [grace(DAY)], True, "grace_ending", "valid", "critical", "continue"),
    ("a failure, an hour of grace", [grace(3600)], True, "grace_ending", "valid", "critical", "continue"),
    ("an hour of grace", [grace(3600)], False, "verified", "valid", "ok", "continue"),
    ("no grace", [grace(0)], False, "grace_over", "valid", "critical", "may_stop"),
    ("grace below 0", [grace(-5)], False, "grace_over", "valid", "critical", "may_stop"),
    ("a failure, no grace", [grace(0)], True, "grace_over", "valid", "critical", "may_stop"),
    ("no grace, expired", [grace(0), package(valid_until=1)], False, "grace_over", "expired", "critical", "may_stop"),
    ("a failure, expiring", [package(valid_until=lambda n: n + DAY)], True, "grace", "expiring", "warning", "continue"),
    ("a failure, expired", [package(valid_until=1)], True, "grace", "expired", "critical", "unknown"),
    ("a failure, suspended", [package(status="suspended")], True, "grace", "suspended", "critical", "may_stop"),
    ("used above total", [over_used], False, "verified", "valid", "warning", "continue"),
    ("storage used above capacity", [package(storage={"capacity": 1, "used": 2})], False, "verified", "valid", None, "continue"),
    ("a type ended in use", [license_type(0, valid_until=lambda n: n - DAY)], False, "verified", "valid", "critical", "continue"),
    ("a type ends at the moment of signing", [license_type(0, valid_until=lambda n: n)], False, "verified", "valid", "critical", "continue"),
    ("a type ended and renewing", [license_type(0, valid_until=1), package(renews=True)], False, "verified", "valid", "critical", "continue"),
    ("a type ended unused", [license_type(0, valid_until=lambda n: n - DAY, used=0)], False, "verified", "valid", "warning", "continue"),
    ("a type expires", [license_type(0, valid_until=lambda n: n + 30 * DAY)], False, "verified", "valid", "warning", "continue"),
    ("a type expires, but renewing", [license_type(0, valid_until=lambda n: n + DAY), package(renews=True)], False, "verified", "valid", "ok", "continue"),
    ("a type has 31 days", [license_type(0, valid_until=lambda n: n + 31 * DAY)], False, "verified", "valid", "ok", "continue"),
    ("more grace than three days", [grace(10**9)], True, "grace", "valid", "warning", "continue"),
]


def states(bench, part):
    scene = bench.scene()
    for name, changes, failing, state, package_state, severity, running in STATES[part::2]:
        with bench.case(name):
            scene.server.answer = scene.server.honest
            scene.server.document = wire.document()
            now = int(time.time())
            for change in changes:
                change(scene, now)
            scene.server.answer = scene.server.spoiled(lambda d, n=now: d.payload.update(iat=n))
            scene.succeed()
            if failing:
                scene.server.answer = lambda request: problem(503)
                scene.fail("server_unavailable")
            code, rows = shown(scene)
            same(rows[0]["verification"]["state"], state, "state")
            same(rows[0]["package"]["state"], package_state, "package")
            same(rows[0]["backup_and_restore"], running, "backup_and_restore")
            if severity:
                same(rows[0]["severity"], severity, "severity")
                same(code, ["ok", "warning", "critical", "unknown"].index(severity), "exit")
            for one in rows[0]["licenses"]:
                same(one["free"], 0 if one["state"] == "ended" else max(0, one["total"] - one["used"]), "free of " + one["type"])
            same(rows[0]["reason"] is None, rows[0]["severity"] == "ok", "a reason for what is not ok, and for nothing else")
            texts(scene, rows[0], code)


def timeless(text):
    """Without the numbers: seconds pass while programs start."""
    return re.sub(r"[0-9]+ ?(min|s|h)?", "#", text)


def texts(scene, row, code):
    """The other two formats agree with the JSON."""
    outcome = scene.ctl.run("status", "--format", "nagios").exits(code)
    first, *others = outcome.out.rstrip("\n").split("\n")
    expect(re.match(r"LICENSE (OK|WARNING|CRITICAL|UNKNOWN) - [^|]+ \| \S.*\Z", first), "first line:", first)
    same(first.split()[1], row["severity"].upper(), "nagios")
    same(len(others), 1, "lines behind the first")
    if row["reason"]:
        expect(timeless(row["reason"]) in timeless(first), "no reason in nagios:", first)
        text = scene.ctl.run("status", env={"LC_ALL": "C.UTF-8"}).exits(code).out.split("\n")[1]
        expect(timeless(row["reason"].split("; ")[0]) in timeless(text), "no reason in the first line:", text)
    item = r"('([^'=]|'')+'|[^= ']+)=-?\d+(\.\d+)?[a-zA-Z%]*(;[^; ]*){0,4}"
    expect(re.match("%s( %s)*\\Z" % (item, item), first.split(" | ")[1]), "perfdata:", first)
    metrics(scene.ctl.run("status", "--format", "prometheus").exits(code).out, row)


def metrics(text, row):
    values, described, readable = {}, {}, False
    for line in text.rstrip("\n").split("\n"):
        if line.startswith("#"):
            _, kind, name, _ = line.split(" ", 3)
            described.setdefault(name, set()).add(kind)
            continue
        if line == "license_console_store_readable 1":
            readable = True
            continue
        match = re.match(r"([a-z_]+)\{((?:[a-z]+=\"(?:[^\"\\\n]|\\.)*\",?)*)\} (\S+)\Z", line)
        expect(match, "line:", line)
        labels = dict(re.findall(r"([a-z]+)=\"((?:[^\"\\]|\\.)*)\"", match[2]))
        expect("service" in labels, "no service:", line)
        values[match[1], labels.get("state") or labels.get("type")] = float(match[3])
    expect(readable, "the store was read")
    for name, _ in [*values, ("license_console_store_readable", None)]:
        same(described.get(name), {"HELP", "TYPE"}, "described: " + name)
    clock, pack = row["verification"], row["package"]
    want = {("license_console_severity", None): ["ok", "warning", "critical", "unknown"].index(row["severity"])}
    for state in SHAPE["services"][0]["verification"]["state"]:
        want["license_console_verification_state", state] = float(state == clock["state"])
    if pack:
        for state in PACKAGE["state"]:
            want["license_console_package_state", state] = float(state == pack["state"])
        if pack["valid_until"]:
            want["license_console_package_valid_until_timestamp_seconds", None] = seconds(pack["valid_until"])
        if pack["storage"]:
            want["license_console_storage_capacity_bytes", None] = pack["storage"]["capacity"]
            want["license_console_storage_used_bytes", None] = pack["storage"]["used"]
        for one in row["licenses"]:
            want["license_console_licenses_limit", one["type"]] = 0 if one["state"] == "ended" else one["total"]
            want["license_console_licenses_used", one["type"]] = one["used"]
    loose = {}
    if clock["last_success"]:
        loose["license_console_last_success_timestamp_seconds"] = seconds(clock["last_success"])
    if clock["remaining_seconds"]:
        loose["license_console_grace_remaining_seconds"] = clock["remaining_seconds"]
    same(sorted((n, k or "") for n, k in values), sorted([(n, k or "") for n, k in want] + [(n, "") for n in loose]), "metrics")
    for key, value in want.items():
        same(values[key], float(value), str(key))
    for name, value in loose.items():
        within(values[name, None], value - 5, value + 5, name)


def members(bench):
    scene = bench.scene()
    with bench.case("no document"):
        code, rows = shown(scene)
        row = rows[0]
        same((code, row["severity"], row["verification"]["state"], row["package"], row["licenses"], row["backup_and_restore"]),
             (3, "unknown", "not_verified", None, [], "unknown"))
        same([row["verification"][k] for k in ("last_success", "elapsed_seconds", "deadline", "remaining_seconds", "last_attempt", "last_error")], [None] * 6)
        texts(scene, row, 3)
    with bench.case("after a success"):
        before = int(time.time())
        scene.succeed()
        row = shown(scene)[1][0]
        clock = row["verification"]
        within(seconds(clock["last_success"]), before - 2, time.time() + 2, "last_success")
        within(clock["elapsed_seconds"], 0, 30, "elapsed")
        same(seconds(clock["deadline"]) - seconds(clock["last_success"]), 259200, "deadline")
        within(clock["remaining_seconds"] + clock["elapsed_seconds"], 259199, 259201, "remaining and elapsed")
        within(seconds(clock["next_refresh"]) - seconds(clock["last_success"]), 77758, 95042, "next_refresh")
        same((clock["last_error"], clock["clock_warning"]), (None, None))
        within(seconds(clock["last_attempt"]), before - 2, time.time() + 2, "last_attempt")
        same((row["name"], row["url"]), ("Acme HQ", scene.server.url))
        document = scene.server.document
        same({k: row["package"][k] for k in ("name", "status", "storage")}, {k: document["package"][k] for k in ("name", "status", "storage")})
        same([seconds(row["package"][k]) for k in ("valid_from", "valid_until")], [document["package"][k] for k in ("valid_from", "valid_until")])
        same([one["free"] for one in row["licenses"]], [13, 7, 33])
    with bench.case("free is never below 0; perpetual and no storage are null"):
        over_used(scene, 0)
        for name in ("valid_until", "storage"):
            del scene.server.document["package"][name]
        scene.succeed()
        row = shown(scene)[1][0]
        same((row["licenses"][1]["free"], row["package"]["valid_until"], row["package"]["storage"]), (0, None, None))
    with bench.case("after a failure, and after the next success"):
        scene.server.answer = lambda request: problem(503)
        scene.fail("server_unavailable")
        error = shown(scene)[1][0]["verification"]["last_error"]
        same(error["code"], "server_unavailable")
        expect(error["message"], "no message")
        scene.server.answer = scene.server.honest
        scene.succeed()
        same(shown(scene)[1][0]["verification"]["last_error"], None)
    with bench.case("grace over: deadline in the past is told, remaining is 0"):
        scene.server.document["grace"] = 0
        scene.succeed()
        clock = shown(scene)[1][0]["verification"]
        same((clock["state"], clock["remaining_seconds"], clock["deadline"]), ("grace_over", 0, clock["last_success"]))
    with bench.case("as text"):
        expect(scene.ctl.run("status").exits(2).out.count("Acme HQ") >= 1, "no name")
    with bench.case("no request was sent by status"):
        same(len(scene.server.requests), 5)


def lasting(payload, now):
    """Terms longer than the error of the server's clock."""
    return {"iat": now, "package": {**payload["package"], "valid_until": now + 90 * DAY},
            "licenses": [{**one, **({"valid_until": now + 90 * DAY} if "valid_until" in one else {})} for one in payload["licenses"]]}


def clocks(bench):
    scene = bench.scene()
    for name, shift, warned in (("as ours", 0, False), ("four minutes ahead", 240, False), ("four minutes behind", -240, False),
                                ("six minutes ahead", 370, True), ("six minutes behind", -370, True), ("ten years ahead", 3650 * DAY, True),
                                ("ten years behind", -3650 * DAY, True)):
        with bench.case("server clock " + name):
            scene.server.seq += 1
            scene.server.answer = scene.server.spoiled(
                lambda d, s=shift: d.payload.update(lasting(d.payload, d.payload["iat"] + s),
                                                    seq=scene.server.next_seq() if s > -DAY else d.payload["seq"]))
            if shift < -DAY:
                scene = bench.scene()
                scene.server.answer = scene.server.spoiled(
                    lambda d, s=shift: d.payload.update(lasting(d.payload, d.payload["iat"] + s), seq=1))
            scene.succeed()
            code, rows = shown(scene)
            same((rows[0]["verification"]["clock_warning"] is not None, rows[0]["severity"], code),
                 (warned, "warning" if warned else "ok", int(warned)))
            same(rows[0]["verification"]["state"], "verified")
    with bench.case("expired by server time, though not by ours"):
        scene = bench.scene()
        now = int(time.time())
        scene.server.answer = scene.server.spoiled(lambda d: (d.payload.update(iat=now + 10 * DAY), d.payload["package"].update(valid_until=now + 5 * DAY)))
        scene.succeed()
        same(shown(scene)[1][0]["package"]["state"], "expired")
    with bench.case("valid by server time, though not by ours"):
        scene = bench.scene()
        scene.server.answer = scene.server.spoiled(lambda d: (d.payload.update(iat=now - 100 * DAY, seq=1), d.payload["package"].update(valid_until=now - 50 * DAY)))
        scene.succeed()
        same(shown(scene)[1][0]["package"]["state"], "valid")


def several(bench):
    """The worst in the order ok, warning, unknown, critical."""
    scene = bench.scene(name='Quo"te\\d')
    well = scene.server
    scene.succeed()
    made = {}
    with bench.case("no service"):
        empty = bench.scene(add=False)
        same(shown(empty), (3, []))
        empty.ctl.run("status").exits(3)
        empty.ctl.run("status", "--format", "prometheus").exits(3)
        expect(empty.ctl.run("status", "--format", "nagios").exits(3).out.startswith("LICENSE UNKNOWN - "), "nagios")
    with bench.case("a name is escaped in labels"):
        out = scene.ctl.run("status", "--format", "prometheus").exits(0).out
        expect('service="Quo\\"te\\\\d"' in out, out[:400])
    for name, change, code in (("Warns", lambda d: d["licenses"][0].update(used=99), 1), ("Unknown", None, 3),
                               ("Critical", lambda d: d["package"].update(status="revoked"), 2)):
        with bench.case("with one more that is " + name):
            made[name] = scene.serve(name=name)
            scene.add(made[name])
            if change:
                change(made[name].document)
                scene.ctl.run("refresh", name).exits(0)
            got, rows = shown(scene)
            same((got, len(rows)), (code, len(made) + 1))
            first, *others = scene.ctl.run("status", "--format", "nagios").exits(code).out.rstrip("\n").split("\n")
            same((first.split()[1], len(others)), (["OK", "WARNING", "CRITICAL", "UNKNOWN"][code], len(made) + 1))
    for name, code in (("Warns", 1), ("Unknown", 3), ("Critical", 2), (well.name, 0)):
        with bench.case("by name: " + name):
            got, rows = shown(scene, name)
            same((got, [r["name"] for r in rows]), (code, [name]))
    with bench.case("unknown name"):
        for style in ("json", "text", "prometheus"):
            scene.ctl.run("status", "Nobody", "--format", style).exits(64).silent()
        expect(scene.ctl.run("status", "Nobody", "--format", "nagios").exits(3).out.startswith("LICENSE UNKNOWN - "), "no answer of a plug-in")
        scene.ctl.run("status", "warns").exits(64)
        scene.ctl.run("status", "").exits(64)
    with bench.case("each HELP and TYPE stands once"):
        out = scene.ctl.run("status", "--format", "prometheus").exits(2).out
        heads = [line for line in out.split("\n") if line.startswith("#")]
        same(len(heads), len({" ".join(line.split()[1:3]) for line in heads}))


def dmz(bench):
    scene = bench.scene(deployment="dmz")
    with bench.case("not applicable, and no alarm"):
        code, rows = shown(scene)
        same((code, rows[0]["severity"], rows[0]["verification"]["state"], rows[0]["backup_and_restore"]), (0, "ok", "not_applicable", "unknown"))
    with bench.case("a refresh asks nobody"):
        outcome, entry = scene.refresh()
        same((outcome.code, entry["outcome"], entry["error"], entry["changes"], scene.server.requests), (0, "not_applicable", None, [], []))
        same(shown(scene)[0], 0)
        texts(scene, shown(scene)[1][0], 0)


def job(part):
    def run(bench):
        states(bench, part)
    run.__name__ = "states_%d" % part
    return run


JOBS = [job(0), job(1), members, clocks, several, dmz]
