"""RFC 5545 §3.3.10 word by word: slow, plain, and sharing nothing with ours or with the judges.

`reading` names other readings of the text that the judges follow, each a class of differences:
  whole-weeks     BYWEEKNO alone names all days of its weeks, not the weekday of DTSTART
  cut-first-week  the first set of a weekly rule with BYSETPOS begins with DTSTART
  no-setpos       BYSETPOS is not there
  own-month       BYMONTHDAY of a year without BYMONTH names days of DTSTART's month only
  one-less        one instance less than COUNT
  no-negatives    negative values of BYMONTHDAY are not there
"""

import datetime

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
DAY = datetime.timedelta(days=1)
FREQUENCIES = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]


class Rule:
    def __init__(self, text, start, last, reading=()):
        values = dict(part.split("=") for part in text.split(";"))
        self.frequency = values["FREQ"]
        self.rank = FREQUENCIES.index(self.frequency)
        self.interval = int(values.get("INTERVAL", 1))
        self.count = int(values["COUNT"]) if "COUNT" in values else None
        if self.count and "one-less" in reading:
            self.count -= 1
        self.until = values.get("UNTIL")
        self.week_start = DAYS.index(values.get("WKST", "MO"))

        def numbers(name):
            return [int(value) for value in values[name].split(",")] if name in values else None

        self.months, self.weeks = numbers("BYMONTH"), numbers("BYWEEKNO")
        self.year_days, self.month_days = numbers("BYYEARDAY"), numbers("BYMONTHDAY")
        self.hours, self.minutes = numbers("BYHOUR"), numbers("BYMINUTE")
        self.seconds = numbers("BYSECOND")
        self.positions = None if "no-setpos" in reading else numbers("BYSETPOS")
        self.days = None
        if "BYDAY" in values:
            self.days = [(int(day[:-2] or 0), DAYS.index(day[-2:]))
                         for day in values["BYDAY"].split(",")]
        self.start, self.last = start, last
        self.cuts_first_week = "cut-first-week" in reading
        if "own-month" in reading and self.month_days and not self.months:
            self.months = [start.month]
        if "no-negatives" in reading:
            self.month_days = [day for day in self.month_days or [] if day > 0]
        self.fill_in("whole-weeks" in reading)

    def fill_in(self, whole_weeks):
        """"Information, not contained in the rule, ... derived from DTSTART"."""
        has_days = self.days or self.month_days or self.year_days
        if self.frequency == "YEARLY" and not has_days:
            if self.weeks:
                if not whole_weeks:
                    self.days = [(0, self.start.weekday())]
            else:
                self.months = self.months or [self.start.month]
                self.month_days = [self.start.day]
        elif self.frequency == "MONTHLY" and not has_days:
            self.month_days = [self.start.day]
        elif self.frequency == "WEEKLY" and not has_days:
            self.days = [(0, self.start.weekday())]

    # Which days the rule names.

    def names(self, day):
        return ((not self.months or day.month in self.months)
                and (not self.weeks or self.is_in_week(day))
                and (not self.year_days or self.is_numbered(day, self.year_days, *year_of(day)))
                and (not self.month_days or self.is_numbered(day, self.month_days, *month_of(day)))
                and (not self.days or any(self.is_weekday(day, *wanted) for wanted in self.days)))

    def is_numbered(self, day, numbers, first, last):
        return (day - first).days + 1 in numbers or -((last - day).days + 1) in numbers

    def is_weekday(self, day, ordinal, weekday):
        if day.weekday() != weekday:
            return False
        if ordinal == 0:
            return True
        in_month = self.frequency == "MONTHLY" or self.months
        first, last = month_of(day) if in_month else year_of(day)
        if ordinal > 0:
            return (day - first).days // 7 + 1 == ordinal
        return (last - day).days // 7 + 1 == -ordinal

    def is_in_week(self, day):
        """Weeks begin on WKST; one belongs to the year that has four of its days."""
        first = day - (day.weekday() - self.week_start) % 7 * DAY
        year = (first + 3 * DAY).year
        number = (first - self.first_week(year)).days // 7 + 1
        count = (self.first_week(year + 1) - self.first_week(year)).days // 7
        return number in self.weeks or number - count - 1 in self.weeks

    def first_week(self, year):
        fourth = datetime.date(year, 1, 4)
        return fourth - (fourth.weekday() - self.week_start) % 7 * DAY

    # The sets of each period.

    def periods(self):
        """The days of each year, month, week or day that INTERVAL counts."""
        start, index = self.start.date(), 0
        while True:
            steps = index * self.interval
            index += 1
            if self.frequency == "YEARLY":
                first = datetime.date(start.year + steps, 1, 1)
                last = datetime.date(start.year + steps, 12, 31)
            elif self.frequency == "MONTHLY":
                year, month = divmod(start.year * 12 + start.month - 1 + steps, 12)
                first, last = month_of(datetime.date(year, month + 1, 1))
            elif self.frequency == "WEEKLY":
                first = start + (7 * steps - (start.weekday() - self.week_start) % 7) * DAY
                last = first + 6 * DAY
                if self.cuts_first_week:
                    first = max(first, start)
            else:
                first = last = start + steps * DAY
            if first > self.last.date():
                return
            yield [first + offset * DAY for offset in range((last - first).days + 1)]

    def moments(self):
        if self.rank < FREQUENCIES.index("DAILY"):
            yield from self.quick_moments()
            return
        times = [datetime.time(hour, minute, second)
                 for hour in self.hours or [self.start.hour]
                 for minute in self.minutes or [self.start.minute]
                 for second in self.seconds or [self.start.second]]
        for days in self.periods():
            yield from self.chosen([datetime.datetime.combine(day, time)
                                    for day in days if self.names(day) for time in times])

    def quick_moments(self):
        unit = datetime.timedelta(seconds=[1, 60, 3600][self.rank])
        moment = self.start.replace(microsecond=0)
        if self.rank >= 1:
            moment = moment.replace(second=0)
        if self.rank >= 2:
            moment = moment.replace(minute=0)
        step = self.interval * unit
        while moment <= self.last:
            if not self.names(moment.date()):
                # Over the rest of the day, in whole steps.
                rest = datetime.datetime.combine(moment.date() + DAY, datetime.time()) - moment
                moment += -(-rest // step) * step
                continue
            if ((not self.hours or moment.hour in self.hours)
                    and (self.rank > 1 or not self.minutes or moment.minute in self.minutes)
                    and (self.rank > 0 or not self.seconds or moment.second in self.seconds)):
                minutes = [moment.minute] if self.rank < 2 else self.minutes or [self.start.minute]
                seconds = [moment.second] if self.rank < 1 else self.seconds or [self.start.second]
                yield from self.chosen([moment.replace(minute=minute, second=second)
                                        for minute in minutes for second in seconds])
            moment += step

    def chosen(self, moments):
        if not self.positions:
            return moments
        indices = {position - 1 if position > 0 else len(moments) + position
                   for position in self.positions}
        return [moments[index] for index in sorted(indices) if 0 <= index < len(moments)]

    def instances(self, instant):
        """Those from DTSTART to COUNT or UNTIL; `instant` reads a moment in DTSTART's zone."""
        found = 0
        for moment in self.moments():
            if moment < self.start:
                continue
            if moment > self.last:
                return
            if self.until and not self.is_within(moment, instant):
                # A moment in a gap may be later than the next one.
                end = datetime.datetime.strptime(self.until[:8], "%Y%m%d").date()
                if moment.date() > end + 2 * DAY:
                    return
                continue
            yield moment
            found += 1
            if found == self.count:
                return

    def is_within(self, moment, instant):
        if self.until.endswith("Z"):
            return instant(moment) <= datetime.datetime.strptime(self.until, "%Y%m%dT%H%M%SZ")
        form = "%Y%m%d" if len(self.until) == 8 else "%Y%m%dT%H%M%S"
        return moment <= datetime.datetime.strptime(self.until, form)


def month_of(day):
    first = day.replace(day=1)
    later = (first + 31 * DAY).replace(day=1)
    return first, later - DAY


def year_of(day):
    return day.replace(month=1, day=1), day.replace(month=12, day=31)
