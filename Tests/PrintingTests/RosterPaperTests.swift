import CivilTime
import Diagnostics
import Foundation
import PlanModel
import Printing
import Testing

@Suite struct RosterPaperTests {
  private func roster(_ office: Office, masking: Masking = .working) throws -> Paper {
    try #require(office.papers(masking: masking)["rosters/demo.internal.xlsx"])
  }

  /// The rows before which a page begins, as the sheet says.
  private func breaks(_ sheet: String) -> [Int] {
    sheet.split(separator: "<brk id=\"").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
  }

  @Test(arguments: [
    (1, [1]), (12, [12]), (13, [13]), (15, [15]), (16, [8, 8]), (24, [12, 12]), (25, [13, 12]),
    (31, [11, 11, 9]), (120, [15, 15, 15, 15, 15, 15, 15, 15]),
  ])
  func `twelve to fifteen people sign on a page, no page has one alone, and a spare page follows`(
    people: Int, pages: [Int]
  ) throws {
    let paper = try roster(Office(people: people))
    let breaks = breaks(paper.part("xl/worksheets/sheet1.xml"))
    #expect(breaks.count == pages.count)
    // Head, people, two totals and the signers; capitals on the last page, where one page has one total.
    var row = 4
    for (index, (page, next)) in zip(pages, breaks).enumerated() where index < pages.count - 1 {
      row += page + 3
      #expect(next == row)
    }
  }

  @Test func `each site of a ledger by days has pages of its own`() throws {
    var office = Office(people: 1, goods: ["水", "药"])
    office.days = 14
    let paper = try #require(office.papers()["rosters/demo.public.xlsx"])
    let sheet = paper.part("xl/worksheets/sheet1.xml")
    // Head, fourteen days and the signers; then the days begin anew.
    #expect(breaks(sheet) == [4 + 14 + 1])
    #expect(paper.text.contains("7月1日（周三）") && !paper.text.contains("2026-07-01"))
    #expect(paper.text.contains("<v>280</v>"), "the quota of fourteen days")
  }

  @Test func `an account is there for the bank and not on paper`() throws {
    var office = Office(people: 2)
    office.isPaidByBank = true
    let paper = try roster(office)
    let sheet = paper.part("xl/workbook.xml")
    #expect(paper.text.contains("***************8901") && paper.text.contains("示例银行"))
    #expect(sheet.contains("$A$1:$L$"), "columns of the bank stand outside of what is printed")
    let bank = try #require(office.papers()["sheets/internal/bank/demo.internal.xlsx"]).text
    #expect(bank.contains("***************8901") && bank.contains("示例银行"))
  }

  @Test func `totals stand where they belong, with the sum in capitals`() throws {
    let text = try roster(Office(people: 25)).text
    for word in ["本页小计", "累计", "合计", "制表", "经办", "复核", "审批", "备用页", "单位（盖章）", "渝工发〔2026〕3号"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(text.contains("慰问金合计（大写）：人民币壹万贰仟伍佰元整"))
    #expect(text.contains("物资折款合计（大写）：人民币贰仟伍佰壹拾贰元伍角整"))
    #expect(text.contains("第 &amp;P 页　共 &amp;N 页"))
  }

  @Test func `who waits is not paid`() throws {
    let text = try roster(Office(people: 10, waiting: 4)).text
    #expect(text.contains("慰问金合计（大写）：人民币叁仟元整"))
  }

  @Test func `a profile masks, and numbers stay text`() throws {
    let working = try roster(Office(people: 3))
    #expect(working.text.contains("990000********0011") && working.text.contains("138****5678"))
    #expect(!working.text.contains("990000198808080011"))
    #expect(working.text.contains("个人信息已部分隐去"))
    let full = try roster(Office(people: 3), masking: .full)
    #expect(full.part("xl/sharedStrings.xml").contains("990000198808080011"))
    #expect(!full.text.contains("个人信息已部分隐去"))
    let list = try roster(Office(people: 3), masking: .publicList).text
    #expect(
      !list.contains("138****") && !list.contains("13800005678") && !list.contains("深度困难<")
        && list.contains("**************0011"))
  }

