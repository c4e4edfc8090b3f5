internal import Diagnostics
internal import PlanModel
internal import Tabular

/// How wide the columns of a table are and how high its rows, so that nothing is cut off and no
/// number becomes `###`.
struct PaperWidths {
  let widths: [Double]
  let scale: Int
  let page: PageSetup

  init(_ table: PaperTable) {
    var page = PageSetup()
    page.isLandscape = table.isLandscape
    var widths = table.columns.indices.map { PaperWidths.width(of: $0, in: table) }
    let printed = table.printedColumns
    var scale = page.scale(fitting: Array(widths.prefix(printed)))
    if scale == 100 {
      // Where there is room left, those columns take it in which people write or read most.
      let flexible = table.columns.indices.filter { table.columns[$0].isFlexible }
      let shares = flexible.reduce(0) { $0 + widths[$1] }
      var wider = widths
      var step = 0.05
      while !flexible.isEmpty, step <= 1.5 {
        for index in flexible { wider[index] = widths[index] * (1 + step) }
        if page.scale(fitting: Array(wider.prefix(printed))) < 100 || shares == 0 { break }
        step += 0.05
      }
      for index in flexible { widths[index] *= 1 + max(0, step - 0.05) }
      scale = page.scale(fitting: Array(widths.prefix(printed)))
    }
    page.scale = scale
    self.page = page
    self.widths = widths
    self.scale = scale
  }

  /// Points between the margins from top to bottom, as the sheet measures them.
  var room: Double {
    let paper = page.isLandscape ? 210.0 : 297.0
    let millimetres = paper - page.margins.top - page.margins.bottom
    return millimetres / 25.4 * 72 * 0.97 * 100 / Double(scale)
  }

  /// Lines that a text takes in a cell of so many columns.
  func lines(_ text: String, in columns: Range<Int>) -> Int {
    let width = widths[columns].reduce(0, +) - 1
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
      sum
        + max(1, Int((Double(DisplayWidth.columns(of: line)) * 1.02 / max(1, width)).rounded(.up)))
    }
  }

  private static func width(of index: Int, in table: PaperTable) -> Double {
    let column = table.columns[index]
    if let width = column.width { return sheetWidth(width) }
    let heading = DisplayWidth.columns(of: column.heading)
    let (least, most) = column.limits
    var longest = 0
    if most > least {
      for row in table.rows where row.indices.contains(index) {
        longest = max(longest, DisplayWidth.columns(of: row[index]))
      }
    }
    if column.isTotalled {
      let sum = table.rows.reduce(0) {
        $0 + ($1.indices.contains(index) ? column.amount($1[index]) : 0)
      }
      let text = column.kind == .money ? Money(fen: sum).description : String(sum)
      longest = max(longest, text.utf8.count + 4)
    }
    // A heading takes two lines, a short one does not, and no word of it is broken.
    let half = heading <= 10 ? heading : (heading + 1) / 2 + 1
    let word = column.heading.split(separator: " ").map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let latin = column.heading.utf8.allSatisfy { $0 < 0x80 } ? word + 1 : 0
    return sheetWidth(
      max(min(max(longest, least), most), min(half, max(most, 10)), latin))
  }

  /// A sheet counts digits, and half a Chinese character is as wide; the rest stands beside the text.
  private static func sheetWidth(_ columns: Int) -> Double {
    Double(columns) + 1.5
  }
}

extension PaperColumn {
  /// The least and the greatest width that is usual for the kind.
  fileprivate var limits: (Int, Int) {
    switch kind {
    case .ordinal: (5, 6)
    case .personName: (8, 14)
    case .identity: (19, 19)
    case .phone: (12, 16)
    case .bankCard: (20, 24)
    case .number: (6, 12)
    case .count: (7, 16)
    case .money: (10, 22)
    case .date: (10, 24)
    case .signature: (12, 12)
    case .choice: (9, 16)
    case .address: (16, 30)
    case .remark: (8, 24)
    case .text: (6, 30)
    }
  }

  fileprivate var isFlexible: Bool {
    switch kind {
    case .text, .address, .remark, .signature, .personName, .phone: true
    default: false
    }
  }
}
