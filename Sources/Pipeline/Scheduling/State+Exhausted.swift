extension State {
  /// Periods of a day in which an amount of a resource is no longer there.
  @inline(__always)
  func exhausted(_ use: Model.Amount, day: Int) -> UInt32 {
    let resource = Int(use.resource)
    let base = (resource * model.dayCount + day) * model.periodCount
    // What is lifted uses as much of the resource where it stands.
    let own = share.day == day ? share.mask : 0
    if resourceIsPerDay[resource] {
      let more = own != 0 ? 0 : use.amount
      return resourceUse[base] &+ more > resourceLimit[base] ? .max : 0
    }
    var closed: UInt32 = 0
    for period in 0..<model.periodCount {
      let more = own >> UInt32(period) & 1 == 1 ? 0 : use.amount
      if resourceUse[base &+ period] &+ more > resourceLimit[base &+ period] {
        closed |= 1 << UInt32(period)
      }
    }
    return closed
  }
}
