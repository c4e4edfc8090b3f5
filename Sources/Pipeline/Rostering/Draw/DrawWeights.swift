/// What each circumstance of a person is worth in the score; zero weighs nothing.
public struct DrawWeights: Hashable, Sendable {
  /// Hardship classes 1, 2 and 3: deep, relative, by accident.
  public var deepHardship = 0
  public var relativeHardship = 0
  public var accidentHardship = 0
  /// For each day since the last benefit of the kind that the register knows of, at most 730.
  public var day = 0
  public var unionMember = 0
  /// For each child, at most three.
  public var child = 0
  /// For each child left behind, at most three.
  public var leftBehind = 0
  public var arrears = 0
  /// For each year in the city, at most twenty.
  public var year = 0
  /// Taken off for each seat that the person already has in this plan.
  public var used = 0

  public init() {}
}
