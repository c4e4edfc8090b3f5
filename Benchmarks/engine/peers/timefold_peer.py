#!/usr/bin/env python3
"""timefold_peer.py INSTANCE SECONDS OUT: a cesp-1 problem for Timefold, as constraint streams.

What an activity can never take is left out of its value ranges; all else is a stream. Construction
places one variable after the other, and local search is Timefold's own (late acceptance). Writes
the plan it found; activities that break a rule with another stay in it, for the score to show.
Prints one line of JSON.
"""
import json
import logging
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Optional

from timefold.solver import SolverFactory
from timefold.solver.config import Duration, ScoreDirectorFactoryConfig, SolverConfig, TerminationConfig
from timefold.solver.domain import (
    PlanningEntityCollectionProperty, PlanningId, PlanningPin, PlanningScore, PlanningVariable,
    ProblemFactCollectionProperty, ValueRangeProvider, planning_entity, planning_solution)
from timefold.solver.score import (
    ConstraintCollectors, ConstraintFactory, HardMediumSoftScore, Joiners, constraint_provider)


@dataclass
class Day:
    index: Annotated[int, PlanningId]
    kind: int
    week: int
    quarter: int


@dataclass
class Start:
    index: Annotated[int, PlanningId]


@dataclass
class Venue:
    index: Annotated[int, PlanningId]
    township: int
    indoor: bool
    closed: list[bool]


@dataclass
class Team:
    index: Annotated[int, PlanningId]
    home: int
    most: int
    target: int
    off: list[bool]
    way: list[int]


@dataclass
class Lag:
    before: int
    after: int
    least: int
    greatest: int


@dataclass
class Use:
    event: int
    item: int
    amount: int
    quantity: int
    period: int


@planning_entity
@dataclass
class Event:
    index: Annotated[int, PlanningId]
    pinned: Annotated[bool, PlanningPin]
    kind: int
    district: int
    duration: int
    priority: int
    weight: int
    series: int
    gap_same: int
    gap_near: int
    week_target: int
    quarter_target: int
    wish: int
    target: int
    hot: list[bool]
    market: list[bool]
    near: list[bool]
    ways: list[int]
    employers: list[int]
    days: Annotated[list[Day], ValueRangeProvider(id="days")]
    starts: Annotated[list[Start], ValueRangeProvider(id="starts")]
    venues: Annotated[list[Venue], ValueRangeProvider(id="venues")]
    teams: Annotated[list[Team], ValueRangeProvider(id="teams")]
    townships: list[int]
    day: Annotated[Optional[Day], PlanningVariable(value_range_provider_refs=["days"])] = None
    start: Annotated[Optional[Start], PlanningVariable(value_range_provider_refs=["starts"])] = None
    venue: Annotated[Optional[Venue], PlanningVariable(value_range_provider_refs=["venues"])] = None
    team: Annotated[Optional[Team], PlanningVariable(value_range_provider_refs=["teams"])] = None


@planning_solution
@dataclass
class Plan:
    all_days: Annotated[list[Day], ProblemFactCollectionProperty]
    lags: Annotated[list[Lag], ProblemFactCollectionProperty]
    uses: Annotated[list[Use], ProblemFactCollectionProperty]
    events: Annotated[list[Event], PlanningEntityCollectionProperty]
    score: Annotated[Optional[HardMediumSoftScore], PlanningScore] = field(default=None)


HARD, SOFT = HardMediumSoftScore.ONE_HARD, HardMediumSoftScore.ONE_SOFT


def overlap(a: Event, b: Event) -> int:
    begin = max(a.start.index, b.start.index)
    end = min(a.start.index + a.duration, b.start.index + b.duration)
    return max(0, end - begin)


def is_hot(e: Event) -> bool:
    return (not e.venue.indoor and e.hot[e.day.index]
            and e.start.index < 4 and e.start.index + e.duration > 2)


def common(a: Event, b: Event) -> int:
    count = 0
    for x in a.employers:
        for y in b.employers:
            if x == y:
                count += 1
    return count


def price_of_meeting(a: Event, b: Event) -> int:
    return common(a, b) * (10 if overlap(a, b) > 0 else 2)


def missed(e: Event) -> bool:
    if e.wish == 0:
        return False
    if e.wish % 2 == 1 and e.day.kind == 1:
        return False
    return not (e.wish >= 2 and e.market[e.day.index])


def saved(a: Event, b: Event) -> int:
    return a.team.way[a.district] + a.team.way[b.district] - a.ways[b.district]


