import PlanModel

extension Proposal {
  /// Says why, in the list of changes and, as far as subscribers may know, in what they will see.
  mutating func explain(by reasons: [String: Reason]) {
    var positions: [String: Int] = [:]
    for (index, entry) in next.entries.enumerated() { positions[entry.uid] = index }
    for index in changes.indices {
      let uid = changes[index].after.uid
      let reason = reasons[uid]
      changes[index].reason = reason?.text
      switch changes[index].kind {
      case .cancelled, .postponed, .moved, .revived:
        changes[index].after.reason = reason?.isForSubscribers == true ? reason?.text : nil
        if let position = positions[uid] {
          next.entries[position].reason = changes[index].after.reason
        }
      default: break
      }
    }
  }
}
