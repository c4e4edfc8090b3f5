import CampaignKit
import ConfigValue
import Tabular

/// What a module's campaign file may say, as a sheet asks for it: single values above, and a row for
/// each entry of its list.
struct SheetFields {
  let module: any CampaignModule.Type
  /// The values of the campaign as a whole, with the way to each.
  let single: [Field]
  /// The list whose entries are rows, and the values of one.
  let list: ConfigField?
  let columns: [Field]

  /// One value: the keys that lead to it, and what it looks like.
  struct Field {
    var path: [ConfigName]
    var field: ConfigField

    /// What stands in the sheet: `时间·从`.
    var label: (zh: String, en: String) {
      (
        path.map { $0.zh.first ?? $0.en }.joined(separator: "·"),
        path.map(\.en).joined(separator: "·")
      )
    }

    /// Every way to write it.
    var spellings: Set<String> {
      var all: [String] = [""]
      for name in path {
        all = all.flatMap { head in name.all.map { head.isEmpty ? $0 : head + "·" + $0 } }
      }
      return Set(all.map(SheetFields.key))
    }
  }

  init(_ module: any CampaignModule.Type) {
    self.module = module
    let own = module.fields
    list = own.first { Self.record(of: $0) != nil }
    let flat = list.flatMap(Self.record).map { Self.flat($0, under: []) } ?? []
    let usual = flat.filter { Self.usual.contains($0.path[0].en) }
    columns =
      Self.usual.flatMap { name in usual.filter { $0.path[0].en == name } }
      + flat.filter { !Self.usual.contains($0.path[0].en) }
    // How a campaign came in, what it asks of others and what is fixed already is not for a form.
    let left: Set<String> = [
      "module", "state", "filed_on", "filing", "pins", "schedule", "firms", list?.name.en ?? "",
    ]
    let all = CampaignHeader.fields + own
    single = Self.flat(all.filter { !left.contains($0.name.en) }, under: [])
  }

  /// What nearly every row says, in the order in which people ask for it; it stands first.
  private static let usual = [
    "key", "title", "dates", "slots", "venue", "attendance", "booths", "employers", "leaders",
  ]

  static func key(_ label: String) -> String { ColumnName.key(of: label) }

  /// The fields of the records in a list of them.
  private static func record(of field: ConfigField) -> [ConfigField]? {
    if case .list(.record(let fields)) = field.shape { return fields }
    return nil
  }

  /// Records in records as values of their own, as far as a cell can hold them.
  private static func flat(_ fields: [ConfigField], under path: [ConfigName]) -> [Field] {
    fields.flatMap { field -> [Field] in
      switch field.shape {
      case .record(let inner):
        return flat(inner, under: path + [field.name]).map { part in
          var part = part
          part.field.isRequired = part.field.isRequired && field.isRequired
          return part
        }
      case .list(.record): return []
      default: return [Field(path: path + [field.name], field: field)]
      }
    }
  }
}

extension [SheetFields.Field] {
  func first(called label: String) -> SheetFields.Field? {
    let key = SheetFields.key(label)
    return first { $0.spellings.contains(key) }
  }
}
