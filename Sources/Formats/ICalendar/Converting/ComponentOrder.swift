/// The order in which components that stand side by side are written: time zones first, by TZID; the
/// others by start, those without one last, then by UID, then by RECURRENCE-ID, the one without it
/// first. Components that are alike in all of these keep their order.
///
/// Starts are compared as they are written, digit by digit, whatever their zones.
struct ComponentOrder {
  /// What one component is ordered by.
  private struct Key {
    var isZone = false
    var start = Int.max
    var recurrence = Int.min
    /// The UID, or the TZID of a zone, in `names`.
    var name = 0..<0
  }

  private let octets: UnsafeBufferPointer<UInt8>
  private let file: CalendarFile
  private var keys: [Key] = []
  private var names: [UInt8] = []
  private var unfolded: [UInt8] = []

  init(_ file: CalendarFile, _ octets: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.octets = octets
  }

  /// Indices of components, in the order of writing.
  mutating func ordered(_ components: [Int]) -> [Int] {
    guard components.count > 1 else { return components }
    keys.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    keys.reserveCapacity(components.count)
    for index in components { keys.append(key(of: index)) }
    // Starts alone decide almost always, so they are sorted as plain numbers.
    var order = keys.enumerated().map { Ranked(start: $1.isZone ? -1 : $1.start, index: $0) }
    let isOrdered = keys.indices.dropLast().allSatisfy { !isBefore(order[$0 + 1], order[$0]) }
    if isOrdered { return components }
    order.sort { isBefore($0, $1) }
    return order.map { components[$0.index] }
  }

  private struct Ranked {
    var start: Int
    var index: Int
  }

  @inline(__always)
  private func isBefore(_ a: Ranked, _ b: Ranked) -> Bool {
    a.start == b.start ? isBefore(a.index, b.index) : a.start < b.start
  }

  /// Of two that start at the same time.
  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let (name, other) = (names[keys[a].name], names[keys[b].name])
    if !name.elementsEqual(other) { return name.lexicographicallyPrecedes(other) }
    let (instance, second) = (keys[a].recurrence, keys[b].recurrence)
    return instance == second ? a < b : instance < second
  }

  private mutating func key(of index: Int) -> Key {
    let record = file.records[index]
    var key = Key()
    key.isZone = isZone(index)
    var scanner = LineScanner(
      octets, lineBreak: file.lineBreak, in: record.bodyStart..<record.bodyEnd)
    var child = index + 1
    while let line = scanner.line() {
      if child < record.nextSibling, line.start == file.records[child].begin {
        scanner.skip(to: file.records[child].end)
        child = file.records[child].nextSibling
        continue
      }
      switch octets[line.start] | 0x20 {
      case UInt8(ascii: "d"), UInt8(ascii: "u"), UInt8(ascii: "r"), UInt8(ascii: "t"):
        read(line, into: &key)
      default: break
      }
    }
    return key
  }

  /// Takes what the key wants from a line; the first property of a name counts.
  private mutating func read(_ line: LineScanner.Line, into key: inout Key) {
    if line.isFolded {
      unfolded.removeAll(keepingCapacity: true)
      LineScanner.unfold(line, of: octets, lineBreak: file.lineBreak, into: &unfolded)
      let content = unfolded
      content.withUnsafeBufferPointer { read($0, into: &key) }
    } else {
      read(UnsafeBufferPointer(rebasing: octets[line.start..<line.end]), into: &key)
    }
  }

  private mutating func read(_ content: UnsafeBufferPointer<UInt8>, into key: inout Key) {
    let name: StaticString
    switch content[0] | 0x20 {
    case UInt8(ascii: "d"): name = "DTSTART"
    case UInt8(ascii: "u"): name = "UID"
    case UInt8(ascii: "r"): name = "RECURRENCE-ID"
    default: name = "TZID"
    }
    let length = name.utf8CodeUnitCount
    guard content.count > length, content[length] == 0x3A || content[length] == 0x3B else { return }
    for index in 0..<length where content[index].uppercased != name.utf8Start[index] { return }
    guard let start = LineParts(content).valueStart else { return }
    let value = UnsafeBufferPointer(rebasing: content[start...])
    switch length {
    case 7 where key.start == .max && !key.isZone: key.start = Self.digits(of: value)
    case 13 where key.recurrence == .min: key.recurrence = Self.digits(of: value)
    case 3 where !key.isZone && key.name.isEmpty, 4 where key.isZone && key.name.isEmpty:
      names.append(contentsOf: value)
      key.name = (names.count - value.count)..<names.count
    default: break
    }
  }

  private func isZone(_ index: Int) -> Bool {
    // Nearly all are `BEGIN:VE...`; only what may be folded, or begins like a zone, is read.
    let name = file.records[index].begin + 6
    if name + 1 < octets.count, octets[name - 1] == UInt8(ascii: ":"), octets[name].isLetter,
      octets[name + 1].isLetter, octets[name + 1].uppercased != UInt8(ascii: "T")
    {
      return false
    }
    return CalendarComponent(file: file, index: index).isNamed("VTIMEZONE")
  }

  /// `20260224T090000` as 20260224090000, a day as its midnight; `Int.max` for anything else.
  private static func digits(of value: UnsafeBufferPointer<UInt8>) -> Int {
    guard value.count >= 8 else { return .max }
    var number = 0
    for index in 0..<8 {
      guard value[index].isDigit else { return .max }
      number = number &* 10 &+ Int(value[index] &- 0x30)
    }
    guard value.count >= 15, value[8] == UInt8(ascii: "T") else { return number * 1_000_000 }
    for index in 9..<15 {
      guard value[index].isDigit else { return .max }
      number = number &* 10 &+ Int(value[index] &- 0x30)
    }
    return number
  }
}
