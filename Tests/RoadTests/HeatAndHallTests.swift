import Foundation
import Testing

/// What heat drives away or a hall that is gone leaves behind says why on every way out: `diff` in both
/// languages, the notice for WeChat, `changes.json`. Of all other reasons see `MovedReasonTests`.
@Suite struct HeatAndHallTests {
  private let folder: TemporaryFolder

  private static let settings = """
    城市: {zh: 示范市, en: Demo City}
    规划期: {从: 2026-06-01, 到: 2026-09-30}
    制表日: 2026-06-05
    语言: [zh, en]
    表: {单位: units.csv, 场地: venues.csv}

    """

  private static let square = "V1,东河广场,East Square,东河区,广场,3000,否,08:00-22:00,\n"
  /// Too small for any fair: so that there is a square at all.
  private static let yard = "V3,小院,Yard,东河区,广场,10,否,08:00-22:00,\n"
  private static let hall = "V2,东河会展馆,East Hall,东河区,会展中心,4000,是,08:00-21:30,\n"
  private static let closed = hall.replacingOccurrences(of: ",\n", with: ",2026-07-22\n")

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("编号,名称,英文名\nU1,东河区,Donghe\n", to: "units.csv")
    try folder.write(Self.settings, to: "workspace.yaml")
  }

  private func write(venues: String, place: String) throws {
    try folder.write("编号,名称,英文名,区县,类型,容量,室内,开放时间,停用\n" + venues + Self.yard, to: "venues.csv")
    try folder.write(
      """
      编号: demo-2026
      模块: 招聘会
      标题: {zh: 夏季招聘会, en: Summer fairs}
      依据: 示例〔2026〕1号
      状态: 已批
      时间: {从: 7月1日, 到: 8月31日}
      场次:
      - 代号: fair
        名称: {zh: 午后招聘会, en: Afternoon fair}
        日期: 2026-07-22
        区县: [东河区]
        \(place)
        时段: [14:30-17:00]
        预计人数: 300

      """, to: "fairs.yaml")
  }

  /// What `diff`, the notice, changes.json and the pages say after the change.
  private func said() throws -> (zh: String, en: String, json: String) {
    let chinese = try Tool.run(["diff"], in: folder.url)
    let english = try Tool.run(["--language", "en", "diff"], in: folder.url)
    #expect(chinese.status == 0 && english.status == 0, "\(chinese) \(english)")
    let planned = try Tool.run(["plan", "--emit", "pages"], in: folder.url)
    #expect(planned.status == 0, "\(planned)")
    return (chinese.output, english.output, try folder.read("out/changes.json"))
  }

  @Test func `a fair that heat drives out of the afternoon says how hot it will be`() throws {
    try write(venues: Self.square + Self.closed, place: "场地类型: [广场, 会展中心]")
    #expect(try Tool.run(["publish"], in: folder.url).status == 0)
    try write(venues: Self.square + Self.hall, place: "场地类型: [广场, 会展中心]")
    #expect(try Tool.run(["diff"], in: folder.url).output.contains("东河会展馆") == false)
    try folder.write(Self.settings + "预报:\n- 东河区 7月22日 39℃\n", to: "workspace.yaml")
    let (zh, en, json) = try said()
    #expect(zh.contains("改期 1") && zh.contains("（预报最高39℃；需通知：承办单位、场地"), "\(zh)")
    #expect(en.contains("(forecast up to 39 °C; tell the organiser, the venue"), "\(en)")
    #expect(json.contains("预报最高39℃") && json.contains("forecast up to 39 °C"))
  }

  /// Where and when the fair stands by each of some seeds.
  private func places(
    _ hours: String, _ degrees: Int, hotSlots: String = "", square: String = Self.square
  ) throws -> Set<String> {
    try write(venues: square + Self.hall, place: "场地类型: [广场]" + hotSlots)
    try folder.write(
      try folder.read("fairs.yaml").replacing("14:30-17:00", with: hours), to: "fairs.yaml")
    try folder.write(Self.settings + "预报:\n- 东河区 7月22日 \(degrees)℃\n", to: "workspace.yaml")
    return Set(
      try (1...6).map { seed in
        let arguments = ["plan", "--json", "--emit", "calendars", "--seed", "\(seed)"]
        let outcome = try Tool.run(arguments, in: folder.url)
        let fair = try PlanFile(outcome.output).activities[0]
        return "\(fair.venue ?? "") \(fair.start?.suffix(5) ?? "")"
      })
  }

  @Test func `from 40 degrees it goes indoors and keeps its hours, for the evening is as closed`()
    throws
  {
    #expect(try places("09:00-12:00", 41) == ["V2 09:00"])
    #expect(try places("09:00-12:00", 40) == ["V2 09:00"])
    // Hours that its file names for days of heat are its own wish.
    let chosen = try places("09:00-12:00", 41, hotSlots: "\n  高温时段: [18:00-21:00]")
    #expect(chosen.isSubset(of: ["V2 09:00", "V2 18:00"]), "\(chosen)")
  }

  @Test func `below 40 degrees an afternoon goes to the evening and stays where it is`() throws {
    let found = try places("14:30-17:00", 39)
    #expect(found.allSatisfy { $0.hasPrefix("V1 1") && $0 > "V1 16:59" }, "\(found)")
  }

  @Test func `a square that is closed in the evening is no help, and so it goes indoors`() throws {
    let square = Self.square.replacing("08:00-22:00", with: "08:00-18:00")
    #expect(try places("14:30-17:00", 39, square: square) == ["V2 14:30"])
  }

  @Test func `below 40 degrees a morning stays as it is`() throws {
    #expect(try places("09:00-12:00", 39) == ["V1 09:00"])
  }

  @Test func `a fair whose hall is gone says so, and where it is now`() throws {
    try write(venues: Self.square + Self.closed, place: "场地类型: [广场, 会展中心]")
    #expect(try Tool.run(["publish"], in: folder.url).status == 0)
    try write(venues: Self.hall, place: "场地类型: [广场, 会展中心]")
    let (zh, en, json) = try said()
    #expect(zh.contains("东河会展馆") && zh.contains("原场地不能再用"), "\(zh)")
    #expect(en.contains("East Hall") && en.contains("the venue is no longer to be had"), "\(en)")
    #expect(json.contains("原场地不能再用") && json.contains("the venue is no longer to be had"))
    let notice = try Tool.run(["diff", "--for", "wechat"], in: folder.url).output
    #expect(notice.contains("改地点") || notice.contains("改期1项"), "\(notice)")
    #expect(notice.contains("原因:原场地不能再用"), "\(notice)")
  }
}
