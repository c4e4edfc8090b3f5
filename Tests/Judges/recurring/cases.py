"""Recurrence rules to judge by: the same ones for the same seed."""

import calendar
import datetime
import random

MONTHS = range(1, 13)
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = {
    None: [(1996, 2008)],
    "America/New_York": [(1990, 2008)],
    "Europe/London": [(1990, 2008)],
    "Asia/Shanghai": [(1985, 1992), (1985, 2008)],
    "Australia/Lord_Howe": [(1990, 2008)],
}
# Clock changes: a day before a gap or a fold of each zone, and a time in it.
CHANGES = {
    "America/New_York": [("20070310", 2, 30), ("20071103", 1, 30), ("20060401", 2, 0)],
    "Europe/London": [("20070324", 1, 30), ("20071027", 1, 15), ("20060325", 1, 0)],
    "Asia/Shanghai": [
        ("19860503", 2, 30), ("19860913", 1, 30), ("19870411", 0, 30), ("19910413", 2, 30),
        ("19910914", 1, 30),
    ],
    "Australia/Lord_Howe": [("20071027", 2, 15), ("20080405", 1, 45)],
}
PLAIN = {"SECONDLY", "MINUTELY", "HOURLY"}
# How far the instances are compared, in days: libical ends in 2037, and the reference looks at every
# period.
SPANS = {"SECONDLY": 2, "MINUTELY": 40, "HOURLY": 800}


def some(random, values, most):
    values = list(values)
    return sorted(random.sample(values, min(len(values), random.randint(1, most))))


def signed(random, most, count, low=1):
    values = {random.choice([1, 1, -1]) * random.randint(low, most) for _ in range(count)}
    return sorted(values)


def weekdays(random, ordinals):
    days = some(random, range(7), 4)
    if ordinals and random.random() < 0.5:
        top = 5 if ordinals == "month" else 53
        return [f"{random.choice([1, 1, -1]) * random.randint(1, top)}{DAYS[day]}" for day in days]
    return [DAYS[day] for day in days]


def parts(random, frequency, start):
    """The BY parts of a rule; those below a day lie near the start, so that they are found."""
    found = {}

    def maybe(chance):
        return random.random() < chance

    is_fast = frequency in PLAIN
    if maybe(0.25):
        months = some(random, MONTHS, 4)
        if is_fast and start.month not in months:
            months.append(start.month)
        found["BYMONTH"] = sorted(months)
    if frequency == "YEARLY" and maybe(0.2):
        found["BYWEEKNO"] = signed(random, 53, random.randint(1, 4))
    if frequency in {"YEARLY"} | PLAIN and maybe(0.15):
        days = signed(random, 366, random.randint(1, 6))
        if is_fast:
            days.append(start.timetuple().tm_yday)
        found["BYYEARDAY"] = sorted(set(days))
    if frequency != "WEEKLY" and maybe(0.3):
        days = signed(random, 31, random.randint(1, 5))
        if is_fast:
            days.append(start.day)
        found["BYMONTHDAY"] = sorted(set(days))
    if maybe(0.45):
        ordinals = None
        if frequency == "MONTHLY" or (frequency == "YEARLY" and "BYMONTH" in found):
            ordinals = "month"
        elif frequency == "YEARLY":
            ordinals = "year"
        if "BYWEEKNO" in found:
            ordinals = None
        days = weekdays(random, ordinals)
        if is_fast and DAYS[start.weekday()] not in days:
            days.append(DAYS[start.weekday()])
        found["BYDAY"] = days
    if maybe(0.25):
        hours = some(random, range(24), 4)
        if is_fast and start.hour not in hours:
            hours.append(start.hour)
        found["BYHOUR"] = sorted(hours)
    if maybe(0.2):
        minutes = some(random, range(60), 4)
        if is_fast and start.minute not in minutes:
            minutes.append(start.minute)
        found["BYMINUTE"] = sorted(minutes)
    if maybe(0.15):
        seconds = some(random, range(60), 4)
        if is_fast and start.second not in seconds:
            seconds.append(start.second)
        found["BYSECOND"] = sorted(seconds)
    if found and maybe(0.2):
        found["BYSETPOS"] = signed(random, random.choice([2, 4, 12]), random.randint(1, 3))
    return found


def instant_text(moment, zone):
    """The moment in UTC, as an UNTIL beside a zone has to be written."""
    from dateutil import tz

    utc = moment.replace(tzinfo=tz.gettz(zone)).astimezone(tz.UTC)
    return utc.strftime("%Y%m%dT%H%M%SZ")


