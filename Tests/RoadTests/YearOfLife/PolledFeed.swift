import Foundation

/// A feed as a subscriber's program receives it, read by RFC 5545 §3.1 and §3.3.11 alone: it shares
/// no code with what wrote it.
struct PolledFeed {
  struct Event: Hashable {
    var uid = ""
    var sequence = 0
    var stamp = ""
    var modified = ""
    var start = ""
    var end = ""
    var summary = ""
    var location = ""
    var description = ""
    var status = ""
  }

  var name = ""
  var events: [String: Event] = [:]
  /// Each event's lines as they stand in the file.
  var raw: [String: String] = [:]

  init(_ text: String) {
    var event: Event?
    var lines: [String] = []
    for line in text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...])
      let property = line[..<colon].prefix { $0 != ";" }
      lines.append(line)
      switch (property, value) {
      case ("BEGIN", "VEVENT"):
        event = Event()
        lines = [line]
      case ("END", "VEVENT"):
        guard let done = event else { continue }
        events[done.uid] = done
        raw[done.uid] = lines.joined(separator: "\n")
        event = nil
      case ("X-WR-CALNAME", _): name = Self.unescaped(value)
      default: event?.take(property, Self.unescaped(value))
      }
    }
  }

  private static func unescaped(_ value: String) -> String {
    var result = ""
    var isEscaped = false
    for character in value {
      switch (isEscaped, character) {
      case (false, "\\"): isEscaped = true
      case (true, "n"), (true, "N"):
        result.append("\n")
        isEscaped = false
      default:
        result.append(character)
        isEscaped = false
      }
    }
    return result
  }
}

extension PolledFeed.Event {
  fileprivate mutating func take(_ property: Substring, _ value: String) {
    switch property {
    case "UID": uid = value
    case "SEQUENCE": sequence = Int(value) ?? -1
    case "DTSTAMP": stamp = value
    case "LAST-MODIFIED": modified = value
    case "DTSTART": start = value
    case "DTEND": end = value
    case "SUMMARY": summary = value
    case "LOCATION": location = value
    case "DESCRIPTION": description = value
    case "STATUS": status = value
    default: break
    }
  }

  /// When, where and whether: what RFC 5546 §2.1.4 calls a significant change.
  var slot: [String] { [start, end, location, status] }
}
