"""Reads the files of a workspace as Python programs do: PyYAML on libyaml, and the csv module.

read_workspace.py WORKSPACE; prints how many documents, rows and people it found. There are no
places, no types and no checks here, so this is less than what it is compared with.
"""

import csv
import pathlib
import sys

import yaml

folder = pathlib.Path(sys.argv[1])
documents = [
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in sorted(folder.glob("*.yaml"))
]
rows = 0
for path in sorted(folder.glob("tables/*.csv")):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows += len(list(csv.DictReader(file)))

# Of the register only what rosters look at, as there.
columns = ["wid", "home_district", "work_district", "consent", "trade"]
people = []
with (folder / "register.csv").open(encoding="utf-8-sig", newline="") as file:
    lines = csv.reader(file)
    header = next(lines)
    places = [header.index(column) for column in columns]
    for line in lines:
        people.append([int(line[place]) if line[place] else None for place in places])
print(len(documents), rows, len(people))
