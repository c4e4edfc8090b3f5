"""Compares `chengnuan calendar days` with the votes of independent packages, day by day.

    chinese_time_check.py DAYS.jsonl VOTES.tsv

Lunar date, solar term and name of the year must be what the majority of the packages says on every
day of 1950-2100. Workdays and make-up days must be those of chinesecalendar on every day of
2004-2026. A difference counts as explained only if it stands below with its reason.
"""
import json
import sys
from collections import Counter
from datetime import date

import chinese_calendar
from chinese_calendar.constants import Holiday

# Days on which the majority is not followed, or on which there is none: first and last day, what
# is disputed, what we say there, why. Sources/Kit/CivilTime/README.md has the instants.
EXPLAINED = [
    ("2057-09-28", "2057-10-27", "lunar", "new moon 36 s after midnight of the 29th"),
    ("2089-09-04", "2089-10-03", "lunar", "new moon 54 s before midnight of the 5th"),
    ("2097-08-07", "2097-09-05", "lunar", "new moon 86 s after midnight of the 8th"),
    ("1951-12-22", "1951-12-23", "term", "冬至 1.5 s after midnight of the 23rd"),
    ("1979-01-20", "1979-01-21", "term", "大寒 5 s before midnight of the 21st"),
]
FIELDS = ["lunar", "term", "ganzhi"]
# The names under which chinesecalendar knows the holidays of our table.
NAMES = {
    Holiday.new_years_day: "元旦", Holiday.spring_festival: "春节",
    Holiday.tomb_sweeping_day: "清明节", Holiday.labour_day: "劳动节",
    Holiday.dragon_boat_festival: "端午节", Holiday.mid_autumn_festival: "中秋节",
    Holiday.national_day: "国庆节", Holiday.anti_fascist_70th_day: "抗战胜利70周年纪念日",
}


def ours(day):
    year, month, number, leap = day["lunar"]
    return {"lunar": f"{year}-{month}-{number}{'闰' if leap else ''}", "term": day["term"] or "-",
            "ganzhi": day["ganzhi"]}


def explanation(day, field):
    for index, (first, last, what, _) in enumerate(EXPLAINED):
        if what == field and first <= day <= last:
            return index
    return None


def check_votes(days, votes, faults):
    asked, explained, dissent = Counter(), Counter(), Counter()
    for line in votes:
        date_text, *cells = line.rstrip("\n").split("\t")
        own = ours(days[date_text])
        for field, cell in zip(FIELDS, cells):
            ballots = dict(vote.split("=", 1) for vote in cell.split(" "))
            [(winner, count), *_] = Counter(ballots.values()).most_common()
            asked[field] += 1
            for package, value in ballots.items():
                if value != winner:
                    dissent[package] += 1
            if 2 * count > len(ballots) and winner == own[field]:
                continue
            index = explanation(date_text, field)
            if index is None:
                faults.append(f"{date_text} {field}: {own[field]}, not {winner} ({cell})")
            else:
                explained[index] += 1
    return asked, explained, dissent


def check_workdays(days, faults):
    count = 0
    day = date(2004, 1, 1)
    while day <= date(2026, 12, 31):
        own = days[str(day)]
        count += 1
        if (own["kind"] == "workday") != chinese_calendar.is_workday(day):
            faults.append(f"{day}: {own['kind']}, but {chinese_calendar.is_workday(day)=}")
        if own["makeup"] != (day in chinese_calendar.constants.workdays):
            faults.append(f"{day}: makeup {own['makeup']}")
        if own["provisional"]:
            faults.append(f"{day}: provisional")
        name = chinese_calendar.constants.holidays.get(day)
        if day.weekday() < 5 and (own["kind"] == "holiday") != (name is not None):
            faults.append(f"{day}: {own['kind']}, but {name=}")
        # On weekends that touch a holiday it goes by blocks, and the notices do not always.
        if name and own["holiday"]:
            holiday = next(h for h in Holiday if h.value == name)
            if NAMES[holiday] not in own["holiday"].split("、"):
                faults.append(f"{day}: {own['holiday']}, not {NAMES[holiday]}")
        day = date.fromordinal(day.toordinal() + 1)
    return count


def main(days_path, votes_path):
    with open(days_path, encoding="utf-8") as lines:
        days = {day["date"]: day for day in map(json.loads, lines)}
    faults = []
    with open(votes_path, encoding="utf-8") as votes:
        asked, explained, dissent = check_votes(days, votes, faults)
    workdays = check_workdays(days, faults)
    for fault in faults[:50]:
        print("fault:", fault)
    for index, (first, _, what, why) in enumerate(EXPLAINED):
        if explained[index]:
            print(f"explained: {first} {what}, {explained[index]} days: {why}")
    print("outvoted: " + (", ".join(f"{name} {n}" for name, n in sorted(dissent.items())) or "nobody"))
    print(f"judges: {asked['lunar']} days of 1950-2100 (lunar date, solar term, name of the year) and "
          f"{workdays} of 2004-2026 (workdays), {len(faults)} unexplained differences")
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
