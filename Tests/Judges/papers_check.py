"""Compares papers with what LibreOffice made of them: papers_check.py FOLDER (X.xlsx beside X.pdf).

A sheet says before which rows a page begins; if the PDF has other pages, something did not fit. Reads
XLSX with the standard library alone, so that nothing of ours is in it.
"""

import pathlib
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
faults = []
counted = {"files": 0, "pages": 0, "rows": 0}


def pages_of(pdf):
    text = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True
    ).stdout.decode()
    return text.split("\f")[:-1]


def squeezed(text):
    return re.sub(r"\s+", "", text)


def sheets_of(book):
    """Of each visible sheet: its cells as text, row by row, and the rows that begin a page."""
    with zipfile.ZipFile(book) as archive:
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(t.text or "" for t in si.iter(MAIN + "t")) for si in root]
        workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        for number, sheet in enumerate(workbook.iter(MAIN + "sheet"), 1):
            if sheet.get("state") == "hidden":
                continue
            root = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            rows = []
            for row in root.iter(MAIN + "row"):
                cells = []
                for cell in row:
                    value = cell.findtext(MAIN + "v")
                    if value is not None and cell.get("t") == "s":
                        value = shared[int(value)]
                    cells.append((value, cell.get("t")))
                rows.append(cells)
            breaks = [int(b.get("id")) for b in root.iter(MAIN + "brk")]
            setup = root.find(MAIN + "pageSetup")
            yield rows, breaks, setup


def check_book(book):
    pages = pages_of(book.with_suffix(".pdf"))
    expected = []
    for rows, breaks, setup in sheets_of(book):
        if setup.get("paperSize") != "9":
            faults.append(f"{book}: not on A4")
        title = squeezed(rows[0][0][0] or "") if rows and rows[0] else ""
        if not title:
            faults.append(f"{book}: a sheet begins without a title")
        starts = [0] + breaks + [len(rows)]
        for start, end in zip(starts, starts[1:]):
            expected.append((title, rows[start:end], end == len(rows)))
        for row in rows:
            for value, kind in row:
                if value and re.fullmatch(r"\d{17}[\dX]", value) and kind != "s":
                    faults.append(f"{book}: an identity number is no text")
    if len(pages) != len(expected):
        faults.append(f"{book}: {len(pages)} pages where {len(expected)} were laid out")
        return
    for number, (page, (title, rows, _)) in enumerate(zip(pages, expected), 1):
        where = f"{book} page {number}"
        text = squeezed(page)
        if "###" in text:
            faults.append(f"{where}: ### stands there")
        if title not in text:
            faults.append(f"{where}: the title is missing")
        foot = (f"第{number}页共{len(pages)}页", f"Page{number}of{len(pages)}")
        if not any(f in text for f in foot):
            faults.append(f"{where}: no page number {foot[0]}")
        numbered = [r for r in rows if len(r) > 3 and re.fullmatch(r"\d+", r[0][0] or "")]
        counted["rows"] += len(numbered)
        limit = 25 if "公示" in text or "objection" in text else 15
        if len(numbered) > limit:
            faults.append(f"{where}: {len(numbered)} rows")
        for row in rows:
            first = row[0][0] if row else None
            if first and len([c for c in row if c[0]]) > 0:
                if squeezed(first)[:40] not in text:
                    faults.append(f"{where}: {first[:20]} is not on its page")
        for word in ("合计（大写）", "in capitals:"):
            said = [r[0][0] for r in rows if r and r[0][0] and squeezed(word) in squeezed(r[0][0])]
            if said and squeezed(word) not in text:
                faults.append(f"{where}: the sum in capitals is not on its page")
    counted["pages"] += len(pages)


def check_document(document):
    pages = pages_of(document.with_suffix(".pdf"))
    with zipfile.ZipFile(document) as archive:
        xml = archive.read("word/document.xml").decode()
    title = squeezed("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml.split("</w:p>")[0])))
    words = re.sub(r"[ \t\n]+", "", "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml)))
    if title not in squeezed(pages[0]):
        faults.append(f"{document}: the title is not on the first page")
    for number, page in enumerate(pages, 1):
        if f"—{number}—" not in squeezed(page):
            faults.append(f"{document} page {number}: no page number")
        for line in page.splitlines():
            # A blank to be filled in, which pdftotext shows as nothing, may begin a line.
            is_after_blank = "\u00a0" + squeezed(line)[:2] in words
            if re.match(r"\s*[、，。；：！？）》”]", line) and not is_after_blank:
                faults.append(f"{document} page {number}: a line begins with {line.strip()[0]}")
    counted["pages"] += len(pages)


folder = pathlib.Path(sys.argv[1])
for paper in sorted(folder.rglob("*")):
    if paper.suffix in (".xlsx", ".docx"):
        counted["files"] += 1
        if not paper.with_suffix(".pdf").exists():
            faults.append(f"{paper}: LibreOffice made no PDF of it")
        elif paper.suffix == ".xlsx":
            check_book(paper)
        else:
            check_document(paper)
for fault in faults[:40]:
    print(fault, file=sys.stderr)
if counted["files"] == 0:
    print("no papers", file=sys.stderr)
    sys.exit(1)
print(
    f"judges: {counted['files']} papers, {counted['pages']} pages, {counted['rows']} rows, "
    + (f"{len(faults)} faults" if faults else "all as laid out in LibreOffice")
)
sys.exit(1 if faults else 0)
