public import CivilTime
public import Diagnostics
import Fingerprints

/// One change to a roster after it was frozen: who, when, why, and what became of the seat. Each
/// line carries a hash over itself and the line before, so that none can be changed or taken out
/// later without the next one showing it.
public struct LotteryAmendment: Hashable, Sendable {
  public var number: Int
  public var date: CivilDate
  /// Who decided: an office or a post.
  public var by: String
  public var activity: String
  public var action: Action
  public var person: PersonKey
  /// Why, in the office's own words.
  public var why: String
  /// Who takes the seat; nil where nobody is left to.
  public var substitute: PersonKey?
  /// The last day on which the substitute may say yes; nil without one.
  public var confirmBy: CivilDate?
  public var hash: String

  public enum Action: String, CaseIterable, Sendable {
    case accept
    case decline
    /// Taken off by the office.
    case remove
    /// The day to confirm by has passed without an answer.
    case lapse
  }

  /// The hash that belongs to it after a line with another one.
  func chained(after last: String) -> String {
    // Without a day to confirm by it is the line as it was before there were such days, so that older
    // chains hold.
    sha256Hex(
      [last, cells(withDay: confirmBy != nil).joined(separator: ",")].joined(separator: "\n"))
  }

  /// Its line of a file, with the column of days to confirm by or without.
  func line(withDay: Bool) -> String {
    (cells(withDay: withDay) + [hash]).joined(separator: ",")
  }

  private func cells(withDay: Bool) -> [String] {
    [
      String(number), date.description, plain(by), activity, action.rawValue, person.description,
      substitute?.description ?? "",
    ] + (withDay ? [confirmBy?.description ?? ""] : []) + [plain(why)]
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "," ? "，" : $0.isNewline ? " " : $0 })
  }
}

/// A frozen roster with its amendments.
public struct LotteryBook: Sendable {
  /// SHA-256 of the result that was frozen.
  public let base: String
  public private(set) var amendments: [LotteryAmendment] = []
  let plan: LotteryPlan
  let people: LotteryPeople
  private let result: LotteryResult
  /// Who has a seat as it stands now, with the places of their activities in the plan.
  private(set) var held: [PersonKey: Set<Int>] = [:]

  /// Why an amendment cannot be made.
  public enum Refusal: Error, Hashable, Sendable {
    case unknownActivity
    case notSeated
    /// It is too early to say that somebody has not answered: the day to confirm by, if there is one.
    case notOverdue(CivilDate?)
  }

