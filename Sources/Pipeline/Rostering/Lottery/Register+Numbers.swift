public import PlanModel

extension Register {
  /// Some of the columns of a register whose people are told apart by their numbers, whatever ids of
  /// its own it has for them: only so are they known again in other workspaces and by their number.
  /// Where it was read without the numbers it stays as it is.
  public func toldApartByNumber(_ columns: Set<String>) -> Register {
    guard let numbers = text(DrawColumn.identity) else { return self }
    let names = columns.union([DrawColumn.record, DrawColumn.updated])
    let chosen = names.compactMap { name in column(name).map { (name, $0) } }
    return Register(
      count: count, columns: Dictionary(uniqueKeysWithValues: chosen),
      texts: [DrawColumn.identity: numbers])
  }
}
