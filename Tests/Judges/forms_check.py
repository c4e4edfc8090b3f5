"""Fills in the form of each module and files it: forms_check.py PROGRAM CITY FOLDER [--one]."""

import json
import pathlib
import re
import shutil
import subprocess
import sys

from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_from_string

program, city, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
faults = []
cells = lists = planned = 0

# What an office writes: once on the first sheet, and row by row on those of the lists.
FORMS = {
    "招聘会": (
        {"时间·从": "2026/3/1", "时间·到": "4月30日"},
        {"场次": [
            {"代号": "a", "名称": "社区招聘会", "日期": "3月21日、3月28日", "时段": "9：00—12：00",
             "地点": "渝中体育馆", "预计人数": "300人", "展位": 10},
            {"代号": "b", "名称": "夜间招聘会", "日期": "2026.4.10", "时段": "18:00-20:00",
             "地点": "渝中体育馆", "预计人数": "约200"}]},
        ("场次", "预计人数", "许多人"), 3),
    "春风行动": (
        {"时间·从": "3月1日", "时间·到": "3月31日", "补排·每区县招聘会": 2, "补排·地点": "渝中体育馆",
         "补排·时段": "09:00-12:00、14:00-17:00", "补排·预计人数": 300},
        {"服务台": [{"代号": "policy", "名称": "政策咨询台"}],
         "返岗专车": [{"代号": "dg", "到达": "东莞", "每区县": 1, "人数": "45", "每车座位": 45}]},
        ("返岗专车", "每车座位", "大巴"), 3),
    "金秋招聘月": (
        {"时间·从": "9月1日", "时间·到": "10月31日", "走访企业·每区县": 2},
        {"招聘会": [{"代号": "d", "名称": "金秋招聘会", "每区县": 2, "地点": "渝中体育馆",
                  "时段": "09:00-12:00", "预计人数": 200}],
         "已订场地": [{"代号": "hall", "日期": "9月12日", "地点": "渝中体育馆", "时段": "14:00-17:00"}]},
        ("已订场地", "答复", "再说"), 4),
    "夏送清凉": (
        {"时间·从": "7月1日", "时间·到": "7月14日", "物品": "瓶装水 20、藿香正气液 2",
         "日历条目": "站点"},
        {"站点": [
            {"编号": "s1", "名称": "解放碑步行街站", "地址": "示例路1号", "服务对象": "环卫工人",
             "日定额": "40瓶", "室内": "否"},
            {"编号": "s2", "名称": "朝天门码头站", "地址": "示例路2号", "室内": "是"}],
         "慰问团": [{"代号": "t", "名称": "慰问一线职工", "每区县": 1, "站数": 2}]},
        ("站点", "室内", "半室内"), 3),
    "冬送温暖": (
        {"时间·从": "12月1日", "时间·到": "12月31日", "经费": "5万元", "慰问金":
         "深度困难 2000、相对困难 1000、意外致困 1500", "上限·每次": 2000, "经费不足": "先重后轻"},
        {"走访": [{"代号": "v", "名称": "入户走访", "每区县": 2, "每次户数": "10户"}],
         "流程": [{"步骤": "分配名额", "完成": "2026-11-01"}, {"步骤": "单位推荐", "完成": "11月10日"}]},
        ("流程", "步骤", "开会"), 2),
}


def run(*arguments, language="zh"):
    return subprocess.run(
        [program, *map(str, arguments), "--language", language], capture_output=True, text=True)


def label(cell):
    return str(cell.value or "").replace(" *", "")


def places(sheet):
    """Where each label's answer stands on the first sheet."""
    return {label(row[0]): f"B{row[0].row}" for row in sheet.iter_rows(max_col=1)}


def columns(sheet):
    return {label(cell): cell.column_letter for cell in sheet[2] if cell.value}


def offered(book, sheet, place):
    """The words that a cell's drop-down list offers."""
    for rule in sheet.data_validations.dataValidation:
        if place in rule.sqref and rule.type == "list":
            text = rule.formula1
            if text.startswith('"'):
                return text.strip('"').split(",")
            name, area = text.lstrip("=").split("!")
            return [cell.value for row in book[name.strip("'")][area.replace("$", "")] for cell in row]
    return []


def check_lists(module, book):
    """Words are chosen from a list, and the workspace's own names are offered."""
    global lists
    form = book.worksheets[0]
    at = places(form)
    for name, word in [("公开", "内部"), ("区县", "渝中区"), ("报送单位", "永川区")]:
        lists += 1
        if word not in offered(book, form, at[name]):
            faults.append(f"{module}: {name} offers no {word}")
    help_sheet = book["说明"]
    closed = {}
    for row in help_sheet.iter_rows(min_row=2, values_only=True):
        how = (row[3] or "").removeprefix("可以几项：")
        if re.fullmatch(r"(\S+、)+\S+", how) and "如 " not in how and "，" not in how:
            closed[row[0]] = how.split("、")
        elif row[3] == "是 或 否":
            closed[row[0]] = ["是", "否"]
    for sheet in book.worksheets[1:]:
        if sheet.title in ("说明", "options"):
            continue
        for name, letter in columns(sheet).items():
            if name in closed:
                lists += 1
                if set(offered(book, sheet, f"{letter}4")) != set(closed[name]):
                    faults.append(f"{module}: {sheet.title} {name} has no list of {closed[name]}")


