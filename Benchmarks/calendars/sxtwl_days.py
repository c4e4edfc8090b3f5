"""Prints lunar date, name of the year and solar term of every day between two dates, with PyPI sxtwl."""

import datetime
import json
import sys

import sxtwl

STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"

day, last = (datetime.date.fromisoformat(argument) for argument in sys.argv[1:])
while day <= last:
    value = sxtwl.fromSolar(day.year, day.month, day.day)
    year = value.getYearGZ(True)
    print(json.dumps({
        "date": day.isoformat(),
        "lunar": [value.getLunarYear(True), value.getLunarMonth(), value.getLunarDay(),
                  int(value.isLunarLeap())],
        "term": value.getJieQi() if value.hasJieQi() else None,
        "ganzhi": STEMS[year.tg] + BRANCHES[year.dz],
    }))
    day += datetime.timedelta(days=1)
