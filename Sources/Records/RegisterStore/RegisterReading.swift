import Diagnostics
import PlanModel
import Tabular

/// One pass over a register's file.
///
/// Rows that are plain and right, which nearly all are, take a short way: `CSVRowScanner` and
/// numbers read in place. Any other row is looked at again by the long way, which alone reports.
struct RegisterReading {
  var issues: Issues { found.issues }
  /// What identity numbers the file has.
  private(set) var identities = IdentityCounts()

  private let file: String
  private let text: UnsafeRawBufferPointer
  private let utf8: UnsafeBufferPointer<UInt8>
  private let fields: [RegisterField]
  private let persons: PersonRule?
  private let reject: ((RejectedRow) -> Void)?
  private let progress: ImportProgress
  private var scanner: CSVScanner
  private var cursor: TextCursor
  private var found = FirstFew()
  private var cells: [CSVScanner.Field] = []
  /// Rows left out since the last part was kept.
  private var rejected = 0
  /// What is wrong with the header was kept with the first part.
  private var isUnderHeader = true

  /// - Parameter source: must be held while this reads.
  init(
    _ source: RegisterSource, file: String, fields: [RegisterField] = RegisterField.all,
    persons: PersonRule? = nil, progress: ImportProgress = ImportProgress(),
    reject: ((RejectedRow) -> Void)? = nil
  ) {
    self.file = file
    self.fields = fields
    self.persons = persons
    self.progress = progress
    self.reject = reject
    text = source.memory.bytes
    utf8 = text.bindMemory(to: UInt8.self)
    scanner = CSVScanner(separator: source.dialect.separator, from: source.dialect.start)
    cursor = TextCursor(from: source.start)
  }

  /// - Parameter wanted: the records to keep; nil: all.
  mutating func register(
    columns: Set<String>?, only wanted: Set<Int>? = nil, observe: (Int) -> Void = { _ in }
  ) -> Register? {
    guard scanner.nextRecord(of: utf8.span, into: &cells), let header = header() else {
      found.report(.tableEmpty, at: SourceLocation(startOf: file))
      return nil
    }
    guard let contents = contents(under: header, asked: columns) else { return nil }
    let plain = CSVRowScanner(text, separator: scanner.separator)
    let ends = UnsafeMutableBufferPointer<Int>.allocate(capacity: header.count)
    defer { ends.deallocate() }
    takeUp(contents)
    if let wanted { contents.keep(only: wanted) }
    var kept = scanner.position
    var rows = 0
    while true {
      rows += 1
      if rows % 65_536 == 0 { observe(scanner.position) }
      if scanner.position - kept >= progress.partLength {
        kept = scanner.position
        progress.keep(contents.part(before: kept, rejected: rejected))
        rejected = 0
      }
      if let (count, next) = plain.record(from: scanner.position, into: ends),
        count == header.count,
        contents.append(text, from: scanner.position, ends: UnsafeBufferPointer(ends))
      {
        scanner = CSVScanner(separator: scanner.separator, from: next)
        continue
      }
      guard let goesOn = readLongWay(contents, width: header.count) else { break }
      if !goesOn { break }
    }
    found.countRest(in: file)
    identities = contents.identities
    return contents.register
  }

  /// Goes on behind the parts that were read before.
  private mutating func takeUp(_ contents: RegisterContents) {
    for part in progress.done {
      guard part.end > scanner.position, part.end <= text.count, contents.append(part) else {
        break
      }
      scanner = CSVScanner(separator: scanner.separator, from: part.end)
    }
    isUnderHeader = false
  }

  /// Reads one record as `CSVScanner` sees it; nil at the end, false where no more can be read.
  private mutating func readLongWay(_ contents: RegisterContents, width: Int) -> Bool? {
    guard scanner.nextRecord(of: utf8.span, into: &cells) else { return nil }
    if cells.count == 1, cells[0].start == cells[0].end { return true }
    if cells[cells.count - 1].form == .unclosed {
      report(.tableUnclosedQuote, at: cells[cells.count - 1].start)
      return false
    }
    if let surplus = surplus(width: width) {
      report(
        .tableRaggedRow, at: surplus.start,
        ["found": Text(String(cells.count)), "expected": Text(String(width))])
    } else {
      report(contents.append(cells, of: utf8.span))
    }
    return true
  }

  /// The key of each name in the first record; nil where there is none.
  private func header() -> [String]? {
    var names = cells.map { cell in
      String(decoding: CSVScanner.decoded(cell, of: utf8.span), as: UTF8.self)
    }
    while let last = names.last, ColumnName.key(of: last).isEmpty { names.removeLast() }
    return names.isEmpty ? nil : names.map(ColumnName.key)
  }

  /// An empty register with the columns asked for; the missing ones are reported.
  private mutating func contents(
    under header: [String], asked: Set<String>?
  ) -> RegisterContents? {
    let contents = RegisterContents(likelyCount: likelyCount)
    var missing: [Text] = []
    if tellsAnotherTable(header, asked) { return nil }
    for field in fields {
      let isIdentity = field.name == "id_no" && persons != nil
      let isAsked =
        asked?.contains(field.name) ?? (field.kind != .text) || field.name == "wid" || isIdentity
      guard isAsked else { continue }
      let keys = ([field.name] + field.headers).map(ColumnName.key)
      let places = header.indices.filter { keys.contains(header[$0]) }
      if let place = places.first {
        if isIdentity, let persons { contents.readPersons(by: persons, from: place) }
        if !isIdentity || asked?.contains(field.name) ?? false {
          contents.read(field, from: place, called: name(ofColumn: place))
        }
      } else if asked != nil || field.name == "wid" || isIdentity {
        missing.append(field.title)
      }
      if places.count > 1 {
        report(
          .tableColumnTwice, at: cells[places[1]].start,
          ["column": Text(name(ofColumn: places[1]))])
      }
    }
    let known = Set(fields.map(\.name))
    missing += (asked ?? []).subtracting(known).sorted().map { Text($0) }
    report(missing: missing)
    return missing.isEmpty ? contents : nil
  }

