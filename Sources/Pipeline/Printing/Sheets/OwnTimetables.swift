internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// A schedule sheet that a unit filed, and the campaign that takes it.
struct OwnTimetable: Sendable {
  let campaign: Int
  /// Its place in the campaign's list of sheets.
  let number: Int
  let sheet: ScheduleSheet
}

extension PrintedPlan {
  var ownTimetables: [OwnTimetable] {
    agenda.campaigns.enumerated().flatMap { index, campaign in
      campaign.sheets.enumerated().map {
        OwnTimetable(campaign: index, number: $0, sheet: $1)
      }
    }
  }

  /// The sheet handed back in the columns in which it came: its own rows in their order, then what
  /// the plan proposes for the same units. What a plan does not know stays as it was.
  func table(of own: OwnTimetable) -> PaperTable {
    let campaign = agenda.campaigns[own.campaign]
    let rows = campaign.listed.filter { $0.sheet == own.number }.sorted { $0.source < $1.source }
    let fields = Set(own.sheet.columns.compactMap(\.field))
    let mine = rows.compactMap { row -> [String]? in
      guard let line = line("\(campaign.id).\(row.key)") else { return nil }
      return own.sheet.columns.enumerated().map { index, column in
        let said = row.cells.indices.contains(index) ? row.cells[index] : ""
        return value(of: column.field, line, row.number, beside: fields) ?? said
      }
    }
    let further = proposals(beside: rows, own).map { line in
      own.sheet.columns.map { value(of: $0.field, line, line.item.id, beside: fields) ?? "" }
    }
    return PaperTable(
      title: own.sheet.title ?? campaign.title[language],
      lines: [
        words("制表日期：", "As of: ") + long(today) + words("　　", "      ")
          + Audience.internal.circle[language]
          + words(
            "　　原有 \(mine.count) 项，补排 \(further.count) 项",
            "      \(mine.count) filed, \(further.count) proposed")
      ],
      columns: own.sheet.columns.map { PaperColumn($0.heading, kind(of: $0.field)) },
      rows: mine + further, rowsPerPage: 15, language: language)
  }

  private func line(_ id: String) -> ActivityLine? {
    guard let item = item(id), audience(of: item) <= .internal else { return nil }
    return ActivityLine(item: item, occurrence: occurrence(of: item))
  }

  /// What no sheet of the campaign lists, in the units of this one.
  private func proposals(beside rows: [ListedActivity], _ own: OwnTimetable) -> [ActivityLine] {
    let campaign = agenda.campaigns[own.campaign]
    let units = own.sheet.unit.map { [$0] } ?? rows.map(\.unit)
    let listed = Set(campaign.listed.map { "\(campaign.id).\($0.key)" })
    return lines(for: .internal).filter {
      $0.item.campaign == own.campaign && units.contains($0.item.activity.unit)
        && !listed.contains($0.item.id)
    }
  }

  private func kind(of field: String?) -> RosterColumn.Kind {
    switch field {
    case "attendance": .number
    case "date", "end_date", "time", "end", "status": .date
    default: .text
    }
  }

  /// What the plan says in a column; nil where it says nothing. Where there is no column for the
  /// hours, they stand with the date, as people write them then.
  private func value(
    of field: String?, _ line: ActivityLine, _ number: String, beside fields: Set<String>
  ) -> String? {
    let activity = line.item.activity
    let occurrence = line.occurrence
    switch field {
    case "id": return number
    case "title": return activity.title[language]
    case "unit": return unitName(activity.unit)
    case "township": return activity.township
    case "attendance": return activity.attendance > 0 ? String(activity.attendance) : nil
    case "venue": return place(of: line.item, occurrence)
    case "status": return state(of: line)
    case "date":
      guard let start = occurrence?.start.date else { return words("另行通知", "to be announced") }
      if fields.contains("time") { return long(start) }
      let hours = occurrence.map { spanAndHours(of: line.item, $0) } ?? []
      return ([long(start)] + hours).joined(separator: "\n")
    case "end_date":
      return occurrence.map { long($0.start.date.adding(days: activity.span - 1)) }
    case "time":
      guard let occurrence, !activity.staysOpen else { return nil }
      return fields.contains("end")
        ? occurrence.start.time.description : "\(occurrence.start.time)–\(occurrence.end.time)"
    case "end":
      guard let occurrence, !activity.staysOpen else { return nil }
      return occurrence.end.time.description
    default: return nil
    }
  }
}
