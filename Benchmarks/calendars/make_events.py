"""make_events.py COUNT FILE: a calendar of invented Chinese events, always the same for a count.

Events are what city calendars hold: a place, a time in Asia/Shanghai, a description of some lines,
escaped and folded as RFC 5545 asks; every seventh recurs, every ninth has an alarm, every fifth lasts
whole days. They are in no order, and their properties stand in the order of a common exporter.
"""

import datetime
import random
import sys

PLACES = ["解放碑广场", "观音桥步行街", "沙坪坝三峡广场", "杨家坪步行街", "大坪时代天街", "两江人力资源市场",
          "永川体育馆", "万州高笋塘广场", "涪陵广场", "江津几江码头"]
TOPICS = ["春风行动招聘会", "家政服务专场", "外卖骑手专场", "制造业用工对接", "返乡农民工欢迎日", "技能培训咨询",
          "劳动维权普法", "健康体检日", "子女入学咨询", "平安返岗专列"]
HOSTS = ["市总工会", "团市委", "市人力社保局", "区就业服务中心", "街道党群服务中心"]
CATEGORIES = ["春风行动", "金秋招聘", "夏送清凉", "冬送温暖", "普法"]


def escaped(text):
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line):
    octets = line.encode()
    parts, start, room = [], 0, 75
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end])
        start, room = end, 74
    parts.append(octets[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def event(number, chance):
    day = datetime.date(2026, 1, 1) + datetime.timedelta(days=chance.randrange(365))
    hour = chance.randrange(8, 19)
    place, topic, host = chance.choice(PLACES), chance.choice(TOPICS), chance.choice(HOSTS)
    text = (f"{topic}\n时间：{day.year}年{day.month}月{day.day}日 {hour:02}:00–{hour + 2:02}:00\n地点：{place}\n"
            f"主办：{host}\n免费入场，请带身份证件和简历；就业服务热线 12333, 工会服务热线 12351。\n"
            f"预计提供岗位 {chance.randrange(50, 5000)} 个")
    yield "BEGIN:VEVENT"
    yield f"DTSTAMP:20260105T{number % 24:02}0000Z"
    yield f"UID:{number:08x}-ee4d-5d50-8177-{chance.randrange(1 << 48):012x}"
    if number % 5 == 0:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + datetime.timedelta(days=2):%Y%m%d}"
    else:
        yield f"DTSTART;TZID=Asia/Shanghai:{day:%Y%m%d}T{hour:02}0000"
        yield f"DTEND;TZID=Asia/Shanghai:{day:%Y%m%d}T{hour + 2:02}0000"
    if number % 7 == 0:
        yield "RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=SA,SU"
    yield f"SUMMARY:{escaped(topic)}·{place}"
    yield f"LOCATION:{escaped('重庆市, ' + place)}"
    yield f"DESCRIPTION:{escaped(text)}"
    yield f"CATEGORIES:{chance.choice(CATEGORIES)},{host}"
    yield f"URL:https://example.org/activities/{number}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:OPAQUE"
    yield f"SEQUENCE:{number % 4}"
    yield "LAST-MODIFIED:20260106T080000Z"
    yield f"X-CHENGNUAN-UNIT;X-LEVEL=district:5001{number % 39:02}"
    if number % 9 == 0:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT30M", f"DESCRIPTION:{topic}",
                    "END:VALARM")
    yield "END:VEVENT"


def main(count, path):
    chance = random.Random(20260101)
    with open(path, "wb") as file:
        for line in ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//events//ZH",
                     "CALSCALE:GREGORIAN", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD",
                     "DTSTART:19910915T020000", "TZOFFSETFROM:+0900", "TZOFFSETTO:+0800",
                     "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE"):
            file.write(folded(line))
        for number in range(count):
            file.write(b"".join(folded(line) for line in event(number, chance)))
        file.write(b"END:VCALENDAR\r\n")


main(int(sys.argv[1]), sys.argv[2])
