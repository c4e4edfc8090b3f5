/// A file of calendars (RFC 5545 §3.4), read leniently and completely: whatever the bytes are, every
/// component, known or not, and every line of it is there, as it was written and in its order.
///
/// ```swift
/// let file = CalendarFile(bytes)
/// for event in file.calendars.flatMap({ $0.components(named: "VEVENT") }) {
///   print(event.text(.summary) ?? "", event.moment(.dtstart) as Any)
/// }
/// ```
/// Reading finds where components begin and end, and keeps nothing but that and the bytes: time and
/// memory grow with the file and with nothing else, however deep components lie in one another and
/// however long the lines are. Properties are taken apart when asked for.
///
/// A component that is never closed ends where the one around it ends, where an entry of the same
/// calendar begins, or with the file; a stray END closes nothing. `CalendarCheck` says so.
public struct CalendarFile: Sendable {
  public let bytes: [UInt8]
  /// Behind a byte order mark; at the end where nothing is read.
  let start: Int
  /// LF, or CR in a file without any LF.
  let lineBreak: UInt8
  /// All components, each before those inside it.
  let records: [ComponentRecord]
  /// Where lines lie that end nothing.
  let strayEnds: [Int]
  /// Whether the bytes are UTF-16, of which nothing is read.
  public let isUTF16: Bool

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isUTF16 = Self.looksLikeUTF16(bytes)
    let start = isUTF16 ? bytes.count : bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.start = start
    var reading: ComponentReading?
    lineBreak = bytes.withUnsafeBufferPointer { octets in
      let lineBreak = LineScanner.lineBreak(of: octets)
      reading = ComponentReading(of: octets, from: start, lineBreak: lineBreak)
      return lineBreak
    }
    records = reading?.records ?? []
    strayEnds = reading?.strayEnds ?? []
  }

  /// Whether what begins like this is taken for UTF-16.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // NB: ASCII in UTF-16 has a NUL in every other byte, and a calendar begins with a `B`.
    return isMarked || bytes.starts(with: [0x42, 0]) || bytes.starts(with: [0, 0x42])
  }

  /// The VCALENDARs (RFC 5545 §3.4), in their order.
  public var calendars: [CalendarComponent] { components.filter { $0.isNamed("VCALENDAR") } }

  /// What stands at the top of the file, calendars and anything else that has a BEGIN.
  public var components: [CalendarComponent] {
    children(from: 0, to: records.count).map { CalendarComponent(file: self, index: $0) }
  }

  /// The lines that stand in no component.
  public var looseLines: [CalendarProperty] {
    lines(in: start..<bytes.count, components: 0..<records.count)
  }

  /// The indices of the outermost components among some that follow one another.
  func children(from first: Int, to end: Int) -> [Int] {
    var indices: [Int] = []
    var index = first
    while index < end {
      indices.append(index)
      index = records[index].nextSibling
    }
    return indices
  }

  /// The content lines of a part of the file, without those of the components in it and without
  /// those that end a component.
  func lines(in range: Range<Int>, components: Range<Int>) -> [CalendarProperty] {
    bytes.withUnsafeBufferPointer { octets in
      var properties: [CalendarProperty] = []
      var scanner = LineScanner(octets, lineBreak: lineBreak, in: range)
      var child = components.lowerBound
      while let line = scanner.line() {
        if child < components.upperBound, line.start == records[child].begin {
          scanner.skip(to: records[child].end)
          child = records[child].nextSibling
          continue
        }
        let property = CalendarProperty(line, of: octets, file: self)
        if !property.endsComponent { properties.append(property) }
      }
      return properties
    }
  }
}
