/// Lets the initialiser that the compiler wrote collect options that were decoded before.
struct PreparedDecoder: Decoder {
  let options: [String: any Sendable]
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container<Key>(options: options))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw noOption }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw noOption }
}

private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let options: [String: any Sendable]
  let codingPath: [any CodingKey] = []
  var allKeys: [Key] { options.keys.sorted().compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { options[key.stringValue] != nil }
  func decodeNil(forKey key: Key) -> Bool { !contains(key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    guard let option = options[key.stringValue] as? Value else { throw noOption }
    return option
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw noOption }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw noOption
  }
  func superDecoder() throws -> any Decoder { throw noOption }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw noOption }
}

private let noOption = DecodingError.dataCorrupted(
  .init(codingPath: [], debugDescription: "only @Option properties can be decoded"))
