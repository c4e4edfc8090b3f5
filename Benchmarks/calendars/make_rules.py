"""Writes rules to expand: make_rules.py OUT.jsonl OUT.tsv, for chengnuan and dateutil, and libical."""

import json
import sys

# Those that calendars have, and that dateutil and libical both expand as RFC 5545 says.
RULES = """
FREQ=DAILY
FREQ=DAILY;INTERVAL=3
FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR
FREQ=DAILY;BYMONTH=3,4,5
FREQ=DAILY;BYHOUR=9,14;BYMINUTE=0,30
FREQ=WEEKLY
FREQ=WEEKLY;INTERVAL=2;WKST=SU
FREQ=WEEKLY;BYDAY=MO,WE,FR
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU
FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=10,15
FREQ=MONTHLY;BYMONTHDAY=15
FREQ=MONTHLY;BYMONTHDAY=1,-1
FREQ=MONTHLY;BYDAY=1SA,-1SU
FREQ=MONTHLY;BYDAY=TU
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13
FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5,20
FREQ=YEARLY;BYMONTH=6,7
FREQ=YEARLY;BYMONTH=3;BYDAY=TH
FREQ=YEARLY;BYDAY=20MO
FREQ=YEARLY;BYYEARDAY=1,100,200
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
FREQ=HOURLY;INTERVAL=3
FREQ=HOURLY;INTERVAL=6;BYDAY=SA,SU
FREQ=MINUTELY;INTERVAL=15
FREQ=MINUTELY;INTERVAL=20;BYDAY=SA
""".split()
LIMIT = 400

with open(sys.argv[1], "w") as lines, open(sys.argv[2], "w") as table:
    for number in range(10):
        for index, rule in enumerate(RULES):
            name = f"{number}-{index}"
            start = f"{1997 + number}0{number % 9 + 1}0{number % 7 + 1}T0{number}0000"
            lines.write(json.dumps({"id": name, "rrule": rule, "dtstart": start, "tzid": None,
                                    "limit": LIMIT}) + "\n")
            table.write("\t".join([name, rule, start, "", str(LIMIT)]) + "\n")
