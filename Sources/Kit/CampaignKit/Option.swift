public import ConfigValue
public import Diagnostics

/// One option of a module: its key in English and Chinese, what it means, and its default.
///
/// ```swift
/// @Option("beds", zh: "床位", in: 1...40, meaning: Text(zh: "现场床位数", en: "beds at the venue"))
/// public var beds: Int
/// ```
///
/// An option without a default must be given; one of an optional type has the default nil.
@propertyWrapper
public struct Option<Value: ConfigDecodable>: Sendable {
  private let name: ConfigName
  private let meaning: Text
  private let range: ClosedRange<Int>?
  private let defaultValue: Value?
  private var value: Value?

  public init(wrappedValue: Value, _ key: String, zh: String..., meaning: Text) {
    self.init(name: ConfigName(key, zh: zh), meaning, default: wrappedValue, in: nil)
  }

  public init(_ key: String, zh: String..., meaning: Text) {
    self.init(name: ConfigName(key, zh: zh), meaning, default: nil, in: nil)
  }

  /// A number that must lie in a range.
  public init(
    wrappedValue: Int, _ key: String, zh: String..., in range: ClosedRange<Int>, meaning: Text
  ) where Value == Int {
    self.init(name: ConfigName(key, zh: zh), meaning, default: wrappedValue, in: range)
  }

  /// A number that must be given and lie in a range.
  public init(_ key: String, zh: String..., in range: ClosedRange<Int>, meaning: Text)
  where Value == Int {
    self.init(name: ConfigName(key, zh: zh), meaning, default: nil, in: range)
  }

  /// A number that must lie in a range where it is given.
  public init(
    wrappedValue: Int?, _ key: String, zh: String..., in range: ClosedRange<Int>, meaning: Text
  ) where Value == Int? {
    self.init(name: ConfigName(key, zh: zh), meaning, default: wrappedValue, in: range)
  }

  private init(
    name: ConfigName, _ meaning: Text, default value: Value?, in range: ClosedRange<Int>?
  ) {
    self.name = name
    self.meaning = meaning
    self.range = range
    self.defaultValue = value
    self.value = value
  }

  /// The decoded value, or the default.
  ///
  /// - Precondition: the options were decoded, or the option has a default. `ModuleOptions.decode`
  ///   hands out nothing else.
  public var wrappedValue: Value {
    get {
      guard let value else {
        preconditionFailure("option '\(name.en)' was read before it was decoded")
      }
      return value
    }
    set { value = newValue }
  }
}

extension Option: OptionDefinition {
  var fields: [ConfigField] {
    var shape = Value.shape
    if let range { shape = .integer(range) }
    return [
      ConfigField(
        name: name, shape: shape, meaning: meaning, isRequired: defaultValue == nil,
        defaultText: defaultValue.flatMap { configText(of: $0) })
    ]
  }

  func decode(from reader: inout RecordReader, issues: inout Issues) -> (any Sendable)? {
    guard let entry = reader.entry(name, issues: &issues) else {
      if defaultValue != nil { return self }
      issues.report(.missingKey, at: reader.location, ["key": name.text])
      return nil
    }
    if entry.value.isNull {
      issues.report(.emptyValue, at: entry.keyLocation, ["key": Text(entry.key)])
      return nil
    }
    guard let decoded = Value.decode(entry.value, key: entry.key, issues: &issues) else {
      return nil
    }
    if let range, let number = decoded as? Int, !range.contains(number) {
      issues.report(
        .outOfRange, at: entry.value.location,
        [
          "key": Text(entry.key), "value": Text(String(number)),
          "range": Text("\(range.lowerBound)–\(range.upperBound)"),
        ], notes: entry.value.originNotes)
      return nil
    }
    var copy = self
    copy.value = decoded
    return copy
  }
}

extension Option: Decodable {
  /// Never called: `PreparedDecoder` hands out options that are decoded already.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "options are read by ModuleOptions"))
  }
}
