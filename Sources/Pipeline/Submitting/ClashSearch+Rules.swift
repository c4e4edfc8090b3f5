import CivilTime
import Diagnostics
import PlanModel
import Rostering
import Scheduling

// What the planner itself would refuse.
extension ClashSearch {
  /// Everything that is wrong with an activity at a place, but for invitations.
  ///
  /// - Parameter asked: the problem in which the activity asks for such a place, where it is not its
  ///   own.
  func findings(
    about index: Int, at place: Placement, in asked: Problem? = nil
  ) -> [ClashFinding] {
    hardFindings(about: index, at: place, in: asked ?? hurried)
      + dayFindings(about: index, at: place)
      + deadlineFindings(about: index, at: place)
  }

  /// The rules that the scorer counts because of the activity, with whom it counts less without.
  private func hardFindings(
    about index: Int, at place: Placement, in asked: Problem
  ) -> [ClashFinding] {
    let company = company(of: index, at: place)
    var others = [Placement?](repeating: nil, count: placements.count)
    for other in company { others[other] = placements[other] }
    let broken = added(by: index, at: place, to: others, in: asked)
    if broken.isEmpty { return [] }
    var findings: [ClashFinding] = []
    for other in company {
      var without = others
      without[other] = nil
      let left = added(by: index, at: place, to: without, in: asked)
      for (rule, count) in broken.sorted(by: { $0.key.order < $1.key.order })
      where left[rule, default: 0] < count {
        findings += finding(rule, index, place, other)
      }
    }
    let explained = Set(findings.map(\.kind))
    for rule in broken.keys.sorted(by: { $0.order < $1.order }) {
      if let kind = ClashKind(rule), explained.contains(kind) { continue }
      if rule == .groupOverlap, explained.contains(.firm) { continue }
      let away = rule == .forbidden ? absences(index, place) : []
      findings += away
      if !away.isEmpty { continue }
      findings.append(
        ClashFinding(
          kind: ClashKind(rule) ?? .init(ofOne: rule), severity: .serious,
          subject: subject(of: rule, index, place, nil), reason: rule.name))
    }
    // A team that is taken at that time and full that day is one clash.
    var seen: Set<ClashFinding> = []
    return findings.filter { finding in
      var same = finding
      same.reason = ""
      return seen.insert(same).inserted
    }
  }

  private static let inTwoPlaces = Text(zh: "同一时间要到两处", en: "wanted in two places at one time")

  /// The leaders of an activity who are away on one of its days.
  private func absences(_ index: Int, _ place: Placement) -> [ClashFinding] {
    let dates = dates(of: index, at: place)
    let wanted = items[index].activity.groups
    return agenda.tables.leaders.filter { leader in
      let isWanted = wanted.contains { [leader.id, leader.name.zh, leader.name.en].contains($0) }
      return isWanted && !leader.isReplaceable
        && (leader.away.contains { span in dates.contains(where: span.contains) }
          || leader.awayHours.contains { dates.contains($0.date) })
    }.map { leader in
      ClashFinding(
        kind: .leader, severity: .serious, subject: leader.name,
        reason: Text(zh: "当天另有公务", en: "is away that day"), rule: leader.source)
    }
  }

  /// Activities whose places can matter to one at a place: those of its days, those that it waits
  /// for, and those that draw on the same goods and money.
  private func company(of index: Int, at place: Placement) -> [Int] {
    let activity = problem.activities[index]
    let days = place.day...(place.day + activity.span - 1)
    let partners = Set(
      problem.precedences.flatMap {
        $0.before == index ? [$0.after] : $0.after == index ? [$0.before] : []
      })
    let stocks = Set(activity.draws.map(\.stock))
    return placements.indices.filter { other in
      guard other != index, let stand = placements[other] else { return false }
      let wish = problem.activities[other]
      return (stand.day...(stand.day + wish.span - 1)).overlaps(days)
        || partners.contains(other) || wish.draws.contains { stocks.contains($0.stock) }
    }
  }

  private func added(
    by index: Int, at place: Placement, to others: [Placement?], in asked: Problem
  ) -> [HardRule: Int] {
    let before = score(of: others, in: asked).hard
    var with = others
    with[index] = place
    return score(of: with, in: asked).hard.compactMapValues { $0 }.filter { rule, count in
      count > before[rule, default: 0]
    }.reduce(into: [:]) { $0[$1.key] = $1.value - before[$1.key, default: 0] }
  }

  /// One finding for each thing that two activities both want.
  private func finding(
    _ rule: HardRule, _ index: Int, _ place: Placement, _ other: Int
  ) -> [ClashFinding] {
    guard let kind = ClashKind(rule) else { return [] }
    guard rule == .groupOverlap else {
      return [
        ClashFinding(
          kind: kind, severity: .serious, subject: subject(of: rule, index, place, other),
          reason: rule.name, other: other)
      ]
    }
    let shared = Set(problem.activities[index].groups)
      .intersection(problem.activities[other].groups)
      .filter { problem.groups[$0].isExclusive }.sorted()
    return shared.map { group in
      let (kind, name) = person(problem.groups[group].id)
      return ClashFinding(
        kind: kind, severity: .serious, subject: name, reason: Self.inTwoPlaces, other: other)
    }
  }

