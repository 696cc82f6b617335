# SPDX-License-Identifier: GPL-3.0-or-later
"""Connection files: valid ones, and those refused as a whole."""
import copy
import json

import wire
from harness import same

ASTRAL = "\U0001d54f"
# Encodings of points of small order, canonical and not.
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]
HOSTS = ["https://one.xopero.com", "https://one.xopero.com:8443", "https://127.0.0.1:1", "https://a:65535", "https://[::1]:8443"]
BAD_URLS = ["", "https://", "https://:443", "https://one.xopero.com/", "https://one.xopero.com:8443/", "https://one.xopero.com/x",
            "https://one.xopero.com?x", "https://one.xopero.com#x", "https://user@one.xopero.com",
            "https://user:word@one.xopero.com", "http://one.xopero.com", "ftp://one.xopero.com", "//one.xopero.com",
            "one.xopero.com", "https:one.xopero.com", "https://one.xopero.com:", "https://one.xopero.com:0",
            "https://one.xopero.com:65536", "https://one.xopero.com:abc", "https://one.xopero.com:44:3",
            "https://one.xopero.com:-1", "https://one xopero.com", " https://one.xopero.com", "https://one.xopero.com ",
            "https://one.xopero.com\n", "https://one.xopero.com\\x", "javascript:alert(1)", "file:///etc/passwd"]


def member(name, value):
    def change(file):
        file[name] = value
    return change


def without(name):
    return lambda file: file.pop(name)


def first_key(**members):
    def change(file):
        file["keys"]["keys"][0].update(members)
    return change


def no_key_member(name):
    return lambda file: file["keys"]["keys"][0].pop(name)


def only_key(key):
    def change(file):
        file["keys"]["keys"] = [key]
    return change


def good_changes(ca, other_ca):
    yield "as it is", lambda file: None
    yield "name of one character", member("name", "x")
    yield "name of 64 characters", member("name", "x" * 64)
    yield "name of 64 characters beyond the BMP", member("name", ASTRAL * 64)
    for url in HOSTS:
        yield "url " + url, member("url", url)
    yield "account of one character", member("account", "_")
    yield "account of 64 characters", member("account", "azAZ09_-" * 8)
    for word in ("on-premises", "cloud", "dmz"):
        yield "deployment " + word, member("deployment", word)
    yield "no ca", without("ca")
    yield "two authorities", member("ca", ca + other_ca)
    yield "two keys", lambda file: file["keys"]["keys"].append(wire.Key().jwk)


