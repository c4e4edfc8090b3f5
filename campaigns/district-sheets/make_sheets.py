#!/usr/bin/env python3
"""Writes the two messy schedule sheets of this example with openpyxl, as two districts might send them.

    python3 make_sheets.py FOLDER

Everything in them is invented. The mess is on purpose: a title row, a note above the header, a header
of two rows with merged cells, districts merged over several rows, totals and signatures at the foot,
blank columns, dates as text, as numbers and as days of Excel, hidden rows and sheets, rich text.
"""
import datetime
import sys

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font, PatternFill

STAMP = datetime.datetime(2026, 6, 1, 9, 0, 0)


def save(book, path):
    book.properties.created = STAMP
    book.properties.modified = STAMP
    book.save(path)


def yuzhong(path):
    """One header row under a title; the unit stands in the title only."""
    book = Workbook()
    sheet = book.active
    sheet.title = "7月"
    sheet["A1"] = "渝中区2026年7月“夏季送岗”活动排期表"
    sheet.merge_cells("A1:H1")
    sheet["A1"].font = Font(size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet["A2"] = "填报单位：渝中区人力社保局（盖章）"
    sheet.append(["序号", "活动名称", "活动时间", "", "活动地点", "预计\n规模", "联系人及电话", "备注"])
    rows = [
        (1, "解放碑专场招聘会", "7月22日（周三）上午9:00-12:00", "解放碑广场", "约300人", "张三 00000000001", ""),
        (2, "家政服务专场", "7.24 14:30-17:00", "渝中体育馆", "200-300人", "李四 00000000002", "与妇联合办"),
        (3, "夜市招聘会", "2026/7/25（周六）晚上19:00-21:00", "解放碑广场", "500", "", ""),
        (4, "青年专场", "7月22日9点半至11点半", "解放碑广场", "150人", "", "与解放碑专场同场地"),
        (5, "直播带岗", datetime.datetime(2026, 7, 28, 15, 0), "线上直播", "1.2万", "", ""),
    ]
    for number, title, when, place, people, who, note in rows:
        sheet.append([number, title, when, None, place, people, who, note])
    sheet["C8"].number_format = 'yyyy"年"m"月"d"日" h:mm'
    sheet["B6"] = CellRichText("夜市", TextBlock(InlineFont(b=True, color="FF0000"), "招聘会"))
    sheet.append(["合计", "5场", None, None, None, "约2300人"])
    sheet.append(["填表人：王五", None, None, None, "审核：赵六", None, "2026年6月20日"])
    sheet.column_dimensions["B"].width = 24
    sheet.row_dimensions[7].hidden = False
    notes = book.create_sheet("填表说明")
    notes["A1"] = "请于6月25日前报送。"
    old = book.create_sheet("去年")
    old.sheet_state = "hidden"
    old["A1"] = "2025年的排期"
    save(book, path)


def jiangbei(path):
    """A header of two rows, the unit merged over rows, day and hours in columns of their own."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet.append(["2026年夏季送岗活动计划"])
    sheet.merge_cells("A1:I1")
    sheet.append(["区县", "活动", "", "时间安排", "", "", "地点", "人数", "活动编号"])
    sheet.append(["", "名称", "主题", "日期", "开始时间", "结束时间", "", "", ""])
    for where in ("A2:A3", "B2:C2", "D2:F2", "G2:G3", "H2:H3", "I2:I3"):
        sheet.merge_cells(where)
    rows = [
        ("江北区", "观音桥招聘会", "综合", datetime.date(2026, 7, 22), datetime.time(9, 0), datetime.time(11, 30), "观音桥广场", 400, "JB-001"),
        (None, "制造业专场", "制造", datetime.date(2026, 7, 29), datetime.time(14, 0), datetime.time(17, 0), "江北人才市场", 250, "JB-002"),
        (None, "进乡镇招聘会", "综合", "7月30日-7月31日", datetime.time(9, 0), datetime.time(12, 0), "五宝镇文化站", 120, "JB-003"),
        ("南岸区", "南坪招聘会", "综合", 46227, "9:00", "12:00", "南坪会展中心", 600, "NA-001"),
        (None, "返乡专场", "返乡", "7月下旬", None, None, "", None, "NA-002"),
    ]
    for row in rows:
        sheet.append(list(row))
    sheet.merge_cells("A4:A6")
    sheet.merge_cells("A7:A8")
    for row in range(4, 9):
        sheet.cell(row, 4).number_format = "m月d日" if row != 7 else "General"
        sheet.cell(row, 8).fill = PatternFill("solid", fgColor="FFF2CC")
    sheet.append(["备注：以上活动如遇高温另行通知。"])
    sheet.merge_cells("A9:I9")
    save(book, path)


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    yuzhong(f"{folder}/渝中区排期表.xlsx")
    jiangbei(f"{folder}/江北南岸计划.xlsx")
