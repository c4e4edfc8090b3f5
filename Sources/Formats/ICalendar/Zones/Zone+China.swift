extension Zone {
  /// Beijing time as it has been since 1991-09-15: eight hours ahead of UTC, summer and winter.
  public static let china = Zone(firstOffset: 8 * 3600, changes: [], repeats: false)
}
