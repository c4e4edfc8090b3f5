import PlanModel

/// What is taken out of a register for good.
public struct RegisterForgetting {
  private let persons: Set<Int>
  private let records: Set<Int>
  private let columns: Set<String>

  /// - Parameters:
  ///   - persons: all records about them go.
  ///   - records: by `wid`; whoever they are about goes as a whole.
  ///   - columns: everybody's values in them go.
  public init(persons: Set<Int>, records: Set<Int>, columns: Set<String>) {
    self.persons = persons
    self.records = records
    self.columns = columns
  }

  /// The persons who are to be left out from now on.
  public func allForgotten(in image: RegisterImage) -> Set<Int> {
    let register = image.register
    guard !records.isEmpty, let ids = register.column("wid"), let keys = register.persons else {
      return persons
    }
    var all = persons
    for row in 0..<register.count {
      if let id = ids.value(at: row), records.contains(id), let key = keys.value(at: row) {
        all.insert(key)
      }
    }
    return all
  }

  /// The register without them.
  public func applied(to image: RegisterImage) -> RegisterImage {
    let register = image.register
    let gone = allForgotten(in: image)
    let ids = register.column("wid")
    let rows = (0..<Int32(register.count)).filter { row in
      if let key = register.persons?.value(at: Int(row)), gone.contains(key) { return false }
      if let id = ids?.value(at: Int(row)), records.contains(id) { return false }
      return true
    }
    var left = image
    left.register = (rows.count < register.count ? register.keeping(rows) : register)
      .without(columns)
    // A file that is imported again is no longer what the register was made from.
    left.facts = image.facts.filter { fact in
      fact.key != "origin"
        && !columns.contains { fact.key == "field/" + $0 || fact.key == "purpose/" + $0 }
    }
    return left
  }
}
