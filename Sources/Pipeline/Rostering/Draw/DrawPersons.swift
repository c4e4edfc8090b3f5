internal import PlanModel

/// The people of a draw, laid out by district, with what lots know each of them by.
struct DrawPersons {
  let table: PersonTable
  /// By the keys of the table, which are their ranks then; nil: the keys themselves, of 17 digits.
  let hashes: [PersonKey]?

  init(_ table: PersonTable) { (self.table, hashes) = (table, nil) }

  /// Those of a snapshot, in which a person is known by a keyed hash.
  init(_ people: LotteryPeople) {
    let ranks = RegisterColumn(Array(people.keys.indices), missing: PersonTable.missing)
    let register = Register(count: people.count, columns: people.columns, persons: ranks)
    table = PersonTable(register, rule: .strict, columns: Set(people.columns.keys))
    hashes = people.keys
  }

  /// By rank, the place in the table.
  var places: [Int32] {
    var places = [Int32](repeating: 0, count: table.count)
    for (place, rank) in table.keys.values(or: 0).enumerated() { places[rank] = Int32(place) }
    return places
  }
}
