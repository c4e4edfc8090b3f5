public import Diagnostics

// What is wrong is kept with its offset; lines and columns are counted once, at the end.
extension JSONReader {
  struct Problem: Sendable {
    var kind: DiagnosticKind
    var offset: Int
    var arguments: [String: Text] = [:]
    var help: Text?
    var notes: [(offset: Int, text: Text)] = []
  }

  /// Reports something about the value at an offset; the caller's own kinds, too.
  public mutating func report(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text] = [:], help: Text? = nil,
    notes: [(offset: Int, text: Text)] = []
  ) {
    report(
      Problem(kind: kind, offset: offset, arguments: arguments, help: help, notes: notes))
  }

  mutating func report(_ problem: Problem) {
    // What follows from a broken text is not worth a word.
    if hasFailed { return }
    problems.append(problem)
    if problem.kind.severity == .error { errorCount += 1 }
    if problems.count == Self.problemLimit {
      problems.append(
        Problem(
          kind: .jsonTooManyProblems, offset: problem.offset,
          arguments: ["limit": Text("\(Self.problemLimit)")]))
      stop()
    }
  }

  /// Reports what makes the text no JSON, and ends the reading.
  mutating func fail(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text] = [:], help: Text? = nil,
    notes: [(offset: Int, text: Text)] = []
  ) {
    report(kind, at: offset, arguments, help: help, notes: notes)
    stop()
  }

  private mutating func stop() {
    hasFailed = true
    index = limit
  }

  mutating func reportDuplicate(_ key: JSONSlice) {
    let bracket = path.last?.bracket ?? start
    let name = text(of: key)
    let notes = offset(ofMember: name, inObjectAt: bracket).map {
      [(offset: $0, text: Text(zh: "先写在这里", en: "first given here"))]
    }
    report(
      .jsonDuplicateKey, at: key.range.lowerBound - 1, ["key": Text(name)], notes: notes ?? [])
  }

  mutating func reportUnknown(_ key: JSONSlice, among names: JSONNames) {
    let name = text(of: key)
    report(
      .jsonUnknownKey, at: key.range.lowerBound - 1, ["key": Text(cut(name))],
      help: nearest(to: name, among: names.names).map(Text.didYouMean))
  }

  mutating func reportMissing(_ missing: UInt64, of names: JSONNames, at offset: Int) {
    let keys = names.names.indices.filter { missing >> UInt64($0) & 1 == 1 }.map { names.names[$0] }
    report(
      .jsonMissingKey, at: offset,
      [
        "place": Text(nameOfPlace),
        "keys": Text(zh: keys.joined(separator: "、"), en: keys.joined(separator: ", ")),
      ])
  }

  /// Where the reader stands, for a message: the top has a name of its own.
  var nameOfPlace: String { path.isEmpty ? "JSON" : cut(place) }
}

extension JSONReader {
  /// The problems as diagnostics, by place.
  func diagnostics() -> [Diagnostic] {
    let offsets = Set(problems.flatMap { [$0.offset] + $0.notes.map(\.offset) }).sorted()
    let locations = Dictionary(uniqueKeysWithValues: zip(offsets, self.locations(of: offsets)))
    let place = { (offset: Int) in locations[offset] ?? SourceLocation(startOf: file) }
    return problems.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map { _, problem in
        problem.kind.diagnostic(
          at: place(problem.offset), problem.arguments, help: problem.help,
          notes: problem.notes.map { .init($0.text, at: place($0.offset)) })
      }
  }

  /// The line and column of an offset of `bytes`.
  ///
  /// - Complexity: the bytes before it.
  public func location(of offset: Int) -> SourceLocation {
    locations(of: [offset])[0]
  }

  /// The lines and columns of ascending offsets, found in one walk.
  func locations(of offsets: [Int]) -> [SourceLocation] {
    var location = SourceLocation(file: file, line: firstLine, column: 1)
    var position = start
    return offsets.map { offset in
      bytes.withUnsafeBufferPointer { bytes in
        while position < min(offset, limit) {
          let byte = bytes[position]
          position &+= 1
          let isBreak =
            byte == 0x0A || byte == 0x0D && (position == limit || bytes[position] != 0x0A)
          if isBreak {
            location.line &+= 1
            location.column = 1
          } else if byte & 0xC0 != 0x80 {
            location.column &+= 1
          }
        }
      }
      return location
    }
  }

  /// Where the value of a member begins in an object that has been read already; its key's own
  /// place is not needed by anyone. Nil if there is no such member.
  ///
  /// - Complexity: the bytes of the object.
  public func offset(ofMember name: String, inObjectAt offset: Int) -> Int? {
    var walk = self
    walk.hasFailed = false
    walk.path = []
    walk.problems = []
    walk.index = offset
    guard walk.peek() == .object else { return nil }
    var found: Int?
    walk.members { key, reader in
      if found == nil, reader.text(of: key) == name { found = reader.index }
    }
    return found
  }

  /// Where an element of a list begins that has been read already.
  public func offset(ofElement element: Int, inArrayAt offset: Int) -> Int? {
    var walk = self
    walk.hasFailed = false
    walk.path = []
    walk.problems = []
    walk.index = offset
    guard walk.peek() == .array else { return nil }
    var found: Int?
    walk.elements { index, reader in
      if index == element { found = reader.index }
    }
    return found
  }
}
