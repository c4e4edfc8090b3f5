internal import CivilTime
internal import Diagnostics
internal import Fingerprints
internal import PlanModel

/// Fills the booths of all fairs of a plan together: whom one fair asks another cannot ask.
///
/// First everybody whom an organiser named, at every fair; then those who have been promised a
/// booth, as long as they may still come; then, fair by fair in the order of time, employers of the
/// wanted trades: the nearest first (same unit, neighbouring unit, elsewhere), of these the private
/// and small ones where the fair wants that, of these the ones with the fewest invitations so far,
/// of these by lot.
struct Supply {
  private let requests: [PlacedRequest]
  private let tables: Tables
  private let seed: UInt64
  /// By id of the activity: the organisations that have been promised a booth.
  private let promised: [String: [String]]
  private let employers: Employers
  private var invitations: Invitations
  /// By index of the request: the organisations that come, in the order of their booths.
  private var booths: [Int: [Booth]] = [:]
  /// By index of the request: named, but there is no booth left.
  private var waiting: [Int: [Int]] = [:]

  struct Booth {
    var organisation: Int
    var isNamed: Bool
  }

  init(
    _ requests: [PlacedRequest], tables: Tables, promised: [String: [String]], seed: UInt64
  ) {
    self.promised = promised
    self.requests = requests
    self.tables = tables
    self.seed = seed
    employers = Employers(tables, holders: requests.map(\.activity.unit))
    invitations = Invitations(entities: employers.entityCount, near: employers.near)
  }

  mutating func invite(issues: inout Issues) {
    for placed in requests { inviteNamed(placed, issues: &issues) }
    for placed in requests { invitePromised(placed) }
    for placed in requests { inviteFromPool(placed) }
  }

  func roster(_ placed: PlacedRequest, _ language: Language) -> Roster {
    let booths = booths[placed.index] ?? []
    let waiting = waiting[placed.index] ?? []
    return Roster(
      activity: placed.id, kind: .supply, seats: placed.request.seats, filled: booths.count,
      waiting: waiting.count, shortfalls: shortfalls(placed, booths),
      columns: SupplySheet.columns,
      rows: SupplySheet(tables, placed, language).rows(booths: booths, waiting: waiting),
      organisations: booths.map { tables.organisations[$0.organisation].id })
  }

  private mutating func inviteNamed(_ placed: PlacedRequest, issues: inout Issues) {
    let visit = visit(placed)
    var present: Set<Int> = []
    for id in placed.request.invited {
      guard let organisation = employers.index[id] else {
        report(.supplyUnknown, placed, Text(id), issues: &issues)
        continue
      }
      let entity = employers.entity[organisation]
      let name = tables.organisations[organisation].name
      guard present.insert(entity).inserted else {
        report(.supplyTwice, placed, name, issues: &issues)
        continue
      }
      guard booths[placed.index, default: []].count < placed.request.seats else {
        waiting[placed.index, default: []].append(organisation)
        continue
      }
      let conflicts = invitations.conflicts(of: visit, for: entity)
      for (conflict, other) in conflicts {
        report(
          conflict == .busy ? .supplyBusy : .supplyTooSoon, placed, name, other: other,
          issues: &issues)
      }
      if conflicts.contains(where: { $0.conflict == .busy }) { continue }
      booths[placed.index, default: []].append(Booth(organisation: organisation, isNamed: true))
      invitations.add(visit, for: entity)
    }
  }

  private mutating func invitePromised(_ placed: PlacedRequest) {
    let visit = visit(placed)
    var present = Set((booths[placed.index] ?? []).map { employers.entity[$0.organisation] })
    present.formUnion((waiting[placed.index] ?? []).map { employers.entity[$0] })
    for id in promised[placed.id] ?? [] {
      guard booths[placed.index, default: []].count < placed.request.seats else { return }
      guard let organisation = employers.index[id],
        placed.request.trades.contains(tables.organisations[organisation].trade),
        mayBeAsked(organisation, to: placed),
        invitations.isFree(for: visit, employers.entity[organisation]),
        present.insert(employers.entity[organisation]).inserted
      else { continue }
      booths[placed.index, default: []].append(Booth(organisation: organisation, isNamed: false))
      invitations.add(visit, for: employers.entity[organisation])
    }
  }

  private mutating func inviteFromPool(_ placed: PlacedRequest) {
    let visit = visit(placed)
    var present = Set((booths[placed.index] ?? []).map { employers.entity[$0.organisation] })
    present.formUnion((waiting[placed.index] ?? []).map { employers.entity[$0] })
    for ring in employers.rings(around: visit.unit, trades: placed.request.trades) {
      let free = placed.request.seats - booths[placed.index, default: []].count
      if free <= 0 { return }
      for organisation in chosen(free, from: ring, for: visit, at: placed, except: present) {
        let entity = employers.entity[organisation]
        present.insert(entity)
        invitations.add(visit, for: entity)
        booths[placed.index, default: []].append(
          Booth(organisation: organisation, isNamed: false))
      }
    }
  }

