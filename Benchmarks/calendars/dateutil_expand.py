"""Expands the rules of make_rules.py with python-dateutil and prints what libical_expand prints."""

import datetime
import itertools
import json
import sys

from dateutil import rrule

for line in sys.stdin:
    request = json.loads(line)
    start = datetime.datetime.strptime(request["dtstart"], "%Y%m%dT%H%M%S")
    found = itertools.islice(rrule.rrulestr(request["rrule"], dtstart=start), request["limit"])
    print(request["id"] + "\t" + "".join(moment.strftime(" %Y%m%dT%H%M%S") for moment in found))
