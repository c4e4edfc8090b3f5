public import Diagnostics

/// What becomes different for subscribers when a proposal is published.
public struct Change: Hashable, Sendable {
  public var kind: Kind
  /// As published last; nil for what is new.
  public var before: Publication.Entry?
  /// As it would be published now.
  public var after: Publication.Entry
  /// Why, in a few words; nil where nothing is known but the change itself.
  public var reason: Text?

  /// The order in which lists of changes show them: whom to phone first.
  public enum Kind: String, CaseIterable, Comparable, Sendable {
    /// Promised and no longer planned, or not placed any more.
    case cancelled
    /// Put off, the new time to be announced.
    case postponed
    /// Another time or place.
    case moved
    /// For a smaller circle from now on: public feeds, or internal ones, call it off.
    case withdrawn
    /// Called off or put off before, and planned again.
    case revived
    case added
    /// For a wider circle from now on.
    case opened
    /// Tentative before and certain now.
    case confirmed
    /// Certain before and tentative now.
    case unconfirmed
    /// Other words, organisations, teams or unit at the same time and place; SEQUENCE stays.
    case renamed
    /// Called off more than 90 days ago, here or in a feed that it left: the feed stops showing it.
    case expired

    public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

    private var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
  }

  public init(
    _ kind: Kind, before: Publication.Entry?, after: Publication.Entry, reason: Text? = nil
  ) {
    self.kind = kind
    self.before = before
    self.after = after
    self.reason = reason
  }
}
