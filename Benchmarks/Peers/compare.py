#!/usr/bin/env python3
"""Compares pir with a C program that uses the same libraries, with Python and with Hugo, on the same generated records.

Usage: compare.py PIR TOOLS ROUNDS INCIDENTS...  tables in Markdown, one for each number of incidents, in memory
       compare.py PIR TOOLS --on-disk INCIDENTS  `pir render --all` alone, once, of a tenth of the incidents and of all

TOOLS is the folder in which `run` has built and installed what is needed.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from contextlib import contextmanager
from pathlib import Path

from machine import description
from measure import Program, Stopwatch, contents

HERE = Path(__file__).parent
CORES = len(os.sched_getaffinity(0))
# The program itself, not the script in Python that starts it.
HUGO = Path(sysconfig.get_path("purelib")) / "hugo" / "binaries" / "hugo"
C_PROGRAM = "C program"
RUN_COLUMNS = "Time, ms | Processor, ms | Memory, MiB"


class Comparison:
    """Measures pir and its peers."""

    def __init__(self, pir, tools):
        self._pir = pir
        self._limit = tools / "limit"
        self._stopwatch = Stopwatch(tools / "stopwatch")
        self._tools = tools

    def table(self, incidents, rounds):
        """All programs on a project with that many incidents, in memory."""
        with scratch_folder("/dev/shm") as folder:
            project = folder / "project"
            generate(incidents, project)
            results = self._stopwatch.measure(self._programs(project, folder), rounds)
            _, size = contents(project / "reviews")
        lines = [
            f"{incidents:,} incidents, {size / 1000 / incidents:.1f} KB of records each; medians of {rounds} runs:", "",
            f"| | Files | KB | {RUN_COLUMNS} | Time, x C | Processor, x C |", "| --- |" + " ---: |" * 7,
        ]
        limit = results[C_PROGRAM]
        for name, result in results.items():
            lines.append(
                f"| {name} | {result.files / incidents:.1f} | {result.size / 1000 / incidents:.1f} "
                f"| {cells(result, incidents)} | {result.seconds / limit.seconds:.2f} "
                f"| {result.processor_seconds / limit.processor_seconds:.2f} |")
        return "\n".join(lines) + "\n"

    def _programs(self, project, folder):
        out, rendered, site = folder / "out", folder / "rendered", folder / "site"
        execute(sys.executable, HERE / "hugo" / "prepare.py", project, site)
        # The Markdown that the C program reads, and the documents that are rendered again without a change.
        self._stopwatch.run(self._program(project, "render", "--all", out=rendered))
        peer = HERE / "python" / "documents.py"
        return [
            Program(C_PROGRAM, [self._limit, project, rendered, out, CORES], project, out),
            self._program(project, "render", "--all", out=out),
            self._program(project, "render", "--all", out=rendered, again=True),
            self._program(project, "build", out=out),
            *(self._program(project, name) for name in ("check", "actions", "stats")),
            Program(f"Python, {CORES} processes", [sys.executable, peer, project, out, CORES], project, out),
            # Go's collector runs less often: a fifth less processor time, and half as much memory again.
            Program("Hugo, one page", [HUGO, "--quiet", "--destination", out], site, out, environment={"GOGC": "400"}),
        ]

    def small_project_table(self, runs):
        """Commands that people wait for, on a project of three incidents."""
        commands = [["--version"], ["status"], ["log", "INC-1", "The alert is over", "--at", "2015-01-01T05:00Z"]]
        with scratch_folder("/dev/shm") as project:
            generate(3, project)
            results = self._stopwatch.measure([self._program(project, *command) for command in commands], runs)
        lines = [f"3 incidents; medians of {runs} runs:", "", "| | Time, ms | Memory, MiB |", "| --- | ---: | ---: |"]
        lines += [f"| {name} | {run.seconds * 1000:.1f} | {run.memory:.0f} |" for name, run in results.items()]
        return "\n".join(lines) + "\n"

    def disk_table(self, counts):
        """`pir render --all` once for each number of incidents, on the disk of the tools."""
        lines = [f"| Incidents | {RUN_COLUMNS} | Time, x the first |", "| ---: |" + " ---: |" * 4]
        first = None
        for incidents in counts:
            with scratch_folder(self._tools) as folder:
                generate(incidents, folder / "project")
                program = self._program(folder / "project", "render", "--all", out=folder / "out")
                run = self._stopwatch.run(program)
            first = first or run.seconds / incidents
            lines.append(f"| {incidents:,} | {cells(run, incidents)} | {run.seconds / incidents / first:.2f} |")
        return "\n".join(lines) + "\n"

    def _program(self, project, *arguments, out=None, again=False):
        name = f"`pir {' '.join(arguments[:2])}`{', nothing changed' if again else ''}"
        command = [self._pir, *arguments] + (["--out", out] if out else [])
        return Program(name, command, project, out, starts_empty=not again)


def cells(run, incidents):
    """The cells under RUN_COLUMNS: times for one incident, memory of the run."""
    each = 1000 / incidents
    return f"{run.seconds * each:.3f} | {run.processor_seconds * each:.3f} | {run.memory:.0f}"


def generate(incidents, project):
    execute(sys.executable, HERE.parent / "Corpus" / "generate.py", incidents, project)


def execute(*command):
    subprocess.run([str(part) for part in command], check=True)


@contextmanager
def scratch_folder(place):
    folder = Path(tempfile.mkdtemp(prefix="pir-peers.", dir=place))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def main(pir, tools, rounds, *counts):
    comparison = Comparison(Path(pir), Path(tools))
    counts = [int(count) for count in counts]
    print(description(pir, HUGO), flush=True)
    if rounds == "--on-disk":
        print(comparison.disk_table([counts[0] // 10, counts[0]]))
        return
    print(comparison.small_project_table(runs=5 * int(rounds)), flush=True)
    for count in counts:
        print(comparison.table(count, int(rounds)), flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
