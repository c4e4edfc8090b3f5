"""Prints a plan for `chengnuan roster draw`: for each of 39 districts one activity a month.

No randomness: what differs between activities follows from their number.
"""

import json

FIRST_DAY = 20454  # 2026-01-01

WEIGHTS = {"hd": 400, "hr": 300, "ha": 200, "day": 1, "un": 60, "ch": 40, "lb": 50, "ar": 150}
WEIGHTS |= {"yr": 5, "used": 500}


def terms(number):
    return [
        [],
        [{"col": "trade", "set": [1, 3, 5, 8, 11, 17]}],
        [{"col": "emp_status", "lo": 0, "hi": 2}, {"col": "consent", "set": [1]}],
    ][number % 3]


def quotas(number, capacity):
    women = {"name": "women", "need": capacity // 4, "terms": [{"col": "sex", "set": [2]}]}
    poor = {"need": capacity // 5, "terms": [{"col": "hardship", "lo": 1, "hi": 3}]}
    return [[], [women], [women, poor], [poor]][number % 4]


def event(number):
    district, month = number % 39 + 1, number // 39
    capacity = 30 + number * 7 % 90
    start = FIRST_DAY + month * 30 + number * 11 % 25
    return {
        "event_id": number + 1,
        "district": district,
        "kind": number * 5 % 6 + 1,
        "scope": "HWE"[number // 39 % 3],
        "start": start,
        "end": start + number % 4,
        "capacity": capacity,
        "birth_lo": -4500 + number % 5 * 400,
        "birth_hi": 13500,
        "terms": terms(number),
        "quotas": quotas(number, capacity),
        "weights": WEIGHTS,
    }


print(json.dumps({"seed": "benchmark", "events": [event(number) for number in range(468)]}))
