public import Diagnostics

/// Compares a calendar file with RFC 5545, RFC 7986 and the messages of RFC 5546 that we publish.
///
/// ```swift
/// for diagnostic in CalendarCheck(file, named: "feed.ics").diagnostics() { print(diagnostic.message.en) }
/// ```
/// What a standard forbids is an error, what it advises against a warning. Of each kind at most 1000
/// are listed; time grows with the file.
public struct CalendarCheck: Sendable {
  private let file: CalendarFile
  private let name: String

  /// - Parameter name: The file as diagnostics name it.
  public init(_ file: CalendarFile, named name: String) {
    self.file = file
    self.name = name
  }

  /// Everything, by place.
  public func diagnostics() -> [Diagnostic] {
    var findings = Findings()
    LineCheck.check(file, into: &findings)
    StructureCheck(file).check(&findings)
    for calendar in file.calendars {
      var check = CalendarContentCheck(calendar)
      check.check(&findings)
    }
    return findings.diagnostics(of: file, named: name)
  }

  /// Only what makes parts of a file unreadable: broken lines, missing and stray ENDs, another
  /// encoding, nothing at all.
  public func structure() -> [Diagnostic] {
    var findings = Findings()
    if file.isUTF16 {
      findings.report(.calendarUTF16, at: 0)
    } else {
      LineCheck.checkEncoding(file, into: &findings)
      StructureCheck(file).check(&findings)
      file.forEachBrokenLine { findings.report(.calendarNoColon, at: $0, ["line": $1]) }
    }
    return findings.diagnostics(of: file, named: name)
  }

  /// RFC 3986 §3, as far as it matters: a scheme, a colon, and no blanks.
  public static func isURI(_ value: ArraySlice<UInt8>) -> Bool {
    let scheme = value.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count < value.count, let first = scheme.first, first.isLetter else { return false }
    return scheme.allSatisfy {
      $0.isNameOctet || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
    }
      && !value.contains { $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
  }
}
