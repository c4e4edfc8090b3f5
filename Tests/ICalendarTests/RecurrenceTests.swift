import CivilTime
import ICalendar
import Testing

struct RecurrenceTests {
  /// The instances of a rule, at most 500.
  private func expand(
    _ rule: String, from start: String, _ clock: RecurrenceSet.Clock = .floating,
    exclusions: [String] = [], additions: [String] = [], first: String? = nil, last: String? = nil
  ) throws -> [String] {
    let written = { (text: String) in try #require(WrittenMoment(basic: text.utf8)) }
    let set = RecurrenceSet(
      start: try written(start).moment, clock: clock,
      rules: rule.isEmpty ? [] : [try RecurrenceRule.parse(rule).get()],
      additions: try additions.map(written), exclusions: try exclusions.map(written))
    var instances = try set.instances(from: try first.map(written), through: try last.map(written))
    var found: [CivilMoment] = []
    while found.count < 500, try instances.fill(&found, capacity: 500) {}
    return found.map(\.description)
  }

  @Test(arguments: RecurrenceExample.all.indices)
  func `the examples of RFC 5545 have the instances printed there`(index: Int) throws {
    let (says, start, rule, text) = RecurrenceExample.all[index]
    let wanted = RecurrenceExample.moments(text)
    let found = try expand(rule, from: start + "T090000", .zone(SampleZones.newYork))
    let isEndless = !rule.contains("COUNT") && !rule.contains("UNTIL")
    #expect(Array(found.prefix(isEndless ? wanted.count : 500)) == wanted, "\(says)")
  }

  @Test(arguments: [
    // A time that the wall skips is 07:30 UTC, and one that it shows twice the first of both.
    ("FREQ=DAILY;UNTIL=20070311T073000Z", "20070310T023000", "20070310T023000 20070311T023000"),
    ("FREQ=DAILY;UNTIL=20070311T072959Z", "20070310T023000", "20070310T023000"),
    ("FREQ=DAILY;UNTIL=20071104T053000Z", "20071103T013000", "20071103T013000 20071104T013000"),
    ("FREQ=DAILY;UNTIL=20071104T052959Z", "20071103T013000", "20071103T013000"),
    // The later of two may lie before the UNTIL, and the earlier in the gap beyond it.
    (
      "FREQ=MINUTELY;INTERVAL=30;UNTIL=20070311T071500Z", "20070311T013000",
      "20070311T013000 20070311T020000 20070311T030000"
    ),
    // Without a Z it is the wall of DTSTART; a date is its midnight.
    ("FREQ=DAILY;UNTIL=20070312T023000", "20070311T023000", "20070311T023000 20070312T023000"),
    ("FREQ=DAILY;UNTIL=20070312", "20070311T023000", "20070311T023000"),
  ])
  func `an UNTIL is kept to the second in the zone of DTSTART`(
    rule: String, start: String, instances: String
  ) throws {
    let found = try expand(rule, from: start, .zone(SampleZones.newYork))
    #expect(found.joined(separator: " ") == instances)
  }

  @Test(arguments: [
    (["20070311T023000"], "10 12 13"), (["20070311"], "10 12 13"),
    (["20070311T073000Z"], "10 12 13"),
    (["20070312T063000Z", "20070310"], "11 13"), (["20070311T033000"], "10 11 12 13"),
  ])
  func `an EXDATE takes out an instance, however it is written`(
    exclusions: [String], days: String
  ) throws {
    let found = try expand(
      "FREQ=DAILY;COUNT=4", from: "20070310T023000", .zone(SampleZones.newYork),
      exclusions: exclusions)
    #expect(found.map { String($0.dropFirst(6).prefix(2)) }.joined(separator: " ") == days)
  }

  @Test func `an RDATE joins in its place, once, and stands without a rule beside DTSTART`() throws
  {
    let additions = ["19970904T120000", "19970903T090000", "19970901T130000Z"]
    #expect(
      try expand(
        "FREQ=DAILY;COUNT=3", from: "19970902T090000", .zone(SampleZones.newYork),
        additions: additions) == [
          "19970901T090000", "19970902T090000", "19970903T090000", "19970904T090000",
          "19970904T120000",
        ])
    #expect(
      try expand("", from: "19970902T090000", additions: ["19970901T090000"]) == [
        "19970901T090000", "19970902T090000",
      ])
  }

  @Test(arguments: [
    ("FREQ=DAILY", "20260303 20260304 20260305"), ("FREQ=DAILY;INTERVAL=2", "20260303 20260305"),
    ("FREQ=YEARLY;BYYEARDAY=63", "20260304"), ("FREQ=MONTHLY;BYDAY=1TU", "20260303"),
    ("FREQ=WEEKLY;BYDAY=TH;WKST=SU", "20260305"), ("FREQ=DAILY;COUNT=10289", "20260303"),
    ("FREQ=DAILY;BYHOUR=9;BYMINUTE=30", "20260303 20260304 20260305"),
  ])
  func `a window in the far future is reached without its past`(
    rule: String, instances: String
  ) throws {
    let found = try expand(
      rule, from: "19980101", .days, first: "20260303", last: "20260305")
    #expect(found.map { String($0.prefix(8)) }.joined(separator: " ") == instances)
  }

  @Test(arguments: [
    ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", RuleError.Reason.noSuchDay),
    ("FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=31,-31", .noSuchDay),
    ("FREQ=SECONDLY;BYYEARDAY=1;BYMONTH=2", .neverMatches),
    ("FREQ=SECONDLY;INTERVAL=60;BYSECOND=5", .tooRare(steps: 2_000_000)),
    ("FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3", .tooRare(steps: 2_000_000)),
  ])
  func `a rule that never happens ends in an error`(rule: String, reason: RuleError.Reason) {
    do {
      let found = try expand(rule, from: "20260101T000000")
      Issue.record("\(found.count) instances")
    } catch {
      #expect((error as? RuleError)?.reason == reason)
    }
  }

  @Test(arguments: [
    ("FREQ=YEARLY;INTERVAL=9999999", 1), ("FREQ=SECONDLY;INTERVAL=2147483647", 118),
    ("FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", 0), ("FREQ=WEEKLY;BYDAY=TH;BYSETPOS=7", 0),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;INTERVAL=400", 0),
    ("FREQ=SECONDLY;COUNT=1000000000", 500), ("FREQ=DAILY;COUNT=2147483647;BYMONTH=1", 500),
  ])
  func `a hostile rule costs bounded work`(rule: String, count: Int) throws {
    #expect(try expand(rule, from: "20260101T000000").count == count)
  }

  @Test func `every list in full is a rule like any other`() throws {
    let every = { (values: ClosedRange<Int>) in
      values.map(String.init).joined(separator: ",")
    }
    let rule = """
      FREQ=YEARLY;BYSECOND=\(every(0...60));BYMINUTE=\(every(0...59));BYHOUR=\(every(0...23));\
      BYMONTHDAY=\(every(1...31));BYYEARDAY=\(every(1...366));BYMONTH=\(every(1...12));\
      BYSETPOS=\(every(1...366))
      """
    let found = try expand(rule, from: "20260101T000000")
    #expect(found.count == 500)
    #expect(found[365] == "20260101T000605")
    #expect(found[366] == "20270101T000000")
  }

  @Test func `moments ascend and agree however the batches are cut`() throws {
    let rule = try RecurrenceRule.parse(
      "FREQ=MONTHLY;BYDAY=MO,-1FR;BYHOUR=9,17;BYMINUTE=0,30;BYSETPOS=2,-1,5"
    ).get()
    let start = try #require(CivilMoment("20260105T093000"))
    let set = RecurrenceSet(start: start, clock: .floating, rules: [rule])
    var results: [[CivilMoment]] = []
    for size in [1, 2, 7, 300] {
      var instances = try set.instances()
      var all: [CivilMoment] = []
      while all.count < 300 {
        var batch: [CivilMoment] = []
        _ = try instances.fill(&batch, capacity: size)
        all += batch
      }
      results.append(Array(all.prefix(300)))
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(zip(results[0], results[0].dropFirst()).allSatisfy(<))
  }
}
