import ConfigValue
public import Diagnostics
import MarkedYAML
public import Tabular

/// What somebody has confirmed of the columns of one make of sheet: `mappings.yaml` remembers it,
/// so that next month's file with the same headings is known again, in whatever order they stand.
public struct SheetMapping: Sendable {
  public let kind: SheetKind
  /// Every heading of the sheet, with what it holds; nil for what is not used.
  public let columns: [(heading: String, field: ColumnName?)]
  /// Where it stands in the file.
  public let source: SourceLocation

  public init(
    kind: SheetKind, columns: [(heading: String, field: ColumnName?)], source: SourceLocation
  ) {
    self.kind = kind
    self.columns = columns
    self.source = source
  }

  /// What the headings are called whatever their order.
  public var keys: Set<String> { Set(columns.map { ColumnName.key(of: $0.heading) }) }

  /// What a heading holds, by any spelling of it.
  func field(of heading: String) -> ColumnName? {
    let key = ColumnName.key(of: heading)
    return columns.first { ColumnName.key(of: $0.heading) == key }?.field
  }
}

/// The mappings that a workspace remembers.
public struct SheetMappings: Sendable {
  /// The file in which they stand.
  public static let file = "mappings.yaml"

  public private(set) var all: [SheetMapping] = []

  public init() {}

  /// Reads `mappings.yaml`; what cannot be read is reported and left out.
  public init(yaml bytes: [UInt8], file: String, issues: inout Issues) {
    guard let root = configValue(yaml: bytes, file: file, issues: &issues) else { return }
    guard case .sequence(let values) = root.content else {
      issues.report(
        .wrongType, at: root.location,
        [
          "key": Text(Self.file), "found": root.kindName,
          "expected": Text(zh: "列表", en: "a list"),
        ])
      return
    }
    all = values.compactMap { Self.mapping($0, issues: &issues) }
  }

  /// What is remembered of a sheet of one kind with these headings.
  func mapping(of kind: SheetKind, with keys: Set<String>) -> SheetMapping? {
    all.last { $0.kind.name == kind.name && $0.keys == keys }
  }

  private static func mapping(_ value: ConfigValue, issues: inout Issues) -> SheetMapping? {
    guard var reader = RecordReader(value, key: file, issues: &issues) else { return nil }
    let word: Located<String>? = reader.required(kindName, issues: &issues)
    let columns = reader.entry(columnsName, issues: &issues)
    reader.finish(issues: &issues)
    guard let word else { return nil }
    guard let kind = SheetKind(word.value) else {
      let names = SheetKind.all.flatMap(\.name.all)
      issues.report(
        .sheetUnknownKind, at: word.location, ["name": Text(word.value)],
        help: nearest(to: word.value, among: names).map(Text.didYouMean))
      return nil
    }
    guard let columns, case .mapping(let entries) = columns.value.content else {
      issues.report(.missingKey, at: reader.location, ["key": columnsName.text])
      return nil
    }
    var isWhole = true
    let fields = entries.map { entry -> (heading: String, field: ColumnName?) in
      guard case .scalar(let scalar) = entry.value.content, !unused.matches(scalar.text) else {
        return (entry.key, nil)
      }
      let field = kind.column(scalar.text)
      if field == nil {
        isWhole = false
        issues.reportUnknown(scalar.text, in: kind, at: entry.value.location)
      }
      return (entry.key, field)
    }
    guard isWhole else { return nil }
    return SheetMapping(kind: kind, columns: fields, source: value.location)
  }

  private static let kindName = ConfigName("kind", zh: "种类")
  private static let columnsName = ConfigName("columns", zh: "对应")
  static let unused = ConfigName("unused", zh: "不用")
}

extension SheetMappings {
  /// The text of `mappings.yaml` with one more mapping, or with one in the place of that for the
  /// same headings. All other lines stay as they are.
  public static func text(
    adding mapping: SheetMapping, to text: String?, remembered: SheetMappings, language: Language
  ) -> String {
    var writer = YAMLWriter()
    let columns = mapping.columns.map { heading, field in
      YAMLNode.Member(heading, .text(word(of: field, language)))
    }
    writer.write(
      .sequence([
        .mapping([
          .init(kindName.text[language], .text(mapping.kind.name.text[language])),
          .init(columnsName.text[language], .mapping(columns)),
        ])
      ]))
    guard let text else {
      var head = YAMLWriter()
      head.write(
        comment: Text(
          zh: """
            表头和列的对应，由 chengnuan sheet 文件 --confirm 记下，可以手改。
            表头相同的文件（次序不论）不再询问。
            """,
          en: """
            What the columns of sheets hold, as confirmed by: chengnuan sheet FILE --confirm
            Files with the same headings, in any order, are known again. Edit it as you like.
            """)[language])
      return head.text + writer.text
    }
    guard
      let old = remembered.all.last(where: {
        $0.kind.name == mapping.kind.name && $0.keys == mapping.keys
      })
    else { return text + (text.hasSuffix("\n") ? "" : "\n") + writer.text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let next = remembered.all.map(\.source.line).filter { $0 > old.source.line }.min()
    let end = next.map { $0 - 1 } ?? lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? lines.count
    lines.replaceSubrange(
      (old.source.line - 1)..<max(end, old.source.line),
      with: writer.text.split(separator: "\n").map(String.init))
    return lines.joined(separator: "\n")
  }

  private static func word(of field: ColumnName?, _ language: Language) -> String {
    guard let field else { return unused.text[language] }
    return language == .zh ? field.zh.first ?? field.en : field.en
  }
}

extension Issues {
  /// Says that a kind of sheet has no such column.
  mutating func reportUnknown(_ word: String, in kind: SheetKind, at place: SourceLocation) {
    let known = kind.columns.flatMap(\.spellings)
    report(
      .sheetUnknownColumn, at: place,
      [
        "name": Text(word), "kind": kind.name.text,
        "columns": Text(
          zh: kind.columns.map { $0.zh.first ?? $0.en }.joined(separator: "、"),
          en: kind.columns.map(\.en).joined(separator: ", ")),
      ], help: nearest(to: word, among: known).map(Text.didYouMean))
  }
}
