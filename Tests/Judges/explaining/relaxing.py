"""Takes one requirement of a conflict out of the files of a workspace, as a person would.

What a requirement says in words is not looked at, only its code and the line it points at. What an
activity asks of itself is relaxed for it alone, by fixing one dimension elsewhere: at a place that a
repair found. Whether that place is open is for the plan to say.
"""
import re

NUMBERS = {"equipment": ("数量", "人数", "工作人员"), "stock": ("数量", "金额")}


class Relaxing:
    def __init__(self, folder, venues, campaigns):
        self.folder = folder
        self.campaigns = campaigns
        self.venue_types = {row["编号"]: row["类型"] for row in venues}

    def relax(self, activity, requirement):
        """Changes the files; more arguments for the program, or None where it does not know how."""
        code = requirement["requirement"]
        how = getattr(self, code, None)
        return how(activity, requirement) if how else None

    # What tables say.

    def row(self, requirement, **values):
        def change(row):
            row.update({key: value for key, value in values.items() if key in row})

        self.folder.change_rows(requirement["file"], change, requirement["line"])
        return []

    def venue_closed(self, activity, requirement):
        return self.row(requirement, 停用="", 开放日="每天", 开放时间="")

    def team_off(self, activity, requirement):
        return self.row(requirement, 停班="")

    def team_max_per_day(self, activity, requirement):
        return self.row(requirement, 每日上限="99")

    def team_area(self, activity, requirement):
        unit = self.unit_name(activity)

        def serve(row):
            row["服务区县"] = "、".join(filter(None, [row["服务区县"], unit]))

        self.folder.change_rows(requirement["file"], serve)
        return []

    def unit_name(self, activity):
        rows = self.folder.text("tables/units.csv").splitlines()
        return next(row.split(",")[1] for row in rows if row.startswith(activity["unit"] + ","))

    def equipment(self, activity, requirement):
        return self.row(requirement, **{name: "99999" for name in NUMBERS["equipment"]})

    def stock(self, activity, requirement):
        if requirement["file"].endswith(".csv"):
            return self.row(requirement, **{name: "999999999" for name in NUMBERS["stock"]})
        text = self.folder.text(requirement["file"])
        self.folder.write(requirement["file"], re.sub(r"^经费: *\d+", "经费: 999999999", text, flags=re.M))
        return []

    def forbidden(self, activity, requirement):
        def stay(row):
            row["外出"] = ""

        self.folder.change_rows("tables/leaders.csv", stay)
        return []

    def group(self, activity, requirement):
        return self.forbidden(activity, requirement)

    def venue_capacity(self, activity, requirement):
        def grow(row):
            if row["编号"].startswith(f"V-{activity['unit']}"):
                row["容量"] = "99999"

        self.folder.change_rows("tables/venues.csv", grow)
        return []

    # What it asks of itself.

    def hint(self, activity, *kinds):
        """What the first repair of a kind names: a day, an hour, a venue."""
        for repair in activity["why"]["repairs"]:
            name = repair["id"].removeprefix(activity["id"] + ":")
            for kind in kinds:
                if name.startswith(kind + "-"):
                    return name.removeprefix(kind + "-")
        return None

    def fix(self, activity, **fields):
        key = activity["id"].removeprefix(activity["campaign"] + ".")
        self.folder.pin(activity["why"]["campaign_file"], key, **fields)
        return []

    def window(self, activity, requirement):
        day = self.hint(activity, "day")
        return self.fix(activity, date=day) if day else None

    def weekday(self, activity, requirement):
        day = self.hint(activity, "weekday")
        return self.fix(activity, date=day) if day else None

    day_type = weekday

    def start(self, activity, requirement):
        hour = self.hint(activity, "hours")
        return self.fix(activity, start=f"{hour[:2]}:{hour[2:]}") if hour else None

    def lead_time(self, activity, requirement):
        return ["--today", "2025-06-01"]

    def venue_type(self, activity, requirement):
        venue = self.hint(activity, "venue")
        if not venue:
            return None
        kind = self.venue_types[venue]
        changed = self.folder.change_block(
            requirement["file"], requirement["line"], r"(场地类型: *\[)", rf"\g<1>{kind}, ")
        return [] if changed else None

    def indoor(self, activity, requirement):
        found = self.folder.change_block(
            requirement["file"], requirement["line"], r"室内: *是", "室内: 否")
        return [] if found else None

    def team_skill(self, activity, requirement):
        found = self.folder.change_block(
            requirement["file"], requirement["line"], r"^ *队伍技能:.*$", "")
        return [] if found else None

    # What others do.

    def activity(self, activity, requirement):
        other = re.search(r"\[([^\[\]]+)\]$", requirement["words"]["en"])[1]
        owner = next(c for c in self.campaigns if other.startswith(c + "."))
        self.folder.pin(self.campaigns[owner], other.removeprefix(owner + "."), status="取消")
        return []
