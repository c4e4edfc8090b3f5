/// The people known to a city, as columns: one record is one row, one person may have several.
///
/// A register is a value; whoever reads the files (`RegisterStore`) fills it, and the stages only
/// look. Column names are those of the file, in `snake_case`. What names a person (`id_no`,
/// `name`, `phone`, `remark`) is there only if it was asked for when the register was read.
public struct Register: Sendable {
  /// The number of records.
  public let count: Int

  /// The person of each record where whoever read the register worked that out: the 17 digits of
  /// the identity number, or a keyed id that stands for them.
  public let persons: RegisterColumn?

  private let columns: [String: RegisterColumn]
  private let texts: [String: RegisterText]

  /// A register of `count` records; every column holds as many values.
  public init(
    count: Int, columns: [String: RegisterColumn], texts: [String: RegisterText] = [:],
    persons: RegisterColumn? = nil
  ) {
    precondition(
      columns.values.allSatisfy { $0.count == count }
        && texts.values.allSatisfy { $0.count == count } && persons?.count ?? count == count,
      "every column of a register has one value for each record")
    self.count = count
    self.columns = columns
    self.texts = texts
    self.persons = persons
  }

  /// The names of the columns that hold numbers and dates, in alphabetical order.
  public var columnNames: [String] { columns.keys.sorted() }

  /// The names of the columns that hold text, in alphabetical order.
  public var textNames: [String] { texts.keys.sorted() }

  /// A column of numbers, codes, flags (0 or 1) or dates (days since 1970-01-01).
  public func column(_ name: String) -> RegisterColumn? { columns[name] }

  /// A column of text, where it was asked for.
  public func text(_ name: String) -> RegisterText? { texts[name] }

  /// The person of each record as the 17 digits of the identity number, read by `rule`; nil where
  /// the number is none. Nil as a whole where the register was read without `id_no`.
  public func personKeys(by rule: IdentityRule) -> [Int?]? {
    if let persons { return (0..<count).map { persons.value(at: $0) } }
    return texts["id_no"].map { numbers in
      (0..<count).map { numbers.withUTF8(at: $0, rule.personKey) }
    }
  }

  /// The same as a column; what the register was read with goes before `rule`.
  public func personColumn(by rule: IdentityRule) -> RegisterColumn? {
    if let persons { return persons }
    return texts["id_no"].map { numbers in
      RegisterColumn.filled(count: count, as: Int64.self) { keys in
        for row in 0..<count {
          keys[row] = numbers.withUTF8(at: row, rule.personKey).map(Int64.init) ?? .min
        }
      }
    }
  }
}
