import Diagnostics
import PlanModel
import Rostering
import Testing

/// A draw's own list of people: nothing in it changes a chance without a word.
@Suite struct PeopleListTests {
  private static let source = SourceLocation(startOf: "units.csv")
  private let units = [
    Unit(id: "U1", name: "青河区", shortName: "青河", source: source),
    Unit(id: "U2", name: "石桥县", shortName: "石桥", source: source),
  ]

  /// Column by column, with what a good row has there.
  private static let good = [
    ("姓名", "赵示例"), ("身份证号", "990000200903130005"), ("电话", "10200000000"), ("户籍区县", "青河区"),
    ("户号", "H0"), ("困难类别", "无"), ("留守子女数", "0"), ("返乡意愿", "否"), ("本人同意", "是"),
    ("上次受益4", "2025-02-12"),
  ]

  private func rules() throws -> LotteryRules {
    try LotteryBench.plan(
      """
      seats: 1
      scope: home
      terms: {return_intent: no, age: 10-59}
      weights: [{column: left_behind, each: 5}, {column: hardship, is: deep, points: 1}]
      benefit: 4
      cooldown: 200
      groups: [{column: household, at_most: 1}]
      """
    ).rules
  }

  /// A list of rows that are good but for some cells.
  private func list(
    _ rows: [[String: String]], headings: [String: String] = [:]
  ) -> CampaignSheet {
    func cell(_ text: String, _ line: Int, _ column: Int) -> CampaignSheet.Cell {
      .init(text, at: SourceLocation(file: "people.csv", line: line, column: column))
    }
    return CampaignSheet(
      header: Self.good.enumerated().map { cell(headings[$1.0] ?? $1.0, 1, $0 + 1) },
      rows: rows.enumerated().map { line, changed in
        Self.good.enumerated().map { cell(changed[$1.0] ?? $1.1, line + 2, $0 + 1) }
      }, isPersonal: true)
  }

  private func found(_ list: CampaignSheet) throws -> [Diagnostic] {
    var issues = Issues()
    checkPeople(list, for: try rules(), units: units, issues: &issues)
    return issues.all
  }

