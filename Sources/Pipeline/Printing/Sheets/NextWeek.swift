internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// 下周安排: the Monday to Sunday that come, for Friday's meeting and for the group.
struct NextWeek {
  let printed: PrintedPlan
  let audience: Audience

  /// Monday after today.
  var monday: CivilDate {
    printed.today.adding(days: 8 - printed.today.weekday.rawValue)
  }

  var sunday: CivilDate { monday.adding(days: 6) }

  /// What begins in the week, and what goes on in it.
  private var lines: [ActivityLine] {
    printed.lines(for: audience).filter { line in
      guard let start = line.occurrence?.start.date else { return false }
      let last = start.adding(days: line.item.activity.span - 1)
      return start <= sunday && last >= monday
    }
  }

  var table: PaperTable {
    let p = printed
    var columns = [
      PaperColumn(p.words("日期", "Date"), .date, width: 16),
      PaperColumn(p.words("时间", "Time"), width: 20),
      PaperColumn(p.words("活动", "Activity"), width: 34),
      PaperColumn(p.words("地点", "Place"), width: 26),
      PaperColumn(p.words("牵头单位", "Leading unit"), width: 22),
    ]
    if audience > .public { columns.append(PaperColumn(p.words("责任人", "Responsible"), width: 20)) }
    columns.append(PaperColumn(p.words("备注", "Remarks"), .remark, width: 12))
    var table = PaperTable(
      title: title,
      lines: [
        p.words("制表日期：", "As of: ") + p.long(p.today) + p.words("　　", "      ")
          + audience.circle[p.language]
      ],
      columns: columns, rows: lines.map(row), rowsPerPage: 14, language: p.language)
    table.emptyWords = nothing
    return table
  }

  private var nothing: String { printed.words("下周没有活动。", "Nothing next week.") }

  private var title: String {
    let p = printed
    return p.words("\(p.plan.city.zh)下周活动安排", "\(p.plan.city.en): next week")
      + p.words(
        "（\(monday.month)月\(monday.day)日至\(sunday.month)月\(sunday.day)日）",
        " (\(p.short(monday)) to \(p.short(sunday)))")
  }

  private func row(_ line: ActivityLine) -> [String] {
    guard let occurrence = line.occurrence else { return [] }
    let start = occurrence.start.date
    let goesOn = start < monday
    var row = [
      goesOn ? printed.words("全周", "all week") : printed.short(start),
      printed.spanAndHours(of: line.item, occurrence).joined(separator: "\n"),
      line.item.activity.title[printed.language],
      printed.place(of: line.item, occurrence), leading(line),
    ]
    if audience > .public { row.append(responsible(line)) }
    let state = printed.state(of: line)
    row.append(state == printed.words("已定", "confirmed") ? "" : state)
    return row
  }

  private func leading(_ line: ActivityLine) -> String {
    printed.unitName(line.item.activity.unit)
  }

  /// Leaders who attend, and the teams that go out.
  private func responsible(_ line: ActivityLine) -> String {
    printed.list(
      printed.people(of: line.item.activity)
        + (line.occurrence?.teams.map { $0.name[printed.language] } ?? []))
  }

  /// The same as text to paste into a chat.
  var text: String {
    let p = printed
    let lines = lines
    var out = [
      p.words("【下周安排】", "[Next week] ") + p.plan.city[p.language]
        + p.words(" ", " ") + "\(p.short(monday))–\(p.short(sunday))"
        + p.words("，共 \(lines.count) 项", ", \(lines.count) in all")
    ]
    if audience > .public { out.append(p.words("（内部，请勿转发）", "(internal, do not forward)")) }
    var day: String?
    for (index, line) in lines.enumerated() {
      let cells = row(line)
      if cells[0] != day {
        day = cells[0]
        out += ["", "▶ " + cells[0]]
      }
      var parts = ["\(index + 1). \(cells[1].replacing("\n", with: " ")) \(cells[2])"]
      if !cells[3].isEmpty { parts.append(p.words("地点：", "at ") + cells[3]) }
      parts.append(p.words("牵头：", "led by ") + cells[4])
      if audience > .public, !cells[5].isEmpty {
        parts.append(p.words("责任人：", "responsible: ") + cells[5])
      }
      if let remark = cells.last, !remark.isEmpty { parts.append(remark) }
      out.append(parts.joined(separator: p.words("｜", " | ")))
    }
    if lines.isEmpty { out += ["", nothing] }
    return out.joined(separator: "\n") + "\n"
  }
}
