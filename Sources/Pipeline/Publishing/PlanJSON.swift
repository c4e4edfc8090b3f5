import CivilTime
import Diagnostics
import PlanModel

/// `plan.json`: the whole plan for programs, `chengnuan-plan-1`. No personal data.
struct PlanJSON {
  let plan: Plan

  /// One member of the top level a line, and one activity, roster or task a line.
  var bytes: [UInt8] {
    let agenda = plan.agenda
    var lines = LineJSON()
    lines.member("format", "chengnuan-plan-1")
    lines.member("horizon", PlanJSON.horizon(agenda.horizon))
    lines.member("provisional", .array(agenda.provisionalYears.map(JSONText.int)))
    lines.member("seed", JSONText.int(Int(truncatingIfNeeded: plan.seed)))
    lines.member("moves", .int(plan.moves))
    lines.member("score", score)
    lines.list("activities", agenda.items.map(activity))
    lines.list("rosters", plan.rosters.map(roster))
    lines.list("tasks", agenda.items.flatMap(tasks))
    if !plan.explanations.isEmpty {
      lines.list("arbitration", agenda.items.compactMap { explained($0)?.arbitration })
    }
    return lines.bytes
  }

  /// The score, and of the activities only those named, in the order of the plan.
  func bytes(of ids: Set<String>) -> [UInt8] {
    let items = plan.agenda.items.filter { ids.contains($0.id) }
    var lines = LineJSON()
    lines.member("format", "chengnuan-explanations-1")
    lines.member("score", score)
    lines.list("activities", items.map(activity))
    lines.list("arbitration", items.compactMap { explained($0)?.arbitration })
    return lines.bytes
  }

  private func inWorkspace(_ file: String) -> String {
    file.hasPrefix(plan.folder) ? String(file.dropFirst(plan.folder.count)) : file
  }

  private static func horizon(_ horizon: ClosedRange<CivilDate>) -> JSONText {
    [
      "from": .string(horizon.lowerBound.description),
      "to": .string(horizon.upperBound.description),
    ]
  }

  private var score: JSONText {
    let schedule = plan.schedule
    let known: [JSONText.Member] = [
      .init("hard", .int(schedule.score.hard)),
      .init("medium", .int(schedule.score.medium)),
      .init("soft", .int(schedule.score.soft)),
      .init(
        "by_kind",
        .object(SoftRule.allCases.map { .init($0.rawValue, .int(schedule.costs[$0] ?? 0)) })),
    ]
    if plan.explanations.isEmpty { return .object(known) }
    let nobodys = SoftRule.allCases.compactMap { rule in
      plan.nobodysCosts[rule].map { JSONText.Member(rule.rawValue, .int($0)) }
    }
    return .object(known + [.init("nobodys_share", .object(nobodys))])
  }

  private func activity(_ item: Agenda.Item) -> JSONText {
    let activity = item.activity
    let agenda = plan.agenda
    let status = agenda.status(of: item)
    let occurrence = status == .planned ? agenda.occurrence(of: item, in: plan.schedule) : nil
    let campaign = agenda.campaigns[item.campaign]
    let known: [JSONText.Member] = [
      .init("id", .string(item.id)),
      .init("uid", .string(agenda.uid(of: item))),
      .init("campaign", .string(campaign.id)),
      .init("module", .string(campaign.module)),
      .init("series", JSONText(activity.series)),
      .init("unit", .string(activity.unit)),
      .init("audience", .string(max(activity.audience, campaign.audience).rawValue)),
      .init("title", JSONText(activity.title)),
      .init("status", .string(PlanJSON.word(for: status, isPlaced: occurrence != nil))),
      .init("start", JSONText(occurrence?.start.description)),
      .init("end", JSONText(occurrence?.end.description)),
      .init("all_day", .bool(occurrence?.isAllDay ?? false)),
      .init("venue", JSONText(occurrence?.venue?.id)),
      .init("teams", .array((occurrence?.teams ?? []).map { .string($0.id) })),
      .init("pinned", .array(activity.pin.dimensions.map(JSONText.string))),
      .init(
        "source",
        [
          "file": .string(inWorkspace(activity.source.file)), "line": .int(activity.source.line),
          "column": .int(activity.source.column),
        ]),
      .init("reasons", .array(occurrence == nil && status == .planned ? reasons(item) : [])),
    ]
    return .object(known + why(item))
  }

  /// Why it is there or nowhere, where somebody asked.
  private func why(_ item: Agenda.Item) -> [JSONText.Member] {
    explained(item).map { [.init("why", $0.value)] } ?? []
  }

  private func explained(_ item: Agenda.Item) -> WhyJSON? {
    guard let index = item.problemIndex, plan.explanations.indices.contains(index) else {
      return nil
    }
    return WhyJSON(plan: plan, item: item, explanation: plan.explanations[index])
  }

  private static func word(for status: Activity.Status, isPlaced: Bool) -> String {
    switch status {
    case .planned: isPlaced ? "placed" : "unplaced"
    case .postponed: "postponed"
    case .cancelled: "cancelled"
    }
  }

  private func reasons(_ item: Agenda.Item) -> [JSONText] {
    guard let index = item.problemIndex else { return [] }
    return (plan.schedule.obstacles[index] ?? []).map {
      ["code": .string($0.rule.rawValue), "count": .int($0.count)]
    }
  }

  private func roster(_ roster: Roster) -> JSONText {
    [
      "activity": .string(roster.activity),
      "kind": .string(roster.kind.rawValue),
      "seats": .int(roster.seats),
      "filled": .int(roster.filled),
      "waiting": .int(roster.waiting),
      "short": .array(
        roster.shortfalls.map { ["stratum": JSONText($0.stratum), "missing": .int($0.missing)] }),
    ]
  }

  private func tasks(_ item: Agenda.Item) -> [JSONText] {
    let agenda = plan.agenda
    guard !item.activity.tasks.isEmpty, agenda.status(of: item) == .planned,
      let occurrence = agenda.occurrence(of: item, in: plan.schedule)
    else { return [] }
    return agenda.tasks(of: item, on: occurrence.start.date).map {
      [
        "activity": .string(item.id),
        "key": .string($0.rule.key),
        "due": .string($0.due.description),
        "title": JSONText($0.rule.title),
      ]
    }
  }
}

extension Activity.Pin {
  /// The dimensions that are fixed, by the names of plan.json.
  fileprivate var dimensions: [String] {
    [
      date.map { _ in "date" }, start.map { _ in "start" }, venue.map { _ in "venue" },
      teams.map { _ in "teams" },
    ].compactMap { $0 }
  }
}
