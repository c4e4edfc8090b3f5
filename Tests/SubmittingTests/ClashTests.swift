import CivilTime
import Diagnostics
import PlanModel
import Submitting
import Testing

@Suite struct ClashTests {
  /// A fair of the city, a fair that is sent, and what they are at odds about.
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var standing: String
    var sent: String
    var kinds: [ClashKind]
    var unit = ("b", "乙区")
    var rules = ""
    var today = "2026-02-02"
    var testDescription: String { what }
  }

  static let cases = [
    Case(
      what: "one hall at one time", standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00",
      sent: "日期: 3月14日, 地点: 甲广场, 时段: 10:00-13:00", kinds: [.venue], unit: ("a", "甲区")),
    Case(
      what: "one hall at different times",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00",
      sent: "日期: 3月14日, 地点: 甲广场, 时段: 14:00-17:00", kinds: [], unit: ("a", "甲区")),
    Case(
      what: "a leader in two units",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00, 出席: [某领导]",
      sent: "日期: 3月14日, 地点: 乙广场, 时段: 09:00-12:00, 出席: [某领导]", kinds: [.leader]),
    Case(
      what: "a leader who is away", standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场",
      sent: "日期: 4月1日, 地点: 乙广场, 出席: [某领导]", kinds: [.leader]),
    Case(
      what: "a crew with one activity a day",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00, 队伍技能: [舞台]",
      sent: "日期: 3月14日, 地点: 乙广场, 时段: 14:00-17:00, 队伍技能: [舞台]", kinds: [.team]),
    Case(
      what: "a firm in two places",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00, 企业: [某公司], 展位: 1",
      sent: "日期: 3月14日, 地点: 乙广场, 时段: 09:00-12:00, 企业: [某公司], 展位: 1", kinds: [.firm]),
    Case(
      what: "a firm invited by a neighbour within the days of rest",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 企业: [某公司], 展位: 1",
      sent: "日期: 3月17日, 地点: 乙广场, 企业: [某公司], 展位: 1", kinds: [.firm]),
    Case(
      what: "a firm invited after the days of rest",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 企业: [某公司], 展位: 1",
      sent: "日期: 3月28日, 地点: 乙广场, 企业: [某公司], 展位: 1", kinds: []),
    Case(
      what: "two big activities of one unit on one day",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 时段: 09:00-12:00, 预计人数: 1200",
      sent: "日期: 3月14日, 地点: 甲馆, 时段: 14:00-17:00, 预计人数: 1100", kinds: [.day],
      unit: ("a", "甲区")),
    Case(
      what: "big activities about one theme in two units",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场, 预计人数: 1200, 主题: 家政",
      sent: "日期: 3月14日, 地点: 乙广场, 预计人数: 1100, 主题: 家政", kinds: [.day]),
    Case(
      what: "a day that the city keeps free", standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场",
      sent: "日期: 3月18日, 地点: 乙广场", kinds: [.blocked],
      rules: "规则: {避让日: [{日期: 3月18日, 事由: 开会}]}"),
    Case(
      what: "a day that is kept free of big ones only",
      standing: "区县: [甲区], 日期: 3月14日, 地点: 甲广场", sent: "日期: 3月18日, 地点: 乙广场",
      kinds: [], rules: "规则: {避让日: [{日期: 3月18日, 事由: 开会, 人数: 5000}]}"),
    Case(
      what: "a licence that is too late by a day", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月15日, 地点: 乙广场, 预计人数: 1000", kinds: [.licence], today: "2026-02-24"),
    Case(
      what: "a licence with all its time", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月15日, 地点: 乙广场, 预计人数: 1000", kinds: [], today: "2026-02-02"),
    Case(
      what: "no licence below a thousand", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月15日, 地点: 乙广场, 预计人数: 999", kinds: [], today: "2026-02-24"),
    Case(
      what: "the notice of the local office", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月12日, 地点: 乙广场", kinds: [.notice], rules: "规则: {备案提前天数: 15}",
      today: "2026-02-27"),
    Case(
      what: "too late to announce it", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月4日, 地点: 乙广场", kinds: [.publicity], today: "2026-02-27"),
    Case(
      what: "a hall that is closed", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月20日, 地点: 甲馆", kinds: [.venue], unit: ("a", "甲区")),
    Case(
      what: "more people than the hall holds", standing: "区县: [甲区], 日期: 3月30日, 地点: 甲广场",
      sent: "日期: 3月18日, 地点: 甲馆, 预计人数: 1800", kinds: [.venue], unit: ("a", "甲区")),
  ]

  @Test(arguments: cases)
  func `what is sent is at odds with what stands about exactly this`(case: Case) throws {
    var city = SmallCity(today: `case`.today, rules: `case`.rules)
    city.standing = ["{名称: 市场, \(`case`.standing)\(SmallCity.people(`case`.standing))}"]
    let found = try city.clashes(
      of: ["{名称: 报送, \(`case`.sent)\(SmallCity.people(`case`.sent))}"], unit: `case`.unit.0,
      name: `case`.unit.1)
    let grave = found.filter { $0.severity != .note }
    #expect(grave.map(\.kind) == `case`.kinds, "\(found.map(\.sentence.zh))")
    for clash in grave {
      #expect(clash.ours.source.file == "sent.yaml" && clash.ours.source.line == 8)
      #expect(clash.ours.filedBy.zh == `case`.unit.1 && clash.ours.state == .pending)
      #expect(clash.sentence.zh != clash.sentence.en)
      if let theirs = clash.theirs {
        #expect(theirs.source.file == "city.yaml" && theirs.filedBy.zh == "市局")
      }
      #expect(!clash.remedies.isEmpty, "nothing resolves \(clash.sentence.zh)")
    }
  }

  /// Days of a year and halls: whatever is proposed and taken leaves no clash.
  @Test(arguments: UInt64(0)..<12)
  func `what is proposed has no clash when it is sent`(seed: UInt64) throws {
    var city = SmallCity()
    let day = 10 + Int(seed)
    city.standing = [
      "{代号: x, 名称: 市场, 区县: [乙区], 日期: 3月\(day)日, 地点: 乙广场, 时段: 09:00-12:00, 预计人数: 1200}",
      "{代号: y, 名称: 市场, 区县: [乙区], 日期: 3月\(day + 1)日, 地点: 乙广场, 时段: 09:00-12:00, 预计人数: 300}",
    ]
    let clashes = try city.clashes(of: [
      "{名称: 报送, 日期: 3月\(day)日, 地点: 乙广场, 时段: 09:00-12:00, 预计人数: 400}"
    ])
    #expect(Set(clashes.map(\.kind)) == [.venue])
    let remedies = try #require(clashes.first).remedies
    #expect(Set(remedies.map(\.kind)) == [.day, .venue])
    for remedy in remedies {
      let (date, place) = (remedy.start.date, remedy.place.zh)
      let again = try city.clashes(of: [
        "{名称: 报送, 日期: \(date), 地点: \(place), 时段: 09:00-12:00, 预计人数: 400}"
      ])
      #expect(again.filter { $0.severity != .note } == [], "\(date) \(place)")
    }
    // The nearest day: the day before is free, the day after is not.
    #expect(remedies.first?.start.date.components.day == day - 1)
  }

  @Test func `a flexible series finds its room without a clash`() throws {
    let found = try SmallCity().clashes(of: ["{名称: 报送, 每区县: 4, 地点: 乙广场, 预计人数: 200}"])
    #expect(found == [])
  }

  @Test func `what stands is not moved by what is sent, however urgent`() throws {
    var city = SmallCity()
    city.standing = ["{名称: 市场, 区县: [乙区], 日期: 3月14日, 地点: 乙广场, 预计人数: 300, 优先级: 1}"]
    let found = try city.clashes(of: [
      "{名称: 报送, 日期: 3月14日, 地点: 乙广场, 预计人数: 300, 优先级: 3}"
    ])
    #expect(found.map(\.kind) == [.venue])
    #expect(found.first?.theirs?.occurrence?.start.date == CivilDate("2026-03-14"))
  }
}

extension SmallCity {
  /// People for a fair that does not say how many.
  static func people(_ fair: String) -> String { fair.contains("预计人数") ? "" : ", 预计人数: 200" }
}