def fill(path, target, once, rows):
    book = load_workbook(path)
    form = book.worksheets[0]
    at = places(form)
    global cells
    for name, value in once.items():
        form[at[name]] = value
        cells += 1
    for title, entries in rows.items():
        sheet = book[title]
        at = columns(sheet)
        for index, entry in enumerate(entries):
            for name, value in entry.items():
                sheet[f"{at[name]}{4 + index}"] = value
                cells += 1
    book.save(target)


def saved_again(paths):
    """The same files as LibreOffice saves them."""
    if not shutil.which("soffice"):
        return []
    out = folder / "office"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "xlsx", "--outdir", out, *paths], capture_output=True, timeout=240)
    return [out / path.name for path in paths]


def plan_of(id):
    out = json.loads((city / "out/plan.json").read_text())
    found = [a for a in out["activities"] if a["id"].startswith(id + ".")]
    return found, [a for a in found if a.get("start")]


def file(module, path, id, least):
    global planned
    outcome = run("submit", path, "--workspace", city)
    if outcome.returncode != 0:
        faults.append(f"{path.name}: not filed\n{outcome.stdout}{outcome.stderr}")
        return
    outcome = run("submissions", city, "--approve", id, "--why", "同意", "--by", "市里")
    if outcome.returncode != 0:
        faults.append(f"{path.name}: not approved\n{outcome.stdout}{outcome.stderr}")
        return
    outcome = run("plan", city)
    if outcome.returncode != 0:
        faults.append(f"{path.name}: not planned\n{outcome.stderr}")
        return
    found, placed = plan_of(id)
    planned += len(placed)
    if len(placed) < least or len(placed) != len(found):
        faults.append(f"{path.name}: {len(placed)} of {len(found)} activities placed, {least} asked for")


def check_wrong(module, path, wrong):
    """A wrong word is refused and named by its sheet and cell."""
    title, name, word = wrong
    book = load_workbook(path)
    sheet = book[title]
    place = f"{columns(sheet)[name]}4"
    sheet[place] = word
    target = folder / f"wrong-{module}.xlsx"
    book.save(target)
    outcome = run("submit", target, "--workspace", city, "--dry-run")
    if outcome.returncode != 65 or f"{title}!{place}" not in outcome.stderr or word not in outcome.stderr:
        faults.append(f"{module}: '{word}' in {title}!{place} is not named\n{outcome.stderr}")


todo = list(FORMS)[:1] if "--one" in sys.argv else list(FORMS)
filled = {}
for number, module in enumerate(todo, 1):
    once, rows, wrong, least = FORMS[module]
    blank = folder / f"blank-{module}.xlsx"
    outcome = run("modules", "form", module, "--workspace", city, "--output", blank)
    if outcome.returncode != 0:
        sys.exit(f"{module}: no form\n{outcome.stderr}")
    book = load_workbook(blank)
    check_lists(module, book)
    once = {"编号": f"form-{number}", "标题": f"渝中{module}", "区县": "渝中区", "报送单位": "渝中区"} | once
    target = folder / f"{module}.xlsx"
    fill(blank, target, once, rows)
    check_wrong(module, target, wrong)
    filled[module] = (target, f"form-{number}", least)

again = saved_again([path for path, _, _ in filled.values()])
for module, (path, id, least) in filled.items():
    file(module, path, id, least)
# LibreOffice's copies say the same: nothing has changed since.
for path, (module, (_, id, _)) in zip(again, filled.items()):
    outcome = run("submit", path, "--workspace", city, "--json")
    if outcome.returncode != 0:
        faults.append(f"{path.name} from LibreOffice: not filed\n{outcome.stdout}{outcome.stderr}")
        continue
    changes = re.findall(r'"(?:changes|reopens)":\s*(\[[^\]]*\])', outcome.stdout)
    if any(change.replace(" ", "").replace("\n", "") != "[]" for change in changes):
        faults.append(f"{path.name} from LibreOffice: says something else: {changes}")

if faults:
    print("\n".join(faults))
    sys.exit(f"{len(faults)} faults")
print(
    f"forms: {len(filled)} modules, {cells} cells filled in, {lists} drop-down lists, {planned} activities "
    f"planned, {len(again)} forms the same after LibreOffice")
