public import Diagnostics

/// A document of an office in the layout of GB/T 9704-2012, as blocks from top to bottom.
///
/// Written as DOCX by a plain template of our own: Word, WPS and LibreOffice open it, and what a
/// plan cannot know stands there as a blank to be filled in.
public struct OfficialDocument: Sendable {
  public var title: String
  public var blocks: [Block]
  /// The language of the text, which decides on fonts and typography.
  public var language: Language
  /// Seconds since 1970-01-01 in UTC, as the file's properties say.
  public var created: Int

  public enum Block: Hashable, Sendable {
    /// 2号小标宋, centred.
    case title(String)
    /// 主送机关: flush left, ends with a colon.
    case addressee(String)
    /// 一、 in 黑体.
    case heading(String)
    /// （一） in 楷体.
    case subheading(String)
    case paragraph(String)
    /// Rows of cells; the first row is the head and repeated on every page. Widths in parts.
    case table([[String]], widths: [Int])
    /// 署名 and 日期: to the right.
    case closing([String])
    /// 附件, 联系人: small and flush left after a line's distance.
    case note(String)
  }

  public init(title: String, blocks: [Block], language: Language, created: Int) {
    self.title = title
    self.blocks = blocks
    self.language = language
    self.created = created
  }
}
