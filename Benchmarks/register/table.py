"""The table of a run: table.py RESULTS.tsv ENGINES SHARED. What is drawn or written is also told apart from
what is loaded, by differences of runs that share the rest."""

import json
import os
import sys

results = [line.rstrip("\n").split("\t") for line in open(sys.argv[1])]
results = [(name, int(user) / 1e6, int(system) / 1e6, int(own) // 1024) for _, name, user, system, _, own in results]
cost = {name: user for name, user, _, _ in results}
print("| what | user s | with system | private MB |")
print("|---|--:|--:|--:|")
for name, user, system, memory in results:
    if not name.startswith("("):
        print(f"| {name} | {user:.2f} | {user + system:.2f} | {memory} |")
print()
year = cost["draw the year from the snapshot"]
once = (cost["(the same 30 twenty times)"] - cost["(30 activities from the snapshot)"]) / 570 * 1000
print(f"- drawing one more activity, once loaded: {once:.1f} ms")
print(f"- reading and laying out, without the draw: {cost['read the plan' + chr(39) + 's columns, lay out, draw the year'] - year:.2f} s")
sheets = cost["the same, with a workbook of each roster"] - year
print(f"- the workbooks alone: {sheets:.2f} s", end="")
c = cost.get("C and libxlsxwriter, the workbooks alone")
print(f", {sheets / c:.2f} times the C program" if c else "")
if os.path.exists(sys.argv[2]):
    ours, snapshot = cost[f"read and draw {sys.argv[3]} activities"], cost[f"draw {sys.argv[3]} activities from the snapshot"]
    for line in open(sys.argv[2]):
        if not line.strip():
            continue
        engine, numbers = line.split(" ", 1)
        numbers = json.loads(numbers)
        print(
            f"- {engine}, {sys.argv[3]} activities: loading {numbers['load']:.2f} s, drawing {numbers['draw']:.2f} s; "
            f"{(numbers['load'] + numbers['draw']) / ours:.1f} times all of ours ({ours:.2f} s), "
            f"drawing alone {numbers['draw'] / snapshot:.0f} times ({snapshot:.2f} s with opening the snapshot)")
