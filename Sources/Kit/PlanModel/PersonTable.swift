/// The persons behind a register's records, laid out for draws: each column in the order of home
/// districts and again in that of work districts, so that an activity reads one stretch of memory.
///
/// Records with one identity number are one person. The latest record speaks for the person (of
/// equally late ones the one with the smallest `wid`), except that the last visits are the latest
/// of all its records: a visit happened, whichever record knows of it. The order of the records
/// makes no difference.
public struct PersonTable: Sendable {
  /// What stands for a value that the register does not have; no term holds for it.
  public static let missing = Int.min

  public let count: Int
  /// Of each person, in home order: what tells persons apart.
  public let keys: RegisterColumn
  /// `wid` of the record that speaks for each person, in home order.
  public let records: RegisterColumn
  /// In work order: the person, by its number in home order.
  public let workers: RegisterColumn
  /// Where each district begins in the two orders, by ascending district; one more at the end.
  public let homes: [Stretch]
  public let works: [Stretch]

  private let byHome: [String: RegisterColumn]
  private let byWork: [String: RegisterColumn]

  /// The persons of one district, side by side.
  public struct Stretch: Hashable, Sendable {
    public var district: Int
    public var rows: Range<Int>

    public init(district: Int, rows: Range<Int>) {
      self.district = district
      self.rows = rows
    }
  }

  public static let record = "wid"
  public static let home = "home_district"
  public static let work = "work_district"
  public static let updated = "update_date"

  /// Puts together what was laid out before.
  public init(
    keys: RegisterColumn, records: RegisterColumn, workers: RegisterColumn, homes: [Stretch],
    works: [Stretch], byHome: [String: RegisterColumn], byWork: [String: RegisterColumn]
  ) {
    count = keys.count
    self.keys = keys
    self.records = records
    self.workers = workers
    self.homes = homes
    self.works = works
    self.byHome = byHome
    self.byWork = byWork
  }

  /// The names of its columns, in alphabetical order.
  public var columnNames: [String] { byHome.keys.sorted() }

  /// A column in home order.
  public func column(_ name: String) -> RegisterColumn? { byHome[name] }

  /// A column in work order.
  public func workColumn(_ name: String) -> RegisterColumn? { byWork[name] }

  /// The persons who live in a district, by their numbers in home order.
  public func residents(of district: Int) -> Range<Int> {
    homes.first { $0.district == district }?.rows ?? 0..<0
  }

  /// The places in work order of the persons who work in a district.
  public func workplaces(in district: Int) -> Range<Int> {
    works.first { $0.district == district }?.rows ?? 0..<0
  }

  /// The number of the person with a key; nil where nobody has it.
  public func person(withKey key: Int) -> Int? {
    keys.withValues(as: Int64.self) { keys in
      for stretch in homes {
        var (low, high) = (stretch.rows.lowerBound, stretch.rows.upperBound)
        while low < high {
          let middle = (low + high) / 2
          if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        if low < stretch.rows.upperBound, keys[low] == key { return low }
      }
      return nil
    }
  }
}
