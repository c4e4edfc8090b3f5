/// One content line of a file (RFC 5545 §3.1): a property with its parameters and its value, or a
/// line without a colon, which is broken and kept all the same.
///
/// It is a slice of the file's bytes unless the line is folded; strings are made when asked for.
public struct CalendarProperty: Sendable {
  /// The line, unfolded, octet for octet.
  public let octets: ArraySlice<UInt8>
  /// Octets of the file before the line.
  public let offset: Int
  /// Octets of the file up to its end, without the line break.
  let end: Int
  /// What kind of property it is; nil for a name that no standard here knows.
  public let name: Property?
  let nameStart: Int
  let nameEnd: Int
  private let valueStart: Int?

  init(
    _ line: LineScanner.Line, of octets: UnsafeBufferPointer<UInt8>, file: CalendarFile
  ) {
    offset = line.start
    end = line.end
    if line.isFolded {
      var unfolded: [UInt8] = []
      unfolded.reserveCapacity(line.end - line.start)
      LineScanner.unfold(line, of: octets, lineBreak: file.lineBreak, into: &unfolded)
      self.octets = unfolded[...]
    } else {
      self.octets = file.bytes[line.start..<line.end]
    }
    let base = self.octets.startIndex
    let (parts, name, start) = self.octets.withUnsafeBufferPointer { content in
      let parts = LineParts(content)
      let start = parts.nameStart(in: content)
      let name = Property(UnsafeBufferPointer(rebasing: content[start..<parts.nameEnd]))
      return (parts, name, start)
    }
    self.name = name
    nameStart = base + start
    nameEnd = base + parts.nameEnd
    valueStart = parts.valueStart.map { base + $0 }
  }

  /// Whether no colon ends its name.
  public var isBroken: Bool { valueStart == nil }

  /// The name as written, without a group.
  public var writtenName: String { String(decoding: octets[nameStart..<nameEnd], as: UTF8.self) }

  /// What stands before the name and a dot, as in vCard: `item1` in `item1.X-NAME:...`.
  public var group: String? {
    guard nameStart > octets.startIndex else { return nil }
    return String(decoding: octets[octets.startIndex..<nameStart - 1], as: UTF8.self)
  }

  /// The value as written, escapes and all; empty where the line is broken.
  public var value: ArraySlice<UInt8> { octets[(valueStart ?? octets.endIndex)...] }

  /// The value as written; octets that are no UTF-8 become U+FFFD.
  public var valueText: String { String(decoding: value, as: UTF8.self) }

  /// Names are compared without regard to case (RFC 5545 §2).
  public func isNamed(_ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    return nameEnd - nameStart == length
      && (0..<length).allSatisfy { octets[nameStart + $0].uppercased == name.utf8Start[$0] }
  }

  /// Whether it is the END of some component.
  var endsComponent: Bool { nameStart == octets.startIndex && !isBroken && isNamed("END") }

  /// The octets between the name and the colon, which hold the parameters.
  var parameterOctets: ArraySlice<UInt8> {
    octets[nameEnd..<(valueStart.map { $0 - 1 } ?? octets.endIndex)]
  }
}
