"""Describes what a measurement depends on: the machine and the versions of programs and libraries."""

import os
import platform
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path


def description(pir, hugo):
    """A list in Markdown."""
    cores = len(os.sched_getaffinity(0))
    lines = [
        f"{processor()}, {cores} cores, {memory()} GiB of memory, {system()}, Linux {platform.release()}",
        f"pir {first_line(pir, '--version')} at {first_line('git', 'describe', '--always', '--dirty')}, "
        f"{first_line('swift', '--version')}",
        f"C: {first_line('gcc', '--version')} -O2, libyaml {package('yaml-0.1')}, libcmark {package('libcmark')}",
        f"Python {platform.python_version()} ({sys.base_prefix}), "
        + ", ".join(f"{name} {version(name)}" for name in ("PyYAML", "Jinja2", "cmarkgfm")),
        f"Hugo {first_line(hugo, 'version').split()[1].partition('-')[0]}",
    ]
    return "".join(f"- {line}\n" for line in lines)



def processor():
    names = re.findall(r"^model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return names[0] if names else platform.machine()


def memory():
    return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / (1 << 30))


def system():
    return platform.freedesktop_os_release()["PRETTY_NAME"]


def package(name):
    return first_line("pkg-config", "--modversion", name)


def first_line(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[0]
