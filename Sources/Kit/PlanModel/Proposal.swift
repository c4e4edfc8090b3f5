public import CivilTime

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

/// What publishing now would promise, compared with what was promised last.
public struct Proposal: Sendable {
  /// What subscribers have been told.
  public var last: Publication
  /// The record to keep once this is published. Equal to the last one when nothing changes.
  public var next: Publication
  /// By kind, then by start and id.
  public var changes: [Change]
  /// The day from which it is seen what is past and what has been called off for 90 days.
  public var today: CivilDate

  public init(last: Publication, next: Publication, changes: [Change], today: CivilDate) {
    self.last = last
    self.next = next
    self.changes = changes
    self.today = today
  }

  public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }

  /// Promised activities that stay exactly as they were.
  public var unchanged: Int { next.entries.count - changes.count }

  /// The number of the publication that this would be, from 1; that of the last one where nothing
  /// changes.
  public var edition: Int { changes.isEmpty ? max(1, last.edition) : last.edition + 1 }

  /// What feeds show: everything but what was called off more than 90 days ago.
  public var shown: [Publication.Entry] { next.entries.filter { !$0.isExpired } }
}
