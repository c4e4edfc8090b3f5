import Foundation
import Testing

/// The sheets that offices keep besides those of the drives, as the example has them.
@Suite struct FormRoadTests {
  private func planned() throws -> (folder: TemporaryFolder, errors: String) {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(
      ["plan", "campaigns/other-rosters", "--out", folder.path + "/out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return (folder, outcome.errors)
  }

  private func rows(_ folder: TemporaryFolder, _ name: String) throws -> [[String]] {
    try folder.read("out/rosters/ys-summer-2026.YS-2.\(name).csv").replacing("\u{FEFF}", with: "")
      .split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  @Test func `an evening shift rests eleven hours before the next, and a gap is said`() throws {
    let (folder, errors) = try planned()
    for (night, morning) in [("night", "morning"), ("night.2", "morning.2")] {
      let late = Set(try rows(folder, night).dropFirst().map { $0[1] + $0[2] })
      let early = Set(try rows(folder, morning).dropFirst().map { $0[1] + $0[2] })
      #expect(late.count == 3 && early.count == 2)
      #expect(late.isDisjoint(with: early), "22:00 to 08:00 is ten hours")
    }
    #expect(errors.contains("[roster.shifts-short]"))
  }

  @Test func `nobody is on a list of children without a guardian's consent`() throws {
    let (folder, errors) = try planned()
    let children = try rows(folder, "children")
    #expect(children.count == 6)
    let consent = try #require(children[0].firstIndex(of: "监护人同意"))
    #expect(children.dropFirst().allSatisfy { $0[consent] == "是" })
    #expect(errors.contains("children.csv:4:1"))
  }

  @Test(arguments: [
    ("course", ["姓名", "性别", "学历", "年龄", "身份证号", "电话", "户口所在地", "户口性质", "就业承诺单位"]),
    ("course.list", ["1", "2", "3", "4", "5", "出勤", "缺勤", "签名"]),
    ("course.list-2", ["准考证号", "理论", "实作", "证书编号", "领证签名"]),
    ("contest", ["参赛队", "角色", "参赛号", "成绩", "名次"]),
    ("children", ["监护人", "监护人电话", "接送人"]),
    ("outing", ["紧急联系人", "紧急联系电话", "座位号"]),
    ("contest.list", ["合同起", "合同止", "参保"]),
  ])
  func `each sheet has the columns that offices keep`(name: String, columns: [String]) throws {
    let (folder, _) = try planned()
    let header = try rows(folder, name)[0]
    for column in columns { #expect(header.contains(column), "\(column)") }
  }

  @Test func `seats end the list of passengers, and whoever comes after waits`() throws {
    let (folder, _) = try planned()
    let summary = try folder.read("out/rosters/summary.csv")
    #expect(summary.contains("ys-summer-2026.YS-2.outing") && summary.contains("名单,4,4,1"))
    #expect(try planned().errors.contains("“四队”有 1 人"))
  }
}
