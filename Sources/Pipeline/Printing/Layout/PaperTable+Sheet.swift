internal import Diagnostics
internal import PlanModel
internal import Tabular

extension PaperTable {
  /// The table as a sheet with its pages, or as several where it has more pages than one sheet can
  /// break into. Sums go on from one to the next.
  func sheets(named name: String) -> [Sheet] {
    var making = PaperMaking(self)
    return making.sheets(named: name)
  }
}

/// A paper table on its way into a sheet, row by row.
private struct PaperMaking {
  private let table: PaperTable
  private let look: PaperLook
  private let widths: PaperWidths
  private let paging: PaperPaging
  private var rows: [Sheet.Row] = []
  private var breaks: [Int] = []
  private var body: [ClosedRange<Int>] = []
  /// By column: whether nothing stands in it yet, so that its sums are written by hand, too.
  private let isByHand: [Bool]

  private let titleHeight = 32.0
  private let lineHeight = 18.0
  private let footHeight = 22.0
  private let signHeight = 26.0

  init(_ table: PaperTable) {
    self.table = table
    look = table.look
    widths = PaperWidths(table)
    isByHand = table.columns.indices.map { index in
      !table.rows.contains { $0.indices.contains(index) && !$0[index].isEmpty }
    }
    let head =
      titleHeight + lineHeight * Double(table.lines.count)
      + PaperMaking.headingHeight(table, widths)
    // What follows the totals of the last page, or the lines of a spare one, takes room, too.
    let after = max(
      PaperMaking.footRows(table) * footHeight + Double(table.notes.count) * 34,
      table.sparePages > 0 ? footHeight : 0)
    let foot = after + (table.signers.isEmpty ? 0 : signHeight)
    paging = PaperPaging(table, widths, room: widths.room - head - foot)
  }

  mutating func sheets(named name: String) -> [Sheet] {
    let pages = paging.pages
    let most = PageSetup.mostBreaks + 1 - table.sparePages
    var sheets: [Sheet] = []
    var sums = table.columns.map { _ in 0 }
    addHead()
    for (number, page) in pages.enumerated() {
      if number % most == 0, number > 0 {
        sheets.append(finished(named: name))
        addHead()
      } else if number > 0 {
        breaks.append(rows.count)
      }
      let before = sums
      addBody(page, into: &sums)
      addTotals(from: before, to: sums, isFirst: number == 0, isLast: number == pages.count - 1)
      addSigners()
    }
    for note in table.notes { addAcross(note, look.note, least: lineHeight) }
    for _ in 0..<table.sparePages { addSparePage() }
    return sheets + [finished(named: name)]
  }

  /// The sheet of what has been added so far, which begins the next one.
  private mutating func finished(named name: String) -> Sheet {
    defer { (rows, breaks, body) = ([], [], []) }
    var sheet = Sheet(name: name, columnWidths: widths.widths, rows: rows)
    sheet.page = widths.page
    sheet.page.repeatedRows = 0...(headRows - 1)
    sheet.page.breaks = breaks
    if table.unprintedColumns > 0 { sheet.page.printedColumns = table.printedColumns }
    let number =
      table.language == .zh ? "第 {page} 页　共 {pages} 页" : "Page {page} of {pages}"
    sheet.page.footer = table.footer.isEmpty ? number : table.footer + "　　" + number
    sheet.frozenRows = headRows
    for (index, column) in table.columns.enumerated() {
      guard case .choice(let options) = column.kind, !options.isEmpty else { continue }
      sheet.choices += body.map {
        Sheet.Choice(rows: $0, column: index, options: options.map { $0[table.language] })
      }
    }
    return sheet
  }
}

// Head and body.
extension PaperMaking {
  private var headRows: Int { 2 + table.lines.count }

  private mutating func addHead() {
    let width = table.printedColumns
    rows.append(
      Sheet.Row([Sheet.Cell(table.title, look.title, across: width)], height: titleHeight))
    for line in table.lines {
      rows.append(Sheet.Row([Sheet.Cell(line, look.line, across: width)], height: lineHeight))
    }
    rows.append(
      Sheet.Row(
        table.columns.enumerated().map { index, column in
          Sheet.Cell(column.brokenHeading(in: widths.widths[index]), look.heading)
        },
        height: PaperMaking.headingHeight(table, widths)))
  }

  private static func headingHeight(_ table: PaperTable, _ widths: PaperWidths) -> Double {
    let lines = table.columns.enumerated().map { index, column in
      widths.lines(column.brokenHeading(in: widths.widths[index]), in: index..<(index + 1))
    }
    return max(24, Double(min(3, lines.max() ?? 1)) * 15 + 4)
  }

