"""Compares what khal shows with the feeds: khal_check.py KHAL.tsv FOLDER FEED...

The n-th feed is the calendar `feed<n>`. Every event must be there once, with its title, hours and
place to the letter. Prints how many events were compared; ends with 1 on a difference.

The feeds are read here by RFC 5545 §3.1 and §3.3.11 alone, in a few lines of our own, so that a
library's leniency does not help.
"""

import collections
import datetime
import re
import sys


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def moment(value):
    day = f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    return f"{day}T{value[9:11]}:{value[11:13]}" if "T" in value else f"{day}T00:00"


def last(value):
    """The end as khal prints it: of whole days their last one, where DTEND is the day after."""
    if "T" in value:
        return moment(value)
    day = datetime.date(int(value[:4]), int(value[4:6]), int(value[6:8]))
    return f"{day - datetime.timedelta(days=1)}T00:00"


def events(path):
    """Start, end, title and place of the events without a rule."""
    with open(path, encoding="utf-8", newline="") as stream:
        lines = stream.read().replace("\r\n ", "").split("\r\n")
    found, event = [], None
    for line in lines:
        name, _, value = line.partition(":")
        name = name.partition(";")[0]
        if line == "BEGIN:VEVENT":
            event = {"LOCATION": ""}
        elif line == "END:VEVENT":
            if "RRULE" not in event:
                found.append(
                    (
                        moment(event["DTSTART"]),
                        last(event["DTEND"]),
                        event["SUMMARY"],
                        event["LOCATION"],
                    )
                )
            event = None
        elif event is not None:
            event[name] = unescaped(value)
    return found


def main():
    table, folder, *feeds = sys.argv[1:]
    shown = collections.defaultdict(collections.Counter)
    with open(table, encoding="utf-8") as stream:
        for line in stream:
            calendar, *event = line.rstrip("\n").split("\t")
            shown[calendar][tuple(event)] += 1
    count = faults = 0
    for number, feed in enumerate(feeds, 1):
        told = collections.Counter(events(f"{folder}/{feed}"))
        count += told.total()
        for event in told - shown[f"feed{number}"]:
            faults += 1
            print(f"{feed}: {event} is not what khal shows", file=sys.stderr)
    print(count)
    return 1 if faults or not count else 0


sys.exit(main())
