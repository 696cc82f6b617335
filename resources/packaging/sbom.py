#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what programs are made of: an SPDX 2.3 document and a list of licenses, from the database of Debian's packages.

The parts are the Debian packages of the libraries that the programs in --found load, those of its plug-ins, and the ones whose
headers or data are compiled in; or, for another system, the packages named by --source, whose sources were built for it. The same
input always gives the same bytes.
"""
import argparse
import datetime
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import uuid

COMPILED_IN = {"nlohmann-json3-dev": "STATIC_LINK", "libcli11-dev": "STATIC_LINK", "qt6-translations-l10n": "CONTAINS"}
# Debian's short names of licenses, in the spelling of SPDX.
NAMES = {
    "expat": "MIT", "mit": "MIT", "mit/x11": "MIT", "x11": "X11", "isc": "ISC", "zlib": "Zlib", "boost": "BSL-1.0", "bsl-1": "BSL-1.0",
    "apache-2.0": "Apache-2.0", "apache-2": "Apache-2.0", "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause",
    "bsd": "BSD-3-Clause", "cc0": "CC0-1.0", "cc0-1.0": "CC0-1.0", "mpl-1.1": "MPL-1.1", "mpl-2.0": "MPL-2.0", "curl": "curl",
    "afl-2.1": "AFL-2.1", "ftl": "FTL", "openssl": "OpenSSL", "unlicense": "Unlicense", "hpnd": "HPND", "libpng": "Libpng",
    "public-domain": None, "icu": "ICU", "unicode": "Unicode-DFS-2016", "artistic-2": "Artistic-2.0", "bsl-1.0": "BSL-1.0",
}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def spdx_name(name):
    """The SPDX identifier of one of Debian's short names; None if there is none."""
    family = re.fullmatch(r"(A?L?GPL|GFDL)(?:-NIV)?-([0-9.]+)(\+?)", name, re.IGNORECASE)
    if family:
        number = family[2] if "." in family[2] else family[2] + ".0"
        return f"{family[1].upper()}-{number}-{'or-later' if family[3] else 'only'}"
    return NAMES.get(name.lower())


def expression(text):
    """An SPDX expression of a License field in Debian's notation, or NOASSERTION."""
    words = re.split(r"\s+(and/or|and|or)\s+", re.sub(r"\s+with\s+.*exception", "", text.replace(",", " ")).strip(), flags=re.IGNORECASE)
    made = []
    for place, word in enumerate(words):
        part = {"and": "AND", "or": "OR", "and/or": "OR"}.get(word.lower()) if place % 2 else spdx_name(word.strip())
        if part is None:
            return "NOASSERTION"
        made.append(part)
    return " ".join(made)


def licenses_of(path):
    """The license of most files of a package and all names that its copyright file has."""
    main, every = None, []
    text = path.read_text(errors="replace") if path.is_file() else ""
    for stanza in re.split(r"\n\s*\n", text):
        fields = dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.*)$", stanza, re.MULTILINE))
        if "Files" not in fields or not fields.get("License"):
            continue
        every.append(fields["License"])
        if main is None or fields["Files"].strip() == "*":
            main = fields["License"]
    return expression(main) if main else "NOASSERTION", sorted(set(every))


def package_of(path):
    """The Debian package that holds a file of this system; the same file may be known below / or /usr."""
    real = pathlib.Path(path).resolve()
    for name in (path, str(real), re.sub("^/usr", "", str(real)), re.sub("^/usr", "", str(path)), f"/usr{path}"):
        found = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0].split(":")[0]
    raise SystemExit(f"no package holds {path}")