  public init(_ plan: LotteryPlan, _ people: LotteryPeople, _ result: LotteryResult) {
    (self.plan, self.people, self.result) = (plan, people, result)
    base = sha256Hex(result.csv)
    let places = Dictionary(
      plan.activities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for activity in result.activities {
      guard let place = places[activity.id] else { continue }
      for seat in activity.seated { held[seat.person, default: []].insert(place) }
    }
  }

  /// The ids of the activities that it is about.
  public var activities: [String] { plan.activities.map(\.id) }

  /// An activity by its id, which may leave out the campaign's before it.
  public func activity(called word: String) -> String? {
    activities.contains(word) ? word : activities.first { $0 == plan.campaign + "." + word }
  }

  /// The same without any amendment.
  var unamended: LotteryBook { LotteryBook(plan, people, result) }

  /// A seat as it stands.
  public struct Seat: Hashable, Sendable {
    public var place: LotteryResult.Place
    /// Whether whoever has it said yes.
    public var accepted = false
    /// Whether they moved up from a waiting list.
    public var isSubstitute = false
    /// The last day to say yes; nil where none was set.
    public var confirmBy: CivilDate?

    /// Whether it is too late to say yes.
    public func isOverdue(on date: CivilDate) -> Bool {
      !accepted && (confirmBy.map { $0 < date } ?? false)
    }
  }

  /// The roster of an activity as it stands: the seated in order, substitutes in the place of those
  /// whose seat they took.
  public func standing(of activity: String) -> [Seat] {
    guard let drawn = result.activities.first(where: { $0.id == activity }) else { return [] }
    let day = plan.activities.first { $0.id == activity }?.confirmBy.map(CivilDate.init(dayNumber:))
    var seats = drawn.seated.map { Seat(place: $0, confirmBy: day) }
    for amendment in amendments where amendment.activity == activity {
      guard let seat = seats.firstIndex(where: { $0.place.person == amendment.person }) else {
        continue
      }
      if amendment.action == .accept {
        seats[seat].accepted = true
      } else if let key = amendment.substitute,
        var place = drawn.waiting.lazy.flatMap(\.places).first(where: { $0.person == key })
      {
        place.stratum = seats[seat].place.stratum
        seats[seat] = Seat(place: place, isSubstitute: true, confirmBy: amendment.confirmBy)
      } else {
        seats.remove(at: seat)
      }
    }
    return seats
  }

  /// Notes that somebody accepts, declines or is taken off; a seat that falls free goes to the first
  /// who waits in the seat's own stratum, then to the first of all who wait, as long as every rule
  /// still lets them have it (`Substitution`). After the activity's last day nobody moves up.
  ///
  /// - Parameter confirmBy: until when whoever moves up may say yes.
  @discardableResult
  public mutating func amend(
    _ action: LotteryAmendment.Action, _ person: PersonKey, at activity: String, by: String,
    on date: CivilDate, why: String, confirmBy: CivilDate? = nil
  ) throws(Refusal) -> LotteryAmendment {
    guard let place = plan.activities.firstIndex(where: { $0.id == activity }) else {
      throw .unknownActivity
    }
    guard let seat = standing(of: activity).first(where: { $0.place.person == person }) else {
      throw .notSeated
    }
    if action == .lapse, !seat.isOverdue(on: date) { throw .notOverdue(seat.confirmBy) }
    let isOver = isOver(activity, on: date)
    var amendment = LotteryAmendment(
      number: amendments.count + 1, date: date, by: by, activity: activity, action: action,
      person: person, why: why,
      substitute: action == .accept || isOver ? nil : substitute(for: seat.place, at: place),
      hash: "")
    if amendment.substitute != nil { amendment.confirmBy = confirmBy }
    amendment.hash = amendment.chained(after: amendments.last?.hash ?? base)
    amendments.append(amendment)
    if action != .accept {
      held[person]?.remove(place)
      if let substitute = amendment.substitute { held[substitute, default: []].insert(place) }
    }
    return amendment
  }

  /// Whether an activity's last day has passed, so that no seat of it is given any more.
  public func isOver(_ activity: String, on date: CivilDate) -> Bool {
    plan.activities.contains { $0.id == activity && $0.end < date.dayNumber }
  }

  func lists(of activity: String) -> [LotteryResult.Waiting] {
    result.activities.first { $0.id == activity }?.waiting ?? []
  }

  private func substitute(for place: LotteryResult.Place, at index: Int) -> PersonKey? {
    let activity = plan.activities[index].id
    let lists = lists(of: activity)
    let own =
      lists.filter { $0.stratum != nil && $0.stratum == place.stratum }
      + lists.filter { $0.stratum == nil }
    let gone = gone(at: activity).union([place.person])
    let seated = standing(of: activity).map(\.place.person)
    let substitution = Substitution(
      self, at: index, seated: Set(seated).subtracting([place.person]), gone: gone)
    return own.lazy.flatMap(\.places).map(\.person).first { waiting in
      !gone.contains(waiting) && !seated.contains(waiting) && substitution.allows(waiting)
    }
  }

  /// Who would move up if a seat of an activity fell free; nil where nobody may.
  public func next(after seat: Seat, at activity: String) -> PersonKey? {
    plan.activities.firstIndex { $0.id == activity }.flatMap { substitute(for: seat.place, at: $0) }
  }

  /// Who has had a seat of an activity after the draw, and who gave one up.
  private func gone(at activity: String) -> Set<PersonKey> {
    Set(
      amendments.filter { $0.activity == activity }.flatMap { [$0.person, $0.substitute] }
        .compactMap { $0 })
  }

  /// Why those who still wait for an activity may not have a seat that is free now, each reason with
  /// how many of them; whoever may is not counted.
  public func hindrances(at activity: String) -> [(why: Text, count: Int)] {
    guard let index = plan.activities.firstIndex(where: { $0.id == activity }) else { return [] }
    let seated = Set(standing(of: activity).map(\.place.person))
    let gone = gone(at: activity)
    let substitution = Substitution(self, at: index, seated: seated, gone: gone)
    let waiting = waiting(at: activity).map(\.place.person).filter { !gone.contains($0) }
    let counts = Dictionary(
      waiting.compactMap { substitution.hindrance(to: $0) }.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.map { (why: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.why.en) < ($0.count, $1.why.en)
    }
  }
}
