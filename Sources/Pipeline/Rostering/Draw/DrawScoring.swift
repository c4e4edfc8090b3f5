/// The scores of one activity: what each circumstance of a person is worth there.
struct DrawScoring {
  private let weights: DrawWeights
  private let start: Int
  private let lastVisit: [Int]
  private let hardship: [Int]
  private let unionMember: [Int]
  private let children: [Int]
  private let leftBehind: [Int]
  private let arrears: [Int]
  private let years: [Int]

  init(_ event: DrawEvent, _ columns: DrawColumns) {
    weights = event.weights
    start = event.start
    lastVisit = columns.lastVisits[event.kind] ?? []
    hardship = columns.column("hardship")
    unionMember = columns.column("union_member")
    children = columns.column("children")
    leftBehind = columns.column("left_behind")
    arrears = columns.column("arrears")
    years = columns.column("years_city")
  }

  /// What the person's circumstances add up to, `seats` being those got in this plan already.
  func score(of person: Int, seats: Int) -> Int {
    let visit = lastVisit[person]
    let days = visit == DrawPersons.missing ? 730 : min(730, start - known(visit))
    return hardship(of: person)
      + weights.day * days
      + weights.unionMember * known(unionMember[person])
      + weights.child * min(3, known(children[person]))
      + weights.leftBehind * min(3, known(leftBehind[person]))
      + weights.arrears * known(arrears[person])
      + weights.year * min(20, known(years[person]))
      - weights.used * seats
  }

  private func hardship(of person: Int) -> Int {
    switch hardship[person] {
    case 1: weights.deepHardship
    case 2: weights.relativeHardship
    case 3: weights.accidentHardship
    default: 0
    }
  }

  /// A circumstance that the register is silent about counts for nothing. The bounds lie far
  /// beyond any real value; with them no register makes a sum of products overflow.
  private func known(_ value: Int) -> Int {
    value == DrawPersons.missing ? 0 : max(-1_000_000_000_000, min(1_000_000_000_000, value))
  }
}
