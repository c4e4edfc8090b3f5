import CivilTime
import Diagnostics
import Tabular

/// Shifts the dates of a table byte by byte: whatever is no date stays as it is, also in GB 18030.
struct TableCarrying {
  let shift: DateShift

  /// Columns whose dates are wishes for one year: closures, days off, market days, appointments.
  static let columns = [
    ColumnName("closed", zh: "停用"), ColumnName("off", zh: "停班"),
    ColumnName("market_days", zh: "赶场日"), ColumnName("date", zh: "日期"),
    ColumnName("time", zh: "时间", "举办时间"), ColumnName("from", zh: "从", "开始", "开始日期"),
    ColumnName("to", zh: "到", "结束", "结束日期"), ColumnName("due", zh: "截止", "截止日期"),
  ]

  /// The table as it is next year.
  ///
  /// - Returns: nil where the file is no table or has none of the columns.
  func carried(_ file: WorkspaceFile) -> (bytes: [UInt8], decisions: [Decision])? {
    var issues = Issues()
    guard let table = CSVReader.table(of: file.bytes, file: file.path, issues: &issues),
      let source = SourceText(file.bytes, file: file.path, issues: &issues)
    else { return nil }
    let columns = Set(TableCarrying.columns.compactMap { table.column($0) })
    guard !columns.isEmpty, let header = table.header.first?.location.line else { return nil }
    // Separators are ASCII in every encoding that is read, so the bytes can be cut as they are.
    var scanner = CSVScanner(separator: CSVDialect(of: source).separator)
    var fields: [CSVScanner.Field] = []
    var result: [UInt8] = []
    var decisions: [Decision] = []
    var (copied, counted, line) = (0, 0, 1)
    while scanner.nextRecord(of: file.bytes.span, into: &fields) {
      let start = fields[0].start
      line += file.bytes[counted..<start].count { $0 == UInt8(ascii: "\n") }
      counted = start
      guard line > header else { continue }
      for column in columns.sorted() where column < fields.count {
        let isPlain = fields[column].form == .plain || fields[column].form == .quoted
        let field = isPlain ? fields[column].content : fields[column].start..<fields[column].end
        for span in spans(in: file.bytes, field) {
          let tokens = DateToken.all(in: Array(file.bytes[span]), 0..<span.count)
          guard !tokens.isEmpty else { continue }
          let new = DatesInText(Array(file.bytes[span]), tokens).shifted(by: shift, isBound: false)
          let old = String(decoding: file.bytes[span], as: UTF8.self)
          result += file.bytes[copied..<span.lowerBound] + new.bytes
          copied = span.upperBound
          for rule in new.rules.isEmpty ? [.untouched] : new.rules {
            decisions.append(
              Decision(file: file.path, line: line, old: old, new: new.text, rule: rule))
          }
        }
      }
    }
    result += file.bytes[copied...]
    return (result, decisions)
  }

  /// The parts of a cell between `、`, commas and semicolons, each of which may be a span of days.
  private func spans(in bytes: [UInt8], _ field: Range<Int>) -> [Range<Int>] {
    let marks = ["、", "，", "；", ",", ";"].map { Array($0.utf8) }
    var spans: [Range<Int>] = []
    var start = field.lowerBound
    var index = start
    while index < field.upperBound {
      let mark = marks.first { bytes[index..<field.upperBound].starts(with: $0) }
      if let mark {
        spans.append(start..<index)
        start = index + mark.count
      }
      index += mark?.count ?? 1
    }
    return spans + [start..<field.upperBound]
  }
}
