import CivilTime
import Diagnostics
public import PlanModel

/// A campaign's draw as a plan takes it in: who has a seat by now, and who they are.
public struct DrawnSeats: Sendable {
  private let plan: LotteryPlan
  private let result: LotteryResult
  private let book: LotteryBook
  private let directory: PeopleDirectory
  private let isFrozen: Bool

  /// Nil before the seed is known.
  public init?(_ opened: DrawFolder.Opened, directory: PeopleDirectory) {
    guard let result = opened.result, let book = opened.book else { return nil }
    plan = opened.plan
    self.result = result
    self.book = book
    self.directory = directory
    isFrozen = opened.isFrozen
  }

  /// Ids of the activities that it is about.
  var activities: Set<String> { Set(plan.activities.map(\.id)) }

  /// The list of one activity: the seated, then those who wait.
  ///
  /// - Parameter columns: those of the module's own list for it.
  func roster(of activity: String, _ columns: [RosterColumn], _ language: Language) -> Roster? {
    guard let drawn = result.activities.first(where: { $0.id == activity }) else { return nil }
    let columns = columns.isEmpty ? [.personName, .identity, .phone] : columns
    let seated = book.standing(of: activity)
    let waiting = book.waiting(at: activity)
    let rows = seated.map { ($0.place, $0.words) } + waiting.map { ($0.place, words($0.orders)) }
    var roster = Roster(
      activity: activity, kind: .draw, seats: drawn.seats, filled: seated.count,
      waiting: waiting.count,
      shortfalls: drawn.shortfalls.map { .init(stratum: $0.name, missing: $0.missing) },
      columns: [.ordinal] + columns + [
        RosterColumn(Text(zh: "名额类别", en: "Seat for"), sensitivity: .personal),
        RosterColumn(Text(zh: "状态", en: "Status")),
      ],
      rows: rows.enumerated().map { index, row in
        let stratum = row.0.stratum.map { plan.rules.quotas[$0].name } ?? ""
        return [String(index + 1)] + directory.cells(of: row.0.person, columns)
          + [stratum, row.1[language]]
      })
    roster.funnel = drawn.shownFunnel
    if isFrozen { roster.paper.note = book.head.note }
    roster.benefits = book.benefits.first { $0.activity == activity }
    return roster
  }

  /// `候补 3；女性候补 1`: the place in the list of everybody, and in that of each kept kind of seat,
  /// which goes first when such a seat falls free.
  private func words(_ orders: [(stratum: Int?, number: Int)]) -> Text {
    let parts = orders.map { order in
      let name = order.stratum.map { plan.rules.quotas[$0].name }
      return Text(
        zh: "\(name ?? "")候补 \(order.number)",
        en: "waiting, no. \(order.number)" + (name.map { " for \($0)" } ?? ""))
    }
    return Text(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }
}

extension LotteryBook.Seat {
  /// How it stands, for the list: `递补，请于 2026-02-12 前确认`.
  var words: Text {
    if accepted { return Text(zh: "已确认", en: "accepted") }
    let status =
      isSubstitute ? Text(zh: "递补", en: "moved up") : Text(zh: "入选", en: "seated")
    guard let confirmBy else { return status }
    return Text(
      zh: "\(status.zh)，请于 \(confirmBy) 前确认", en: "\(status.en), to confirm by \(confirmBy)")
  }
}

extension LotteryBook {
  /// Who still waits at an activity, with the number in each list: that of everybody first, then
  /// whoever stands only in the list of a kind of seat.
  func waiting(at activity: String) -> [(
    place: LotteryResult.Place, orders: [(stratum: Int?, number: Int)]
  )] {
    let taken = Set(standing(of: activity).map(\.place.person))
    let gone = Set(amendments.filter { $0.activity == activity }.map(\.person))
    var orders: [PersonKey: [(stratum: Int?, number: Int)]] = [:]
    var places: [LotteryResult.Place] = []
    for list in lists(of: activity) {
      let left = list.places.filter { !taken.contains($0.person) && !gone.contains($0.person) }
      for (index, place) in left.enumerated() {
        if orders[place.person] == nil { places.append(place) }
        orders[place.person, default: []].append((list.stratum, index + 1))
      }
    }
    return places.map { ($0, orders[$0.person] ?? []) }
  }
}

extension LotteryResult.Activity {
  /// How many pass each rule, for the office's page.
  public var shownFunnel: RosterFunnel {
    RosterFunnel(
      steps: funnel.dropLast().map { .init(rule: $0.rule, count: $0.count) }, seats: seats,
      seated: seated.count)
  }
}
