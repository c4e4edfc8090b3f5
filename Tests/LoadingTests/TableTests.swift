import CampaignKit
import CivilTime
import Diagnostics
import Testing

@Suite struct TableTests {
  @Test func `units are read with everything known of them`() throws {
    let csv = """
      编号,名称,简称,英文名,代码,曾用名,相邻,乡镇街道,赶场日,工作人员,横坐标,纵坐标,撤销日期,并入
      500103,渝中区,渝中,Yuzhong,500103,市中区,500105,七星岗街道、大坪街道,"逢一、四、七",110,12,15,,
      500105,江北区,,Jiangbei,,,500103,,,,,,2025-11-06,500103
      """
    let (loaded, issues) = folder(table: "单位", csv).load()
    let units = try #require(loaded).tables.units
    #expect(issues.all.isEmpty)
    #expect(
      units.map(\.shortName) == [Text(zh: "渝中", en: "Yuzhong"), Text(zh: "江北区", en: "Jiangbei")])
    #expect(units[0].townships == ["七星岗街道", "大坪街道"])
    #expect(units[0].aliases == ["市中区"])
    #expect(units[0].staff == 110)
    #expect(units[0].position == Unit.Position(x: 12, y: 15))
    #expect(units[0].marketDays != nil)
    #expect(units[1].abolished?.on.description == "2025-11-06")
    #expect(units[1].abolished?.successor == "500103")
    #expect(units[1].source.description == "t.csv:3:1")
  }

  @Test func `venues are read with everything known of them`() throws {
    let csv = """
      编号,名称,区县,类型,容量,室内,展位,开放时间,开放日,停用,共用
      V1,广场,测试市,广场,3000,否,90,08:00-20:00,每天,2026-01-08..2026-01-09、2026/3/1,是
      V2,礼堂,city,礼堂,,TRUE,,,工作日、周末,2026年5月1日至2026年5月3日,FALSE
      """
    let (loaded, issues) = folder(table: "场地", csv).load()
    let venues = try #require(loaded).tables.venues
    #expect(issues.all.isEmpty)
    #expect(
      venues[0].closed.map { "\($0)" } == ["2026-01-08...2026-01-09", "2026-03-01...2026-03-01"])
    #expect(venues[1].closed.map { "\($0)" } == ["2026-05-01...2026-05-03"])
    #expect(venues.map(\.isShared) == [true, false])
    #expect(venues.map(\.isIndoor) == [false, true])
    #expect(venues.map(\.openDayKinds) == [[.workday, .rest, .holiday], [.workday, .rest]])
    #expect(venues[0].hours?.description == "08:00-20:00")
    #expect(venues[1].capacity == .max)
  }

  @Test func `teams, organisations and equipment are read`() throws {
    let settings = "表: {队伍: teams.csv, 企业: firms.csv, 设备: things.csv}\n"
    let folder = Folder(
      settings,
      [
        "teams.csv": "编号,名称,驻地,技能,服务区县,停班,每日上限\nT1,一队,测试市,舞台、音响,测试市,2026-02-01,1\n",
        "firms.csv":
          "id,name,name_en,trade,统一社会信用代码,posts,openings,性质,规模\nE1,甲厂,A,制造,91990000MA000L1E5C,2,,民营企业,小微\n",
        "things.csv": "编号,名称,数量\nG1,舞台车,3\n",
      ])
    let (loaded, issues) = folder.load()
    let tables = try #require(loaded).tables
    #expect(issues.all.isEmpty)
    #expect(tables.teams.first?.skills == ["舞台", "音响"])
    #expect(tables.teams.first?.maxPerDay == 1)
    #expect(tables.teams.first?.serves == ["city"])
    #expect(
      tables.organisations.first?.openings == 2, "as many people as posts unless it says more")
    #expect(tables.organisations.first?.legalEntity == "91990000MA000L1E5C")
    #expect(tables.organisations.first?.nature == .private)
    #expect(tables.organisations.first?.size == .small)
    #expect(tables.equipment.first?.quantity == 3)
  }

  @Test func `a holiday table replaces the built-in years that it names`() throws {
    let csv = "日期,名称,安排,依据\n2026-07-01,建党节,休,虚构\n46205,建党节,休,虚构\n"
    let (loaded, issues) = folder(table: "节假日", csv).load()
    let calendar = try #require(loaded).calendar
    let codes = issues.all.map(\.code)
    #expect(codes.first == "table.date-serial")
    #expect(codes.contains("table.holiday"), "a notice without 春节 is no whole notice")
    let day = try #require(CivilDate("2026-07-01"))
    #expect(calendar.kind(of: day) == .holiday)
    #expect(calendar.kind(of: day.adding(days: 1)) == .holiday)
  }

  @Test(
    "what is wrong in a table is said at the cell",
    arguments: [
      ("单位", "编号,名称\nA,\n", ["config.empty-value t.csv:2:1"]),
      ("单位", "编号,名称\n渝中,渝中区\n", ["workspace.invalid-id t.csv:2:1"]),
      ("单位", "编号,名称\nA,甲\nA,乙\n", ["table.row-twice t.csv:3:1"]),
      ("单位", "编号,名称,相邻\nA,甲,B\nB,乙,\n", ["table.border-one-way t.csv:2:5"]),
      ("单位", "编号,名称,相邻\nA,甲,Z\n", ["workspace.unknown-unit t.csv:2:5"]),
      ("单位", "编号,名称,工作人员\nA,甲,-3\n", ["config.out-of-range t.csv:2:5"]),
      ("单位", "编号,名称,工作人员\nA,甲,９\n", ["config.full-width t.csv:2:5"]),
      ("单位", "编号,名称,工作人员\nA,甲,1.2E+05\n", ["config.invalid-value t.csv:2:5"]),
      ("单位", "编号,名称,横坐标,纵坐标\nA,甲,9000000000000000000,1\n", ["config.out-of-range t.csv:2:5"]),
      ("单位", "编号,名称,赶场日\nA,甲,逢百\n", ["anchor.invalid t.csv:2:5"]),
      ("单位", "编号,名称,撤销日期\nA,甲,3月31日\n", ["config.invalid-value t.csv:2:5"]),
      ("单位", "编号,名称,撤销日期\nA,甲,2026年2月30日\n", ["config.invalid-value t.csv:2:5"]),
      ("单位", "编号,名稱\nA,甲\n", ["table.missing-column t.csv:1:4"]),
      ("场地", "编号,名称,区县,类型\nV,厅,外市,厅\n", ["workspace.unknown-unit t.csv:2:5"]),
      ("场地", "编号,名称,区县,类型,开放日\nV,厅,测试市,厅,工做日\n", ["config.invalid-value t.csv:2:11"]),
      (
        "场地", "编号,名称,区县,类型,停用\nV,厅,测试市,厅,2026-02-01..\n",
        ["config.invalid-value t.csv:2:11"]
      ),
      (
        "场地", "编号,名称,区县,类型,停用\nV,厅,测试市,厅,2026-02-05..2026-02-01\n",
        ["config.invalid-value t.csv:2:11"]
      ),
      ("队伍", "编号,名称,驻地,技能,服务区县\nT,队,测试市,a,外市\n", ["workspace.unknown-unit t.csv:2:11"]),
      ("节假日", "日期,名称,安排\n2026-01-01,元旦,放\n", ["config.invalid-value t.csv:2:15"]),
      ("节假日", "日期,名称,安排\n2026-01-01,元旦,\n", ["config.empty-value t.csv:2:1"]),
      ("节假日", "日期,名称,安排\n,元旦,休\n", ["config.empty-value t.csv:2:1"]),
      ("节假日", "日期,名称,安排\n1月1日,元旦,休\n", ["config.invalid-value t.csv:2:1"]),
      ("节假日", "日期,名称,安排\n2026-01-01,元旦,休\n2026-01-01,元旦,班\n", ["table.row-twice t.csv:3:1"]),
      ("设备", "编号,名称,数量\nG,车,两\n", ["config.invalid-value t.csv:2:5"]),
      ("设备", "编号,名称,数量\nG,车\n", ["table.ragged-row t.csv:2:1", "config.empty-value t.csv:2:1"]),
      ("设备", "", ["table.empty t.csv:1:1"]),
      ("设备", "编号,名称,数量\n", ["table.no-rows t.csv:1:1"]),
    ] as [(String, String, [String])])
  func wrong(table: String, csv: String, found: [String]) {
    // A holiday table of one row is no whole notice, which is another test's matter.
    let all = folder(table: table, csv).found().filter { !$0.hasPrefix("table.holiday ") }
    #expect(Set(all) == Set(found))
  }

  @Test func `a table in GB 18030 is the same table`() throws {
    // 编号,名称,数量 / G1,舞台车,3 as Excel in Chinese writes it.
    let bytes: [UInt8] = [
      0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xCA, 0xFD, 0xC1, 0xBF, 0x0D,
      0x0A, 0x47, 0x31, 0x2C, 0xCE, 0xE8, 0xCC, 0xA8, 0xB3, 0xB5, 0x2C, 0x33, 0x0D, 0x0A,
    ]
    var folder = Folder("表: {设备: t.csv}\n")
    folder.files["t.csv"] = bytes
    let (workspace, issues) = folder.load()
    #expect(issues.all.isEmpty)
    #expect(workspace?.tables.equipment.map(\.name.zh) == ["舞台车"])
  }

  @Test func `more days than a calendar can hold are refused, not trapped`() throws {
    let first = try #require(CivilDate("1900-01-01"))
    let rows = (0..<66_000).map { "\(first.adding(days: $0)),春节,休" }
    let found = folder(table: "节假日", "日期,名称,安排\n" + rows.joined(separator: "\n")).found()
    #expect(found == ["table.too-large t.csv:2:1"])
  }

  @Test func `a table of ten megabytes is read`() {
    let row = "\n,," + String(repeating: "注", count: 1000)
    let rows = (0..<3500).map { "\nG\($0),车,1,\(row.dropFirst(3))" }.joined()
    let (workspace, issues) = folder(table: "设备", "编号,名称,数量,说明" + rows).load()
    #expect(issues.all.isEmpty)
    #expect(workspace?.tables.equipment.count == 3500)
  }
}
