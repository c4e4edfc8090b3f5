import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Tabular

/// Reads the rows of one schedule sheet; what is wrong is said at the cell.
struct ScheduleReader {
  let proposal: SheetProposal
  let context: SheetContext
  /// Days of the campaign, within which its activities lie.
  let window: ClosedRange<CivilDate>
  let campaign: String
  /// Whose rows they are that do not say it themselves.
  let unit: String?
  /// The number of the sheet within its campaign.
  let index: Int
  /// How the file is called on a command line.
  let command: String

  private var sheet: SourceSheet { proposal.sheet }

  /// The rows that could be read, with their numbers.
  ///
  /// - Parameter takesAll: whether rows without a number are given back, too, as one looks at them.
  /// - Parameter numbers: numbers of rows that have none of their own, by row.
  func activities(
    takesAll: Bool = false, numbers: [Int: String] = [:], issues: inout Issues
  ) -> [ListedActivity] {
    var found = FirstFew(.max)
    var unnumbered: [Int] = []
    var blank: [Int] = []
    var listed: [ListedActivity] = []
    for row in proposal.rows {
      let number = numbers[row] ?? text(ScheduleColumns.number, row)
      if number == nil { unnumbered.append(row) }
      if lacksUnit(row) { blank.append(row) }
      guard let activity = activity(row, number: number ?? "", issues: &found) else { continue }
      if number != nil || takesAll { listed.append(activity) }
    }
    reportBlankUnits(blank, &found)
    let isLate = found.issues.all.contains { Self.isLate($0) }
    if isLate, let summary = lastYear(among: found.issues) {
      issues.append(summary)
      let others = found.issues.all.filter { $0.code != summary.code && !Self.isLate($0) }
      others.forEach { issues.append($0) }
    } else {
      issues.append(contentsOf: found.issues)
    }
    if let first = unnumbered.first {
      issues.report(
        .sheetNoNumber, at: sheet.location(row: first, column: firstColumn),
        ["count": Text(String(unnumbered.count)), "command": Text(command)])
    }
    return listed
  }

  private var firstColumn: Int {
    proposal.column(ScheduleColumns.number) ?? proposal.columns.first?.number ?? 1
  }

  private func activity(
    _ row: Int, number: String, issues: inout FirstFew
  ) -> ListedActivity? {
    let title = text(ScheduleColumns.title, row).map(Self.inOneLine)
    if title == nil, issues.admits(.emptyValue) {
      issues.report(
        .emptyValue, at: place(ScheduleColumns.title, row),
        ["key": Text(zh: "活动名称", en: "title")])
    }
    let moment = moment(row, issues: &issues)
    let unit = unit(row, issues: &issues)
    // All that is wrong with a row is said at once.
    let place = unit.flatMap { unit in
      text(ScheduleColumns.venue, row).flatMap { venue($0, of: unit, row, issues: &issues) }
    }
    let attendance = count(ScheduleColumns.attendance, row, issues: &issues)
    let booths = count(ScheduleColumns.booths, row, issues: &issues)
    let invited = names(ScheduleColumns.firms, row, Self.firms, issues: &issues) {
      context.firms[$0]
    }
    let leaders = names(ScheduleColumns.leaders, row, Self.people, issues: &issues) {
      context.leaders[$0]
    }
    guard let title, let moment, let unit else { return nil }
    var activity = ListedActivity(
      number: number, key: Self.key(of: number), title: title, unit: unit,
      window: moment.window, isDated: moment.isDated, sheet: index,
      source: sheet.location(row: row, column: firstColumn))
    activity.days = moment.days
    activity.hours = moment.hours
    activity.isTimed = moment.isTimed
    activity.township = text(ScheduleColumns.township, row)
    activity.place = place
    activity.attendance = attendance
    activity.booths = booths
    activity.invited = invited
    activity.leaders = leaders
    activity.status = status(row, isOpen: moment.isOpen)
    activity.isConfirmed = isConfirmed(row)
    activity.cells = proposal.columns.map {
      sheet.shown(row: row, column: $0.number)?.text ?? ""
    }
    return activity
  }

