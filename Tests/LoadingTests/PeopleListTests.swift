import CampaignKit
import Diagnostics
import Tabular
import Testing

@Suite struct PeopleListTests {
  @Test func `a list of people may be a sheet of a workbook, with a title above its header`() throws
  {
    var sheet = Sheet(name: "报名", columnWidths: [10, 22])
    for row in [["报名汇总表"], ["姓名", "身份证号"], ["甲示例", "990000198808080011"]] {
      sheet.rows.append(Sheet.Row(row.map { Sheet.Cell($0) }))
    }
    var folder = Folder(
      "", ["a.yaml": campaign() + "\n抽签: {名额: 5, 名单: 名单.xlsx}\n"])
    folder.files["名单.xlsx"] = try Workbook(title: "", created: 1, sheets: [sheet]).xlsx()
    let (workspace, issues) = folder.load()
    #expect(!issues.hasErrors)
    let list = try #require(workspace?.campaigns.first?.campaign.lists["名单.xlsx"])
    #expect(list.header.map(\.text) == ["姓名", "身份证号"])
    #expect(list.rows.map { $0.map(\.text) } == [["甲示例", "990000198808080011"]])
    #expect(list.rows[0][1].source.line == 3 && list.isPersonal)
  }
}