def parts_of(folder):
    """The packages of everything that the programs of a folder load, each with its relation to them."""
    parts, files = dict(COMPILED_IN), set()
    known = run("/sbin/ldconfig", "-p")
    plugins = pathlib.Path(run("qmake6", "-query", "QT_INSTALL_PLUGINS").strip())
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.read_bytes()[:4] != b"\x7fELF":
            continue
        if path.parent.name == "lib":
            files.update(re.findall(rf"^\s{re.escape(path.name)} \(.*\) => (\S+)$", known, re.MULTILINE)[:1])
        elif path.parent.parent.name == "plugins":
            files.add(str(plugins / path.parent.name / path.name))
        elif "debug" not in path.parts:
            files.update(name for name in re.findall(r"=> (/\S+)", run("ldd", str(path))) if not name.startswith(str(folder)))
    for path in sorted(files):
        parts.setdefault(package_of(path), "DYNAMIC_LINK")
    return parts


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    for name in ("version", "commit", "time", "name", "spdx", "licenses"):
        ask.add_argument(f"--{name}", required=True)
    made_of = ask.add_mutually_exclusive_group(required=True)
    made_of.add_argument("--found", help="a folder with the programs")
    made_of.add_argument("--source", action="append", default=[], help="a package on this system, built from its source for another one")
    ask.add_argument("--product", action="append", default=[], help="a file whose checksum the document states")
    asked = ask.parse_args()
    parts = parts_of(pathlib.Path(asked.found)) if asked.found else {name: COMPILED_IN.get(name, "DYNAMIC_LINK") for name in asked.source}
    licenses = pathlib.Path(asked.licenses)
    shutil.rmtree(licenses, ignore_errors=True)
    licenses.mkdir(parents=True)
    own = {"name": "license-console", "SPDXID": "SPDXRef-license-console", "versionInfo": asked.version,
           "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "GPL-3.0-or-later",
           "licenseDeclared": "GPL-3.0-or-later", "copyrightText": "NOASSERTION", "sourceInfo": f"commit {asked.commit}",
           "primaryPackagePurpose": "APPLICATION"}
    packages, relations = [own], [("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"])]
    for path in map(pathlib.Path, sorted(asked.product)):
        identity = "SPDXRef-product-" + re.sub("[^A-Za-z0-9.-]", "-", path.name)
        packages.append({"name": path.name, "SPDXID": identity, "versionInfo": asked.version, "downloadLocation": "NOASSERTION",
                         "filesAnalyzed": False, "packageFileName": path.name, "licenseConcluded": "GPL-3.0-or-later",
                         "licenseDeclared": "GPL-3.0-or-later", "copyrightText": "NOASSERTION",
                         "checksums": [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(path.read_bytes()).hexdigest()}]})
        relations += [("SPDXRef-DOCUMENT", "DESCRIBES", identity), (identity, "GENERATED_FROM", own["SPDXID"])]
    table = []
    for name in sorted(parts):
        version, architecture = run("dpkg-query", "-W", "-f=${Version} ${Architecture}\n", name).splitlines()[0].split()
        copyright_file = pathlib.Path("/usr/share/doc") / name / "copyright"
        declared, every = licenses_of(copyright_file)
        if copyright_file.is_file():
            shutil.copyfile(copyright_file, licenses / f"{name}.txt")
        identity = "SPDXRef-" + re.sub("[^A-Za-z0-9.-]", "-", name)
        known = name
        if asked.source:
            known, version = run("dpkg-query", "-W", "-f=${source:Package} ${source:Version}\n", name).splitlines()[0].split()
            architecture = "source"
        quoted = version.replace("+", "%2B").replace(":", "%3A")
        entry = {"name": name, "SPDXID": identity, "versionInfo": version, "supplier": "Organization: Debian",
                 "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
                 "licenseDeclared": declared, "copyrightText": "NOASSERTION",
                 "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                                   "referenceLocator": f"pkg:deb/debian/{known}@{quoted}?arch={architecture}&distro=bookworm"}]}
        if every:
            entry["licenseComments"] = "Debian's copyright file names: " + "; ".join(every)
        packages.append(entry)
        relations.append((own["SPDXID"], parts[name], identity))
        table.append((name, version, declared if declared != "NOASSERTION" else "see the copyright file"))
    created = datetime.datetime.fromtimestamp(int(asked.time), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    content = hashlib.sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": asked.name,
        "documentNamespace": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, asked.name + asked.commit + content)}",
        "creationInfo": {"created": created, "creators": ["Tool: license-console-sbom"]}, "packages": packages,
        "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations]}
    pathlib.Path(asked.spdx).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    width = max(len(name) for name, _, _ in table)
    (licenses / "LIST.txt").write_text(f"License Console {asked.version}: GPL-3.0-or-later\n\nIt uses these packages of Debian:\n\n" +
                                       "".join(f"{name:{width}}  {version}  {license}\n" for name, version, license in table))


main()
