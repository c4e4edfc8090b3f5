"""Writes the workbook of this folder; needs openpyxl."""
import sys
from openpyxl import Workbook

book = Workbook()
sheet = book.active
sheet.title = "排期"
sheet["A1"] = "两区排期"
sheet.merge_cells("A1:H1")
for column, text in zip("ABCDEFGH", ["编号", "场次名称", "拟办日期", "钟点", "场所", "归口", "到场", "说明"]):
    sheet[column + "2"] = text
rows = [
    ("B-1", "合并的单位", "8月3日", "9:00-12:00", "乙区会堂", "乙区", 100),
    ("B-2", "跟上一行合并", "8月4日", "9:00-12:00", "乙区会堂", None, 100),
    ("B-3", "漏填单位", "8月5日", "9:00-12:00", "乙区会堂", None, 100),
    ("B-4", "单元格错误", "8月6日", "9:00-12:00", "乙区会堂", "乙区", 100),
]
for index, row in enumerate(rows):
    for column, value in enumerate(row):
        if value is not None:
            sheet.cell(3 + index, 1 + column, value)
sheet.merge_cells("F3:F4")
sheet["C6"] = "#REF!"
sheet["C6"].data_type = "e"
book.save(sys.argv[1] if len(sys.argv) > 1 else "sheets/book.xlsx")
