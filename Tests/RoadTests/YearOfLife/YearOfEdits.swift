/// A year in an office: what somebody changed in the files, and the day on which it was published.
struct YearOfEdits {
  struct Edit: Sendable {
    var today: String
    var what: String
    var change: @Sendable (inout SmallCity) -> Void

    init(_ today: String, _ what: String, _ change: @escaping @Sendable (inout SmallCity) -> Void) {
      self.today = today
      self.what = what
      self.change = change
    }
  }

  static let city = SmallCity(drives: [
    .init(
      id: "spring", title: "春风行动",
      fairs: [
        .init(key: "opening", title: "启动场", date: "2026-03-10", theme: "返乡"),
        .init(key: "women", title: "女职工场", date: "2026-04-20", unit: "u2", venue: "V-3"),
        .init(key: "labour", title: "五月场", date: "2026-05-20", unit: "u3", venue: "V-5"),
        .init(key: "summer", title: "夏季场", date: "2026-07-15", venue: "V-2"),
      ]),
    .init(
      id: "autumn", title: "金秋招聘月",
      fairs: [
        .init(key: "national", title: "国庆后首场", date: "国庆后首个工作日", unit: "u2", venue: "V-4"),
        .init(key: "graduates", title: "毕业生场", date: "2026-11-12", theme: "高校毕业生"),
        .init(key: "makers", title: "制造业场", date: "2026-11-26", unit: "u2", venue: "V-3"),
        .init(key: "winter", title: "岁末场", date: "2026-12-18", unit: "u3", venue: "V-5"),
        .init(key: "january", title: "新年场", date: "2027-01-20", unit: "u2", venue: "V-4"),
      ]),
    .init(
      id: "visits", title: "机密走访", audience: "内部",
      fairs: [.init(key: "first", title: "机密座谈", date: "2026-06-10")]),
    .init(
      id: "market", title: "赶场招聘", basis: nil,
      fairs: [
        .init(key: "one", title: "赶场一", date: "2026-09-05", venue: "V-2"),
        .init(key: "two", title: "赶场二", date: "2026-09-12", venue: "V-2"),
      ]),
  ])

  /// In the order of the year. The first publishes what there is.
  static let edits: [Edit] = [
    Edit("2026-01-05", "first publication") { _ in },
    Edit("2026-01-12", "another day") { $0["spring.opening"].date = "2026-03-12" },
    Edit("2026-01-12", "other hours on the same day") { $0["spring.opening"].slot = "14:00-17:00" },
    Edit("2026-01-16", "another title") { $0["spring.women"].title = "女职工专场" },
    Edit("2026-01-20", "another venue") { $0["spring.women"].venue = "V-4" },
    Edit("2026-01-28", "put off") { $0[drive: "market"].state = "延期待定" },
    Edit("2026-02-03", "a fair is dropped") { $0[drive: "spring"].fairs.remove(at: 2) },
    Edit("2026-02-10", "the notice is out") { $0[drive: "market"].basis = "渝示例〔2026〕8号" },
    Edit("2026-02-12", "the dropped fair is back") {
      $0[drive: "spring"].fairs.append(
        .init(key: "labour", title: "五月场", date: "2026-05-22", unit: "u3", venue: "V-5"))
    },
    Edit("2026-02-20", "a district has another name") {
      $0.units[0] = ["u1", "渝东新区", "渝东新", "50"]
    },
    Edit("2026-02-27", "nothing at all") { _ in },
    Edit("2026-03-05", "put off no more, on other days") {
      $0[drive: "market"].state = "已批"
      $0["market.one"].date = "2026-09-06"
      $0["market.two"].date = "2026-09-13"
    },
    Edit("2026-03-16", "a campaign turns internal, and to another day") {
      $0[drive: "market"].audience = "内部"
      $0["market.one"].date = "2026-09-07"
    },
    Edit("2026-03-24", "employers of another trade") { $0["autumn.makers"].trade = "家政" },
    Edit("2026-04-02", "a campaign is public again") { $0[drive: "market"].audience = "公众" },
    Edit("2026-04-10", "a fair goes to another district") {
      $0["autumn.makers"].unit = "u1"
      $0["autumn.makers"].venue = "V-1"
    },
    Edit("2026-04-08", "the clock of the office is two days slow") {
      $0["spring.summer"].date = "2026-07-16"
    },
    Edit("2026-04-21", "the makers' first employers again") { $0["autumn.makers"].trade = "制造" },
    Edit("2026-05-08", "a holiday is corrected") { city in
      city.holidays = Self.holidays2026 + [["2026-10-08", "国庆节", "休", "示例更正"]]
    },
    Edit("2026-05-18", "a venue is lost") {
      $0.venues[1][3] = "2026-07-01..2026-07-31"
      $0["spring.summer"].venue = "V-1"
    },
    Edit("2026-06-01", "ninety days are over for what was dropped") { _ in },
    Edit("2026-06-15", "a campaign is cancelled") { $0[drive: "autumn"].state = "已取消" },
    Edit("2026-07-06", "and is back") { $0[drive: "autumn"].state = "已批" },
    Edit("2026-07-20", "the holidays of next year are announced") {
      $0.holidays += Self.holidays2027
    },
    Edit("2026-08-03", "a district is gone") { city in
      city.units.removeLast()
      city.venues.removeAll { $0[2] == "u3" }
      city.employers.removeAll { $0[2] == "u3" }
      city[drive: "autumn"].fairs.removeAll { $0.unit == "u3" }
      city[drive: "spring"].fairs.removeAll { $0.unit == "u3" }
    },
    Edit("2026-08-21", "a campaign is dropped") { $0[drive: "market"].fairs.removeAll() },
    Edit("2026-08-28", "and is back, a week later") {
      $0[drive: "market"].fairs = [
        .init(key: "one", title: "赶场一", date: "2026-09-14", venue: "V-2"),
        .init(key: "two", title: "赶场二", date: "2026-09-20", venue: "V-2"),
      ]
    },
    Edit("2026-09-10", "a venue has another name") { $0.venues[3][1] = "西区体育中心" },
    Edit("2026-09-30", "a larger fair on two other hours") {
      $0["autumn.graduates"].attendance = 300
      $0["autumn.graduates"].slot = "14:00-17:00"
    },
    Edit("2026-11-20", "ninety days are over for the district") { _ in },
    Edit("2026-12-01", "moved back to where it was first") {
      $0["autumn.january"].date = "2027-01-21"
    },
    Edit("2026-12-10", "and once more") { $0["autumn.january"].date = "2027-01-20" },
  ]

  private static func rows(_ year: Int, _ days: [(String, String)]) -> [SmallCity.Row] {
    days.map { ["\(year)-\($0.0)", $0.1, "休", "示例通知"] }
  }

  private static let holidays2026 = rows(
    2026,
    [
      ("01-01", "元旦"), ("02-17", "春节"), ("04-05", "清明节"), ("05-01", "劳动节"), ("06-19", "端午节"),
      ("09-25", "中秋节"), ("10-01", "国庆节"), ("10-02", "国庆节"), ("10-05", "国庆节"),
      ("10-06", "国庆节"), ("10-07", "国庆节"),
    ])
  private static let holidays2027 = rows(
    2027,
    [
      ("01-01", "元旦"), ("02-06", "春节"), ("04-05", "清明节"), ("05-01", "劳动节"), ("06-09", "端午节"),
      ("09-15", "中秋节"), ("10-01", "国庆节"),
    ])
}
