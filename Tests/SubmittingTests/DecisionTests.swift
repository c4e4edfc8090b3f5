import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Submitting
import Testing

/// What the city says to filings, as the record keeps it.
@Suite struct DecisionTests {
  private static let record = """
    # 乙区的报送记录
    格式: chengnuan-submissions-1
    单位: 乙区
    报送:
      - 专项: other
        文件: other.yaml
        状态: 待批
        版本: [{日期: '2026-02-01', 原件: received/other.1.yaml, 指纹: aa}]
      - 专项: sent-2026
        文件: sent-2026.yaml
        状态: 待批   # 等2月3日的会
        版本:
          - 日期: '2026-02-02'
            原件: received/sent-2026.1.yaml
            指纹: bb

    """

  private func decided(
    _ state: Filing.State, _ why: String = "同意", by: String? = "市局就业处", in record: String = record
  ) throws -> String {
    var issues = Issues()
    let decision = FilingDecision(
      state, on: try #require(CivilDate("2026-02-03")), why: why, by: by)
    let bytes = decision.written(
      into: Array(record.utf8), file: "record.yaml", campaign: "sent-2026", language: .zh,
      issues: &issues)
    #expect(issues.all.isEmpty, "\(issues.sorted)")
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `an approval changes the state and says who, when and why, and nothing else`() throws {
    let text = try decided(.approved)
    #expect(text.contains("状态: 已批   # 等2月3日的会"))
    #expect(text.contains("专项: other\n    文件: other.yaml\n    状态: 待批"))
    for line in ["日期: 2026-02-03", "第几版: 1", "结果: 已批", "意见: 同意", "经办: 市局就业处"] {
      #expect(text.contains(line), "\(text)")
    }
    let rest = text.split(separator: "\n").filter { line in
      !["批办:", "日期: 2026-02-03"].contains { line.contains($0) }
    }
    #expect(
      rest.map(String.init)
        == Self.record.replacing("待批   #", with: "已批   #").split(separator: "\n").map(String.init))
  }

  @Test func `what is decided later stands below what was decided before`() throws {
    let twice = try decided(.returned, "日子撞了", by: nil, in: decided(.approved))
    let first = try #require(twice.firstRange(of: "结果: 已批"))
    let second = try #require(twice.firstRange(of: "结果: 退回"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(twice.contains("状态: 退回") && twice.contains("意见: 日子撞了"))
  }

  @Test func `a state that somebody deleted is put back`() throws {
    let without = Self.record.replacing("    状态: 待批   # 等2月3日的会\n", with: "")
    #expect(try decided(.approved, in: without).contains("状态: 已批"))
  }
}
