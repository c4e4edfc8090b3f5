"""cells.py OURS PEERS: whether two folders of workbooks hold the same cells; ends with 1 where not.

The peer writes no workbook of an activity that nobody was seated for: ours must have no places there.
"""

import pathlib
import re
import sys
import zipfile


def cells(path):
    """The rows of each sheet, with the text in the place of its number."""
    with zipfile.ZipFile(path) as book:
        texts = re.findall(r"<si><t[^>]*>(.*?)</t></si>", book.read("xl/sharedStrings.xml").decode(), re.S)
        return [
            re.findall(r'<c r="(\w+)"(?: s="\d+")?(?: t="s"><v>(\d+)</v></c>|><v>(.*?)</v></c>|/>)',
                       book.read(f"xl/worksheets/sheet{sheet}.xml").decode())
            for sheet in (1, 2)], texts


def compare(first, second):
    files = [sorted(path.name for path in pathlib.Path(folder).glob("*.xlsx")) for folder in (first, second)]
    if missing := set(files[1]) - set(files[0]):
        sys.exit(f"cells.py: without {len(missing)} workbooks of the peer")
    for file in set(files[0]) - set(files[1]):
        sheets, _ = cells(pathlib.Path(first) / file)
        if any(place == "A4" for sheet in sheets for place, _, _ in sheet):
            sys.exit(f"cells.py: {file} has places, and the peer does not have it")
    count = 0
    for file in files[1]:
        found = []
        for folder in (first, second):
            sheets, texts = cells(pathlib.Path(folder) / file)
            found.append([[(place, texts[int(text)] if text else value) for place, text, value in sheet]
                          for sheet in sheets])
        if found[0] != found[1]:
            sys.exit(f"cells.py: {file} does not hold the same cells")
        count += sum(map(len, found[0]))
    print(f"{len(files[1])} workbooks with {count} cells are the same", file=sys.stderr)


if __name__ == "__main__":
    compare(*sys.argv[1:])
