import Tabular

/// The rows below a header, told apart: what is a record, and what only stands there.
struct SheetBody {
  /// Numbers of the rows that are records.
  private(set) var rows: [Int] = []
  /// Rows that are left out, and why.
  private(set) var others: [(row: Int, kind: Other)] = []
  /// What heads a block of rows, by the number of the first row behind it: `一、渝中区`.
  private(set) var sections: [(row: Int, title: String)] = []

  enum Other: Hashable {
    /// 合计, 备注, 填表人 and the like.
    case footer
    /// The header once more, as printed sheets repeat it.
    case header
    /// `1 2 3 4` or `甲 乙 丙` below the headings.
    case columnNumbers
    case section
    /// Blank in every column that is used.
    case blank
  }

  /// - Parameter limit: how many records are enough, for who looks at the first few only.
  init(
    _ sheet: SourceSheet, below header: SheetHeader, used columns: [Int], limit: Int = .max
  ) {
    var hasEnded = false
    for row in sheet.rows where row > header.rows.upperBound {
      if rows.count >= limit { break }
      let cells = sheet.cells(ofRow: row).filter { !$0.cell.isEmpty }
      guard let first = cells.first else { continue }
      let other: Other? =
        if hasEnded || Self.isFooter(first.cell.text, cells.count) {
          .footer
        } else if cells.allSatisfy({ header.headings[$0.column] == $0.cell.text }) {
          .header
        } else if rows.isEmpty, cells.count > 2, Self.areNumbers(cells.map(\.cell.text)) {
          .columnNumbers
        } else if cells.count == 1, Self.isWide(first.column, row, in: sheet) {
          .section
        } else if columns.allSatisfy({ sheet.shown(row: row, column: $0)?.isEmpty ?? true }) {
          .blank
        } else {
          nil
        }
      switch other {
      case nil: rows.append(row)
      case let other?:
        others.append((row, other))
        if other == .section { sections.append((row, first.cell.text)) }
        // Nothing follows what signs a sheet; totals may stand below each block.
        if other == .footer, !Self.isTotal(first.cell.text) { hasEnded = true }
      }
    }
  }

  private static let totals = ["合计", "总计", "小计", "累计", "共计"]
  private static let endings = [
    "备注:", "注:", "说明:", "填表人", "制表", "审核", "联系人:", "联系电话:", "负责人:", "单位负责人", "填报人", "填表日期",
    "填报日期", "填表说明", "经办", "复核",
  ]
  /// With what a footer can begin: of a hundred thousand rows hardly one has to be looked at.
  private static let beginnings = Set(
    (totals + endings + ["备注", "注"]).compactMap(\.unicodeScalars.first))

  private static func isTotal(_ text: String) -> Bool {
    totals.contains { key(of: text).hasPrefix($0) }
  }

  private static func isFooter(_ text: String, _ cells: Int) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{3000}" }),
      beginnings.contains(first)
    else { return false }
    if isTotal(text) { return true }
    let key = key(of: text)
    return endings.contains { key.hasPrefix($0) } || cells == 1 && (key == "备注" || key == "注")
  }

  private static func key(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          scalar == " " || scalar == "\u{3000}" ? nil : scalar == "：" ? ":" : scalar
        }))
  }

  private static func areNumbers(_ texts: [String]) -> Bool {
    let stems = Array("甲乙丙丁戊己庚辛壬癸").map(String.init)
    let ordinals = texts.compactMap { text in Int(text) ?? stems.firstIndex(of: text).map { $0 + 1 }
    }
    return ordinals.count == texts.count
      && zip(ordinals, ordinals.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  private static func isWide(_ column: Int, _ row: Int, in sheet: SourceSheet) -> Bool {
    guard let range = sheet.merge(row: row, column: column) else { return false }
    return range.columns.count > 2 && range.columns.count * 2 > sheet.width
  }
}
