#!/usr/bin/env python3
"""Writes the documents of incidents with PyYAML's C loader, Jinja2 and cmarkgfm, in several processes.

Usage: documents.py PROJECT OUT PROCESSES

The files are those that pir writes (review, notice and updates as Markdown and HTML, and a drawing), but simpler: they
have no targets and no panels, and nothing is checked or escaped. Benchmarks/README.md lists what was tried for speed.
"""

import gc
import os
import sys
from multiprocessing import get_context
from pathlib import Path

import cmarkgfm
import jinja2
import yaml

CHUNK = 16
STATUSES = {"identified": "Identified", "mitigated": "Monitoring", "resolved": "Resolved"}


class Documents:
    """Reads the incidents of a project and writes their documents."""

    def __init__(self, project, out):
        self._reviews = f"{project}/reviews"
        self._out = out
        loader = jinja2.FileSystemLoader(Path(__file__).parent)
        environment = jinja2.Environment(loader=loader, trim_blocks=True, lstrip_blocks=True, auto_reload=False)
        # Compiled once, since the processes are forked later.
        self._review, self._resolution, self._update, self._page, self._drawing = (
            environment.get_template(f"{name}.jinja").render
            for name in ("review.md", "resolution.md", "update.md", "page.html", "timeline.svg"))

    def write(self, name):
        """Writes the documents of an incident and returns its entry in the list of all."""
        incident = self._read(name)
        title = incident["title"]
        folder = f"{self._out}/{name}"
        os.makedirs(f"{folder}/updates", exist_ok=True)
        self._write_both(self._review(incident), title, f"{folder}/review.md", f"{folder}/index.html")
        self._write_both(self._resolution(incident), title, f"{folder}/resolution.md", f"{folder}/resolution.html")
        write_file(f"{folder}/timeline.svg", self._drawing(incident))
        for row in incident["timeline"]:
            if "update" in row:
                path = f"{folder}/updates/{row['at'].replace(':', '')}"
                self._write_both(self._update(incident, row=row), title, f"{path}.md", f"{path}.html")
        return name, title, incident["severity"]

    def _read(self, name):
        incident = self._load(f"{name}/incident.yaml")
        incident["id"] = name
        incident["timeline"] = with_times(self._load(f"{name}/timeline.yaml"))
        incident["actions"] = self._load(f"{name}/actions.yaml")
        return incident

    def _load(self, name):
        with open(f"{self._reviews}/{name}", "rb", buffering=0) as file:
            # Scalars stay text, since no dates or numbers are needed.
            return yaml.load(file.read(), Loader=yaml.CBaseLoader)

    def _write_both(self, markdown, title, path, page_path):
        write_file(path, markdown)
        body = cmarkgfm.markdown_to_html_with_extensions(markdown, extensions=("table",))
        write_file(page_path, self._page(title=title, body=body))


def with_times(rows):
    """The rows with their full time, their clock time and the status at that time."""
    day, status = "", "Investigating"
    for row in rows:
        time = row["time"]
        if len(time) > len("12:20"):
            day = time[:len("2015-01-01T")]
            row["at"] = time
        else:
            row["at"] = f"{day}{time}Z"
        row["clock"] = row["at"][len(day):-1]
        milestone = row.get("milestone", "")
        if isinstance(milestone, str) and milestone in STATUSES:
            status = STATUSES[milestone]
        row["status"] = status
    return rows


def write_file(path, text):
    with open(path, "wb", buffering=0) as file:
        file.write(text.encode())


def write(name):
    """The task of a process, which has a copy of `documents` from when it was forked."""
    return documents.write(name)


def main(project, out, processes):
    global documents
    names = sorted(os.listdir(f"{project}/reviews"))
    documents = Documents(project, out)
    # The collector finds nothing here: the memory is the same without it.
    gc.disable()
    with get_context("fork").Pool(processes) as pool:
        entries = pool.map(write, names, chunksize=CHUNK)
    items = [f"<li><a href='{name}/index.html'>{name}</a> {severity}: {title}\n" for name, title, severity in entries]
    write_file(f"{out}/index.html", f"<!doctype html><meta charset='utf-8'><ul>\n{''.join(items)}</ul>\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
