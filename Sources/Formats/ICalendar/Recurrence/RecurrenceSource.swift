import CivilTime

/// One rule of a recurrence set, or its single dates, as a stream in ascending order.
struct RecurrenceSource: Sendable {
  private var expansion: RuleExpansion?
  /// UNTIL where the zone decides.
  private var until: RecurrenceBound?
  private var buffer: [CivilMoment]
  private var index = 0
  private var isMore: Bool

  init(_ moments: [CivilMoment]) {
    buffer = moments
    isMore = false
  }

  init(
    _ rule: RecurrenceRule, of set: RecurrenceSet, first: RecurrenceBound?,
    last: RecurrenceBound?
  ) throws(RuleError) {
    buffer = []
    isMore = true
    var end = last?.certainlyAfter ?? .last
    if case .utc(let moment) = rule.until {
      // NB: without a zone, a Z says no more than that the wall is meant.
      switch set.clock {
      case .zone:
        let bound = RecurrenceBound(.utc(moment), on: set.clock)
        until = bound
        end = min(end, bound.certainlyAfter)
      case .floating, .days: end = min(end, moment)
      }
    }
    expansion = try RuleExpansion(
      rule, from: set.start, first: first.map(\.certainlyBefore), last: end)
  }

  /// Appends the next moments until the batch has `capacity` or there are no more.
  ///
  /// - Returns: whether there may be more.
  mutating func fill(_ batch: inout [CivilMoment], capacity: Int) throws(RuleError) -> Bool {
    guard expansion != nil else {
      let count = min(buffer.count - index, max(0, capacity - batch.count))
      batch += buffer[index..<index + count]
      index += count
      return index < buffer.count
    }
    let begin = batch.count
    let isMore = try expansion?.fill(&batch, capacity: capacity) ?? false
    if let until, let latest = batch.last, batch.count > begin, latest > until.certainlyBefore {
      // NB: a moment in a gap may lie beyond an UNTIL that the next one keeps.
      let kept = batch[begin...].filter { until.isReached(by: $0) }
      batch.replaceSubrange(begin..., with: kept)
    }
    return isMore
  }

  /// What comes next; nil at the end.
  mutating func peek() throws(RuleError) -> CivilMoment? {
    while index == buffer.count, isMore {
      var moments: [CivilMoment] = []
      isMore = try fill(&moments, capacity: 256)
      (buffer, index) = (moments, 0)
    }
    return index < buffer.count ? buffer[index] : nil
  }

  /// Steps over what comes next.
  mutating func drop() { index += 1 }
}
