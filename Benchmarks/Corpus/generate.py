#!/usr/bin/env python3
"""Writes a project of pir for benchmarks: incidents of several sizes, in several scripts, in the usual three files.

Usage: generate.py INCIDENTS FOLDER

Each incident depends on its number alone: the first 50 of 10,000 are the same as those of a project of 50, on every
machine and with every version of Python, because only `Random.random` is used, whose sequence Python guarantees. Of 20
incidents, 5 are brief (a few rows and a summary), 11 ordinary (8 to 16 rows and a review), 3 large (30 to 60 rows and
many more keys) and 1 is long (120 to 240 rows). A third is not written in English.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from records import dump
from words import ENGLISH, OTHERS, Dice, Writer

FIRST_START = datetime(2015, 1, 1)
BETWEEN_STARTS = timedelta(minutes=49)
PEOPLE = ["on-call", "team-lead", "platform", "support", "manager"]
COMPONENTS = ["api", "builder", "cache", "checkout", "database", "gateway", "ingest", "mail", "queue", "search"]
# The smallest and the largest number of rows of a timeline, by the size of the incident.
ROWS = {"brief": (3, 5), "ordinary": (8, 16), "large": (30, 60), "long": (120, 240)}


class Incident:
    """The values of one incident's records, made from its number."""

    def __init__(self, number):
        self._number = number
        self._dice = Dice(number)
        self._size = self._dice.pick(5 * ["brief"] + 11 * ["ordinary"] + 3 * ["large"] + ["long"])
        self._write = Writer(self._dice, ENGLISH if self._dice.below(3) else self._dice.pick(OTHERS))
        self._has_many_keys = self._size in ("large", "long")
        self._start = FIRST_START + number * BETWEEN_STARTS
        fewest, most = ROWS[self._size]
        self._moments = self._moments(fewest + self._dice.below(most - fewest + 1))

    def _moments(self, count):
        """The times of the rows, in whole minutes."""
        moments = [self._start]
        while len(moments) < count:
            moments.append(moments[-1] + timedelta(minutes=1 + self._dice.below(9)))
        return moments

    def facts(self):
        """incident.yaml."""
        facts = {"title": self._write.title(), "severity": f"P{self._dice.below(4)}"}
        if self._has_many_keys:
            facts["severity_changes"] = self._severity_changes(facts["severity"])
        facts["components"] = self._dice.some(COMPONENTS, 2)
        if self._dice.below(5) < 2:
            facts |= {"visibility": "public", "notice": "published"}
        facts |= {"people": {role: self._write.name() for role in PEOPLE}, "summary": self._write.paragraphs(1)}
        if self._size != "brief":
            facts |= self._review()
        return facts

    def _review(self):
        """The keys that a review is written from."""
        write = self._write
        review = {"commander": "on-call", "impact": write.paragraph(2)}
        if self._has_many_keys:
            review |= {
                "impact_figures": [{"what": write.phrase(4), "value": f"{self._dice.below(100)} %"} for _ in range(4)],
                "impact_windows": self._impact_windows(),
                "detection": write.paragraph(2),
                "trigger": write.paragraph(1),
            }
        review["root_cause"] = write.paragraph(2)
        if self._has_many_keys:
            review |= {
                "contributing_factors": [write.paragraph(1) for _ in range(3)], "resolution": write.paragraphs(2),
            }
        whys = [{"why": write.question(), "because": write.phrase(8)} for _ in range(5)]
        review |= {"five_whys": {"problem": write.phrase(6), "whys": whys}, "lessons": self._lessons()}
        if self._has_many_keys:
            review["links"] = [{"title": write.phrase(4), "url": write.address()} for _ in range(3)]
        if self._number > 1 and self._dice.below(4) == 0:
            review["related"] = [f"INC-{1 + self._dice.below(self._number - 1)}"]
        review["review"] = {"state": self._dice.pick(["published", "published", "approved"]), "owner": "on-call"}
        return review

    def _severity_changes(self, present):
        before = f"P{self._dice.below(4)}"
        changes = [{"time": instant(self._moments[0]), "severity": before}]
        if before != present:
            changes.append({"time": instant(self._moments[4]), "severity": present, "reason": self._write.phrase(9)})
        return changes

    def _impact_windows(self):
        begin, middle, end = (instant(self._moments[index]) for index in (0, len(self._moments) // 2, -1))
        return [
            {"from": begin, "to": middle, "state": "partial_outage", "note": self._write.phrase(6)},
            {"from": middle, "to": end, "state": "degraded"},
        ]

    def _lessons(self):
        keys = ["went_well", "went_wrong", "improvements"]
        lessons = {key: [self._write.sentence(9) for _ in range(3)] for key in keys}
        lessons["went_wrong"][0] = {"text": self._write.sentence(12), "actions": ["A1"]}
        lessons["improvements"][0] = {"text": self._write.sentence(8), "done": True}
        return lessons

    def timeline(self):
        """timeline.yaml. A row has a clock time alone where the date is that of the row before."""
        rows, date = [], None
        for index, moment in enumerate(self._moments):
            time = moment.strftime("%H:%M") if moment.date() == date else instant(moment)
            rows.append({"time": time} | self._row(index))
            date = moment.date()
        return rows

    def _row(self, index):
        last = len(self._moments) - 1
        row = {"event": self._write.remark(), "action": self._write.phrase(7), "by": self._dice.pick(PEOPLE)}
        milestones = {0: ["started", "detected"], 1: "acknowledged", last // 2: "identified", last - 1: "mitigated"}
        milestones[last] = "resolved"
        if index in milestones:
            row["milestone"] = milestones[index]
        if self._has_many_keys and index % 11 == 5:
            row["evidence"] = self._write.address()
        if index in (1, last) or index % 8 == 4:
            row["update"] = {"summary": self._write.sentence(9), "actions": self._write.sentence(7)}
        elif self._has_many_keys and index % 17 == 3:
            row["internal"] = True
        return row

    def actions(self):
        """actions.yaml."""
        items = []
        for index in range(1 if self._size == "brief" else 3 + self._dice.below(5)):
            opened = self._moments[-1] + timedelta(days=1 + self._dice.below(3))
            due = opened + timedelta(days=7 + self._dice.below(60))
            item = {
                "id": f"A{index + 1}",
                "action": self._write.sentence(9),
                "kind": self._dice.pick(["prevent", "detect", "process"]),
                "owner": self._dice.pick(PEOPLE),
                "opened": day(opened),
                "due": day(due),
            }
            item |= {"status": "done", "closed": day(due)} if self._dice.below(3) else {"status": "open"}
            if self._has_many_keys:
                item["ticket"] = self._write.address()
            items.append(item)
        return items


def instant(moment):
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def day(moment):
    return moment.strftime("%Y-%m-%d")


def main(count, folder):
    for number in range(1, count + 1):
        incident = Incident(number)
        place = folder / "reviews" / f"INC-{number}"
        place.mkdir(parents=True, exist_ok=True)
        records = {"incident": incident.facts(), "timeline": incident.timeline(), "actions": incident.actions()}
        for name, value in records.items():
            (place / f"{name}.yaml").write_text(dump(value), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(int(sys.argv[1]), Path(sys.argv[2]))
