/// One parameter of a property (RFC 5545 §3.2), like `TZID=Asia/Shanghai`.
public struct CalendarParameter: Hashable, Sendable {
  /// In upper case.
  public let name: String
  /// Without their quotes, and with the escapes of RFC 6868 undone (`^n`, `^^`, `^'`).
  public let values: [String]
  /// Where it begins among the octets of its property.
  let start: Int
  /// Whether it is written as the grammar asks: a name, an equals sign, quotes that close.
  let isWellFormed: Bool

  init(_ octets: ArraySlice<UInt8>) {
    start = octets.startIndex
    let equals = octets.firstIndex(of: UInt8(ascii: "="))
    let name = octets[..<(equals ?? octets.endIndex)]
    self.name = String(decoding: name.map(\.uppercased), as: UTF8.self)
    let parts = equals.map { octets[($0 + 1)...].parts(at: UInt8(ascii: ",")) } ?? []
    values = parts.map(Self.text)
    isWellFormed =
      equals != nil && !name.isEmpty && name.allSatisfy(\.isNameOctet)
      && parts.allSatisfy(Self.isWellFormed)
  }

  private static func text(_ part: ArraySlice<UInt8>) -> String {
    var part = part
    let quote = UInt8(ascii: "\"")
    if part.count >= 2, part.first == quote, part.last == quote {
      part = part.dropFirst().dropLast()
    }
    let caret = UInt8(ascii: "^")
    guard part.contains(caret) else { return String(decoding: part, as: UTF8.self) }
    var plain: [UInt8] = []
    var index = part.startIndex
    while index < part.endIndex {
      let next = index + 1 < part.endIndex ? part[index + 1] : 0
      let undone: UInt8? =
        switch (part[index], next) {
        case (caret, UInt8(ascii: "n")): .lineFeed
        case (caret, caret): caret
        case (caret, UInt8(ascii: "'")): quote
        default: nil
        }
      plain.append(undone ?? part[index])
      index += undone == nil ? 1 : 2
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// `paramtext` or `quoted-string` (RFC 5545 §3.1).
  private static func isWellFormed(_ part: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard part.first == quote else { return !part.contains(quote) }
    return part.count >= 2 && part.last == quote && !part.dropFirst().dropLast().contains(quote)
  }
}

extension CalendarProperty {
  /// In their order.
  public var parameters: [CalendarParameter] {
    guard nameEnd < octets.endIndex, octets[nameEnd] == UInt8(ascii: ";") else { return [] }
    return parameterOctets.dropFirst().parts(at: UInt8(ascii: ";")).map(CalendarParameter.init)
  }

  /// The first value of the first parameter of a name in upper case.
  public func parameter(_ name: String) -> String? {
    guard nameEnd < octets.endIndex, octets[nameEnd] == UInt8(ascii: ";") else { return nil }
    return parameters.first { $0.name == name }?.values.first
  }
}

extension ArraySlice<UInt8> {
  /// The parts between separators that stand outside quotes; an unclosed quote quotes nothing.
  func parts(at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = startIndex
    var index = startIndex
    var quotes = count { $0 == UInt8(ascii: "\"") }
    var isQuoted = false
    while index < endIndex {
      if self[index] == UInt8(ascii: "\"") {
        quotes -= 1
        isQuoted = !isQuoted && quotes > 0
      } else if self[index] == separator, !isQuoted {
        parts.append(self[start..<index])
        start = index + 1
      }
      index += 1
    }
    parts.append(self[start...])
    return parts
  }
}

extension UInt8 {
  /// A letter, a digit or `-`: what names consist of (RFC 5545 §3.1).
  var isNameOctet: Bool { isDigit || self == UInt8(ascii: "-") || isLetter }

  /// A letter of ASCII.
  var isLetter: Bool { uppercased >= UInt8(ascii: "A") && uppercased <= UInt8(ascii: "Z") }
}