  private func subject(
    of rule: HardRule, _ index: Int, _ place: Placement, _ other: Int?
  ) -> Text {
    switch rule {
    case .teamOverlap, .teamTravel, .teamMaxPerDay, .teamLoad, .teamOff, .teamSkill, .teamArea:
      let theirs = other.flatMap { placements[$0]?.teams }
      let teams = place.teams.filter { theirs?.contains($0) ?? true }
      return Text(listing: teams.map { agenda.tables.teams[$0].name })
    case .equipment:
      let theirs = other.map { problem.activities[$0].uses.map(\.resource) }
      let shared = problem.activities[index].uses.map(\.resource).filter {
        theirs?.contains($0) ?? true
      }
      return Text(listing: shared.map { resourceName(problem.resources[$0].id) })
    case .stock, .budget:
      return Text(
        listing: problem.activities[index].draws.map { Text(problem.stocks[$0.stock].id) })
    case .precedence: return items[index].activity.title
    default:
      return place.venue.map { agenda.tables.venues[$0].name } ?? items[index].activity.title
    }
  }

  private func resourceName(_ id: String) -> Text {
    if let thing = agenda.tables.equipment.first(where: { $0.id == id }) { return thing.name }
    let parts = id.split(separator: "/").dropFirst()
    let unit = parts.first.flatMap { id in agenda.tables.units.first { $0.id == id } }
    let skill = parts.dropFirst().first.map { Text(String($0)) } ?? Text(zh: "工作人员", en: "staff")
    guard let unit else { return skill }
    return Text(zh: unit.name.zh + skill.zh, en: unit.name.en + " " + skill.en)
  }

  /// Who stands behind a group of the problem.
  private func person(_ id: String) -> (ClashKind, Text) {
    if id.hasPrefix("employer/") {
      let entity = id.dropFirst("employer/".count)
      let firm = agenda.tables.organisations.first { $0.legalEntity == entity }
      return (.firm, firm?.name ?? Text(String(entity)))
    }
    return (.leader, agenda.tables.leaders.first { $0.id == id }?.name ?? Text(id))
  }

  /// By activity: the firms that it and another one both named too near to one another.
  func invitations(with wanted: [Int: Placement]) -> [Int: [ClashFinding]] {
    var schedule = Schedule(placements: placements, score: Score())
    for (index, place) in wanted { schedule.placements[index] = place }
    let ids = Dictionary(uniqueKeysWithValues: items.indices.map { (items[$0].id, $0) })
    let mine = Set(own)
    var found: [Int: [ClashFinding]] = [:]
    for clash in invitationClashes(of: agenda, in: schedule) {
      guard let first = ids[clash.first], let second = ids[clash.second] else { continue }
      // Of two of ours the later one is told.
      guard let index = [second, first].first(where: mine.contains) else { continue }
      let name = agenda.tables.organisations.first { $0.id == clash.organisation }?.name
      let reason =
        clash.isSameTime
        ? Self.inTwoPlaces
        : Text(
          zh: "\(clash.cooldownDays) 天内在同一或相邻单位请了两次",
          en: "invited twice within \(clash.cooldownDays) days in one or two neighbouring units")
      let finding = ClashFinding(
        kind: .firm, severity: clash.isSameTime ? .serious : .warning,
        subject: name ?? Text(clash.organisation), reason: reason,
        other: index == second ? first : second)
      // At one time it may have been found already, as somebody who cannot be in two places.
      if !(clash.isSameTime && isHeld(clash.organisation, first, second)) {
        found[index, default: []].append(finding)
      }
    }
    return found
  }

  /// Whether a firm that an activity names would be asked too near to another of its invitations.
  func invitesTooSoon(_ index: Int, at place: Placement) -> Bool {
    guard items[index].activity.rosters.contains(where: { !$0.invited.isEmpty }) else {
      return false
    }
    var schedule = Schedule(placements: placements, score: Score())
    schedule.placements[index] = place
    let id = items[index].id
    return invitationClashes(of: agenda, in: schedule).contains {
      $0.first == id || $0.second == id
    }
  }

  private func isHeld(_ organisation: String, _ first: Int, _ second: Int) -> Bool {
    guard let firm = agenda.tables.organisations.first(where: { $0.id == organisation }) else {
      return false
    }
    return [first, second].allSatisfy {
      items[$0].activity.employers.contains(firm.legalEntity)
    } && !firm.canSplit
  }
}

extension HardRule {
  fileprivate var order: Int { HardRule.allCases.firstIndex(of: self) ?? 0 }

  /// Whether the rule only says again what the activity itself asks for.
  var restatesTheRequest: Bool {
    switch self {
    case .pinned, .window, .dayType, .weekday, .start, .venueType, .venueDistrict: true
    default: false
    }
  }
}
