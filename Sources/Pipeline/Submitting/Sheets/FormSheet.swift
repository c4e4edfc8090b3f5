import CampaignKit
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// Reads back the form that `modules form` writes: single values above, and below them for each list a
/// row that announces it, the names of its columns and a row for each entry.
struct FormSheet {
  let grid: SheetGrid
  let fields: SheetFields

  /// What marks a form: the module's id in a cell of its first row.
  static let mark = "chengnuan-form-1"

  /// The module whose form a grid is; nil for any other sheet.
  static func module(
    of grid: SheetGrid, among modules: [any CampaignModule.Type]
  ) -> (any CampaignModule.Type)? {
    for row in grid.rows.prefix(3) {
      for cell in row where cell.text.hasPrefix(mark) {
        let id = cell.text.dropFirst(mark.count).trimmingBlanks
        return modules.first { $0.manifest.id == id }
      }
    }
    return nil
  }

  /// The campaign of the form.
  func campaign() -> ConfigValue {
    var building = RecordBuilding()
    let start = SourceLocation(startOf: grid.file)
    let parts = parts
    for row in grid.rows[..<(parts.first?.rows.lowerBound ?? grid.rows.count)] {
      guard let label = row.cell(0), let field = fields.single.first(called: label.text),
        let cell = row.cell(1)
      else { continue }
      building.set(field.path.map(Self.word), CellWords.value(cell, as: field.field.shape))
    }
    building.set(["模块"], CellWords.text(fields.module.manifest.name.zh, at: start))
    for part in parts {
      let entries = entries(of: part)
      guard let first = entries.first else { continue }
      building.set(
        part.list.path.map(Self.word), ConfigValue(.sequence(entries), at: first.location))
    }
    return building.value(at: start)
  }

  private static func word(_ name: ConfigName) -> String { name.zh.first ?? name.en }

  /// A list and the rows that it takes up, the one that announces it included.
  private struct Part {
    var list: SheetFields.List
    var rows: Range<Int>
  }

  /// The lists in the order in which they stand. Where none is announced, the one list of a plain
  /// table begins at the names of its columns.
  private var parts: [Part] {
    let starts = grid.rows.indices.compactMap { index -> (Int, SheetFields.List)? in
      guard let text = grid.rows[index].cell(0)?.text else { return nil }
      return fields.lists.first { $0.isAnnounced(by: text) }.map { (index, $0) }
    }
    guard starts.isEmpty else {
      let ends = starts.dropFirst().map(\.0) + [grid.rows.count]
      return zip(starts, ends).map { Part(list: $0.1, rows: $0.0..<$1) }
    }
    guard let list = fields.lists.first,
      let head = header(of: Part(list: list, rows: grid.rows.indices), least: 2)
    else { return [] }
    return [Part(list: list, rows: head..<grid.rows.count)]
  }

  /// The row with the names of the columns: the one that knows most of them.
  private func header(of part: Part, least: Int) -> Int? {
    let counts = part.rows.map { index in
      (
        index,
        grid.rows[index].count { !$0.isEmpty && part.list.columns.first(called: $0.text) != nil }
      )
    }
    guard let most = counts.map(\.1).max(), most >= least else { return nil }
    return counts.first { $0.1 == most }?.0
  }

  private func entries(of part: Part) -> [ConfigValue] {
    guard let head = header(of: part, least: 1) else { return [] }
    let columns = grid.rows[head].enumerated().compactMap { index, cell in
      cell.isEmpty ? nil : part.list.columns.first(called: cell.text).map { (index, $0) }
    }
    return grid.rows[(head + 1)..<part.rows.upperBound].compactMap { row -> ConfigValue? in
      if let first = row.cell(0), ModuleForm.isExample(first.text) { return nil }
      var building = RecordBuilding()
      for (index, field) in columns {
        guard let cell = row.cell(index) else { continue }
        building.set(field.path.map(Self.word), CellWords.value(cell, as: field.field.shape))
      }
      guard let first = building.entries.first else { return nil }
      return building.value(at: first.keyLocation)
    }
  }
}
