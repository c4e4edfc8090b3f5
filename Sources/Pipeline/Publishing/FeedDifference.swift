import Diagnostics
import PlanModel

/// What the subscribers of one feed will see differently.
struct FeedDifference {
  /// Path below `calendars/`, without ending.
  var feed: String
  /// What they call it.
  var name: Text
  /// By kind, then by start and id.
  var changes: [Change]
  /// Entries that stay exactly as they were.
  var unchanged: Int

  func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }
}

extension Proposal {
  /// Every feed that changes, in the order of paths.
  func differences(in plan: Plan) -> [FeedDifference] {
    let (before, now) = (last.entriesByFeed, next.entriesByFeed)
    let names = FeedNames(plan: plan, proposal: self)
    let known = Set(last.entries.map(\.uid))
    return Set(before.keys).union(now.keys).sorted().map { feed in
      let (old, new) = (before[feed] ?? [:], now[feed] ?? [:])
      let changes = Set(old.keys).union(new.keys).compactMap { uid -> Change? in
        // What is there for the first time may be a change of something that everybody knows.
        if let entry = new[uid], !known.contains(uid) { return entry.appearance }
        return Change(seenAs: old[uid], then: new[uid])
      }
      let sample = new.values.min { $0.activity < $1.activity }
      return FeedDifference(
        feed: feed, name: names.name(of: feed, sample: sample ?? old.values.first),
        changes: changes.sorted { Comparison.order($0) < Comparison.order($1) },
        unchanged: new.count - changes.count { $0.kind != .expired })
    }
  }
}

extension Publication {
  /// What each feed of activities shows, by UID.
  fileprivate var entriesByFeed: [String: [String: Entry]] {
    var result: [String: [String: Entry]] = [:]
    for sight in sights {
      for feed in sight.feeds where FeedPath.showsActivities(feed) {
        result[feed, default: [:]][sight.entry.uid] = sight.entry
      }
    }
    return result
  }
}

extension Change {
  /// What somebody sees who knows one feed and nothing else; nil where nothing changes there.
  fileprivate init?(seenAs before: Publication.Entry?, then after: Publication.Entry?) {
    guard let after else {
      guard let before else { return nil }
      self.init(.expired, before: before, after: before)
      return
    }
    guard let before else {
      self.init(.added, before: nil, after: after)
      return
    }
    guard let kind = Change.kind(before, after) else { return nil }
    self.init(kind, before: before, after: after)
  }

  private static func kind(
    _ before: Publication.Entry, _ after: Publication.Entry
  ) -> Kind? {
    let wasOff = before.status == .cancelled || before.status == .postponed
    if before.status != after.status {
      if after.status == .cancelled { return .cancelled }
      if after.status == .postponed { return .postponed }
      if wasOff { return .revived }
    }
    if !before.slot.isSame(as: after.slot) { return .moved }
    if before.status != after.status {
      return after.status == .confirmed ? .confirmed : .unconfirmed
    }
    return before.reads(like: after) ? nil : .renamed
  }
}
