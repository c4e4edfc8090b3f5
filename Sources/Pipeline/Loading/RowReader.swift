import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import Tabular

/// Reads the cells of one row; what is wrong is said at the cell.
struct RowReader {
  let row: Table.Row
  let columns: TableColumns

  var location: SourceLocation { row.location }

  func cell(_ name: ColumnName) -> Cell? { columns.cell(name, in: row) }

  func text(_ name: ColumnName) -> String? { cell(name)?.text }

  /// The text of a cell that must not be empty.
  func required(_ name: ColumnName, issues: inout Issues) -> String? {
    if let text = text(name) { return text }
    issues.report(
      .emptyValue, at: location,
      ["key": Text(zh: name.zh.first ?? name.en, en: name.en)])
    return nil
  }

  /// An id of plain characters: ids become keys, file names and addresses of feeds.
  func id(_ name: ColumnName, issues: inout Issues) -> String? {
    guard let text = required(name, issues: &issues), let cell = cell(name) else { return nil }
    if PlainID(text) != nil { return text }
    issues.report(.invalidID, at: cell.location, ["id": Text(text)])
    return nil
  }

  /// A Chinese name with its English one, where the table has it.
  func name(_ zh: ColumnName, _ en: ColumnName, issues: inout Issues) -> Text? {
    required(zh, issues: &issues).map { Text(zh: $0, en: text(en) ?? $0) }
  }

  /// Words between `、`, commas or semicolons.
  func list(_ name: ColumnName) -> [String] {
    (text(name) ?? "").split(whereSeparator: { "、,，;；".contains($0) }).map {
      String($0.trimming(" "))
    }.filter { !$0.isEmpty }
  }

  /// Any value that a configuration file could hold in this place.
  func value<Value: ConfigDecodable>(
    _ name: ColumnName, as type: Value.Type = Value.self, issues: inout Issues
  ) -> Value? {
    guard let cell = cell(name) else { return nil }
    let resolved: Scalar.Resolved = Int(cell.text).map { .integer($0) } ?? .string
    return Value.decode(
      ConfigValue(.scalar(Scalar(cell.text, resolved)), at: cell.location),
      key: name.zh.first ?? name.en, issues: &issues)
  }

  /// A whole number in a range.
  func number(
    _ name: ColumnName, in range: ClosedRange<Int>, issues: inout Issues
  ) -> Int? {
    guard let cell = cell(name), let number = value(name, as: Int.self, issues: &issues) else {
      return nil
    }
    return within(range, number, name, at: cell.location, issues: &issues)
  }

  private func within(
    _ range: ClosedRange<Int>, _ number: Int, _ name: ColumnName, at place: SourceLocation,
    issues: inout Issues
  ) -> Int? {
    if range.contains(number) { return number }
    issues.report(
      .outOfRange, at: place,
      [
        "key": title(of: name), "value": Text("\(number)"),
        "range": Text("\(range.lowerBound)–\(range.upperBound)"),
      ])
    return nil
  }

  func title(of name: ColumnName) -> Text {
    Text(zh: name.zh.first ?? name.en, en: name.en)
  }

  /// A whole number that must not be negative, nor so large that sums of it overflow.
  func count(_ name: ColumnName, issues: inout Issues) -> Int? {
    guard let cell = cell(name), let number = value(name, as: Int.self, issues: &issues) else {
      return nil
    }
    return within(0...1_000_000_000, number, name, at: cell.location, issues: &issues)
  }

  /// A day with its year, in any spelling; a spreadsheet's day number with a warning.
  func date(_ name: ColumnName, issues: inout Issues) -> CivilDate? {
    guard let cell = cell(name) else { return nil }
    if let date = fullDate(cell.text) { return date }
    if let day = SpreadsheetSerial(cell.text)?.dayNumber {
      let date = CivilDate(dayNumber: day)
      issues.report(
        .tableDateSerial, at: cell.location,
        ["value": Text(cell.text), "date": Text(date.description)])
      return date
    }
    issues.report(
      .invalidValue, at: cell.location,
      [
        "key": title(of: name), "value": Text(cell.text),
        "expected": Text(zh: "带年份的日期（如 2026-03-01）", en: "a date with its year such as 2026-03-01"),
      ])
    return nil
  }

  func fullDate(_ text: String) -> CivilDate? {
    if let date = CivilDate(text) { return date }
    guard case .success(let anchor) = Anchor.parse(text), let year = anchor.fixedYear else {
      return nil
    }
    return try? anchor.date(in: year, calendar: ChineseCalendar()).get()
  }
}

extension StringProtocol {
  func trimming(_ character: Character) -> SubSequence {
    drop { $0 == character }.trimmingEnd(character)
  }

  private func trimmingEnd(_ character: Character) -> SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == character { end = index(before: end) }
    return self[..<end]
  }
}
