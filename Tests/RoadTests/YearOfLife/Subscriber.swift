/// Somebody's program that subscribed to one feed, and what it remembers.
struct Subscriber {
  /// By which rules a program takes over what it polls.
  enum Kind: String, CaseIterable {
    /// RFC 5546 §2.1.5: a higher SEQUENCE replaces, or the same with a later DTSTAMP. What is not in
    /// the feed any more stays as it was last.
    case keeping
    /// The same, but what is not in the feed any more is dropped.
    case mirroring
    /// Looks at an event again only if LAST-MODIFIED has moved, and believes another time, place or
    /// status only if SEQUENCE has risen too.
    case doubting
    /// A phone that shows the feed as it is, and knows no STATUS: who reads it sees titles only.
    case titlesOnly
  }

  let kind: Kind
  let feed: String
  private(set) var known: [String: PolledFeed.Event] = [:]

  init(_ kind: Kind, of feed: String) {
    self.kind = kind
    self.feed = feed
  }

  mutating func poll(_ polled: PolledFeed) {
    if kind == .titlesOnly {
      known = polled.events
      return
    }
    for (uid, event) in polled.events {
      guard let old = known[uid] else {
        known[uid] = event
        continue
      }
      if isBelieved(event, over: old) { known[uid] = event }
    }
    if kind == .mirroring { known = known.filter { polled.events[$0.key] != nil } }
  }

  private func isBelieved(_ new: PolledFeed.Event, over old: PolledFeed.Event) -> Bool {
    guard kind == .doubting else {
      return (new.sequence, new.stamp) > (old.sequence, old.stamp)
    }
    return new.modified > old.modified
      && (new.sequence > old.sequence || new.sequence == old.sequence && new.slot == old.slot)
  }

  /// What its owner takes to happen.
  var happening: [String: PolledFeed.Event] {
    known.filter { _, event in
      kind == .titlesOnly ? !event.summary.hasPrefix("【取消】") : event.status != "CANCELLED"
    }
  }
}
