/// The cells of one sheet.
final class Worksheet: XMLVisitor {
  private(set) var cells: [SourceSheet.Entry] = []
  private(set) var merges: [CellRange] = []
  private(set) var hiddenRows: Set<Int> = []
  /// Cells with a formula whose value nobody calculated.
  private(set) var uncalculated: [CellReference] = []
  /// Whether there are more cells than a sheet for planning can have.
  private(set) var isTooLarge = false

  private let workbook: SourceWorkbook
  private let text: SheetText
  private var reading = StringReading()
  private var row = 0
  private var column = 0
  private var type = ""
  private var style = 0
  private var hasFormula = false
  private var isValue = false
  private var value: [UInt8] = []

  init(of workbook: SourceWorkbook, into text: SheetText) {
    self.workbook = workbook
    self.text = text
  }

  var isDone: Bool { isTooLarge }

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      row = attributes["r"].flatMap(Int.init) ?? row + 1
      column = 0
      if attributes.isTrue("hidden") { hiddenRows.insert(row) }
    case "c":
      let reference = attributes["r"].flatMap(CellReference.init)
      row = reference?.row ?? row
      column = reference?.column ?? column + 1
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap(Int.init) ?? 0
      hasFormula = false
      value.removeAll(keepingCapacity: true)
      _ = reading.take()
    case "f": hasFormula = true
    case "v": isValue = true
    case "mergeCell":
      if let range = attributes["ref"].flatMap(CellRange.init), merges.count < 200_000 {
        merges.append(range)
      }
    default: reading.open(name)
    }
  }

  func close(_ name: String) {
    switch name {
    case "v": isValue = false
    case "c": endCell()
    default: reading.close(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue { value.append(contentsOf: bytes) } else { reading.add(bytes) }
  }

  private func endCell() {
    guard let reference = CellReference(row: row, column: column) else { return }
    let inline = reading.take()
    if value.isEmpty, inline.isEmpty {
      if hasFormula { uncalculated.append(reference) }
      return
    }
    guard let place = place(inline: inline), place.start < place.end else { return }
    cells.append(SourceSheet.Entry(reference, place))
    if cells.count > SourceSheet.limit || text.isFull { isTooLarge = true }
  }

  private func place(inline: [UInt8]) -> SheetText.Place? {
    let written = String(decoding: value, as: UTF8.self)
    switch type {
    case "s":
      guard let index = Int(trimmed(written)), workbook.strings.indices.contains(index) else {
        return nil
      }
      return workbook.strings[index]
    case "inlineStr": return text.add(inline.isEmpty ? value : inline)
    case "b": return text.add(trimmed(written) == "1" ? "TRUE" : "FALSE")
    case "d": return text.add(Self.plain(iso: written))
    case "str", "e": return text.add(StringReading.unescaped(value))
    default:
      guard let number = Double(trimmed(written)) else { return text.add(value) }
      let format = workbook.styles.format(ofStyle: style)
      if format != .number,
        let moment = format.text(ofSerial: number, countsFrom1904: workbook.countsFrom1904)
      {
        return text.add(moment)
      }
      return text.add(numberText(number))
    }
  }

  /// `2026-07-22T09:00:00` as all other dates are written here.
  private static func plain(iso: String) -> String {
    let parts = trimmed(iso).split(separator: "T", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return trimmed(iso) }
    let time = parts[1].prefix(8)
    if time.allSatisfy({ $0 == "0" || $0 == ":" }) { return parts[0] }
    return parts[0] + " " + (time.hasSuffix(":00") && time.count == 8 ? time.prefix(5) : time)
  }
}