  /// Names each column that is missing; of many the first few.
  private mutating func report(missing: [Text]) {
    let isFew = missing.count <= 5
    let names =
      isFew
      ? missing
      : [
        Text(
          zh: Self.list(missing.map(\.zh)).zh, en: Self.list(missing.map(\.en)).en)
      ]
    for name in names {
      found.report(.tableMissingColumn, at: SourceLocation(startOf: file), ["name": name])
    }
  }

  /// What the file itself calls a column, while its header is at hand.
  private func name(ofColumn place: Int) -> String {
    RegisterCell.halfWidth(CSVScanner.decoded(cells[place], of: utf8.span))
  }

  /// Says in one sentence that this is another table, where most of the columns that have to be there
  /// are missing.
  private mutating func tellsAnotherTable(_ header: [String], _ asked: Set<String>?) -> Bool {
    let wanted = fields.filter { asked?.contains($0.name) ?? false || $0.name == "wid" }
    let known = Set(header)
    let matched = wanted.filter { field in
      ([field.name] + field.headers).contains { known.contains(ColumnName.key(of: $0)) }
    }
    guard wanted.count >= 3, matched.count * 2 < wanted.count else { return false }
    let names = cells.map { CSVScanner.decoded($0, of: utf8.span) }
      .map { String(decoding: $0, as: UTF8.self) }
    // NB: without a header the first row is somebody, who is not to be shown.
    let isData = names.contains { $0.contains(/[0-9０-９]{5}/) }
    found.report(
      .tableNotRegister, at: SourceLocation(startOf: file),
      [
        "expected": Text(String(wanted.count)), "matched": Text(String(matched.count)),
        "found": isData
          ? Text(zh: "（第一行像是数据，没有表头）", en: "(the first row looks like data, not like a header)")
          : Self.list(names),
        "wanted": Self.list(wanted.map { $0.headers.first ?? $0.name }),
      ])
    return true
  }

  /// The first few of some names, each cut where it is no name but a text.
  private static func list(_ names: [String]) -> Text {
    let most = 8
    let shown = names.prefix(most).map { $0.count > 20 ? $0.prefix(20) + "…" : $0 }
    let more = names.count > most
    return Text(
      zh: shown.joined(separator: "、") + (more ? " 等 \(names.count) 列" : ""),
      en: shown.joined(separator: ", ") + (more ? " and \(names.count - most) more" : ""))
  }

  /// How many records there seem to be, from the length of the first ones.
  private var likelyCount: Int {
    let start = scanner.position
    let sample = text[start..<min(text.count, start + 65_536)]
    let lines = sample.count { $0 == 0x0A }
    guard sample.count < text.count - start else { return lines + 1 }
    return (text.count - start) / max(1, sample.count / max(1, lines))
  }

  /// The cell to point at when the row is not as wide as the header; empty cells at its right
  /// end are no matter.
  private func surplus(width: Int) -> CSVScanner.Field? {
    guard cells.count != width else { return nil }
    return cells.count < width
      ? cells.first : cells[width...].first { $0.start < $0.end }
  }

  /// Reports a problem at an offset of the row just read.
  private mutating func report(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text] = [:]
  ) {
    if let reject, !cells.isEmpty {
      tell(reject, [(kind, arguments)], at: offset)
    }
    place(kind, at: offset, arguments)
  }

  /// Reports all that is wrong with the row just read, which is one row of those rejected.
  private mutating func report(_ problems: [RegisterContents.Problem]) {
    guard let first = problems.first else { return }
    if let reject {
      tell(reject, problems.map { ($0.kind, $0.arguments) }, at: cells[first.cell].start)
    }
    for problem in problems {
      place(problem.kind, at: cells[problem.cell].start, problem.arguments)
    }
  }

  private mutating func place(
    _ kind: DiagnosticKind, at offset: Int, _ arguments: [String: Text]
  ) {
    guard found.admits(kind) else { return }
    var ahead = cursor
    ahead.advance(to: offset, of: utf8.span)
    found.report(
      kind, at: SourceLocation(file: file, line: ahead.line, column: ahead.column), arguments)
    // The rows before this one are done with; header names are reported in any order.
    if let first = cells.first, first.start > cursor.offset {
      cursor.advance(to: first.start, of: utf8.span)
    }
  }

  /// Hands the row just read on to whoever keeps what could not be taken in.
  private mutating func tell(
    _ reject: (RejectedRow) -> Void, _ faults: [(kind: DiagnosticKind, arguments: [String: Text])],
    at offset: Int
  ) {
    if isUnderHeader, !progress.done.isEmpty { return }
    if cells[0].start >= cursor.offset { cursor.advance(to: cells[0].start, of: utf8.span) }
    let column = cells.lastIndex { $0.start <= offset } ?? 0
    let isKept = faults.allSatisfy { Self.doubtsOfNumbers.contains($0.kind.code) }
    rejected += isKept ? 0 : 1
    reject(
      RejectedRow(
        line: cursor.line, column: column + 1, kind: faults[0].kind,
        reason: RowFaults(faults).text,
        isKept: isKept,
        values: cells.map {
          String(decoding: CSVScanner.decoded($0, of: utf8.span), as: UTF8.self)
        }))
  }

  /// What is wrong with a number alone leaves the record in, as one about nobody known.
  private static let doubtsOfNumbers: Set<String> = [
    DiagnosticKind.tableRegisterIdentity.code, DiagnosticKind.tableDamagedIdentityNumber.code,
  ]
}