  /// A number in the plain characters of a key: `YZ-031` is `yz-031`, `渝中031` is
  /// `u6e1du4e2d031`.
  static func key(of number: String) -> String {
    var key = ""
    for scalar in number.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", ".": key.unicodeScalars.append(scalar)
      case "_", " ", "/": key += "-"
      default: key += "u" + String(scalar.value, radix: 16)
      }
    }
    return key
  }

  // Cells.

  func text(_ name: ColumnName, _ row: Int) -> String? {
    guard let column = proposal.column(name) else { return nil }
    // A number merged over several rows would give them all one key.
    let cell =
      name == ScheduleColumns.number
      ? sheet.cell(row: row, column: column) : sheet.shown(row: row, column: column)
    return cell.flatMap { $0.isEmpty ? nil : $0.text }
  }

  func place(_ name: ColumnName, _ row: Int) -> SourceLocation {
    sheet.location(row: row, column: proposal.column(name) ?? firstColumn)
  }

  func unit(_ row: Int, issues: inout FirstFew) -> String? {
    if let word = text(ScheduleColumns.unit, row) {
      if let unit = ColumnMatching.unit(in: word, context.units) {
        warnOfFormerName(word, row, issues: &issues)
        return unit
      }
      if issues.admits(.unknownUnit) {
        issues.report(.unknownUnit, at: place(ScheduleColumns.unit, row), ["name": Text(word)])
      }
      return nil
    }
    let section = proposal.body.sections.last { $0.row < row }?.title
    if let section, let unit = ColumnMatching.unit(in: section, context.units) { return unit }
    if let unit { return unit }
    if context.units.current.count == 1 { return context.units.current.first?.id }
    if proposal.column(ScheduleColumns.unit) == nil, issues.admits(.sheetNoUnit) {
      issues.report(.sheetNoUnit, at: place(ScheduleColumns.unit, row))
    }
    return nil
  }

  /// Whether a row leaves the column of units blank and nothing else says whose it is.
  private func lacksUnit(_ row: Int) -> Bool {
    guard unit == nil, proposal.column(ScheduleColumns.unit) != nil,
      text(ScheduleColumns.unit, row) == nil
    else { return false }
    var silent = FirstFew(0)
    return self.unit(row, issues: &silent) == nil
  }

  private func reportBlankUnits(_ rows: [Int], _ issues: inout FirstFew) {
    guard let first = rows.first, let column = proposal.column(ScheduleColumns.unit),
      issues.admits(.sheetBlankUnit)
    else { return }
    let heading = proposal.columns.first { $0.number == column }?.heading ?? ""
    issues.report(
      .sheetBlankUnit, at: place(ScheduleColumns.unit, first),
      ["rows": Text(rows: rows), "column": Text(heading)])
  }

  private func warnOfFormerName(_ word: String, _ row: Int, issues: inout FirstFew) {
    var own = Issues()
    let place = place(ScheduleColumns.unit, row)
    guard let unit = context.units.unit(named: word, at: place, issues: &own), !own.all.isEmpty,
      issues.admits(.formerUnit)
    else { return }
    issues.report(.formerUnit, at: place, ["old": Text(word), "new": unit.name])
  }

  /// A venue of the tables by its name, also within a longer text; else the place as it is.
  private func venue(
    _ text: String, of unit: String, _ row: Int, issues: inout FirstFew
  ) -> Activity.Place {
    let form = self.text(ScheduleColumns.form, row) ?? ""
    if ["线上", "直播", "云招聘", "网络"].contains(where: text.contains) || form.contains("线上") {
      return .online
    }
    // A hall of its own before one of the same name elsewhere, which may be lent.
    let exact = context.venues.filter {
      $0.id == text || $0.name.zh == text || $0.name.en == text
    }
    if let venue = exact.first(where: { $0.unit == unit }) ?? exact.first {
      return .venues([venue.id])
    }
    let inside = context.venues.filter {
      $0.unit == unit && $0.name.zh.unicodeScalars.count > 2 && text.contains($0.name.zh)
    }
    if let venue = inside.max(by: { $0.name.zh.count < $1.name.zh.count }) {
      return .venues([venue.id])
    }
    let own = context.venues.filter { $0.unit == unit }.map(\.name.zh)
    if let near = nearest(to: text, among: own), issues.admits(.sheetNearVenue) {
      issues.report(
        .sheetNearVenue, at: place(ScheduleColumns.venue, row),
        ["name": Text(text), "venue": Text(near)])
    }
    return .named(Text(text))
  }

  /// Lines of a cell as one, as titles stand everywhere else: with a blank only between Latin words.
  private static func inOneLine(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.dropFirst().reduce(String(lines.first ?? "")) { title, line in
      let isLatin = title.last?.isASCII == true && line.first?.isASCII == true
      return title + (isLatin ? " " : "") + line
    }
  }

  private func count(_ name: ColumnName, _ row: Int, issues: inout FirstFew) -> Int? {
    guard let text = text(name, row) else { return nil }
    if let count = SheetCount.people(in: text) { return count }
    if issues.admits(.sheetCount) {
      issues.report(.sheetCount, at: place(name, row), ["value": Text(text)])
    }
    return nil
  }

  private static let firms = Text(zh: "企业", en: "organisations")
  private static let people = Text(zh: "领导", en: "leaders")

  /// Ids of what a cell lists by name; what the tables do not have is said.
  private func names(
    _ name: ColumnName, _ row: Int, _ what: Text, issues: inout FirstFew,
    id: (String) -> String?
  ) -> [String] {
    guard let text = text(name, row) else { return [] }
    let words = text.split { "、,，;；\n".contains($0) }.map { $0.filter { $0 != " " } }
    return words.filter { !$0.isEmpty }.compactMap { word in
      if let id = id(word) { return id }
      if issues.admits(.sheetUnknownPerson) {
        issues.report(
          .sheetUnknownPerson, at: place(name, row), ["what": what, "name": Text(word)])
      }
      return nil
    }
  }

  private func status(_ row: Int, isOpen: Bool) -> Activity.Status {
    let text = text(ScheduleColumns.status, row) ?? ""
    if text.contains("取消") || text.lowercased().contains("cancel") { return .cancelled }
    if text.contains("延期") || text.lowercased().contains("postpone") { return .postponed }
    return .planned
  }

  /// Whether its status says that it is certain: `待确认` and `未定` do not.
  private func isConfirmed(_ row: Int) -> Bool {
    let text = text(ScheduleColumns.status, row)?.lowercased() ?? ""
    return ["确定", "已定", "已确定", "已确认", "confirmed"].contains(text)
  }

  // A sheet of another year.

  private static func isLate(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code == DiagnosticKind.sheetOutsideWindow.code
      || diagnostic.code == DiagnosticKind.tableMoreLikeThis.code
  }

  /// One sentence instead of one a row, where most rows lie in a year that is over.
  private func lastYear(among issues: Issues) -> Diagnostic? {
    var years: [Int: Int] = [:]
    for row in proposal.rows {
      guard let text = text(ScheduleColumns.date, row), let moment = SheetMomentReader.read(text),
        let date = moment.dates(in: context.horizon)?.lowerBound,
        date < context.horizon.lowerBound
      else { continue }
      years[date.year, default: 0] += 1
    }
    guard let (year, count) = years.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      count > 2, count * 2 > proposal.rows.count
    else { return nil }
    return DiagnosticKind.sheetLastYear.diagnostic(
      at: sheet.location(row: proposal.rows.first ?? 1, column: firstColumn),
      [
        "count": Text(String(count)), "year": Text(String(year)),
        "from": Text(context.horizon.lowerBound.description),
      ])
  }
}
