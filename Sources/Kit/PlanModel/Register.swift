/// The people known to a city, as columns: one record is one row, one person may have several.
///
/// A register is a value; whoever reads the files (`RegisterStore`) fills it, and the stages only
/// look. Column names are those of the file, in `snake_case`. What names a person (`id_no`,
/// `name`, `phone`, `remark`) is there only if it was asked for when the register was read.
public struct Register: Sendable {
  /// The number of records.
  public let count: Int

  private let columns: [String: RegisterColumn]
  private let texts: [String: RegisterText]

  /// A register of `count` records; every column holds as many values.
  public init(
    count: Int, columns: [String: RegisterColumn], texts: [String: RegisterText] = [:]
  ) {
    precondition(
      columns.values.allSatisfy { $0.count == count }
        && texts.values.allSatisfy { $0.count == count },
      "every column of a register has one value for each record")
    self.count = count
    self.columns = columns
    self.texts = texts
  }

  /// The names of the columns that hold numbers and dates, in alphabetical order.
  public var columnNames: [String] { columns.keys.sorted() }

  /// A column of numbers, codes, flags (0 or 1) or dates (days since 1970-01-01).
  public func column(_ name: String) -> RegisterColumn? { columns[name] }

  /// A column of text, where it was asked for.
  public func text(_ name: String) -> RegisterText? { texts[name] }

  /// The person of each record as the 17 digits of the identity number, read by `rule`; nil where
  /// the number is none. Nil as a whole where the register was read without `id_no`.
  public func personKeys(by rule: IdentityRule) -> [Int?]? {
    texts["id_no"].map { numbers in
      (0..<count).map { numbers.withUTF8(at: $0, rule.personKey) }
    }
  }
}
