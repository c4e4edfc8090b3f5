public import CivilTime
import Diagnostics
import Fingerprints
public import PlanModel

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
  public var hash: String

  public enum Action: String, CaseIterable, Sendable {
    case accept
    case decline
    /// Taken off by the office.
    case remove
  }

  /// The hash that belongs to it after a line with another one.
  func chained(after last: String) -> String {
    sha256Hex([last, line].joined(separator: "\n"))
  }

  var line: String {
    [
      String(number), date.description, plain(by), activity, action.rawValue, person.description,
      substitute?.description ?? "", plain(why),
    ].joined(separator: ",")
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

  /// The same without any amendment.
  var unamended: LotteryBook { LotteryBook(plan, people, result) }

  /// The roster of an activity as it stands: the seated in order, substitutes in the place of those
  /// whose seat they took, each with whether they said yes.
  public func standing(of activity: String) -> [(place: LotteryResult.Place, accepted: Bool)] {
    guard let drawn = result.activities.first(where: { $0.id == activity }) else { return [] }
    var seats = drawn.seated.map { (place: $0, accepted: false) }
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
        seats[seat] = (place, false)
      } else {
        seats.remove(at: seat)
      }
    }
    return seats
  }

  /// Notes that somebody accepts, declines or is taken off; a seat that falls free goes to the first
  /// who waits in the seat's own stratum, then to the first of all who wait, as long as every rule
  /// still lets them have it (`Substitution`). After the activity's last day nobody moves up.
  @discardableResult
  public mutating func amend(
    _ action: LotteryAmendment.Action, _ person: PersonKey, at activity: String, by: String,
    on date: CivilDate, why: String
  ) throws(Refusal) -> LotteryAmendment {
    guard let place = plan.activities.firstIndex(where: { $0.id == activity }) else {
      throw .unknownActivity
    }
    guard let seat = standing(of: activity).first(where: { $0.place.person == person }) else {
      throw .notSeated
    }
    let isOver = isOver(activity, on: date)
    var amendment = LotteryAmendment(
      number: amendments.count + 1, date: date, by: by, activity: activity, action: action,
      person: person, why: why,
      substitute: action == .accept || isOver ? nil : substitute(for: seat.place, at: place),
      hash: "")
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
    let gone = Set(
      amendments.filter { $0.activity == activity }.flatMap { [$0.person, $0.substitute] }
        .compactMap { $0 } + [place.person])
    let seated = standing(of: activity).map(\.place.person)
    let substitution = Substitution(
      self, at: index, seated: Set(seated).subtracting([place.person]), gone: gone)
    return own.lazy.flatMap(\.places).map(\.person).first { waiting in
      !gone.contains(waiting) && !seated.contains(waiting) && substitution.allows(waiting)
    }
  }
}

extension LotteryBook {
  /// Who has what by it, for the caps and cool-downs of later draws and visits.
  public var benefits: [Benefits] {
    plan.activities.map { activity in
      Benefits(
        activity: activity.id, campaign: plan.campaign, unit: activity.unit,
        round: plan.rules.round, kind: plan.rules.benefit.map(String.init) ?? plan.campaign,
        date: CivilDate(dayNumber: activity.start),
        given: standing(of: activity.id).map {
          Benefits.Share(person: $0.place.person.description, yuan: 0)
        })
    }
  }

  static let header = "number,date,by,activity,action,person,substitute,why,sha256"

  /// `amendments.csv`.
  public var csv: [UInt8] {
    Array(
      ([Self.header] + amendments.map { $0.line + "," + $0.hash }).map { $0 + "\n" }.joined().utf8)
  }

  /// Makes the amendments of a file again, one by one.
  ///
  /// - Returns: the number of the first that does not follow from the rules or whose hash is not
  ///   that of the chain; nil where all do.
  public mutating func replay(_ bytes: [UInt8]) -> Int? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return 0 }
    for (index, line) in lines.dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 9, let date = CivilDate(cells[1]),
        let action = LotteryAmendment.Action(rawValue: cells[4]), let person = PersonKey(cells[5]),
        let made = try? amend(
          action, person, at: cells[3], by: cells[2], on: date, why: cells[7]),
        made.line + "," + made.hash == String(line)
      else { return index + 1 }
    }
    return nil
  }
}
