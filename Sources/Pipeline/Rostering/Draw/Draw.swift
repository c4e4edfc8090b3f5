public import Diagnostics
public import PlanModel

/// Draws the rosters of a whole plan from a register: for each activity, in the order of first
/// days and ids, who gets a seat and who waits.
///
/// Integer arithmetic throughout, so two right engines give the same bytes; the order of the
/// register's rows makes no difference. The register must have been read with `id_no`.
///
/// - Parameter rule: what makes two records one person.
/// - Returns: nil, with an error for each of them, where the plan speaks of columns that the
///   register does not have as numbers.
/// - Complexity: for each activity linear in the people of its district; only lots that can
///   matter are hashed, and only what they decide is sorted.
public func draw(
  _ plan: DrawPlan, from register: Register, rule: IdentityRule = .r1, issues: inout Issues
) -> DrawResult? {
  var found = Issues()
  plan.check(against: register, issues: &found)
  issues.append(contentsOf: found)
  if found.hasErrors { return nil }
  let persons = DrawPersons(
    register, rule: rule, columns: plan.columns.union(DrawWeights.allColumns))
  var engine = DrawEngine(plan, DrawColumns(persons, for: plan))
  return DrawResult(
    events: plan.events.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map { engine.fill($0) })
}

/// Fills one activity after the other; what it remembers between them is its state.
struct DrawEngine {
  private let plan: DrawPlan
  private let columns: DrawColumns
  private var state: DrawState

  init(_ plan: DrawPlan, _ columns: DrawColumns) {
    self.plan = plan
    self.columns = columns
    state = DrawState(count: columns.persons.count, lastVisits: columns.lastVisits)
  }

  mutating func fill(_ event: DrawEvent) -> DrawResult.Event {
    let scoring = DrawScoring(event, columns)
    let candidates = eligible(for: event).map {
      DrawCandidate(person: $0, score: scoring.score(of: Int($0), seats: state.seats[Int($0)]))
    }
    let strata = event.quotas.map { quota in
      DrawStratum(
        need: quota.need,
        members: Set(columns.narrowed(candidates.map(\.person), by: quota.terms)))
    }
    let waiting = (event.capacity * plan.waitPercent + 99) / 100
    let selection = DrawSelection(
      of: candidates, strata: strata, capacity: event.capacity, waiting: waiting,
      lot: lots(of: event))
    for candidate in selection.seated { state.seat(Int(candidate.person), at: event) }
    return DrawResult.Event(
      id: event.id, eligible: candidates.count,
      seated: selection.seated.map(place), waiting: selection.waiting.map(place),
      unfilled: event.capacity - selection.seated.count, released: selection.released)
  }

  private func eligible(for event: DrawEvent) -> [Int32] {
    guard let births = event.births else { return [] }
    let lastBenefit = state.lastBenefit[event.kind] ?? []
    let latest = event.start - plan.cooldownDays
    let free = columns.pool(of: event).filter {
      let person = Int($0)
      // A missing date is the smallest of numbers: before every birth, and never too recent.
      return births.contains(columns.births[person]) && lastBenefit[person] <= latest
        && state.seats[person] < plan.maxPerPerson && state.busyUntil[person] < event.start
    }
    return columns.narrowed(free, by: event.terms)
  }

  /// Draws lots for one activity: the text that all of them share is written once.
  private func lots(of event: DrawEvent) -> (Int32) -> Lot {
    var text = ASCIIText()
    text.append(contentsOf: plan.seed)
    text.append("|")
    text.append(event.id)
    text.append("|")
    return { [keys = columns.persons.keys, prefix = text] person in
      var text = prefix
      text.append(keys[Int(person)], width: 17)
      return Lot(text.bytes)
    }
  }

  private func place(_ candidate: DrawSelection.Drawn) -> DrawResult.Place {
    DrawResult.Place(
      record: columns.records[Int(candidate.person)],
      person: columns.persons.keys[Int(candidate.person)], score: candidate.score,
      lot: candidate.lot)
  }
}
