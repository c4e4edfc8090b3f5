import CivilTime
import Diagnostics
import ICalendar
import MarkedJSON

/// A line that `calendar expand` is given.
struct ExpansionRequest {
  private enum Key: String, CaseIterable {
    case id, rrule, dtstart, tzid, limit, exdate, rdate, from, until
  }

  private static let keys = JSONKeys<Key>(
    optional: [.rrule, .tzid, .exdate, .rdate, .from, .until])

  /// The most instances that one line may ask for.
  private static let limits = 0...10_000_000

  /// The id as it was written; `null` where there is none.
  private(set) var id = Array("null".utf8)
  private(set) var limit = 0
  private(set) var first: WrittenMoment?
  private(set) var last: WrittenMoment?
  private var rule: [UInt8] = []
  private var start: WrittenMoment?
  private var zone: String?
  private var additions: [WrittenMoment] = []
  private var exclusions: [WrittenMoment] = []
  /// The first value that could not be read.
  private var problem: ExpansionProblem?

  mutating func read(from reader: inout JSONReader) {
    reader.object(Self.keys) { key, reader in
      // NB: what is optional may also be null, as programs write it.
      if key != .id, key != .limit, key != .dtstart, reader.null() { return }
      switch key {
      case .id: readID(from: &reader)
      case .limit: limit = reader.int(in: Self.limits) ?? 0
      case .tzid: zone = reader.string()
      case .rrule:
        if let slice = reader.slice() {
          rule = Array(
            slice.hasEscapes ? Array(reader.text(of: slice).utf8)[...] : reader.bytes[slice.range])
        }
      case .dtstart: start = moment("dtstart", from: &reader)
      case .from: first = moment("from", from: &reader)
      case .until: last = moment("until", from: &reader)
      case .exdate: exclusions = moments("exdate", from: &reader)
      case .rdate: additions = moments("rdate", from: &reader)
      }
    }
  }

  /// What the line describes, and its DTSTART in its form.
  func recurrenceSet(
    _ zones: inout ZoneDatabase
  ) throws(ExpansionProblem) -> (RecurrenceSet, WrittenMoment) {
    if let problem { throw problem }
    guard let start else { preconditionFailure("a sound line has a dtstart") }
    var set = RecurrenceSet(
      start: start.moment, clock: .floating, additions: additions, exclusions: exclusions)
    switch start {
    case .date: set.clock = .days
    case .utc:
      if let zone {
        throw ExpansionProblem(
          message: Text(
            zh: "dtstart 是 UTC 时间，不能再有 tzid“\(zone)”",
            en: "dtstart is in UTC and cannot have the tzid '\(zone)', too"))
      }
      set.clock = .zone(.utc)
    case .local:
      if let name = zone {
        guard let zone = zones.zone(named: name) else {
          throw ExpansionProblem(
            message: Text(zh: "没有叫“\(name)”的时区", en: "there is no time zone '\(name)'"))
        }
        set.clock = .zone(zone)
      }
    }
    if !rule.isEmpty {
      switch RecurrenceRule.parse(utf8: rule) {
      case .success(let rule): set.rules = [rule]
      case .failure(let error): throw ExpansionProblem(message: error.explanation)
      }
    }
    return (set, start)
  }

  private mutating func readID(from reader: inout JSONReader) {
    switch reader.peek() {
    case .number: if let number = reader.int() { id = Array(String(number).utf8) }
    case .null: _ = reader.null()
    default:
      guard let slice = reader.slice() else { return }
      // As it stands, with its quotes and escapes.
      id = Array(reader.bytes[slice.range.lowerBound - 1...slice.range.upperBound])
    }
  }

  private mutating func moments(
    _ key: String, from reader: inout JSONReader
  ) -> [WrittenMoment] {
    var moments: [WrittenMoment] = []
    reader.array { _, reader in
      if let moment = self.moment(key, from: &reader) { moments.append(moment) }
    }
    return moments
  }

  /// A date or a date and time; of a period in `rdate`, its start.
  private mutating func moment(_ key: String, from reader: inout JSONReader) -> WrittenMoment? {
    guard let slice = reader.slice() else { return nil }
    var text = reader.bytes[slice.range]
    if key == "rdate", let end = text.firstIndex(of: UInt8(ascii: "/")) { text = text[..<end] }
    if !slice.hasEscapes, let moment = WrittenMoment(basic: text) { return moment }
    let written = reader.text(of: slice)
    problem =
      problem
      ?? ExpansionProblem(
        message: Text(
          zh: "\(key) 不能是“\(written)”，应写成 19970902T090000 这样的日期或时间",
          en: "\(key) cannot be '\(written)'; a date or time is written like 19970902T090000"))
    return nil
  }
}
