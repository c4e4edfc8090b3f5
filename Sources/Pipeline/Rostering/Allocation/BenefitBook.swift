internal import CivilTime
internal import PlanModel

/// Who has had what so far, across units and years, and what is left of everybody's caps.
struct BenefitBook {
  /// One thing that somebody got.
  struct Line {
    var campaign: String
    var unit: String
    var round: String
    var kind: String
    var date: CivilDate
    var yuan: Int
    /// Whoever this plan's own list says it is.
    var recipient: Recipient?
  }

  private var lines: [String: [Line]] = [:]

  init(_ settled: [Benefits]) {
    for group in settled {
      for share in group.given {
        lines[share.person, default: []].append(
          Line(
            campaign: group.campaign, unit: group.unit, round: group.round, kind: group.kind,
            date: group.date, yuan: share.yuan))
      }
    }
  }

  mutating func add(_ line: Line, for person: String) {
    lines[person, default: []].append(line)
  }

  /// The first time that somebody got the same benefit in the same round.
  func same(_ allocation: Allocation, for person: String) -> Line? {
    lines[person]?.first { $0.round == allocation.round && $0.kind == allocation.benefit }
  }

  /// A visit by another unit within some days of a date.
  func near(_ date: CivilDate, days: Int, besides unit: String, for person: String) -> Line? {
    lines[person]?.first { $0.unit != unit && abs($0.date.days(until: date)) < days }
  }

  /// What one may still get on a date; nil without a limit.
  func room(under caps: Allocation.Caps, round: String, on date: CivilDate, for person: String)
    -> Int?
  {
    let own = lines[person] ?? []
    func left(_ cap: Int?, _ counts: (Line) -> Bool) -> Int? {
      cap.map { max(0, $0 - own.filter(counts).map(\.yuan).reduce(0, +)) }
    }
    return [
      caps.time, left(caps.round) { $0.round == round },
      left(caps.year) { $0.date.year == date.year },
    ].compactMap { $0 }.min()
  }
}
