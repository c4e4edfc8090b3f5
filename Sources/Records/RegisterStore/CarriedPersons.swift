import Diagnostics
public import Fingerprints
public import PlanModel

/// Finds people who are known by keyed ids under one key, and gives them those under another: only a
/// file that has their numbers can tell who they are.
final class CarriedPersons {
  private let former: KeyedID
  private let wanted: Set<Int>
  private let keyed: KeyedID
  /// For each of the former ids that came up, the new one.
  private(set) var found: [Int: Int] = [:]

  init(_ wanted: Set<Int>, from former: KeyedID, to keyed: KeyedID) {
    (self.wanted, self.former, self.keyed) = (wanted, former, keyed)
  }

  /// Looks whether this is one of them.
  func see(_ digits: UnsafeRawBufferPointer) {
    let id = former(digits)
    if wanted.contains(id) { found[id] = keyed(digits) }
  }
}

extension RegisterImport {
  /// For those of some people who are in a file, by their ids under a former key, the ids that this
  /// register knows them by.
  ///
  /// What is wrong with the file is left to `read` to tell.
  public func carried(
    _ wanted: Set<Int>, from former: KeyedID, in memory: FixedMemory, file: String
  ) -> [Int: Int] {
    var issues = Issues()
    guard !wanted.isEmpty, let source = RegisterSource(memory, file: file, issues: &issues) else {
      return [:]
    }
    return withExtendedLifetime(source.memory) {
      let persons = CarriedPersons(wanted, from: former, to: keyed)
      var reading = RegisterReading(
        source, file: file, fields: schema.fields.filter { ["wid", "id_no"].contains($0.name) },
        persons: .carrying(persons))
      _ = reading.register(columns: [])
      return persons.found
    }
  }
}
