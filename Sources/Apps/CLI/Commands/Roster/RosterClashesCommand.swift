import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import Pipeline
import PlanModel
import Publishing
import Rostering

struct RosterClashesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "clashes",
      abstract: words(
        "出发前看：名单上谁已被哪个单位走访或排上（姓名、号码部分隐去）",
        "Before the car leaves: who on the lists was visited by whom already (half hidden)"))
  }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: help("前后几天以内", "within so many days, before or after"))
  var days = 365

  @Option(help: help("只看这个单位的名单", "lists of this unit only"))
  var unit: String?

  func validate() throws {
    guard (0...36_500).contains(days) else {
      throw ValidationError(words("天数应在 0 到 36500 之间", "days must lie in 0...36500"))
    }
  }

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    let workspace = try desk.session.loaded()
    let last = try desk.session.lastPublication()
    let key = try desk.session.peopleKey(of: last)
    let planned = try desk.session.planned(after: last)
    let visits = doubleVisits(
      in: planned.plan, benefits: try last.benefits + desk.benefits, hash: PersonHash(key: key),
      from: workspace.plannedOn, days: days)
    let units = workspace.tables.units
    let chosen = units.first { [$0.id, $0.name.zh, $0.name.en, $0.shortName.zh].contains(unit) }
    if let unit, chosen == nil {
      throw Failure.usage(Text(zh: "没有单位“\(unit)”", en: "there is no unit '\(unit)'"))
    }
    let items = Dictionary(
      planned.plan.agenda.items.map { ($0.id, $0.activity) }, uniquingKeysWith: { a, _ in a })
    var text = ""
    var count = 0
    for visit in visits where chosen == nil || items[visit.activity]?.unit == chosen?.id {
      let other = units.first { $0.id == visit.other.unit }?.name ?? Text(visit.other.unit)
      let office = office(behind: visit.other.activity, in: workspace)
      count += 1
      text += words(
        "\(visit.date) \(visit.activity) 第 \(visit.line) 行 \(visit.name) \(visit.number)："
          + "\(other.zh)\(office.zh) \(visit.other.date)（\(visit.other.activity)）\n",
        "\(visit.date) \(visit.activity) line \(visit.line) \(visit.name) \(visit.number): "
          + "\(other.en)\(office.en) \(visit.other.date) (\(visit.other.activity))\n")
    }
    text += words("前后 \(days) 天内重复 \(count) 处\n", "\(count) within \(days) days\n")
    Terminal.print(text)
  }

  /// Who drives the other car: in one district the union and the youth league both do. Nothing for what
  /// another workspace gave.
  private func office(behind activity: String, in workspace: Workspace) -> Text {
    let campaign = workspace.campaigns.map(\.campaign).first { activity.hasPrefix($0.id + ".") }
    guard let campaign else { return "" }
    let name = campaign.lead.map { Text($0) } ?? campaign.title
    return Text(zh: "·\(name.zh)", en: ", \(name.en)")
  }
}
