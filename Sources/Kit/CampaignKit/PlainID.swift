public import ConfigValue
public import Diagnostics

/// An id that may stand in file names, addresses of feeds and keys of activities: 1 to 64 ASCII
/// letters, digits and hyphens.
public struct PlainID: ConfigDecodable, Hashable {
  public let value: String

  /// - Returns: nil where the text has any other character.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, (1...64).contains(text.utf8.count) else { return nil }
    value = text
  }

  public static var shape: ConfigShape {
    .text(form: Text(zh: "字母、数字和连字符", en: "letters, digits and hyphens"), example: "spring-2026")
  }

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> PlainID? {
    guard let text = String.decode(value, key: key, issues: &issues) else { return nil }
    if let id = PlainID(text) { return id }
    issues.report(.invalidID, at: value.location, ["id": Text(text)], notes: value.originNotes)
    return nil
  }
}

extension PlainID: CustomStringConvertible {
  public var description: String { value }
}
