internal import Diagnostics
internal import PlanModel

/// The sheet of what comes to an activity: booths with their employers, those who wait, then
/// staff, teams and equipment. Whoever can be reached at an employer is personal data and not
/// here.
struct SupplySheet {
  static let columns = [
    RosterColumn(Text(zh: "展位号", en: "Booth"), .ordinal, width: 8),
    RosterColumn(Text(zh: "单位名称", en: "Organisation"), width: 40),
    RosterColumn(Text(zh: "行业", en: "Trade"), width: 14),
    RosterColumn(Text(zh: "岗位数", en: "Posts"), .count),
    RosterColumn(Text(zh: "招聘人数", en: "Openings"), .count),
    RosterColumn(Text(zh: "所在区县", en: "District"), width: 16), .remarks,
  ]

  private let tables: Tables
  private let placed: PlacedRequest
  private let language: Language

  init(_ tables: Tables, _ placed: PlacedRequest, _ language: Language) {
    self.tables = tables
    self.placed = placed
    self.language = language
  }

  func rows(booths: [Supply.Booth], waiting: [Int]) -> [[String]] {
    let width = max(2, String(placed.request.seats).utf8.count)
    let seated = booths.enumerated().map { index, booth in
      let number = String(index + 1)
      return row(
        booth.organisation,
        booth: String(repeating: "0", count: max(0, width - number.utf8.count)) + number,
        remark: booth.isNamed ? Text(zh: "主办方指定", en: "named by the organiser") : Text(""))
    }
    let others = waiting.enumerated().map { index, organisation in
      row(
        organisation, booth: "",
        remark: Text(zh: "候补 \(index + 1)", en: "waiting, no. \(index + 1)"))
    }
    return seated + others + suppliedRows
  }

  private func row(_ index: Int, booth: String, remark: Text) -> [String] {
    let organisation = tables.organisations[index]
    return [
      booth, organisation.name[language], organisation.trade, String(organisation.posts),
      String(organisation.openings), unitName(organisation.unit), remark[language],
    ]
  }

  private var suppliedRows: [[String]] {
    var rows: [[String]] = []
    for case .staff(let count, let skill) in placed.activity.needs where count > 0 {
      let what = Text(zh: skill ?? "工作人员", en: skill ?? "staff")
      rows.append(
        other(
          unitName(placed.activity.unit),
          Text(zh: "\(what.zh) \(count) 人", en: "\(what.en): \(count)")))
    }
    for team in placed.occurrence.teams {
      rows.append(other(team.name[language], Text(zh: "服务队", en: "team")))
    }
    for case .equipment(let id, let amount) in placed.activity.needs where amount > 0 {
      let name = tables.equipment.first { $0.id == id }?.name[language]
      rows.append(other(name ?? id, Text(zh: "设备 \(amount)", en: "equipment: \(amount)")))
    }
    for case .goods(let id, let amount, let isDaily) in placed.activity.needs where amount > 0 {
      let name = tables.goods.first { $0.id == id }?.name[language]
      let words =
        isDaily
        ? Text(zh: "物资每天 \(amount)", en: "goods each day: \(amount)")
        : Text(zh: "物资 \(amount)", en: "goods: \(amount)")
      rows.append(other(name ?? id, words))
    }
    return rows
  }

  private func other(_ name: String, _ remark: Text) -> [String] {
    ["", name, "", "", "", unitName(placed.activity.unit), remark[language]]
  }

  private func unitName(_ id: String?) -> String {
    guard let id else { return "" }
    return tables.units.first { $0.id == id }?.name[language] ?? id
  }
}
