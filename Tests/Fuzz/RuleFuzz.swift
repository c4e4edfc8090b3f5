import CivilTime
import ICalendar

/// Any bytes: a rule is read or refused at a place of its own, what is read comes back when written,
/// and expanding it costs bounded work and gives ascending moments within its bounds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRule(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // A first line may hold another DTSTART and zone: the first two bytes choose them.
  guard bytes.count > 2 else { return 0 }
  let rule: RecurrenceRule
  switch RecurrenceRule.parse(utf8: Array(bytes[2...])) {
  case .failure(let error):
    precondition(error.position >= 0 && error.length >= 0, "a place before the rule")
    precondition(error.position + error.length <= bytes.count - 2, "a place behind the rule")
    return 0
  case .success(let read): rule = read
  }
  precondition(
    (try? RecurrenceRule.parse(rule.description).get()) == rule, "what was written does not read")
  let moment = CivilMoment(
    CivilDate(dayNumber: Int(bytes[0]) * 137 - 20_000), secondOfDay: Int(bytes[1]) * 338)
  let clocks: [RecurrenceSet.Clock] = [.days, .floating, .zone(.utc), .zone(halfHour)]
  let clock = clocks[Int(bytes[1]) % clocks.count]
  let set = RecurrenceSet(
    start: moment, clock: clock, rules: [rule],
    exclusions: [.utc(CivilMoment(seconds: moment.seconds + 86_400))])
  check(set, from: nil, through: nil)
  let later = CivilMoment(seconds: moment.seconds + 40_000_000)
  check(set, from: .utc(later), through: .date(later.date.adding(days: 4000)))
  return 0
}

/// A zone with a gap and a fold each year, like Australia/Lord_Howe.
private let halfHour = Zone(observances: [
  ZoneObservance(
    start: CivilMoment("19700405T020000")!, offsetBefore: 39_600, offset: 37_800,
    rules: yearly("BYMONTH=4;BYDAY=1SU")),
  ZoneObservance(
    start: CivilMoment("19701004T020000")!, offsetBefore: 37_800, offset: 39_600,
    rules: yearly("BYMONTH=10;BYDAY=1SU")),
])!

private func yearly(_ parts: String) -> [RecurrenceRule] {
  guard case .success(let rule) = RecurrenceRule.parse("FREQ=YEARLY;" + parts) else {
    preconditionFailure("\(parts) is a rule")
  }
  return [rule]
}

private func check(_ set: RecurrenceSet, from first: WrittenMoment?, through last: WrittenMoment?) {
  guard var instances = try? set.instances(from: first, through: last) else { return }
  var found: [CivilMoment] = []
  while found.count < 500, (try? instances.fill(&found, capacity: 500)) == true {}
  precondition(found.count <= 500, "more than was asked for")
  for (earlier, later) in zip(found, found.dropFirst()) {
    precondition(earlier < later, "not in ascending order")
  }
  precondition(found.allSatisfy { $0 >= set.start && $0 <= .last }, "beyond all bounds")
  if let count = set.rules[0].count { precondition(found.count <= count, "more than COUNT") }
}
