#!/usr/bin/env python3
"""Prints where the instructions of a run go, by part of the program, as a table in Markdown.

Usage: parts.py PROFILE INCIDENTS

PROFILE is written by callgrind for a program that has its symbols. The instructions of the Swift runtime, the standard
library, libc and pir's module Text are counted for the part that called them: the cost of such a function is divided
among its callers in proportion to the cost of their calls, and passed on until it reaches a part.
"""

import re
import subprocess
import sys
from collections import Counter, defaultdict

PARTS = {
    "Read records": ["Records"],
    "Facts of incidents": ["Incidents", "Checks"],
    "Search for credentials": ["Secrets"],
    "Templates and documents": ["Templates", "Documents", "Prose"],
    "Markdown to HTML": ["Markdown", "MarkdownSyntax"],
    "Pages and drawings": ["Site"],
    "Files": ["FileSystem", "Output", "Projects"],
    "Loop over incidents": ["Pipelines", "Commands", "Diagnostics", "pir"],
}
PART_OF_MODULE = {module: part for part, modules in PARTS.items() for module in modules}
# The C libraries by the name of their archive, with their name for pkg-config.
LIBRARIES = {"libyaml": "yaml-0.1", "libcmark": "libcmark"}
START = "Start of the program"
# `$s9Documents...` is declared in Documents, `$sSS4TextE...` in an extension of a library's type that is in Text.
MODULE = re.compile(r"\$s(\d+)([A-Za-z]+)")
EXTENSION = re.compile(r"(\d+)([A-Z][A-Za-z]+?)E")


class Profile:
    """The functions of a run: the instructions of each, and those of its calls."""

    def __init__(self, path):
        self._names = {}
        self.own = Counter()
        # The cost of calls, by the function that is called and then by its caller.
        self.callers = defaultdict(Counter)
        self._read(path)

    def _read(self, path):
        caller = callee = None
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("fn="):
                    caller = self._name(line[len("fn="):])
                elif line.startswith("cfn="):
                    callee = self._name(line[len("cfn="):])
                elif line[0] in "0123456789+-*":
                    cost = int(line.split()[1])
                    if callee is None:
                        self.own[caller] += cost
                    elif callee != caller:
                        self.callers[callee][caller] += cost
                    callee = None

    def _name(self, text):
        """The name in `(12) name`, which is only `(12)` the next time; `name'2` is a recursive call of `name`."""
        number, _, name = text.strip().partition(" ")
        if name:
            self._names[number] = name.split("'")[0]
        return self._names[number]


def library_symbols():
    """The library of each function of the C libraries, static ones included."""
    parts = {}
    for part, package in LIBRARIES.items():
        folder = output("pkg-config", "--variable=libdir", package).strip()
        for line in output("nm", "--defined-only", f"{folder}/{part}.a").splitlines():
            if match := re.fullmatch(r"\S+ [tT] (\S+)", line):
                parts[match[1]] = part
    return parts


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def module(function):
    """The module of pir that declares a function; None if it belongs to a library."""
    if (match := MODULE.match(function)) and (name := match[2][:int(match[1])]) in (*PART_OF_MODULE, "Text"):
        return name
    for length, name in EXTENSION.findall(function):
        if len(name) == int(length) and name in (*PART_OF_MODULE, "Text"):
            return name
    return None


def shares(profile):
    """The instructions of each part: of its own code, and of the libraries that it calls."""
    symbols = library_symbols()
    parts = {name: symbols.get(name) or PART_OF_MODULE.get(module(name)) for name in profile.own}
    own, called, pool = Counter(), Counter(), Counter()
    for name, cost in profile.own.items():
        target, key = (own, parts[name]) if parts[name] else (pool, name)
        target[key] += cost
    # Each round moves costs from functions to their callers; what is left in cycles of calls becomes less each time.
    while sum(pool.values()) > sum(profile.own.values()) / 10_000:
        rest = Counter()
        for name, cost in pool.items():
            causes = profile.callers[name]
            total = sum(causes.values())
            if not total:
                called[START] += cost
            for caller, cause in causes.items():
                target, key = (called, parts[caller]) if parts.get(caller) else (rest, caller)
                target[key] += cost * cause / total
        pool = rest
    return own, called


def main(path, incidents):
    own, called = shares(Profile(path))
    total = sum((own + called).values())

    def row(part, own, called):
        counts = f"{(own + called) / incidents / 1000:,.0f} | {(own + called) / total:.1%}"
        return f"| {part} | {counts} | {own / total:.1%} | {called / total:.1%} |"

    print("| Part | Thousand instructions an incident | Share | Own code | Libraries |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for part, _ in (own + called).most_common():
        print(row(part, own[part], called[part]))
    print(row("Together", sum(own.values()), sum(called.values())))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]))
