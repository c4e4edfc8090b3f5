#!/usr/bin/env python3
"""Counts what a plan breaks and costs: a judge of its own for cesp-1 and cesp-2.

  score.py INSTANCE.json PLAN.json

Prints {"instance", "hard", "medium", "soft", "placed", "unplaced", "hard_by_kind", "soft_by_kind"}
as JSON; rules that are kept and cost nothing are left out. Written from the description of the
formats (Sources/Formats/Instances/README.md), rule by rule and without any cleverness, so that it
shares neither code nor ideas with the program that it judges. Expects an instance in order.
"""
import itertools
import json
import sys
from collections import Counter, defaultdict

HORIZON_QUARTERS = 4
UNREACHABLE = 1_000_000


class Meeting:
    """One placed event: what it asks for, and where it was put."""

    def __init__(self, event, assignment, instance):
        self.event = event
        self.id = event["id"]
        self.day = assignment["day"]
        self.start = assignment["start"]
        self.end = self.start + event["dur"]
        self.venue = instance["venues"][assignment["venue"]]
        team = assignment["team"]
        self.team = None if team is None else instance["teams"][team]
        self.place = (self.day, self.start, assignment["venue"], team)
        self.date = instance["days"][self.day]
        self.district = instance["districts"][event["district"]]

    def periods(self, instance):
        return range(self.start, min(self.end, instance["periods_per_day"]))


