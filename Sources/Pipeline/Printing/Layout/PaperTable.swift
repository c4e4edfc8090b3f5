internal import Diagnostics
internal import PlanModel
internal import Tabular

/// A table to be printed: head and column names on every page, totals where they belong, and room
/// to sign at the foot of each page.
struct PaperTable {
  var title: String
  /// Below the title, one a line: who, what for, when and where.
  var lines: [String] = []
  var columns: [PaperColumn]
  var rows: [[String]]
  /// The first so many rows go into the totals; those who wait do not.
  var counted = Int.max
  /// At most so many rows on a page; long text makes it fewer.
  var rowsPerPage: Int
  /// So many rows, where that does not take more pages: whoever writes into rows needs high ones.
  var preferredRows: Int?
  var isLandscape = true
  /// Pages of empty lines at the end, for those who come as well.
  var sparePages = 0
  /// Who signs at the foot of each page.
  var signers: [String] = []
  /// At the end, after the totals.
  var notes: [String] = []
  /// What stands in place of rows where there are none; nil: the table is filled in by hand.
  var emptyWords: String?
  /// The column by whose values totals are kept apart; then there is one at the end for each.
  var totalledBy: Int?
  /// Rows that stay together on pages of their own; nil: all of them do.
  var runs: [Range<Int>]?
  /// How many of what the total is of, like `12 笔`.
  var counting: String?
  /// Columns at the end that are there to be looked up and not printed.
  var unprintedColumns = 0
  /// What the foot of each page begins with.
  var footer = ""
  let language: Language

  var printedColumns: Int { columns.count - unprintedColumns }

  /// Whether words stand where rows would.
  var isEmptyWithWords: Bool { rows.isEmpty && emptyWords != nil }

  /// What totals are kept apart by, in the order in which it appears.
  var parts: [String] {
    guard let column = totalledBy else { return [] }
    var seen: Set<String> = []
    return rows.compactMap { row in
      row.indices.contains(column) && seen.insert(row[column]).inserted ? row[column] : nil
    }
  }

  /// What the line of the total is called.
  var totalWords: String {
    let total = language == .zh ? "合计" : "Total"
    guard let counting else { return total }
    return language == .zh ? "\(total)（\(counting)）" : "\(total) (\(counting))"
  }

  var look: PaperLook { PaperLook(language: language) }
}

/// A column as it is printed.
struct PaperColumn {
  var heading: String
  var kind: RosterColumn.Kind
  /// In half-width characters; nil: by what stands in it.
  var width: Int?
  /// Whether thousands are set apart in a number that nobody adds up.
  var isLarge = false

  init(
    _ heading: String, _ kind: RosterColumn.Kind = .text, width: Int? = nil, isLarge: Bool = false
  ) {
    self.heading = heading
    self.kind = kind
    self.width = width
    self.isLarge = isLarge
  }

  /// The heading as it stands in its column: a remark in parentheses goes into a line of its own, so
  /// that no line begins with a closing parenthesis; Chinese is broken into lines of equal length, so
  /// that no character stands alone.
  func brokenHeading(in width: Double) -> String {
    let columns = DisplayWidth.columns(of: heading)
    guard Double(columns) > width - 1 else { return heading }
    if let open = heading.lastIndex(where: { "（(".contains($0) }), open > heading.startIndex {
      return heading[..<open].trimmedEnd + "\n" + heading[open...]
    }
    guard heading.unicodeScalars.allSatisfy({ $0.value > 0x2E80 }) else { return heading }
    let lines = Int((Double(columns) / max(2, width - 1)).rounded(.up))
    let characters = Array(heading)
    let length = (characters.count + lines - 1) / lines
    return stride(from: 0, to: characters.count, by: length).map {
      String(characters[$0..<min($0 + length, characters.count)])
    }.joined(separator: "\n")
  }

  init(_ column: RosterColumn, _ language: Language) {
    self.init(column.name[language], column.kind, width: column.width)
  }

  var isTotalled: Bool { kind == .count || kind == .money }

  var alignment: CellStyle.Alignment {
    switch kind {
    case .ordinal, .personName, .identity, .phone, .bankCard, .date, .choice, .signature: .center
    case .number, .count, .money: .right
    case .text, .address, .remark: .left
    }
  }

  var format: CellStyle.Format {
    switch kind {
    case .identity, .phone, .bankCard: .text
    case .money: .money
    case .count: .count
    case .number: isLarge ? .count : .number
    default: .general
    }
  }

  /// What a cell of the column holds: numbers as numbers, and all else as it is written.
  func value(_ text: String) -> Sheet.Cell.Value {
    if text.isEmpty { return .empty }
    switch kind {
    case .money: return Money(text).map { .number(Double($0.fen) / 100) } ?? .text(text)
    case .ordinal, .number, .count: return plainNumber(text).map { .number($0) } ?? .text(text)
    default: return .text(text)
    }
  }

  /// What a cell adds to the total: fen, or pieces.
  func amount(_ text: String) -> Int {
    switch kind {
    case .money: Money(text)?.fen ?? 0
    case .count: plainNumber(text).map { Int($0) } ?? 0
    default: 0
    }
  }

  func total(_ amount: Int) -> Sheet.Cell.Value {
    kind == .money ? .number(Double(amount) / 100) : .number(Double(amount))
  }

  /// A whole number of at most 15 digits, which a sheet keeps to the digit, without leading zeros.
  private func plainNumber(_ text: String) -> Double? {
    guard text.utf8.count <= 15, let number = Int(text), String(number) == text else { return nil }
    return Double(number)
  }
}

/// Fonts and the styles made of them, in the language of the paper.
struct PaperLook {
  let language: Language

  private var body: CellStyle.Font { language == .zh ? .song : .serif }
  private var head: CellStyle.Font { language == .zh ? .hei : .sans }

  var title: CellStyle { CellStyle(head, size: 18, alignment: .center) }
  var line: CellStyle { CellStyle(body, size: 11) }
  var heading: CellStyle {
    CellStyle(head, size: 11, alignment: .center, wraps: true, hasBorder: true, fill: 0xF2F2F2)
  }
  var empty: CellStyle { CellStyle(body, size: 11, alignment: .center, hasBorder: true) }
  var note: CellStyle { CellStyle(body, size: 10, wraps: true) }
  var totalLabel: CellStyle { CellStyle(head, size: 11, alignment: .center, hasBorder: true) }
  var capitals: CellStyle { CellStyle(head, size: 11, wraps: true, hasBorder: true) }

  func total(_ column: PaperColumn) -> CellStyle {
    CellStyle(
      head, size: 11, alignment: .right, hasBorder: true,
      format: column.kind == .money ? .money : .count)
  }

  func cell(_ column: PaperColumn) -> CellStyle {
    let isText =
      switch column.kind {
      case .text, .address, .remark, .date, .choice: true
      default: false
      }
    return CellStyle(
      body, size: 11, alignment: column.alignment, wraps: isText, hasBorder: true,
      format: column.format)
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
