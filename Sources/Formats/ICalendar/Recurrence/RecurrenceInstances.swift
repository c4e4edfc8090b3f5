public import CivilTime

/// The instances of a ``RecurrenceSet``, in their order, each once, a batch at a time.
///
/// Memory is bounded by the batch and the lists of the set; an instance costs a few nanoseconds
/// however many there are.
public struct RecurrenceInstances: Sendable {
  private var sources: [RecurrenceSource] = []
  private let exclusions: RecurrenceExclusions
  private let first: RecurrenceBound?
  private let last: RecurrenceBound?

  init(
    _ set: RecurrenceSet, from first: WrittenMoment?, through last: WrittenMoment?
  ) throws(RuleError) {
    self.first = first.map { RecurrenceBound($0, on: set.clock) }
    self.last = last.map { RecurrenceBound(RecurrenceInstances.wholeDay($0, set), on: set.clock) }
    exclusions = RecurrenceExclusions(set)
    for rule in set.rules {
      let rule = try RecurrenceInstances.fitting(rule, set.clock)
      sources.append(
        try RecurrenceSource(rule, of: set, first: self.first, last: self.last))
    }
    var single = set.additions.map { set.wall(of: $0) }
    if set.rules.isEmpty { single.append(set.start) }
    if !single.isEmpty { sources.append(RecurrenceSource(Array(Set(single)).sorted())) }
  }

  /// Appends the next instances until the batch has `capacity` or there are no more.
  ///
  /// - Returns: whether there may be more.
  /// - Throws: where instances are too rare to be found; what was found before is in the batch.
  public mutating func fill(
    _ batch: inout [CivilMoment], capacity: Int
  ) throws(RuleError) -> Bool {
    let begin = batch.count
    var isMore = true
    if sources.count == 1 {
      isMore = try sources[0].fill(&batch, capacity: capacity)
    } else {
      while isMore, batch.count < capacity { isMore = try merge(into: &batch) }
    }
    filter(&batch, from: begin)
    return isMore
  }

  /// Takes the earliest of what comes next from any source.
  private mutating func merge(into batch: inout [CivilMoment]) throws(RuleError) -> Bool {
    var earliest: CivilMoment?
    for index in sources.indices {
      if let next = try sources[index].peek() { earliest = min(earliest ?? next, next) }
    }
    guard let earliest else { return false }
    for index in sources.indices where try sources[index].peek() == earliest {
      sources[index].drop()
    }
    batch.append(earliest)
    return true
  }

  /// Takes out again what is excluded or beyond the bounds.
  private func filter(_ batch: inout [CivilMoment], from begin: Int) {
    guard begin < batch.count else { return }
    let isWithin =
      (first.map { batch[begin] > $0.certainlyAfter } ?? true)
      && (last.map { batch[batch.count - 1] <= $0.certainlyBefore } ?? true)
    guard !isWithin || !exclusions.isEmpty else { return }
    var kept = begin
    for index in begin..<batch.count {
      let moment = batch[index]
      guard first?.isPassed(by: moment) != false, last?.isReached(by: moment) != false,
        !exclusions.contain(moment)
      else { continue }
      batch[kept] = moment
      kept += 1
    }
    batch.removeLast(batch.count - kept)
  }

  /// The rule as it counts beside a DTSTART that is a day: times of day are ignored there (RFC 5545
  /// §3.3.10), and what counts hours cannot begin on a day.
  private static func fitting(
    _ rule: RecurrenceRule, _ clock: RecurrenceSet.Clock
  ) throws(RuleError) -> RecurrenceRule {
    guard case .days = clock, !rule.namesDaysOnly else { return rule }
    guard rule.frequency >= .daily else {
      throw RuleError(
        .forbidden(part: "FREQ=" + rule.frequency.rawValue, beside: "DTSTART;VALUE=DATE"))
    }
    var days = rule
    (days.byHour, days.byMinute, days.bySecond) = ([], [], [])
    return days
  }

  /// A last day beside times lasts until its midnight is over.
  private static func wholeDay(_ last: WrittenMoment, _ set: RecurrenceSet) -> WrittenMoment {
    if case .date(let date) = last { return .local(CivilMoment(date, secondOfDay: 86_399)) }
    return last
  }
}