def case(random, number):
    zone = random.choice([None, None, None, *list(ZONES)[1:]])
    change = random.choice(CHANGES[zone]) if zone and random.random() < 0.5 else None
    if change:
        day = datetime.datetime.strptime(change[0], "%Y%m%d")
        start = day.replace(hour=change[1], minute=change[2])
    else:
        first, last = random.choice(ZONES[zone])
        year, month = random.randint(first, last), random.randint(1, 12)
        day = random.randint(1, calendar.monthrange(year, month)[1])
        start = datetime.datetime(year, month, day, random.randint(0, 23))
        if random.random() < 0.5:
            start = start.replace(minute=random.randint(0, 59))
        if random.random() < 0.2:
            start = start.replace(second=random.randint(0, 59))
    frequency = random.choice(
        ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "DAILY",
         "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY", "YEARLY"])
    is_date = zone is None and frequency not in PLAIN and random.random() < 0.25
    if is_date:
        start = start.replace(hour=0, minute=0, second=0)
    found = parts(random, frequency, start)
    if is_date:
        found = {key: value for key, value in found.items()
                 if key not in {"BYHOUR", "BYMINUTE", "BYSECOND"}}
        if set(found) == {"BYSETPOS"}:
            found = {}
    if frequency in {"MONTHLY", "DAILY"} and not found and random.random() < 0.3:
        start = start.replace(month=1, day=31)
    interval = random.choice([1, 1, 1, 1, 2, 3, 4, 7, 13])
    if frequency in PLAIN and found:
        interval = random.choice([1, 1, 1, 2, 5, 15])
    text = [f"FREQ={frequency}"]
    if interval > 1:
        text.append(f"INTERVAL={interval}")
    text += [f"{key}={','.join(map(str, value))}" for key, value in found.items()]
    if random.random() < 0.25:
        text.append(f"WKST={random.choice(DAYS)}")
    limit = random.choice([5, 10, 20, 40])
    end = random.random()
    if end < 0.2:
        text.append(f"COUNT={random.randint(1, 15)}")
    elif end < 0.45:
        span = {"SECONDLY": 60, "MINUTELY": 3600, "HOURLY": 86400}.get(frequency, 86400 * 400)
        until = start + datetime.timedelta(seconds=random.randint(0, span * 3))
        if frequency not in PLAIN and random.random() < 0.7:
            # On the very time of an instance, where being inclusive shows.
            until = until.replace(hour=start.hour, minute=start.minute, second=start.second)
        if is_date:
            text.append(f"UNTIL={until:%Y%m%d}")
        elif zone:
            text.append("UNTIL=" + instant_text(until, zone))
        else:
            text.append(f"UNTIL={until:%Y%m%dT%H%M%S}")
    form = "%Y%m%d" if is_date else "%Y%m%dT%H%M%S"
    span = SPANS.get(frequency, 20 * 365)
    request = {"id": number, "rrule": ";".join(text), "dtstart": start.strftime(form),
               "tzid": zone, "limit": limit,
               "until": (start + datetime.timedelta(days=span)).strftime(form)}
    unit = {"SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3600}.get(frequency, 86400)

    def others():
        count = random.randint(1, 3)
        return sorted({(start + datetime.timedelta(seconds=unit * random.randint(0, 30)))
                       .strftime(form) for _ in range(count)})

    if random.random() < 0.15:
        request["exdate"] = others()
    if random.random() < 0.1:
        request["rdate"] = others()
    return request


# What chance shows too seldom.
RARE = [
    ("FREQ=YEARLY;BYWEEKNO=52;BYDAY=SU", "20050703T042200"),
    ("FREQ=YEARLY;BYWEEKNO=-6,47;BYDAY=WE;BYSECOND=25,49;WKST=WE", "19870411T003000"),
    ("FREQ=HOURLY;BYMONTH=1,4,6,7,12;BYDAY=MO,TU,WE,FR,SU;BYHOUR=1,4,6;COUNT=5", "20030706T060000"),
]


def cases(seed, count):
    """So many rules by chance, and the rare ones."""
    source = random.Random(seed)
    rare = [{"id": count + number, "rrule": rule, "dtstart": start, "tzid": None, "limit": 40,
             "until": "20200101T000000"} for number, (rule, start) in enumerate(RARE)]
    return [case(source, number) for number in range(count)] + rare
