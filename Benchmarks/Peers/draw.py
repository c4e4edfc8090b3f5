"""Draws the rosters of a plan from a register, in plain Python: draw.py REGISTER PLAN OUT.

The same rules as `chengnuan roster draw`, written down once more: whoever is eligible is ordered by
score and then by lot; each stratum gets the seats kept for it, then everyone in turn until the
seats are full. The bytes must be the same.
"""

import csv
import datetime
import hashlib
import json
import sys

WEIGHTS_OF_HARDSHIP = {1: "hd", 2: "hr", 3: "ha"}
MISSING = -(2**63)
UNIX_EPOCH = datetime.date(1970, 1, 1).toordinal()


class People:
    """Persons in the order of their keys; each column is a list."""

    def __init__(self, path, names):
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            header = next(rows)
            identity = header.index("id_no")
            places = {name: header.index(name) for name in names}
            records = []
            for row in rows:
                key = person_key(row[identity])
                if key is not None:
                    values = {name: number(row[place]) for name, place in places.items()}
                    records.append((key, -values["update_date"], values["wid"], values))
        records.sort(key=lambda record: record[:3])
        self.keys = []
        self.columns = {name: [] for name in names}
        visits = [name for name in names if name.startswith("last_visit_")]
        for key, _, _, values in records:
            if self.keys and self.keys[-1] == key:
                for name in visits:
                    column = self.columns[name]
                    column[-1] = max(column[-1], values[name])
                continue
            self.keys.append(key)
            for name in names:
                self.columns[name].append(values[name])


def number(text):
    text = text.strip(" ")
    if not text:
        return MISSING
    if len(text) == 10 and text[4] == "-":
        return day_number(text)
    return int(text)


def day_number(text, known={}):
    day = known.get(text)
    if day is None:
        day = known[text] = datetime.date.fromisoformat(text).toordinal() - UNIX_EPOCH
    return day


def person_key(text):
    text = text.replace(" ", "")
    if not text.isascii() or not text[:17].isdigit():
        return None
    if len(text) == 15:
        return int(text[:6] + "19" + text[6:])
    if len(text) != 18:
        return None
    total = sum(weight * int(digit) for weight, digit in zip(CHECK_WEIGHTS, text))
    return int(text[:17]) if "10X98765432"[total % 11] == text[17].upper() else None


CHECK_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def holds(term, value):
    if value == MISSING:
        return False
    return value in term["set"] if "set" in term else term["lo"] <= value <= term["hi"]


def meets(terms, columns, person):
    return all(holds(term, columns[term["col"]][person]) for term in terms)


class Draw:
    def __init__(self, plan, people):
        self.plan = plan
        self.columns = people.columns
        self.keys = people.keys
        self.seats = [0] * len(self.keys)
        self.busy_until = [MISSING] * len(self.keys)
        self.last_benefit = {
            kind: list(self.columns[f"last_visit_{kind}"])
            for kind in {event["kind"] for event in plan["events"]}
        }
        self.residents = by_district(self.columns["home_district"])
        self.workers = by_district(self.columns["work_district"])

    def pool(self, event):
        district, home = event["district"], self.columns["home_district"]
        residents = self.residents.get(district, [])
        workers = self.workers.get(district, [])
        if event["scope"] == "H":
            return residents
        if event["scope"] == "W":
            return workers
        return residents + [person for person in workers if home[person] != district]

    def eligible(self, event):
        births, benefits = self.columns["birth"], self.last_benefit[event["kind"]]
        start = event["start"]
        latest = start - self.plan.get("cooldown_days", 365)
        limit = self.plan.get("max_per_person", 3)
        low, high, terms = event["birth_lo"], event["birth_hi"], event.get("terms", [])
        return [
            person
            for person in self.pool(event)
            if low <= births[person] <= high
            and benefits[person] <= latest
            and self.seats[person] < limit
            and self.busy_until[person] < start
            and meets(terms, self.columns, person)
        ]

    def score(self, event, person):
        weights = event.get("weights", {})

        def known(name, most=None):
            value = self.columns[name][person]
            value = 0 if value == MISSING else value
            return value if most is None else min(most, value)

        visit = self.columns[f"last_visit_{event['kind']}"][person]
        days = 730 if visit == MISSING else min(730, event["start"] - visit)
        hardship = WEIGHTS_OF_HARDSHIP.get(self.columns["hardship"][person])
        return (
            weights.get(hardship, 0)
            + weights.get("day", 0) * days
            + weights.get("un", 0) * known("union_member")
            + weights.get("ch", 0) * known("children", 3)
            + weights.get("lb", 0) * known("left_behind", 3)
            + weights.get("ar", 0) * known("arrears")
            + weights.get("yr", 0) * known("years_city", 20)
            - weights.get("used", 0) * self.seats[person]
        )

    def lot(self, event, person):
        text = f"{self.plan['seed']}|{event['event_id']}|{self.keys[person]:017}"
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def fill(self, event):
        """The seated and the waiting, each as (score below zero, lot, person)."""
        order = sorted(
            (-self.score(event, person), self.lot(event, person), person)
            for person in self.eligible(event)
        )
        quotas, capacity = event.get("quotas", []), event["capacity"]
        needs = [quota["need"] for quota in quotas]
        kept = set()
        for _, _, person in order:
            own = [
                index
                for index, quota in enumerate(quotas)
                if meets(quota["terms"], self.columns, person)
            ]
            if any(needs[index] > 0 for index in own):
                kept.add(person)
                for index in own:
                    needs[index] -= 1
        free = capacity - len(kept)
        places = -(-capacity * self.plan.get("wait_pct", 20) // 100)
        seated, waiting = [], []
        for drawn in order:
            if drawn[2] in kept:
                seated.append(drawn)
            elif free > 0:
                free -= 1
                seated.append(drawn)
            elif len(waiting) < places:
                waiting.append(drawn)
        benefits = self.last_benefit[event["kind"]]
        for _, _, person in seated:
            self.seats[person] += 1
            self.busy_until[person] = max(self.busy_until[person], event["end"])
            benefits[person] = max(benefits[person], event["start"])
        return seated, waiting


def by_district(column):
    index = {}
    for person, district in enumerate(column):
        if district != MISSING:
            index.setdefault(district, []).append(person)
    return index


def columns_of(plan):
    names = {"wid", "home_district", "work_district", "birth", "update_date", "hardship"}
    names |= {"union_member", "children", "left_behind", "arrears", "years_city"}
    for event in plan["events"]:
        names.add(f"last_visit_{event['kind']}")
        for owner in [event, *event.get("quotas", [])]:
            names |= {term["col"] for term in owner.get("terms", [])}
    return sorted(names)


def main(register, plan_path, out):
    with open(plan_path, encoding="utf-8") as file:
        plan = json.load(file)
    draw = Draw(plan, People(register, columns_of(plan)))
    with open(out, "w", encoding="ascii", newline="") as file:
        for event in sorted(plan["events"], key=lambda event: (event["start"], event["event_id"])):
            for status, places in zip("RW", draw.fill(event)):
                for position, (score, lot, person) in enumerate(places, 1):
                    record = draw.columns["wid"][person]
                    file.write(
                        f"{event['event_id']},{status},{position},{record},"
                        f"{draw.keys[person]:017},{-score},{lot}\n"
                    )


main(*sys.argv[1:])
