import Archives
import CivilTime
import Diagnostics
import PlanModel
import Printing
import Testing

/// An invented district with a few activities and rosters, as the earlier stages would leave them.
struct Office {
  var audiences: [Audience] = [.public, .internal, .leaders]
  var people = 0
  var waiting = 0
  var paper = RosterPaper(forms: [.list, .publicNotice, .bankTransfer])
  var language = Language.zh
  var filed: [ScheduleSheet] = []
  var listed: [ListedActivity] = []
  /// What stands in the columns of money; empty: they are filled in by hand.
  var money = "500"
  /// Kinds of goods on the ledger of the first activity; none: no ledger.
  var goods: [String] = []
  /// Days for each of them, from 1 July; none: the ledger is not by day.
  var days = 0
  /// Whether the list names accounts.
  var isPaidByBank = false

  static let horizon = day("2026-01-01")...day("2026-12-31")
  static let place = SourceLocation(file: "demo/visits.yaml", line: 7, column: 3)

  static let columns: [RosterColumn] = [
    .ordinal, .personName, .identity, .employer,
    RosterColumn(
      Text(zh: "困难类别", en: "Hardship"),
      .choice([Text(zh: "深度困难", en: "deep"), Text(zh: "相对困难", en: "relative")]),
      sensitivity: .sensitive), .phone,
    RosterColumn(Text(zh: "慰问金", en: "Gift"), .money),
    RosterColumn(Text(zh: "物资折款", en: "Goods"), .money),
    RosterColumn(Text(zh: "领取人签字（按印）", en: "Received (signature)"), .signature),
    RosterColumn(Text(zh: "代领人及关系", en: "For whom"), .signature),
    RosterColumn(Text(zh: "领取日期", en: "Date"), .date), .remarks,
  ]

  /// What an activity of that circle is called; found again where it must not be.
  static func title(_ audience: Audience) -> Text {
    switch audience {
    case .public: Text(zh: "渝中招聘会", en: "Yuzhong fair")
    case .internal: Text(zh: "入户慰问", en: "home visits")
    case .leaders: Text(zh: "书记调研", en: "tour of the secretary")
    }
  }

  /// The number of the notice; nil where it is still to come.
  var basis: String? = "渝工发〔2026〕3号"
  /// What its organiser has confirmed.
  var confirmed: Set<Audience> = []

  var plan: Plan {
    let unit = Unit(
      id: "500103", name: Text(zh: "渝中区总工会", en: "Yuzhong union"),
      shortName: Text(zh: "渝中", en: "Yuzhong"), source: Office.place)
    var tables = Tables(units: [unit])
    tables.leaders = [
      Leader(id: "l1", name: Text(zh: "甲书记", en: "Secretary Jia"), source: Office.place)
    ]
    var campaign = Campaign(
      id: "demo", title: Text(zh: "送温暖活动", en: "Winter warmth"), basis: basis,
      state: .approved, lead: "市总工会", partners: ["市人力社保局"], window: Office.horizon,
      units: [unit], tables: tables, calendar: ChineseCalendar(), horizon: Office.horizon,
      plannedOn: Office.horizon.lowerBound, source: Office.place)
    campaign.budget = 12_050
    campaign.sheets = filed
    campaign.listed = listed
    var problem = Problem(name: "demo")
    var placements: [Placement?] = []
    let items = audiences.enumerated().map { index, audience -> Agenda.Item in
      problem.activities.append(
        Problem.Activity(
          id: audience.rawValue, kind: 0, district: 0, duration: 6, window: 0...364))
      // Wednesday 22 July 2026.
      placements.append(Placement(day: 202 + index, start: 6, venue: nil))
      var activity = Activity(
        audience.rawValue, title: Office.title(audience), what: Text(zh: "慰问", en: "visit"),
        unit: unit.id, kind: "visit", window: Office.horizon, slots: [],
        place: .named(Text(zh: "\(Office.title(audience).zh)地点", en: "place")), attendance: 300,
        source: Office.place)
      activity.audience = audience
      activity.isConfirmed = confirmed.contains(audience)
      activity.groups = ["l1"]
      activity.tasks = [TaskRule(key: "t", title: Text(zh: "报备", en: "report"), daysBefore: 20)]
      return Agenda.Item(
        id: "demo.\(audience.rawValue)", campaign: 0, activity: activity, problemIndex: index)
    }
    let agenda = Agenda(
      horizon: Office.horizon, calendar: ChineseCalendar(), campaigns: [campaign], items: items,
      tables: tables, problem: problem)
    return Plan(
      city: Text(zh: "重庆市", en: "Chongqing"), agenda: agenda,
      schedule: Schedule(placements: placements, score: Score()), rosters: rosters, seed: 1,
      moves: 0, folder: "demo/")
  }