@constraint_provider
def rules(factory: ConstraintFactory):
    pairs = factory.for_each_unique_pair
    return [
        factory.for_each(Event).filter(lambda e: e.venue.closed[e.day.index]).penalize(HARD)
        .as_constraint("venue closed"),
        factory.for_each(Event).filter(lambda e: e.team.off[e.day.index]).penalize(HARD)
        .as_constraint("team off"),
        factory.for_each(Event).filter(lambda e: is_hot(e)).penalize(HARD).as_constraint("heat"),
        pairs(Event, Joiners.equal(lambda e: e.day.index), Joiners.equal(lambda e: e.venue.index))
        .filter(lambda a, b: overlap(a, b) > 0).penalize(HARD, lambda a, b: overlap(a, b))
        .as_constraint("venue overlap"),
        pairs(Event, Joiners.equal(lambda e: e.day.index), Joiners.equal(lambda e: e.team.index))
        .filter(lambda a, b: overlap(a, b) > 0).penalize(HARD, lambda a, b: overlap(a, b))
        .as_constraint("team overlap"),
        factory.for_each(Event)
        .group_by(lambda e: e.team, lambda e: e.day.index, ConstraintCollectors.count())
        .filter(lambda team, day, count: count > team.most)
        .penalize(HARD, lambda team, day, count: count - team.most).as_constraint("team max per day"),
        factory.for_each(Lag)
        .join(Event, Joiners.equal(lambda lag: lag.before, lambda e: e.index))
        .join(Event, Joiners.equal(lambda lag, a: lag.after, lambda e: e.index))
        .filter(lambda lag, a, b: b.day.index - a.day.index < lag.least
                or b.day.index - a.day.index > lag.greatest)
        .penalize(HARD).as_constraint("precedence"),
        factory.for_each(Use)
        .join(Event, Joiners.equal(lambda use: use.event, lambda e: e.index))
        .filter(lambda use, e: e.start.index <= use.period < e.start.index + e.duration)
        .group_by(lambda use, e: use.item, lambda use, e: use.quantity,
                  lambda use, e: e.day.index * 6 + use.period,
                  ConstraintCollectors.sum(lambda use, e: use.amount))
        .filter(lambda item, quantity, cell, total: total > quantity)
        .penalize(HARD, lambda item, quantity, cell, total: total - quantity)
        .as_constraint("equipment"),
        factory.for_each(Event).filter(lambda e: missed(e))
        .penalize(SOFT, lambda e: 6 * e.priority).as_constraint("preferred day"),
        factory.for_each(Event).filter(lambda e: e.target >= 0)
        .penalize(SOFT, lambda e: min(20, abs(e.day.index - e.target))).as_constraint("target day"),
        pairs(Event, Joiners.equal(lambda e: e.kind), Joiners.equal(lambda e: e.district))
        .filter(lambda a, b: (a.series < 0 or a.series != b.series)
                and abs(a.day.index - b.day.index) < a.gap_same)
        .penalize(SOFT, lambda a, b: 2 * (a.gap_same - abs(a.day.index - b.day.index)))
        .as_constraint("spacing, same"),
        pairs(Event, Joiners.equal(lambda e: e.kind))
        .filter(lambda a, b: a.near[b.district] and abs(a.day.index - b.day.index) < a.gap_near)
        .penalize(SOFT, lambda a, b: a.gap_near - abs(a.day.index - b.day.index))
        .as_constraint("spacing, near"),
        factory.for_each(Event)
        .group_by(lambda e: e.district, lambda e: e.week_target, lambda e: e.day.week,
                  ConstraintCollectors.sum(lambda e: e.duration))
        .filter(lambda district, target, week, load: load > target)
        .penalize(SOFT, lambda district, target, week, load: 3 * (load - target))
        .as_constraint("week, district"),
        factory.for_each(Event)
        .group_by(lambda e: e.team, lambda e: e.day.week,
                  ConstraintCollectors.sum(lambda e: e.duration))
        .filter(lambda team, week, load: load > team.target)
        .penalize(SOFT, lambda team, week, load: 4 * (load - team.target)).as_constraint("week, team"),
        factory.for_each(Event).penalize(SOFT, lambda e: 2 * e.team.way[e.district])
        .as_constraint("travel, one stop"),
        pairs(Event, Joiners.equal(lambda e: e.day.index), Joiners.equal(lambda e: e.team.index))
        .filter(lambda a, b: saved(a, b) > 0)
        .reward(SOFT, lambda a, b: saved(a, b)).as_constraint("travel, two stops"),
        factory.for_each(Event)
        .group_by(lambda e: e.venue.township, lambda e: e.townships[e.venue.township],
                  ConstraintCollectors.count())
        .reward(SOFT, lambda township, target, count: 5 * min(target, count)).as_constraint("township"),
        factory.for_each(Event)
        .group_by(lambda e: e.district, lambda e: e.quarter_target, lambda e: e.day.quarter,
                  ConstraintCollectors.count())
        .reward(SOFT, lambda district, target, quarter, count: 5 * min(target, count))
        .as_constraint("quarter"),
        pairs(Event, Joiners.equal(lambda e: e.day.index), Joiners.equal(lambda e: e.kind))
        .filter(lambda a, b: common(a, b) > 0)
        .penalize(SOFT, lambda a, b: price_of_meeting(a, b)).as_constraint("employers"),
    ]


