import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Tabular

/// Shifts the days of a schedule sheet (排期表) row by row, in a workbook or in a text file, in the
/// style in which each is written: all else in the file stays as it is.
struct SheetCarrying {
  let shift: DateShift

  /// A sheet of the file with the rows that are activities.
  struct Part {
    var sheet: ScheduleSheet
    var rows: [ListedActivity]
  }

  /// The sheets of a workspace by the path of their file.
  static func parts(of workspace: Workspace) -> [String: [Part]] {
    var parts: [String: [Part]] = [:]
    for campaign in workspace.campaigns.map(\.campaign) {
      for (index, sheet) in campaign.sheets.enumerated() {
        let rows = campaign.listed.filter { $0.sheet == index && $0.isDated }
          .sorted { $0.source.line < $1.source.line }
        parts[sheet.file, default: []].append(Part(sheet: sheet, rows: rows))
      }
    }
    return parts
  }

  /// The file as it is next year, and a decision on every day in it.
  func carried(
    _ file: WorkspaceFile, _ parts: [Part]
  ) -> (bytes: [UInt8], decisions: [Decision]) {
    var bytes = file.bytes
    var decisions: [Decision] = []
    for part in parts {
      let rows = part.rows.map { row(of: $0, in: part.sheet) }
      if let changed = applied(rows.flatMap(\.changes), to: bytes, part.sheet, file.path) {
        bytes = changed
        decisions += rows.map { $0.decision(file.path) }
        continue
      }
      // A formula or a merged cell stands in one of them: the others can be shifted all the same.
      for row in rows {
        if let changed = applied(row.changes, to: bytes, part.sheet, file.path) {
          bytes = changed
          decisions.append(row.decision(file.path))
        } else {
          decisions.append(row.untouched.decision(file.path))
        }
      }
    }
    return (bytes, decisions)
  }

  private func applied(
    _ changes: [SheetEdit.Change], to bytes: [UInt8], _ sheet: ScheduleSheet, _ path: String
  ) -> [UInt8]? {
    var silent = Issues()
    return changes.isEmpty
      ? bytes
      : SheetEdit(changes, sheet: sheet.sheet).applied(to: bytes, file: path, issues: &silent)
  }

  /// What becomes of one row.
  private struct Row {
    var line: Int
    var changes: [SheetEdit.Change]
    var old: String
    var new: String
    var rule: Decision.Rule

    var untouched: Row { Row(line: line, changes: [], old: old, new: old, rule: .untouched) }

    func decision(_ path: String) -> Decision {
      Decision(file: path, line: line, old: old, new: new, rule: rule)
    }
  }

  private func row(of activity: ListedActivity, in sheet: ScheduleSheet) -> Row {
    let first = activity.window.lowerBound
    let old = first...first.adding(days: activity.days - 1)
    let (start, rule) = shift.shifted(first)
    let new = start...start.adding(days: activity.days - 1)
    let text = cell("date", of: activity, in: sheet) ?? ""
    let left = Row(
      line: activity.source.line, changes: [], old: text, new: text, rule: .untouched)
    guard shift.scope.contains(first), let column = sheet.column(of: "date") else { return left }
    let hasEnd = cell("end_date", of: activity, in: sheet).map { !$0.isEmpty } ?? false
    let held = hasEnd ? old.lowerBound...old.lowerBound : old
    // A day in a cell that is formatted as a number shows as the number that stands for it.
    let serial = Int(text).map { String($0 + first.days(until: start)) }
    guard
      let now = held.count == 1 && text.count == 5 && serial != nil
        ? serial
        : DayInCell(text).replaced(
          held, by: hasEnd ? new.lowerBound...new.lowerBound : new)
    else { return left }
    let isDayAlone = sheet.column(of: "time") != nil || !activity.isTimed
    var changes: [SheetEdit.Change] = [
      .init(
        row: activity.source.line, column: column,
        held.count == 1 && isDayAlone ? .date(new.lowerBound, else: now) : .text(now))
    ]
    if hasEnd, let column = sheet.column(of: "end_date"),
      let text = cell("end_date", of: activity, in: sheet)
    {
      guard
        let now = DayInCell(text).replaced(
          old.upperBound...old.upperBound, by: new.upperBound...new.upperBound)
      else { return left }
      changes.append(
        .init(row: activity.source.line, column: column, .date(new.upperBound, else: now)))
    }
    // That a row was called off or certain was decided of last year's day.
    if let column = sheet.column(of: "status"),
      activity.status != .planned || activity.isConfirmed
    {
      changes.append(.init(row: activity.source.line, column: column, text: ""))
    }
    return Row(line: activity.source.line, changes: changes, old: text, new: now, rule: rule)
  }

  private func cell(
    _ field: String, of activity: ListedActivity, in sheet: ScheduleSheet
  ) -> String? {
    sheet.columns.firstIndex { $0.field == field }.flatMap {
      activity.cells.indices.contains($0) ? activity.cells[$0] : nil
    }
  }
}