  /// At most `count` organisations of one ring: by rank, then fewest invitations first, then by
  /// lot.
  private func chosen(
    _ count: Int, from ring: [Int], for visit: Invitations.Visit, at placed: PlacedRequest,
    except present: Set<Int>
  ) -> [Int] {
    func rank(_ organisation: Int) -> Int {
      placed.request.smallPrivateFirst ? tables.organisations[organisation].smallPrivateRank : 0
    }
    // Of the rows of one legal entity the one that comes first speaks for it.
    let ranked =
      placed.request.smallPrivateFirst ? ring.sorted { (rank($0), $0) < (rank($1), $1) } : ring
    let able = able(ranked, at: visit, for: placed, except: present).map { organisation in
      // No employer has a million invitations: the rank decides first.
      let place =
        rank(organisation) * 1_000_000
        + invitations.count(of: employers.entity[organisation])
      return (organisation: organisation, place: place)
    }
    // Lots are drawn only for those who can still be chosen.
    let last = able.count > count ? able.map(\.place).sorted()[count - 1] : Int.max
    return able.filter { $0.place <= last }
      .map { ($0.place, lot(of: $0.organisation, at: placed.id), $0.organisation) }
      .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
      .prefix(count).map(\.2)
  }

  /// Those of a ring who may still come, one to a legal entity.
  private func able(
    _ ring: [Int], at visit: Invitations.Visit, for placed: PlacedRequest,
    except present: Set<Int>
  ) -> [Int] {
    var seen = present
    return ring.filter {
      guard mayBeAsked($0, to: placed) else { return false }
      let entity = employers.entity[$0]
      return invitations.isFree(for: visit, entity) && seen.insert(entity).inserted
    }
  }

  /// Whether an employer is on the list of those who may be asked, where there is one.
  private func mayBeAsked(_ organisation: Int, to placed: PlacedRequest) -> Bool {
    placed.request.among?.contains(tables.organisations[organisation].id) ?? true
  }

  private func lot(of organisation: Int, at activity: String) -> Lot {
    Lot(Array("\(seed)|\(activity)|\(tables.organisations[organisation].id)".utf8))
  }

  private func visit(_ placed: PlacedRequest) -> Invitations.Visit {
    Invitations.Visit(placed, unit: employers.unit(placed.activity.unit))
  }

  /// Booths that stay empty, by trade: what is missing is counted to the trades that have least.
  private func shortfalls(_ placed: PlacedRequest, _ booths: [Booth]) -> [Roster.Shortfall] {
    let missing = placed.request.seats - booths.count
    guard missing > 0 else { return [] }
    var trades: [String] = []
    for trade in placed.request.trades where !trades.contains(trade) { trades.append(trade) }
    guard !trades.isEmpty else {
      return [Roster.Shortfall(stratum: Text(zh: "展位", en: "booths"), missing: missing)]
    }
    let filled = trades.map { trade in
      booths.count { tables.organisations[$0.organisation].trade == trade }
    }
    var short = Array(repeating: 0, count: trades.count)
    for _ in 0..<missing {
      let least = trades.indices.min { filled[$0] + short[$0] < filled[$1] + short[$1] }
      short[least ?? 0] += 1
    }
    return trades.indices.filter { short[$0] > 0 }.map {
      Roster.Shortfall(stratum: Text(trades[$0]), missing: short[$0])
    }
  }

  private func report(
    _ kind: DiagnosticKind, _ placed: PlacedRequest, _ organisation: Text,
    other: Invitations.Visit? = nil, issues: inout Issues
  ) {
    var arguments = ["activity": placed.activity.title, "organisation": organisation]
    arguments["day"] = Text(placed.occurrence.start.date.description)
    var notes: [Diagnostic.Note] = []
    if let other, let there = requests.first(where: { $0.index == other.request }) {
      arguments["other"] = there.activity.title
      arguments["other_day"] = Text(there.occurrence.start.date.description)
      let days = max(other.cooldownDays, placed.request.cooldownDays)
      arguments["days"] = Text(String(days))
      notes = [
        Diagnostic.Note(
          Text(zh: "另一场在这里", en: "the other one stands here"), at: there.activity.source)
      ]
    }
    issues.report(kind, at: placed.activity.source, arguments, notes: notes)
  }
}
