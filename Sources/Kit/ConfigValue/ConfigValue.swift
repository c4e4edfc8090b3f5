public import Diagnostics

/// A value out of a configuration file that still knows where it stood.
public struct ConfigValue: Sendable {
  public var content: Content
  /// Where the value is used: at an alias, the place of the alias.
  public var location: SourceLocation
  /// Where the value was written, if that is elsewhere: the anchor behind an alias or merge key.
  public var origin: SourceLocation?

  public indirect enum Content: Sendable {
    case scalar(Scalar)
    case sequence([ConfigValue])
    case mapping([Entry])
  }

  /// One `key: value` of a mapping, in the order of the file.
  public struct Entry: Sendable {
    public var key: String
    public var keyLocation: SourceLocation
    public var value: ConfigValue

    public init(key: String, keyLocation: SourceLocation, value: ConfigValue) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  public init(
    _ content: Content, at location: SourceLocation, origin: SourceLocation? = nil
  ) {
    self.content = content
    self.location = location
    self.origin = origin
  }

  /// What kind of value this is, in words.
  public var kindName: Text {
    switch content {
    case .sequence: Text(zh: "列表", en: "a list")
    case .mapping: Text(zh: "映射（键: 值）", en: "a mapping")
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: Text(zh: "空值", en: "nothing")
      case .bool: Text(zh: "是/否", en: "a yes or no")
      case .integer: Text(zh: "整数", en: "a whole number")
      case .decimal: Text(zh: "小数", en: "a number")
      case .string: Text(zh: "文字", en: "text")
      }
    }
  }

  public var isNull: Bool {
    if case .scalar(let scalar) = content, scalar.resolved == .null { return true }
    return false
  }

  /// The notes that a diagnostic about this value carries: where an alias's value was written.
  public var originNotes: [Diagnostic.Note] {
    origin.map { [Diagnostic.Note(Text(zh: "值写在这里", en: "the value stands here"), at: $0)] }
      ?? []
  }
}

/// A single word, number or sentence: what was written, and what YAML 1.2's core schema makes of
/// it (YAML 1.2.2 §10.3.2). `on`, `yes` and `是` are strings there; a decoder that wants a yes or
/// no decides for itself.
public struct Scalar: Hashable, Sendable {
  /// The characters as written, without quotes: `007` stays `007`.
  public var text: String
  public var resolved: Resolved

  public enum Resolved: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case string
  }

  public init(_ text: String, _ resolved: Resolved) {
    self.text = text
    self.resolved = resolved
  }
}
