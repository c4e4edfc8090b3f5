"""Compares what the program reads and writes with what openpyxl finds in the same files."""
import pathlib
import re
import shutil
import subprocess
import sys

from openpyxl import load_workbook

program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
faults = []


def run(*arguments):
    return subprocess.run(
        [program, *map(str, arguments), "--language", "en"], capture_output=True, text=True)


def cells(path):
    book = load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): (cell.value, cell.number_format, cell.font.b, cell.fill.fgColor.rgb)
        for sheet in book for row in sheet.iter_rows() for cell in row
        if cell.value is not None or cell.has_style
    }


def shown(value):
    """A value as the program shows it."""
    if value is None:
        return None
    if hasattr(value, "strftime"):
        form = "%H:%M" if not hasattr(value, "year") else (
            "%Y-%m-%d" if not hasattr(value, "hour") or (value.hour, value.minute) == (0, 0)
            else "%Y-%m-%d %H:%M")
        return value.strftime(form)
    return str(value).replace("\n", " ")


files = sorted(folder.glob("*.xlsx")) + sorted((folder / "office").glob("*.xlsx"))
compared = 0
written = folder / "written"
written.mkdir(exist_ok=True)
for path in files:
    outcome = run("sheet", path, "--workspace", folder)
    lines = re.findall(r"^  ([A-Z]+) +.*?→ .*?  e\.g\. (.*)$", outcome.stdout, re.M)
    if not lines:
        faults.append(f"{path.name}: nothing shown\n{outcome.stdout}{outcome.stderr}")
    sheet = load_workbook(path, data_only=True).worksheets[0]
    for letters, samples in lines:
        if samples == "***":
            continue
        column = {shown(cell.value) for cell in sheet[letters]}
        for sample in samples.split(", "):
            compared += 1
            if sample not in column and not any(text and sample in text for text in column):
                faults.append(f"{path.name} {letters}: '{sample}' is not what openpyxl reads")

    # Numbers written back: one column changes, and nothing else.
    copy = written / f"{path.parent.name}-{path.name}"
    shutil.copy(path, copy)
    before = cells(copy)
    outcome = run("sheet", copy, "--workspace", folder, "--confirm", "--write-ids", "--yes")
    after = cells(copy)
    for place, content in before.items():
        compared += 1
        if after.get(place) != content:
            faults.append(f"{path.name} {place}: {content} became {after.get(place)}")
    for place in set(after) - set(before):
        if not re.fullmatch(r"编号|[A-Z]+-\d{3}", str(after[place][0])):
            faults.append(f"{path.name} {place}: {after[place][0]} was not there before")

# One start for all of them.
if shutil.which("soffice"):
    out = folder / "again"
    copies = sorted(written.glob("*.xlsx"))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
         "--convert-to", "csv", "--outdir", out, *copies],
        capture_output=True, timeout=150)
    for copy in copies:
        if not (out / (copy.stem + ".csv")).exists():
            faults.append(f"{copy.name}: LibreOffice does not open it after numbers were written")

if faults:
    print("\n".join(faults))
    sys.exit(f"{len(faults)} faults")
print(f"sheets: {len(files)} workbooks, {compared} cells as openpyxl and LibreOffice have them")
