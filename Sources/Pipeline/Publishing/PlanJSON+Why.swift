import CivilTime
import Diagnostics
import PlanModel

/// Why each activity is where it is, as `plan.json` says it.
struct WhyJSON {
  let plan: Plan
  let item: Agenda.Item
  let explanation: Explanation

  private var agenda: Agenda { plan.agenda }

  var value: JSONText {
    let isPlaced = item.problemIndex.flatMap { plan.schedule.placements[$0] } != nil
    var members: [JSONText.Member] = []
    if isPlaced {
      members += [
        .init("cost", costs(explanation.costs)), .init("share", costs(explanation.share)),
      ]
    }
    members += [
      .init("candidates", .int(explanation.candidates)), .init("open", .int(explanation.open)),
      .init(
        "blocked",
        .object(explanation.obstacles.map { .init($0.rule.rawValue, .int($0.count)) })),
    ]
    if isPlaced {
      members.append(.init("alternatives", .array(explanation.alternatives.map(alternative))))
    } else {
      members += [
        .init("blockers", blockers),
        .init(
          "conflict",
          .array(
            explanation.conflict.map {
              .object(described($0) + [.init("enough", .bool(explanation.sufficient.contains($0)))])
            })),
        .init(
          "further_conflicts",
          .array(
            explanation.furtherConflicts.map { .array($0.map { .object(described($0)) }) })),
        .init("repairs", .array(explanation.repairs.map(repair))),
      ]
    }
    if let contest = explanation.contest {
      members.append(.init("contest", .object(contestMembers(contest))))
    }
    return .object(members)
  }

  /// The contest as a line of the list of all: who lost to whom, and what it got instead.
  var arbitration: JSONText? {
    guard let decision = plan.arbitration(of: item) else { return nil }
    let got = decision.got
    return .object(
      [.init("activity", .string(item.id)), .init("unit", .string(item.activity.unit))]
        + contestMembers(decision.contest) + [
          .init("got", JSONText(got.map { start(of: $0) })),
          .init("got_venue", JSONText(got?.venue.map { agenda.tables.venues[$0].id })),
          .init("words", JSONText(agenda.words(for: decision))),
        ])
  }

  private func contestMembers(_ contest: Explanation.Contest) -> [JSONText.Member] {
    let (kind, id): (String, String) =
      switch contest.prize {
      case .venue(let index): ("venue", agenda.tables.venues[index].id)
      case .team(let index): ("team", agenda.tables.teams[index].id)
      case .resource(let index): ("equipment", agenda.problem.resources[index].id)
      case .stock(let index):
        (agenda.problem.stocks[index].isMoney ? "budget" : "goods", id(ofStock: index))
      }
    return [
      .init("wanted", .string(start(of: contest.wanted))), .init("what", .string(kind)),
      .init("id", .string(id)),
      .init(
        "held_by",
        .array(
          contest.holders.map { index in
            [
              "activity": .string(agenda.problem.activities[index].id),
              "unit": JSONText(agenda.item(index)?.activity.unit),
            ]
          })),
      .init("rule", .string(contest.rule.rawValue)),
    ]
  }

  /// As its table writes it: `goods/UNIT/ID`, `budget/ID` and `budget/campaign/ID` are names among
  /// ourselves.
  private func id(ofStock index: Int) -> String {
    let stock = agenda.problem.stocks[index]
    let parts = stock.id.split(
      separator: "/", maxSplits: stock.isMoney ? 1 : 2, omittingEmptySubsequences: false)
    return parts.last.map(String.init) ?? stock.id
  }

  private func start(of placement: Placement) -> String {
    "\(agenda.date(of: placement.day))T\(agenda.problem.grid.time(of: placement.start))"
  }

  private func costs(_ costs: [SoftRule: Int]) -> JSONText {
    .object(
      SoftRule.allCases.compactMap { rule in
        costs[rule].flatMap { $0 == 0 ? nil : .init(rule.rawValue, .int($0)) }
      })
  }

  private func alternative(_ alternative: Explanation.Alternative) -> JSONText {
    let place = alternative.placement
    return [
      "other": .string(alternative.dimension.rawValue),
      "start": .string(start(of: place)),
      "venue": JSONText(place.venue.map { agenda.tables.venues[$0].id }),
      "teams": .array(place.teams.map { .string(agenda.tables.teams[$0].id) }),
      "difference": costs(alternative.differences),
    ]
  }

  /// By rule: who stands in the way most often, and whether they are fixed.
  private var blockers: JSONText {
    .object(
      explanation.obstacles.filter { !$0.blockers.isEmpty }.map { obstacle in
        .init(
          obstacle.rule.rawValue,
          .array(
            obstacle.blockers.map { index in
              let activity = agenda.problem.activities[index]
              return .object(
                [
                  .init("activity", .string(activity.id)),
                  .init("pinned", .bool(activity.pin != .none)),
                ] + place(agenda.source(of: .activity(index), of: item)))
            }))
      })
  }

  /// A requirement with the line that asked for it, and the row of a table that it is about.
  private func described(_ requirement: Explanation.Requirement) -> [JSONText.Member] {
    let record = agenda.record(of: requirement, of: item)
    return [
      .init("requirement", .string(requirement.code)),
      .init("words", JSONText(agenda.words(for: requirement, of: item))),
    ] + place(agenda.source(of: requirement, of: item))
      + (record.map { [.init("kept_at", .object(place($0)))] } ?? [])
  }

  private func place(_ source: SourceLocation) -> [JSONText.Member] {
    let file = source.file
    return [
      .init(
        "file",
        .string(file.hasPrefix(plan.folder) ? String(file.dropFirst(plan.folder.count)) : file)),
      .init("line", .int(source.line)), .init("column", .int(source.column)),
    ]
  }

  private func repair(_ repair: Explanation.Repair) -> JSONText {
    [
      "id": .string(repair.id), "cost": .int(repair.cost),
      "words": JSONText(agenda.words(for: repair, of: item)),
    ]
  }
}

extension Explanation.Requirement {
  /// Its name in files.
  var code: String {
    switch self {
    case .pinnedDay: "pinned_day"
    case .pinnedStart: "pinned_start"
    case .pinnedVenue: "pinned_venue"
    case .pinnedTeams: "pinned_teams"
    case .window: "window"
    case .leadTime: "lead_time"
    case .dayKinds: "day_type"
    case .weekdays: "weekday"
    case .hours: "start"
    case .forbidden: "forbidden"
    case .venueType: "venue_type"
    case .attendance: "venue_capacity"
    case .district: "venue_district"
    case .indoor: "indoor"
    case .venueClosed: "venue_closed"
    case .heat: "heat"
    case .team: "team_skill"
    case .teamArea: "team_area"
    case .teamOff: "team_off"
    case .teamLimit: "team_max_per_day"
    case .resource: "equipment"
    case .stock: "stock"
    case .group: "group"
    case .order: "precedence"
    case .activity: "activity"
    }
  }
}
