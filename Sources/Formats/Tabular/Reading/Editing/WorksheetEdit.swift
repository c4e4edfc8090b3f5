import CivilTime

/// Puts values into cells of one sheet's XML; every byte that need not change stays.
struct WorksheetEdit {
  /// Why it cannot be done.
  enum Refusal: Error {
    /// A formula stands there: what it calculates is not ours to overwrite.
    case formula(CellReference)
    /// Not in UTF-8, or without its rows.
    case unreadable
  }

  private let workbook: SourceWorkbook
  private let bytes: [UInt8]
  private var tags: XMLTags
  private var changes: [(range: Range<Int>, text: String)] = []
  private var rows: [Int: [Int: SheetEdit.Value]] = [:]
  private var prefix = ""

  init(_ bytes: [UInt8], of workbook: SourceWorkbook) {
    self.bytes = bytes
    self.workbook = workbook
    tags = XMLTags(bytes)
  }

  private struct Row {
    var number: Int
    var tag: XMLTags.Tag
    var cells: [Cell] = []
    /// Where cells end: the `</row>`, or the tag itself of an empty row.
    var end = 0
  }

  private struct Cell {
    var column: Int
    var range: Range<Int>
    var style: String?
    var isNumber: Bool
    var hasFormula = false
  }

  mutating func applying(_ rows: [Int: [Int: SheetEdit.Value]]) throws(Refusal) -> [UInt8] {
    self.rows = rows
    guard UTF8Form(of: bytes.span).firstInvalid == nil, !bytes.contains(0) else {
      throw .unreadable
    }
    var dimension: XMLTags.Tag?
    var last = 0
    var isDone = false
    while let tag = tags.next() {
      switch tag.name {
      case "dimension" where !tag.isEnd: dimension = tag
      case "sheetData" where tag.isEmpty:
        prefix = tag.prefix
        let new = newRows(below: last, before: .max)
        replace(tag.range, by: "<\(prefix)sheetData>\(new)</\(prefix)sheetData>")
        isDone = true
      case "sheetData" where tag.isEnd:
        insert(newRows(below: last, before: .max), at: tag.range.lowerBound)
        isDone = true
      case "row" where !tag.isEnd:
        prefix = tag.prefix
        let row = try row(tag, after: last)
        insert(newRows(below: last, before: row.number), at: tag.range.lowerBound)
        last = max(last, row.number)
        if let changes = self.rows[row.number] { try edit(row, changes) }
      default: break
      }
      if isDone { break }
    }
    guard isDone else { throw .unreadable }
    if let dimension { grow(dimension) }
    return spliced()
  }

  /// Reads a row to its end.
  private mutating func row(_ tag: XMLTags.Tag, after last: Int) throws(Refusal) -> Row {
    let number = tags.value("r", of: tag).flatMap { Int($0) } ?? last + 1
    var row = Row(number: number, tag: tag)
    row.end = tag.range.upperBound
    guard !tag.isEmpty else { return row }
    var open: Cell?
    while let inner = tags.next() {
      switch inner.name {
      case "row" where inner.isEnd:
        row.end = inner.range.lowerBound
        return row
      case "c" where !inner.isEnd:
        let reference = tags.value("r", of: inner).flatMap { CellReference($0) }
        let type = tags.value("t", of: inner) ?? "n"
        let cell = Cell(
          column: reference?.column ?? (row.cells.last?.column ?? 0) + 1, range: inner.range,
          style: tags.value("s", of: inner), isNumber: type == "n")
        if inner.isEmpty { row.cells.append(cell) } else { open = cell }
      case "c":
        guard var cell = open else { continue }
        cell.range = cell.range.lowerBound..<inner.range.upperBound
        row.cells.append(cell)
        open = nil
      case "f" where !inner.isEnd: open?.hasFormula = true
      default: break
      }
    }
    throw .unreadable
  }

