import CampaignKit
import Diagnostics
public import Tabular

/// The numbers (编号) that the rows of a schedule sheet still lack.
///
/// A number is the unit's id and an ordinal behind all that were ever given, so that none is given
/// twice: `YUZHONG-007`. Written once it stays with its row wherever that is sorted to.
public struct SheetNumbering: Sendable {
  /// One number to be written.
  public struct Entry: Hashable, Sendable {
    public let row: Int
    public let number: String
  }

  public private(set) var entries: [Entry] = []
  /// The cells to be changed, the heading of a new column among them.
  public private(set) var changes: [SheetEdit.Change] = []
  /// The sheet with its new heading, where it gets one.
  public private(set) var mapping: SheetMapping?

  /// - Parameters:
  ///   - file: the name of the file, which may name a unit.
  ///   - taken: every number that is in use or ever was.
  public init(
    _ proposal: SheetProposal, in context: SheetContext, file: String, taken: Set<String>
  ) {
    let known = proposal.column(ScheduleColumns.number)
    let column = known ?? proposal.sheet.width + 1
    let reader = ScheduleReader(
      proposal: proposal, context: context, window: context.horizon, campaign: "",
      unit: proposal.owner(named: file, in: context), index: 0, command: "")
    var last: [String: Int] = [:]
    let own = proposal.rows.compactMap { reader.text(ScheduleColumns.number, $0) }
    for number in taken.union(own) {
      guard let dash = number.lastIndex(of: "-"),
        let ordinal = Int(number[number.index(after: dash)...])
      else { continue }
      let prefix = number[..<dash].uppercased()
      last[prefix] = max(last[prefix] ?? 0, ordinal)
    }
    for row in proposal.rows where reader.text(ScheduleColumns.number, row) == nil {
      var silent = FirstFew(0)
      let unit = reader.unit(row, issues: &silent) ?? "row"
      let prefix = ScheduleReader.key(of: unit).uppercased()
      let ordinal = (last[prefix] ?? 0) + 1
      last[prefix] = ordinal
      let digits = String(ordinal)
      let number =
        prefix + "-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      entries.append(Entry(row: row, number: number))
      changes.append(SheetEdit.Change(row: row, column: column, text: number))
    }
    guard known == nil, !entries.isEmpty else { return }
    let heading = ScheduleColumns.number.zh[0]
    changes.append(
      SheetEdit.Change(row: proposal.header.upperBound, column: column, text: heading))
    var columns = proposal.mapping.columns
    columns.append((heading, ScheduleColumns.number))
    mapping = SheetMapping(
      kind: proposal.kind, columns: columns, source: proposal.mapping.source)
  }
}
