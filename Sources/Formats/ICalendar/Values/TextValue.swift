extension CalendarProperty {
  /// The value as TEXT (RFC 5545 §3.3.11) with its escapes undone. A backslash before anything that
  /// needs none stays; octets that are no UTF-8 become U+FFFD.
  public var text: String { Self.text(value) }

  /// The values of a list of TEXTs, as CATEGORIES and RESOURCES have, each with its escapes undone.
  public var texts: [String] {
    var parts: [String] = []
    var start = value.startIndex
    var index = start
    while index < value.endIndex {
      if value[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if value[index] == UInt8(ascii: ",") {
        parts.append(Self.text(value[start..<index]))
        start = index + 1
      }
      index += 1
    }
    parts.append(Self.text(value[start...]))
    return parts
  }

  private static func text(_ value: ArraySlice<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "\\")) else { return String(decoding: value, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(value.count)
    var index = value.startIndex
    while index < value.endIndex {
      guard value[index] == UInt8(ascii: "\\"), index + 1 < value.endIndex else {
        plain.append(value[index])
        index += 1
        continue
      }
      switch value[index + 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "N"): plain.append(.lineFeed)
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): plain.append(value[index + 1])
      default: plain += value[index...index + 1]
      }
      index += 2
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
