# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder, damaged from outside: the known state is restored, or nothing is claimed."""
import os
import shutil
import signal
import threading

from cases_reply import lasting
from harness import expect, same, wait_until


def database(scene):
    """The store's file: the one that starts like an SQLite file."""
    for base, _, names in os.walk(scene.ctl.data):
        for name in sorted(names):
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                if file.read(15) == b"SQLite format 3":
                    return path
    raise AssertionError("no database in the data folder")


def without_journal(path):
    for ending in ("-wal", "-shm", "-journal"):
        if os.path.exists(path + ending):
            os.remove(path + ending)


def damage(bench, kinds):
    """D01, D03: set aside and rebuilt from the copy of the document; the accepted seq remains."""
    for name, spoil in kinds:
        with bench.case("database " + name):
            scene = bench.scene()
            scene.succeed()
            scene.server.document["licenses"][0]["total"] = 77
            scene.succeed()
            before, accepted = lasting(scene.status()), scene.server.seq
            path = database(scene)
            without_journal(path)
            with open(path, "rb") as file:
                data = file.read()
            with open(path, "wb") as file:
                file.write(spoil(data))
            after = scene.status()
            same((after["package"], after["licenses"]), (before[0], before[1]), "what is known")
            expect(after["verification"]["state"] in ("verified", "grace"), after["verification"])
            scene.succeed()
            same(scene.server.requests[-1].json()["last_seq"], accepted, "last_seq")
            left = [n for n in os.listdir(os.path.dirname(path)) if ".corrupt-" in n]
            expect(left or spoil(data)[:16] == data[:16], "the damaged file was not kept aside:", os.listdir(os.path.dirname(path)))


KINDS = [("of no length", lambda d: b""), ("of garbage", lambda d: bytes(range(256)) * 64), ("of zeros", lambda d: bytes(len(d))),
         ("with a wrong magic", lambda d: b"XXXXXX" + d[6:]), ("cut to a page", lambda d: d[:4096]), ("cut to 100 bytes", lambda d: d[:100]),
         ("cut to half", lambda d: d[:len(d) // 2]), ("of words", lambda d: b"hello\n")]


def gone(bench):
    scene = bench.scene()
    scene.succeed()
    with bench.case("the folder deleted: nothing is known, and no grace"):
        shutil.rmtree(scene.ctl.data)
        same(scene.ctl.run("status", "--format", "json").exits(3).json(), {"services": []})
        scene.add()
        same(scene.status()["verification"]["state"], "not_verified")
        scene.succeed()
    with bench.case("the journal deleted after a clean end"):
        without_journal(database(scene))
        same(scene.status()["verification"]["state"], "verified")
    with bench.case("foreign files beside it harm nothing"):
        for name in ("x", "x.db", "licenses.db.corrupt-x", ".lock", "a.json"):
            with open(os.path.join(scene.ctl.data, name), "wb") as file:
                file.write(b"\xff\x00garbage")
        scene.succeed()


def kills(bench):
    """D07, D11: ended by SIGKILL at many moments; the old or the new state, and no lock that outlives its owner."""
    scene = bench.scene()
    scene.succeed()
    totals = {scene.server.document["licenses"][0]["total"]}
    for index in range(16):
        with bench.case("killed %d" % index):
            scene.server.document["licenses"][0]["total"] = 1000 + index
            totals.add(1000 + index)
            asked = len(scene.server.requests)
            running = scene.ctl.start("refresh")
            if index:
                wait_until(lambda: len(scene.server.requests) > asked or running.poll() is not None, what="it asks")
                threading.Event().wait(0.002 * (index - 1))
            running.send_signal(signal.SIGKILL)
            running.communicate(timeout=60)
            status = scene.status()
            expect(status["licenses"][0]["total"] in totals, status["licenses"])
            expect(status["verification"]["state"] in ("verified", "grace"), status["verification"])
    with bench.case("good after all the kills"):
        scene.succeed()
        same(scene.status()["licenses"][0]["total"], 1015)


def job(part):
    def run(bench):
        damage(bench, KINDS[part::2])
    run.__name__ = "damage_%d" % part
    return run


JOBS = [job(0), job(1), gone, kills]
