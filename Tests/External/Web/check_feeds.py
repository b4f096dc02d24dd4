"""The feed and the JSON of a built site are what public clients read.

Usage: check_feeds.py FOLDER
"""

import json
import re
import sys
from pathlib import Path

import feedparser

# `site.id` of the runbook.
ID = "pir-demo-reviews"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
INCIDENT = {
    "id", "name", "status", "created_at", "updated_at", "monitoring_at", "resolved_at", "impact", "shortlink",
    "started_at", "page_id", "incident_updates", "components",
}
UPDATE = {
    "id", "status", "body", "incident_id", "created_at", "updated_at", "display_at", "affected_components",
    "deliver_notifications", "custom_tweet", "tweet_id",
}
COMPONENT = {
    "id", "name", "status", "created_at", "updated_at", "position", "description", "showcase", "start_date", "group_id",
    "page_id", "group", "only_show_if_degraded",
}
AFFECTED = {"code", "name", "old_status", "new_status"}
STATES = {"operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance"}


def check_times(value, where):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.endswith("_at"):
                assert inner is None or TIME.fullmatch(inner), f"{where}.{key}: {inner!r}"
            check_times(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            check_times(inner, f"{where}[{index}]")


def check_incident(incident, keys=INCIDENT):
    assert set(incident) == keys, set(incident) ^ keys
    if keys == INCIDENT:
        assert incident["impact"] in {"none", "minor", "major", "critical"}
        assert incident["status"] in {"investigating", "identified", "monitoring", "resolved", "postmortem"}
    else:
        assert incident["impact"] == "maintenance"
        assert incident["status"] in {"scheduled", "in_progress", "verifying", "completed"}
    times = [update["created_at"] for update in incident["incident_updates"]]
    assert times == sorted(times, reverse=True), f"{incident['id']}: updates are not newest first"
    for update in incident["incident_updates"]:
        assert set(update) == UPDATE, set(update) ^ UPDATE
        assert update["incident_id"] == incident["id"]
        for affected in update["affected_components"] or []:
            assert set(affected) == AFFECTED and {affected["old_status"], affected["new_status"]} <= STATES
    for component in incident["components"]:
        check_component(component)


def check_component(component):
    keys = COMPONENT | ({"components"} if component["group"] else set())
    assert set(component) == keys, set(component) ^ keys
    assert component["status"] in STATES


def main(root):
    api = {
        str(path.relative_to(root / "api/v2").with_suffix("")): json.loads(path.read_text())
        for path in (root / "api/v2").rglob("*.json")
    }
    assert {name: set(answer) - {"page"} for name, answer in api.items()} == {
        "summary": {"components", "incidents", "scheduled_maintenances", "status"}, "status": {"status"},
        "components": {"components"}, "incidents": {"incidents"}, "incidents/unresolved": {"incidents"},
        "scheduled-maintenances": {"scheduled_maintenances"},
        "scheduled-maintenances/upcoming": {"scheduled_maintenances"},
        "scheduled-maintenances/active": {"scheduled_maintenances"},
    }
    for name, answer in api.items():
        assert set(answer["page"]) == {"id", "name", "url", "time_zone", "updated_at"}
        check_times(answer, name)
        for incident in answer.get("incidents", []):
            check_incident(incident)
        for maintenance in answer.get("scheduled_maintenances", []):
            check_incident(maintenance, INCIDENT | {"scheduled_for", "scheduled_until"})
    for component in api["summary"]["components"]:
        check_component(component)
    for name in ("summary", "status"):
        assert set(api[name]["status"]) == {"indicator", "description"}
    started = [incident["created_at"] or "" for incident in api["incidents"]["incidents"]]
    assert started == sorted(started, reverse=True) and len(started) <= 50

    feed = feedparser.parse(str(root / "feed.atom"))
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10" and feed.entries
    ids = [entry.id for entry in feed.entries]
    assert len(ids) == len(set(ids)) <= 100 and all(i.startswith(f"tag:{ID},") for i in [feed.feed.id, *ids])
    for entry in feed.entries:
        assert entry.title and entry.updated_parsed >= entry.published_parsed and entry.content[0].value
        path = entry.link.removeprefix("https://status.example.org/demo/")
        assert (root / path).exists(), entry.link
    print(f"{len(started)} incidents, {len(ids)} entries")


main(Path(sys.argv[1]).resolve())
