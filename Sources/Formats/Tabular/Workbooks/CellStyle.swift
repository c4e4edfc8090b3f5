/// How a cell looks and what it is typed as.
public struct CellStyle: Hashable, Sendable {
  public var font = Font.song
  /// In points.
  public var size = 11.0
  public var isBold = false
  public var alignment = Alignment.left
  /// Whether long text goes on in a second line; otherwise it is made small enough to fit.
  public var wraps = false
  public var hasBorder = false
  public var format = Format.general
  /// Red, green, blue as 0xRRGGBB; nil: none.
  public var fill: UInt32?
  /// Grey, for what only helps.
  public var isMuted = false

  /// Fonts by the names under which an office has them. Where one is missing, the programs take
  /// another of its kind.
  public enum Font: String, CaseIterable, Sendable {
    case song = "宋体"
    case fangsong = "仿宋"
    case hei = "黑体"
    case serif = "Times New Roman"
    case sans = "Arial"
  }

  public enum Alignment: Sendable {
    case left, center, right
  }

  public enum Format: String, Sendable {
    case general = "General"
    /// Stays what it is: identity numbers, phones, leading zeros.
    case text = "@"
    case count = "#,##0_ "
    case money = "#,##0.00_ "
    /// A number without separators, such as an age.
    case number = "0_ "
  }

  public init(
    _ font: Font = .song, size: Double = 11, isBold: Bool = false, alignment: Alignment = .left,
    wraps: Bool = false, hasBorder: Bool = false, format: Format = .general, fill: UInt32? = nil,
    isMuted: Bool = false
  ) {
    self.font = font
    self.size = size
    self.isBold = isBold
    self.alignment = alignment
    self.wraps = wraps
    self.hasBorder = hasBorder
    self.format = format
    self.fill = fill
    self.isMuted = isMuted
  }
}
