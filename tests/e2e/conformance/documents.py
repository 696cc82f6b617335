# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of replies: (name, error code or None if accepted, change of a wire.Draft). Each is used offline (`verify`) and over the
network (`refresh`)."""
import hashlib
import hmac
import itertools
import json

import wire

BAD = "malformed_reply"
ASTRAL = "\U0001d54f"
OTHERS = [None, True, "7", 1.5, [], {}, -7]  # a value of each type


def put(path, value):
    """Sets a member of the payload; `a.b` and `a.0.b` address nested ones."""
    def change(draft):
        *inner, last = path.split(".")
        place = draft.payload
        for step in inner:
            place = place[int(step) if step.isdigit() else step]
        place[last] = value
    return change


def drop(path):
    def change(draft):
        *inner, last = path.split(".")
        place = draft.payload
        for step in inner:
            place = place[int(step) if step.isdigit() else step]
        del place[last]
    return change


def text_of(edit):
    def change(draft):
        draft.payload_text = edit
    return change


def header_text(edit):
    def change(draft):
        draft.header_text = edit
    return change


def header(**members):
    return lambda draft: draft.header.update(members)


def after(edit):
    def change(draft):
        draft.after = edit
    return change


def signed(edit):
    def change(draft):
        draft.signature = edit
    return change


def segment(index, edit):
    """Changes one of the three segments after signing."""
    def run(body):
        parts = body.decode().split(".")
        parts[index] = edit(parts[index])
        return ".".join(parts).encode()
    return after(run)


def spare_bits(text):
    """The same bytes with a spare bit set in the last character, if it has spare bits."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return text[:-1] + alphabet[alphabet.index(text[-1]) | 1]


def envelopes():
    yield "one segment", BAD, after(lambda b: b.split(b".")[0])
    yield "two segments", BAD, after(lambda b: b.rsplit(b".", 1)[0])
    yield "four segments", BAD, after(lambda b: b + b".AAAA")
    yield "a dot behind it", BAD, after(lambda b: b + b".")
    for index in range(3):
        yield "segment %d empty" % index, BAD, segment(index, lambda s: "")
        yield "padding in segment %d" % index, BAD, segment(index, lambda s: s + "=")
        yield "space in segment %d" % index, BAD, segment(index, lambda s: s[:5] + " " + s[5:])
        yield "line end in segment %d" % index, BAD, segment(index, lambda s: s[:5] + "\n" + s[5:])
        yield "plus in segment %d" % index, BAD, segment(index, lambda s: "+" + s[1:])
        yield "slash in segment %d" % index, BAD, segment(index, lambda s: "/" + s[1:])
        yield "NUL in segment %d" % index, BAD, segment(index, lambda s: s + "\0")
        yield "one character too many in segment %d" % index, BAD, segment(index, lambda s: s + "A" * ((5 - len(s)) % 4 or 4))
    yield "spare bits in the signature", BAD, segment(2, spare_bits)
    yield "line end behind it", BAD, after(lambda b: b + b"\n")
    yield "space before it", BAD, after(lambda b: b" " + b)
    yield "byte order mark", BAD, after(lambda b: b"\xef\xbb\xbf" + b)
    yield "not ASCII", BAD, after(lambda b: b[:9] + "ü".encode() + b[9:])
    yield "UTF-16", BAD, after(lambda b: b.decode().encode("utf-16"))
    yield "JSON serialization", BAD, after(lambda b: json.dumps(dict(zip(("protected", "payload", "signature"),
                                                                        b.decode().split(".")))).encode())
    yield "the payload alone", BAD, after(lambda b: wire.unb64u(b.decode().split(".")[1]))
    yield "nothing", BAD, after(lambda b: b"")
    yield "random bytes", BAD, after(lambda b: bytes(range(256)) * 4)


