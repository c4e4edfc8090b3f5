import CivilTime
import Diagnostics
import MarkedYAML
import PlanModel
import Publishing
import Testing

@Suite struct PublicationYAMLTests {
  private func read(_ yaml: String) -> (Publication?, [Diagnostic]) {
    var issues = Issues()
    let value = configValue(yaml: Array(yaml.utf8), file: "publication.yaml", issues: &issues)
    let result = value.flatMap { publication(from: $0, issues: &issues) }
    return (result, issues.sorted)
  }

  @Test(arguments: UInt64(0)..<60)
  func `reading undoes writing`(seed: UInt64) {
    var random = Seeded(seed)
    let written = random.publication()
    let bytes = yaml(of: written)
    let (result, issues) = read(String(decoding: bytes, as: UTF8.self))
    #expect(issues.isEmpty)
    #expect(result == written)
    #expect(result.map(yaml) == bytes)
    var shuffled = written
    shuffled.entries.shuffle(using: &random)
    #expect(yaml(of: shuffled) == bytes)
  }

  @Test func `one changed fair changes only its own block`() {
    let fairs = (10..<30).map { City.Fair(key: "fair-\($0)") }
    let first = City(fairs: fairs).proposal(on: "2026-01-10").next
    var edited = fairs
    edited[7].day = "2026-07-30"
    let second = City(fairs: edited).proposal(after: first, on: "2026-01-10").next
    let before = String(decoding: yaml(of: first), as: UTF8.self).split(separator: "\n")
    let after = String(decoding: yaml(of: second), as: UTF8.self).split(separator: "\n")
    let changed = after.difference(from: before)
    let places = changed.compactMap { change -> Int? in
      if case .insert(let offset, _, _) = change { offset } else { nil }
    }
    #expect(places.count == 12 || places.count == 11)
    #expect(places.max()! - places.min()! < 20)
  }

  static let entry = """
    format: 2
    private_links: abc
    entries:
      - activity: spring.a
        uid: u1
        status: confirmed
        sequence: 0
        modified: '2026-01-01T00:00:00Z'
        start: '2026-07-22T14:30'
        end: '2026-07-22T17:00'
        place: 解放碑广场
        title: 招聘会
        short_title: 招聘会
        details: ''
        campaign: spring
        campaign_title: 春风行动
        unit: '500103'
        audience: public

    """

  @Test func `the record of an earlier version is read`() {
    let text = PublicationYAMLTests.entry.replacing("format: 2", with: "format: 1")
      .replacing("private_links: abc", with: "published_on: '2026-01-10'")
    let (result, issues) = read(text)
    #expect(issues.isEmpty)
    #expect(result?.entries.count == 1 && result?.privateLinks == nil)
  }

  @Test func `the shortest entry is enough`() {
    let (result, issues) = read(PublicationYAMLTests.entry)
    #expect(issues.isEmpty)
    #expect(result?.entries.count == 1)
    #expect(result?.entries.first?.isAllDay == false)
  }

  @Test(arguments: [
    ("format: 2", "format: 3", "publication.format", 1, 9),
    ("format: 2", "format: 0", "publication.format", 1, 9),
    ("format: 2\n", "", "config.missing-key", 1, 1),
    ("private_links: abc", "private_links: [abc]", "config.wrong-type", 2, 16),
    ("private_links: abc", "published_on: '2026-01-10'", "config.unknown-key", 2, 1),
    ("uid: u1", "uid2: u1", "config.missing-key", 4, 5),
    ("confirmed", "certain", "config.invalid-value", 6, 13),
    ("sequence: 0", "sequence: -1", "config.out-of-range", 7, 15),
    ("sequence: 0", "sequence: many", "config.invalid-value", 7, 15),
    ("'2026-01-01T00:00:00Z'", "'2026-01-01T24:00:00Z'", "config.invalid-value", 8, 15),
    ("'2026-07-22T14:30'", "'2026-07-22 14:30'", "config.invalid-value", 9, 12),
    ("'2026-07-22T17:00'", "'2026-07-22T17:60'", "config.invalid-value", 10, 10),
    ("audience: public", "audience: everybody", "config.invalid-value", 18, 15),
    ("unit: '500103'", "unit: [500103]", "config.wrong-type", 17, 11),
    ("    audience: public", "    audience: public\n    teems: [x]", "config.unknown-key", 19, 5),
  ])
  func `nothing of the record is guessed`(
    right: String, wrong: String, code: String, line: Int, column: Int
  ) {
    let text = PublicationYAMLTests.entry.replacing(right, with: wrong)
    #expect(text != PublicationYAMLTests.entry)
    let (result, issues) = read(text)
    #expect(result == nil)
    #expect(
      issues.contains { issue in
        issue.code == code && issue.severity == .error && issue.location.line == line
          && issue.location.column == column
      }, "\(issues.map { "\($0.location) \($0.code)" })")
  }

  @Test func `an activity that a merge left twice is named with both places`() {
    let entry = PublicationYAMLTests.entry.split(separator: "\n", omittingEmptySubsequences: false)
    let text = PublicationYAMLTests.entry + entry[3...].joined(separator: "\n")
    let (result, issues) = read(text)
    #expect(result == nil)
    #expect(issues.map(\.code) == ["publication.entry-twice"])
    #expect(issues.first?.location.line == 19)
    #expect(issues.first?.notes.first?.location.line == 4)
  }

  @Test func `every problem of the file is reported at once`() {
    let text = PublicationYAMLTests.entry
      .replacing("confirmed", with: "certain").replacing("sequence: 0", with: "sequence: x")
      .replacing("audience: public", with: "audience: all")
    #expect(read(text).1.count == 3)
  }
}

