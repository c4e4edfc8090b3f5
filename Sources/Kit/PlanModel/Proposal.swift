public import CivilTime

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
