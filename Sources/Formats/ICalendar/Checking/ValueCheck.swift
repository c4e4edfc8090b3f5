import CivilTime
import Diagnostics

/// Looks at the value of a property by its type (RFC 5545 §3.3).
struct ValueCheck {
  let property: CalendarProperty
  private let file: CalendarFile
  let name: Property
  private let type: PropertyRule.ValueType
  let isList: Bool
  let component: ComponentKind?

  init(
    _ property: CalendarProperty, of file: CalendarFile, _ name: Property,
    _ type: PropertyRule.ValueType, isList: Bool, in component: ComponentKind?
  ) {
    self.property = property
    self.file = file
    self.name = name
    self.type = type
    self.isList = isList
    self.component = component
  }

  /// The type that a value has without saying so, where it is none of the default type.
  static func alternative(
    to type: PropertyRule.ValueType, among types: [PropertyRule.ValueType],
    _ property: CalendarProperty
  ) -> PropertyRule.ValueType? {
    let first = property.value.prefix { $0 != UInt8(ascii: ",") }
    let looks: PropertyRule.ValueType? =
      switch first.trimmed.count {
      case _ where first.contains(UInt8(ascii: "/")): .period
      case 8: CalendarMoment(first).map { _ in .date }
      case 15, 16: CalendarMoment(first).map { _ in .dateTime }
      default: nil
      }
    guard let looks, looks != type, types.contains(looks), type != .uri, type != .text else {
      return nil
    }
    return looks
  }

  func check(_ findings: inout Findings) {
    switch type {
    case .date, .dateTime: forEachValue { checkMoment($0, &findings) }
    case .period: forEachValue { checkPeriod($0, &findings) }
    case .duration: checkDuration(property.value, &findings)
    case .integer: checkInteger(&findings)
    case .float: checkGeo(&findings)
    case .uri, .address: checkURI(&findings)
    case .offset: checkOffset(&findings)
    case .recur: checkRule(&findings)
    case .binary: checkBinary(&findings)
    case .text: checkText(&findings)
    case .boolean, .time, .unknown: break
    }
  }

  private func forEachValue(_ body: (ArraySlice<UInt8>) -> Void) {
    guard isList else { return body(property.value) }
    property.value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .forEach(body)
  }

  func report(
    _ kind: DiagnosticKind, _ value: ArraySlice<UInt8>, _ more: [String: Text] = [:],
    _ findings: inout Findings
  ) {
    let arguments = ["value": Text(quoting: value), "property": Text(name.rawValue)]
    findings.report(
      kind, at: file.offset(of: value.startIndex, in: property), arguments.merging(more) { $1 })
  }

  private func checkMoment(_ value: ArraySlice<UInt8>, _ findings: inout Findings) {
    switch CalendarMoment.read(value) {
    case .success(let moment):
      if moment.isDate != (type == .date) { report(.calendarDate, value, &findings) }
    case .failure(.form): report(.calendarDate, value, &findings)
    case .failure(.noSuchDate): report(.calendarNoSuchDate, value, &findings)
    case .failure(.noSuchTime): report(.calendarNoSuchTime, value, &findings)
    }
  }

  private func report(
    _ kind: DiagnosticKind, _ value: ArraySlice<UInt8>, _ findings: inout Findings
  ) { report(kind, value, [:], &findings) }

  private func checkPeriod(_ value: ArraySlice<UInt8>, _ findings: inout Findings) {
    let parts = value.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let start = CalendarMoment(parts[0]), !start.isDate else {
      return report(.calendarPeriod, value, &findings)
    }
    if let end = CalendarMoment(parts[1]) {
      if end.isDate || end.isUTC != start.isUTC || end.clock <= start.clock {
        report(.calendarPeriod, value, &findings)
      }
    } else if let length = CalendarDuration(parts[1]) {
      if length.days < 0 || length.seconds < 0 { report(.calendarPeriod, value, &findings) }
    } else {
      report(.calendarPeriod, value, &findings)
    }
    if name == .freebusy, !start.isUTC { report(.calendarNotUTC, value, &findings) }
  }

