import Foundation
import Testing

/// Something changes after a year has been published: what moves, why, and whom to tell. Of holiday
/// notices see `NoticeTests`, of heat `HeatAndHallTests`, of a hall lost in a large city
/// `LostVenueTests`.
@Suite struct MovedReasonTests {
  /// One fair with a team, money and leaflets, which has some weeks to choose from.
  static func published() throws -> (folder: TemporaryFolder, day: String) {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      城市: {zh: 示范市, en: Demo City}
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-10
      语言: [zh, en]
      表: {单位: units.csv, 场地: venues.csv, 队伍: teams.csv, 物资: goods.csv, 预算: budgets.csv, 领导: leaders.csv}

      """, to: "workspace.yaml")
    try folder.write("编号,名称,英文名\nD-1,示范区,Demo District\n", to: "units.csv")
    try folder.write(
      "编号,名称,英文名,区县,类型,容量,室内\nV-1,示范会堂,Demo Hall,示范区,会堂,900,是\n", to: "venues.csv")
    try folder.write("编号,名称,英文名,驻地,技能\nT-1,招聘一队,Team One,示范区,招聘服务\n", to: "teams.csv")
    try folder.write("编号,名称,英文名,外出\nL-1,示例甲,Leader A,\n", to: "leaders.csv")
    try folder.write("编号,名称,英文名,数量\nW-1,宣传册,Leaflets,100\n", to: "goods.csv")
    try folder.write(
      "编号,名称,英文名,金额,日期\nB-1,三月经费,March Budget,3000,2026-03-01..2026-03-31\n",
      to: "budgets.csv")
    try folder.write(
      """
      编号: fair-2026
      模块: 招聘会
      标题: {zh: 示范招聘会, en: Demo fairs}
      依据: 示例〔2026〕1号
      状态: 已批
      牵头: 示范区就业局
      时间: {从: 3月2日, 到: 4月30日}
      场次:
      - 代号: f
        名称: {zh: 春季招聘会, en: Spring fair}
        每区县: 1
        时间: {从: 3月9日, 到: 4月12日}
        时段: 09:00-12:00
        地点: 示范会堂
        预计人数: 300
        队伍技能: [招聘服务]
        每场经费: 3000
        物资: {宣传册: 100}
        出席: [示例甲]

      """, to: "fair.yaml")
    let outcome = try Tool.run(["publish"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let feed = try folder.read("published/calendars/city.ics")
    let start = try #require(
      feed.components(separatedBy: "\r\n").last { $0.hasPrefix("DTSTART;") })
    let digits = try #require(start.split(separator: ":").last).prefix(8)
    let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    return (folder, day)
  }

  /// A campaign of the day that holds something of the fair's.
  static func rival(on day: String, _ terms: String, fixing: String) -> String {
    """
    编号: rival-2026
    模块: 招聘会
    标题: {zh: 临时安排, en: Short notice}
    依据: 示例〔2026〕2号
    状态: 已批
    时间: {从: 3月1日, 到: 4月30日}
    场次:
    - {代号: x, 名称: {zh: 紧急招聘会, en: Urgent fair}, 日期: \(day), 时段: 09:00-12:00, 预计人数: 100, \(terms)}
    固定:
    - {活动: D-1.x, 日期: \(day), 开始: 09:00\(fixing)}

    """
  }

  enum Change: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case teamOff, teamGone, window, hours, venueClosed, venueLost, pinnedRival, teamRival
    case leaderAway, leaderRival, budget, goods, tooSmall

    var testDescription: String { rawValue }

    func make(in folder: TemporaryFolder, _ day: String) throws {
      func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try folder.read(file)
        #expect(text.contains(old), "\(file) has no \(old)")
        try folder.write(text.replacingOccurrences(of: old, with: new), to: file)
      }
      switch self {
      case .teamOff:
        try folder.write(
          "编号,名称,英文名,驻地,技能,停班\nT-1,招聘一队,Team One,示范区,招聘服务,\(day)\n", to: "teams.csv")
      case .teamGone:
        try folder.write(
          "编号,名称,英文名,驻地,技能,停班\nT-2,招聘二队,Team Two,示范区,招聘服务,\(day)\n", to: "teams.csv")
      case .window: try edit("fair.yaml", "时间: {从: 3月9日, 到: 4月12日}", "时间: {从: 4月13日, 到: 4月26日}")
      case .hours: try edit("fair.yaml", "时段: 09:00-12:00", "时段: 14:00-17:00")
      case .venueClosed:
        try folder.write(
          "编号,名称,英文名,区县,类型,容量,室内,停用\nV-1,示范会堂,Demo Hall,示范区,会堂,900,是,\(day)\n",
          to: "venues.csv")
      case .venueLost:
        try edit("venues.csv", "V-1,示范会堂,Demo Hall", "V-2,新会堂,New Hall")
        try edit("fair.yaml", "地点: 示范会堂", "地点: 新会堂")
      case .pinnedRival:
        try folder.write(
          MovedReasonTests.rival(on: day, "地点: 示范会堂", fixing: ", 场地: 示范会堂"), to: "rival.yaml")
      case .teamRival:
        try edit("venues.csv", "900,是\n", "900,是\nV-3,小会堂,Small Hall,示范区,会堂,500,是\n")
        try folder.write(
          MovedReasonTests.rival(
            on: day, "地点: 小会堂, 队伍技能: [招聘服务]", fixing: ", 场地: 小会堂, 队伍: [招聘一队]"),
          to: "rival.yaml")
      case .leaderAway:
        try edit("leaders.csv", "Leader A,", "Leader A,\(day)")
      case .leaderRival:
        try edit("venues.csv", "900,是\n", "900,是\nV-3,小会堂,Small Hall,示范区,会堂,500,是\n")
        try folder.write(
          MovedReasonTests.rival(on: day, "地点: 小会堂, 出席: [示例甲]", fixing: ", 场地: 小会堂"),
          to: "rival.yaml")
      case .budget: try edit("budgets.csv", "3000", "2000")
      case .goods:
        try folder.write(
          "编号,名称,英文名,数量,到货日期\nW-1,宣传册,Leaflets,100,2026-04-04\n", to: "goods.csv")
      case .tooSmall:
        try edit("venues.csv", "900,是\n", "200,是\nV-4,大会堂,Great Hall,示范区,会堂,900,是\n")
        try edit("fair.yaml", "地点: 示范会堂", "地点: [示范会堂, 大会堂]")
      }
    }

    var reason: (zh: String, en: String) {
      switch self {
      case .teamOff: ("原来的队伍去不了：招聘一队", "its team cannot come: Team One")
      case .teamGone: ("原来的队伍去不了：T-1", "its team cannot come: T-1")
      case .window, .hours: ("专项文件里要的日子或时段变了", "its file asks for other days or hours")
      case .venueClosed: ("原场地当天停用", "the venue is closed that day")
      case .venueLost: ("原场地不能再用", "the venue is no longer to be had")
      case .pinnedRival:
        (
          "原场地这个时间由“示范区紧急招聘会”使用", "'Demo District Urgent fair' has the venue then"
        )
      case .teamRival: ("原来的队伍这个时间在“示范区紧急招聘会”", "its team is at 'Demo District Urgent fair' then")
      case .leaderAway: ("原来的时间有人不在，或这一天不可用", "somebody is away then, or the day is ruled out")
      case .leaderRival: ("出席的人这个时间在“示范区紧急招聘会”", "those who attend are at")
      case .budget: ("“三月经费”不够支出", "'March Budget' would not cover it on that day")
      case .goods: ("“宣传册”不够支出", "'Leaflets' would not cover it on that day")
      case .tooSmall: ("原场地容不下", "the venue is too small now")
      }
    }
  }

  private struct ChangesFile: Decodable {
    struct Words: Decodable { var zh, en: String }
    struct Recipient: Decodable {
      var who: String
      var count: Int?
    }
    struct Change: Decodable {
      var kind: String
      var activity: String
      var reason: Words?
      var notify: [Recipient]?
    }
    var changes: [Change]
  }

  @Test(arguments: Change.allCases)
  func `what moves says why in both languages, and whom to tell`(change: Change) throws {
    let (folder, day) = try Self.published()
    try change.make(in: folder, day)
    let planned = try Tool.run(["plan", "--emit", "calendars"], in: folder.url)
    #expect(planned.status == 0, "\(planned.errors)")
    let text = try folder.read("out/changes.json")
    let file = try JSONDecoder().decode(ChangesFile.self, from: Data(text.utf8))
    let moved = try #require(file.changes.first { $0.activity == "fair-2026.D-1.f.1" }, "\(text)")
    #expect(moved.kind == "moved", "\(text)")
    #expect(moved.reason?.zh.contains(change.reason.zh) == true, "\(text)")
    #expect(moved.reason?.en.contains(change.reason.en) == true, "\(text)")
    #expect(moved.notify?.isEmpty == false)
    for (language, words, telling) in [
      ("zh", change.reason.zh, "；需通知：承办单位、场地"),
      ("en", change.reason.en, "; tell the organiser, the venue"),
    ] {
      let diff = try Tool.run(["diff", "--language", language], in: folder.url).output
      #expect(diff.contains(words) && diff.contains(telling), "\(diff)")
    }
  }

  @Test func `employers who are invited have to be told, be there booths or not`() throws {
    let (folder, day) = try Self.published()
    try folder.write(
      "编号,名称,行业,岗位数,招聘人数\nE-1,示例一厂,制造,3,10\nE-2,示例二厂,制造,3,10\nE-3,示例三厂,制造,3,10\n",
      to: "orgs.csv")
    let settings = try folder.read("workspace.yaml")
    try folder.write(settings.replacing("表: {", with: "表: {企业: orgs.csv, "), to: "workspace.yaml")
    let fair = try folder.read("fair.yaml") + "  企业: [示例一厂, 示例二厂]\n"
    #expect(!fair.contains("展位"))
    try folder.write(fair, to: "fair.yaml")
    #expect(try Tool.run(["publish"], in: folder.url).status == 0)
    try Change.venueClosed.make(in: folder, day)
    #expect(try Tool.run(["plan", "--emit", "calendars"], in: folder.url).status == 0)
    let text = try folder.read("out/changes.json")
    let file = try JSONDecoder().decode(ChangesFile.self, from: Data(text.utf8))
    let told = file.changes.first { $0.kind == "moved" }?.notify ?? []
    #expect(told.first { $0.who == "employers" }?.count == 2, "\(text)")
    #expect(try Tool.run(["diff"], in: folder.url).output.contains("需通知：参会企业2家、承办单位、场地"))
    let english = try Tool.run(["diff", "--language", "en"], in: folder.url).output
    #expect(english.contains("; tell 2 employers, the organiser, the venue"), "\(english)")
  }
}
