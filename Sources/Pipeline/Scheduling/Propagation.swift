/// Narrows days by precedences: Bellman-Ford over the lags, until nothing changes.
enum Propagation {
  /// The bounds that are left when every activity is to be placed. Where that is impossible, the
  /// activities concerned keep their own bounds: some of them can still be placed without others.
  static func bounds(of own: [Model.Bounds], lags: [[Model.Lag]]) -> [Model.Bounds] {
    var bounds = own
    for component in components(lags: lags, bounds: own) where component.count > 1 {
      let members = component.map { Int($0) }
      var changed = true
      var rounds = 0
      while changed, rounds <= members.count {
        changed = false
        rounds += 1
        for member in members {
          for lag in lags[member] where !own[Int(lag.other)].isEmpty {
            if narrow(&bounds[member], by: bounds[Int(lag.other)], lag) { changed = true }
          }
        }
      }
      if members.contains(where: { bounds[$0].isEmpty && !own[$0].isEmpty }) {
        for member in members { bounds[member] = own[member] }
      }
    }
    return bounds
  }

  /// Activities tied by lags, each in order of its first day and then of its index.
  static func components(lags: [[Model.Lag]], bounds: [Model.Bounds]) -> [[Int32]] {
    var isSeen = [Bool](repeating: false, count: lags.count)
    var components: [[Int32]] = []
    for first in lags.indices where !isSeen[first] {
      isSeen[first] = true
      var members = [Int32(first)]
      var next = 0
      while next < members.count {
        for lag in lags[Int(members[next])] where !isSeen[Int(lag.other)] {
          isSeen[Int(lag.other)] = true
          members.append(lag.other)
        }
        next += 1
      }
      components.append(
        members.sorted { (bounds[Int($0)].first, $0) < (bounds[Int($1)].first, $1) })
    }
    return components
  }

  /// Narrows the bounds of one end of a lag by those of the other; true where something changed.
  @inline(__always)
  static func narrow(
    _ bounds: inout Model.Bounds, by other: Model.Bounds, _ lag: Model.Lag
  ) -> Bool {
    let first = Int32(clamping: Int(other.first) - Int(lag.greatest))
    let last = Int32(clamping: Int(other.last) - Int(lag.least))
    var changed = false
    if first > bounds.first {
      bounds.first = first
      changed = true
    }
    if last < bounds.last {
      bounds.last = last
      changed = true
    }
    return changed
  }
}
