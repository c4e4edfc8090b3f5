import CivilTime
import Diagnostics
import PlanModel
import Tabular

/// The rosters as sheets: `rosters/ACTIVITY.csv`, and `rosters/summary.csv` over all of them.
/// Their names are those of `Plan.rosterNames`.
struct RosterFiles {
  let plan: Plan
  let proposal: Proposal
  let language: Language
  /// How much of a person's data the lists show.
  let masking: Masking

  var artifacts: [Artifact] {
    let language = language
    let masking = masking
    let sheets = zip(plan.rosters, plan.rosterNames).map { roster, name in
      Artifact(path: "rosters/\(name).csv") { RosterFiles.sheet(of: roster, masking, language) }
    }
    let files = self
    return sheets + [Artifact(path: "rosters/summary.csv") { files.summary }]
  }

  private static func sheet(
    of roster: Roster, _ masking: Masking, _ language: Language
  ) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(roster.columns.map { $0.name[language] })
    for row in roster.rows(for: masking) { writer.write(row) }
    return writer.bytes
  }

  /// One line a roster.
  private var summary: [UInt8] {
    var writer = CSVWriter()
    writer.write(RosterFiles.headings.map { $0[language] })
    let agenda = plan.agenda
    var items: [String: Agenda.Item] = [:]
    for item in agenda.items { items[item.id] = item }
    var units: [String: Text] = [:]
    for unit in agenda.tables.units { units[unit.id] = unit.name }
    for roster in plan.rosters {
      let item = items[roster.activity]
      let date = item.flatMap { agenda.occurrence(of: $0, in: plan.schedule) }?.start.date
      let unit = item.map { units[$0.activity.unit] ?? Text($0.activity.unit) }
      let short = roster.shortfalls.map { "\($0.stratum[language]) \($0.missing)" }
      writer.write([
        roster.activity, item?.activity.title[language] ?? "", date?.description ?? "",
        unit?[language] ?? "", Words.rosterKind(of: roster)[language], String(roster.seats),
        String(roster.filled), String(roster.waiting),
        short.joined(separator: language == .zh ? "；" : "; "),
        roster.reach.map(String.init) ?? "",
      ])
    }
    return writer.bytes
  }

  private static let headings = [
    Text(zh: "活动编号", en: "activity"), Text(zh: "活动", en: "title"),
    Text(zh: "日期", en: "date"), Text(zh: "区县", en: "unit"), Text(zh: "名册", en: "kind"),
    Text(zh: "名额", en: "seats"), Text(zh: "已定", en: "filled"),
    Text(zh: "候补", en: "waiting"), Text(zh: "缺口", en: "short"),
    Text(zh: "登记册可通知人数", en: "reach"),
  ]
}

extension Words {
  static func rosterKind(of roster: Roster) -> Text {
    roster.isLedger ? Text(zh: "物资台账", en: "goods") : rosterKind(roster.kind)
  }

  private static func rosterKind(_ kind: RosterKind) -> Text {
    switch kind {
    case .open: Text(zh: "签到表", en: "open")
    case .list: Text(zh: "名单", en: "list")
    case .allocation: Text(zh: "名额分配", en: "allocation")
    case .draw: Text(zh: "抽签", en: "draw")
    case .supply: Text(zh: "参会单位", en: "supply")
    }
  }
}
