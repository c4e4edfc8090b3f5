"""Draws a plan's rosters in SQL: in_sql.py duckdb|sqlite REGISTER.csv PLAN.json OUT.csv [LOAD.json]

The same rules as `chengnuan roster draw` as one query an activity; the bytes must be the same. What
loading and what drawing cost in user CPU goes to LOAD.json. DuckDB reads the CSV itself and runs on one thread
as the program does; for SQLite, Python reads it and works out who is who.
"""

import csv
import hashlib
import json
import resource
import sys

ENGINE, REGISTER, PLAN, OUT = sys.argv[1:5]
plan = json.load(open(PLAN))
WEIGHED = ["hardship", "union_member", "children", "left_behind", "arrears", "years_city"]
VISITS = [f"last_visit_{kind}" for kind in range(1, 7)]


def columns():
    names = {"home_district", "work_district", *WEIGHED}
    for event in plan["events"]:
        names |= {term["col"] for term in event["terms"]}
        names |= {term["col"] for quota in event["quotas"] for term in quota["terms"]}
    return sorted(names)


def condition(terms):
    tests = [
        f'{term["col"]} BETWEEN {term["lo"]} AND {term["hi"]}' if "lo" in term
        else f'{term["col"]} IN ({",".join(map(str, term["set"]))})'
        for term in terms
    ]
    return " AND ".join(tests) or "TRUE"


