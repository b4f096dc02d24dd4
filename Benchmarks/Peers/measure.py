"""Runs programs in turns and measures their time, their processor time, their peak memory and what they write."""

import os
import shutil
import statistics
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

# A fixed day, because what is overdue depends on it.
ENVIRONMENT = os.environ | {"PIR_NOW": "2026-03-18T10:00Z"}


@dataclass(frozen=True)
class Program:
    """A command, the folder that it runs in and the folder that it writes to, if any."""

    name: str
    command: list
    folder: Path
    out: Path = None
    # Whether the folder that it writes to is emptied first.
    starts_empty: bool = True
    environment: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """The figures of one run, with memory in MiB."""

    seconds: float
    processor_seconds: float
    memory: float


@dataclass(frozen=True)
class Result(Run):
    """The medians of a program's runs, and the number and the size of the files that it writes."""

    files: int
    size: int


class Stopwatch:
    """Runs programs with `stopwatch`, a program in C."""

    def __init__(self, path):
        self._path = path

    def measure(self, programs, rounds):
        """The results by name. Programs take turns, so that a busy machine slows all of them."""
        runs, written = defaultdict(list), {}
        for _ in range(rounds):
            for program in programs:
                runs[program.name].append(self.run(program))
                if program.name not in written:
                    written[program.name] = contents(program.out) if program.out else (0, 0)
        return {name: Result(*medians(found), *written[name]) for name, found in runs.items()}

    def run(self, program):
        """One run. A program that fails ends the benchmark."""
        if program.out and program.starts_empty:
            shutil.rmtree(program.out, ignore_errors=True)
            program.out.mkdir(parents=True)
        command = [str(part) for part in (self._path, *program.command)]
        environment = ENVIRONMENT | program.environment
        done = subprocess.run(command, cwd=program.folder, env=environment, stdout=subprocess.PIPE, text=True)
        if done.returncode:
            raise SystemExit(f"{program.name} failed with {done.returncode}: {' '.join(command[1:])}")
        seconds, processor_seconds, memory = map(float, done.stdout.split())
        return Run(seconds, processor_seconds, memory / 1024)


def medians(runs):
    names = ("seconds", "processor_seconds", "memory")
    return [statistics.median(getattr(run, name) for run in runs) for name in names]


def contents(folder):
    """The number of files in a folder and its inner folders, and their size in bytes."""
    sizes = [(Path(path) / name).stat().st_size for path, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)
