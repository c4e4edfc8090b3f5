extension State {
  /// Periods of a day in which an amount of a resource is no longer there.
  @inline(__always)
  func exhausted(_ use: Model.Amount, day: Int) -> UInt32 {
    let resource = Int(use.resource)
    let base = (resource * model.dayCount + day) * model.periodCount
    let most = resourceLimit[resource &* model.dayCount &+ day] - use.amount
    if resourceIsPerDay[resource] { return resourceUse[base] > most ? .max : 0 }
    var closed: UInt32 = 0
    for period in 0..<model.periodCount where resourceUse[base + period] > most {
      closed |= 1 << UInt32(period)
    }
    return closed
  }
}
