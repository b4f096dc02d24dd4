"""Writes the project that is checked: the one of reviews/ with maintenance in every state, and with names of components
that are long, run from right to left, or would be markup.

Usage: project.py REVIEWS FOLDER
"""

import json
import shutil
import sys
from pathlib import Path

LONG = "Long " * 59 + "long!"
NAMES = [
    LONG, "Unbroken" * 37 + "name", "<script>document.title='obeyed'</script>", "\"><img src=x onerror=alert(1)>",
    "خدمة البحث عن الطلبات", "\u202eRight to left\u202c", "🚚🔥 Delivery 🧑‍🔧", "検索と配送の状態", "Z̷̢͖̈a̵l̶g̷o̸", "a & b", "{{ x }}",
]
GROUPS = ["", "", "<b>Markup</b>", "<b>Markup</b>", "مجموعة", "مجموعة", "G" * 300]

MAINTENANCE = {
    "MNT-1": ("A larger disk for the registry", "2026-03-21T22:00Z", "2026-03-22T02:00Z", "registry", [
        ("2026-03-12T09:00Z", None, "We give the registry a larger disk. Images cannot be pushed while it lasts."),
        ("2026-03-21T22:03Z", "started", "The maintenance has begun."),
        ("2026-03-22T01:10Z", "mitigated", "The disk is in place, and we compare what it holds."),
        ("2026-03-22T01:40Z", "resolved", "The maintenance is over. Images can be pushed again."),
    ]),
    "MNT-2": ("Upgrade of the Kubernetes nodes", "2026-04-05T22:00Z", "2026-04-06T04:00Z", "Kubernetes nodes", [
        ("2026-03-30T09:00Z", None, "We upgrade the nodes one by one. Builds may take longer."),
    ]),
    "MNT-3": ("Move of the planner's database", "2026-04-01T20:00Z", "2026-04-02T23:00Z", "planner, executor", [
        ("2026-03-25T09:00Z", None, "We move the database of the planner to a new version."),
        ("2026-04-01T20:05Z", "started", "The move has begun.\n\n- Builds run\n- New plans wait"),
    ]),
    "MNT-4": ("New certificates for the intake", "2026-03-31T08:00Z", "2026-03-31T09:00Z", "intake", [
        ("2026-03-27T09:00Z", None, "We exchange the certificates of the intake."),
    ]),
    "MNT-5": ("Upgrade of JupyterHub", "2026-03-18T06:00Z", "2026-03-18T07:00Z", "JupyterHub", [
        ("2026-03-16T09:00Z", None, "We upgrade JupyterHub."),
        ("2026-03-17T15:00Z", "closed", "This is cancelled, since the new version is held back."),
    ]),
    "MNT-6": ("Cleaning of the build hosts", "2026-04-03T06:00Z", "2026-04-03T07:00Z", "builder", [
        ("2026-04-01T09:00Z", None, "For insiders."),
    ]),
}


def write(folder, facts, rows):
    folder.mkdir()
    (folder / "incident.yaml").write_text(facts)
    lines = [
        f"- time: {time}\n  event: {json.dumps(told, ensure_ascii=False)}\n" + (f"  milestone: {milestone}\n" if milestone else "")
        + f"  update: {{ summary: {json.dumps(told, ensure_ascii=False)} }}\n"
        for time, milestone, told in rows
    ]
    (folder / "timeline.yaml").write_text("".join(lines))


def main(source, target):
    shutil.copytree(source, target)
    runbook = target / "runbook.yaml"
    text = runbook.read_text()
    end = "  - { name: BinderHub, group: Notebooks }\n"
    assert text.count(end) == 1
    items = [
        {"name": name} | ({"group": GROUPS[i % len(GROUPS)]} if GROUPS[i % len(GROUPS)] else {})
        | ({"description": name} if i % 2 else {})
        for i, name in enumerate(NAMES)
    ]
    runbook.write_text(text.replace(end, end + "".join(f"  - {json.dumps(item, ensure_ascii=False)}\n" for item in items)))
    for id, (title, begin, until, components, rows) in MAINTENANCE.items():
        visibility = "" if id == "MNT-6" else "visibility: public\n"
        write(
            target / id,
            f"title: {title}\nkind: maintenance\nscheduled: {{ from: {begin}, until: {until} }}\n{visibility}"
            f"components: [{components}]\n", rows)
    # Those of the runbook in some cases, and one that is not in it.
    components = [name.upper() if "alert" in name else name for name in NAMES] + ["Not listed " * 20, "★"]
    write(
        target / "WEB-1",
        f"title: Names that are hard to show\nseverity: P2\nvisibility: public\ncomponents: {json.dumps(components, ensure_ascii=False)}\n",
        [("2026-04-01T10:00Z", "detected", "We look into it.")])


main(Path(sys.argv[1]), Path(sys.argv[2]))
