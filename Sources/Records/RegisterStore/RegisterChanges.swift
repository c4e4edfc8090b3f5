public import PlanModel

/// What an import changed, in numbers: nobody is named.
public struct RegisterChanges: Hashable, Sendable {
  public private(set) var added = 0
  public private(set) var removed = 0
  public private(set) var same = 0
  public private(set) var changed = 0
  /// For each column, the records that have another value in it; by the column's name.
  public private(set) var columns: [String: Int] = [:]

  /// Compares records by their `wid`.
  ///
  /// - Parameters:
  ///   - comparesPersons: false where the two know people under different keys.
  ///   - texts: a column of text as it was; asked for one after the other, so that no two of them
  ///     need be in memory.
  public init(
    from old: Register, to new: Register, comparesPersons: Bool = true,
    texts: ((String) -> RegisterText?)? = nil
  ) {
    let rows = old.rows(by: new)
    added = rows.count { $0 < 0 }
    removed = old.count - (new.count - added)
    var differs = [Bool](repeating: false, count: new.count)
    var pairs: [(String, RegisterColumn, RegisterColumn)] = []
    for name in new.columnNames {
      guard let after = new.column(name), let before = old.column(name) else { continue }
      pairs.append((name, before, after))
    }
    if comparesPersons, let before = old.persons, let after = new.persons {
      pairs.append(("id_no", before, after))
    }
    for (name, before, after) in pairs {
      var count = 0
      for (row, earlier) in rows.enumerated() where earlier >= 0 {
        if after.value(at: row) != before.value(at: Int(earlier)) {
          differs[row] = true
          count += 1
        }
      }
      if count > 0 { columns[name] = count }
    }
    for name in new.textNames {
      guard let after = new.text(name), let before = texts.map({ $0(name) }) ?? old.text(name)
      else { continue }
      var count = 0
      for (row, earlier) in rows.enumerated() where earlier >= 0 {
        if !after.isEqual(at: row, to: before, at: Int(earlier)) {
          differs[row] = true
          count += 1
        }
      }
      if count > 0 { columns[name] = count }
    }
    changed = differs.count { $0 }
    same = new.count - added - changed
  }
}

extension Register {
  /// For each record of `other`, the row of the one with its `wid` here; -1 where there is none.
  fileprivate func rows(by other: Register) -> [Int32] {
    guard let ids = column("wid"), let others = other.column("wid") else {
      return Array(repeating: -1, count: other.count)
    }
    var rows: [Int: Int32] = [:]
    // Nearly always the rows stand in the same order, and no table is needed.
    let isSame =
      other.count <= count
      && (0..<other.count).allSatisfy {
        ids.value(at: $0) == others.value(at: $0)
      }
    if isSame { return Array(0..<Int32(other.count)) }
    rows.reserveCapacity(count)
    for row in 0..<count { if let id = ids.value(at: row) { rows[id] = Int32(row) } }
    return (0..<other.count).map { row in others.value(at: row).flatMap { rows[$0] } ?? -1 }
  }
}
