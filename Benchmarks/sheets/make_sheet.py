#!/usr/bin/env python3
"""make_sheet.py OUT.xlsx [ROWS]: a schedule sheet of invented fairs as an office program would save it,
always the same bytes: a title over all columns, headings, and ROWS rows (200,000) with a number, texts, a
day as text or as a date, hours, people and remarks. With openpyxl."""
import datetime
import sys
import zipfile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

DISTRICTS = ["东河区", "西山区", "南岭县", "北川县"]
PLACES = ["人民广场", "体育馆", "会展中心", "人力资源市场", "社区服务中心"]
KINDS = ["家政专场招聘会", "制造业招聘会", "高校毕业生招聘会", "社区招聘会", "乡镇赶场招聘会"]


def main(path, rows):
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)
    sheet = book.create_sheet("全年")
    sheet.append(["2026年活动排期表"])
    sheet.append(["编号", "活动名称", "日期", "时间", "地点", "区县", "预计人数", "备注"])
    first = datetime.date(2026, 1, 1)
    for number in range(rows):
        day = first + datetime.timedelta(days=number * 7919 % 365)
        if number % 2:
            cell = WriteOnlyCell(sheet, value=day)
            cell.number_format = "yyyy-mm-dd"
        else:
            cell = f"{day.month}月{day.day}日"
        hour = 8 + number % 9
        sheet.append([
            f"A-{number:06}", f"{DISTRICTS[number % 4]}第{number}场{KINDS[number % 5]}", cell,
            f"{hour}:00-{hour + 3}:00", f"{PLACES[number % 5]}{number % 997}号", DISTRICTS[number % 4],
            50 + number * 31 % 900, "雨天顺延" if number % 11 == 0 else None,
        ])
    book.save(path)
    # openpyxl writes the hour of the day into the archive: the same entries, with one of their own.
    with zipfile.ZipFile(path) as old:
        entries = [(name, old.read(name)) for name in old.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in entries:
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000)
