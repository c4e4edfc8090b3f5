"""Judges our recurrence by python-dateutil and libical; run by Tests/Judges/recurrence.

Each case is answered four times: by us, by dateutil, by libical, and by reference.py, which is
RFC 5545 word by word. Ours must equal the reference. A judge that differs must do so as a line of
differences.tsv says: under its exact condition and, where the line names another reading, with
exactly the instances that the reading gives.
"""

import argparse
import collections
import datetime
import itertools
import json
import multiprocessing
import pathlib
import signal
import subprocess
import sys
import zoneinfo

from dateutil import rrule, tz

import cases
import reference

HERE = pathlib.Path(__file__).parent
# What dateutil may spend on one rule; it looks at every second of a century where it is told to.
SECONDS = 0.1
SEED, COUNT = 5545, 2300


class TooSlow(Exception):
    pass


def moment(text):
    return datetime.datetime.strptime(text[:15], "%Y%m%dT%H%M%S" if "T" in text else "%Y%m%d")


def ours(requests, program):
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run([program, "calendar", "expand", "--jsonl", "--language", "en"],
                          input=lines, capture_output=True, text=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode not in (0, 65) or len(answers) != len(requests):
        sys.exit(f"calendar expand ended with {done.returncode}: {done.stderr}")
    return [answer.get("instances", ["refused"]) for answer in answers]


def libical(requests, program):
    """Its answers; it hangs or crashes on some rules, and is started again behind each of them."""
    lines = ["\t".join([str(request["id"]), request["rrule"], request["dtstart"],
                        request["tzid"] or "", str(request["limit"]),
                        ",".join(request.get("exdate", [])),
                        ",".join(request.get("rdate", []))]) + "\n" for request in requests]
    answers = []
    while len(answers) < len(lines):
        done = subprocess.run([program], input="".join(lines[len(answers):]),
                              capture_output=True, text=True)
        answers += [line.split("\t")[1].split() for line in done.stdout.splitlines()
                    if "\t" in line]
        if done.returncode:
            answers.append(["hangs" if done.returncode == 3 else "crashes"])
    return [[found for found in answer if not found[0].isdigit() or found <= request["until"]]
            for answer, request in zip(answers, requests, strict=True)]


def dateutil(request):
    zone = tz.gettz(request["tzid"]) if request["tzid"] else None
    form = "%Y%m%dT%H%M%S" if "T" in request["dtstart"] else "%Y%m%d"

    def give_up(*_):
        raise TooSlow

    signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        whole = rrule.rruleset()
        whole.rrule(rrule.rrulestr(
            request["rrule"], dtstart=moment(request["dtstart"]).replace(tzinfo=zone)))
        for text in request.get("exdate", []):
            whole.exdate(moment(text).replace(tzinfo=zone))
        for text in request.get("rdate", []):
            whole.rdate(moment(text).replace(tzinfo=zone))
        last = moment(request["until"]).replace(tzinfo=zone)
        return [found.strftime(form) for found in itertools.islice(
            itertools.takewhile(lambda found: found <= last, whole), request["limit"])]
    except ValueError:
        return ["refused"]
    except TooSlow:
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


class Wall:
    """A zone as RFC 5545 §3.3.5 reads it, by Python's own tables."""

    def __init__(self, name):
        self.zone = zoneinfo.ZoneInfo(name) if name else None

    def instant(self, moment):
        # The offset of fold 0 is the one before a gap and of the first of two times.
        return moment - self.zone.utcoffset(moment.replace(fold=0)) if self.zone else moment

    def is_skipped(self, moment):
        if not self.zone:
            return False
        again = self.instant(moment).replace(tzinfo=datetime.timezone.utc).astimezone(self.zone)
        return again.replace(tzinfo=None) != moment

    def is_doubled(self, moment):
        return bool(self.zone) and not self.is_skipped(moment) and self.zone.utcoffset(
            moment.replace(fold=0)) != self.zone.utcoffset(moment.replace(fold=1))


def expected(request, reading=()):
    """The instances of the reference."""
    start = moment(request["dtstart"])
    form = "%Y%m%dT%H%M%S" if "T" in request["dtstart"] else "%Y%m%d"
    excluded = {moment(text) for text in request.get("exdate", [])}
    added = sorted({moment(text) for text in request.get("rdate", [])})
    last = moment(request["until"])
    rule = reference.Rule(request["rrule"], start, last, reading)
    merged = (found for found, _ in itertools.groupby(
        merge(rule.instances(Wall(request["tzid"]).instant), added))
        if found not in excluded and found <= last)
    return [found.strftime(form) for found in itertools.islice(merged, request["limit"])]


def merge(instances, added):
    """Both in order; heapq.merge would look one instance too far."""
    waiting = list(added)
    for found in instances:
        while waiting and waiting[0] <= found:
            yield waiting.pop(0)
        yield found
    yield from waiting


def facts(request, want):
    """What the conditions of differences.tsv may speak of."""
    parts = dict(part.split("=") for part in request["rrule"].split(";"))
    wall = Wall(request["tzid"])
    start = moment(request["dtstart"])
    found = {name: parts[name].split(",") if name in parts else [] for name in
             ["BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO",
              "BYMONTH", "BYSETPOS"]}
    last = moment(want[-1]) if want else moment(request["until"])
    day = datetime.timedelta(days=1)
    days = [start + step * day for step in range(-1, (last - start).days + 3)]
    times = {start.time()} | {moment(text).time() for text in want}
    return found | {
        "FREQ": parts["FREQ"], "INTERVAL": int(parts.get("INTERVAL", 1)),
        "COUNT": parts.get("COUNT"), "UNTIL": parts.get("UNTIL"), "WKST": parts.get("WKST", "MO"),
        "DTSTART": start, "TZID": request["tzid"], "DATE": len(request["dtstart"]) == 8,
        # FREQ shorter than a day.
        "QUICK": parts["FREQ"] in cases.PLAIN,
        # Whether a day has several times.
        "TIMES": len(found["BYHOUR"] + found["BYMINUTE"] + found["BYSECOND"]) > 1,
        "NEGATIVE": any(value.startswith("-") for value in found["BYMONTHDAY"]),
        "ORDINALS": any(len(value) > 2 for value in found["BYDAY"]),
        # Whether on some day the wall skips a time of DTSTART or of an instance, and whether the clock
        # changes on the way.
        "GAP": bool(wall.zone) and any(wall.is_skipped(datetime.datetime.combine(day, time))
                                       for day in days for time in times),
        "CHANGES": bool(request["tzid"]) and len({wall.zone.utcoffset(day) for day in days}) > 1,
        # Whether the weekday of DTSTART is none that BYDAY names.
        "BESIDE": bool(found["BYDAY"]) and reference.DAYS[start.weekday()] not in {
            value[-2:] for value in found["BYDAY"]}}


def table():
    lines = (HERE / "differences.tsv").read_text().splitlines()
    names = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(names, line.split("\t"), strict=True))


