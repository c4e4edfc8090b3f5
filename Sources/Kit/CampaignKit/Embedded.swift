import ConfigValue
import Diagnostics

/// Options that several modules share, read from the same record as those around them.
///
/// ```swift
/// @Embedded public var terms: FairTerms
/// ```
@propertyWrapper
public struct Embedded<Value: ModuleOptions>: Sendable {
  public var wrappedValue: Value

  public init() { wrappedValue = Value() }
}

extension Embedded: OptionDefinition {
  var fields: [ConfigField] { Value.fields }

  func decode(from reader: inout RecordReader, issues: inout Issues) -> (any Sendable)? {
    Value.decode(from: &reader, issues: &issues).map { value in
      var copy = self
      copy.wrappedValue = value
      return copy
    }
  }
}

extension Embedded: Decodable {
  /// Never called: `PreparedDecoder` hands out options that are decoded already.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "options are read by ModuleOptions"))
  }
}
