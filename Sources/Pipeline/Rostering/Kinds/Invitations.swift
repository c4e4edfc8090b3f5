internal import PlanModel

/// Which employer was asked to come where and when, and whether it can be asked once more.
///
/// An employer is a legal entity; all its rows in the table share its invitations.
struct Invitations {
  /// One time and place at which an employer is wanted.
  struct Visit {
    /// The request it belongs to.
    var request: Int
    var unit: Int
    var day: Int
    /// Minutes since 1970-01-01, the end exclusive.
    var minutes: Range<Int>
    var cooldownDays: Int
  }

  enum Conflict {
    /// At the same time, wherever that is.
    case busy
    /// Within the days of rest, in the same or a neighbouring unit.
    case tooSoon
  }

  private var visits: [[Visit]]
  /// By unit: itself and the units with which it has a border.
  private let near: [Set<Int>]

  init(entities: Int, near: [Set<Int>]) {
    visits = Array(repeating: [], count: entities)
    self.near = near
  }

  func count(of entity: Int) -> Int { visits[entity].count }

  func isNear(_ unit: Int, _ other: Int) -> Bool { near[unit].contains(other) }

  mutating func add(_ visit: Visit, for entity: Int) { visits[entity].append(visit) }

  /// The earlier invitations that stand against `visit`, in the order in which they were given.
  func conflicts(of visit: Visit, for entity: Int) -> [(conflict: Conflict, with: Visit)] {
    visits[entity].compactMap { other in conflict(visit, other).map { ($0, other) } }
  }

  func isFree(for visit: Visit, _ entity: Int) -> Bool {
    !visits[entity].contains { conflict(visit, $0) != nil }
  }

  private func conflict(_ a: Visit, _ b: Visit) -> Conflict? {
    if a.minutes.overlaps(b.minutes) { return .busy }
    let rest = max(a.cooldownDays, b.cooldownDays)
    return abs(a.day - b.day) < rest && near[a.unit].contains(b.unit) ? .tooSoon : nil
  }
}
