import Foundation
import Testing

/// The days of a draw: in the plan, in the feed of deadlines, and on the lists of those who must answer.
@Suite struct DrawDaysRoadTests {
  private let campaign = DrawnExample.campaign
  private let first = "ys-trips-2026.YS-2.trip-dongguan.1"
  /// On Sunday, 8 March; nobody who waits for it has a seat elsewhere.
  private let second = "ys-trips-2026.YS-2.trip-dongguan.2"

  private func workspace(_ dates: String = "") throws -> TemporaryFolder {
    let folder = try DrawnExample.workspace()
    let rules = try folder.read("w/trips.yaml")
    try folder.write(
      rules.replacing("  名单:", with: dates.isEmpty ? "  名单:" : "  \(dates)\n  名单:"),
      to: "w/trips.yaml")
    return folder
  }

  private func roster(_ folder: TemporaryFolder, _ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["roster"] + arguments + ["--workspace", "w"], in: folder.url)
  }

  /// The tasks of the draw, `activity key due`.
  private func tasks(_ folder: TemporaryFolder) throws -> [String] {
    #expect(try Tool.run(["plan", "w"], in: folder.url).status == 0)
    let plan = try JSONSerialization.jsonObject(with: Data(folder.read("w/out/plan.json").utf8))
    let tasks = (plan as? [String: Any])?["tasks"] as? [[String: Any]] ?? []
    return tasks.compactMap { task in
      guard let activity = task["activity"] as? String, let key = task["key"] as? String,
        let due = task["due"] as? String, key.hasPrefix("draw-") || key == "sign-up-ends"
      else { return nil }
      return "\(activity.dropFirst(campaign.count + 1)) \(key) \(due)"
    }
  }

  @Test func `a draw brings its usual days once, counted from the first activity, on workdays`()
    throws
  {
    let folder = try workspace()
    // The first coach leaves on Friday, 20 February, in the week of the Spring Festival.
    #expect(
      try tasks(folder) == [
        "YS-2.trip-dongguan.1 draw-sign-up-ends 2026-01-30",
        "YS-2.trip-dongguan.1 draw-day 2026-02-06",
        // A Saturday rolls back to the day before.
        "YS-2.trip-dongguan.1 draw-notice-begins 2026-02-06",
        "YS-2.trip-dongguan.1 draw-notice-ends 2026-02-13",
      ])
  }

  @Test func `days that the file gives take the place of the usual ones`() throws {
    let folder = try workspace("日程: {抽签: 春节前10天, 公示结束: 2026-02-15, 确认截止: 1}")
    let found = try tasks(folder)
    #expect(
      found.filter { $0.hasPrefix("YS-2.trip-dongguan.1 draw") } == [
        "YS-2.trip-dongguan.1 draw-day 2026-02-06",
        // Holidays from the 15th on: the last day with open counters, a Saturday of work.
        "YS-2.trip-dongguan.1 draw-confirm-by 2026-02-14",
        "YS-2.trip-dongguan.1 draw-notice-ends 2026-02-14",
      ])
    #expect(found.count { $0.contains("draw-confirm-by") } == 4)
    #expect(!found.contains { $0.contains("draw-sign-up") })
    // Nobody signs up for this draw by a day of its own, so the module's stands.
    #expect(found.count { $0.contains("sign-up-ends") } == 4)
    let english = try workspace("dates: {sign_up: 20, draw: 12, notice_from: 11, notice_to: 8}")
    #expect(try tasks(english).count == 4)
  }

  @Test func `they stand in the organisers' feed, with nobody's name, and move along`() throws {
    let folder = try workspace()
    #expect(try Tool.run(["publish", "w"], in: folder.url).status == 0)
    func feed() throws -> String {
      try folder.read("w/published/calendars/deadlines.ics").replacing("\r\n ", with: "")
    }
    // Whoever reads of the coach is told the draw's day, and no other one.
    let feedOfAll = try folder.read("w/published/calendars/city.ics").replacing("\r\n ", with: "")
    #expect(feedOfAll.contains("紧急联系人，1月30日(周五)截止。") && !feedOfAll.contains("天截止"))
    let page = try folder.read("w/published/pages/en/activity/\(first).html")
    #expect(page.contains("until Fri 30 Jan") && !page.contains("days before departure"))
    let before = try feed()
    #expect(before.contains("SUMMARY:公开抽签·"))
    #expect(before.contains("SUMMARY:抽签结果公示期满·"))
    for line in try folder.read("w/tables/people.csv").split(separator: "\n").dropFirst() {
      for cell in line.split(separator: ",").prefix(3) { #expect(!before.contains(cell)) }
    }
    for other in ["city.ics", "campaign/\(campaign).ics"] {
      #expect(try !folder.read("w/published/calendars/" + other).contains("抽签"))
    }
    let rules = try folder.read("w/trips.yaml")
    try folder.write(
      rules.replacing("  名单:", with: "  日程: {抽签: 春节前12天}\n  名单:"), to: "w/trips.yaml")
    #expect(try Tool.run(["publish", "w", "--today", "2026-01-22"], in: folder.url).status == 0)
    let after = try feed()
    #expect(after.contains("DTSTART;VALUE=DATE:20260205"))
    #expect(after.contains("SUMMARY:【取消】抽签结果公示期满·"))
  }

  /// Committed to, drawn and frozen on 20 January.
  private func frozen(_ dates: String = "") throws -> TemporaryFolder {
    let folder = try workspace(dates)
    try DrawnExample.freeze(folder)
    return folder
  }

  private func rows(_ folder: TemporaryFolder) throws -> [[Substring]] {
    try folder.read("w/private/draws/\(campaign)/result.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func `a substitute who does not answer in time makes room for the next, on record`() throws
  {
    let folder = try frozen()
    let seat = try #require(try rows(folder).first { $0[0] == second && $0[1] == "R" })
    let declined = try roster(
      folder, "amend", campaign, second, String(seat[4]), "--action", "decline", "--by", "车站",
      "--why", "改乘火车", "--today", "2026-03-02")
    #expect(declined.output.contains("请于 2026-03-04 前（含当日）确认"), "\(declined.output)")
    #expect(declined.output.contains("花名册第 1 行"))
    // It stands on the office's list, in print.
    #expect(try Tool.run(["plan", "w"], in: folder.url).status == 0)
    let list = try folder.read("w/out/rosters/\(second).csv")
    #expect(list.contains("递补，请于 2026-03-04 前确认"))
    // And in the workbook beside the draw, though a plan of that day could not announce the coach.
    let sheets = folder.url.appending(path: "w/private/draws/\(campaign)/sheets")
    let shown = try Tool.shell("unzip -p '\(second).xlsx'", in: sheets).output
    #expect(shown.contains("递补，请于 2026-03-04 前确认") && shown.contains("变更 1 条，末条摘要"))
    // In time nobody is moved on, whoever asks for it.
    let waiting = try roster(folder, "overdue", campaign, "--today", "2026-03-04")
    #expect(waiting.output.contains("2026-03-04 前确认\n") && waiting.output.contains("过期 0 人"))
    let early = try roster(
      folder, "overdue", campaign, "--by", "车站", "--today", "2026-03-04")
    #expect(early.output == "按 2026-03-04 算，让出 0 个名额\n")
    let late = try roster(folder, "overdue", campaign, "--today", "2026-03-05")
    #expect(late.output.contains("已过期") && late.output.contains("--by 部门"))
    let moved = try roster(folder, "overdue", campaign, "--by", "车站", "--today", "2026-03-05")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(moved.output.contains("第 2 条变更，递补"), "\(moved.output)")
    #expect(moved.output.contains("请于 2026-03-06 前（含当日）确认"))
    #expect(moved.output.contains("让出 1 个名额"))
    let lines = try folder.read("w/private/draws/\(campaign)/amendments.csv").split(separator: "\n")
    #expect(lines[2].hasPrefix("2,2026-03-05,车站,\(second),lapse,"))
    #expect(lines[2].contains(",2026-03-06,过期没有确认,"))
    #expect(try folder.read("w/draws/\(campaign)/amendments.yaml").contains("amendments: 2"))
    // Who said yes stays.
    let next = lines[2].split(separator: ",", omittingEmptySubsequences: false)[6]
    #expect(
      try roster(
        folder, "amend", campaign, second, String(next), "--action", "accept", "--by", "车站",
        "--why", "来电", "--today", "2026-03-06"
      ).status == 0)
    #expect(
      try roster(folder, "overdue", campaign, "--by", "车站", "--today", "2026-03-08").output
        == "按 2026-03-08 算，让出 0 个名额\n")
    #expect(try roster(folder, "seal", campaign, "sealed").status == 0)
    let verified = try Tool.run(
      ["roster", "verify", "sealed", "--published", "w/draws/\(campaign)"], in: folder.url)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test func `one person is moved on by hand, and never before the day`() throws {
    let folder = try frozen()
    let seat = try #require(try rows(folder).first { $0[0] == second && $0[1] == "R" })
    func lapse(_ person: String, _ day: String) throws -> Tool.Outcome {
      try roster(
        folder, "amend", campaign, second, person, "--action", "lapse", "--by", "车站", "--why",
        "无人接",
        "--today", day)
    }
    let none = try lapse(String(seat[4]), "2026-03-07")
    #expect(none.status == 65 && none.errors.contains("没有确认期限"), "\(none.errors)")
    _ = try roster(
      folder, "amend", campaign, second, String(seat[4]), "--action", "decline", "--by", "车站",
      "--why", "改乘火车", "--today", "2026-03-02")
    let lines = try folder.read("w/private/draws/\(campaign)/amendments.csv").split(separator: "\n")
    let person = String(lines[1].split(separator: ",", omittingEmptySubsequences: false)[6])
    let early = try lapse(person, "2026-03-04")
    #expect(early.status == 65 && early.errors.contains("2026-03-04 前都可以确认"), "\(early.errors)")
    #expect(try lapse(person, "2026-03-05").status == 0)
    let misspelt = try roster(
      folder, "amend", campaign, second + "x", person, "--action", "lapse", "--by", "a", "--why",
      "b", "--today", "2026-03-05")
    // The example's own day is in January.
    let past = try roster(
      folder, "amend", campaign, second, person, "--action", "accept", "--by", "a", "--why", "b")
    #expect(past.status == 65 && past.errors.contains("今天（2026-01-20）早于上一条变更（2026-03-05）"))
    #expect(misspelt.status == 64 && misspelt.errors.contains("是不是想写“\(second)”"))
  }

  @Test func `where the rules set a day for those drawn, they make room as well`() throws {
    let folder = try frozen("日程: {确认截止: 5}")
    #expect(try folder.read("w/draws/\(campaign)/rules.yaml").contains("confirm_by: '2026-02-14'"))
    let before = try roster(folder, "overdue", campaign, "--today", "2026-02-14")
    #expect(before.output.contains("等待确认 24 人，其中过期 0 人"), "\(before.output)")
    // Everybody who waits for the first coach has a seat in a later one: who is late keeps theirs.
    let kept = try roster(folder, "overdue", campaign, "--by", "车站", "--today", "2026-02-19")
    #expect(kept.output.contains("第 1 行过期，没有人可以递补（候补的：4 人本轮名额已满），名额先留着"))
    #expect(
      !(try folder.read("w/private/draws/\(campaign)/amendments.csv").contains(first + ",lapse")))
    let people = try rows(folder).filter { $0[0] == second && $0[1] == "R" }
    for row in people.dropFirst() {
      #expect(
        try roster(
          folder, "amend", campaign, second, String(row[4]), "--action", "accept", "--by", "车站",
          "--why", "来电", "--today", "2026-03-02"
        ).status == 0)
    }
    let moved = try roster(folder, "overdue", campaign, "--by", "车站", "--today", "2026-03-04")
    #expect(moved.output.components(separatedBy: second + "：第").count == 2, "\(moved.output)")
    let why = try Tool.run(
      ["roster", "why", String(people[0][4]), second, "--workspace", "w"], in: folder.url)
    #expect(why.output.contains("到期没有确认，名额给了下一位"))
    // Whoever came without an answer keeps the seat.
    let after = try roster(folder, "overdue", campaign, "--by", "车站", "--today", "2026-12-01")
    #expect(after.output == "按 2026-12-01 算，让出 0 个名额\n")
  }
}
