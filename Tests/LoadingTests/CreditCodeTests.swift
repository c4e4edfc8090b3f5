import CampaignKit
import Diagnostics
import PlanModel
import Testing

@Suite struct CreditCodeTests {
  @Test(arguments: [
    ("91990000MA000L1E5C", true), ("91990000MA00DY8P6D", true),
    ("91990000MA000L1E5D", false), ("91990000MA000L1E6C", false),
    ("91990000ma000l1e5c", false), ("9.199E+17", false), ("91990000MA000L1E5", false),
    ("91990000MA000L1E5CC", false), ("91990000MI000L1E5C", false), ("", false),
    ("９1990000MA000L1E5", false),
  ])
  func `a code counts only with its check character`(code: String, isValid: Bool) {
    #expect(CreditCode.isValid(code) == isValid)
  }

  @Test func `firms with damaged codes are not taken for one legal entity`() throws {
    let table = "编号,名称,行业,统一社会信用代码\nE1,甲厂,制造,9.199E+17\nE2,乙厂,制造,9.199E+17\n"
    let folder = Folder("表: {企业: firms.csv}\n", ["firms.csv": table])
    let (workspace, issues) = folder.load()
    #expect(issues.all.map(\.code) == ["table.credit-code", "table.credit-code"])
    #expect(issues.all.map(\.location.description) == ["firms.csv:2:10", "firms.csv:3:10"])
    let entities = try #require(workspace).tables.organisations.map(\.legalEntity)
    #expect(entities == ["E1", "E2"])
  }
}
