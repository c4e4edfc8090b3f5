#!/usr/bin/env python3
"""Invents problems in cesp-1 and cesp-2, the same for the same arguments.

  generate.py new SIZE SEED [--richer] -o INSTANCE.json [--plan PLAN.json]
  generate.py replan INSTANCE.json PLAN.json DAY -o INSTANCE.json
  generate.py shake INSTANCE.json PLAN.json PERCENT SEED -o PLAN.json

`new` builds a problem around a plan that breaks no rule and places every event, so that one exists:
SIZE is S, M, L or XL (100 to 100 000 events); `--richer` adds what cesp-2 knows. `replan` is the
same year after its plan was announced: what lies before DAY + 14 stays, then venues close, teams
go on leave and some wishes change. `shake` moves part of a plan to any place at all, so that every
rule is broken somewhere. All people, places and firms are numbers.
"""
import argparse
import datetime
import json
import random
from collections import defaultdict

PERIODS = 6
YEAR = 2026
# First and last day of each holiday, and the weekend days that are worked in exchange.
HOLIDAYS = ["0101-0103", "0215-0223", "0404-0406", "0501-0505", "0619-0621", "0925-0927", "1001-1007"]
WORKED = ["0104", "0214", "0228", "0509", "0920", "1010"]
WORKDAY, REST, HOLIDAY = 0, 1, 2
SPRING, AUTUMN, ALL_YEAR = (30, 125), (225, 335), (0, 364)

#: events, cities, districts a city, venues a district
SIZES = {"S": (100, 1, 5, 8), "M": (1_000, 1, 40, 8), "L": (10_000, 1, 40, 10), "XL": (100_000, 10, 40, 10)}

VENUE_TYPES = ["square", "hall", "classroom", "studio", "community centre", "worksite"]
OUTDOOR = {0, 5}
CAPACITY = [(1500, 4000), (800, 3500), (60, 150), (20, 40), (150, 500), (150, 600)]
#: the types of a district's first, second ... venue
FURNISHING = [0, 1, 2, 4, 3, 5, 4, 2, 1, 0]
EQUIPMENT = ["medical car", "cooling supplies", "camera set", "stage lorry", "advice bus"]


class Kind:
    def __init__(self, name, share, durations, people, venues, seasons, starts, daytypes, skill,
                 equipment, equipped, wishes, gaps, public):
        self.name, self.share, self.durations, self.people = name, share, durations, people
        self.venues, self.seasons, self.starts, self.daytypes = venues, seasons, starts, daytypes
        self.skill, self.equipment, self.equipped = skill, equipment, equipped
        self.wishes, self.gaps, self.public = wishes, gaps, public


KINDS = [
    Kind("fair", 16, (2, 4), (200, 2800), [0, 1], [SPRING, SPRING, AUTUMN, ALL_YEAR], [0, 1, 3], 0b011, 0, 3, 25, "weekend market", (14, 4), 1),
    Kind("course", 18, (2, 3), (20, 60), [2, 4], [(40, 350)], [0, 1, 3, 4], 0b011, 1, 0, 0, "weekend", (10, 0), 0),
    Kind("legal aid", 12, (2, 3), (20, 150), [2, 4, 0], [ALL_YEAR], [0, 1, 3], 0b001, 2, 4, 50, "market target", (14, 3), 1),
    Kind("cooling", 12, (1, 2), (30, 300), [5, 4], [(165, 250)], [0, 1, 3, 4], 0b011, 3, 1, 80, "", (7, 2), 0),
    Kind("warmth", 10, (1, 2), (30, 300), [4, 5], [(0, 60), (330, 364)], [0, 1, 3, 4], 0b111, 3, 1, 30, "target", (7, 2), 0),
    Kind("livestream", 9, (1, 2), (5, 20), [3], [ALL_YEAR], [1, 3, 4, 5], 0b111, 4, 2, 100, "weekend", (10, 3), 1),
    Kind("check-up", 9, (2, 4), (50, 400), [0, 4], [(60, 330)], [0, 1, 3], 0b011, 5, 0, 100, "market", (14, 4), 1),
    Kind("talk", 8, (1, 2), (50, 400), [1, 2, 4], [ALL_YEAR], [0, 1, 3, 5], 0b001, 2, 0, 0, "market target", (14, 3), 1),
    Kind("show", 3, (2, 3), (400, 2500), [0, 1], [(90, 330)], [3, 4], 0b110, 4, 3, 70, "weekend target", (21, 5), 1),
    Kind("mediation", 3, (3, 4), (20, 100), [4], [ALL_YEAR], [0, 1], 0b001, 2, 0, 0, "market", (14, 3), 0),
]
FAIR, COURSE, TALK = 0, 1, 7
SKILLS = 6
MEMORIAL = [66, 73, 120, 176, 181, 337]

