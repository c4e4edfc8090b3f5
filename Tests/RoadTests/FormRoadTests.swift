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
    ("morning", ["技能", "班次", "工时"]),
    (
      "morning.list",
      [
        "困难类别", "姓名", "民族", "性别", "政治面貌", "身份证号", "健康或残疾", "工作状态", "劳模", "手机",
        "婚姻", "户口", "住址",
      ]
    ),
    (
      "morning.list-2",
      [
        "行业", "单位", "单位性质", "单位状况", "住房类型", "住房面积", "单亲", "本人月均收入", "家庭年收入",
        "家庭人口", "家庭月人均", "医保", "自救能力", "零就业",
      ]
    ),
    ("morning.list-3", ["家庭成员", "主要致困原因", "次要致困原因", "开户行", "卡号", "附件"]),
    ("morning.list-4", ["建档人", "审核人", "录入人", "基层工会意见", "乡镇街道工会意见", "区县工会意见"]),
    (
      "morning.list-5",
      [
        "户主姓名", "身份证号", "联系方式", "家庭类型", "人口", "住址", "需救助人口", "已发款", "物资折款",
        "发放形式",
      ]
    ),
    ("morning.list-6", ["申请日期", "状态", "申请金额", "评议金额", "核定金额", "领取人签名"]),
    ("night.list", ["岗位名称", "薪资", "企业", "工作地点", "联系人", "电话", "描述", "更新时间"]),
    ("night.list-2", ["姓名", "性别", "年龄", "学历", "专业", "地址", "电话", "意向岗位"]),
    ("course.list-3", ["专业", "人数", "课时", "开始", "结束", "地点", "课程", "教师"]),
  ])
  func `each sheet has the columns that offices keep`(name: String, columns: [String]) throws {
    let (folder, _) = try planned()
    let header = try rows(folder, name)[0]
    for column in columns { #expect(header.contains(column), "\(column)") }
  }

  @Test func `a shift that needs a skill gets who has it, else its place stays open`() throws {
    let (folder, _) = try planned()
    for name in ["night", "night.2"] {
      let rows = try rows(folder, name)
      let skills = try #require(rows[0].firstIndex(of: "技能"))
      #expect(rows.dropFirst().contains { $0[skills].contains("急救") }, "\(name)")
    }
    // Five who serve at three of two skills, and never more than there are.
    let changed = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/other-rosters"),
      to: changed.url.appending(path: "w"))
    let file = try changed.read("w/summer.yaml")
    try changed.write(
      file.replacing("技能: [急救]", with: "技能: [急救, 急救, 急救]"), to: "w/summer.yaml")
    let outcome = try Tool.run(["plan", "w", "--language", "en"], in: changed.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("needs 3 who know '急救' and only 2 can serve: 2 on the list"))
    #expect(outcome.errors.contains("2 of whom rest or have served enough"))
    let night = try changed.read("w/out/rosters/ys-summer-2026.YS-2.night.csv")
    #expect(night.split(whereSeparator: \.isNewline).count == 3, "nobody stands in: \(night)")
  }

  @Test func `seats end the list of passengers, and whoever comes after waits`() throws {
    let (folder, _) = try planned()
    let summary = try folder.read("out/rosters/summary.csv")
    #expect(summary.contains("ys-summer-2026.YS-2.outing") && summary.contains("名单,4,4,1"))
    #expect(try planned().errors.contains("“四队”有 1 人"))
  }
}
