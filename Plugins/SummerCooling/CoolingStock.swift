import CampaignKit

/// Shares what comes in among the points, day by day, and lets the counts of one day set the quota
/// of the next.
struct CoolingStock {
  let options: SummerCooling.Options
  let campaign: Campaign
  let points: [OpenPoint]

  /// - Parameter kept: what the tours take along, by unit and goods; it is set aside first.
  func supplied(
    keeping kept: [PoolKey: Int], issues: inout Issues
  ) -> SuppliedPoints {
    let counts = counts(issues: &issues)
    var pools = pools(keeping: kept, issues: &issues)
    var result = SuppliedPoints(goods: options.goods.entries.map(\.name.value))
    for (index, goods) in options.goods.entries.enumerated() {
      var quotas = points.map { DailyQuota(base: base(of: $0, index), options: options) }
      for date in campaign.window {
        let open = points.indices.filter { points[$0].isOpen(on: date) }
        var days: [Int: SuppliedDay] = [:]
        for point in open {
          let given = counts[CountKey(points[point].id, goods.name.value, date)]
          let quota = quotas[point].next
          days[point] = SuppliedDay(date: date, quota: quota, granted: given ?? quota, given: given)
          if let given { quotas[point].learn(from: given) }
        }
        share(&days, of: goods.name.value, on: date, from: &pools)
        for (point, day) in days {
          result.days[points[point].id, default: [:]][goods.name.value, default: []].append(day)
        }
      }
    }
    report(result, issues: &issues)
    return result
  }

  /// Draws a day out of the pools; where one does not hold enough, in proportion to the quotas.
  private func share(
    _ days: inout [Int: SuppliedDay], of goods: String, on date: CivilDate,
    from pools: inout [PoolKey: Pool]
  ) {
    let byPool = Dictionary(grouping: days.keys.sorted()) { point -> PoolKey in
      let own = PoolKey(unit: points[point].unit.id, goods: goods)
      return pools[own] == nil ? PoolKey(unit: nil, goods: goods) : own
    }
    let isCounted = pools.keys.contains { $0.goods == goods }
    guard isCounted else { return }
    for (key, members) in byPool {
      pools[key, default: Pool()].receive(until: date)
      let stock = pools[key]?.stock ?? 0
      // What was handed out was there, whatever the files say had come in.
      let counted = members.filter { days[$0]?.given != nil }
      let spent = counted.map { days[$0]?.granted ?? 0 }.reduce(0, +)
      let open = members.filter { days[$0]?.given == nil }
      let wanted = open.map { days[$0]?.quota ?? 0 }
      let grants = shares(of: max(0, stock - spent), among: wanted)
      for (point, grant) in zip(open, grants) { days[point]?.granted = grant }
      pools[key]?.stock = max(0, stock - spent - grants.reduce(0, +))
    }
  }

  private func base(of point: OpenPoint, _ goods: Int) -> Int {
    let entries = options.goods.entries
    guard let own = point.point.quota, let first = entries.first else {
      return entries[goods].amount
    }
    if goods == 0 { return own }
    // A point that hands out half the water hands out half of everything else.
    guard first.amount > 0 else { return entries[goods].amount }
    return (entries[goods].amount * own + first.amount - 1) / first.amount
  }

  private func pools(
    keeping kept: [PoolKey: Int], issues: inout Issues
  ) -> [PoolKey: Pool] {
    let known =
      options.goods.entries.map(\.name.value)
      + options.tours.flatMap { $0.value.goods.entries.map(\.name.value) }
    var pools: [PoolKey: Pool] = [:]
    for entry in options.deliveries {
      let delivery = entry.value
      guard known.contains(delivery.goods.value) else {
        issues.report(
          unknown: Text(zh: "物品", en: "goods"), delivery.goods, among: Set(known).sorted())
        continue
      }
      var unit: String?
      if let name = delivery.unit {
        guard let found = campaign.units(named: [name], issues: &issues).first else { continue }
        unit = found.id
      }
      guard
        let date = delivery.arrives.date(
          in: campaign.window, calendar: campaign.calendar, issues: &issues)
      else { continue }
      pools[PoolKey(unit: unit, goods: delivery.goods.value), default: Pool()]
        .coming.append((date, delivery.amount))
    }
    for (key, amount) in kept {
      let pool = pools[key] == nil ? PoolKey(unit: nil, goods: key.goods) : key
      pools[pool]?.stock -= amount
    }
    return pools
  }