WEIGHTS = {
    "pref_miss": 6, "target_day": 1, "target_cap": 20, "spacing_same": 2, "spacing_nb": 1,
    "week_district": 3, "week_team": 4, "travel": 1, "township": 5, "quarter": 5,
    "employer_overlap": 10, "employer_sameday": 2, "disrupt_day": 5, "disrupt_day_step": 1,
    "disrupt_day_cap": 14, "disrupt_start": 2, "disrupt_venue": 3, "disrupt_team": 2,
    "priority": {"1": 1, "2": 3, "3": 10},
}


def year():
    """The days of the year, as the notice of its holidays has them."""
    first = datetime.date(YEAR, 1, 1)

    def index(text):
        return (datetime.date(YEAR, int(text[:2]), int(text[2:])) - first).days

    off = set()
    for span in HOLIDAYS:
        begin, end = span.split("-")
        off.update(range(index(begin), index(end) + 1))
    worked = {index(text) for text in WORKED}
    days = []
    for number in range(365):
        date = first + datetime.timedelta(number)
        if number in off:
            kind = HOLIDAY
        else:
            kind = WORKDAY if date.weekday() < 5 or number in worked else REST
        days.append({
            "date": date.isoformat(), "weekday": date.weekday(), "type": kind,
            "week": (number + first.weekday()) // 7, "quarter": (date.month - 1) // 3,
        })
    return days


def span(draw, low, high):
    return draw.randrange(low, high + 1)


def stretches(draw, count, longest):
    """Days of some absences, each of a few days."""
    days = set()
    for _ in range(count):
        begin = draw.randrange(0, 365 - longest)
        days.update(range(begin, begin + span(draw, 2, longest)))
    return sorted(days)