  private func people(_ list: CampaignSheet) throws -> String {
    var issues = Issues()
    let people = LotteryPeople(
      list: list, for: try rules(), units: units, hash: PersonHash(key: [1]), issues: &issues)
    #expect(!issues.hasErrors, "\(issues.all.map(\.message.zh))")
    return String(decoding: try #require(people).csv, as: UTF8.self)
  }

  @Test(arguments: [
    ("留守子女数", "2个", "roster.list-value"), ("留守子女数", "二", "roster.list-value"),
    ("留守子女数", "99999999999999999999", "roster.list-value"),
    ("上次受益4", "二〇二五", "roster.list-value"), ("上次受益4", "2025.9", "roster.list-value"),
    ("上次受益4", "2025-02-30", "roster.list-value"), ("上次受益4", "去年", "roster.list-value"),
    ("户籍区县", "石侨县", "roster.list-value"), ("户籍区县", "3", "roster.list-value"),
    ("本人同意", "要", "roster.list-value"), ("返乡意愿", "2", "roster.list-value"),
    ("困难类别", "没有", "roster.list-value"), ("困难类别", "4", "roster.list-value"),
    ("身份证号", "990000200903130006", "roster.list-identity"),
    ("身份证号", "99000020090230000X", "roster.list-identity"),
    ("身份证号", "E1234567", "roster.list-identity"), ("姓名", "", "roster.list-nameless"),
  ])
  func `a cell that would change a chance is an error at its place`(
    column: String, value: String, code: String
  ) throws {
    let list = list([[:], [column: value]])
    let errors = try found(list).filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code])
    let place = try #require(Self.good.firstIndex { $0.0 == column })
    #expect(errors.first?.location.line == 3)
    #expect(errors.first?.location.column == place + 1)
    #expect(errors.first?.help != nil)
    var issues = Issues()
    #expect(
      LotteryPeople(
        list: list, for: try rules(), units: units, hash: PersonHash(key: [1]), issues: &issues)
        == nil)
    // The list's own number of somebody is never repeated.
    if column == "身份证号" {
      for text in errors.map(\.message) { #expect(!(text.zh + text.en).contains(value)) }
    }
  }

  @Test func `all bad cells are reported at once, in both languages`() throws {
    let errors = try found(
      list([["留守子女数": "2个", "本人同意": "要"], ["户籍区县": "石侨县", "身份证号": "1"]])
    ).filter { $0.severity == .error }
    #expect(errors.map(\.location.line) == [2, 2, 3, 3])
    #expect(errors.contains { $0.message.zh.contains("“2个”") && $0.message.en.contains("'2个'") })
    #expect(errors.contains { $0.help?.zh.contains("石桥县") == true })
  }

  @Test(arguments: ["赵示例", "990000200903130005", "10200000000"])
  func `what has slipped into the wrong column is not shown`(secret: String) throws {
    let errors = try found(list([["户籍区县": secret]])).filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["roster.list-value"])
    for error in errors { #expect(!(error.message.zh + error.message.en).contains(secret)) }
  }

  @Test(arguments: [
    ("上次受益4", "2025.2.12"), ("上次受益4", "2025年2月12日"), ("上次受益4", "2025/2/12"),
    ("上次受益4", "２０２５－０２－１２"), ("上次受益4", "20250212"), ("上次受益4", "45700"),
    ("上次受益4", "2025-02-12 00:00:00"), ("留守子女数", "０"), ("留守子女数", "0.0"), ("返乡意愿", "无"),
    ("返乡意愿", "没有"), ("返乡意愿", "NO"), ("本人同意", "对"), ("本人同意", "有"), ("本人同意", "同意"),
    ("户籍区县", "青河"), ("户籍区县", "1"), ("户籍区县", "U1"), ("困难类别", "None"), ("户号", "Ｈ0"),
    ("身份证号", "９９００００２００９０３１３０００５"),
  ])
  func `what people write for the same thing draws the same`(column: String, value: String) throws {
    #expect(try people(list([[column: value]])) == people(list([[:]])))
  }

  @Test
  func `only groups take names, and those who have no number take part by name and telephone`()
    throws
  {
    let csv = try people(list([["身份证号": ""], ["身份证号": "", "电话": "10200000001"]]))
    #expect(csv.split(separator: "\n").count == 3)
  }

  @Test func `a person listed twice is a warning that says which row counts`() throws {
    let twice = list([[:], ["留守子女数": "3"]])
    let warnings = try found(twice)
    #expect(warnings.map(\.code) == ["roster.list-twice"])
    #expect(warnings.first?.severity == .warning)
    #expect(warnings.first?.location.line == 3)
    #expect(warnings.first?.notes.first?.location.line == 2)
    #expect(try people(twice) == people(list([[:]])))
    #expect(
      try found(list([["身份证号": ""], ["身份证号": ""]])).map(\.code)
        == ["roster.list-untold", "roster.list-twice"])
  }

  @Test(arguments: [
    ("上次受益4", "上次受益"), ("上次受益4", "上次受益日4"), ("身份证号", "身份证号吗"), ("电话", "电话吗"),
    ("留守子女数", "留守子女"), ("户籍区县", "户藉区县"),
  ])
  func `a heading that looks like a wanted one is one message, at the heading`(
    column: String, heading: String
  ) throws {
    let said = try found(list([[:]], headings: [column: heading])).filter {
      ["roster.list-column", "roster.list-lacks", "roster.list-benefits"].contains($0.code)
    }
    #expect(said.count == 1, "\(said.map(\.message.zh))")
    let place = Self.good.firstIndex { $0.0 == column }
    #expect(said.first?.location.line == 1)
    #expect(said.first?.location.column == (place ?? -1) + 1)
    #expect(said.first?.help?.zh.contains(column) == true)
    // Without it nobody could be drawn, or not by the rules.
    let isMissed = ["留守子女数", "户籍区县"].contains(column)
    #expect(said.first?.severity == (isMissed ? .error : .warning))
  }

  @Test func `a list of nobody is a warning`() throws {
    #expect(try found(list([])).map(\.code) == ["roster.list-empty"])
  }
}
