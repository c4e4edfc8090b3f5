public import Diagnostics

/// Seats kept for one part of the people (a stratum), as long as there are enough of them. Strata
/// may overlap; one person can count for several.
public struct DrawQuota: Hashable, Sendable {
  /// What reports call the stratum; its number, from 1, where the file does not name it.
  public var name: String
  public var need: Int
  /// All of them must hold for a member.
  public var terms: [DrawTerm]
  public var source: SourceLocation

  public init(name: String, need: Int, terms: [DrawTerm], source: SourceLocation) {
    self.name = name
    self.need = need
    self.terms = terms
    self.source = source
  }
}
