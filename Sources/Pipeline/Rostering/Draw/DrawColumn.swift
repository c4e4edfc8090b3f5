/// The columns of a register that a draw reads whatever its terms say.
enum DrawColumn {
  static let record = "wid"
  static let identity = "id_no"
  static let home = "home_district"
  static let work = "work_district"
  static let birth = "birth"
  static let updated = "update_date"
  static let kinds = 1...6

  static func lastVisit(_ kind: Int) -> String { "last_visit_\(kind)" }

  /// Those that must be there for every plan.
  static let always = [record, home, work, birth, updated]
}

extension DrawWeights {
  /// The columns behind the weights that weigh something, besides `last_visit`.
  var columns: [String] {
    [
      deepHardship != 0 || relativeHardship != 0 || accidentHardship != 0 ? "hardship" : nil,
      unionMember != 0 ? "union_member" : nil,
      child != 0 ? "children" : nil,
      leftBehind != 0 ? "left_behind" : nil,
      arrears != 0 ? "arrears" : nil,
      year != 0 ? "years_city" : nil,
    ].compactMap { $0 }
  }
}

extension DrawPlan {
  /// Every column that the plan reads, except the identity number.
  public var columns: Set<String> {
    var columns = Set(DrawColumn.always)
    for event in events {
      columns.insert(DrawColumn.lastVisit(event.kind))
      columns.formUnion(event.weights.columns)
      for term in event.terms { columns.insert(term.column) }
      for quota in event.quotas { for term in quota.terms { columns.insert(term.column) } }
    }
    return columns
  }
}
