import Fingerprints
public import PlanModel

/// The persons of a register as a file that is mapped rather than read: a cache that may be thrown
/// away at any time, since it can be worked out again from the register.
///
/// A page of text says what it was made from and where each column stands; the columns follow as
/// they lie in memory. A hash over everything makes sure that a draw is never made from a damaged
/// one.
public enum Snapshot {
  private static let format = "chengnuan-snapshot-1"
  private static let alignment = 64
  private static let hashLength = 64

  /// Writes `persons` in pieces.
  ///
  /// - Parameter key: what they were worked out from; only the same key reads them again.
  public static func write(
    _ persons: PersonTable, key: String,
    to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let columns = columns(of: persons)
    let head = head(of: persons, key: key, columns)
    var hash = RunningHash()
    for bytes in [head] { bytes.withUnsafeBytes { hash.update($0) } }
    for (_, column) in columns { padded(column) { hash.update($0) } }
    try Array((hash.hexadecimal + "\n").utf8).withUnsafeBytes(write)
    try head.withUnsafeBytes(write)
    for (_, column) in columns { try padded(column, write) }
  }

  /// The persons that `memory` holds; nil where it was made from something else, is damaged, or is
  /// no snapshot at all.
  ///
  /// - Parameter isFresh: whether this very run has just written it, so that the hash over everything
  ///   would tell nothing new.
  public static func read(
    _ memory: FixedMemory, key: String, isFresh: Bool = false
  ) -> PersonTable? {
    guard memory.count > hashLength + 1 else { return nil }
    return memory.withBytes { bytes -> PersonTable? in
      guard let layout = Layout(bytes, after: hashLength + 1), layout.format == format,
        layout.key == key, layout.end == bytes.count
      else { return nil }
      if isFresh { return layout.persons(in: memory) }
      var hash = RunningHash()
      hash.update(UnsafeRawBufferPointer(rebasing: bytes[(hashLength + 1)...]))
      guard bytes.prefix(hashLength).elementsEqual(hash.hexadecimal.utf8) else { return nil }
      return layout.persons(in: memory)
    }
  }

  private static func columns(of persons: PersonTable) -> [(name: String, RegisterColumn)] {
    var columns = [
      ("keys", persons.keys), ("records", persons.records), ("workers", persons.workers),
    ]
    for name in persons.columnNames {
      if let column = persons.column(name) { columns.append(("home \(name)", column)) }
      if let column = persons.workColumn(name) { columns.append(("work \(name)", column)) }
    }
    return columns
  }

  /// The lines that describe everything, filled up with blanks so that columns lie well.
  private static func head(
    of persons: PersonTable, key: String, _ columns: [(name: String, RegisterColumn)]
  ) -> [UInt8] {
    var lines = [format, key, String(persons.count)]
    for stretches in [persons.homes, persons.works] {
      lines.append(
        stretches.map { "\($0.district):\($0.rows.lowerBound):\($0.rows.upperBound)" }
          .joined(separator: " "))
    }
    lines.append(String(columns.count))
    for (name, column) in columns { lines.append("\(column.width.rawValue) \(name)") }
    var head = Array((lines.joined(separator: "\n") + "\n").utf8)
    let length = hashLength + 1 + head.count + 1
    head += Array(repeating: UInt8(ascii: " "), count: (alignment - length % alignment) % alignment)
    return head + [UInt8(ascii: "\n")]
  }

  /// A column's bytes, then as many zeros as bring the next one to its place.
  private static func padded(
    _ column: RegisterColumn, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    try withExtendedLifetime(column) {
      try body(column.bytes)
      let zeros = [UInt8](repeating: 0, count: padding(column.bytes.count))
      try zeros.withUnsafeBytes(body)
    }
  }

  private static func padding(_ length: Int) -> Int { (alignment - length % alignment) % alignment }

  /// What the lines of a snapshot say.
  private struct Layout {
    let format: String
    let key: String
    private(set) var end: Int
    private var count = 0
    private var homes: [PersonTable.Stretch] = []
    private var works: [PersonTable.Stretch] = []
    private var columns: [(name: String, width: RegisterColumn.Width, offset: Int)] = []

    init?(_ bytes: UnsafeRawBufferPointer, after start: Int) {
      var position = start
      func line() -> String? {
        guard let end = bytes[position...].prefix(1 << 20).firstIndex(of: 0x0A) else { return nil }
        defer { position = end + 1 }
        return String(validating: bytes[position..<end], as: UTF8.self)
      }
      guard let format = line(), let key = line(), let count = line().flatMap({ Int($0) }),
        let homes = line().flatMap({ Self.stretches($0, within: count) }),
        let works = line().flatMap({ Self.stretches($0, within: count) }),
        let number = line().flatMap({ Int($0) }), (3...10_000).contains(number), count >= 0,
        count < Int32.max
      else { return nil }
      self.format = format
      self.key = key
      var heads: [(String, RegisterColumn.Width)] = []
      for _ in 0..<number {
        guard let parts = line()?.split(separator: " ", maxSplits: 1), parts.count == 2,
          let width = UInt8(parts[0]).flatMap(RegisterColumn.Width.init)
        else { return nil }
        heads.append((String(parts[1]), width))
      }
      guard line() != nil else { return nil }
      (self.count, self.homes, self.works) = (count, homes, works)
      end = position
      for (name, width) in heads {
        columns.append((name, width, end))
        let length = count * Int(width.rawValue)
        end += length + padding(length)
      }
    }

    private static func stretches(_ line: String, within count: Int) -> [PersonTable.Stretch]? {
      var stretches: [PersonTable.Stretch] = []
      for word in line.split(separator: " ") {
        let numbers = word.split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 3, 0 <= numbers[1], numbers[1] <= numbers[2], numbers[2] <= count
        else { return nil }
        stretches.append(
          PersonTable.Stretch(district: numbers[0], rows: numbers[1]..<numbers[2]))
      }
      return stretches
    }

    func persons(in memory: FixedMemory) -> PersonTable? {
      var byName: [String: RegisterColumn] = [:]
      for (name, width, offset) in columns {
        byName[name] = RegisterColumn(memory, offset: offset, width: width, count: count)
      }
      guard let keys = byName["keys"], let records = byName["records"],
        let workers = byName["workers"], keys.width == .eight, workers.width == .four
      else { return nil }
      func prefixed(_ prefix: String) -> [String: RegisterColumn] {
        var found: [String: RegisterColumn] = [:]
        for (name, column) in byName where name.hasPrefix(prefix) {
          found[String(name.dropFirst(prefix.count))] = column
        }
        return found
      }
      return PersonTable(
        keys: keys, records: records, workers: workers, homes: homes, works: works,
        byHome: prefixed("home "), byWork: prefixed("work "))
    }
  }
}