def headers():
    names = ("alg", "kid", "typ")
    for order in itertools.permutations(names):
        yield "header in the order " + " ".join(order), None, header_text(
            lambda t, o=order: wire.compact({n: json.loads(t)[n] for n in o}))
    yield "header with spaces", None, header_text(lambda t: json.dumps(json.loads(t), indent=2) + "\r\n\t ")
    yield "header with escapes", None, header_text(lambda t: t.replace('"alg"', '"\\u0061lg"'))
    for name, value in (("jwk", {}), ("jku", "https://127.0.0.1:9/"), ("x5u", "https://127.0.0.1:9/"), ("x5c", []), ("x5t", ""),
                        ("crit", ["b64"]), ("b64", True), ("zip", "DEF"), ("cty", "JWT"), ("more", 1), ("ALG", "EdDSA"), ("", "")):
        yield "header with " + (name or "an empty name"), BAD, header(**{name: value})
    for name in names:
        yield "header without " + name, BAD, lambda d, n=name: d.header.pop(n)
        yield "header with %s twice" % name, BAD, header_text(
            lambda t, n=name: '{"%s":%s,' % (n, json.dumps(json.loads(t)[n])) + t[1:])
    for name, edit in (("array", lambda t: "[%s]" % t), ("text", lambda t: '"x"'), ("null", lambda t: "null"),
                       ("byte order mark", lambda t: "\ufeff" + t), ("NUL", lambda t: t + "\0"), ("comma", lambda t: t[:-1] + ",}"),
                       ("comment", lambda t: t + "//"), ("bad UTF-8", lambda t: t.encode() + b"\xff"), ("cut", lambda t: t[:-1]),
                       ("escaped NUL", lambda t: t.replace("license+jwt", "license+jwt\\u0000"))):
        yield "header: " + name, BAD, header_text(edit)
    for value in ("none", "None", "HS256", "ES256", "RS256", "eddsa", "EDDSA", "EdDSA ", "Ed25519", ""):
        yield "alg %r" % value, "unknown_key", header(alg=value)
    for value in (None, 7, True, ["EdDSA"]):
        yield "alg %r" % (value,), (BAD, "unknown_key"), header(alg=value)
        yield "kid %r" % (value,), (BAD, "unknown_key"), header(kid=value)
        yield "typ %r" % (value,), BAD, header(typ=value)
    yield "alg none, no signature", BAD, lambda d: (header(alg="none")(d), segment(2, lambda s: "")(d))
    yield "HS256 with the public key", "unknown_key", lambda d: (
        header(alg="HS256")(d), signed(lambda data, _: hmac.new(d.key.raw, data, hashlib.sha256).digest())(d))
    yield "kid of no key", "unknown_key", header(kid=wire.Key().kid)
    yield "kid empty", "unknown_key", header(kid="")
    for value in ("JWT", "license+JWT", "LICENSE+JWT", "application/license+jwt", "license+jwt ", ""):
        yield "typ %r" % value, BAD, header(typ=value)


def malleated(_, signature):
    scalar = int.from_bytes(signature[32:], "little") + wire.ORDER
    return signature[:32] + scalar.to_bytes(32, "little")


