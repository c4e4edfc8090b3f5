#!/usr/bin/env python3
"""peer.py openpyxl|calamine FILE.xlsx: reads every cell of the first sheet and counts rows and cells."""
import sys


def openpyxl_rows(path):
    from openpyxl import load_workbook

    book = load_workbook(path, read_only=True, data_only=True)
    yield from book.worksheets[0].iter_rows(values_only=True)


def calamine_rows(path):
    from python_calamine import CalamineWorkbook

    yield from CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


rows = cells = 0
for row in {"openpyxl": openpyxl_rows, "calamine": calamine_rows}[sys.argv[1]](sys.argv[2]):
    rows += 1
    cells += sum(1 for value in row if value not in (None, ""))
print(rows, cells)
