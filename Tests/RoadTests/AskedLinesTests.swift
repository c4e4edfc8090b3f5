import Foundation
import Testing

/// What stands in the way is told at the line that asked for it, with the row that it is about; and
/// how many reasons there are.
@Suite struct AskedLinesTests {
  private static let files = [
    "workspace.yaml": """
    城市: {zh: 示范市, en: Demo City}
    规划期: {从: 2026-01-01, 到: 2026-12-31}
    制表日: 2026-01-05
    语言: [zh, en]
    表: {单位: units.csv, 场地: venues.csv, 设备: equipment.csv, 人员: staff.csv, 领导: leaders.csv, 企业: orgs.csv, 物资: goods.csv, 预算: budgets.csv}

    """,
    "units.csv": "编号,名称,英文名\nA,甲区,Jia\nB,乙区,Yi\n",
    "venues.csv": """
    编号,名称,英文名,区县,类型,容量,室内
    A1,甲馆,Jia Hall,A,体育馆,500,是
    B1,乙馆,Yi Hall,B,体育馆,500,是

    """,
    "equipment.csv": "编号,名称,英文名,数量\nE1,流动车,Van,1\n",
    "staff.csv": "单位,技能,人数\n,律师,1\n",
    "leaders.csv": "编号,名称,英文名,外出\nL1,示例甲,Leader A,2026-06-13\n",
    "orgs.csv": "编号,名称,行业,岗位数,招聘人数\nF1,示例厂,制造,3,10\n",
    "goods.csv": "编号,名称,英文名,数量\nW1,宣传册,Leaflets,100\n",
    "budgets.csv": "编号,名称,英文名,金额\nM1,招聘经费,Fair Money,3000\n",
  ]

  /// Fairs of both units on one morning; the second of them asks for `terms` on lines of its own.
  private static func fairs(_ terms: String, second: String = "乙") -> String {
    """
    编号: c
    模块: 招聘会
    标题: {zh: 争, en: Contest}
    时间: {从: 4月1日, 到: 9月30日}
    场次:
    - 代号: one
      名称: {zh: 第一场, en: First}
      每区县: 1
      优先级: 3
      时间: {从: 5月9日, 到: 5月9日}
      区县: [甲区]
      地点: 甲馆
      时段: [09:00-11:00]
      \(terms.replacing("\n", with: "\n  "))
    - 代号: two
      名称: {zh: 第二场, en: Second}
      每区县: 1
      时间: {从: 5月9日, 到: 5月9日}
      区县: [\(second)区]
      地点: \(second)馆
      时段: [09:00-11:00]
      \(terms.replacing("\n", with: "\n  "))

    """
  }

  private static func workspace(_ fairs: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(fairs, to: "a.yaml")
    return folder
  }

