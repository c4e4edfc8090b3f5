public import ConfigValue
public import Diagnostics
public import PlanModel

/// A sheet that a module wants read: whatever file its campaign names for it.
public struct SheetName: Hashable, Sendable {
  /// The path as the campaign's file writes it.
  public var path: Located<String>
  /// Whether its lines are people: then nothing of it is ever shown in a message.
  public var isPersonal: Bool

  public init(_ path: Located<String>, isPersonal: Bool = false) {
    self.path = path
    self.isPersonal = isPersonal
  }
}

extension CampaignSheet {
  /// Its rows as entries of a campaign's file: a heading is a key, a cell its value, and a list
  /// stands between `、`, commas or semicolons. Columns that nobody asks for are passed over.
  public func entries<Entry: ModuleOptions>(
    as type: Entry.Type = Entry.self, issues: inout Issues
  ) -> [Located<Entry>] {
    let fields = Entry.fields
    let columns = header.map { cell in fields.first { $0.name.matches(plain(cell.text)) } }
    let missing = fields.filter { field in
      field.isRequired && !columns.contains { $0?.name == field.name }
    }
    for field in missing {
      issues.report(
        .tableMissingColumn, at: header.first?.source ?? SourceLocation(startOf: ""),
        ["name": field.name.text])
    }
    guard missing.isEmpty else { return [] }
    return rows.compactMap { row in
      guard let place = row.first?.source else { return nil }
      let value = ConfigValue(.mapping(record(of: row, columns)), at: place)
      guard var reader = RecordReader(value, key: "", issues: &issues) else { return nil }
      return Entry.decode(from: &reader, issues: &issues).map { Located($0, at: place) }
    }
  }

  private func record(of row: [Cell], _ columns: [ConfigField?]) -> [ConfigValue.Entry] {
    zip(row, columns).compactMap { cell, field in
      guard let field, !cell.text.isEmpty else { return nil }
      return ConfigValue.Entry(
        key: field.name.text.zh, keyLocation: cell.source, value: value(of: cell, field.shape))
    }
  }

  private func value(of cell: Cell, _ shape: ConfigShape) -> ConfigValue {
    if case .list(let element) = shape {
      let parts = cell.text.split { "、,，;；".contains($0) }
      return ConfigValue(
        .sequence(
          parts.map { value(of: Cell(plain(String($0)), at: cell.source), element) }),
        at: cell.source)
    }
    let resolved: Scalar.Resolved = Int(cell.text).map { .integer($0) } ?? .string
    return ConfigValue(.scalar(Scalar(cell.text, resolved)), at: cell.source)
  }

  private func plain(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

extension Campaign {
  /// The entries of a list in its file, and those of the sheet that it names besides.
  public func entries<Entry: ModuleOptions>(
    _ own: [Located<Entry>], and sheet: Located<String>?, issues: inout Issues
  ) -> [Located<Entry>] {
    guard let sheet, let found = lists[sheet.value] else { return own }
    return own + found.entries(issues: &issues)
  }
}
