#!/usr/bin/env python3
"""cpsat.py INSTANCE SECONDS OUT: a cesp-1 problem as a plain constraint model for OR-tools' CP-SAT.

Booleans for each activity's day, start, venue and team, optional intervals for what it takes, and
every term of the score as the format defines it. Writes the plan that CP-SAT found, or none.
Prints one line of JSON: the solver's state, its objective and its bound.
"""
import itertools
import json
import os
import sys

from ortools.sat.python import cp_model


class Peer:
    def __init__(self, instance):
        self.instance = instance
        self.model = cp_model.CpModel()
        self.costs = []
        self.periods = instance["periods_per_day"]
        self.days = instance["days"]
        self.events = instance["events"]
        self.weights = instance["weights"]
        self.placed = [self.model.new_bool_var("") for _ in self.events]
        self.day, self.start, self.venue, self.team = [], [], [], []
        self.dates, self.times, self.at = [], [], []
        for event in self.events:
            self.add_event(event)
        self.share_resources()
        self.order()
        self.price()
        self.model.minimize(sum(factor * what for factor, what in self.costs))

    def cost(self, factor, what):
        self.costs.append((factor, what))

    def both(self, one, other):
        """Whether both hold: exact, since costs push it up as well as down."""
        result = self.model.new_bool_var("")
        self.model.add_bool_and(one, other).only_enforce_if(result)
        self.model.add_bool_or(~one, ~other, result)
        return result

    def above(self, total, target, most):
        """What a total has above its target."""
        excess = self.model.new_int_var(0, max(0, most), "")
        self.model.add(excess >= total - target)
        return excess

    def choice(self, event, options):
        chosen = {option: self.model.new_bool_var("") for option in options}
        self.model.add(sum(chosen.values()) == self.placed[event])
        return chosen

    # What one activity may do.

    def add_event(self, event):
        index, rules = event["id"], self.instance["rules"]
        pin = event["pinned"]
        venues = [v for v in self.instance["venues"] if self.suits(event, v)]
        teams = [t for t in self.instance["teams"]
                 if event["skill"] in t["skills"] and event["district"] in t["serves"]]
        if pin:
            days, starts = [pin["day"]], [pin["start"]]
            venues = [v for v in venues if v["id"] == pin["venue"]]
            teams = [t for t in teams if t["id"] == pin["team"]]
        else:
            lead = max(rules["publicity_lead"] if event["public"] else 0,
                       rules["permit_lead"] if event["attendance"] >= rules["permit_attendance"] else 0)
            first, last = event["window"]
            days = [d for d in range(max(first, event["submitted"] + lead, 0), min(last, len(self.days) - 1) + 1)
                    if event["daytypes"] >> self.days[d]["type"] & 1
                    and event["weekdays"] >> self.days[d]["weekday"] & 1]
            starts = [s for s in range(self.periods)
                      if event["starts"] >> s & 1 and s + event["dur"] <= self.periods]
        day, start = self.choice(index, days), self.choice(index, starts)
        venue = self.choice(index, [v["id"] for v in venues])
        team = self.choice(index, [t["id"] for t in teams])
        heat = set(self.instance["districts"][event["district"]]["heat_days"])
        hot = [start[s] for s in starts
               if set(range(s, s + event["dur"])) & set(rules["heat_periods"])]
        for place in venues:
            closed = set(place["closed_days"])
            for d in days:
                if d in closed or not place["open_daytypes"] >> self.days[d]["type"] & 1:
                    self.model.add_bool_or(~venue[place["id"]], ~day[d])
                elif not place["indoor"] and d in heat:
                    for s in hot:
                        self.model.add_bool_or(~venue[place["id"]], ~day[d], ~s)
        for crew in teams:
            for d in set(crew["off_days"]) & set(days):
                self.model.add_bool_or(~team[crew["id"]], ~day[d])
        date = sum(d * x for d, x in day.items())
        time = sum(s * x for s, x in start.items())
        at = self.model.new_int_var(0, len(self.days) * self.periods, "")
        self.model.add(at == date * self.periods + time)
        for into, what in ((self.day, day), (self.start, start), (self.venue, venue), (self.team, team),
                           (self.dates, date), (self.times, time), (self.at, at)):
            into.append(what)
        self.cost(10**6 * self.weights["priority"][str(event["priority"])], 1 - self.placed[index])

    def suits(self, event, venue):
        return (venue["type"] in event["venue_types"] and venue["capacity"] >= event["attendance"]
                and venue["district"] == event["district"] and (venue["indoor"] or not event["indoor"]))

    # What several share.

    def interval(self, index, present):
        return self.model.new_optional_fixed_size_interval_var(
            self.at[index], self.events[index]["dur"], present, "")

    def share_resources(self):
        for chosen in (self.venue, self.team):
            users = {}
            for index, options in enumerate(chosen):
                for which, present in options.items():
                    users.setdefault(which, []).append(self.interval(index, present))
            for intervals in users.values():
                self.model.add_no_overlap(intervals)
        for item in self.instance["equipment"]:
            uses = [(e["id"], n) for e in self.events for q, n in e["equip"] if q == item["id"]]
            if uses:
                self.model.add_cumulative(
                    [self.interval(e, self.placed[e]) for e, _ in uses], [n for _, n in uses], item["quantity"])
        # By team and day: who is there.
        self.visits = {}
        for index, teams in enumerate(self.team):
            for (which, crew), (d, date) in itertools.product(teams.items(), self.day[index].items()):
                self.visits.setdefault((which, d), []).append((index, self.both(crew, date)))
        for (which, _), visits in self.visits.items():
            most = self.instance["teams"][which]["max_per_day"]
            if len(visits) > most:
                self.model.add(sum(x for _, x in visits) <= most)

    def order(self):
        for lag in self.instance["precedences"]:
            before, after = lag["before"], lag["after"]
            self.model.add_linear_constraint(
                self.dates[after] - self.dates[before], lag["min_lag"], lag["max_lag"]
            ).only_enforce_if(self.placed[before], self.placed[after])

    # What it costs.

    def price(self):
        districts = self.instance["districts"]
        for event in self.events:
            self.price_wishes(event, set(districts[event["district"]]["market_days"]))
        self.price_spacing(districts)
        self.price_weeks(districts)
        self.price_travel()
        self.price_coverage(districts)
        self.price_employers()

    def price_wishes(self, event, markets):
        index, wish, weights = event["id"], event["pref"], self.weights
        for d, chosen in self.day[index].items():
            if wish["weekend"] or wish["market"]:
                met = (wish["weekend"] and self.days[d]["type"] == 1) or (wish["market"] and d in markets)
                if not met:
                    self.cost(weights["pref_miss"] * event["priority"], chosen)
            if wish["target"] is not None:
                self.cost(weights["target_day"] * min(abs(d - wish["target"]), weights["target_cap"]), chosen)
            if event["prev"] and event["prev"]["day"] != d:
                away = min(abs(event["prev"]["day"] - d), weights["disrupt_day_cap"])
                self.cost(weights["disrupt_day"] + weights["disrupt_day_step"] * away, chosen)
        if event["prev"]:
            for name, chosen in (("start", self.start), ("venue", self.venue), ("team", self.team)):
                for option, x in chosen[index].items():
                    if option != event["prev"][name]:
                        self.cost(weights["disrupt_" + name], x)

    def close(self, a, b, gap, weight):
        """The price of two activities nearer to one another than a gap."""
        days_a, days_b = self.day[a], self.day[b]
        if not days_a or not days_b or min(days_a) - max(days_b) >= gap or min(days_b) - max(days_a) >= gap:
            return
        lack = self.model.new_int_var(0, gap, "")
        is_later = self.model.new_bool_var("")
        both = [self.placed[a], self.placed[b]]
        self.model.add(lack >= gap - (self.dates[b] - self.dates[a])).only_enforce_if(is_later, *both)
        self.model.add(lack >= gap - (self.dates[a] - self.dates[b])).only_enforce_if(~is_later, *both)
        self.cost(weight, lack)

    def price_spacing(self, districts):
        for a, b in itertools.combinations(self.events, 2):
            if a["kind"] != b["kind"]:
                continue
            kind = self.instance["kinds"][a["kind"]]
            if a["district"] == b["district"]:
                if a["series"] < 0 or a["series"] != b["series"]:
                    self.close(a["id"], b["id"], kind["gap_same"], self.weights["spacing_same"])
            elif b["district"] in districts[a["district"]]["neighbours"] and kind["gap_nb"]:
                self.close(a["id"], b["id"], kind["gap_nb"], self.weights["spacing_nb"])

    def price_weeks(self, districts):
        loads, crews = {}, {}
        for event in self.events:
            index, length = event["id"], event["dur"]
            weeks = {}
            for d, chosen in self.day[index].items():
                weeks.setdefault(self.days[d]["week"], []).append(chosen)
            for week, chosen in weeks.items():
                loads.setdefault((event["district"], week), []).append((length, sum(chosen)))
        for (which, d), visits in self.visits.items():
            row = crews.setdefault((which, self.days[d]["week"]), [])
            row.extend((self.events[index]["dur"], x) for index, x in visits)
        for table, owners, weight in ((loads, districts, "week_district"),
                                      (crews, self.instance["teams"], "week_team")):
            for (which, _), load in table.items():
                target, most = owners[which]["week_target"], sum(n for n, _ in load)
                if most > target:
                    self.cost(self.weights[weight], self.above(sum(n * x for n, x in load), target, most))

    def distance(self, a, b):
        block, matrix = self.instance["travel"]["block"], self.instance["travel"]["matrix"]
        return matrix[a][b % block] if a // block == b // block else 10**6

    def price_travel(self):
        """A tour of two is two tours of one less what going on saves; teams go to two places at most."""
        together = {}
        for (which, d), visits in self.visits.items():
            crew = self.instance["teams"][which]
            assert crew["max_per_day"] <= 2
            home = crew["home"]
            for index, x in visits:
                self.cost(2 * self.weights["travel"] * self.distance(home, self.events[index]["district"]), x)
            for (a, x), (b, y) in itertools.combinations(visits, 2):
                here, there = self.events[a]["district"], self.events[b]["district"]
                saved = self.distance(home, here) + self.distance(home, there) - self.distance(here, there)
                if saved:
                    key = (a, b, which)
                    row = together.setdefault(key, [saved, []])
                    row[1].append((x, y))
        for saved, pairs in together.values():
            for x, y in pairs:
                went_on = self.model.new_bool_var("")
                self.model.add_implication(went_on, x)
                self.model.add_implication(went_on, y)
                self.cost(-self.weights["travel"] * saved, went_on)

    def price_coverage(self, districts):
        township = [[] for _ in self.instance["townships"]]
        for chosen in self.venue:
            for which, x in chosen.items():
                township[self.instance["venues"][which]["township"]].append(x)
        for place in self.instance["townships"]:
            lack = self.above(place["target"] - sum(township[place["id"]]), 0, place["target"])
            self.cost(self.weights["township"], lack)
        for district in districts:
            for quarter in range(4):
                held = [x for e in self.events if e["district"] == district["id"]
                        for d, x in self.day[e["id"]].items() if self.days[d]["quarter"] == quarter]
                target = district["quarter_target"]
                self.cost(self.weights["quarter"], self.above(target - sum(held), 0, target))

    def price_employers(self):
        for a, b in itertools.combinations(self.events, 2):
            common = len(set(a["employers"]) & set(b["employers"]))
            days = set(self.day[a["id"]]) & set(self.day[b["id"]])
            if not common or not days:
                continue
            for d in days:
                met = self.model.new_bool_var("")
                self.model.add_bool_or(~self.day[a["id"]][d], ~self.day[b["id"]][d], met)
                overlap = self.model.new_bool_var("")
                order = self.model.new_bool_var("")
                # Apart: one ends before the other begins.
                self.model.add(self.times[a["id"]] + a["dur"] <= self.times[b["id"]]).only_enforce_if(
                    met, ~overlap, order)
                self.model.add(self.times[b["id"]] + b["dur"] <= self.times[a["id"]]).only_enforce_if(
                    met, ~overlap, ~order)
                same = self.weights["employer_sameday"]
                self.cost(same * common, met)
                self.cost((self.weights["employer_overlap"] - same) * common, overlap)

    def plan(self, solver):
        def pick(chosen):
            return next(option for option, x in chosen.items() if solver.value(x))

        return [{"event": index, "day": pick(self.day[index]), "start": pick(self.start[index]),
                 "venue": pick(self.venue[index]), "team": pick(self.team[index])}
                for index, placed in enumerate(self.placed) if solver.value(placed)]


def main():
    path, seconds, out = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        instance = json.load(file)
    peer = Peer(instance)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(seconds)
    solver.parameters.num_workers = os.cpu_count() or 1
    state = solver.solve(peer.model)
    found = state in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"assignments": peer.plan(solver) if found else []}, file)
    print(json.dumps({"state": solver.status_name(state), "objective": solver.objective_value if found else None,
                      "bound": solver.best_objective_bound}))


if __name__ == "__main__":
    main()
