"""The API of a built site and its calendars as public clients read them: four packages from PyPI that know Statuspage's
public API (whadup, DiscordStatus, statuspage-prometheus-exporter, and the typed models of atlassian-statuspage), and
icalendar.

Usage: check_statuspage.py FOLDER
"""

import functools
import json
import os
import sys
import tempfile
import threading
import types
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import discordstatus
import icalendar
import whadup
from atlassian_statuspage.api_client import ApiClient

FILES = [
    "summary", "status", "components", "incidents", "incidents/unresolved", "scheduled-maintenances",
    "scheduled-maintenances/upcoming", "scheduled-maintenances/active",
]


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def serve(root):
    """The site at an address of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Silent, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def check_whadup(address, files):
    whadup.API_BASE_URL = f"{address}/api/"
    client = whadup.GithubStatus()
    assert client.summary() == files["summary"] and client.status() == files["status"]
    assert client.components() == files["components"]
    assert client.Incidents() == files["incidents"]
    assert client.Incidents.unresolved() == files["incidents/unresolved"]
    assert client.Maintenances() == files["scheduled-maintenances"]
    assert client.Maintenances.upcoming() == files["scheduled-maintenances/upcoming"]
    assert client.Maintenances.active() == files["scheduled-maintenances/active"]


def check_discordstatus(address, files):
    client = discordstatus.DiscordStatus()
    client.base_target = f"{address}/api/v2"
    answers = [
        client.summary, client.status, client.components, client.all_incidents, client.unresolved_incidents,
        client.all_maintenances, client.upcoming_maintenances, client.active_maintenances,
    ]
    assert answers == [files[name] for name in FILES]


def check_exporter(address, files):
    """The exporter reads its services from a file when it is imported, and keeps what it saw in the folder it runs in."""
    summary = files["summary"]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        service = {"name": "Site", "type": "status_page", "url": f"{address}/api/v2/summary.json"}
        Path("services.json").write_text(json.dumps({"site": service}))
        from statuspage_prometheus_exporter.service_checker import check_status_page_service

        result = check_status_page_service("site", service)
        os.chdir("/")
    assert result["success"], result
    shown = {component["name"] for component in result["component_metadata"]}
    assert shown == {component["name"] for component in summary["components"]}
    assert {i["id"] for i in result["incident_metadata"]} == {i["id"] for i in summary["incidents"]}
    planned = {m["id"]: (m["scheduled_start"], m["scheduled_end"]) for m in result["maintenance_metadata"]}
    assert planned == {
        m["id"]: (m["scheduled_for"], m["scheduled_until"]) for m in summary["scheduled_maintenances"]
    }


def check_models(files):
    """Each object as the model that Statuspage's own description has of it, with its times and its fixed words."""
    client = ApiClient()

    def read(value, kind):
        return client.deserialize(types.SimpleNamespace(data=json.dumps(value)), f"list[{kind}]")

    count = 0
    for name in FILES:
        for key, kind in {"components": "Component", "incidents": "Incident", "scheduled_maintenances": "Incident"}.items():
            given = files[name].get(key, [])
            for source, found in zip(given, read(given, kind), strict=True):
                count += 1
                assert (found.id, found.name, found.status) == (source["id"], source["name"], source["status"])
                assert found.page_id == files[name]["page"]["id"] and found.created_at and found.updated_at
                if kind == "Component":
                    assert found.position == source["position"] and found.start_date
                    assert found.group == source["group"] and found.group_id == source["group_id"]
                else:
                    assert len(found.incident_updates) == len(source["incident_updates"])
                    assert all(update.display_at and update.body for update in found.incident_updates)
                    assert len(found.components) == len(source["components"])
                    assert found.impact != "maintenance" or found.scheduled_for <= found.scheduled_until
    return count


def check_groups(components):
    """Each group knows its components, and they know it."""
    ids = [component["id"] for component in components]
    assert len(ids) == len(set(ids)), ids
    for component in components:
        children = [other["id"] for other in components if other["group_id"] == component["id"]]
        assert component.get("components", []) == children
        assert component["group"] == ("components" in component)


def check_calendar(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    entries = [entry for entry in calendar.walk() if entry.name in ("VEVENT", "VTODO")]
    uids = [str(entry["UID"]) for entry in entries]
    assert len(uids) == len(set(uids)) and all(entry.get("SUMMARY") for entry in entries)
    hosts = {uid.split(".", 2)[2] for uid in uids}
    assert len(hosts) <= 1, hosts
    return len(entries)


def main(root):
    files = {name: json.loads((root / f"api/v2/{name}.json").read_text()) for name in FILES}
    address = serve(root)
    check_whadup(address, files)
    check_discordstatus(address, files)
    check_exporter(address, files)
    check_groups(files["components"]["components"])
    objects = check_models(files)
    events = sum(map(check_calendar, sorted(root.rglob("*.ics"))))
    print(f"{len(FILES)} files, {objects} objects, {events} events")


main(Path(sys.argv[1]).resolve())
