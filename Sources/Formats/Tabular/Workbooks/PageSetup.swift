/// How a sheet is printed: on A4.
public struct PageSetup: Hashable, Sendable {
  public var isLandscape = true
  /// In millimetres.
  public var margins = Margins()
  /// Percent of the natural size. NB: fitting to the width of a page would be simpler, but then
  /// Excel ignores the breaks between pages.
  public var scale = 100
  /// Rows at the top of every page, by index.
  public var repeatedRows: ClosedRange<Int>?
  /// So many columns on the left stand on every page, where a sheet is wider than the paper.
  public var repeatedColumns = 0
  /// Only so many columns are printed; nil: all.
  public var printedColumns: Int?
  /// Indices of the rows that begin a new page, rising.
  public var breaks: [Int] = []
  /// In the middle of the foot, where `{page}` and `{pages}` stand for the numbers.
  public var footer = ""

  public struct Margins: Hashable, Sendable {
    public var left = 12.0
    public var right = 12.0
    public var top = 14.0
    public var bottom = 15.0

    public init() {}
  }

  public init() {}

  /// What a sheet can break into; further breaks would be ignored (Excel's limit).
  public static let mostBreaks = 1023

  /// The scale, at most 100, at which columns of these widths fit between the margins.
  ///
  /// Programs differ in how wide a digit of 宋体 is, and where that font is missing its stand-in
  /// (DejaVu Sans on a bare Linux) is a sixth wider, so that much room is left: a narrower list in
  /// the middle of its page is better than one whose last columns print on another.
  public func scale(fitting widths: [Double]) -> Int {
    // A digit of 宋体 at 11 points has 8 pixels of 1/96 inch; libxlsxwriter adds the 5 pixels in 7
    // that stand beside the text of a column.
    let pixels = widths.reduce(0) { $0 + ($1 + 5.0 / 7) * 8 }
    let paper = (isLandscape ? 297.0 : 210.0) - margins.left - margins.right
    let room = paper / 25.4 * 96
    return max(25, min(100, Int(room * 0.84 / max(1, pixels) * 100)))
  }
}
