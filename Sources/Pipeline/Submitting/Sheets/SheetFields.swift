import CampaignKit
import ConfigValue
import Tabular

/// What a module's campaign file may say, as a sheet asks for it: single values above, and for each of
/// its lists a row for each entry.
struct SheetFields {
  let module: any CampaignModule.Type
  /// The values of the campaign as a whole, with the way to each.
  let single: [Field]
  /// Those that must be given stand first.
  let lists: [List]

  /// A list whose entries are rows, the keys that lead to it, and the values of one entry.
  struct List {
    var path: [ConfigName]
    var field: ConfigField
    var columns: [Field]

    /// What its sheet is called: `走访`, `启动仪式·分会场`.
    var label: (zh: String, en: String) { Field(path: path, field: field).label }

    /// Whether a row says that entries of the list follow: `走访：走访系列，一项一个系列`.
    func isAnnounced(by text: String) -> Bool {
      guard let colon = text.firstIndex(where: { "：:".contains($0) }) else { return false }
      return Field(path: path, field: field).spellings.contains(
        SheetFields.key(String(text[..<colon])))
    }
  }

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
    let found = Self.lists(in: own, under: [])
    lists = found.filter(\.field.isRequired) + found.filter { !$0.field.isRequired }
    // How a campaign came in, what it asks of others and what is fixed already is not for a form.
    let left: Set<String> = [
      "module", "state", "filed_on", "filing", "pins", "draw", "rosters", "schedule", "firms",
    ]
    let all = CampaignHeader.fields + own
    single = Self.flat(all.filter { !left.contains($0.name.en) }, under: [])
  }

  /// What nearly every row says, in the order in which people ask for it; it stands first.
  private static let usual = [
    "key", "title", "dates", "slots", "venue", "attendance", "booths", "employers", "leaders",
  ]

  static func key(_ label: String) -> String { ColumnName.key(of: label) }

  /// The lists of records among fields, those within a record included.
  private static func lists(in fields: [ConfigField], under path: [ConfigName]) -> [List] {
    fields.flatMap { field -> [List] in
      let path = path + [field.name]
      switch field.shape {
      case .record(let inner):
        return lists(in: inner, under: path).map { list in
          var list = list
          list.field.isRequired = list.field.isRequired && field.isRequired
          return list
        }
      case .list(.record(let entry)):
        return [List(path: path, field: field, columns: columns(of: entry))]
      default: return []
      }
    }
  }

  /// What nearly everybody fills in stands at the left.
  private static func columns(of entry: [ConfigField]) -> [Field] {
    let flat = flat(entry, under: [])
    let usual = flat.filter { Self.usual.contains($0.path[0].en) }
    return Self.usual.flatMap { name in usual.filter { $0.path[0].en == name } }
      + flat.filter { !Self.usual.contains($0.path[0].en) }
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