  private func checkDuration(_ value: ArraySlice<UInt8>, _ findings: inout Findings) {
    switch CalendarDuration.read(value) {
    case .success(let duration):
      if name != .trigger, duration.days < 0 || duration.seconds < 0 {
        report(.calendarNegative, value, &findings)
      }
    case .failure(.form): report(.calendarDuration, value, &findings)
    case .failure(.noT):
      report(
        .calendarDurationT, value, ["corrected": Text(quoting: Self.withT(value))], &findings)
    }
  }

  /// `P1DT2H` of `P1D2H`: a T before the first number whose unit is of time.
  private static func withT(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var number: [UInt8] = []
    var hasT = false
    for octet in value.trimmed {
      if octet.isDigit {
        number.append(octet)
        continue
      }
      if !hasT, "HMS".utf8.contains(octet), !number.isEmpty {
        result.append(UInt8(ascii: "T"))
        hasT = true
      }
      result += number + [octet]
      number = []
    }
    return result
  }

  private func checkInteger(_ findings: inout Findings) {
    let range: ClosedRange<Int>
    switch name {
    case .priority: range = 0...9
    case .percentComplete: range = 0...100
    case .repeats: range = 1...2_147_483_647
    default: range = 0...2_147_483_647
    }
    let number = Int(String(decoding: property.value.trimmed, as: UTF8.self))
    if number.map(range.contains) != true {
      report(
        .calendarInteger, property.value,
        ["range": Text("\(range.lowerBound)–\(range.upperBound)")], &findings)
    }
  }

  /// RFC 5545 §3.8.1.6.
  private func checkGeo(_ findings: inout Findings) {
    let parts = property.value.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Double? in
      guard part.allSatisfy({ $0.isDigit || "+-.".utf8.contains($0) }) else { return nil }
      return Double(String(decoding: part, as: UTF8.self))
    }
    let isPlace =
      parts.count == 2 && numbers.count == 2 && abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
    if !isPlace { report(.calendarGeo, property.value, &findings) }
  }

  private func checkURI(_ findings: inout Findings) {
    if !CalendarCheck.isURI(property.value) { report(.calendarURI, property.value, &findings) }
  }

  /// RFC 5545 §3.3.14.
  private func checkOffset(_ findings: inout Findings) {
    let value = property.value.trimmed
    let digits = value.dropFirst()
    let isOffset =
      (digits.count == 4 || digits.count == 6) && "+-".utf8.contains(value[value.startIndex])
      && digits.number != nil && (digits.prefix(2).number ?? 99) < 24
      && (digits.dropFirst(2).prefix(2).number ?? 99) < 60
      && !(value.first == UInt8(ascii: "-") && digits.number == 0)
    if !isOffset { report(.calendarOffset, property.value, &findings) }
  }

  private func checkRule(_ findings: inout Findings) {
    guard case .failure(let error) = RecurrenceRule.parse(utf8: Array(property.value)) else {
      return
    }
    let index = min(property.value.startIndex + error.position, property.value.endIndex)
    findings.report(
      .calendarRule, at: file.offset(of: index, in: property), ["reason": error.explanation])
  }

  /// RFC 5545 §3.3.1: BASE64, and said so.
  private func checkBinary(_ findings: inout Findings) {
    guard property.parameter("ENCODING")?.uppercased() == "BASE64" else {
      findings.report(
        .calendarNeeds, at: property.offset,
        ["property": "VALUE=BINARY", "other": "ENCODING=BASE64"])
      return
    }
    let value = property.value
    let body = value.prefix { $0 != UInt8(ascii: "=") }
    let isBase64 =
      value.count.isMultiple(of: 4) && value.count - body.count <= 2
      && value.dropFirst(body.count).allSatisfy { $0 == UInt8(ascii: "=") }
      && body.allSatisfy {
        $0.isDigit || $0.isLetter || "+/".utf8.contains($0)
      }
    if !isBase64 { report(.calendarBase64, value, &findings) }
  }
}
