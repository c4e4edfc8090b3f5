extension Model {
  // Where something stands in tables by day: all of one day lie together, for a move looks at
  // many venues, teams and employers of one day.

  @inline(__always)
  func venueCell(_ venue: Int, day: Int) -> Int { day &* venueCount &+ venue }

  @inline(__always)
  func teamCell(_ team: Int, day: Int) -> Int { day &* teamCount &+ team }

  @inline(__always)
  func teamWeek(_ team: Int, _ week: Int) -> Int { week &* teamCount &+ team }

  @inline(__always)
  func groupCell(_ group: Int, day: Int) -> Int { day &* groupCount &+ group }

  @inline(__always)
  func employerCell(_ employer: Int, day: Int) -> Int { day &* employerCount &+ employer }

  /// Whether a team is off for some hours of a day.
  func hasPartlyOff(on day: Int) -> Bool {
    (0..<teamCount).contains {
      let closed = teamClosed[teamCell($0, day: day)]
      return closed != 0 && closed != .max
    }
  }

  /// The distance of two districts in points.
  @inline(__always)
  func distance(_ a: Int, _ b: Int) -> Int {
    distances.count == 0 ? 0 : Int(distances[a &* districtCount &+ b])
  }
}