def bad_changes(bench):
    for name in ("name", "url", "account", "installation", "deployment", "keys"):
        yield "no " + name, without(name)
    for name in ("name", "url", "account", "installation", "deployment", "keys", "ca"):
        for value in (None, True, 7, [], [name], {"a": "b"}) + (("x",) if name == "keys" else ()):
            yield "%s is %s" % (name, json.dumps(value)), member(name, value)
    yield "name empty", member("name", "")
    yield "name of 65 characters", member("name", "x" * 65)
    yield "name of 65 characters beyond the BMP", member("name", ASTRAL * 65)
    for url in BAD_URLS:
        yield "url " + repr(url), member("url", url)
    for value in ("", "x" * 65, "a.b", "a b", "ü", "a/b", "a\n", "a+b"):
        yield "account " + repr(value), member("account", value)
    for value in ("", "A" * 21, "A" * 23, "A" * 24, "A" * 22 + "==", "A" * 21 + "B", "A" * 20 + "+/", "A" * 20 + "+A", "A" * 21 + " ",
                  "A" * 21 + "\n", wire.b64u(bytes(15)), wire.b64u(bytes(17))):
        yield "installation " + repr(value), member("installation", value)
    for value in ("", "onprem", "On-Premises", "DMZ", "cloud ", "on-premise"):
        yield "deployment " + repr(value), member("deployment", value)
    yield "keys without keys", member("keys", {})
    yield "no key", member("keys", {"keys": []})
    yield "keys not a list", member("keys", {"keys": {}})
    yield "key not an object", member("keys", {"keys": ["x"]})
    yield "unknown member beside keys", lambda file: file["keys"].update(more=1)
    for name in ("kty", "crv", "x", "kid", "alg"):
        yield "key without " + name, no_key_member(name)
        yield "key with number as " + name, first_key(**{name: 7})
        yield "key with null as " + name, first_key(**{name: None})
    for name, value in (("kty", "EC"), ("kty", "okp"), ("crv", "X25519"), ("crv", "Ed448"), ("crv", "ed25519"), ("alg", "ES256"),
                        ("alg", "none"), ("alg", "Ed25519"), ("alg", "HS256"), ("use", "sig"), ("key_ops", ["verify"])):
        yield "key with %s %s" % (name, value), first_key(**{name: value})
    key = wire.Key()
    yield "private key", only_key({**key.jwk, "d": key.secret()})
    for raw in (bytes(31), key.raw[:31], key.raw + b"\1", b""):
        yield "key of %d bytes" % len(raw), only_key(wire.jwk(raw))
    yield "key with padding", only_key({**key.jwk, "x": key.jwk["x"] + "=", "kid": wire.thumbprint(key.jwk["x"] + "=")})
    for point in SMALL_ORDER:
        yield "key of small order " + point[:8] + point[-4:], only_key(wire.jwk(bytes.fromhex(point)))
    yield "kid of another key", only_key({**key.jwk, "kid": wire.Key().kid})
    yield "kid empty", only_key({**key.jwk, "kid": ""})
    yield "kid twice", lambda file: file["keys"]["keys"].append(dict(file["keys"]["keys"][0]))
    yield "bad key behind a good one", lambda file: file["keys"]["keys"].append(wire.jwk(bytes(32)))
    for name, value in (("empty", ""), ("words", "certificate"), ("a private key", bench.authority.private_pem()),
                        ("no base64", "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n"),
                        ("no certificate inside", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                        ("a head alone", "-----BEGIN CERTIFICATE-----\n")):
        yield "ca is " + name, member("ca", value)
    yield "a token in it", member("token", "lic_x")
    yield "unknown member", member("more", 1)
    yield "member in capitals", member("Name", "x")


def bad_texts(text):
    """Files that are not strict JSON; `text` is a valid one."""
    tail = text[1:]
    yield "empty", b""
    yield "blank", b" \n"
    yield "byte order mark", b"\xef\xbb\xbf" + text.encode()
    yield "UTF-16", text.encode("utf-16")
    yield "cut", text[:-1].encode()
    yield "more behind it", (text + "x").encode()
    yield "twice", (text + text).encode()
    yield "in an array", ("[" + text + "]").encode()
    yield "a comment", ("/**/" + text).encode()
    yield "comma at the end", (text[:-1] + ",}").encode()
    yield "name twice", ('{"name":"Acme HQ",' + tail).encode()
    yield "name twice, once escaped", ('{"n\\u0061me":"Acme HQ",' + tail).encode()
    yield "member of a key twice", text.replace('"kty":"OKP"', '"kty":"OKP","kty":"OKP"').encode()
    yield "escaped NUL", text.replace("Acme", "Ac\\u0000me").encode()
    yield "NUL", text.replace("Acme", "Ac\0me").encode()
    yield "lone surrogate", text.replace("Acme", "Ac\\ud800me").encode()
    yield "lone low surrogate", text.replace("Acme", "Ac\\udc00me").encode()
    yield "bad UTF-8", text.encode().replace(b"Acme", b"Ac\xffme")
    yield "overlong UTF-8", text.encode().replace(b"Acme", b"Ac\xc0\xafme")
    yield "encoded surrogate", text.encode().replace(b"Acme", b"Ac\xed\xa0\x80me")
    yield "raw line end in a text", text.replace("Acme", "Ac\nme").encode()
    yield "too deep", ('{"more":' + "[" * 1000 + "]" * 1000 + "," + tail).encode()
    yield "single quotes", text.replace('"', "'").encode()
    yield "NaN", ('{"more":NaN,' + tail).encode()


def accepted(bench):
    other = type(bench.authority)("Another CA").pem
    scene = bench.scene(add=False)
    for index, (name, change) in enumerate(good_changes(bench.authority.pem, other)):
        with bench.case("accepted: " + name):
            file = scene.server.connection(bench.authority.pem)
            file["name"], file["installation"] = "Service %d" % index, wire.random_id()
            change(file)
            scene.ctl.run("service", "add", scene.file("c.json", json.dumps(file, ensure_ascii=index % 2 == 0))).exits(0)
            rows = scene.ctl.run("service", "list", "--format", "json").exits(0).json()["services"]
            same([{k: row[k] for k in ("name", "url", "account", "installation", "deployment")} for row in rows
                  if row["installation"] == file["installation"]],
                 [{k: file[k] for k in ("name", "url", "account", "installation", "deployment")}], "in the list")
    with bench.case("accepted: spaces, line ends, another order"):
        file = scene.server.connection(bench.authority.pem)
        file["name"] = "Reversed"
        text = json.dumps(dict(reversed(list(file.items()))), indent=4).replace("\n", "\r\n")
        scene.ctl.run("service", "add", scene.file("c.json", " \t" + text + "\r\n")).exits(0)


def refused(bench, part):
    scene = bench.scene(add=False)
    good = scene.server.connection(bench.authority.pem)

    def one(name, data):
        with bench.case("refused: " + name):
            scene.ctl.run("service", "add", scene.file("c.json", data)).exits(65).silent()
    if part < 3:
        for index, (name, change) in enumerate(bad_changes(bench)):
            if index % 3 == part:
                file = copy.deepcopy(good)
                change(file)
                one(name, json.dumps(file))
    else:
        for name, data in bad_texts(wire.compact(good)):
            one(name, data)
        with bench.case("refused: no such file"):
            scene.ctl.run("service", "add", scene.folder + "/none.json").exits(65).silent()
        with bench.case("refused: a folder"):
            scene.ctl.run("service", "add", scene.folder).exits(65).silent()
    with bench.case("nothing was added (%d)" % part):
        same(scene.ctl.run("service", "list", "--format", "json").exits(0).json(), {"services": []})
    with bench.case("the file as it should be is taken (%d)" % part):
        scene.ctl.run("service", "add", scene.file("c.json", json.dumps(good))).exits(0)


def job(part):
    def run(bench):
        refused(bench, part)
    run.__name__ = "refused_%d" % part
    return run


JOBS = [accepted] + [job(part) for part in range(4)]
