/// A JSON value (RFC 8259) whose members keep the order in which they were written, so that equal
/// values are equal bytes.
///
/// ```swift
/// let value: JSONText = ["id": "fair-1", "seats": 40, "venue": nil, "teams": ["a", "b"]]
/// value.compact    // {"id":"fair-1","seats":40,"venue":null,"teams":["a","b"]}
/// ```
/// There are no fractions: money is in fen, time in half hours, and a double prints differently
/// from place to place.
public enum JSONText: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONText])
  case object([Member])

  /// One `"key": value` of an object.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSONText

    public init(_ key: String, _ value: JSONText) {
      self.key = key
      self.value = value
    }
  }

  /// A string, or `null` where there is none.
  public init(_ string: String?) { self = string.map(Self.string) ?? .null }

  /// A number, or `null` where there is none.
  public init(_ int: Int?) { self = int.map(Self.int) ?? .null }

  /// Both languages, as `{"zh": ..., "en": ...}`.
  public init(_ text: Text) { self = ["zh": .string(text.zh), "en": .string(text.en)] }

  /// Both languages, or `null` where there is no text.
  public init(_ text: Text?) { self = text.map { JSONText($0) } ?? .null }

  /// On one line without any space, as a line of a JSON Lines file wants it; no line feed at the
  /// end.
  public var compact: String { String(decoding: compactBytes, as: UTF8.self) }

  /// The bytes of `compact`.
  public var compactBytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self, spaced: false)
    return writer.bytes
  }

  /// For people and their `diff`: one member a line, indented by two spaces; a list or object that
  /// holds no other stands on one line if it fits in 100 bytes. Ends with a line feed.
  public var pretty: String { String(decoding: prettyBytes, as: UTF8.self) }

  /// The bytes of `pretty`.
  public var prettyBytes: [UInt8] {
    var writer = JSONWriter()
    writer.writeIndented(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }
}

extension JSONText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONText: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = .int(value) }
}

extension JSONText: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONText: ExpressibleByNilLiteral {
  public init(nilLiteral: ()) { self = .null }
}

extension JSONText: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONText...) { self = .array(elements) }
}

extension JSONText: ExpressibleByDictionaryLiteral {
  /// The members in the order in which they are written.
  public init(dictionaryLiteral elements: (String, JSONText)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
