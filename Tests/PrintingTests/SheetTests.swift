import CivilTime
import Diagnostics
import Foundation
import PlanModel
import Printing
import Testing

@Suite struct SheetTests {
  /// Which circle a file is for, by where it lies; nil for the lists of people and the list of files.
  private func circle(_ path: String) -> Audience? {
    Audience.allCases.first { path.hasPrefix("sheets/\($0.rawValue)/") }
  }

  @Test(arguments: [Language.zh, .en], [Masking.working, .full])
  func `no paper shows what its circle may not see`(language: Language, masking: Masking) {
    var office = Office(people: 30)
    office.language = language
    let papers = office.papers(masking: masking)
    #expect(Set(papers.keys.compactMap(circle)) == Set(Audience.allCases))
    for (path, paper) in papers {
      guard let circle = circle(path) else { continue }
      let text = paper.text
      for audience in Audience.allCases where audience > circle {
        let title = Office.title(audience)
        #expect(!text.contains(title.zh) && !text.contains(title.en), "\(path): \(title.zh)")
      }
      if circle == .public {
        #expect(!text.contains("甲书记") && !text.contains("Secretary"), "\(path)")
      }
      if circle == .public || !path.contains("/bank/") {
        #expect(!text.contains("990000198808080011") && !text.contains("13800005678"), "\(path)")
        #expect(!text.contains("张三"), "\(path)")
      }
    }
  }

  @Test func `a list says of every file for whom it is`() throws {
    let papers = Office(people: 3).papers()
    let list = try #require(papers["sheets/files.csv"]).text
    for path in papers.keys where path.hasPrefix("sheets/") && path != "sheets/files.csv" {
      #expect(list.contains(path.dropFirst(7)), "\(path)")
    }
    #expect(list.contains("可对外发布") && list.contains("内部使用") && list.contains("仅供领导"))
  }

  @Test func `what its organiser confirmed is certain in the list, whatever paper is to come`()
    throws
  {
    func count(_ office: Office, _ word: String) throws -> Int {
      let text = try #require(office.papers()["sheets/internal/overview.xlsx"]).text
      return text.components(separatedBy: word).count - 1
    }
    var office = Office()
    office.basis = nil
    let certain = try count(office, "已定")
    office.confirmed = [.internal]
    #expect(try count(office, "已定") == certain + 1)
  }

  @Test func `there is no folder for leaders where nothing is for them alone`() {
    var office = Office()
    office.audiences = [.public, .internal]
    #expect(!office.papers().keys.contains { $0.hasPrefix("sheets/leaders/") })
  }

  /// The fair is on Wednesday 22 July 2026.
  @Test(arguments: [
    ("2026-07-12", false), ("2026-07-13", true), ("2026-07-17", true), ("2026-07-19", true),
    ("2026-07-20", false), ("2026-07-24", false),
  ])
  func `the next week is the Monday to Sunday that come`(today: String, isThere: Bool) throws {
    let papers = Office().papers(today: today)
    let text = try #require(papers["sheets/public/next_week.txt"]).text
    #expect(text.contains("渝中招聘会") == isThere)
    let sheet = try #require(papers["sheets/public/next_week.xlsx"]).text
    #expect(sheet.contains("渝中招聘会") == isThere)
  }

  @Test func `the week's text can be pasted as it is`() throws {
    let text = try #require(Office().papers()["sheets/internal/next_week.txt"]).text
    #expect(
      text == """
        【下周安排】重庆市 7月20日（周一）–7月26日（周日），共 2 项
        （内部，请勿转发）

        ▶ 7月22日（周三）
        1. 09:00–12:00 渝中招聘会｜地点：渝中招聘会地点｜牵头：渝中区总工会｜责任人：甲书记

        ▶ 7月23日（周四）
        2. 09:00–12:00 入户慰问｜地点：入户慰问地点｜牵头：渝中区总工会｜责任人：甲书记

        """)
  }

  @Test func `an empty week says so in a sentence`() throws {
    let papers = Office().papers(today: "2026-12-01")
    for path in ["sheets/public/next_week.xlsx", "sheets/internal/next_week.xlsx"] {
      #expect(try #require(papers[path]).text.contains("下周没有活动。"))
    }
  }

  @Test func `no signature stands alone on a page`() throws {
    let text = try #require(Office().papers()["sheets/internal/campaign/demo/request.docx"]).text
    let kept = text.components(separatedBy: "<w:keepNext/></w:pPr>").dropFirst()
    // The last sentence and what is enclosed go with it.
    #expect(kept.first?.contains("妥否，请批示。") == true && kept.count == 3)
  }

  @Test func `the overview keeps who said so`() throws {
    let papers = Office().papers()
    let office = try #require(papers["sheets/internal/overview.xlsx"]).text
    #expect(office.contains("visits.yaml 第7行") && office.contains("demo.internal"))
    let open = try #require(papers["sheets/public/overview.xlsx"]).text
    #expect(!open.contains("visits.yaml") && open.contains("2026年7月22日（周三）"))
    let unit = try #require(papers["sheets/internal/unit/500103.xlsx"]).text
    #expect(unit.contains("报备") && unit.contains("2026年7月2日（周四）"))
  }

  @Test func `a timetable goes back in the columns in which it came`() throws {
    var office = Office()
    let headings = [("序号", nil), ("拟开展时间", "date"), ("干啥", "title"), ("谁来", nil), ("在哪儿", "venue")]
    office.filed = [
      ScheduleSheet(
        file: "渝中.xlsx", sheet: nil, header: 1,
        columns: headings.enumerated().map {
          .init(number: $0 + 1, heading: $1.0, field: $1.1)
        }, title: "渝中区活动排期")
    ]
    var row = ListedActivity(
      number: "YZ-1", key: "public", title: "渝中招聘会", unit: "500103",
      window: day("2026-07-22")...day("2026-07-22"), isDated: true, sheet: 0,
      source: Office.place)
    row.cells = ["9", "7.22", "渝中招聘会", "三十家企业", "老地方"]
    office.listed = [row]
    let papers = office.papers()
    let text = try #require(papers["sheets/internal/campaign/demo/timetable-1.xlsx"]).text
    for word in ["渝中区活动排期", "拟开展时间", "三十家企业", "2026年7月22日（周三）", "渝中招聘会地点", "入户慰问"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(!text.contains("7.22") && !text.contains("老地方"), "the plan's word holds")
    #expect(!text.contains("书记调研"))
  }

  @Test func `the plan and the request hold the budget in capitals and blanks for people`() throws {
    let papers = Office().papers()
    for name in ["plan", "request"] {
      let text = try #require(papers["sheets/internal/campaign/demo/\(name).docx"]).text
      #expect(text.contains("12,050.00元（大写：人民币壹万贰仟零伍拾元整）"))
      // A blank that no line of text can break.
      #expect(text.contains("经费来源：财政资金</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\"/>"))
      #expect(text.contains(String(repeating: "\u{A0}", count: 24)) && !text.contains("＿"))
      #expect(text.contains("渝工发〔2026〕3号") && text.contains("市总工会") && text.contains("联系"))
      #expect(!text.contains("书记调研"))
    }
  }
}
