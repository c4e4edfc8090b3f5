public import ConfigValue
public import Diagnostics
import PlanModel

/// What a register's file has: each column's type, how it is kept, what for and how long.
public struct RegisterSchema: Hashable, Sendable {
  /// The record's number first.
  public let fields: [RegisterField]

  public init(fields: [RegisterField]) { self.fields = fields }

  /// The 65 indicators of a migrant worker's record. Identity numbers are kept as a keyed hash,
  /// names and telephone numbers under a key, remarks not at all.
  public static let standard = RegisterSchema(
    fields: RegisterField.all.map { field in
      var field = field
      field.purpose = Text(zh: "编制花名册", en: "making rosters")
      field.daysKept = 1095
      switch field.name {
      case "id_no":
        field.storage = .hash
        field.sensitivity = .sensitive
      case "name", "phone": field.storage = .sealed
      case "remark": field.storage = .none
      case "hardship", "disability", "chronic", "occ_risk", "last_checkup", "arrears",
        "arrears_amount", "legal_aid":
        field.sensitivity = .sensitive
      default: break
      }
      return field
    })

  /// Columns about a person's household and guardian, which a schema may name without saying more.
  /// The standard file has none of them.
  public static let family: [RegisterField] = {
    func field(
      _ name: String, _ kind: RegisterField.Kind, _ zh: String, _ en: String,
      _ sensitivity: RosterColumn.Sensitivity = .personal
    ) -> RegisterField {
      var field = RegisterField(name: name, kind: kind)
      field.purpose = Text(zh: zh, en: en)
      field.daysKept = 1095
      field.sensitivity = sensitivity
      if kind == .text { field.storage = .sealed }
      return field
    }
    let consent = ("征得未成年人监护人同意", "the consent of minors' guardians")
    return [
      field("household", .number(0...Int(Int32.max)), "按户限额", "caps for each household"),
      field("guardian", .text, consent.0, consent.1, .sensitive),
      field("guardian_phone", .text, consent.0, consent.1, .sensitive),
      field("guardian_consent", .number(0...1), consent.0, consent.1, .sensitive),
    ]
  }()

  public func field(_ name: String) -> RegisterField? { fields.first { $0.name == name } }
}

extension RegisterSchema {
  /// The schema that a document describes: `columns`, each by its name with `type` (`number`,
  /// `code`, `flag`, `date`, `text`), `from`, `to`, `codes`, `header`, `unit`, `keep` (`plain`,
  /// `hash`, `sealed`, `none`), `sensitivity`, `purpose` and `days`.
  ///
  /// What is not said of one of the 65 indicators is as usual. All that is wrong is reported; nil
  /// after an error.
  public init?(from document: ConfigValue, issues: inout Issues) {
    var found = Issues()
    defer { issues.append(contentsOf: found) }
    guard var reader = RecordReader(document, key: "schema", issues: &found) else { return nil }
    let entry = reader.entry(ConfigName("columns", zh: "列"), issues: &found)
    reader.finish(issues: &found)
    guard let entry else {
      found.report(.missingKey, at: document.location, ["key": "columns"])
      return nil
    }
    guard case .mapping(let entries) = entry.value.content else {
      found.report(
        wrongType: entry.value, key: "columns", expected: Text(zh: "映射（键: 值）", en: "a mapping"))
      return nil
    }
    var fields: [RegisterField] = []
    for entry in entries {
      if let earlier = fields.firstIndex(where: { $0.name == entry.key }) {
        found.report(.keyTwice, at: entry.keyLocation, ["key": Text(fields[earlier].name)])
      } else if let field = RegisterField(entry, issues: &found) {
        fields.append(field)
      }
    }
    for name in ["wid", "id_no"] where !entries.contains(where: { $0.key == name }) {
      found.report(.missingKey, at: entry.value.location, ["key": Text(name)])
    }
    if found.hasErrors { return nil }
    // NB: whoever reads a row looks at the record's number first.
    self.init(fields: fields.filter { $0.name == "wid" } + fields.filter { $0.name != "wid" })
  }
}