  private static func explained(
    _ activity: String, _ folder: TemporaryFolder, _ more: String...
  ) throws -> String {
    let outcome = try Tool.run(
      ["explain", activity, "--today", "2026-01-05"] + more, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: [
    ("出席:\n- 示例甲", "“示例甲”要到场", "'Leader A' has to attend", 3, "leaders.csv:2:1"),
    ("设备:\n- 流动车", "要用“流动车”", "it needs 'Van'", 3, "equipment.csv:2:1"),
    ("人手:\n  律师: 1", "要用“全市律师”", "it needs 'the city's 律师'", 3, "staff.csv:2:1"),
    ("企业:\n- 示例厂", "“示例厂”要到场", "'示例厂' has to attend", 3, "orgs.csv:2:1"),
    ("物资:\n  宣传册: 60", "要从“宣传册”里支出", "it draws on 'Leaflets'", 3, "goods.csv:2:1"),
    // A number of its own has no place but that of the fair.
    ("每场经费: 2000", "要从“招聘经费”里支出", "it draws on 'Fair Money'", -7, "budgets.csv:2:1"),
  ])
  func `who and what it needs is cited where it is asked for, and where it is kept`(
    terms: String, chinese: String, english: String, offset: Int, row: String
  ) throws {
    let text = Self.fairs(terms)
    let folder = try Self.workspace(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.lastIndex { !$0.isEmpty }!
    let first = lines.lastIndex { $0.contains("代号: two") }!
    // Lines count from one: the last line of the file, or the first of the fair.
    let line = offset > 0 ? last + 1 : first + 1
    let zh = try Self.explained("c.B.two.1", folder)
    #expect(zh.contains("\(chinese)（a.yaml:\(line):"), "\(zh)")
    #expect(zh.contains("；登记在 \(row)）"), "\(zh)")
    let en = try Self.explained("c.B.two.1", folder, "--language", "en")
    #expect(en.contains("\(english) (a.yaml:\(line):") && en.contains("; kept at \(row))"), "\(en)")
    let json = try Self.explained("c.B.two.1", folder, "--json")
    #expect(json.contains("\"kept_at\":{\"file\":\"\(row.prefix { $0 != ":" })\",\"line\":2"))
  }

  @Test func `what is there and who may be in the hall is named with its line`() throws {
    let text = Self.fairs("预计人数: 100", second: "甲")
    let folder = try Self.workspace(text)
    let zh = try Self.explained("c.A.two.1", folder)
    #expect(zh.contains("“甲区第一场”[c.A.one.1]（a.yaml:6:3）"), "\(zh)")
    let json = try Self.explained("c.A.two.1", folder, "--json")
    #expect(
      json.contains(
        "{\"activity\":\"c.A.one.1\",\"pinned\":false,\"file\":\"a.yaml\",\"line\":6,\"column\":3}"
      ), "\(json)")
  }

  @Test(arguments: [
    ("zh", "上面挡着它的都不在了，下列各条仍不能同时成立", "单去掉这一条还不够"),
    (
      "en", "With what stands in its way above gone, these still cannot hold together", "not enough"
    ),
  ])
  func `a leader who is away and a hall that is taken are two reasons, and one is not enough`(
    language: String, heading: String, mark: String
  ) throws {
    let text =
      Self.fairs("预计人数: 100", second: "甲").replacing("5月9日", with: "6月13日") + "  出席: [示例甲]\n"
    let folder = try Self.workspace(text)
    let said = try Self.explained("c.A.two.1", folder, "--language", language)
    let parts = said.components(separatedBy: heading)
    #expect(parts.count == 2, "\(said)")
    let (first, further) = (parts[0], parts.last ?? "")
    #expect(first.contains(language == "zh" ? "有些日子或时段不可用" : "some days or hours are ruled out"))
    #expect(first.contains(mark), "\(said)")
    #expect(further.contains("[c.A.one.1]"), "\(said)")
    let json = try Self.explained("c.A.two.1", folder, "--json")
    let why = try PlanFile.why(of: "c.A.two.1", in: json)
    #expect(why.further_conflicts?.count == 1)
    let enough = Dictionary(
      uniqueKeysWithValues: (why.conflict ?? []).map { ($0.requirement, $0.enough) })
    #expect(enough["forbidden"] == false && enough["window"] == true, "\(enough)")
  }

  @Test(arguments: [
    (6, "等 6 个", "and 1 other\n"), (7, "等 7 个", "and 2 others\n"), (5, "", ""),
  ])
  func `of more than five in the way the others are counted`(
    count: Int, chinese: String, english: String
  ) throws {
    var text = """
      编号: c
      模块: 招聘会
      标题: 满
      时间: {从: 4月1日, 到: 9月30日}
      场次:

      """
    let hours = (0..<count).map { "\($0 + 10):00-\($0 + 11):00" }
    for (index, hour) in hours.enumerated() {
      text +=
        "- {代号: f\(index), 名称: 第\(index)场, 日期: 2026-05-09, 区县: [甲区], 地点: 甲馆, 时段: [\(hour)], 优先级: 3}\n"
    }
    text +=
      "- {代号: last, 名称: 末场, 日期: 2026-05-09, 区县: [甲区], 地点: 甲馆, 时段: [\(hours.joined(separator: ", "))], 优先级: 1}\n"
    let folder = try Self.workspace(text)
    let zh = try Self.explained("c.A.last", folder)
    let en = try Self.explained("c.A.last", folder, "--language", "en")
    let (chineseLine, englishLine) = (
      zh.split(separator: "\n").first { $0.contains("场地已被占用") } ?? "",
      en.split(separator: "\n").first { $0.contains("venue") && $0.contains("[c.A.f") } ?? ""
    )
    #expect(chineseLine.matches(of: /\[c\.A\.f\d\]/).count == 5, "\(zh)")
    #expect(chineseLine.hasSuffix(chinese), "\(chineseLine)")
    #expect((englishLine + "\n").hasSuffix(english), "\(englishLine)")
    if count == 5 { #expect(!chineseLine.contains("等") && !englishLine.contains("other")) }
  }

  @Test(arguments: [
    ("物资: {宣传册: 60}", "乙", "goods", "W1", "“宣传册”不够，由甲区“甲区第一场”[c.A.one.1]领用"),
    ("每场经费: 2000", "乙", "budget", "M1", "“招聘经费”不够，由甲区“甲区第一场”[c.A.one.1]领用"),
    ("设备: [流动车]", "乙", "equipment", "E1", "“流动车”由甲区“甲区第一场”[c.A.one.1]使用"),
    ("预计人数: 100", "甲", "venue", "A1", "“甲馆”由甲区“甲区第一场”[c.A.one.1]使用"),
  ])
  func `what is contested is what is short`(
    terms: String, second: String, what: String, id: String, words: String
  ) throws {
    let folder = try Self.workspace(Self.fairs(terms, second: second))
    let activity = second == "甲" ? "c.A.two.1" : "c.B.two.1"
    let json = try Self.explained(activity, folder, "--json")
    #expect(json.contains("\"what\":\"\(what)\",\"id\":\"\(id)\""), "\(json)")
    #expect(try Self.explained(activity, folder).contains(words))
    let english = try Self.explained(activity, folder, "--language", "en")
    #expect(english.contains(what == "goods" ? "too little of 'Leaflets'" : "'"), "\(english)")
  }
}

extension PlanFile {
  /// Why one activity is where it is, out of the answer of `explain --json`.
  static func why(of activity: String, in json: String) throws -> Why {
    struct Answer: Decodable {
      struct Line: Decodable {
        var id: String
        var why: Why
      }
      var activities: [Line]
    }
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
    return answer.activities.first { $0.id == activity }!.why
  }
}
