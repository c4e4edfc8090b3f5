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
  /// Whether it can send people to several activities at once.
  public var canSplit = false
  public var source: SourceLocation

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
}
