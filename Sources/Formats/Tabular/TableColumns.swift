public import Diagnostics

/// Where the columns of a schema stand in one table.
public struct TableColumns: Sendable {
  private let indices: [ColumnName: Int]

  init(_ indices: [ColumnName: Int]) { self.indices = indices }

  /// The column's number from 0, or nil where the table does not have it.
  public subscript(name: ColumnName) -> Int? { indices[name] }

  /// The cell of `name` in `row`; nil where the table does not have the column or the cell is
  /// blank.
  public func cell(_ name: ColumnName, in row: Table.Row) -> Cell? {
    guard let index = indices[name] else { return nil }
    let cell = row[index]
    return cell.isEmpty ? nil : cell
  }
}

extension Table {
  /// The number of the column `name` from 0, by any of its spellings; the first of several.
  public func column(_ name: ColumnName) -> Int? {
    let keys = Set(name.spellings.map(ColumnName.key))
    return header.firstIndex { keys.contains(ColumnName.key(of: $0.text)) }
  }

  /// Finds the columns of `schema`, or reports which required ones are missing and gives nil.
  ///
  /// A missing column whose name was nearly written, and a column that is nearly one of the
  /// schema's, are named with what was meant.
  public func columns(_ schema: TableSchema, issues: inout Issues) -> TableColumns? {
    var indices: [ColumnName: Int] = [:]
    for name in schema.all { indices[name] = column(name) }
    let taken = Set(indices.values)
    var strangers = header.indices.filter { !taken.contains($0) && !header[$0].isEmpty }
    var isComplete = true

    for name in schema.required where indices[name] == nil {
      isComplete = false
      let near = strangers.first { isNear(header[$0].text, to: name) }
      strangers.removeAll { $0 == near }
      reportMissing(name, near: near.map { header[$0] }, issues: &issues)
    }
    for index in strangers {
      let known = schema.optional.filter { indices[$0] == nil }
      guard let name = known.first(where: { isNear(header[index].text, to: $0) }) else { continue }
      issues.report(
        .tableNearColumn, at: header[index].location,
        ["column": Text(header[index].text), "name": Self.text(of: name)])
    }
    return isComplete ? TableColumns(indices) : nil
  }

  private func reportMissing(_ name: ColumnName, near: Cell?, issues: inout Issues) {
    let place = near?.location ?? header.first?.location ?? SourceLocation(startOf: file)
    let help = near.map { cell in
      Text(
        zh: "把“\(cell.text)”改成“\(name.zh.first ?? name.en)”",
        en: "rename '\(cell.text)' to '\(name.en)'")
    }
    issues.report(.tableMissingColumn, at: place, ["name": Self.text(of: name)], help: help)
  }

  private func isNear(_ written: String, to name: ColumnName) -> Bool {
    nearest(
      to: ColumnName.key(of: written), among: name.spellings.map(ColumnName.key)) != nil
  }

  private static func text(of name: ColumnName) -> Text {
    Text(zh: name.zh.first ?? name.en, en: name.en)
  }
}
