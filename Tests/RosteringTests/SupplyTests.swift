import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Testing

/// What must hold of every supply roster, looked up in the rows themselves.
@Suite struct SupplyTests {
  /// A booth as it stands in the roster.
  private struct Booth {
    var fair: Int
    var organisation: Organisation
    var isNamed: Bool
  }

  private func booths(_ fairs: SampleFairs, _ rosters: [Roster]) -> [Booth] {
    rosters.flatMap { roster -> [Booth] in
      guard let fair = fairs.items.firstIndex(where: { $0.id == roster.activity }) else {
        return []
      }
      return roster.fullRows.filter { !$0[0].isEmpty }.compactMap { row in
        fairs.tables.organisations.first { $0.name.zh == row[1] }.map {
          Booth(fair: fair, organisation: $0, isNamed: row[6] == "主办方指定")
        }
      }
    }
  }

  private func areNear(_ a: String, _ b: String) -> Bool {
    let places = [a, b].compactMap { SampleFairs.units.firstIndex(of: $0) }
    return [0, 1, 5].contains(abs(places[0] - places[1]))
  }

  private func overlap(_ fairs: SampleFairs, _ a: Int, _ b: Int) -> Bool {
    func hours(_ fair: Int) -> Range<Int> {
      guard let placement = fairs.placements[fair] else { return 0..<0 }
      let first = placement.day * 48 + placement.start
      return first..<(first + (fairs.items[fair].activity.span - 1) * 48 + 6)
    }
    return hours(a).overlaps(hours(b))
  }

  @Test(arguments: UInt64(0)..<20)
  func `where there is a list of firms, nobody else is asked who was not named`(seed: UInt64) {
    var fairs = SampleFairs(seed)
    var issues = Issues()
    let free = booths(fairs, fairs.rosters(issues: &issues))
    let listed = Set(
      fairs.tables.organisations.map(\.id).enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    )
    for index in fairs.items.indices { fairs.items[index].activity.rosters[0].among = listed }
    let limited = booths(fairs, fairs.rosters(issues: &issues))
    #expect(limited.allSatisfy { $0.isNamed || listed.contains($0.organisation.id) })
    #expect(seed != 0 || free.contains { !$0.isNamed && !listed.contains($0.organisation.id) })
    #expect(seed != 0 || limited.contains { !$0.isNamed })
  }

