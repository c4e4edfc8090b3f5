"""Judges iCalendar files by PyPI icalendar and vobject; see the script `feeds` beside this one.

Prints "FILE<TAB>events" for each file; ends with 1 if any file has a fault: bytes that RFC 5545
forbids, a parse error, a component whose errors icalendar collected instead of raising, a property
that vobject would not read, counts on which the two differ, or a calendar that says something else
after icalendar wrote it out and read it again.
"""

import datetime
import re
import sys

import icalendar
import vobject

faults = 0


def fault(file, text):
    global faults
    faults += 1
    print(f"{file}: {text}", file=sys.stderr)


def judge_bytes(file, data):
    """What no library looks at: line ends, line lengths, characters split by folds."""
    if not data.endswith(b"\r\n"):
        fault(file, "does not end with CRLF")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            fault(file, f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            fault(file, f"line {number} splits a character")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            fault(file, f"line {number} has a control character")


def events(calendar):
    """What icalendar understood of each event."""
    return [
        (
            str(event["UID"]), event.decoded("DTSTART"), event.decoded("DTEND", None),
            str(event["SUMMARY"]), str(event.get("DESCRIPTION", "")), event.get("SEQUENCE"),
            str(event.get("STATUS")), event.decoded("DTSTAMP"), event.decoded("LAST-MODIFIED"),
        )
        for event in calendar.walk("VEVENT")
    ]


def judge_icalendar(file, data):
    calendars = icalendar.Calendar.from_ical(data, multiple=True)
    if len(calendars) != 1:
        fault(file, f"icalendar: {len(calendars)} calendars")
    calendar = calendars[0]
    for component in calendar.walk():
        for error in component.errors:
            fault(file, f"icalendar: {component.name}: {error}")
    for name in ("VERSION", "PRODID", "NAME", "X-WR-CALNAME"):
        if name not in calendar:
            fault(file, f"icalendar: no {name}")
    found = events(calendar)
    if len({event[0] for event in found}) != len(found):
        fault(file, "icalendar: a UID twice")
    for uid, start, end, _, _, _, status, _, _ in found:
        if isinstance(start, datetime.datetime) and start.tzinfo is None:
            fault(file, f"icalendar: {uid} has a time without a zone")
        if end is not None and end <= start:
            fault(file, f"icalendar: {uid} ends before it begins")
        if status not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
            fault(file, f"{uid} has the status {status}")
    if events(icalendar.Calendar.from_ical(calendar.to_ical())) != found:
        fault(file, "icalendar: is different after writing and reading")
    return found


def judge_vobject(file, data, expected):
    text = data.decode("utf-8")
    components = list(vobject.readComponents(text, validate=True, ignoreUnreadable=False))
    if len(components) != 1:
        fault(file, f"vobject: {len(components)} calendars")
    calendar = components[0]
    calendar.validate(raiseException=True)
    found = [
        (str(event.uid.value), event.summary.value)
        for event in calendar.contents.get("vevent", [])
    ]
    if found != [(event[0], event[3]) for event in expected]:
        fault(file, "vobject: reads other events than icalendar")
    calendar.serialize()


for file in sys.argv[1:]:
    with open(file, "rb") as stream:
        data = stream.read()
    judge_bytes(file, data)
    try:
        found = judge_icalendar(file, data)
        judge_vobject(file, data, found)
        print(f"{file}\t{len(found)}")
    except Exception as error:  # A judge may raise whatever it likes; it is a fault of the file.
        fault(file, f"{type(error).__name__}: {error}")
sys.exit(1 if faults else 0)
