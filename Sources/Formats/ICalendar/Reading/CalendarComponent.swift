/// One component of a file (RFC 5545 §3.6), known or not: what lies between its BEGIN and its END.
public struct CalendarComponent: Sendable {
  let file: CalendarFile
  let index: Int

  private var record: ComponentRecord { file.records[index] }

  /// As written behind BEGIN, in upper case.
  public var name: String {
    String(decoding: beginLine.value.filter { !$0.isBlankOrBreak }.map(\.uppercased), as: UTF8.self)
  }

  /// Names are compared without regard to case (RFC 5545 §2).
  public func isNamed(_ name: StaticString) -> Bool {
    let written = beginLine.value.drop(while: \.isBlankOrBreak)
    let length = name.utf8CodeUnitCount
    return written.count >= length
      && zip(written, 0..<length).allSatisfy { $0.uppercased == name.utf8Start[$1] }
      && written.dropFirst(length).allSatisfy(\.isBlankOrBreak)
  }

  /// Octets of the file before its BEGIN.
  public var offset: Int { record.begin }

  /// Whether it has an END of its own.
  public var isClosed: Bool { record.bodyEnd < record.end }

  /// The line `BEGIN:NAME`.
  var beginLine: CalendarProperty { line(in: record.begin..<record.bodyStart) }

  /// The line `END:NAME`, if there is one.
  var endLine: CalendarProperty? { isClosed ? line(in: record.bodyEnd..<record.end) : nil }

  /// The components directly in it, in their order.
  public var components: [CalendarComponent] {
    file.children(from: index + 1, to: record.nextSibling)
      .map { CalendarComponent(file: file, index: $0) }
  }

  public func components(named name: StaticString) -> [CalendarComponent] {
    components.filter { $0.isNamed(name) }
  }

  /// Its lines in their order, without those of components in it; broken ones, which have no colon,
  /// among them.
  public var properties: [CalendarProperty] {
    file.lines(
      in: record.bodyStart..<record.bodyEnd, components: index + 1..<record.nextSibling)
  }

  /// The first property of a name.
  public func first(_ name: Property) -> CalendarProperty? {
    properties.first { $0.name == name && !$0.isBroken }
  }

  public func all(_ name: Property) -> [CalendarProperty] {
    properties.filter { $0.name == name && !$0.isBroken }
  }

  /// The first TEXT of a name, unescaped (RFC 5545 §3.3.11).
  public func text(_ name: Property) -> String? { first(name)?.text }

  /// The first DATE or DATE-TIME of a name (RFC 5545 §3.3.4 and §3.3.5); nil where it is none.
  public func moment(_ name: Property) -> CalendarMoment? { first(name)?.moment }

  private func line(in range: Range<Int>) -> CalendarProperty {
    file.bytes.withUnsafeBufferPointer { octets in
      var scanner = LineScanner(octets, lineBreak: file.lineBreak, in: range)
      let line =
        scanner.line() ?? .init(start: range.lowerBound, end: range.lowerBound, isFolded: false)
      return CalendarProperty(line, of: octets, file: file)
    }
  }
}
