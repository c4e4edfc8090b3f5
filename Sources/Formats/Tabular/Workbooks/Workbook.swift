/// Sheets to be written as one XLSX file, for Excel, WPS and LibreOffice.
///
/// There are no formulas in it: what is printed is what was worked out, and no text of anybody's
/// can become one.
public struct Workbook: Sendable {
  public var title: String
  /// The office that hands it on; shown in the file's properties.
  public var author: String
  /// Seconds since 1970-01-01 in UTC, as the file's properties say; nothing else in the file
  /// depends on when it was written.
  public var created: Int
  /// At least one.
  public var sheets: [Sheet]

  public init(title: String, author: String = "", created: Int, sheets: [Sheet]) {
    self.title = title
    self.author = author
    self.created = created
    self.sheets = sheets
  }
}

/// A grid of cells with its print set-up.
public struct Sheet: Sendable {
  /// What its tab says; characters that a tab cannot have are replaced, and a number tells equal
  /// ones apart.
  public var name: String
  /// In half-width characters of the usual font.
  public var columnWidths: [Double]
  public var rows: [Row]
  /// Where one chooses from a list.
  public var choices: [Choice] = []
  /// Rows at the top that stay in sight.
  public var frozenRows = 0
  public var page = PageSetup()
  /// Whether it is there for other sheets only and not shown.
  public var isHidden = false

  public struct Row: Hashable, Sendable {
    public var cells: [Cell]
    /// In points; nil: as high as its text needs.
    public var height: Double?

    public init(_ cells: [Cell], height: Double? = nil) {
      self.cells = cells
      self.height = height
    }
  }

  public struct Cell: Hashable, Sendable {
    public var value: Value
    public var style: CellStyle
    /// Columns and rows that it covers; the cells that it hides are left out to its right and stand
    /// empty below.
    public var across: Int
    public var down: Int

    public enum Value: Hashable, Sendable {
      case empty
      case text(String)
      case number(Double)
    }

    public init(
      _ value: Value, _ style: CellStyle = CellStyle(), across: Int = 1, down: Int = 1
    ) {
      self.value = value
      self.style = style
      self.across = across
      self.down = down
    }

    public init(
      _ text: String, _ style: CellStyle = CellStyle(), across: Int = 1, down: Int = 1
    ) {
      self.init(text.isEmpty ? .empty : .text(text), style, across: across, down: down)
    }
  }

  /// Cells whose value is chosen from a drop-down list.
  public struct Choice: Hashable, Sendable {
    public var rows: ClosedRange<Int>
    public var column: Int
    public var options: [String]
    /// Shown while one of the cells is selected.
    public var help: String
    /// Whether nothing else may be written.
    public var isStrict: Bool
    /// Cells of another sheet that hold the options; nil: they stand in the rule itself.
    var range: String?

    public init(
      rows: ClosedRange<Int>, column: Int, options: [String], help: String = "",
      isStrict: Bool = true
    ) {
      self.rows = rows
      self.column = column
      self.options = options
      self.help = help
      self.isStrict = isStrict
    }
  }

  public init(name: String, columnWidths: [Double], rows: [Row] = []) {
    self.name = name
    self.columnWidths = columnWidths
    self.rows = rows
  }
}
