public import Diagnostics

/// What kind of value stands somewhere (RFC 8259 §3).
public enum JSONKind: Sendable {
  case null, bool, number, string, array, object

  /// As a message names it.
  public var name: Text {
    switch self {
    case .null: Text(zh: "空值 null", en: "null")
    case .bool: Text(zh: "真假值", en: "true or false")
    case .number: Text(zh: "数", en: "a number")
    case .string: Text(zh: "文字", en: "text")
    case .array: Text(zh: "列表 […]", en: "a list [...]")
    case .object: Text(zh: "对象 {…}", en: "an object {...}")
    }
  }
}