  private mutating func addBody(_ page: Range<Int>, into sums: inout [Int]) {
    let first = rows.count
    for row in page {
      let texts = table.rows[row]
      let cells = table.columns.indices.map { index -> Sheet.Cell in
        let column = table.columns[index]
        let text = texts.indices.contains(index) ? texts[index] : ""
        if row < table.counted { sums[index] += column.amount(text) }
        return Sheet.Cell(column.value(text), look.cell(column))
      }
      rows.append(Sheet.Row(cells, height: paging.heights[row]))
    }
    if rows.count > first { body.append(first...(rows.count - 1)) }
    if table.rows.isEmpty, let words = table.emptyWords {
      addAcross(words, look.empty, least: paging.rowHeight)
    }
  }

  private mutating func addSparePage() {
    breaks.append(rows.count)
    let first = rows.count
    for _ in 0..<paging.perPage {
      rows.append(
        Sheet.Row(
          table.columns.map { Sheet.Cell(.empty, look.cell($0)) }, height: paging.rowHeight))
    }
    body.append(first...(rows.count - 1))
    addAcross(
      table.language == .zh
        ? "（备用页：现场补登；补登人员须按同样程序核对，未用的空行划去）"
        : "(Spare page for those who come as well; check them in the same way and strike what is left)",
      look.note, least: footHeight)
    addSigners()
  }
}

// Totals and signatures.
extension PaperMaking {
  private static func footRows(_ table: PaperTable) -> Double {
    guard table.columns.contains(where: \.isTotalled) else { return 0 }
    if table.totalledBy != nil { return Double(table.parts.count) }
    return table.columns.contains { $0.kind == .money } ? 3 : 2
  }

  private mutating func addTotals(from before: [Int], to sums: [Int], isFirst: Bool, isLast: Bool) {
    guard table.columns.contains(where: \.isTotalled), !table.isEmptyWithWords else { return }
    if table.totalledBy != nil {
      if isLast { addTotalsByPart() }
      return
    }
    let isOnly = isFirst && isLast
    if !isOnly {
      addTotal(words("本页小计", "This page"), zip(sums, before).map { $0 - $1 })
    }
    addTotal(isLast ? table.totalWords : words("累计", "So far"), sums)
    if isLast { addCapitals(sums) }
  }

  /// A total for each part of what adds up to nothing together.
  private mutating func addTotalsByPart() {
    for part in table.parts {
      let own = table.rows.prefix(table.counted).filter { $0[table.totalledBy ?? 0] == part }
      let sums = table.columns.indices.map { index -> Int? in
        let texts = own.compactMap { $0.indices.contains(index) ? $0[index] : nil }
        // What nobody has written down yet is not nothing.
        if texts.allSatisfy(\.isEmpty) { return nil }
        return texts.reduce(0) { $0 + table.columns[index].amount($1) }
      }
      addTotal(words("\(part)合计", "Total, \(part)"), sums)
    }
  }

  private mutating func addTotal(_ label: String, _ amounts: [Int?]) {
    let first = table.columns.firstIndex(where: \.isTotalled) ?? 0
    var cells: [Sheet.Cell] = []
    if first > 0 { cells.append(Sheet.Cell(label, look.totalLabel, across: first)) }
    for index in first..<table.columns.count {
      let column = table.columns[index]
      cells.append(
        column.isTotalled
          ? Sheet.Cell(
            isByHand[index] ? .empty : amounts[index].map(column.total) ?? .empty,
            look.total(column))
          : Sheet.Cell(.empty, look.totalLabel))
    }
    rows.append(Sheet.Row(cells, height: footHeight))
  }

  /// The sums of money in capitals, as whoever pays checks them.
  private mutating func addCapitals(_ sums: [Int]) {
    let money = table.columns.indices.filter { table.columns[$0].kind == .money }
    guard !money.isEmpty else { return }
    let parts = money.map { index in
      let name = money.count > 1 ? table.columns[index].heading : ""
      let sum = isByHand[index] ? "" : Money(fen: sums[index]).capitals
      return words(
        "\(name)合计（大写）：\(sum)", "\(name.isEmpty ? "Total" : name) in capitals: \(sum)")
    }
    addAcross(parts.joined(separator: "　　"), look.capitals, least: footHeight)
  }

  private mutating func addSigners() {
    guard !table.signers.isEmpty else { return }
    let gap = table.language == .zh ? "：　　　　　　　　　　" : ":                              "
    let text = table.signers.map { $0 + gap }.joined()
    rows.append(
      Sheet.Row(
        [Sheet.Cell(text, look.line, across: table.printedColumns)], height: signHeight))
  }

  private mutating func addAcross(_ text: String, _ style: CellStyle, least: Double) {
    let lines = widths.lines(text, in: 0..<table.printedColumns)
    rows.append(
      Sheet.Row(
        [Sheet.Cell(text, style, across: table.printedColumns)],
        height: max(least, Double(lines) * 15 + 4)))
  }

  private func words(_ zh: String, _ en: String) -> String { table.language == .zh ? zh : en }
}
