#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks built programs for their hardening.

    hardening.py programs [--released] … PROGRAM …     those of this build; a debug build has only the common part
    hardening.py probe --cmake CMAKE --compiler C++ …  a program with the project's flags, in each build type
"""
import argparse
import pathlib
import platform
import subprocess
import sys
import tempfile

X86 = platform.machine() in ("x86_64", "i686")


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def expect(program, what, holds):
    if not holds:
        sys.exit(f"{program}: {what}")
    print(f"ok {pathlib.Path(program).name}: {what}")


def windows(tools, program):
    facts = run(tools.objdump, "-p", program)
    for word in ("HIGH_ENTROPY_VA", "DYNAMIC_BASE", "NX_COMPAT"):
        expect(program, word, word in facts)


def linked(tools, program, released):
    head, dynamic, segments = (run(tools.readelf, option, "-W", program) for option in ("-h", "-d", "-l"))
    expect(program, "position-independent", "DYN (" in head)
    expect(program, "no stack that can be executed", any("GNU_STACK" in line and "RWE" not in line for line in segments.splitlines()))
    expect(program, "RELRO", "GNU_RELRO" in segments)
    if released:
        expect(program, "BIND_NOW", "NOW" in dynamic)
        expect(program, "stack protector", "__stack_chk_fail" in run(tools.readelf, "--dyn-syms", "-W", program))


def compiled(tools, program, released):
    symbols = run(tools.readelf, "--dyn-syms", "-W", program)
    expect(program, "FORTIFY" if released else "no FORTIFY", ("__strcpy_chk" in symbols) == released)
    code = run(tools.objdump, "-d", "--no-show-raw-insn", program)
    main = code[code.index("<main>:"):]
    main = main[:main.find("\n\n")]
    if X86 and released:
        expect(program, "branch protection", "endbr" in main)
        expect(program, "stack clash protection", "$0x0,(%rsp)" in main or "$0x0,(%esp)" in main)


def probe(tools):
    source = pathlib.Path(__file__).parent / "probe"
    for kind, released in (("Release", True), ("RelWithDebInfo", True), ("Debug", False)):
        with tempfile.TemporaryDirectory() as folder:
            run(tools.cmake, "-S", source, "-B", folder, "-G", "Ninja", f"-DCMAKE_BUILD_TYPE={kind}",
                f"-DCMAKE_CXX_COMPILER={tools.compiler}")
            run(tools.cmake, "--build", folder)
            print(kind)
            linked(tools, f"{folder}/probe", released)
            compiled(tools, f"{folder}/probe", released)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("programs", "probe"))
    parser.add_argument("--readelf")
    parser.add_argument("--objdump")
    parser.add_argument("--cmake")
    parser.add_argument("--compiler")
    parser.add_argument("--released", action="store_true")
    parser.add_argument("programs", nargs="*")
    tools = parser.parse_intermixed_args()
    if tools.what == "probe":
        probe(tools)
    for program in tools.programs:
        if program.endswith(".exe"):
            windows(tools, program)
        else:
            linked(tools, program, tools.released)


main()