  private var rosters: [Roster] {
    guard people > 0 else { return [] }
    let rows = (1...people).map { number in
      [
        "\(number)", "张三\(number)", "990000198808080011", "甲厂", "深度困难", "13800005678", money,
        money.isEmpty ? "" : "100.5", "", "", "", "",
      ]
    }
    let bank = [RosterColumn("开户行"), RosterColumn("账号", .bankCard)]
    var roster = Roster(
      activity: "demo.internal", kind: .allocation, seats: people, filled: people - waiting,
      waiting: waiting, columns: Office.columns + (isPaidByBank ? bank : []),
      rows: isPaidByBank ? rows.map { $0 + ["示例银行", "6200000012345678901"] } : rows)
    roster.paper = paper
    return (goods.isEmpty ? [] : [ledger]) + [
      roster,
      Roster(
        activity: "demo.public", kind: .open, seats: 300, filled: 0,
        columns: [.ordinal, .personName, .signature], rows: []),
    ]
  }

  /// Thirty of each of the goods, of which ten have been handed out.
  private var ledger: Roster {
    var ledger = Roster(
      activity: "demo.public", kind: .supply, seats: 30 * goods.count, filled: 1,
      columns: [
        RosterColumn("物品"), RosterColumn("日定额", .count), RosterColumn("发放数", .count),
        RosterColumn("签字", .signature),
      ],
      rows: goods.flatMap { [[$0, "20", "10", ""], [$0, "10", "", ""]] })
    ledger.isLedger = true
    if days > 0 {
      ledger.columns.insert(RosterColumn("日期", .date), at: 0)
      ledger.fullRows = goods.flatMap { good in
        (1...days).map { ["2026-07-\($0 < 10 ? "0" : "")\($0)", good, "20", "", ""] }
      }
    }
    ledger.paper.totalledBy = goods.count > 1 ? (days > 0 ? 1 : 0) : nil
    return ledger
  }

  /// Every paper by path: what its cells and paragraphs say, and the bytes.
  func papers(today: String = "2026-07-17", masking: Masking = .working) -> [String: Paper] {
    let (plan, day) = (plan, day(today))
    let artifacts =
      rosterPapers(of: plan, language: language, masking: masking, today: day)
      + sheets(of: plan, language: language, masking: masking, today: day)
    return Dictionary(
      uniqueKeysWithValues: artifacts.map { ($0.path, Paper(path: $0.path, bytes: $0.render())) })
  }
}

func day(_ text: String) -> CivilDate { CivilDate(text)! }

/// A rendered file and what can be read in it.
struct Paper {
  let path: String
  let bytes: [UInt8]

  /// All XML of an Office file, or the text itself.
  var text: String {
    guard path.hasSuffix(".xlsx") || path.hasSuffix(".docx") else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var issues = Issues()
    guard let archive = Archive(bytes, file: path, issues: &issues) else { return "" }
    return archive.entries.map { part($0, archive) }.joined(separator: "\n")
  }

  func part(_ name: String) -> String {
    var issues = Issues()
    guard let archive = Archive(bytes, file: path, issues: &issues), let entry = archive[name]
    else { return "" }
    return part(entry, archive)
  }

  private func part(_ entry: Archive.Entry, _ archive: Archive) -> String {
    var issues = Issues()
    var bytes: [UInt8] = []
    _ = archive.read(entry, issues: &issues) { piece in
      for index in piece.indices { bytes.append(piece[index]) }
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
