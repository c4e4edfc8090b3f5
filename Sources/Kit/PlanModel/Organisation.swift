public import Diagnostics

/// An employer or another body that takes part in activities.
public struct Organisation: Hashable, Sendable {
  public var id: String
  public var name: Text
  /// Unified social credit code (GB 32100-2015). Rows with one code are one legal entity, which
  /// gets one booth at a fair.
  public var creditCode: String?
  /// Id of the unit it is registered in; nil for one from elsewhere.
  public var unit: String?
  /// Line of business, as the campaign's trades name it.
  public var trade: String
  /// Kinds of post on offer.
  public var posts: Int
  /// People wanted over all posts.
  public var openings: Int
  /// Whose it is; nil where nobody wrote it down.
  public var nature: Nature?
  public var size: Size?
  /// Whether it can send people to several activities at once.
  public var canSplit = false
  public var source: SourceLocation

  /// Whose an organisation is (性质).
  public enum Nature: String, CaseIterable, Sendable {
    case `private`
    /// A shop of one person or family (个体工商户).
    case selfEmployed
    case state
    case foreign
    case collective
    case other
  }

  /// How large it is (规模), as statistics divide firms.
  public enum Size: Int, CaseIterable, Comparable, Sendable {
    case micro
    case small
    case medium
    case large

    public static func < (a: Size, b: Size) -> Bool { a.rawValue < b.rawValue }
  }

  public init(
    id: String, name: Text, creditCode: String? = nil, unit: String? = nil, trade: String,
    posts: Int, openings: Int, source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.creditCode = creditCode
    self.unit = unit
    self.trade = trade
    self.posts = posts
    self.openings = openings
    self.source = source
  }

  /// What counts as the same employer: the legal entity where its code is known.
  public var legalEntity: String { creditCode ?? id }

  /// Where it stands when private and small employers come first: 0 before 1. Of whom nobody knows
  /// whose or how large it is comes after those who are known to be small and private.
  public var smallPrivateRank: Int {
    let isPrivate = nature == .private || nature == .selfEmployed
    let isSmall = size.map { $0 <= .small } ?? (nature == .selfEmployed)
    return isPrivate && isSmall ? 0 : isPrivate || isSmall ? 1 : 2
  }
}
