import CampaignKit
import CampaignKitTesting
import Expanding
import Testing

@Suite struct RequestTests {
  @Test func `an activity becomes a request in indices`() throws {
    let request = try request { activity in
      activity.window = day("2026-03-01")...day("2026-03-31")
      activity.weekdays = [.monday, .sunday]
      activity.dayKinds = [.rest, .holiday]
      activity.slots = [span("09:00-12:00"), span("14:00-17:00")]
      activity.attendance = 300
      activity.priority = 3
      activity.wish = .init(weekend: true, market: true, target: day("2026-03-15"))
    }
    #expect(request.id == "c1.a")
    #expect(request.window == 59...89)
    #expect(request.weekdays == 0b100_0001)
    #expect(request.dayKinds == 0b110)
    #expect(request.starts == 1 << 6 | 1 << 16)
    #expect(request.duration == 6)
    #expect(request.attendance == 300)
    #expect(request.priority == 3)
    #expect(request.preference == .init(weekend: true, market: true, target: 73))
    #expect(request.submitted == -30)
  }

  @Test(
    "each start has the length of its own hours",
    arguments: [
      (["06:00-22:00"], [0: 32]), (["21:30-22:00"], [31: 1]), (["09:00-12:00"], [6: 6]),
      (["09:00-12:00", "18:30-21:00"], [6: 6, 25: 5]),
      (["09:00-12:00", "20:00-22:00"], [6: 6, 28: 4]), (["09:00-10:00", "09:00-12:00"], [6: 6]),
    ])
  func hours(slots: [String], lengths: [Int: Int]) throws {
    let request = try request { $0.slots = slots.map(span) }
    #expect(
      (0..<32).filter { request.starts >> UInt32($0) & 1 == 1 } == lengths.keys.sorted())
    for (start, length) in lengths { #expect(request.length(at: start) == length) }
  }

  @Test(
    "hours off the grid are refused",
    arguments: ["05:30-09:00", "09:15-12:00", "09:00-11:45", "20:00-22:30", "22:00-23:00"])
  func offGrid(text: String) {
    let (agenda, found) = expand(workspace([{ draft(of: $0) { $0.slots = [span(text)] } }]))
    #expect(found == ["plan.off-grid"])
    #expect(agenda.items.map(\.problemIndex) == [nil])
  }

  @Test func `days on which it may not begin are forbidden as a whole, hours in part`() throws {
    let request = try request { activity in
      activity.excludedDates = [day("2026-01-03"), day("2027-01-01")]
      activity.forbidden = [
        .init(date: day("2026-01-05"), span: span("09:10-10:00")),
        .init(date: day("2025-12-31"), span: span("09:00-10:00")),
      ]
    }
    #expect(
      request.forbidden == [.init(day: 2, periods: .max), .init(day: 4, periods: 0b11 << 6)])
  }

  @Test func `a window is cut to the horizon`() throws {
    let request = try request { $0.window = day("2025-06-01")...day("2026-01-10") }
    #expect(request.window == 0...9)
  }

  @Test func `places are types, venues or none`() throws {
    #expect(try request { $0.place = .online }.venueTypes == [])
    #expect(try request { $0.place = .named("路边") }.venues == [])
    let types = try request { $0.place = .types(["文化馆", "广场"], indoor: true) }
    #expect(types.venueTypes == [0, 1])
    #expect(types.isIndoor)
    let venues = try request { $0.place = .venues(["V2", "V1"]) }
    #expect(venues.venues == [1, 0])
    #expect(venues.venueTypes == [0, 1])
  }

  @Test func `needs become skills and amounts of resources`() throws {
    let request = try request {
      $0.needs = [.team(skill: "舞台"), .staff(3), .equipment(id: "stage", amount: 2)]
    }
    #expect(request.skills.count == 1)
    #expect(request.uses == [.init(resource: 0, amount: 3), .init(resource: 2, amount: 2)])
  }

  @Test func `a unit that counts nobody is not held to a number`() throws {
    let request = try request {
      $0.unit = "east"
      $0.needs = [.staff(500)]
    }
    #expect(request.uses == [])
  }

  @Test(
    "what the tables cannot give is refused at the line that asked",
    arguments: [
      ("unit", "plan.unknown-name"), ("type", "plan.unknown-name"), ("skill", "plan.unknown-name"),
      ("equipment", "plan.unknown-name"), ("venue", "plan.venue-elsewhere"),
    ])
  func refused(what: String, code: String) {
    let workspace = workspace([
      { campaign in
        draft(of: campaign) { activity in
          switch what {
          case "unit": activity.unit = "west"
          case "type": activity.place = .types(["广厂"], indoor: false)
          case "skill": activity.needs = [.team(skill: "招聘服物")]
          case "equipment": activity.needs = [.equipment(id: "plane", amount: 1)]
          default: activity.place = .venues(["V3"])
          }
        }
      }
    ])
    let (agenda, found) = expand(workspace)
    #expect(found == [code])
    #expect(agenda.problem.activities.isEmpty)
    #expect(agenda.items.count == 1)
  }

  @Test func `what is fixed already may stand in a neighbour's hall`() throws {
    let request = try request {
      $0.place = .venues(["V3"])
      $0.pin = .init(date: day("2026-03-01"), start: TimeOfDay("09:00"))
    }
    #expect(request.venues == [2])
  }

  @Test func `groups and employers exclude one another across campaigns`() {
    let script: @Sendable (Campaign) -> Draft = { campaign in
      draft(of: campaign) {
        $0.employers = ["firm"]
        $0.groups = ["书记"]
      }
    }
    let (agenda, _) = expand(workspace([script, script]))
    #expect(agenda.problem.groups.map(\.id) == ["书记", "employer/firm"])
    #expect(agenda.problem.activities.map(\.groups) == [[0, 1], [0, 1]])
  }

  @Test func `what a draft says of a group holds: hard or soft, and days without gaps`() {
    let script: @Sendable (Campaign) -> Draft = { campaign in
      var whole = draft(of: campaign) { $0.groups = ["讲师", "主题", "别人"] }
      whole.groups = [
        ActivityGroup("讲师", isHard: true, wantsCompactDays: true),
        ActivityGroup("主题", isHard: false),
      ]
      return whole
    }
    let groups = expand(workspace([script])).agenda.problem.groups
    #expect(groups.map(\.id) == ["讲师", "主题", "别人"])
    #expect(groups.map(\.isExclusive) == [true, false, true])
    #expect(groups.map { $0.compactness > 0 } == [true, false, false])
  }

  @Test func `a drive that stays open is closed on its days off and takes no room`() throws {
    let open = try request {
      $0 = $0.open(days: 10, closedOn: [.rest, .holiday], [.wednesday])
    }
    #expect(open.span == 10 && open.sharesVenue)
    let days = (5...11).map { number in
      let date = day("2026-01-\(number < 10 ? "0" : "")\(number)")
      let kind = date.weekday.isWeekend ? 1 : 0
      return open.rests.mask >> UInt32(kind * 7 + date.weekday.rawValue - 1) & 1 == 1
    }
    // From Monday to Sunday.
    #expect(days == [false, false, true, false, false, true, true])
    #expect(try request().rests == .none)
  }

  @Test func `pins are indices`() throws {
    let request = try request {
      $0.place = .venues(["V1"])
      $0.pin = .init(date: day("2026-03-01"), start: TimeOfDay("09:00"), venue: "V1", teams: ["T1"])
    }
    #expect(request.pin == .init(day: 59, start: 6, venue: 0, teams: [0]))
  }
}