class Country:
    """Districts and what they have, without any event."""

    def __init__(self, size, draw):
        self.events, cities, self.block, venues = SIZES[size]
        self.draw, self.days = draw, year()
        self.districts, self.townships, self.venues, self.teams = [], [], [], []
        for city in range(cities):
            hot = [day for day in range(165, 250) if draw.randrange(100) < 38]
            for _ in range(self.block):
                self.add_district(city, hot, venues)
        self.measure()
        for city in range(cities):
            self.add_teams(city, max(4, self.events // cities // 100))

    def add_district(self, city, hot, venues):
        draw, number = self.draw, len(self.districts)
        townships = []
        for _ in range(span(draw, 3, 4)):
            townships.append(len(self.townships))
            self.townships.append({"id": townships[-1], "district": number, "target": 0})
        digit = draw.randrange(5)
        self.districts.append({
            "id": number, "city": city, "x": draw.randrange(100), "y": draw.randrange(100),
            "townships": townships, "neighbours": [],
            "market_days": [d for d in range(365) if int(self.days[d]["date"][-2:]) % 5 == digit],
            "heat_days": [day for day in hot if draw.randrange(100) < 80],
            "week_target": 0, "quarter_target": 0,
        })
        for kind in FURNISHING[:venues]:
            low, high = CAPACITY[kind]
            self.venues.append({
                "id": len(self.venues), "district": number, "township": draw.choice(townships),
                "type": kind, "capacity": span(draw, low, high) // 10 * 10,
                "indoor": int(kind not in OUTDOOR),
                "open_daytypes": 0b111 if kind in OUTDOOR else draw.choice([0b011, 0b111]),
                "closed_days": stretches(draw, draw.randrange(4), 11),
            })

    def measure(self):
        """Distances in points of 10 km along streets, which keep the triangle inequality."""
        self.matrix = []
        for a in self.districts:
            city = [b for b in self.districts if b["city"] == a["city"]]
            self.matrix.append([-(-(abs(a["x"] - b["x"]) + abs(a["y"] - b["y"])) // 14) for b in city])
        for a in self.districts:
            first = a["city"] * self.block
            near = sorted(range(self.block), key=lambda k: (self.matrix[a["id"]][k], k))
            for k in [k for k in near if first + k != a["id"]][:4]:
                for one, other in ((a, self.districts[first + k]), (self.districts[first + k], a)):
                    if other["id"] not in one["neighbours"]:
                        one["neighbours"].append(other["id"])
        for district in self.districts:
            district["neighbours"].sort()

    def add_teams(self, city, count):
        draw, first = self.draw, city * self.block
        homes = draw.sample(range(self.block), self.block)
        reach = min(self.block, max(8, -(-7 * self.block // count)))
        for number in range(count):
            home = first + homes[number % self.block]
            near = sorted(range(self.block), key=lambda k: (self.matrix[home][k], k))[:reach]
            skills = {(number + step) % SKILLS for step in range(4 if count < 12 else 3)}
            self.teams.append({
                "id": len(self.teams), "home": home, "serves": sorted(first + k for k in near),
                "skills": sorted(skills), "off_days": stretches(draw, 3, 13), "max_per_day": 2,
                "week_target": 0,
            })


class Planting:
    """Events, each put where it breaks nothing before it is written down."""

    def __init__(self, country, richer):
        self.country, self.draw, self.richer = country, country.draw, richer
        self.events, self.plan, self.ties, self.courses = [], [], [], 0
        self.venue_use, self.team_use = defaultdict(int), defaultdict(int)
        self.team_days, self.equipment_use = defaultdict(int), defaultdict(int)
        self.group_use = defaultdict(int)
        self.venues_of, self.teams_of = defaultdict(list), defaultdict(list)
        for venue in country.venues:
            self.venues_of[venue["district"], venue["type"]].append(venue)
        for team in country.teams:
            for district in team["serves"]:
                for skill in team["skills"]:
                    self.teams_of[district, skill].append(team)
        self.closed = [set(v["closed_days"]) for v in country.venues]
        self.off = [set(t["off_days"]) for t in country.teams]
        self.hot = [set(d["heat_days"]) for d in country.districts]
        self.groups = max(2, country.events // 40) if richer else 0
        cities = len(country.districts) // country.block
        self.stock = [
            max(1, -(-country.events // cities * sum(k.share * k.equipped for k in KINDS if k.equipment == q) // 1_300_000))
            for q in range(len(EQUIPMENT))] * cities

    def fill(self):
        bag = [number for number, kind in enumerate(KINDS) for _ in range(kind.share)]
        while len(self.events) < self.country.events:
            kind = self.draw.choice(bag)
            district = self.draw.randrange(len(self.country.districts))
            if self.draw.randrange(5) == 0:  # towns hold more than villages
                city = district // self.country.block * self.country.block
                district = city + self.draw.randrange(max(1, self.country.block // 5))
            left = self.country.events - len(self.events)
            if kind == COURSE and left > 5 and self.draw.randrange(10) < 6:
                self.course(district)
            else:
                self.single(kind, district)

    def new_event(self, number, district):
        draw, kind = self.draw, KINDS[number]
        people = span(draw, *kind.people)
        if people >= 1000 and draw.randrange(3):  # most stay below what needs a licence
            people = people // 4 + 100
        duration = span(draw, *kind.durations)
        city = district // self.country.block
        equip = []
        if draw.randrange(100) < kind.equipped:
            equip = [[city * len(EQUIPMENT) + kind.equipment, 1]]
        all_indoors = not OUTDOOR.intersection(kind.venues)
        event = {
            "id": len(self.events), "kind": number, "district": district, "dur": duration,
            "window": [0, 0], "daytypes": kind.daytypes,
            "weekdays": 127 if draw.randrange(4) else 127 & ~(1 << draw.randrange(5)),
            "starts": sum(1 << start for start in kind.starts if start + duration <= PERIODS),
            "attendance": people, "venue_types": kind.venues,
            "indoor": int(all_indoors or draw.randrange(5) == 0), "skill": kind.skill,
            "equip": equip, "priority": draw.choice([1, 1, 2, 2, 3]), "employers": [],
            "public": kind.public, "submitted": 0, "series": -1,
            "pref": {
                "weekend": int("weekend" in kind.wishes and kind.daytypes >> 1 & 1 and draw.randrange(10) < 6),
                "market": int("market" in kind.wishes and draw.randrange(2)), "target": None,
            },
            "pinned": None, "prev": None,
        }
        if self.richer:
            if draw.randrange(8) == 0:
                event["skill"] = None
            if draw.randrange(3) == 0:
                event["groups"] = sorted(draw.sample(range(self.groups), span(draw, 1, 2)))
        return event

    def place(self, event, low, high):
        """A place on one of the days that breaks no rule, or None after some attempts."""
        draw, country = self.draw, self.country
        need = event["attendance"]
        venues = [
            v for kind in event["venue_types"] for v in self.venues_of[event["district"], kind]
            if v["capacity"] >= need and (v["indoor"] or not event["indoor"])]
        teams = [None] if event["skill"] is None else self.teams_of[event["district"], event["skill"]]
        starts = [start for start in range(PERIODS) if event["starts"] >> start & 1]
        low, high = max(0, low), min(364, high)
        if not venues or not teams or not starts or high < low:
            return None
        for _ in range(60):
            day, start = span(draw, low, high), draw.choice(starts)
            venue, team = draw.choice(venues), draw.choice(teams)
            kind = country.days[day]["type"]
            if event["pref"]["weekend"] and kind != REST and draw.randrange(2):
                continue
            if not (event["daytypes"] >> kind & venue["open_daytypes"] >> kind & 1):
                continue
            if not event["weekdays"] >> country.days[day]["weekday"] & 1:
                continue
            mask = (1 << event["dur"]) - 1 << start
            if day in self.closed[venue["id"]] or self.venue_use[venue["id"], day] & mask:
                continue
            if team is not None and (
                    day in self.off[team["id"]] or self.team_use[team["id"], day] & mask
                    or self.team_days[team["id"], day] == team["max_per_day"]):
                continue
            if not venue["indoor"] and day in self.hot[event["district"]] and mask & 0b001100:
                continue
            if any(self.group_use[group, day] & mask for group in event.get("groups", [])):
                continue
            cells = [(thing, day, p) for thing, _ in event["equip"] for p in range(start, start + event["dur"])]
            if any(self.equipment_use[cell] >= self.stock[cell[0]] for cell in cells):
                continue
            return day, start, venue, team, mask, cells
        return None

    def keep(self, event, place):
        day, start, venue, team, mask, cells = place
        self.venue_use[venue["id"], day] |= mask
        if team is not None:
            self.team_use[team["id"], day] |= mask
            self.team_days[team["id"], day] += 1
        for group in event.get("groups", []):
            self.group_use[group, day] |= mask
        for cell in cells:
            self.equipment_use[cell] += 1
        if self.richer and self.draw.randrange(3) == 0:
            cells = [[span(self.draw, max(0, day - 9), min(364, day + 9)), p] for p in range(PERIODS)]
            event["forbidden"] = [
                [d, p] for d, p in cells if d != day or not start <= p < start + event["dur"]]
        event["id"] = len(self.events)
        self.events.append(event)
        self.plan.append({
            "event": event["id"], "day": day, "start": start, "venue": venue["id"],
            "team": team and team["id"],
        })

    def single(self, kind, district):
        draw = self.draw
        season = draw.choice(KINDS[kind].seasons)
        event = self.new_event(kind, district)
        place = self.place(event, *season)
        if place is None:
            return
        self.keep(event, place)
        day = place[0]
        lead = 20 if event["attendance"] >= 1000 else 7 if event["public"] else 0
        first, last = max(season[0], day - span(draw, 5, 45)), min(season[1], day + span(draw, 5, 45))
        event["submitted"] = max(-40, min(first - draw.randrange(26), day - lead))
        event["window"] = [first, last]
        near = min(MEMORIAL, key=lambda date: abs(date - day))
        if "target" in KINDS[kind].wishes and abs(near - day) < 45 and draw.randrange(4) == 0:
            event["pref"] = {"weekend": 0, "market": 0, "target": near}
        if kind == TALK and draw.randrange(4) == 0:  # people hear of a fair before it is held
            for fair in reversed(self.events[-400:-1]):
                later = self.plan[fair["id"]]["day"] - day
                if fair["kind"] == FAIR and fair["district"] == district and 3 <= later <= 40:
                    self.ties.append({"before": event["id"], "after": fair["id"], "min_lag": 3, "max_lag": 60})
                    break

    def course(self, district):
        draw = self.draw
        least, most = draw.choice([(1, 4), (2, 7), (5, 10), (6, 14)])
        sessions = span(draw, 3, 5)
        model = self.new_event(COURSE, district)
        low, high = KINDS[COURSE].seasons[0]
        day, last = span(draw, low, high - sessions * most - 10), None
        for _ in range(sessions):
            event = dict(model, pref=dict(model["pref"]), series=self.courses)
            place = self.place(event, day, day + (most - least if last is not None else 5))
            if place is None:
                break
            self.keep(event, place)
            begin = max(low, place[0] - span(draw, 5, 25))
            event["window"] = [begin, min(high, place[0] + span(draw, 5, 25))]
            event["submitted"] = begin - 10
            if last is not None:
                self.ties.append({"before": last, "after": event["id"], "min_lag": least, "max_lag": most})
            last, day = event["id"], place[0] + least
        self.courses += 1


def new(size, seed, richer):
    draw = random.Random(f"{size} {seed} {'richer' if richer else 'plain'}")
    country = Country(size, draw)
    planting = Planting(country, richer)
    planting.fill()
    events = planting.events
    fairs = sorted((e for e in events if e["kind"] == FAIR), key=lambda e: (e["district"], e["id"]))
    firms = max(10, 2 * len(fairs))
    for number, fair in enumerate(fairs):
        nearby = [(2 * number + draw.randrange(40)) % firms for _ in range(8)]
        fair["employers"] = sorted(set(nearby))
    for event in events:
        if event["series"] < 0 and draw.randrange(100) < 6:
            event["pinned"] = {k: v for k, v in planting.plan[event["id"]].items() if k != "event"}
    set_targets(country, events)
    name = f"{size}-{seed}"
    instance = {
        "format": "cesp-2" if richer else "cesp-1", "name": name + ("-richer" if richer else ""),
        "periods_per_day": PERIODS, "period_start_hours": [8, 10, 12, 14, 16, 18],
        "days": country.days,
        "rules": {"heat_c": 37, "heat_periods": [2, 3], "publicity_lead": 7,
                  "permit_attendance": 1000, "permit_lead": 20},
        "weights": dict(WEIGHTS),
        "kinds": [{"id": i, "name": k.name, "gap_same": k.gaps[0], "gap_nb": k.gaps[1]}
                  for i, k in enumerate(KINDS)],
        "venue_types": VENUE_TYPES, "districts": country.districts,
        "travel": {"block": country.block, "matrix": country.matrix},
        "townships": country.townships, "venues": country.venues, "teams": country.teams,
        "equipment": [{"id": i, "name": EQUIPMENT[i % len(EQUIPMENT)], "city": i // len(EQUIPMENT),
                       "quantity": q} for i, q in enumerate(planting.stock)],
        "events": events, "precedences": planting.ties,
    }
    if richer:
        if draw.randrange(2):
            instance["rules"]["soft_capacity"] = 1
            instance["weights"]["seat"] = 1
        instance["groups"] = [
            {"id": g, "exclusive": draw.choice([0, 1, 1]), "compact": draw.choice([0, 2])}
            for g in range(planting.groups)]
        instance["series"] = [
            {"id": c, "min_days": 4, "min_days_weight": 5, "same_venue_weight": 3}
            for c in range(0, planting.courses, 2)]
    return instance, {"instance": name, "assignments": planting.plan}


def set_targets(country, events):
    """What a district, township or team has room for: a little more than its share."""
    load, count, city_load = defaultdict(int), defaultdict(int), defaultdict(int)
    for event in events:
        load[event["district"]] += event["dur"]
        count[event["district"]] += 1
        city_load[event["district"] // country.block] += event["dur"]
    for district in country.districts:
        number = district["id"]
        district["week_target"] = -(-load[number] // 40) + 1
        district["quarter_target"] = 15 * count[number] // 100
        housed = {v["township"] for v in country.venues if v["district"] == number}
        for township in housed:
            country.townships[township]["target"] = max(1, 6 * count[number] // (10 * len(housed)))
    per_city = defaultdict(int)
    for team in country.teams:
        per_city[team["home"] // country.block] += 1
    for team in country.teams:
        city = team["home"] // country.block
        team["week_target"] = -(-city_load[city] // (40 * per_city[city])) + 2


def replan(instance, plan, today):
    draw = random.Random(f"{instance['name']} {today}")
    frozen = today + 14
    places = {a["event"]: {k: v for k, v in a.items() if k != "event"} for a in plan["assignments"]}
    for venue in instance["venues"]:
        if draw.randrange(25) == 0:
            begin = frozen + draw.randrange(90)
            venue["closed_days"] = sorted({*venue["closed_days"], *range(begin, min(365, begin + 30))})
    for team in instance["teams"]:
        if team["id"] % 6 == 0:
            begin = frozen + draw.randrange(60)
            team["off_days"] = sorted({*team["off_days"], *range(begin, min(365, begin + 14))})
    for event in instance["events"]:
        place = places.get(event["id"])
        if place is None:
            continue
        team = place["team"]
        gone = place["day"] in instance["venues"][place["venue"]]["closed_days"] or (
            team is not None and place["day"] in instance["teams"][team]["off_days"])
        if (place["day"] < frozen or event["pinned"]) and not gone:
            event["pinned"] = place
            continue
        event["pinned"], event["prev"] = None, place
        if event["series"] < 0 and draw.randrange(100) < 3:  # somebody cannot make it that weekday
            weekday = instance["days"][place["day"]]["weekday"]
            first, last = event["window"]
            event["window"] = [max(frozen, first - 20), min(364, max(frozen, last) + 20)]
            event["weekdays"] = 127 & ~(1 << weekday)
    instance["name"] += f"-day{today}"
    return instance


def shake(instance, plan, percent, seed):
    draw = random.Random(f"{instance['name']} {percent} {seed}")
    shaken = []
    for assignment in plan["assignments"]:
        if draw.randrange(100) >= percent:
            shaken.append(assignment)
        elif draw.randrange(8):
            event = instance["events"][assignment["event"]]
            change = {
                "day": draw.randrange(len(instance["days"])),
                "start": draw.randrange(instance["periods_per_day"]),
                "venue": draw.randrange(len(instance["venues"])),
                "team": None if event["skill"] is None else draw.randrange(len(instance["teams"])),
            }
            kept = draw.sample(sorted(change), draw.randrange(4))
            shaken.append({**assignment, **{k: v for k, v in change.items() if k not in kept}})
    return {"instance": plan.get("instance", ""), "assignments": shaken}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("new")
    verb.add_argument("size", choices=SIZES)
    verb.add_argument("seed", type=int)
    verb.add_argument("--richer", action="store_true")
    verb.add_argument("--plan")
    verb = verbs.add_parser("replan")
    verb.add_argument("instance")
    verb.add_argument("plan")
    verb.add_argument("day", type=int)
    verb = verbs.add_parser("shake")
    verb.add_argument("instance")
    verb.add_argument("plan")
    verb.add_argument("percent", type=int)
    verb.add_argument("seed", type=int)
    for verb in verbs.choices.values():
        verb.add_argument("-o", required=True)
    given = parser.parse_args()
    if given.verb == "new":
        result, plan = new(given.size, given.seed, given.richer)
        if given.plan:
            write(given.plan, plan)
    elif given.verb == "replan":
        result = replan(read(given.instance), read(given.plan), given.day)
    else:
        result = shake(read(given.instance), read(given.plan), given.percent, given.seed)
    write(given.o, result)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