extension Seeded {
  fileprivate mutating func text() -> Text {
    let pieces = [
      "渝中", "招聘会", ": ", "#", "'", "\"", "\n", "- ", "on", "是", "：", "  ", "\\", "0", "🎪", "é", "",
    ]
    func word(_ random: inout Seeded) -> String {
      (0..<Int.random(in: 0...6, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
    }
    let zh = word(&self)
    return Bool.random(using: &self) ? Text(zh) : Text(zh: zh, en: word(&self))
  }

  private mutating func date() -> CivilDate {
    CivilDate(dayNumber: Int.random(in: 20_000...22_000, using: &self))
  }

  private mutating func slot() -> Publication.Slot {
    let start = CivilDateTime(date(), TimeOfDay(minutes: Int.random(in: 0..<1440, using: &self))!)
    return Publication.Slot(
      start: start, end: CivilDateTime(start.date.adding(days: 1), start.time),
      isAllDay: Bool.random(using: &self), venue: Bool.random(using: &self) ? "v-1" : nil,
      place: text())
  }

  fileprivate mutating func publication() -> Publication {
    let count = Int.random(in: 0...8, using: &self)
    let entries = (0..<count).map { index in
      let slot = slot()
      let removedOn = Bool.random(using: &self) ? date() : nil
      var entry = Publication.Entry(
        uid: "uid-\(index)", activity: "spring.\(index)", campaign: "spring",
        campaignTitle: text(), unit: "50010\(index)",
        theme: Bool.random(using: &self) ? Activity.Theme(id: "t", name: text()) : nil,
        organisations: Bool.random(using: &self) ? ["o1", "007", "是"] : [],
        teams: Bool.random(using: &self) ? ["t1"] : [],
        audience: Audience.allCases.randomElement(using: &self)!, title: text(),
        shortTitle: text(), details: text(), start: slot.start, end: slot.end,
        isAllDay: slot.isAllDay, venue: slot.venue, place: slot.place,
        status: Publication.Entry.Status.allCases.randomElement(using: &self)!,
        sequence: Int.random(in: 0...9, using: &self),
        modified: Publication.Moment(date(), seconds: Int.random(in: 0..<86_400, using: &self)),
        removedOn: removedOn, previous: Bool.random(using: &self) ? self.slot() : nil,
        isExpired: removedOn != nil && Bool.random(using: &self), deadlines: deadlines())
      entry.departures = departures(of: entry)
      return entry
    }
    return Publication(
      entries: entries, names: ["district/500103": text(), "organisation/o1": text()],
      privateLinks: Bool.random(using: &self) ? "0123abcd" : nil)
  }

  private mutating func deadlines() -> [Publication.Deadline] {
    (0..<Int.random(in: 0...2, using: &self)).map { index in
      let removedOn = Bool.random(using: &self) ? date() : nil
      return Publication.Deadline(
        key: "k\(index)", title: text(), basis: Bool.random(using: &self) ? text() : nil,
        due: date(), sequence: Int.random(in: 0...3, using: &self),
        modified: Bool.random(using: &self) ? Publication.Moment(date(), seconds: 7) : nil,
        removedOn: removedOn, isExpired: removedOn != nil && Bool.random(using: &self))
    }
  }

  private mutating func departures(of entry: Publication.Entry) -> [Publication.Departure] {
    (0..<Int.random(in: 0...2, using: &self)).map { index in
      var before = entry
      before.title = text()
      before.status = .cancelled
      before.deadlines = deadlines()
      return Publication.Departure(feeds: ["city", "venue/v-\(index)"], entry: before)
    }
  }
}
