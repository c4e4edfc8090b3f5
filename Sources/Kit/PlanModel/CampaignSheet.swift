public import Diagnostics

/// A sheet that a campaign's file names, such as its points or its people, cell by cell.
public struct CampaignSheet: Hashable, Sendable {
  /// The headings, in the order of the columns.
  public var header: [Cell]
  /// The rows below them, each as wide as the header.
  public var rows: [[Cell]]
  /// Whether its lines are people, so that no message may quote a cell.
  public var isPersonal: Bool

  public struct Cell: Hashable, Sendable {
    public var text: String
    public var source: SourceLocation

    public init(_ text: String, at source: SourceLocation) {
      self.text = text
      self.source = source
    }
  }

  public init(header: [Cell], rows: [[Cell]], isPersonal: Bool = false) {
    self.header = header
    self.rows = rows
    self.isPersonal = isPersonal
  }
}
