# SPDX-License-Identifier: GPL-3.0-or-later
"""Object lists: rules of the lines, size, hash, count, gzip; kept and not fetched again."""
import gzip
import json
import zlib

import documents
import wire
from harness import Maybe, UTC, expect, same, shaped
from server import Reply

ROW = {"id": str, "name": str, "kind": str, "license": Maybe(str), "assigned_at": Maybe(UTC), "last_backup_at": Maybe(UTC)}
SHAPE = {"service": str, "total": int, "matched": int, "objects": [ROW]}
GOOD = {"id": "1", "name": "n", "kind": "k", "license": None}
ASTRAL = documents.ASTRAL


def lines(*rows):
    return "".join(wire.compact(row) + "\n" for row in rows).encode("utf-8", "surrogatepass")


def row(**members):
    return {**GOOD, **members}


def shown(scene, *arguments):
    answer = scene.ctl.run("objects", "--format", "json", *arguments).exits(0).json()
    shaped(answer, SHAPE)
    return answer


def good_lists():
    yield "one line", lines(GOOD)
    yield "all members", lines(row(license="server", assigned_at=0, last_backup_at=wire.TIME_MAX))
    yield "unknown members", lines(row(more={"a": [1.5, None]}))
    yield "id of 128 characters", lines(row(id=ASTRAL * 128))
    yield "name of 512 characters", lines(row(name=ASTRAL * 512))
    yield "kind of 64 characters", lines(row(kind="a_9" + "z" * 61))
    yield "license of an unknown type", lines(row(license="never_heard_of"))
    yield "spaces in the line", b'  {"id" : "1", "name":"n","kind":"k","license":null}\t\n'
    yield "escapes", b'{"\\u0069d":"\\ud835\\udd4f","name":"n","kind":"k","license":null}\n'
    yield "depth 8", lines(row(more=[[[[[[[]]]]]]]))
    yield "a thousand lines", lines(*(row(id=str(i)) for i in range(1000)))