  @Test(arguments: UInt64(0)..<30)
  func `one legal entity has one booth, never two places at once, and rests between`(
    seed: UInt64
  ) {
    let fairs = SampleFairs(seed)
    var issues = Issues()
    let booths = booths(fairs, fairs.rosters(issues: &issues))
    for (index, a) in booths.enumerated() {
      for b in booths[..<index] where a.organisation.legalEntity == b.organisation.legalEntity {
        #expect(a.fair != b.fair)
        #expect(!overlap(fairs, a.fair, b.fair))
        let (one, other) = (fairs.items[a.fair].activity, fairs.items[b.fair].activity)
        let days = max(one.rosters[0].cooldownDays, other.rosters[0].cooldownDays)
        let apart = abs(
          one.window.lowerBound.dayNumber - other.window.lowerBound.dayNumber)
        if areNear(one.unit, other.unit), apart < days {
          #expect(a.isNamed && b.isNamed, "only organisers may ask so soon")
          #expect(issues.all.contains { $0.code == "roster.invited-too-soon" })
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `booths are numbered from one, and what is missing adds up`(seed: UInt64) {
    let fairs = SampleFairs(seed)
    var issues = Issues()
    for roster in fairs.rosters(issues: &issues) {
      let numbers = roster.fullRows.map { $0[0] }.filter { !$0.isEmpty }
      #expect(numbers.compactMap { Int($0) } == Array(1..<(roster.filled + 1)))
      #expect(numbers.count == roster.filled && roster.filled <= roster.seats)
      #expect(roster.shortfalls.reduce(0) { $0 + $1.missing } == roster.seats - roster.filled)
      #expect(roster.waiting == 0 || roster.filled == roster.seats)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `nobody who is nearer or was asked less often is passed over`(seed: UInt64) {
    let fairs = SampleFairs(seed)
    var issues = Issues()
    let rosters = fairs.rosters(issues: &issues)
    let all = booths(fairs, rosters)
    // Named ones are known for all the year before the first free booth is given away.
    var given = all.filter(\.isNamed)
    for roster in rosters {
      guard let fair = fairs.items.firstIndex(where: { $0.id == roster.activity }) else { continue }
      let activity = fairs.items[fair].activity
      func rank(_ organisation: Organisation) -> [Int] {
        let ring =
          organisation.unit.map { $0 == activity.unit ? 0 : areNear($0, activity.unit) ? 1 : 2 }
        return [
          ring ?? 2, activity.rosters[0].smallPrivateFirst ? organisation.smallPrivateRank : 0,
          given.count { $0.organisation.legalEntity == organisation.legalEntity },
        ]
      }
      func isFree(_ organisation: Organisation) -> Bool {
        given.allSatisfy { booth in
          let there = fairs.items[booth.fair].activity
          let days = max(there.rosters[0].cooldownDays, activity.rosters[0].cooldownDays)
          let apart = abs(
            there.window.lowerBound.dayNumber - activity.window.lowerBound.dayNumber)
          return booth.organisation.legalEntity != organisation.legalEntity
            || booth.fair != fair && !overlap(fairs, booth.fair, fair)
              && !(areNear(there.unit, activity.unit) && apart < days)
        }
      }
      let pooled = all.filter { $0.fair == fair && !$0.isNamed }
      let ranks = pooled.map { rank($0.organisation) }
      for (a, b) in zip(ranks, ranks.dropFirst()) { #expect(!b.lexicographicallyPrecedes(a)) }
      #expect(pooled.allSatisfy { isFree($0.organisation) })
      let passedOver = fairs.tables.organisations.filter { organisation in
        activity.rosters[0].trades.contains(organisation.trade) && isFree(organisation)
          && !pooled.contains { $0.organisation.legalEntity == organisation.legalEntity }
      }
      if roster.filled < roster.seats { #expect(passedOver.isEmpty) }
      for organisation in passedOver {
        if let last = ranks.last { #expect(!rank(organisation).lexicographicallyPrecedes(last)) }
      }
      given += pooled
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `equal seeds give equal rosters`(seed: UInt64) {
    let fairs = SampleFairs(seed)
    var issues = Issues()
    let rosters = fairs.rosters(seed: 7, issues: &issues)
    #expect(rosters == fairs.rosters(seed: 7, issues: &issues))
  }

  /// Employers of one trade, all from elsewhere, and one fair.
  private func one(_ count: Int, _ request: RosterRequest) -> SampleFairs {
    var fairs = SampleFairs()
    fairs.tables.organisations = (0..<count).map {
      Organisation(
        id: "o\($0)", name: Text("单位\($0)"), trade: "家政", posts: 2, openings: 5,
        source: place($0 + 1))
    }
    fairs.add("x", unit: "a", day: 3, needs: [.staff(4)], request)
    return fairs
  }

  @Test func `the lot alone decides between equals`() {
    let fairs = one(30, RosterRequest(.supply, seats: 10, trades: ["家政"]))
    var issues = Issues()
    let first = fairs.rosters(seed: 1, issues: &issues)[0].fullRows.prefix(10).map { $0[1] }
    let second = fairs.rosters(seed: 2, issues: &issues)[0].fullRows.prefix(10).map { $0[1] }
    #expect(first != second)
    let expected = (0..<30).map { index in
      (plainSHA256(Array("1|demo.x|o\(index)".utf8)), "单位\(index)")
    }
    .sorted { $0.0.lexicographicallyPrecedes($1.0) }.prefix(10).map(\.1)
    #expect(first == expected)
  }

  @Test func `whoever is named beyond the last booth waits in order`() {
    let fairs = one(4, RosterRequest(.supply, seats: 2, invited: ["o3", "o1", "o0"]))
    var issues = Issues()
    let roster = fairs.rosters(issues: &issues)[0]
    #expect(roster.filled == 2 && roster.waiting == 1 && roster.shortfalls.isEmpty)
    #expect(
      roster.fullRows == [
        ["01", "单位3", "家政", "2", "5", "", "主办方指定"],
        ["02", "单位1", "家政", "2", "5", "", "主办方指定"],
        ["", "单位0", "家政", "2", "5", "", "候补 1"],
        ["", "a区", "", "", "", "a区", "工作人员 4 人"],
      ])
  }

  @Test func `the sheet speaks the language of the files`() {
    let fairs = one(1, RosterRequest(.supply, seats: 1, trades: ["家政"]))
    var issues = Issues()
    let roster = fairs.rosters(language: .en, issues: &issues)[0]
    #expect(roster.fullRows[1] == ["", "District a", "", "", "", "District a", "staff: 4"])
    #expect(roster.columns.map(\.name.en).prefix(2) == ["Booth", "Organisation"])
  }

  @Test func `empty booths are counted to the trades with the fewest employers`() {
    let fairs = one(3, RosterRequest(.supply, seats: 8, trades: ["餐饮", "家政", "制造"]))
    var issues = Issues()
    let short = fairs.rosters(issues: &issues)[0].shortfalls
    #expect(short.map(\.stratum.zh) == ["餐饮", "制造"])
    #expect(short.map(\.missing) == [3, 2])
  }

  @Test func `without a table of employers no booth is called empty`() {
    let fairs = one(0, RosterRequest(.supply, seats: 8))
    var issues = Issues()
    let roster = fairs.rosters(issues: &issues)[0]
    #expect((roster.seats, roster.filled) == (8, 0))
    #expect(roster.shortfalls.map(\.missing) == [8])
    #expect(issues.all.isEmpty)
  }

  @Test func `two organisers who name one firm too soon are told of each other`() throws {
    var fairs = one(1, RosterRequest(.supply, seats: 3, invited: ["o0"], cooldownDays: 8))
    fairs.add(
      "y", unit: "b", day: 10, RosterRequest(.supply, seats: 3, invited: ["o0"], cooldownDays: 8))
    var issues = Issues()
    let rosters = fairs.rosters(issues: &issues)
    #expect(rosters.map(\.filled) == [1, 1])
    let found = try #require(issues.all.first)
    #expect(found.code == "roster.invited-too-soon")
    #expect(issues.all.dropFirst().map(\.code) == ["roster.booths-empty", "roster.booths-empty"])
    #expect(found.location == place(101) && found.notes.map(\.location) == [place(100)])
    #expect(found.message.zh.contains("招聘会x") && found.message.zh.contains("招聘会y"))
  }

  @Test(arguments: [(7, "b", 1), (8, "b", 2), (7, "c", 2), (7, "f", 1), (7, "a", 1)])
  func `the pool rests eight days in a unit and beside it`(days: Int, unit: String, filled: Int) {
    var fairs = one(1, RosterRequest(.supply, seats: 1, trades: ["家政"], cooldownDays: 8))
    fairs.add(
      "y", unit: unit, day: 3 + days,
      RosterRequest(.supply, seats: 1, trades: ["家政"], cooldownDays: 8))
    var issues = Issues()
    #expect(fairs.rosters(issues: &issues).reduce(0) { $0 + $1.filled } == filled)
  }

  @Test func `a firm named at two places at once keeps the earlier one`() {
    var fairs = one(1, RosterRequest(.supply, seats: 1, invited: ["o0"]))
    fairs.add("y", unit: "d", day: 3, start: 8, RosterRequest(.supply, seats: 1, invited: ["o0"]))
    var issues = Issues()
    let rosters = fairs.rosters(issues: &issues)
    #expect(rosters.map(\.filled) == [1, 0])
    #expect(issues.all.map(\.code) == ["roster.invited-elsewhere", "roster.booths-empty"])
  }

  @Test func `a later fair's named firm is not taken from it by an earlier fair`() {
    var fairs = one(1, RosterRequest(.supply, seats: 1, trades: ["家政"], cooldownDays: 8))
    fairs.add(
      "y", unit: "a", day: 5, RosterRequest(.supply, seats: 1, invited: ["o0"], cooldownDays: 8))
    var issues = Issues()
    #expect(fairs.rosters(issues: &issues).map(\.filled) == [0, 1])
    #expect(issues.all.map(\.code) == ["roster.booths-empty"])
    #expect(issues.all[0].message.zh.hasSuffix("1 个展位只请到 0 家企业，缺：家政 1"))
    #expect(issues.all[0].location == place(100))
  }

  @Test func `unknown and repeated names are said where the fair stands`() {
    let fairs = one(1, RosterRequest(.supply, seats: 5, invited: ["o0", "nobody", "o0"]))
    var issues = Issues()
    #expect(fairs.rosters(issues: &issues)[0].filled == 1)
    #expect(
      issues.all.map(\.code) == [
        "roster.unknown-organisation", "roster.invited-twice", "roster.booths-empty",
      ])
    #expect(issues.all.allSatisfy { $0.location == place(100) })
  }
}