extension RegisterField {
  /// One column out of a schema.
  fileprivate init?(_ entry: ConfigValue.Entry, issues: inout Issues) {
    let name = entry.key
    guard var reader = RecordReader(entry.value, key: name, issues: &issues) else { return nil }
    let standard =
      RegisterSchema.standard.field(name) ?? RegisterSchema.family.first { $0.name == name }
    let type = reader.optional(
      ConfigName("type", zh: "类型"), as: String.self, issues: &issues)
    let lower = reader.optional(ConfigName("from", zh: "从"), as: Int.self, issues: &issues)
    let upper = reader.optional(ConfigName("to", zh: "到"), as: Int.self, issues: &issues)
    let codes = Self.codes(&reader, &issues)
    let headers = reader.optional(
      ConfigName("header", zh: "列名"), as: [String].self, issues: &issues)
    let unit = reader.optional(ConfigName("unit", zh: "单位"), as: String.self, issues: &issues)
    let keep = reader.optional(ConfigName("keep", zh: "保存"), as: String.self, issues: &issues)
    let sensitivity = reader.optional(
      ConfigName("sensitivity", zh: "敏感"), as: String.self, issues: &issues)
    let purpose = reader.optional(
      ConfigName("purpose", zh: "用途"), as: String.self, issues: &issues)
    let days = reader.optional(ConfigName("days", zh: "天数"), as: Int.self, issues: &issues)
    reader.finish(issues: &issues)

    func oneOf(_ key: ConfigName, _ found: String, _ words: [String: String]) {
      issues.report(
        .invalidValue, at: reader.place(of: key),
        ["key": Text(key.en), "value": Text(found), "expected": SchemaWord.list(of: words)],
        help: nearest(to: found, among: (Array(words.keys) + Array(words.values)).sorted())
          .map(Text.didYouMean))
    }
    let kind: Kind
    switch type.map({ SchemaWord.types[$0] ?? $0 }) {
    case "number", "code":
      let low = lower ?? codes.keys.min() ?? 0
      let high = upper ?? codes.keys.max() ?? Int(Int32.max)
      // NB: far more than anybody counts, and few enough for sums and spans of them.
      let most = 1_000_000_000_000
      guard low <= high, low > Int(Int32.min), high <= most else {
        let (key, value) =
          high > most ? (ConfigName("to", zh: "到"), high) : (ConfigName("from", zh: "从"), low)
        issues.report(
          .outOfRange, at: reader.place(of: key),
          [
            "key": Text(key.en), "value": Text(String(value)),
            "range": Text("\(Int(Int32.min) + 1)...\(min(high, most))"),
          ])
        return nil
      }
      kind = .number(low...high)
    case "flag": kind = .number(0...1)
    case "date": kind = .date
    case "text": kind = .text
    case nil:
      guard let standard else {
        issues.report(.missingKey, at: reader.location, ["key": "type"])
        return nil
      }
      kind = standard.kind
    case .some(let other):
      oneOf(ConfigName("type", zh: "类型"), other, SchemaWord.types)
      return nil
    }
    // A record's number is what it is in every register.
    let isRecord = name == "wid"
    if let standard, isRecord || standard.kind == kind {
      self = standard
    } else {
      self.init(name: name, kind: kind)
    }
    self.codes = codes
    if let headers { self.headers = headers }
    if let unit { self.unit = unit }
    if let purpose { self.purpose = Text(purpose) }
    if let days {
      guard (0...36_500).contains(days) else {
        issues.report(
          .outOfRange, at: reader.place(of: ConfigName("days", zh: "天数")),
          ["key": "days", "value": Text(String(days)), "range": "0...36500"])
        return nil
      }
      daysKept = days
    }
    if let keep {
      guard let storage = Storage(rawValue: SchemaWord.storages[keep] ?? keep) else {
        oneOf(ConfigName("keep", zh: "保存"), keep, SchemaWord.storages)
        return nil
      }
      self.storage = storage
    }
    if let sensitivity {
      guard
        let found = RosterColumn.Sensitivity(
          rawValue: SchemaWord.sensitivities[sensitivity] ?? sensitivity)
      else {
        oneOf(
          ConfigName("sensitivity", zh: "敏感"), sensitivity,
          SchemaWord.sensitivities)
        return nil
      }
      self.sensitivity = found
    }
    if self.kind != .text, storage == .hash || storage == .sealed {
      oneOf(
        ConfigName("keep", zh: "保存"), storage.rawValue,
        SchemaWord.storages.filter { ["plain", "none"].contains($0.value) })
      return nil
    }
  }

  /// The codes of a column with what they mean.
  private static func codes(_ reader: inout RecordReader, _ issues: inout Issues) -> [Int: Text] {
    guard let entry = reader.entry(ConfigName("codes", zh: "代码"), issues: &issues) else {
      return [:]
    }
    guard case .mapping(let entries) = entry.value.content else {
      issues.report(
        wrongType: entry.value, key: entry.key, expected: Text(zh: "映射（键: 值）", en: "a mapping"))
      return [:]
    }
    var codes: [Int: Text] = [:]
    for entry in entries {
      guard let code = Int(entry.key), (-1_000_000...1_000_000).contains(code) else {
        issues.report(.unknownKey, at: entry.keyLocation, ["key": Text(entry.key)])
        continue
      }
      codes[code] = Text.decode(entry.value, key: entry.key, issues: &issues) ?? ""
    }
    return codes
  }
}
