import Foundation
import Testing

/// A year is planned before its holidays are announced; then the table is added.
@Suite struct NoticeTests {
  @Test func `what a notice moves is listed with old and new, and the rest becomes certain`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write(settings(tables: ""), to: "workspace.yaml")
    let first = try Tool.run(["publish", "."], in: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("plan.provisional-year"))
    let before = try folder.read("published/calendars/city.ics").replacing("\r\n ", with: "")
    #expect(before.contains("STATUS:TENTATIVE") && !before.contains("STATUS:CONFIRMED"))
    #expect(before.contains("X-WR-CALDESC:活动以主办方通知为准；时间、地点有变时本日历自动更新。\(sentence)"))
    #expect(try folder.read("published/pages/zh/index.html").contains(sentence))

    try folder.write(notice, to: "holidays.csv")
    try folder.write(settings(tables: "表: {节假日: holidays.csv}\n"), to: "workspace.yaml")
    let checked = try Tool.run(["check", "."], in: folder.url)
    #expect(checked.status == 0 && checked.errors.isEmpty)
    let diff = try Tool.run(["diff", ".", "--today", "2026-11-10"], in: folder.url).output
    #expect(
      diff.contains(
        "原 2月9日(周二) 09:00–12:00 → 现 2月15日(周一) 09:00–12:00 地点不变（放假安排公布；需通知：承办单位）"))
    let plan = try Tool.run(["plan", ".", "--today", "2026-11-10"], in: folder.url).output
    #expect(
      plan.hasSuffix(
        """
        放假安排公布，1 场活动因此变动：
          示范市节后首场  2027年2月9日(周二) 09:00–12:00 → 2027年2月15日(周一) 09:00–12:00

        """))
    #expect(try Tool.run(["publish", ".", "--today", "2026-11-10"], in: folder.url).status == 0)
    let after = try folder.read("published/calendars/city.ics").replacing("\r\n ", with: "")
    #expect(!after.contains("STATUS:TENTATIVE") && !after.contains("暂定"))
    // What keeps its day is confirmed, which is no move.
    let summaries = after.components(separatedBy: "\r\n").filter { $0.hasPrefix("SUMMARY:") }
    #expect(summaries.count { $0.hasPrefix("SUMMARY:【改期】") } == 1)
    #expect(summaries.count == 2)
  }

  private let sentence = "暂定：2027年放假安排尚未公布，日期可能调整。"

  private func settings(tables: String) -> String {
    """
    城市: 示范市
    规划期: {从: 2027-01-01, 到: 2027-12-31}
    制表日: 2026-11-01
    \(tables)专项:
    - 编号: demo-2027
      模块: 招聘会
      标题: 节后招聘会
      依据: 示例〔2026〕1号
      状态: 已批
      时间: {从: 2月1日, 到: 6月30日}
      场次:
      - {代号: a, 名称: 节后首场, 日期: 春节后首个工作日, 时段: 09:00-12:00, 地点: 社区广场, 预计人数: 200}
      - {代号: b, 名称: 端午专场, 日期: 端午后首个工作日, 时段: 09:00-12:00, 地点: 社区广场, 预计人数: 200}

    """
  }

  /// An invented notice: eight days off at the Spring Festival.
  private var notice: String {
    let days =
      ["01-01 元旦"] + (5...12).map { "02-\($0 < 10 ? "0" : "")\($0) 春节" }
      + ["04-05 清明节", "05-01 劳动节", "06-09 端午节", "09-15 中秋节", "10-01 国庆节"]
    let rows = days.map { day in
      let parts = day.split(separator: " ")
      return "2027-\(parts[0]),\(parts[1]),休,虚构的通知"
    }
    return (["日期,名称,安排,依据"] + rows).joined(separator: "\n") + "\n"
  }
}
