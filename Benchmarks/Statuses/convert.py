#!/usr/bin/env python3
"""Makes a project of pir from the incidents of a status page, one JSON object a line:

    {"id", "title", "url", "started_at", "resolved_at", "impact_window": {"start", "end"} or null,
     "updates": [{"at", "status", "message"}], "impact", "components": [...]}

Usage: convert.py INCIDENTS.jsonl FOLDER [COPIES]

Every record is public and has no review: a status page tells no more. COPIES writes each incident so many times, a year
further back each time, for a project as large as is wanted.
"""

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

SEVERITIES = {"critical": "P0", "major": "P1", "minor": "P2", "none": "P3", "maintenance": "P3"}
STATES = {"critical": "major_outage", "major": "partial_outage", "minor": "degraded", "maintenance": "maintenance"}
# What an update marks. "Update" says that there is news and marks nothing.
MILESTONES = {
    "Identified": "identified", "Monitoring": "mitigated", "Resolved": "resolved", "Completed": "resolved",
}
ACTIVE = {"Investigating", "Identified", "Monitoring"}


def text(value):
    """A YAML scalar: JSON's strings are YAML's in double quotes (YAML 1.2, 1.3)."""
    return json.dumps(value, ensure_ascii=False)


def time(value, years):
    moment = datetime.fromisoformat(value.replace("Z", "+00:00")) - timedelta(days=365 * years)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def incident(source, years):
    lines = [f"title: {text(source['title'])}", f"severity: {SEVERITIES.get(source['impact'], 'P3')}", "visibility: public"]
    if source.get("components"):
        lines.append(f"components: [{', '.join(map(text, source['components']))}]")
    window = source.get("impact_window") or {}
    begin = window.get("start") or source.get("downtime_start")
    end = window.get("end") or source.get("downtime_end")
    if begin:
        lines += ["impact_windows:", f"  - from: {time(begin, years)}"]
        if end and end >= begin:
            lines.append(f"    to: {time(end, years)}")
        if source["impact"] in STATES:
            lines.append(f"    state: {STATES[source['impact']]}")
    lines += ["links:", f"  - title: {text('As it was published')}", f"    url: {text(source['url'])}"]
    return "\n".join(lines) + "\n"


def timeline(source, years):
    rows = []
    updates = sorted(source["updates"], key=lambda update: update["at"])
    ends = [index for index, update in enumerate(updates) if MILESTONES.get(update["status"]) == "resolved"]
    is_over = False
    for index, update in enumerate(updates):
        milestones = ["started", "detected"] if index == 0 else []
        # A page reopens an incident by a status; what follows the last "Resolved" is a remark.
        if is_over and update["status"] in ACTIVE and index < ends[-1]:
            milestones.append("reopened")
        is_over = index in ends or is_over and "reopened" not in milestones
        if (found := MILESTONES.get(update["status"])) and found not in milestones:
            milestones.append(found)
        rows.append(f"- time: {time(update['at'], years)}")
        rows.append(f"  event: {text(update['status'])}")
        if milestones:
            rows.append(f"  milestone: [{', '.join(milestones)}]")
        rows += ["  update:", f"    summary: {text(update['message'])}"]
    return "\n".join(rows) + "\n"


def main(path, folder, copies):
    sources = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for years in range(copies):
        for index, source in enumerate(sorted(sources, key=lambda source: source["started_at"])):
            place = folder / "reviews" / f"GH-{years + 1}-{index + 1}"
            place.mkdir(parents=True, exist_ok=True)
            (place / "incident.yaml").write_text(incident(source, years), encoding="utf-8")
            (place / "timeline.yaml").write_text(timeline(source, years), encoding="utf-8")
    print(f"{len(sources) * copies} incidents in {folder}/reviews")


if len(sys.argv) not in (3, 4):
    sys.exit(__doc__)
main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) == 4 else 1)