def signatures():
    def flip(position):
        return lambda _, s: s[:position // 8] + bytes([s[position // 8] ^ 1 << position % 8]) + s[position // 8 + 1:]
    yield "signature of 63 bytes", "bad_signature", signed(lambda _, s: s[:63])
    yield "signature of 65 bytes", "bad_signature", signed(lambda _, s: s + b"\0")
    yield "signature of one byte", "bad_signature", signed(lambda _, s: s[:1])
    yield "signature twice", "bad_signature", signed(lambda _, s: s + s)
    yield "signature of zeros", "bad_signature", signed(lambda _, s: bytes(64))
    yield "R 1, S 0", "bad_signature", signed(lambda _, s: b"\1" + bytes(63))
    yield "S + L", "bad_signature", signed(malleated)
    yield "S of another", "bad_signature", signed(lambda data, s: s[:32] + b"\1" + s[33:])
    yield "signature of another text", "bad_signature", lambda d: signed(lambda data, _: d.key.sign(data + b" "))(d)
    yield "signature of the payload alone", "bad_signature", lambda d: signed(
        lambda data, _: d.key.sign(wire.unb64u(data.decode().split(".")[1])))(d)
    yield "signed with another key", "bad_signature", signed(lambda data, _: wire.Key().sign(data))
    for position in (0, 7, 100, 255, 256, 300, 504, 511):
        yield "signature bit %d flipped" % position, "bad_signature", signed(flip(position))

    def other_payload(text):
        data = json.loads(wire.unb64u(text))
        data["licenses"][0]["total"] += 1
        return wire.b64u(wire.compact(data).encode())
    yield "payload changed afterwards", "bad_signature", segment(1, other_payload)
    yield "header changed afterwards", "bad_signature", segment(0, lambda s: wire.b64u(wire.unb64u(s) + b" "))


def deep(levels):
    return lambda t: '{"more":' + "[" * levels + "]" * levels + "," + t[1:]


def inside(text):
    """The payload's text with an insertion in the package's name."""
    return lambda t: t.replace('"name":"', '"name":"' + text, 1)


def strictness():
    for name, edit in (("spaces around", lambda t: " \r\n\t" + t + "\n "), ("pretty", lambda t: json.dumps(json.loads(t), indent=3)),
                       ("escapes", lambda t: json.dumps(json.loads(t), ensure_ascii=True)), ("unknown members", lambda t: '{"x":1.5e3,"y":null,' + t[1:]),
                       ("unknown members inside", lambda t: t.replace('"package":{', '"package":{"more":{"name":[1]},')),
                       ("unknown member in a license", lambda t: t.replace('{"type"', '{"more":[true,{}],"type"', 1)),
                       ("depth 8", deep(7)), ("surrogate pair", inside("\\ud835\\udd4f")), ("escaped solidus", inside("\\/")),
                       ("raw U+007F and U+2028", inside("\x7f\u2028")), ("noncharacter", inside("\uffff"))):
        yield "payload: " + name, None, text_of(edit)
    for name, edit in (("depth 9", deep(8)), ("depth 1000", deep(999)), ("depth 15000", deep(14999)),
                       ("seq twice", lambda t: '{"seq":1,' + t[1:]), ("same value twice", lambda t: '{"v":1,' + t[1:]),
                       ("twice, once escaped", lambda t: '{"\\u0076":1,' + t[1:]),
                       ("unknown member twice", lambda t: '{"x":1,"x":1,' + t[1:]),
                       ("status twice", lambda t: t.replace('"package":{', '"package":{"status":"active",')),
                       ("twice in an unknown object", lambda t: '{"x":{"y":{"z":1,"z":2}},' + t[1:]),
                       ("twice in a license", lambda t: t.replace('{"type"', '{"total":25,"type"', 1)),
                       ("byte order mark", lambda t: "\ufeff" + t), ("escaped NUL", inside("\\u0000")), ("NUL", inside("\0")),
                       ("NUL behind", lambda t: t + "\0"), ("NUL in an unknown name", lambda t: '{"a\\u0000":1,' + t[1:]),
                       ("lone high surrogate", inside("\\ud800")), ("lone low surrogate", inside("\\udfff")),
                       ("surrogates reversed", inside("\\udd4f\\ud835")), ("high surrogate twice", inside("\\ud835\\ud835")),
                       ("raw tab in a text", inside("\t")), ("raw line end in a text", inside("\n")), ("escape \\x", inside("\\x41")),
                       ("escape \\u12", inside("\\u12 ")), ("comma at the end", lambda t: t[:-1] + ",}"),
                       ("comma before it", lambda t: "{," + t[1:]), ("comment", lambda t: t[:-1] + "/* */}"), ("cut", lambda t: t[:-1]),
                       ("more behind", lambda t: t + "{}"), ("in an array", lambda t: "[" + t + "]"), ("a text", lambda t: '"x"'),
                       ("null", lambda t: "null"), ("a number", lambda t: "7"), ("name without quotes", lambda t: "{x:1," + t[1:]),
                       ("single quotes", lambda t: "{'x':1," + t[1:]), ("NaN", lambda t: '{"x":NaN,' + t[1:]),
                       ("Infinity", lambda t: '{"x":-Infinity,' + t[1:]), ("leading zero", lambda t: '{"x":01,' + t[1:]),
                       ("plus sign", lambda t: '{"x":+1,' + t[1:]), ("point first", lambda t: '{"x":.5,' + t[1:]),
                       ("point last", lambda t: '{"x":1.,' + t[1:]), ("hex", lambda t: '{"x":0x1,' + t[1:]),
                       ("form feed", lambda t: "\f" + t), ("True", lambda t: '{"x":True,' + t[1:]),
                       ("empty exponent", lambda t: '{"x":1e,' + t[1:]), ("no colon", lambda t: '{"x" 1,' + t[1:])):
        yield "payload: " + name, BAD, text_of(edit)
    for name, data in (("\\xff", b"\xff"), ("overlong", b"\xc0\xaf"), ("surrogate", b"\xed\xa0\x80"), ("above U+10FFFF", b"\xf4\x90\x80\x80"),
                       ("cut", b"\xf0\x9f\x98"), ("continuation alone", b"\x80"), ("overlong NUL", b"\xc0\x80")):
        yield "payload: UTF-8 " + name, BAD, text_of(lambda t, b=data: t.encode().replace(b'"name":"', b'"name":"' + b, 1))


def wrong_types(path, right):
    """A value of each type that the member must not have; `right` recognizes valid ones."""
    for value in OTHERS:
        if not right(value):
            yield "%s is %s" % (path, json.dumps(value)), BAD, put(path, value)
    if right(-7):
        for text in ("1.0", "1e0", "1E3", "1e400", "-1e400", "0.5"):
            yield "%s is %s" % (path, text), BAD, lambda d, p=path, t=text: (put(p, "@@")(d), text_of(lambda s: s.replace('"@@"', t))(d))


def is_text(value):
    return isinstance(value, str)


def is_number(value):
    return type(value) is int


def is_bool(value):
    return isinstance(value, bool)


NUMBERS = [  # path, optional, lowest, highest
    ("iat", False, None, wire.TIME_MAX), ("package.valid_from", False, 0, wire.TIME_MAX), ("package.valid_until", True, 0, wire.TIME_MAX),
    ("licenses.1.valid_until", True, 0, wire.TIME_MAX), ("package.storage.capacity", False, 0, wire.COUNT_MAX),
    ("package.storage.used", False, 0, wire.COUNT_MAX), ("licenses.0.total", False, 0, 2**31 - 1), ("licenses.0.used", False, 0, 2**31 - 1),
    ("objects.bytes", False, 0, wire.COUNT_MAX), ("objects.count", False, 0, wire.COUNT_MAX)]
TEXTS = [  # path, optional, longest
    ("package.name", False, 128), ("package.reason", True, 256), ("licenses.0.label", False, 128)]
WORDS = [  # path, optional, the right ones, some wrong ones
    ("package.status", False, ("active", "trial", "suspended", "revoked"), ("", "Active", "expired", "active ")),
    ("package.channel", True, ("direct", "marketplace"), ("", "Direct", "partner")),
    ("licenses.0.assigned_to", False, ("agent", "object"), ("", "agents", "Agent", "none")),
    ("licenses.0.type", False, ("x", "a" * 64, "unheard_of_9", "_"), ("", "a" * 65, "Endpoint", "end-point", "end point", "é", "a\n")),
    ("objects.sha256", False, ("0" * 64, "0123456789abcdef" * 4), ("", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 63 + "\n"))]


def ready(path, change):
    """The same change, with the optional parts of its path present."""
    def run(draft):
        draft.payload.setdefault("objects", {"sha256": "0" * 64, "bytes": 10, "count": 1})
        draft.payload["package"].setdefault("reason", "why")
        change(draft)
    return run


def members():
    for path, optional, low, high in NUMBERS:
        yield "no " + path, None if optional else BAD, ready(path, drop(path))
        for row in wrong_types(path, is_number):
            yield row[0], row[1], ready(path, row[2])
        for value in () if low is None else (low, high):
            yield "%s is %d" % (path, value), None, ready(path, put(path, value))
        for value in (-1, high + 1, 2**63, 2**64, -2**63 - 1, 10**30):
            yield "%s is %d" % (path, value), BAD, ready(path, put(path, value))
    for path, optional, longest in TEXTS:
        yield "no " + path, None if optional else BAD, ready(path, drop(path))
        for row in wrong_types(path, is_text):
            yield row[0], row[1], ready(path, row[2])
        yield "%s empty" % path, None if path == "package.reason" else BAD, put(path, "")
        for kind in ("x", "ü", ASTRAL):
            yield "%s of %d %s" % (path, longest, kind), None, put(path, kind * longest)
            yield "%s of %d %s" % (path, longest + 1, kind), BAD, put(path, kind * (longest + 1))
    for path, optional, right, wrong in WORDS:
        yield "no " + path, None if optional else BAD, ready(path, drop(path))
        for row in wrong_types(path, is_text):
            yield row[0], row[1], ready(path, row[2])
        for value in right:
            yield "%s %s" % (path, value), None, ready(path, put(path, value))
        for value in wrong:
            yield "%s %r" % (path, value), BAD, ready(path, put(path, value))
    yield from parts()


def parts():
    for path, optional in (("package", False), ("licenses", False), ("objects", True), ("package.storage", True)):
        yield "no " + path, None if optional else BAD, ready(path, drop(path))
        for value in (None, True, 7, "x", [] if path != "licenses" else {}):
            yield "%s is %s" % (path, json.dumps(value)), BAD, put(path, value)
    for value in (True, False):
        yield "renews %s" % value, None, put("package.renews", value)
    yield "no renews", None, drop("package.renews")
    for row in wrong_types("package.renews", is_bool):
        yield row
    for path in ("check", "grace"):
        for value in (0, 1, 3599, 3600, 86400, 86401, 259200, 259201, 10**9, -1, -10**9):
            yield "%s is %d" % (path, value), None, put(path, value)
        for row in wrong_types(path, is_number):
            yield row
    yield "no license", None, put("licenses", [])
    for count, want in ((256, None), (257, BAD)):
        yield "%d licenses" % count, want, put("licenses", [wire.license_row("t%d" % i, "L") for i in range(count)])
    for value in (None, 7, "x", [], True):
        yield "a license is %s" % json.dumps(value), BAD, lambda d, v=value: d.payload["licenses"].append(v)
    yield "a type twice", BAD, lambda d: d.payload["licenses"].append(wire.license_row(label="Other"))
    yield "used above total", None, put("licenses.0.used", 26)
    yield "storage used above capacity", None, put("package.storage.used", 3 * 10**12)
    yield "valid until before valid from", None, put("package.valid_until", 1)


def identity():
    for path, code in (("iss", "wrong_audience"), ("aud", "wrong_audience"), ("sub", "wrong_audience"), ("ins", "wrong_installation")):
        yield "no " + path, BAD, drop(path)
        yield from wrong_types(path, is_text)
        yield "%s of another" % path, code, put(path, wire.random_id())
        yield "%s in capitals" % path, code, lambda d, p=path: put(p, d.payload[p].swapcase())(d)
        yield "%s and more" % path, code, lambda d, p=path: put(p, d.payload[p] + "x")(d)
        yield "%s cut" % path, code, lambda d, p=path: put(p, d.payload[p][:-1])(d)
    yield "iss with a slash", "wrong_audience", lambda d: put("iss", d.payload["iss"] + "/")(d)
    yield "iss of another port", "wrong_audience", lambda d: put("iss", "https://127.0.0.1:1")(d)
    yield "no v", BAD, drop("v")
    yield from wrong_types("v", lambda value: type(value) is int)
    for value in (0, 2, 3, -1, 2**31, 2**53, 2**63, 2**64):
        yield "v %d" % value, "unsupported_version", put("v", value)
    yield "no non", BAD, drop("non")
    yield from wrong_types("non", is_text)
    yield "no seq", BAD, drop("seq")
    yield from wrong_types("seq", is_number)
    for value in (0, -1, 2**53, 2**63, 2**64, -2**63, 10**30):
        yield "seq %d" % value, BAD, put("seq", value)


def accepted_and_refused():
    for table in (envelopes, headers, signatures, strictness, members, identity):
        yield table.__name__, list(table())
