"""Writes the events of a feed with PyPI icalendar, many times.

write_feed.py FILE; prints lines for Medians: what it costs to make components out of plain values,
and to write components as bytes. Ends with 1 where the events written are not those read.
"""

import resource
import sys

import icalendar

TIMES = 3


def measured(name, work):
    before = resource.getrusage(resource.RUSAGE_SELF)
    for _ in range(TIMES):
        result = work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    user = round((after.ru_utime - before.ru_utime) * 1e6 / TIMES)
    system = round((after.ru_stime - before.ru_stime) * 1e6 / TIMES)
    print("feed", name, user, system, after.ru_maxrss, sep="\t")
    return result


def values(event):
    """The event as plain values, in order."""
    plain = []
    for name in event:
        value = event[name]
        if name == "CATEGORIES":
            value = [str(category) for category in value.cats]
        elif hasattr(value, "dt"):
            value = value.dt
        elif isinstance(value, icalendar.vText):
            value = str(value)
        plain.append((name, value))
    return plain


def made(events, others, properties):
    calendar = icalendar.Calendar()
    for name, value in properties:
        calendar.add(name, value)
    for other in others:
        calendar.add_component(other)
    for plain in events:
        event = icalendar.Event()
        for name, value in plain:
            event.add(name, value)
        calendar.add_component(event)
    return calendar


with open(sys.argv[1], "rb") as file:
    source = icalendar.Calendar.from_ical(file.read())
properties = list(source.items())
events = [values(event) for event in source.walk("VEVENT")]
others = [part for part in source.subcomponents if part.name != "VEVENT"]
calendar = measured("icalendar, values to components", lambda: made(events, others, properties))
written = measured("icalendar, components to bytes", lambda: calendar.to_ical(sorted=False))
again = icalendar.Calendar.from_ical(written)
if [values(event) for event in again.walk("VEVENT")] != events:
    sys.exit("write_feed.py: what was written is not what was read")
