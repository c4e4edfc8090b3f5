import CivilTime
import Diagnostics
public import PlanModel

/// A campaign's draw as a plan takes it in: who has a seat by now, and who they are.
public struct DrawnSeats: Sendable {
  private let plan: LotteryPlan
  private let result: LotteryResult
  private let book: LotteryBook
  private let directory: PeopleDirectory

  /// Nil before the seed is known.
  public init?(_ opened: DrawFolder.Opened, directory: PeopleDirectory) {
    guard let result = opened.result, let book = opened.book else { return nil }
    plan = opened.plan
    self.result = result
    self.book = book
    self.directory = directory
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
    let taken = Set(seated.map(\.place.person))
    let gone = Set(book.amendments.filter { $0.activity == activity }.map(\.person))
    let waiting = (drawn.waiting.first { $0.stratum == nil }?.places ?? []).filter {
      !taken.contains($0.person) && !gone.contains($0.person)
    }
    let rows =
      seated.map { seat in
        (
          seat.place,
          seat.accepted ? Text(zh: "已确认", en: "accepted") : Text(zh: "入选", en: "seated")
        )
      } + waiting.enumerated().map { ($1, Text(zh: "候补 \($0 + 1)", en: "waiting, no. \($0 + 1)")) }
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
    roster.benefits = book.benefits.first { $0.activity == activity }
    return roster
  }
}
