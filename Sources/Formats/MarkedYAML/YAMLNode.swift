public import ConfigValue

/// A value to be written as YAML.
public indirect enum YAMLNode: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case decimal(Double)
  case text(String)
  case sequence([YAMLNode])
  /// In the order in which it is written; each key once.
  case mapping([Member])

  /// One `key: value`.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: YAMLNode

    public init(_ key: String, _ value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// What was read, without its places. Numbers keep their value, not their spelling.
  public init(_ value: ConfigValue) {
    switch value.content {
    case .sequence(let items): self = .sequence(items.map { YAMLNode($0) })
    case .mapping(let entries):
      self = .mapping(entries.map { Member($0.key, YAMLNode($0.value)) })
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: self = .null
      case .bool(let bool): self = .bool(bool)
      case .integer(let integer): self = .integer(integer)
      case .decimal(let decimal): self = .decimal(decimal)
      case .string: self = .text(scalar.text)
      }
    }
  }
}

extension YAMLNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }

  public init(integerLiteral value: Int) { self = .integer(value) }

  public init(arrayLiteral elements: YAMLNode...) { self = .sequence(elements) }

  public init(dictionaryLiteral elements: (String, YAMLNode)...) {
    self = .mapping(elements.map { Member($0.0, $0.1) })
  }
}
