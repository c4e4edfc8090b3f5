import Diagnostics
import PlanModel
import Rostering
import Testing

/// Small draws made of text, as a sealed folder has them.
enum LotteryBench {
  static func key(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// A plan of a few activities under some rules, for the district that the id ends in or the first.
  static func plan(
    _ rules: String, activities: [(id: String, day: String, seats: Int)] = [("a", "2026-03-01", 3)]
  ) throws -> LotteryPlan {
    var issues = Issues()
    let text =
      "format: chengnuan-draw-1\ncampaign: test\ntitle: {zh: 试, en: test}\ndraw:\n"
      + rules.split(separator: "\n").map { "  " + $0 + "\n" }.joined() + "activities:\n"
      + activities.map {
        """
        - {id: \($0.id), title: {zh: 班, en: trip}, unit: U1, unit_name: {zh: 区, en: unit}, \
        district: \(Int($0.id.drop { $0.isLetter }) ?? 1), start: '\($0.day)', end: '\($0.day)', seats: \($0.seats)}

        """
      }.joined()
    let plan = LotteryPlan(yaml: Array(text.utf8), file: "rules.yaml", issues: &issues)
    #expect(issues.all.isEmpty, "\(issues.all.map(\.message))")
    return try #require(plan)
  }

  /// People of district 1 with some columns; the first column is the person's number.
  static func people(
    _ columns: [String], _ rows: [[Int]], history: [String] = []
  ) throws -> LotteryPeople {
    let lines = rows.map { row in
      ([key(row[0]), "1", "1"] + row.dropFirst().map(String.init)).joined(separator: ",") + "\n"
    }.sorted()
    let head = (["person", "home_district", "work_district"] + columns).joined(separator: ",")
    let past = (["person,day,kind,round,unit,campaign"] + history).map { $0 + "\n" }.joined()
    return try #require(
      LotteryPeople(csv: Array((head + "\n" + lines.joined()).utf8), history: Array(past.utf8)))
  }

  static func seated(_ result: LotteryResult, _ activity: Int = 0) -> [String] {
    result.activities[activity].seated.map(\.person.description)
  }
}
