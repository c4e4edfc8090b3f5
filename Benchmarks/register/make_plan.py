"""Makes a year's plan for a register: make_plan.py PEOPLE [ACTIVITIES] > plan.json, always the same.

39 districts, 30 kinds of activity, four sessions of most; seats grow with the number of people, so
that competition is alike whatever the size.
"""

import json
import math
import random
import sys

DAY_ONE = 20_820  # 2027-01-02
COLUMNS = [
    ("trade", {"set": [0, 3, 4, 7, 9, 13]}), ("outdoor", {"lo": 1, "hi": 1}),
    ("hardship", {"lo": 1, "hi": 3}), ("edu", {"lo": 1, "hi": 6}), ("skill", {"lo": 0, "hi": 3}),
    ("emp_status", {"set": [1, 2, 4]}), ("children", {"lo": 1, "hi": 4}),
    ("hours_week", {"lo": 44, "hi": 90}), ("occ_risk", {"lo": 1, "hi": 3}),
    ("ins_mutual", {"lo": 0, "hi": 0}), ("train_count", {"lo": 0, "hi": 2}),
    ("expect_wage", {"lo": 4000, "hi": 9000}), ("contract", {"set": [0, 3]}),
    ("job_intent_1", {"lo": 1, "hi": 60}),
]
STRATA = [
    ("women", 40, "sex", {"lo": 2, "hi": 2}), ("outdoor", 20, "outdoor", {"lo": 1, "hi": 1}),
    ("school", 15, "edu", {"lo": 3, "hi": 6}),
]


def kinds(chance):
    for number in range(30):
        terms = chance.sample(COLUMNS, chance.randint(1, 2))
        strata = chance.sample(STRATA, chance.choice([0, 1, 1, 2]))
        yield {
            "kind": number % 6 + 1, "scope": "HWE"[number % 3], "days": chance.choice([1, 1, 1, 5, 10]),
            "ages": (16 + number % 20, 50 + number % 20), "terms": terms, "strata": strata,
            "weights": {
                "hd": 900, "hr": 500, "ha": 700, "day": 1, "un": chance.randrange(0, 120, 10),
                "ch": chance.choice([0, 30, 40]), "lb": chance.choice([0, 60, 80]),
                "ar": chance.choice([0, 100]), "yr": chance.randint(0, 5),
                "used": chance.choice([0, 100, 200, 300]),
            },
        }


def plan(people, count):
    chance = random.Random(4920)
    all_kinds = list(kinds(chance))
    events = []
    for number in range(count):
        kind = all_kinds[number % 30]
        start = DAY_ONE + chance.randrange(350)
        seats = math.exp(chance.uniform(math.log(50), math.log(2000))) * people / 7_910_000
        capacity = max(5, round(seats))
        low, high = kind["ages"]
        events.append({
            "event_id": 10_001 + number, "district": number // 30 % 39 + 1, "kind": kind["kind"],
            "scope": kind["scope"], "start": start, "end": start + kind["days"] - 1,
            "capacity": capacity, "birth_lo": start - (high + 1) * 365, "birth_hi": start - low * 365,
            "terms": [{"col": "consent", "lo": 1, "hi": 1}]
            + [{"col": column, **test} for column, test in kind["terms"]],
            "quotas": [
                {"name": name, "need": capacity * share // 100, "terms": [{"col": column, **test}]}
                for name, share, column, test in kind["strata"]
            ],
            "weights": kind["weights"],
        })
    return {
        "seed": "CN2027-5d41c0a7", "max_per_person": 3, "cooldown_days": 365, "wait_pct": 20,
        "events": events,
    }


json.dump(plan(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 4920), sys.stdout)
