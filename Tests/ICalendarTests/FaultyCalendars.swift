import ICalendar

/// A small calendar with one fault, named for the phenomenon; `‸` stands before the place.
struct FaultyCalendar: CustomStringConvertible, Sendable {
  let name: String
  let text: String
  let code: String

  init(_ name: String, _ code: String, _ text: String) {
    self.name = name
    self.code = code
    self.text = text
  }

  var description: String { name }
}

extension FaultyCalendar {
  /// One event in a calendar; these lines stand in the event, beside a UID, a DTSTAMP, and a DTSTART
  /// where none is among them.
  static func event(_ name: String, _ code: String, _ lines: String...) -> FaultyCalendar {
    let body = lines.joined(separator: "\n")
    let hasStart = lines.contains { $0.hasPrefix("DTSTART") || $0.hasPrefix("‸DTSTART") }
    let start = hasStart ? "" : "DTSTART:20260224T010000Z\n"
    return FaultyCalendar(
      name, code,
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//EN
      BEGIN:VEVENT
      UID:1@example.org
      DTSTAMP:20260101T000000Z
      \(start)\(body)
      END:VEVENT
      END:VCALENDAR

      """)
  }

  /// These lines stand in a calendar that has an event and the zone Asia/Shanghai, too.
  static func calendar(_ name: String, _ code: String, _ lines: String...) -> FaultyCalendar {
    FaultyCalendar(
      name, code,
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//EN
      \(lines.joined(separator: "\n"))
      BEGIN:VTIMEZONE
      TZID:Asia/Shanghai
      BEGIN:STANDARD
      DTSTART:19910915T020000
      TZOFFSETFROM:+0900
      TZOFFSETTO:+0800
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:1@example.org
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=Asia/Shanghai:20260224T090000
      END:VEVENT
      END:VCALENDAR

      """)
  }

  static func zoned(_ name: String, _ code: String, _ lines: String...) -> FaultyCalendar {
    calendar(
      name, code,
      "BEGIN:VEVENT\nUID:2@example.org\nDTSTAMP:20260101T000000Z\n"
        + lines.joined(separator: "\n") + "\nEND:VEVENT")
  }

  /// These lines stand in an alarm of an event; where none has the mark, the alarm is the place.
  static func alarm(_ name: String, _ code: String, _ lines: String...) -> FaultyCalendar {
    let mark = lines.contains { $0.contains("‸") } ? "" : "‸"
    return event(
      name, code, mark + "BEGIN:VALARM\n" + lines.joined(separator: "\n") + "\nEND:VALARM")
  }

  static func todo(_ name: String, _ code: String, _ lines: String...) -> FaultyCalendar {
    calendar(
      name, code,
      "BEGIN:VTODO\nUID:2@example.org\nDTSTAMP:20260101T000000Z\n"
        + lines.joined(separator: "\n") + "\nEND:VTODO")
  }

  static func zone(_ name: String, _ code: String, _ lines: String...) -> FaultyCalendar {
    calendar(
      name, code, "BEGIN:VTIMEZONE\nTZID:X\n" + lines.joined(separator: "\n") + "\nEND:VTIMEZONE")
  }

  static func message(
    _ name: String, _ code: String, _ method: String, _ lines: String...
  ) -> FaultyCalendar {
    FaultyCalendar(
      name, code,
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//EN
      METHOD:\(method)
      \(lines.joined(separator: "\n"))
      END:VCALENDAR

      """)
  }

  /// The file with CRLF and without its mark, and the place of the mark.
  var marked: (bytes: [UInt8], line: Int, column: Int) {
    var bytes: [UInt8] = []
    var place = (1, 1)
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‸": place = (line, column)
      case "\n":
        bytes += [13, 10]
        (line, column) = (line + 1, 1)
      default:
        bytes += Array(String(scalar).utf8)
        column += 1
      }
    }
    return (bytes, place.0, place.1)
  }
}