  private func counts(issues: inout Issues) -> [CountKey: Int] {
    var counts: [CountKey: Int] = [:]
    let first = options.goods.entries.first?.name.value
    for entry in campaign.entries(options.counts, and: options.countsFile, issues: &issues) {
      let count = entry.value
      guard
        let point = points.first(where: {
          $0.id.value == count.point.value || $0.name.zh == count.point.value
        })
      else {
        issues.report(
          unknown: Text(zh: "站点", en: "point"), count.point,
          among: points.flatMap { [$0.name.zh, $0.id.value] })
        continue
      }
      guard let goods = count.goods?.value ?? first,
        let date = count.date.date(
          in: campaign.window, calendar: campaign.calendar, issues: &issues)
      else { continue }
      if let name = count.goods, !options.goods.entries.contains(where: { $0.name.value == goods })
      {
        issues.report(
          unknown: Text(zh: "物品", en: "goods"), name,
          among: options.goods.entries.map(\.name.value))
      } else if point.isOpen(on: date) {
        counts[CountKey(point.id, goods, date)] = count.given
      } else {
        issues.report(
          .countOutside, at: count.date.location,
          ["point": point.name, "date": Text(date.description)])
      }
    }
    return counts
  }

  /// One warning for each unit and goods that runs out.
  private func report(_ supplied: SuppliedPoints, issues: inout Issues) {
    for unit in campaign.units {
      let members = points.filter { $0.unit.id == unit.id }
      for goods in supplied.goods {
        let short = members.flatMap { point in
          (supplied.days[point.id]?[goods] ?? []).filter { $0.missing > 0 }.map { (point, $0) }
        }.sorted { ($0.1.date, $0.0.source) < ($1.1.date, $1.0.source) }
        guard let first = short.first, let last = short.last else { continue }
        func words(_ date: CivilDate) -> Text { Text(zh: date.chineseShort, en: date.englishShort) }
        issues.report(
          .short,
          at: options.goods.entries.first { $0.name.value == goods }?.name.location
            ?? campaign.source,
          [
            "goods": Text(goods), "unit": unit.shortName, "from": words(first.1.date),
            "to": words(last.1.date), "days": Text("\(short.count)"),
            "missing": Text("\(short.map(\.1.missing).reduce(0, +))"), "point": first.0.name,
            "first": words(first.1.date), "least": Text("\(first.1.missing)"),
          ])
      }
    }
  }
}

extension OpenPoint {
  func isOpen(on date: CivilDate) -> Bool {
    guard let first = days.first, let last = days.last, date >= first, date <= last else {
      return false
    }
    return days.contains(date)
  }
}

/// A stock of one kind of goods: a unit's own, or that of all.
struct PoolKey: Hashable {
  var unit: String?
  var goods: String
}

private struct Pool {
  var stock = 0
  var coming: [(date: CivilDate, amount: Int)] = []

  mutating func receive(until date: CivilDate) {
    stock += coming.filter { $0.date <= date }.map(\.amount).reduce(0, +)
    coming.removeAll { $0.date <= date }
  }
}

private struct CountKey: Hashable {
  var point: PlainID
  var goods: String
  var date: CivilDate

  init(_ point: PlainID, _ goods: String, _ date: CivilDate) {
    (self.point, self.goods, self.date) = (point, goods, date)
  }
}

/// What a point is to have on its next day: its quota, or what the last count says.
private struct DailyQuota {
  private(set) var next: Int
  private let base: Int
  private let options: SummerCooling.Options

  init(base: Int, options: SummerCooling.Options) {
    (self.base, self.options, next) = (base, options, base)
  }

  /// What was handed out and some more, in whole boxes, within bounds around the first quota.
  mutating func learn(from given: Int) {
    let wanted = (given * (100 + options.reserve) + 99) / 100
    let boxes = (wanted + options.box - 1) / options.box * options.box
    next = min(max(boxes, (base * options.least + 99) / 100), base * options.most / 100)
  }
}

/// `amount` shared out in proportion to what is wanted, at most that, by largest remainder; of equal
/// ones the earlier gets more.
func shares(of amount: Int, among wanted: [Int]) -> [Int] {
  let total = wanted.reduce(0, +)
  if total <= amount { return wanted }
  var shares = wanted.map { $0 * amount / total }
  let rest = amount - shares.reduce(0, +)
  let order = wanted.indices.sorted {
    (wanted[$1] * amount % total, $0) < (wanted[$0] * amount % total, $1)
  }
  for index in order.prefix(rest) { shares[index] += 1 }
  return shares
}
