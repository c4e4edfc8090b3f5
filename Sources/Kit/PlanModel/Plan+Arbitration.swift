public import Diagnostics

/// A decision between units that wanted the same thing at once: who did not get it.
public struct Arbitration: Hashable, Sendable {
  /// Index of the activity in the problem.
  public var activity: Int
  public var contest: Explanation.Contest
  /// What it got instead; nil for nothing.
  public var got: Placement?

  public init(activity: Int, contest: Explanation.Contest, got: Placement?) {
    self.activity = activity
    self.contest = contest
    self.got = got
  }
}

extension Plan {
  /// The log of all decisions between units, in the order of the agenda; empty where nobody asked for
  /// explanations.
  public var arbitration: [Arbitration] {
    agenda.items.compactMap(arbitration(of:))
  }

  /// The decision against one activity; nil where there was none, or none between units.
  public func arbitration(of item: Agenda.Item) -> Arbitration? {
    guard let index = item.problemIndex, explanations.indices.contains(index),
      let contest = explanations[index].contest
    else { return nil }
    let isBetweenUnits = contest.holders.contains {
      agenda.item($0).map { $0.activity.unit != item.activity.unit } ?? false
    }
    guard isBetweenUnits else { return nil }
    return Arbitration(activity: index, contest: contest, got: schedule.placements[index])
  }
}

extension Agenda {
  /// Who wanted what, who has it, by which rule, and what the other got instead.
  public func words(for arbitration: Arbitration) -> Text {
    let index = arbitration.activity
    let contest = arbitration.contest
    let unit = unitName(of: index)
    let title = item(index)?.activity.title ?? Text("")
    let id = problem.activities[index].id
    let prize = name(of: contest.prize)
    let wanted = when(contest.wanted, index)
    let holders = contest.holders.map { holder -> Text in
      let other = officeTitle(of: holder)
      let unit = unitName(of: holder)
      return Text(zh: "\(unit.zh)“\(other.zh)”", en: "'\(other.en)' of \(unit.en)")
    }
    let list = Text(
      zh: holders.map(\.zh).joined(separator: "、"), en: holders.map(\.en).joined(separator: ", "))
    let got = arbitration.got.map { words(for: $0, of: index) }
    let rule = contest.rule.words
    return Text(
      zh:
        "\(unit.zh)“\(title.zh)”想在\(wanted.zh)用“\(prize.zh)”，归\(list.zh)（\(rule.zh)）；\(got.map { "改排在\($0.zh)" } ?? "没有排上") [\(id)]",
      en:
        "'\(title.en)' of \(unit.en) wanted '\(prize.en)' on \(wanted.en); it goes to \(list.en) (\(rule.en)); \(got.map { "placed on \($0.en) instead" } ?? "it has no place") [\(id)]"
    )
  }

  private func unitName(of index: Int) -> Text {
    let unit = item(index)?.activity.unit
    return tables.units.first { $0.id == unit }?.name ?? Text("")
  }

  /// Day and hours without a place.
  private func when(_ placement: Placement, _ index: Int) -> Text {
    var bare = placement
    bare.venue = nil
    return words(for: bare, of: index)
  }
}