def query(event):
    """One activity: who is eligible, in order; who is seated, who waits."""
    w, start, kind = event["weights"], event["start"], event["kind"]
    visit = f"last_visit_{kind}"
    home, work = f'home_district = {event["district"]}', f'work_district = {event["district"]}'
    scope = {"H": home, "W": work, "E": f"({home} OR {work})"}[event["scope"]]
    least = "least" if ENGINE == "duckdb" else "min"
    lot = "substr(sha256('%s|%d|' || key), 1, 16)" % (plan["seed"], event["event_id"])
    members = "".join(
        f', CASE WHEN {condition(quota["terms"])} THEN 1 ELSE 0 END AS m{number}'
        for number, quota in enumerate(event["quotas"]))
    ranks = "".join(
        f", sum(m{number}) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) AS r{number}"
        for number in range(len(event["quotas"])))
    kept = " OR ".join(
        f'(m{number} = 1 AND r{number} <= {quota["need"]})'
        for number, quota in enumerate(event["quotas"])) or "FALSE"
    capacity = event["capacity"]
    waiting = -(-capacity * plan["wait_pct"] // 100)
    return f"""
    WITH eligible AS (
      SELECT wid, key, {lot} AS lot,
        CASE hardship WHEN 1 THEN {w["hd"]} WHEN 2 THEN {w["hr"]} WHEN 3 THEN {w["ha"]} ELSE 0 END
        + {w["day"]} * CASE WHEN {visit} IS NULL THEN 730 ELSE {least}(730, {start} - {visit}) END
        + {w["un"]} * union_member + {w["ch"]} * {least}(3, children)
        + {w["lb"]} * {least}(3, left_behind) + {w["ar"]} * arrears
        + {w["yr"]} * {least}(20, years_city) - {w["used"]} * coalesce(used, 0) AS score {members}
      FROM persons LEFT JOIN held USING (key)
      WHERE {scope} AND birth BETWEEN {event["birth_lo"]} AND {event["birth_hi"]}
        AND {condition(event["terms"])}
        AND ({visit} IS NULL OR {start} - {visit} >= {plan["cooldown_days"]})
        AND (used IS NULL OR used < {plan["max_per_person"]} AND busy < {start}
          AND (start_{kind} IS NULL OR {start} - start_{kind} >= {plan["cooldown_days"]}))
    ), ordered AS (
      SELECT *, row_number() OVER (ORDER BY score DESC, lot, key) AS place FROM eligible
    ), ranked AS (SELECT * {ranks} FROM ordered
    ), first AS (SELECT *, CASE WHEN {kept} THEN 1 ELSE 0 END AS kept FROM ranked
    ), second AS (
      SELECT *, sum(kept) OVER () AS n, sum(1 - kept) OVER (ORDER BY place ROWS UNBOUNDED PRECEDING) AS open
      FROM first
    ), third AS (
      SELECT *, CASE WHEN kept = 1 OR open <= {capacity} - n THEN 1 ELSE 0 END AS seated FROM second
    ), last AS (
      SELECT *, row_number() OVER (PARTITION BY seated ORDER BY place) AS pos FROM third
    )
    SELECT seated, pos, wid, key, score, lot FROM last WHERE seated = 1 OR pos <= {waiting}
    ORDER BY seated DESC, pos"""


CHECKS = "10X98765432"
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def person(text):
    text = text.replace(" ", "").upper()
    if not text.isascii():
        return None
    if len(text) == 15 and text.isdigit():
        return text[:6] + "19" + text[6:]
    if len(text) == 18 and text[:17].isdigit():
        if CHECKS[sum(w * int(c) for w, c in zip(WEIGHTS, text)) % 11] == text[17]:
            return text[:17]
    return None


def persons_of(records, names):
    plain = ", ".join(["wid", "key", "birth", *names])
    latest = ", ".join(f"max({v}) OVER (PARTITION BY key) AS {v}" for v in VISITS)
    return f"""CREATE TABLE persons AS SELECT * FROM (
      SELECT {plain}, {latest}, row_number() OVER (PARTITION BY key ORDER BY update_date DESC, wid) AS n
      FROM {records}) AS r WHERE n = 1"""


def held():
    starts = ", ".join(f"start_{kind} INTEGER" for kind in range(1, 7))
    return f"CREATE TABLE held (key VARCHAR PRIMARY KEY, used INTEGER, busy INTEGER, {starts})"


def load_duckdb(names):
    import duckdb

    base = duckdb.connect(config={"threads": 1})
    dates = ", ".join(f"datediff('day', DATE '1970-01-01', {v}) AS {v}" for v in [*VISITS, "birth", "update_date"])
    total = " + ".join(f"{w} * CAST(substr(t, {i + 1}, 1) AS INTEGER)" for i, w in enumerate(WEIGHTS))
    kinds = {v: "DATE" for v in [*VISITS, "birth", "update_date"]} | {"id_no": "VARCHAR", "phone": "VARCHAR"}
    base.execute(f"""CREATE TABLE records AS SELECT * FROM (SELECT wid, {", ".join(names)}, {dates}, CASE
      WHEN regexp_full_match(t, '[0-9]{{15}}') THEN substr(t, 1, 6) || '19' || substr(t, 7)
      WHEN regexp_full_match(t, '[0-9]{{17}}[0-9X]') THEN
        CASE WHEN substr('{CHECKS}', ({total}) % 11 + 1, 1) = substr(t, 18) THEN substr(t, 1, 17) END END AS key
      FROM (SELECT *, upper(replace(id_no, ' ', '')) AS t FROM read_csv('{REGISTER}', header = true, types = {kinds})))
      WHERE key IS NOT NULL""")
    base.execute(persons_of("records", names))
    base.execute("DROP TABLE records")
    return base


def load_sqlite(names):
    import datetime
    import functools
    import sqlite3

    epoch = datetime.date(1970, 1, 1).toordinal()
    day = functools.cache(lambda text: datetime.date.fromisoformat(text).toordinal() - epoch if text else None)
    base = sqlite3.connect(":memory:")
    base.create_function("sha256", 1, lambda text: hashlib.sha256(text.encode()).hexdigest(), deterministic=True)
    dates = [*VISITS, "birth", "update_date"]
    base.execute(f'CREATE TABLE records (key TEXT, wid INTEGER, {", ".join(n + " INTEGER" for n in [*names, *dates])})')
    with open(REGISTER, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        wid, number = header.index("wid"), header.index("id_no")
        plain, days = [header.index(n) for n in names], [header.index(n) for n in dates]

        def values():
            for row in rows:
                key = person(row[number])
                if key is not None:
                    yield [key, int(row[wid]), *(int(row[i]) if row[i] else None for i in plain), *(day(row[i]) for i in days)]

        base.executemany(f'INSERT INTO records VALUES ({",".join("?" * (2 + len(names) + len(dates)))})', values())
    base.execute(persons_of("records", names))
    base.execute("DROP TABLE records")
    base.execute("CREATE INDEX homes ON persons (home_district)")
    base.execute("CREATE INDEX works ON persons (work_district)")
    return base


def seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


base = (load_duckdb if ENGINE == "duckdb" else load_sqlite)(columns())
base.execute(held())
loaded = seconds()
with open(OUT, "w") as out:
    for event in sorted(plan["events"], key=lambda event: (event["start"], event["event_id"])):
        rows = base.execute(query(event)).fetchall()
        for seated, pos, wid, key, score, lot in rows:
            out.write(f'{event["event_id"]},{"R" if seated else "W"},{pos},{wid},{key},{score},{lot}\n')
        kind, start, end = event["kind"], event["start"], event["end"]
        seats = [(row[3], end, start) for row in rows if row[0]]
        if seats:
            base.executemany(
                f"""INSERT INTO held (key, used, busy, start_{kind}) VALUES (?, 1, ?, ?) ON CONFLICT (key) DO UPDATE SET
                used = used + 1, busy = excluded.busy, start_{kind} = excluded.start_{kind}""", seats)
usage = resource.getrusage(resource.RUSAGE_SELF)
json.dump(
    {"load": round(loaded, 2), "draw": round(usage.ru_utime - loaded, 2), "peak_mb": usage.ru_maxrss // 1024},
    open(sys.argv[5], "w") if len(sys.argv) > 5 else sys.stderr)
