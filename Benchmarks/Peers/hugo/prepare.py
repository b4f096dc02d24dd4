#!/usr/bin/env python3
"""Makes a site for Hugo: each incident is a page whose front matter is the records.

Usage: prepare.py PROJECT SITE

This is not part of the measured time, since a team that publishes with Hugo keeps its records in front matter.
"""

import shutil
import sys
from pathlib import Path

NAMES = ("incident", "timeline", "actions")


def front_matter(folder):
    lines = ["---", "params:", f"  id: {folder.name}"]
    for name in NAMES:
        record = (folder / f"{name}.yaml").read_text(encoding="utf-8")
        lines += [f"  {name}:"] + ["    " + line if line else "" for line in record.splitlines()]
    return "\n".join(lines + ["---", ""])


def main(project, site):
    shutil.copytree(Path(__file__).parent / "template", site)
    pages = site / "content" / "incidents"
    pages.mkdir(parents=True)
    for folder in (project / "reviews").iterdir():
        (pages / f"{folder.name}.md").write_text(front_matter(folder), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