  private mutating func edit(
    _ row: Row, _ changes: [Int: SheetEdit.Value]
  ) throws(Refusal) {
    var added = ""
    for (column, value) in changes.sorted(by: { $0.key < $1.key }) {
      guard let reference = CellReference(row: row.number, column: column) else { continue }
      if let cell = row.cells.first(where: { $0.column == column }) {
        guard !cell.hasFormula else { throw .formula(reference) }
        replace(cell.range, by: text(of: value, at: reference, like: cell))
        continue
      }
      // A new cell looks like the one beside it.
      let beside = row.cells.last { $0.column < column } ?? row.cells.first
      var model = beside
      model?.isNumber = false
      let cell = text(of: value, at: reference, like: model)
      if row.tag.isEmpty {
        added += cell
      } else {
        let next = row.cells.first { $0.column > column }?.range.lowerBound
        insert(cell, at: next ?? row.end)
      }
    }
    if row.tag.isEmpty, !added.isEmpty {
      let open = String(decoding: bytes[row.tag.range].dropLast(2), as: UTF8.self)
      replace(row.tag.range, by: "\(open)>\(added)</\(row.tag.prefix)row>")
    } else if let spans = tags.attributes(of: row.tag).first(where: { $0.name == "spans" }) {
      widen(spans.value, to: changes.keys)
    }
  }

  private func text(
    of value: SheetEdit.Value, at reference: CellReference, like cell: Cell?
  ) -> String {
    let style = cell?.style.map { " s=\"\($0)\"" } ?? ""
    let open = "<\(prefix)c r=\"\(reference)\"\(style)"
    if case .date(let date, _) = value, let cell, cell.isNumber,
      workbook.styles.format(ofStyle: cell.style.flatMap { Int($0) } ?? 0).hasDate
    {
      let serial = date.dayNumber + (workbook.countsFrom1904 ? 24_107 : 25_569)
      return "\(open)><\(prefix)v>\(serial)</\(prefix)v></\(prefix)c>"
    }
    if case .number(let number) = value, cell?.isNumber ?? true {
      return "\(open)><\(prefix)v>\(number)</\(prefix)v></\(prefix)c>"
    }
    guard !value.text.isEmpty else { return "\(open)/>" }
    return "\(open) t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">"
      + Self.escaped(value.text) + "</\(prefix)t></\(prefix)is></\(prefix)c>"
  }

  /// The rows of the changes that the sheet does not have yet.
  private mutating func newRows(below last: Int, before next: Int) -> String {
    rows.filter { $0.key > last && $0.key < next }.sorted { $0.key < $1.key }.map { number, cells in
      let inner = cells.sorted { $0.key < $1.key }.compactMap { column, value in
        CellReference(row: number, column: column).map { text(of: value, at: $0, like: nil) }
      }
      return "<\(prefix)row r=\"\(number)\">\(inner.joined())</\(prefix)row>"
    }.joined()
  }

  // What has to grow.

  private mutating func widen(_ spans: Range<Int>, to columns: some Collection<Int>) {
    let ends = String(decoding: bytes[spans], as: UTF8.self).split(separator: ":").compactMap {
      Int($0)
    }
    guard ends.count == 2, let first = columns.min(), let last = columns.max(),
      first < ends[0] || last > ends[1]
    else { return }
    replace(spans, by: "\(min(first, ends[0])):\(max(last, ends[1]))")
  }

  private mutating func grow(_ tag: XMLTags.Tag) {
    guard let attribute = tags.attributes(of: tag).first(where: { $0.name == "ref" }),
      let old = CellRange(String(decoding: bytes[attribute.value], as: UTF8.self))
    else { return }
    let columns = rows.values.flatMap(\.keys)
    guard let top = rows.keys.min(), let bottom = rows.keys.max(), let left = columns.min(),
      let right = columns.max(),
      let first = CellReference(
        row: min(top, old.rows.lowerBound), column: min(left, old.columns.lowerBound)),
      let last = CellReference(
        row: max(bottom, old.rows.upperBound), column: max(right, old.columns.upperBound))
    else { return }
    let grown = first == last ? "\(first)" : "\(first):\(last)"
    if CellRange(grown) != old { replace(attribute.value, by: grown) }
  }

  // Bytes.

  private mutating func replace(_ range: Range<Int>, by text: String) {
    changes.append((range, text))
  }

  private mutating func insert(_ text: String, at index: Int) {
    if !text.isEmpty { changes.append((index..<index, text)) }
  }

  private func spliced() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.text.utf8.count })
    var copied = 0
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in ordered {
      result += bytes[copied..<change.range.lowerBound]
      result += change.text.utf8
      copied = change.range.upperBound
    }
    result += bytes[copied...]
    return result
  }

  /// NB: what XML cannot hold at all is left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
