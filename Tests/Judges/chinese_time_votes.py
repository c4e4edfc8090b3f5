"""What five independent packages say of every day of 1950-2100, one line a day.

    chinese_time_votes.py OUT.tsv

Columns: the date, then for lunar date, solar term and name of the year one cell with the votes of
the packages that cover it, `package=value` between blanks.
"""
import sys
from datetime import date, datetime, timedelta
from multiprocessing import Pool

import cnlunar
import lunarcalendar
import sxtwl
from borax.calendars.lunardate import LunarDate
from lunar_python import Lunar, LunarYear, Solar
from lunarcalendar import Converter, zh_solarterms

FIRST, LAST = 1950, 2100
TERMS = ("小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 "
         "小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至").split()
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def lunar(year, month, day, leap):
    return f"{year}-{month}-{day}{'闰' if leap else ''}"


def lunar_python_days(gregorian):
    """By year, because its way from a day costs almost two milliseconds."""
    days = {}
    for number in (gregorian - 1, gregorian):
        year = LunarYear.fromYear(number)
        for month in year.getMonthsInYear():
            solar = Solar.fromJulianDay(month.getFirstJulianDay())
            first = date(solar.getYear(), solar.getMonth(), solar.getDay())
            for offset in range(month.getDayCount()):
                value = lunar(number, abs(month.getMonth()), offset + 1, month.isLeap())
                days[first + timedelta(offset)] = [value, "-", year.getGanZhi()]
    for name, solar in Lunar.fromYmd(gregorian, 6, 1).getJieQiTable().items():
        # The table goes from one winter to the next; the second 冬至 has a name of its own.
        name = "冬至" if name == "DONG_ZHI" else name
        if name in TERMS and solar.getYear() == gregorian:
            days[date(gregorian, solar.getMonth(), solar.getDay())][1] = name
    return days


def lunarcalendar_terms(year):
    return {term(year): term.get_lang("zh_hans") for term in zh_solarterms}


def sxtwl_day(day):
    value = sxtwl.fromSolar(day.year, day.month, day.day)
    year = value.getYearGZ(True)
    # It counts the terms from 冬至 on.
    term = TERMS[(value.getJieQi() - 1) % 24] if value.hasJieQi() else "-"
    return (lunar(value.getLunarYear(), value.getLunarMonth(), value.getLunarDay(),
                  value.isLunarLeap()), term, STEMS[year.tg] + BRANCHES[year.dz])


def borax_day(day):
    value = LunarDate.from_solar(day)
    return (lunar(value.year, value.month, value.day, value.leap), value.term or "-",
            value.gz_year)


def cnlunar_day(day):
    try:
        value = cnlunar.Lunar(datetime(day.year, day.month, day.day, 12))
    except IndexError:
        return None  # its table ends with the lunar year 2099
    term = value.todaySolarTerms if value.todaySolarTerms != "无" else "-"
    return (lunar(value.lunarYear, value.lunarMonth, value.lunarDay, value.isLunarLeapMonth),
            term, value.year8Char)


def lunarcalendar_day(day, terms):
    value = Converter.Solar2Lunar(lunarcalendar.Solar(day.year, day.month, day.day))
    return (lunar(value.year, value.month, value.day, value.isleap), terms.get(day, "-"), None)


def year_of_votes(year):
    """The lines of one Gregorian year."""
    by_year, terms = lunar_python_days(year), lunarcalendar_terms(year)
    lines, day = [], date(year, 1, 1)
    while day.year == year:
        votes = {"LunarCalendar": lunarcalendar_day(day, terms), "borax": borax_day(day),
                 "cnlunar": cnlunar_day(day), "lunar_python": by_year.get(day),
                 "sxtwl": sxtwl_day(day)}
        cells = [" ".join(f"{name}={vote[i]}" for name, vote in votes.items() if vote and vote[i])
                 for i in range(3)]
        lines.append("\t".join([str(day), *cells]))
        day += timedelta(1)
    return lines


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8") as out, Pool() as pool:
        for lines in pool.imap(year_of_votes, range(FIRST, LAST + 1)):
            print(*lines, sep="\n", file=out)