def read(instance):
    days = [Day(i, d["type"], d["week"], d["quarter"]) for i, d in enumerate(instance["days"])]
    starts = [Start(s) for s in range(instance["periods_per_day"])]
    block, matrix = instance["travel"]["block"], instance["travel"]["matrix"]
    districts, kinds = instance["districts"], instance["kinds"]

    def flags(members, count=len(days)):
        members = set(members)
        return [i in members for i in range(count)]

    def ways(home):
        return [matrix[home][d % block] if home // block == d // block else 10**6
                for d in range(len(districts))]

    venues = [Venue(v["id"], v["township"], bool(v["indoor"]),
                    [d.index in set(v["closed_days"]) or not v["open_daytypes"] >> d.kind & 1 for d in days])
              for v in instance["venues"]]
    teams = [Team(t["id"], t["home"], t["max_per_day"], t["week_target"], flags(t["off_days"]), ways(t["home"]))
             for t in instance["teams"]]
    hot = [flags(d["heat_days"]) for d in districts]
    market = [flags(d["market_days"]) for d in districts]
    near = [flags(d["neighbours"], len(districts)) for d in districts]
    way = [ways(d) for d in range(len(districts))]
    townships = [t["target"] for t in instance["townships"]]
    rule, events = instance["rules"], []
    for e in instance["events"]:
        pin = e["pinned"]
        lead = max(rule["publicity_lead"] if e["public"] else 0,
                   rule["permit_lead"] if e["attendance"] >= rule["permit_attendance"] else 0)
        may = [d for d in days if e["window"][0] <= d.index <= e["window"][1]
               and d.index >= e["submitted"] + lead and e["daytypes"] >> d.kind & 1
               and e["weekdays"] >> instance["days"][d.index]["weekday"] & 1]
        event = Event(
            e["id"], pin is not None, e["kind"], e["district"], e["dur"], e["priority"],
            instance["weights"]["priority"][str(e["priority"])], e["series"], kinds[e["kind"]]["gap_same"],
            kinds[e["kind"]]["gap_nb"], districts[e["district"]]["week_target"],
            districts[e["district"]]["quarter_target"], e["pref"]["weekend"] + 2 * e["pref"]["market"],
            -1 if e["pref"]["target"] is None else e["pref"]["target"], hot[e["district"]],
            market[e["district"]], near[e["district"]], way[e["district"]], e["employers"],
            may, [s for s in starts if e["starts"] >> s.index & 1 and s.index + e["dur"] <= len(starts)],
            [venues[v["id"]] for v in instance["venues"] if v["type"] in e["venue_types"]
             and v["capacity"] >= e["attendance"] and v["district"] == e["district"]
             and (v["indoor"] or not e["indoor"])],
            [teams[t["id"]] for t in instance["teams"]
             if e["skill"] in t["skills"] and e["district"] in t["serves"]], townships)
        if pin:
            event.day, event.start = days[pin["day"]], starts[pin["start"]]
            event.venue, event.team = venues[pin["venue"]], teams[pin["team"]]
        events.append(event)
    lags = [Lag(p["before"], p["after"], p["min_lag"], p["max_lag"]) for p in instance["precedences"]]
    uses = [Use(e["id"], item, amount, instance["equipment"][item]["quantity"], period)
            for e in instance["events"] for item, amount in e["equip"] for period in range(len(starts))]
    return Plan(days, lags, uses, events)


def main():
    path, seconds, out = sys.argv[1:]
    logging.getLogger("timefold.solver").setLevel(logging.WARNING)
    with open(path, encoding="utf-8") as file:
        problem = read(json.load(file))
    config = SolverConfig.create_from_xml_resource(Path(__file__).with_name("timefold.xml"))
    config.solution_class = Plan
    config.entity_class_list = [Event]
    config.score_director_factory_config = ScoreDirectorFactoryConfig(constraint_provider_function=rules)
    config.termination_config = TerminationConfig(spent_limit=Duration(milliseconds=int(float(seconds) * 1000)))
    found = SolverFactory.create(config).build_solver().solve(problem)
    plan = [{"event": e.index, "day": e.day.index, "start": e.start.index, "venue": e.venue.index, "team": e.team.index}
            for e in found.events if e.day and e.start and e.venue and e.team]
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"assignments": plan}, file)
    print(json.dumps({"score": str(found.score)}))


if __name__ == "__main__":
    main()
