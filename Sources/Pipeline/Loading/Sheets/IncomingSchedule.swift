public import CampaignKit
public import CivilTime
public import Diagnostics
import PlanModel
import Tabular

/// A schedule sheet (排期表) that a unit hands in: its rows with a number for each, and the same rows
/// as the sheet that is filed.
///
/// The filed sheet has this house's own headings, so that it is read without anybody's word and the
/// verbs of an evening can write into it; what came in is kept beside it as it was.
public struct IncomingSchedule: Sendable {
  public let proposal: SheetProposal
  /// Whose rows they are that do not say it themselves.
  public let owner: String?
  /// By row: the number that stands there, or else one made of title and place, so that the same
  /// row has the same number wherever it is sorted to and whatever day it moves to.
  let numbers: [Int: String]
  private let context: SheetContext
  private let command: String

  /// - Parameters:
  ///   - file: the name of the file, which may name a unit.
  ///   - unit: id of the unit that files it, where the command line says so.
  ///   - command: how the sheet is shown, for what messages advise.
  public init(
    _ proposal: SheetProposal, in context: SheetContext, file: String, unit: String?,
    command: String
  ) {
    self.proposal = proposal
    self.context = context
    self.command = command
    owner = unit ?? proposal.owner(named: file, in: context)
    let reader = ScheduleReader(
      proposal: proposal, context: context, window: context.horizon, campaign: "", unit: owner,
      index: 0, command: command)
    var numbers: [Int: String] = [:]
    var used: [String: Int] = [:]
    for row in proposal.rows {
      let number =
        reader.text(ScheduleColumns.number, row)
        ?? Self.number(
          ofTitle: reader.text(ScheduleColumns.title, row) ?? "",
          place: reader.text(ScheduleColumns.venue, row) ?? "")
      let isOwn = reader.text(ScheduleColumns.number, row) != nil
      used[number, default: 0] += 1
      let count = used[number, default: 1]
      numbers[row] = isOwn || count == 1 ? number : "\(number)-\(count)"
    }
    self.numbers = numbers
  }

  /// FNV-1a, 64 bits, of title and place, in its first eight figures.
  private static func number(ofTitle title: String, place: String) -> String {
    let hash = "\(title)\n\(place)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16, uppercase: true)
    return "R-" + (String(repeating: "0", count: 16 - digits.count) + digits).prefix(8)
  }

  /// The activities that the rows are.
  public func activities(
    in window: ClosedRange<CivilDate>, campaign: String, issues: inout Issues
  ) -> [ListedActivity] {
    reader(window, campaign, index: 0).activities(numbers: numbers, issues: &issues)
  }

  func reader(
    _ window: ClosedRange<CivilDate>, _ campaign: String, index: Int
  ) -> ScheduleReader {
    ScheduleReader(
      proposal: proposal, context: context, window: window, campaign: campaign, unit: owner,
      index: index, command: command)
  }

  /// The days that rows name, as far as they can be read.
  public var dates: [CivilDate] {
    guard let column = proposal.column(ScheduleColumns.date) else { return [] }
    return proposal.rows.flatMap { row -> [CivilDate] in
      let text = proposal.sheet.shown(row: row, column: column)?.text ?? ""
      let days = SheetMomentReader.read(text)?.dates(in: context.horizon)
      return days.map { [$0.lowerBound, $0.upperBound] } ?? []
    }
  }

  /// Ids of the units whose rows there are.
  public var units: [String] {
    let reader = reader(context.horizon, "", index: 0)
    var silent = FirstFew(0)
    var found: [String] = []
    for row in proposal.rows {
      if let unit = reader.unit(row, issues: &silent), !found.contains(unit) { found.append(unit) }
    }
    return found
  }

  /// Numbers of the rows that name no number of people.
  public var rowsWithoutHeadcount: [Int] {
    let column = proposal.column(ScheduleColumns.attendance)
    return proposal.rows.filter { row in
      column.flatMap { proposal.sheet.shown(row: row, column: $0) }.map(\.isEmpty) ?? true
    }
  }

  /// Where the number of people of a row stands, or would stand.
  public func headcountPlace(ofRow row: Int) -> SourceLocation {
    reader(context.horizon, "", index: 0).place(ScheduleColumns.attendance, row)
  }

  /// The titles of the rows.
  public var titles: [String] {
    let reader = reader(context.horizon, "", index: 0)
    return proposal.rows.compactMap { reader.text(ScheduleColumns.title, $0) }
  }

  /// The sheet that is filed: a row of headings, and a row for each record.
  public var table: [[String]] {
    let reader = reader(context.horizon, "", index: 0)
    let always = [
      ScheduleColumns.number, ScheduleColumns.title, ScheduleColumns.date, ScheduleColumns.time,
      ScheduleColumns.venue, ScheduleColumns.unit, ScheduleColumns.attendance,
      ScheduleColumns.status,
    ]
    let columns = SheetKind.schedule.columns.filter {
      always.contains($0) || proposal.column($0) != nil
    }.sorted { order($0) < order($1) }
    let remark = proposal.columns.first { $0.field == nil && $0.heading == "备注" }
    var rows = [columns.map { $0.zh[0] } + (remark == nil ? [] : ["备注"])]
    var silent = FirstFew(0)
    for row in proposal.rows {
      var cells = columns.map { name -> String in
        switch name {
        case ScheduleColumns.number: return numbers[row] ?? ""
        case ScheduleColumns.unit:
          let id = reader.unit(row, issues: &silent)
          return context.units.current.first { $0.id == id }?.name.zh ?? ""
        default: return reader.text(name, row) ?? ""
        }
      }
      if let remark {
        cells.append(proposal.sheet.shown(row: row, column: remark.number)?.text ?? "")
      }
      rows.append(cells)
    }
    return rows
  }

  private func order(_ name: ColumnName) -> Int {
    let usual = [
      ScheduleColumns.number, ScheduleColumns.title, ScheduleColumns.date,
      ScheduleColumns.endDate, ScheduleColumns.time, ScheduleColumns.end, ScheduleColumns.venue,
      ScheduleColumns.unit,
    ]
    return usual.firstIndex(of: name)
      ?? usual.count + (SheetKind.schedule.columns.firstIndex(of: name) ?? 0)
  }
}

extension SheetProposal {
  /// Whether what its columns hold needs nobody's word: it was confirmed, or every heading in use is
  /// a word that people have for it and nothing is guessed.
  public var isPlain: Bool {
    isConfirmed || missing.isEmpty && !columns.contains { $0.certainty == .guess }
  }

  /// What the headings were taken for, of those in use: `举办时间=日期`.
  public var reading: Text {
    let used = columns.compactMap { column in column.field.map { (column.heading, $0) } }
    return Text(
      zh: used.map { "\($0)=\($1.zh[0])" }.joined(separator: "、"),
      en: used.map { "\($0)=\($1.en)" }.joined(separator: ", "))
  }
}
