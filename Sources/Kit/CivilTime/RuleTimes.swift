/// The times that a rule names within one of its days, or within one hour or minute of a rule that
/// counts those.
struct RuleTimes: Sendable {
  /// Seconds since the beginning of the day, hour or minute, in ascending order.
  let offsets: [Int]
  /// BYHOUR, BYMINUTE and BYSECOND where they limit; every bit where they do not.
  let hours: UInt64
  let minutes: UInt64
  let seconds: UInt64

  init(_ rule: RecurrenceRule, startSecondOfDay start: Int) {
    let frequency = rule.frequency
    // NB: a minute has no second 60 here; RFC 5545 §3.3.12 has it mean 59.
    let bySecond =
      rule.bySecond.last == 60
      ? Array(Set(rule.bySecond.map { min($0, 59) })).sorted() : rule.bySecond
    hours = frequency < .daily ? RuleTimes.bits(rule.byHour) : .max
    minutes = frequency < .hourly ? RuleTimes.bits(rule.byMinute) : .max
    seconds = frequency < .minutely ? RuleTimes.bits(bySecond) : .max
    // What a rule leaves open comes from its start.
    func values(_ list: [Int], above: RecurrenceRule.Frequency, _ own: Int) -> [Int] {
      frequency > above ? (list.isEmpty ? [own] : list) : [0]
    }
    let second = values(bySecond, above: .secondly, start % 60)
    let minute = values(rule.byMinute, above: .minutely, start / 60 % 60)
    let hour = values(rule.byHour, above: .hourly, start / 3600)
    var offsets: [Int] = []
    offsets.reserveCapacity(hour.count * minute.count * second.count)
    for hour in hour {
      for minute in minute {
        for second in second { offsets.append(hour * 3600 + minute * 60 + second) }
      }
    }
    // Within a day, an hour, a minute or a second BYSETPOS chooses among times alone.
    if frequency <= .daily, !rule.bySetPosition.isEmpty {
      offsets = RuleTimes.indices(of: rule.bySetPosition, among: offsets.count).map { offsets[$0] }
    }
    self.offsets = offsets
  }

  /// Whether every hour, minute or second is named.
  var isUnlimited: Bool { hours & minutes & seconds == .max }

  private static func bits(_ values: [Int]) -> UInt64 {
    values.isEmpty ? .max : values.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// The indices that BYSETPOS names in a set of `count`, in ascending order, each once.
  static func indices(of positions: [Int], among count: Int) -> [Int] {
    let indices = positions.map { $0 > 0 ? $0 - 1 : count + $0 }.filter { (0..<count).contains($0) }
    return indices.count > 1 ? Array(Set(indices)).sorted() : indices
  }
}