def bad_lists():
    good = lines(GOOD)
    for name in GOOD:
        yield "no " + name, lines({k: v for k, v in GOOD.items() if k != name})
        for value in (7, True, [], {}) + ((None,) if name != "license" else ()):
            yield "%s is %s" % (name, json.dumps(value)), lines(row(**{name: value}))
        yield name + " empty", lines(row(**{name: ""}))
    for name in ("assigned_at", "last_backup_at"):
        for value in (None, "7", True, -1, wire.TIME_MAX + 1, 2**63, 1.5, []):
            yield "%s is %s" % (name, json.dumps(value)), lines(row(**{name: value}))
        yield name + " is 1.0", good.replace(b'"id"', b'"%s":1.0,"id"' % name.encode())
        yield name + " is 1e3", good.replace(b'"id"', b'"%s":1e3,"id"' % name.encode())
    yield "id of 129 characters", lines(row(id=ASTRAL * 129))
    yield "name of 513 characters", lines(row(name="x" * 513))
    for value in ("a" * 65, "Kind", "ki-nd", "k d", "é"):
        yield "kind %r" % value, lines(row(kind=value))
        yield "license %r" % value, lines(row(license=value))
    yield "an id twice", lines(GOOD, row(name="other"))
    yield "an id twice, far apart", lines(*(row(id=str(i % 999)) for i in range(1000)))
    yield "an empty line", good + b"\n" + lines(row(id="2"))
    yield "an empty line first", b"\n" + good
    yield "an empty line last", good + b"\n"
    yield "a line of spaces", good + b"  \n"
    yield "no line end at the end", good[:-1]
    yield "two objects in a line", good[:-1] + good
    yield "a comma between lines", good[:-1] + b",\n" + lines(row(id="2"))
    yield "an array", b"[" + good[:-1] + b"]\n"
    yield "an object over two lines", good.replace(b",", b",\n", 1)
    yield "a text", b'"x"\n'
    yield "null", b"null\n"
    yield "cut", good[:-3] + b"\n"
    yield "byte order mark", b"\xef\xbb\xbf" + good
    yield "byte order mark in the second line", good + b"\xef\xbb\xbf" + lines(row(id="2"))
    yield "a name twice", good.replace(b'{"id"', b'{"id":"1","id"')
    yield "a name twice, once escaped", good.replace(b'{"id"', b'{"\\u0069d":"1","id"')
    yield "an unknown name twice", good.replace(b'{"id"', b'{"x":1,"x":1,"id"')
    yield "a name twice inside", good.replace(b'{"id"', b'{"x":{"y":1,"y":1},"id"')
    yield "escaped NUL", good.replace(b'"n"', b'"\\u0000"')
    yield "NUL", good.replace(b'"n"', b'"\0"')
    yield "NUL in an unknown member", good.replace(b'{"id"', b'{"x":"\\u0000","id"')
    yield "lone surrogate", good.replace(b'"n"', b'"\\ud800"')
    yield "lone surrogate in an unknown member", good.replace(b'{"id"', b'{"x":"\\udc00","id"')
    yield "bad UTF-8", good.replace(b'"n"', b'"\xff"')
    yield "overlong UTF-8", good.replace(b'"n"', b'"\xc0\xaf"')
    yield "depth 9", lines(row(more=[[[[[[[[]]]]]]]]))
    yield "depth 2000", good.replace(b'{"id"', b'{"x":' + b"[" * 1999 + b"]" * 1999 + b',"id"')
    for text in (b"01", b"NaN", b"+1", b".5", b"True", b"'x'"):
        yield "value %s" % text.decode(), good.replace(b'{"id"', b'{"x":' + text + b',"id"')
    yield "a comment", good.replace(b'{"id"', b'{/**/"id"')
    yield "a comma at the end", good.replace(b"}", b",}")
    yield "a bad line among good ones", lines(*(row(id=str(i)) for i in range(500))) + b"{\n" + lines(*(row(id=str(i)) for i in range(500, 900)))


def refused(scene, *arguments):
    outcome = scene.ctl.run("objects", "--format", "json", *arguments).exits(76)
    if outcome.out:
        expect("malformed_reply" in outcome.out, outcome.out)
    return outcome


def tables(bench, part):
    scene = bench.scene()
    rows = list(bad_lists())[part::3]
    for name, data in rows:
        with bench.case("refused: " + name):
            scene.server.serve_list(data)
            scene.succeed()
            refused(scene)
    if part == 0:
        for name, data in good_lists():
            with bench.case("taken: " + name):
                scene.server.serve_list(data)
                scene.succeed()
                same(shown(scene)["total"], data.count(b"\n"))


