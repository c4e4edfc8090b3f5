"""A copy of the example city from which room is taken away by a seed, and files of it that change.

Halls are closed for weeks and nobody shares a square; there are fewer vans, people and teams; a leader
is away for weeks; money for visits is short. So many activities stay out, each for reasons of its own.
"""
import csv
import io
import pathlib
import random
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
CITY = ROOT / "campaigns" / "chongqing-2026"


class Folder:
    """A workspace whose text files can be changed and put back."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.texts = {
            file.relative_to(self.path).as_posix(): file.read_text(encoding="utf-8-sig")
            for file in sorted(self.path.rglob("*"))
            if file.suffix in (".yaml", ".csv") and "out" not in file.relative_to(self.path).parts}

    def text(self, name):
        return (self.path / name).read_text(encoding="utf-8-sig")

    def write(self, name, text):
        (self.path / name).write_text(text, encoding="utf-8")

    def changed(self):
        """The files that are not as they were, with both texts."""
        now = {name: self.text(name) for name in self.texts}
        return {name: (old, now[name]) for name, old in self.texts.items() if now[name] != old}

    def restore(self):
        for name in self.changed():
            self.write(name, self.texts[name])

    # Tables: rows by the line on which they begin.

    def change_rows(self, name, change, line=None):
        """Calls `change` with rows of a table, or with the one on a line, and writes what is left."""
        rows = list(csv.reader(io.StringIO(self.text(name))))
        head, kept = rows[0], [rows[0]]
        for number, row in enumerate(rows[1:], start=2):
            value = dict(zip(head, row + [""] * (len(head) - len(row))))
            if line in (None, number):
                change(value)
            kept.append([value[key] for key in head])
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(kept)
        self.write(name, out.getvalue())

    # Campaigns: what is fixed of one activity.

    def pin(self, name, activity, **fields):
        words = {"date": "日期", "start": "开始", "venue": "场地", "status": "状态"}
        line = ", ".join(f"{words[key]}: {value}" for key, value in fields.items())
        text = self.text(name)
        entry = f"- {{活动: {activity}, {line}}}\n"
        if re.search(r"^固定:", text, re.M):
            text = re.sub(r"^(固定:[^\n]*\n)", lambda found: found[1] + entry, text, count=1, flags=re.M)
        else:
            text = text.rstrip("\n") + "\n固定:\n" + entry
        self.write(name, text)

    def block(self, name, line):
        """The lines of a campaign's block that begins on a line: first and end, from 0."""
        lines = self.text(name).split("\n")
        first = line - 1
        depth = len(lines[first]) - len(lines[first].lstrip(" -"))
        end = first + 1
        while end < len(lines) and (
                not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip(" ")) >= max(1, depth)):
            end += 1
        return first, end

    def change_block(self, name, line, pattern, replacement):
        """Changes the first match in the lines of a block; whether there was one."""
        lines = self.text(name).split("\n")
        first, end = self.block(name, line)
        for number in range(first, end):
            text, count = re.subn(pattern, replacement, lines[number], count=1)
            if count:
                lines[number] = text
                self.write(name, "\n".join(lines))
                return True
        return False


def tightened(path, seed):
    draw = random.Random(seed)
    shutil.copytree(CITY, path, ignore=shutil.ignore_patterns("out", "expected", "register.csv"))
    folder = Folder(path)
    settings = [row for row in folder.text("workspace.yaml").splitlines() if not row.startswith("登记册")]
    folder.write("workspace.yaml", "\n".join(settings).replace(
        "  人员: tables/staff.csv", "  人员: tables/staff.csv\n  领导: tables/leaders.csv") + "\n")

    def spans(share, longest):
        found = []
        for month in range(1, 13):
            if draw.random() < share:
                first = draw.randint(1, 12)
                last = first + draw.randint(3, longest)
                found.append(f"2026-{month:02}-{first:02}..2026-{month:02}-{last:02}")
        return found

    def weeks(row):
        row["停用"] = "、".join(filter(None, [row["停用"], *spans(0.3, 13)]))
        row["共用"] = "否"  # who has a square has it alone

    def fewer(row):
        row["数量"] = str(max(1, int(row["数量"]) // 6))

    def busier(row):
        if row["工作人员"]:
            row["工作人员"] = str(max(6, int(row["工作人员"]) // 3))

    def lonely(row):
        row["人数"] = "1"

    def tired(row):
        row["停班"] = "、".join(filter(None, [row["停班"], *spans(0.4, 13)]))
        row["每日上限"] = "1"

    folder.change_rows("tables/venues.csv", weeks)
    folder.change_rows("tables/equipment.csv", fewer)
    folder.change_rows("tables/units.csv", busier)
    folder.change_rows("tables/staff.csv", lonely)
    folder.change_rows("tables/teams.csv", tired)
    leaders = ["市领导甲", "市人力社保局负责人", "市总工会负责人", "万州区负责人"]
    rows = [f"L-{n},{name},{'、'.join(spans(0.6, 13))}\n" for n, name in enumerate(leaders, start=1)]
    folder.write("tables/leaders.csv", "编号,名称,外出\n" + "".join(rows))
    folder.write(
        "warmth.yaml", folder.text("warmth.yaml").replace("经费: 8000000", "经费: 6400000"))
    return Folder(path)
