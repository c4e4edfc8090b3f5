import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Revising
import Tabular

/// The row of a schedule sheet from which an activity comes, and what a verb writes into it.
///
/// Whether the row holds what it should is not guessed: the workspace is read anew with the changed
/// sheet, and `says(_:_:)` compares what its rows say then.
struct SheetRow {
  let row: ListedActivity
  let sheet: ScheduleSheet
  private let context: VerbContext

  init?(_ context: VerbContext) {
    guard let row = context.campaign.listing(of: context.item.activity.key),
      context.campaign.sheets.indices.contains(row.sheet)
    else { return nil }
    self.row = row
    self.context = context
    sheet = context.campaign.sheets[row.sheet]
  }

  /// The cells that change; nil where the row has no room for it.
  func edit(_ verb: Verb, to target: Target?) -> SheetEdit? {
    var changes: [SheetEdit.Change] = []
    func set(_ field: String, _ value: SheetEdit.Value) -> Bool {
      guard let column = sheet.column(of: field) else { return false }
      changes.append(.init(row: row.source.line, column: column, value))
      return true
    }
    switch verb {
    case .postpone, .cancel:
      let isSaid = row.status == (verb == .cancel ? .cancelled : .postponed)
      guard isSaid || set("status", .text(verb == .cancel ? "取消" : "延期")) else { return nil }
    case .move, .confirm:
      // NB: of several days in one cell nobody can say which is meant to go where.
      guard let target, row.days == 1 || row.isDated && target.date == row.window.lowerBound else {
        return nil
      }
      if verb == .confirm {
        guard row.isConfirmed || set("status", .text("确定")) else { return nil }
      } else if row.status != .planned || row.isConfirmed {
        guard set("status", .text("")) else { return nil }
      }
      let hours = target.hours
      let isLater = hours != row.hours || hours != nil && !row.isTimed
      let isInDate = sheet.column(of: "time") == nil
      if !row.isDated || target.date != row.window.lowerBound || isLater && isInDate {
        guard set("date", date(target, withHours: isInDate)) else { return nil }
      }
      if isLater, !isInDate, let hours {
        let hasEnd = sheet.column(of: "end") != nil
        _ = set("time", .text(hasEnd ? hours.start.description : Self.words(hours)))
        if hasEnd { _ = set("end", .text(hours.end.description)) }
      }
      if let venue = target.venue, row.place != .venues([venue]) {
        let name = context.workspace.tables.venues.first { $0.id == venue }?.name.zh
        guard set("venue", .text(name ?? venue)) else { return nil }
      }
    }
    return SheetEdit(changes, sheet: sheet.sheet)
  }

  /// The reason as the row's remark, behind what stands there; nil where the sheet has no column of
  /// remarks, or the column is used for something else.
  func remark(
    of verb: Verb, why: String, on day: CivilDate?
  ) -> (change: SheetEdit.Change, text: String)? {
    guard
      let index = sheet.columns.firstIndex(where: {
        $0.field == nil && ["备注", "说明", "remark", "remarks"].contains($0.heading.lowercased())
      })
    else { return nil }
    let old = row.cells.indices.contains(index) ? row.cells[index] : ""
    let date = day.map { "\($0.month)月\($0.day)日" } ?? ""
    let text = "\(date)\(verb.words.zh)：\(why)"
    guard !old.hasSuffix(text) else { return nil }
    let whole = old.isEmpty ? text : old + "；" + text
    return (.init(row: row.source.line, column: sheet.columns[index].number, text: whole), whole)
  }

  /// Whether the row says what was wanted, and every other row what it said before.
  func says(_ verb: Verb, _ target: Target?, in changed: Workspace) -> Bool {
    let campaign = changed.campaigns.first { $0.campaign.id == context.campaign.id }?.campaign
    guard let campaign, let now = campaign.listing(of: row.key) else { return false }
    let others = campaign.listed.filter { $0.key != row.key }
    guard others == context.campaign.listed.filter({ $0.key != row.key }) else { return false }
    switch verb {
    case .cancel: return now.status == .cancelled
    case .postpone: return now.status == .postponed
    case .move, .confirm:
      guard let target, now.status == .planned, now.isConfirmed == (verb == .confirm), now.isDated,
        now.window.lowerBound == target.date, now.days == row.days
      else { return false }
      return (target.hours.map { now.hours == $0 && now.isTimed } ?? true)
        && (target.venue.map { now.place == .venues([$0]) } ?? true)
    }
  }

  private func date(_ target: Target, withHours: Bool) -> SheetEdit.Value {
    let column = sheet.columns.firstIndex { $0.field == "date" }
    let old = column.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
    let day = Self.day(target.date, like: old)
    guard withHours, let hours = target.hours, row.isTimed || target.hours != row.hours else {
      return .date(target.date, else: day)
    }
    return .text("\(day) \(Self.words(hours))")
  }

  /// A day in the style of another: `7月23日（周四）`, `7.23`, `2026/7/23`.
  private static func day(_ date: CivilDate, like old: String) -> String {
    let (year, month, day) = (date.year, date.month, date.day)
    let head = old.prefix { $0.isNumber || "-/.年月".contains($0) }
    let hasYear = head.prefix(4).allSatisfy(\.isNumber) && head.count > 5
    let text =
      if head.contains("月") {
        (hasYear ? "\(year)年" : "") + "\(month)月\(day)日"
      } else if let mark = head.first(where: { "/.".contains($0) }) {
        (hasYear ? "\(year)\(mark)" : "") + "\(month)\(mark)\(day)"
      } else { date.description }
    guard let week = old.firstIndex(where: { "周星".contains($0) }) else { return text }
    let weekday = date.weekday.chinese
    return old[..<week].contains { "(（".contains($0) }
      ? "\(text)（\(weekday)）" : "\(text) \(weekday)"
  }

  private static func words(_ hours: TimeSpan) -> String { "\(hours.start)-\(hours.end)" }
}