  @Test func `what is chosen is chosen from a list`() throws {
    let sheet = try roster(Office(people: 3)).part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("\"深度困难,相对困难\""))
  }

  @Test func `what is withheld is not printed at all`() {
    var office = Office(people: 3)
    office.paper.withheld = Text(zh: "会议纪要没有编号", en: "the minutes have no number")
    #expect(Set(office.papers().keys.filter { $0.contains("demo.internal") }).isEmpty)
  }

  @Test func `one list gives what is put up and what the bank gets`() throws {
    let papers = Office(people: 30).papers()
    let notice = try #require(papers["sheets/internal/notices/demo.internal.xlsx"]).text
    #expect(notice.contains("公示") && notice.contains("张*") && !notice.contains("张*1"))
    #expect(!notice.contains("深度困难") && !notice.contains("138****") && !notice.contains("99000019"))
    #expect(!notice.contains("入户慰问"), "nobody reads off the wall whom is visited when")
    let bank = try #require(papers["sheets/internal/bank/demo.internal.xlsx"]).text
    #expect(bank.contains("银行代发表") && bank.contains("合计（大写）：人民币壹万伍仟元整"))
    #expect(bank.contains("核对用") && bank.contains("合计（30 笔）"))
    for heading in ["户名", "账号（卡号）", "开户行", "附言"] { #expect(bank.contains(heading)) }
    #expect(!bank.contains("0011") && !bank.contains("138****"), "a bank needs neither")
  }

  @Test func `what is filled in by hand has no sums`() throws {
    let text = try roster(Office(people: 13, money: "")).text
    #expect(text.contains("慰问金合计（大写）：　　物资折款合计（大写）：<"))
    #expect(!text.contains("零元") && !text.contains("<v>6500</v>"))
    #expect(try roster(Office(people: 13)).text.contains("<v>6500</v>"))
  }

  @Test func `several goods have totals of their own, one kind has one`() throws {
    let several = try #require(
      Office(people: 1, goods: ["水", "药"]).papers()["rosters/demo.public.xlsx"]
    ).text
    #expect(several.contains("水合计") && several.contains("药合计") && !several.contains(">合计<"))
    #expect(!several.contains("<v>60</v>") && !several.contains("联系人及电话"))
    let one = try #require(
      Office(people: 1, goods: ["水"]).papers()["rosters/demo.public.xlsx"]
    ).text
    #expect(one.contains(">合计<") && one.contains("<v>30</v>"))
  }

  @Test func `a list of more pages than a sheet breaks into goes on in another`() throws {
    let paper = try roster(Office(people: 15 * 1025))
    let (first, second) = (
      paper.part("xl/worksheets/sheet1.xml"), paper.part("xl/worksheets/sheet2.xml")
    )
    // With the spare page at the end of the last sheet both stay within what Excel keeps.
    #expect(breaks(first).count == 1022 && breaks(second).count == 2)
    let words = paper.part("xl/sharedStrings.xml")
    #expect(words.components(separatedBy: "备用页").count == 2)
    #expect(words.contains("慰问金合计（大写）：人民币柒佰陆拾捌万柒仟伍佰元整"), "sums go on")
  }

  @Test func `a sign-in sheet has room for thirty`() throws {
    let paper = try #require(Office(people: 1).papers()["rosters/demo.public.xlsx"])
    let sheet = paper.part("xl/worksheets/sheet1.xml")
    #expect(breaks(sheet).count == 1)
    #expect(paper.text.contains("渝中招聘会签到表"))
  }

  @Test func `papers speak the language of the files`() throws {
    var office = Office(people: 3)
    office.language = .en
    let text = try roster(office).text
    #expect(text.contains("Unit (seal): Yuzhong union") && text.contains("Page &amp;P of &amp;N"))
    #expect(text.contains("Gift in capitals: 人民币壹仟伍佰元整"))
  }

  @Test func `equal plans give equal bytes`() {
    let (a, b) = (Office(people: 30).papers(), Office(people: 30).papers())
    #expect(a.keys.sorted() == b.keys.sorted())
    for (path, paper) in a { #expect(b[path]?.bytes == paper.bytes, "\(path)") }
  }
}