class Judge:
    def __init__(self, instance, plan):
        self.instance = instance
        self.weights = instance.get("weights", {})
        self.hard = Counter()
        self.soft = Counter()
        self.meetings = [
            Meeting(instance["events"][a["event"]], a, instance) for a in plan["assignments"]
        ]
        self.meetings.sort(key=lambda meeting: meeting.id)

    def judge(self):
        for meeting in self.meetings:
            self.day_and_hour(meeting)
            self.venue(meeting)
            self.heat_and_closed_cells(meeting)
            self.team(meeting)
            self.wishes(meeting)
        self.shared_things()
        self.precedences()
        self.spacing()
        self.loads()
        self.ways()
        self.coverage()
        self.employers()
        self.groups_and_series()
        placed = {meeting.id for meeting in self.meetings}
        left_out = [e for e in self.instance["events"] if e["id"] not in placed]
        return {
            "instance": self.instance.get("name", ""),
            "hard": sum(self.hard.values()),
            "medium": sum(self.weights["priority"][str(e["priority"])] for e in left_out),
            "soft": sum(self.soft.values()),
            "placed": len(placed),
            "unplaced": len(left_out),
            "hard_by_kind": {k: v for k, v in sorted(self.hard.items()) if v},
            "soft_by_kind": {k: v for k, v in sorted(self.soft.items()) if v},
        }

    # ---- rules of one event ------------------------------------------------------------------

    def day_and_hour(self, m):
        event, rules = m.event, self.instance["rules"]
        if m.end > self.instance["periods_per_day"]:
            self.hard["start"] += 1
        pin = event["pinned"]
        if pin:
            fixed = (pin["day"], pin["start"], pin["venue"], pin["team"])
            self.hard["pinned"] += fixed != m.place
            return
        first, last = event["window"]
        self.hard["window"] += m.day < first or m.day > last
        leads = [0]
        if event["public"]:
            leads.append(rules["publicity_lead"])
        if event["attendance"] >= rules["permit_attendance"]:
            leads.append(rules["permit_lead"])
        self.hard["lead_time"] += m.day - event["submitted"] < max(leads)
        self.hard["day_type"] += not has_bit(event["daytypes"], m.date["type"])
        self.hard["weekday"] += not has_bit(event["weekdays"], m.date["weekday"])
        self.hard["start"] += not has_bit(event["starts"], m.start)

    def venue(self, m):
        event, venue = m.event, m.venue
        self.hard["venue_type"] += venue["type"] not in event["venue_types"]
        self.hard["venue_district"] += venue["district"] != event["district"]
        self.hard["indoor"] += bool(event["indoor"]) and not venue["indoor"]
        is_open = has_bit(venue["open_daytypes"], m.date["type"])
        self.hard["venue_closed"] += not is_open or m.day in venue["closed_days"]
        missing = max(0, event["attendance"] - venue["capacity"])
        if self.instance["rules"].get("soft_capacity"):
            self.soft["seats"] += missing and missing * self.weights["seat"]
        else:
            self.hard["venue_capacity"] += missing > 0

    def heat_and_closed_cells(self, m):
        taken = set(range(m.start, m.end))
        if not m.venue["indoor"] and m.day in m.district["heat_days"]:
            self.hard["heat"] += bool(taken.intersection(self.instance["rules"]["heat_periods"]))
        cells = {tuple(cell) for cell in m.event.get("forbidden", [])}
        self.hard["forbidden"] += sum((m.day, period) in cells for period in taken)

    def team(self, m):
        if m.team is None:
            return
        self.hard["team_skill"] += m.event["skill"] not in m.team["skills"]
        self.hard["team_area"] += m.event["district"] not in m.team["serves"]
        self.hard["team_off"] += m.day in m.team["off_days"]

    def wishes(self, m):
        event, weights = m.event, self.weights
        wish = event["pref"]
        if wish["weekend"] or wish["market"]:
            fits = []
            if wish["weekend"]:
                fits.append(m.date["type"] == 1)
            if wish["market"]:
                fits.append(m.day in m.district["market_days"])
            if not any(fits):
                self.soft["pref_day"] += weights["pref_miss"] * event["priority"]
        if wish["target"] is not None:
            distance = abs(m.day - wish["target"])
            self.soft["target_day"] += weights["target_day"] * min(distance, weights["target_cap"])
        old = event["prev"]
        if old:
            cost = 0
            if old["day"] != m.day:
                days = min(abs(old["day"] - m.day), weights["disrupt_day_cap"])
                cost += weights["disrupt_day"] + weights["disrupt_day_step"] * days
            cost += weights["disrupt_start"] * (old["start"] != m.start)
            cost += weights["disrupt_venue"] * (old["venue"] != m.place[2])
            cost += weights["disrupt_team"] * (old["team"] != m.place[3])
            self.soft["disruption"] += cost

    # ---- rules of several ----------------------------------------------------------------------

    def shared_things(self):
        venues, teams, equipment = Counter(), Counter(), Counter()
        team_days = Counter()
        for m in self.meetings:
            for period in m.periods(self.instance):
                cell = (m.day, period)
                venues[m.place[2], cell] += 1
                if m.team is not None:
                    teams[m.place[3], cell] += 1
                for thing, amount in m.event["equip"]:
                    equipment[thing, cell] += amount
            if m.team is not None:
                team_days[m.place[3], m.day] += 1
        self.hard["venue_overlap"] += sum(users - 1 for users in venues.values())
        self.hard["team_overlap"] += sum(users - 1 for users in teams.values())
        for (team, _), count in team_days.items():
            limit = self.instance["teams"][team]["max_per_day"]
            self.hard["team_max_per_day"] += max(0, count - limit)
        for (thing, _), used in equipment.items():
            there = self.instance["equipment"][thing]["quantity"]
            self.hard["equipment"] += max(0, used - there)

    def precedences(self):
        days = {m.id: m.day for m in self.meetings}
        for tie in self.instance["precedences"]:
            if tie["before"] in days and tie["after"] in days:
                lag = days[tie["after"]] - days[tie["before"]]
                self.hard["precedence"] += lag < tie["min_lag"] or lag > tie["max_lag"]

    def spacing(self):
        by_kind = defaultdict(lambda: defaultdict(list))
        for m in self.meetings:
            by_kind[m.event["kind"]][m.event["district"]].append(m)
        for kind, by_district in by_kind.items():
            gaps = self.instance["kinds"][kind]
            for district, own in by_district.items():
                for a, b in itertools.combinations(own, 2):
                    course = a.event["series"]
                    if course >= 0 and course == b.event["series"]:
                        continue
                    missing = max(0, gaps["gap_same"] - abs(a.day - b.day))
                    self.soft["spacing_same"] += self.weights["spacing_same"] * missing
                for other in self.instance["districts"][district].get("neighbours", []):
                    if other < district:  # each pair of districts once
                        continue
                    for a, b in itertools.product(own, by_district.get(other, [])):
                        missing = max(0, gaps["gap_nb"] - abs(a.day - b.day))
                        self.soft["spacing_nb"] += self.weights["spacing_nb"] * missing

    def loads(self):
        districts, teams = Counter(), Counter()
        for m in self.meetings:
            week = m.date["week"]
            districts[m.event["district"], week] += m.event["dur"]
            if m.team is not None:
                teams[m.place[3], week] += m.event["dur"]
        for name, table, loads in [
            ("week_district", "districts", districts), ("week_team", "teams", teams),
        ]:
            for (index, _), load in loads.items():
                over = max(0, load - self.instance[table][index]["week_target"])
                self.soft[name] += self.weights[name] * over

    def distance(self, a, b):
        block = self.instance["travel"]["block"]
        if a // block != b // block:
            return UNREACHABLE
        return self.instance["travel"]["matrix"][a][b % block]

    def ways(self):
        days = defaultdict(list)
        for m in self.meetings:
            if m.team is not None:
                days[m.place[3], m.day].append(m)
        for (team, _), stops in days.items():
            home = self.instance["teams"][team]["home"]
            stops.sort(key=lambda m: (m.start, m.id))
            way = [home, *(m.event["district"] for m in stops), home]
            points = sum(self.distance(a, b) for a, b in zip(way, way[1:]))
            self.soft["travel"] += self.weights["travel"] * points

    def coverage(self):
        townships = Counter(m.venue.get("township") for m in self.meetings)
        for township in self.instance["townships"]:
            missing = max(0, township["target"] - townships[township["id"]])
            self.soft["township"] += self.weights["township"] * missing
        quarters = Counter((m.event["district"], m.date["quarter"]) for m in self.meetings)
        for district in self.instance["districts"]:
            for quarter in range(HORIZON_QUARTERS):
                missing = max(0, district["quarter_target"] - quarters[district["id"], quarter])
                self.soft["quarter"] += self.weights["quarter"] * missing

    def employers(self):
        days = defaultdict(list)
        for m in self.meetings:
            for employer in m.event["employers"]:
                days[employer, m.day].append(m)
        for guests in days.values():
            for a, b in itertools.combinations(guests, 2):
                meets = a.start < b.end and b.start < a.end
                name = "employer_overlap" if meets else "employer_sameday"
                self.soft[name] += self.weights[name]

    def groups_and_series(self):
        users = Counter()
        for m in self.meetings:
            for period in m.periods(self.instance):
                for group in m.event.get("groups", []):
                    users[group, m.day, period] += 1
        for (group, day, period), count in users.items():
            rules = self.instance["groups"][group]
            if rules["exclusive"]:
                self.hard["group_overlap"] += count - 1
            lonely = not any((group, day, near) in users for near in (period - 1, period + 1))
            if lonely:
                self.soft["compactness"] += rules.get("compact") or 0
        for course in self.instance.get("series", []):
            own = [m for m in self.meetings if m.event["series"] == course["id"]]
            if not own:
                continue
            short = max(0, course.get("min_days", 0) - len({m.day for m in own}))
            self.soft["series_days"] += course.get("min_days_weight", 0) * short
            moves = len({m.place[2] for m in own}) - 1
            self.soft["series_venue"] += course.get("same_venue_weight", 0) * moves


def has_bit(mask, bit):
    return mask >> bit & 1 == 1


def score(instance, plan):
    return Judge(instance, plan).judge()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1]) as instance, open(sys.argv[2]) as plan:
        print(json.dumps(score(json.load(instance), json.load(plan)), ensure_ascii=False))
