public import Diagnostics

/// A type that can be read from a configuration value.
///
/// Decoding never stops at the first problem: it says what is wrong in `issues`, with a place, and
/// gives nil. Whoever asked decides what still makes sense without the value.
public protocol ConfigDecodable: Sendable {
  /// What the value looks like, for schemas, forms and documentation.
  static var shape: ConfigShape { get }

  /// The value, or nil after at least one error was reported.
  ///
  /// - Parameter key: the name under which messages speak of the value.
  static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Self?
}

/// The shape of a value, as JSON Schema and forms need it.
public indirect enum ConfigShape: Hashable, Sendable {
  case boolean
  case integer(ClosedRange<Int>?)
  /// Text of a certain form, described in words, with an example that decodes.
  case text(form: Text, example: String)
  case oneOf([ConfigName])
  case list(ConfigShape)
  /// A whole number, or a mapping of names to whole numbers.
  case counts(ClosedRange<Int>)
  case record([ConfigField])
}

/// One key of a record: its names, shape, meaning and default.
public struct ConfigField: Hashable, Sendable {
  public var name: ConfigName
  public var shape: ConfigShape
  public var meaning: Text
  public var isRequired: Bool
  /// The default as one would write it; nil where there is none to show.
  public var defaultText: String?

  public init(
    name: ConfigName, shape: ConfigShape, meaning: Text, isRequired: Bool,
    defaultText: String? = nil
  ) {
    self.name = name
    self.shape = shape
    self.meaning = meaning
    self.isRequired = isRequired
    self.defaultText = defaultText
  }
}

/// The spellings of one key or word: English in `snake_case`, and the Chinese ones.
public struct ConfigName: Hashable, Sendable {
  public var en: String
  /// The first is the one that documentation uses.
  public var zh: [String]

  public init(_ en: String, zh: String...) { self.init(en, zh: zh) }

  public init(_ en: String, zh: [String]) {
    self.en = en
    self.zh = zh
  }

  /// The key as each language's documentation writes it.
  public var text: Text { Text(zh: zh.first ?? en, en: en) }

  public var all: [String] { zh + [en] }
  /// `区县 / units`, as messages list it.
  public var shown: String { zh.first.map { "\($0) / \(en)" } ?? en }
  public func matches(_ word: String) -> Bool { word == en || zh.contains(word) }
}