def totals(bench):
    """Size, hash and count in the signed document."""
    scene = bench.scene()
    data = lines(GOOD, row(id="2"))
    other = lines(GOOD, row(id="3"))
    for name, override in (("one byte less", {"bytes": len(data) - 1}), ("one byte more", {"bytes": len(data) + 1}), ("no bytes", {"bytes": 0}),
                           ("a line less", {"count": 1}), ("a line more", {"count": 3}), ("no lines", {"count": 0})):
        with bench.case("refused: document says " + name):
            scene.server.serve_list(data, **override)
            scene.succeed()
            refused(scene)
    digest = scene.server.serve_list(data)
    scene.succeed()
    for name, reply in (("another list of the same size", lambda: Reply(200, "application/x-ndjson", other)),
                        ("a byte more", lambda: Reply(200, "application/x-ndjson", data + b"\n")),
                        ("cut by a byte", lambda: Reply(200, "application/x-ndjson", data[:-1])),
                        ("nothing", lambda: Reply(200, "application/x-ndjson", b"")),
                        ("gzip of another list", lambda: zipped(gzip.compress(other))),
                        ("gzip of a byte more", lambda: zipped(gzip.compress(data + b"\n"))),
                        ("gzip cut", lambda: zipped(gzip.compress(data)[:-9])),
                        ("gzip with a wrong checksum", lambda: zipped(gzip.compress(data)[:-8] + bytes(8))),
                        ("gzip bomb", lambda: zipped(gzip.compress(bytes(50_000_000)))),
                        ("no gzip though named so", lambda: zipped(data)),
                        ("brotli named", lambda: Reply(200, "application/x-ndjson", data, [("Content-Encoding", "br")])),
                        ("deflate", lambda: Reply(200, "application/x-ndjson", zlib.compress(data), [("Content-Encoding", "deflate")]))):
        with bench.case("refused: " + name):
            scene.server.answer = lambda request, r=reply: r()
            refused(scene)
    with bench.case("refused: broken off"):
        scene.server.answer = lambda request: b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: %d\r\n\r\n{" % len(data)
        scene.ctl.run("objects", "--format", "json").exits(69)
    for name, reply in (("gzip", lambda: zipped(gzip.compress(data))), ("as it is", lambda: Reply(200, "application/x-ndjson", data))):
        with bench.case("taken: " + name):
            scene.server.serve_list(data)
            scene.server.answer = scene.server.honest
            scene.succeed()
            scene.server.answer = lambda request, r=reply: r()
            same([o["id"] for o in shown(scene)["objects"]], ["1", "2"])
            data = lines(GOOD, row(id="2"), row(id="4"))[:len(data)]
    same(len(digest), 64)


def zipped(data):
    return Reply(200, "application/x-ndjson", data, [("Content-Encoding", "gzip")])


def keeping(bench):
    scene = bench.scene()
    data = lines(GOOD, row(id="2", license="server", assigned_at=1700000000))

    def fetched():
        return sum(r.method == "GET" for r in scene.server.requests)
    with bench.case("no document: an empty list"):
        same(shown(scene), {"service": "Acme HQ", "total": 0, "matched": 0, "objects": []})
    with bench.case("a document without objects: an empty list, and no request"):
        scene.succeed()
        same((shown(scene)["objects"], fetched()), ([], 0))
    with bench.case("the rows as they are listed, times in UTC, absent ones null"):
        scene.server.serve_list(data)
        scene.succeed()
        same((shown(scene), fetched()), ({"service": "Acme HQ", "total": 2, "matched": 2, "objects": [
            {"id": "1", "name": "n", "kind": "k", "license": None, "assigned_at": None, "last_backup_at": None},
            {"id": "2", "name": "n", "kind": "k", "license": "server", "assigned_at": "2023-11-14T22:13:20Z", "last_backup_at": None}]}, 1))
    with bench.case("not fetched again while the hash is the same"):
        scene.succeed()
        shown(scene)
        scene.ctl.run("objects").exits(0)
        same(fetched(), 1)
    with bench.case("at hand though the server is gone"):
        scene.server.listener.talk = lambda connection: None
        same(shown(scene)["total"], 2)
        scene.server.listener.talk = scene.server._talk
    with bench.case("fetched when the hash changes"):
        scene.server.serve_list(lines(GOOD))
        scene.succeed()
        same((shown(scene)["total"], fetched()), (1, 2))
    with bench.case("a list that was refused is asked for again, and the older one is not shown in its place"):
        digest = scene.server.serve_list(lines(GOOD, row(id="9")))
        good = scene.server.lists[digest]
        scene.succeed()
        scene.server.lists[digest] = good.replace(b"9", b"8")
        refused(scene)
        scene.server.lists[digest] = good
        same(([o["id"] for o in shown(scene)["objects"]], fetched()), (["1", "9"], 4))
    with bench.case("an empty list"):
        scene.server.serve_list(b"")
        scene.succeed()
        same(shown(scene)["total"], 0)


def job(part):
    def run(bench):
        tables(bench, part)
    run.__name__ = "lists_%d" % part
    return run


JOBS = [job(0), job(1), job(2), totals, keeping]
