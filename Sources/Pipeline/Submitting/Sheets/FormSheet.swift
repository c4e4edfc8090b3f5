import CampaignKit
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// Reads back the form that `modules form` writes: single values above, a row for each entry below.
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
    let head = headerRow()
    for row in grid.rows[..<(head ?? grid.rows.count)] {
      guard let label = row.cell(0), let field = fields.single.first(called: label.text),
        let cell = row.cell(1)
      else { continue }
      building.set(field.path.map(Self.word), CellWords.value(cell, as: field.field.shape))
    }
    building.set(["模块"], CellWords.text(fields.module.manifest.name.zh, at: start))
    if let list = fields.list, let head {
      let rows = entries(below: head)
      building.set(
        [Self.word(list.name)],
        ConfigValue(.sequence(rows), at: rows.first?.location ?? grid.location(of: grid.rows[head]))
      )
    }
    return building.value(at: start)
  }

  private static func word(_ name: ConfigName) -> String { name.zh.first ?? name.en }

  /// The row with the names of the columns: the one that knows most of them, at least two.
  private func headerRow() -> Int? {
    let counts = grid.rows.map { row in
      row.count { !$0.isEmpty && fields.columns.first(called: $0.text) != nil }
    }
    guard let most = counts.max(), most >= 2 else { return nil }
    return counts.firstIndex(of: most)
  }

  private func entries(below head: Int) -> [ConfigValue] {
    let columns = grid.rows[head].enumerated().compactMap { index, cell in
      cell.isEmpty ? nil : fields.columns.first(called: cell.text).map { (index, $0) }
    }
    return grid.rows[(head + 1)...].compactMap { row -> ConfigValue? in
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
