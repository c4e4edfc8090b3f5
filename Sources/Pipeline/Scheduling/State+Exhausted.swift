extension State {
  /// Periods of a day in which an amount of a resource is no longer there.
  @inline(__always)
  func exhausted(_ use: Model.Amount, day: Int) -> UInt32 {
    let resource = Int(use.resource)
    let base = (resource * model.dayCount + day) * model.periodCount
    let most = resourceLimit[resource &* model.dayCount &+ day] &- use.amount
    // What is lifted uses as much of the resource where it stands.
    let own = share.day == day ? share.mask : 0
    let mostThere = most &+ use.amount
    if resourceIsPerDay[resource] {
      return resourceUse[base] > (own != 0 ? mostThere : most) ? .max : 0
    }
    var closed: UInt32 = 0
    for period in 0..<model.periodCount {
      let limit = own >> UInt32(period) & 1 == 1 ? mostThere : most
      if resourceUse[base &+ period] > limit { closed |= 1 << UInt32(period) }
    }
    return closed
  }
}
