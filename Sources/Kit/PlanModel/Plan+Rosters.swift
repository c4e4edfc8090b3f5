extension Plan {
  /// A name for the file of each roster, without its ending. Where an activity has both a roster
  /// that names somebody and an open one, the sign-in sheet of the open one is `ACTIVITY.sign_in`;
  /// a further roster is told apart by its kind, and a number if need be.
  public var rosterNames: [String] {
    let naming = Set(rosters.filter { $0.kind != .open }.map(\.activity))
    var taken: Set<String> = []
    return rosters.map { roster in
      var name = pathComponent(roster.activity)
      if roster.kind == .open, naming.contains(roster.activity) { name += ".sign_in" }
      var candidate = name
      var number = 1
      while !taken.insert(candidate).inserted {
        candidate = "\(name).\(roster.kind.rawValue)" + (number > 1 ? "-\(number)" : "")
        number += 1
      }
      return candidate
    }
  }
}
