#!/usr/bin/env python3
"""Holds what pir makes of the incidents of a status page against what the page itself says.

Usage: compare.py INCIDENTS.jsonl [PIR]

The incidents are converted to records by convert.py, built with pir in folders of 50 (as many as incidents.json holds),
and compared: the start, the resolution and the status in the JSON, the time and the status of each update, the total in
the review, and the length of the impact window. Each difference is a line of a table; the exit status is 1 if there is
one. PIR is the program, `pir` on the PATH by default.
"""

import json
import re
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

BATCH = 50
STATUSES = {
    "Investigating": "investigating", "Identified": "identified", "Monitoring": "monitoring", "Resolved": "resolved",
    "Completed": "resolved",
}
UNITS = {"d": 1440, "h": 60, "m": 1}


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def minutes(begin, end):
    return round((moment(end) - moment(begin)).total_seconds() / 60)


def length(text):
    """Minutes of `1d 11h 36m`; None where the text is no length."""
    parts = re.findall(r"(\d+)([dhm])", text)
    return sum(int(count) * UNITS[unit] for count, unit in parts) if parts else None


def expected(source):
    """What the page says, in the words of the comparison."""
    updates = sorted(source["updates"], key=lambda update: update["at"])
    ends = [index for index, update in enumerate(updates) if STATUSES.get(update["status"]) == "resolved"]
    told, status = [], "investigating"
    for index, update in enumerate(updates):
        # What follows the last resolution is a remark, and what has no status of an incident keeps the one before.
        if not ends or index <= ends[-1]:
            status = STATUSES.get(update["status"], status)
        told.append(f"{update['at']} {status}")
    facts = {
        "status": status, "started": source["started_at"], "resolved": source["resolved_at"] if ends else None,
        "updates": ", ".join(told),
    }
    if ends:
        facts["total"] = minutes(source["started_at"], source["resolved_at"])
    window = source.get("impact_window") or {}
    begin = window.get("start_at") or source.get("downtime_start")
    end = window.get("end_at") or source.get("downtime_end")
    if begin and end and begin <= end:
        facts["impact"] = minutes(begin, end)
        # The page's own length is that of the window.
        if source.get("duration_minutes") is not None:
            facts["impact"] = source["duration_minutes"]
    return facts


def found(incident, review):
    """What pir says of the same incident."""
    updates = sorted(reversed(incident["incident_updates"]), key=lambda update: update["created_at"])
    facts = {
        "status": "resolved" if incident["status"] == "postmortem" else incident["status"],
        "started": incident["started_at"], "resolved": incident["resolved_at"],
        "updates": ", ".join(f"{update['created_at']} {update['status']}" for update in updates),
    }
    for key in ("created_at", "updated_at", "started_at"):
        if not incident[key]:
            facts["null"] = key
    if total := re.search(r"^\| Total \|.*\| ([^|]*) \|$", review, re.M):
        facts["total"] = length(total[1].split("(")[0])
    if window := re.search(r"UTC \(([^)]*)\) \|$", review, re.M):
        facts["impact"] = length(window[1])
    return facts


def differences(sources, pir, folder):
    """The differences of one batch, as rows of the table."""
    lines = folder / "incidents.jsonl"
    lines.write_text("".join(json.dumps(source) + "\n" for source in sources), encoding="utf-8")
    project = folder / "project"
    subprocess.run(
        [sys.executable, Path(__file__).with_name("convert.py"), lines, project], check=True, stdout=subprocess.DEVNULL)
    for audience, form in (("public", "html"), ("internal", "markdown")):
        subprocess.run(
            [pir, "build", "--project", project, "--audience", audience, "--format", form, "--out", folder / audience],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    listed = json.loads((folder / "public/api/v2/incidents.json").read_text(encoding="utf-8"))["incidents"]
    incidents = {incident["id"]: incident for incident in listed}
    rows = []
    for index, source in enumerate(sources):
        name = f"GH-1-{index + 1}"
        if name not in incidents:
            rows.append((source["id"], "incident", "in the JSON", "not there"))
            continue
        review = (folder / "internal" / name / "index.md").read_text(encoding="utf-8")
        says, made = expected(source), found(incidents[name], review)
        for key in list(says) + [key for key in made if key not in says]:
            if says.get(key) != made.get(key):
                rows.append((source["id"], key, says.get(key), made.get(key)))
    return rows


def main(path, pir):
    sources = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    sources.sort(key=lambda source: source["started_at"])
    rows = []
    for start in range(0, len(sources), BATCH):
        with tempfile.TemporaryDirectory() as folder:
            rows += differences(sources[start:start + BATCH], pir, Path(folder))
    for name, key, says, made in rows:
        print(f"| {name} | {key} | {says} | {made} |")
    print(f"{len(sources)} incidents, {len(rows)} differences")
    sys.exit(1 if rows else 0)


if len(sys.argv) not in (2, 3):
    sys.exit(__doc__)
main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) == 3 else "pir")
