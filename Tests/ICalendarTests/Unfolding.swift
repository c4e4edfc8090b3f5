import Testing

/// Reads a feed back, strictly: CRLF only, no line above 75 octets, valid UTF-8 in every physical
/// line, `NAME[;PARAM=VALUE]:VALUE` in every logical one.
struct Unfolding {
  struct Line: Hashable {
    var name: String
    var parameters: String
    var value: String
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  var lines: [Line] = []
  var longest = 0

  init(_ bytes: [UInt8]) throws {
    var logical: [[UInt8]] = []
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 13), end + 1 < bytes.count,
        bytes[end + 1] == 10
      else { throw Fault(description: "a line without CRLF") }
      let physical = Array(bytes[start..<end])
      guard !physical.contains(10) else { throw Fault(description: "a bare LF") }
      guard String(validating: physical, as: UTF8.self) != nil else {
        throw Fault(description: "a character split between two lines")
      }
      longest = max(longest, physical.count)
      if physical.first == UInt8(ascii: " ") || physical.first == 9 {
        guard !logical.isEmpty else { throw Fault(description: "a continuation of nothing") }
        logical[logical.count - 1] += physical.dropFirst()
      } else {
        logical.append(physical)
      }
      start = end + 2
    }
    for octets in logical {
      let text = String(decoding: octets, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":") else {
        throw Fault(description: "no colon in \(text)")
      }
      let head = text[..<colon]
      let name = head.prefix { $0 != ";" }
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "-") })
      else { throw Fault(description: "no property name in \(text)") }
      lines.append(
        Line(
          name: String(name), parameters: String(head.dropFirst(name.count)),
          value: String(text[text.index(after: colon)...])))
    }
  }

  /// The values of a property, in order.
  func values(of name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }

  /// The lines of each component of a name, with its BEGIN and END.
  func components(_ name: String) -> [[Line]] {
    var result: [[Line]] = []
    var open = false
    for line in lines {
      if line.name == "BEGIN", line.value == name {
        open = true
        result.append([])
      }
      if open { result[result.count - 1].append(line) }
      if line.name == "END", line.value == name { open = false }
    }
    return result
  }
}

/// Undoes the escaping of a TEXT (RFC 5545 §3.3.11); nil for a stray backslash.
func unescaped(_ value: String) -> String? {
  var result = ""
  var isEscape = false
  for scalar in value.unicodeScalars {
    if isEscape {
      switch scalar {
      case "n", "N": result.unicodeScalars.append("\n")
      case "\\", ";", ",": result.unicodeScalars.append(scalar)
      default: return nil
      }
      isEscape = false
    } else if scalar == "\\" {
      isEscape = true
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return isEscape ? nil : result
}
