#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""zabbix.py CMAKE BUILD: Zabbix's agent answers the item as its own user through sudo, and each preprocessing step of the template gives
the value of the real document: JSONPath by the few forms that the template uses, scripts by Duktape, Zabbix's own engine. 77 without
them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import yaml
from host import EXAMPLES, Report, STORE, Surroundings, add_service, on_own_host, refresh, run_steps, spoil_store, status_document, steps

on_own_host("zabbix_agent2", "duk", "sudo")
report = Report()
exported = yaml.safe_load((EXAMPLES / "zabbix/license-console.yaml").read_text())["zabbix_export"]
template = exported["templates"][0]


class Discarded(Exception):
    """A step failed where the template discards the value."""


def json_path(document, path):
    """$.a[?(@.b == "c")].d.first() and simpler; no match is an error, as in Zabbix."""
    assert path.startswith("$"), path
    rest, nodes, first = path[1:], [document], False
    while rest:
        if found := re.match(r'\[\?\(@\.(\w+) == "([^"]*)"\)\]', rest):
            nodes = [row for node in nodes for row in node if row.get(found[1]) == found[2]]
        elif found := re.match(r"\.first\(\)$", rest):
            first = True
        elif found := re.match(r"\.(\w+)", rest):
            nodes = [node[found[1]] for node in nodes if isinstance(node, dict) and found[1] in node]
        else:
            raise AssertionError(f"a form that this test does not know: {path}")
        rest = rest[found.end():]
    assert first or "?" not in path, f"a list in place of a value: {path}"
    if not nodes:
        raise LookupError(path)
    return nodes[0] if isinstance(nodes[0], str) else json.dumps(nodes[0])


def script(value, text):
    # A script of Zabbix is the body of a function of `value`.
    program = f"print((function (value) {{ {text} }})({json.dumps(value)}));"
    Path("/tmp/step.js").write_text(program)
    done = subprocess.run(["duk", "/tmp/step.js"], capture_output=True, text=True, timeout=30)
    if done.returncode:
        raise LookupError(done.stderr)
    return done.stdout[:-1]


def matches(value, pattern):
    if not re.search(pattern, value):
        raise LookupError(pattern)
    return value


STEPS = {"JSONPATH": lambda value, path: json_path(json.loads(value), path), "JAVASCRIPT": script, "MATCHES_REGEX": matches}


def value_of(item, raw, macros):
    value = raw
    for step in item["preprocessing"]:
        parameter = step["parameters"][0]
        for macro, text in macros.items():
            parameter = parameter.replace(macro, text)
        try:
            value = STEPS[step["type"]](value, parameter)
        except LookupError:
            if step.get("error_handler") == "DISCARD_VALUE":
                raise Discarded from None
            raise
    return value


def discovered(rule, raw):
    rows = json.loads(value_of(rule, raw, {}))
    return [{each["lld_macro"]: json_path(row, each["path"]) for each in rule["lld_macro_paths"]} for row in rows]


def values(raw):
    """Key → value of all items of the template; discarded ones are absent."""
    found = {item["key"]: value_of(item, raw, {}) for item in template["items"] if "preprocessing" in item}
    for rule in template["discovery_rules"]:
        for macros in discovered(rule, raw):
            for item in rule["item_prototypes"]:
                key = item["key"]
                for macro, text in macros.items():
                    key = key.replace(macro, text)
                try:
                    found[key] = value_of(item, raw, macros)
                except Discarded:
                    pass
    return found


def from_agent():
    said = run_steps(steps("Zabbix")[-2:])
    found = re.fullmatch(r"license_console\.status +\[s\|(.*)\]\s*", said, re.S)
    assert found, said
    return found[1]


def consistent():
    """References within the template hold."""
    rules, uuids = template["discovery_rules"], re.findall(r"'uuid': '(\w+)'", str(exported))
    items = template["items"] + [item for rule in rules for item in rule["item_prototypes"]]
    keys = {item["key"] for item in items}
    report.row("uuids", len(set(uuids)) == len(uuids) and all(re.fullmatch("[0-9a-f]{12}[4a][0-9a-f]{19}", each) for each in uuids),
               "each is its own, version 4")
    masters = {each["master_item"]["key"] for each in items + rules if each.get("type") == "DEPENDENT"}
    report.row("master", masters == {"license_console.status"}, "everything depends on one item", masters)
    triggers = [trigger for each in items + rules for trigger in each.get("triggers", []) + each.get("trigger_prototypes", [])]
    used = {key for trigger in triggers for key in re.findall(rf"/{template['template']}/([\w.]+(?:\[[^]]*\])?)", trigger["expression"])}
    report.row("triggers", len(triggers) == 7 and used <= keys, "name items of the template", used - keys)
    maps = {each["name"] for each in template["valuemaps"]}
    report.row("value maps", {item["valuemap"]["name"] for item in items if "valuemap" in item} == maps, "are those of the template")


def compare(name, raw):
    """The template's values against the document itself."""
    found, document, expected = values(raw), json.loads(raw), {}
    severities = ["ok", "warning", "critical", "unknown"]
    for service in document["services"]:
        at = service["name"]
        expected[f"license_console.severity[{at}]"] = str(severities.index(service["severity"]))
        expected[f"license_console.reason[{at}]"] = service["reason"] or ""
        remaining = service["verification"]["remaining_seconds"]
        if remaining is not None:
            expected[f"license_console.grace_remaining[{at}]"] = str(remaining)
        end = (service["package"] or {}).get("valid_until")
        if end:
            seconds = subprocess.check_output(["date", "--date", end, "+%s"], text=True).strip()
            expected[f"license_console.package_valid_until[{at}]"] = seconds
        for row in service["licenses"]:
            limit = 0 if row["state"] == "ended" else row["total"]
            for what, value in (("used", row["used"]), ("free", row["free"]), ("limit", limit)):
                expected[f"license_console.{what}[{at},{row['type']}]"] = str(value)
    expected["license_console.store_readable"] = "0" if "error" in document else "1"
    report.row(name, found == expected, f"{len(expected)} values", {key: (found.get(key), expected.get(key)) for key in
               found.keys() | expected.keys() if found.get(key) != expected.get(key)})


with Surroundings(Path(sys.argv[2]) / "bin") as around, Surroundings(Path(sys.argv[2]) / "bin", name="Biuro Łódź") as second:
    consistent()
    run_steps(steps("Zabbix")[:-2])
    add_service(around)
    compare("not verified", from_agent())
    refresh()
    raw = from_agent()
    report.row("document", json.loads(raw)["services"][0]["name"] == status_document()["services"][0]["name"], "whole, by the agent")
    compare("verified", raw)
    around.post("package", valid_for_seconds=None)
    around.post("suspend", reason="unpaid")
    refresh()
    compare("suspended, perpetual", from_agent())
    add_service(second)
    compare("two services", from_agent())
    refused = subprocess.run(["runuser", "-u", "zabbix", "--", "sudo", "-n", "-u", "license-console", "/usr/bin/licensectl",
                              "--data-dir", STORE, "refresh"], capture_output=True, text=True)
    report.row("sudo", "password is required" in refused.stderr, "permits nothing else", refused)
    spoil_store()
    compare("unreadable store", from_agent())
sys.exit(report.code())
