import Foundation
import Testing

/// Halls that were booked before the window of 金秋招聘月 was announced, beside other campaigns.
@Suite struct BookingRoadTests {
  @Test func `a booking is offered no day on which the published plan has its hall`() throws {
    let autumn = try TemporaryFolder()
    try Tool.shell(
      "cp -r campaigns/golden-autumn/. '\(autumn.path)'; rm -r '\(autumn.path)/expected'",
      in: Tool.root)
    try autumn.write(
      """
      编号: other-2026
      模块: 招聘会
      标题: 别的招聘会
      时间: {从: 9月10日, 到: 9月30日}
      场次:
      - {代号: a, 名称: 别的招聘会, 区县: [青河区], 日期: 2026-09-14, 地点: 青河体育馆, 时段: [09:00-12:00], 预计人数: 300}

      """, to: "other.yaml")
    func offered() throws -> String? {
      let outcome = try Tool.run(["check"], in: autumn.url)
      return outcome.errors.components(separatedBy: "\n")
        .first { $0.contains("青河体育馆") && $0.contains("改到") }
    }
    let before = try offered()
    #expect(before?.contains("9月14日") == true, "\(before ?? "")")
    #expect(try Tool.run(["publish"], in: autumn.url).status == 0)
    let after = try offered()
    #expect(after?.contains("9月15日") == true, "\(after ?? "")")
  }
}