def explanation(rows, judge, request, want, got):
    known = facts(request, want)
    for row in rows:
        if row["judge"] != judge:
            continue
        if not eval(row["condition"], {"__builtins__": {"all": all, "any": any}}, known):
            continue
        if row["reading"] in ("refused", "hangs", "crashes"):
            if got != [row["reading"]]:
                continue
        elif row["reading"] != "-" and got != expected(request, row["reading"].split("+")):
            continue
        return row["name"]
    return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("libical")
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--count", type=int, default=COUNT)
    options.add_argument("--show", type=int, default=5)
    options = options.parse_args()
    requests = cases.cases(options.seed, options.count)
    rows = list(table())
    mine = ours(requests, options.program)
    with multiprocessing.Pool() as pool:
        theirs = {"dateutil": pool.map(dateutil, requests, chunksize=20)}
        wanted = pool.map(expected, requests, chunksize=20)
    theirs["libical"] = libical(requests, options.libical)
    explained, unexplained = collections.Counter(), collections.defaultdict(list)
    slow, both = collections.Counter(), 0
    for index, request in enumerate(requests):
        want = wanted[index]
        if mine[index] != want and not (mine[index] == ["refused"] and want == []):
            unexplained["ours"].append((request, want, mine[index]))
        answers = {judge: answer[index] for judge, answer in theirs.items()}
        both += answers["dateutil"] == answers["libical"] == mine[index]
        for judge, got in answers.items():
            if got is None:
                slow[judge] += 1
            elif got == mine[index]:
                continue
            elif name := explanation(rows, judge, request, want, got):
                explained[judge, name] += 1
            else:
                unexplained[judge].append((request, want, got))
    for judge, found in unexplained.items():
        for request, want, got in found[:options.show]:
            print(f"{judge}: {json.dumps(request)}\n  expected {want}\n  got      {got}",
                  file=sys.stderr)
    for (judge, name), count in sorted(explained.items()):
        print(f"  {count:5} {judge}: {name}")
    is_usual = options.seed == SEED and options.count == COUNT
    for row in rows if is_usual else []:
        if not explained[row["judge"], row["name"]]:
            print(f"no case shows this line of differences.tsv: {row['judge']}: {row['name']}",
                  file=sys.stderr)
            unexplained["differences.tsv"].append(row)
    print(f"recurrence: {len(requests)} rules, of which {len(requests) - slow['dateutil']} by both "
          f"dateutil and libical; all agree on {both}; {sum(explained.values())} differences "
          f"explained, {sum(map(len, unexplained.values()))} not")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
