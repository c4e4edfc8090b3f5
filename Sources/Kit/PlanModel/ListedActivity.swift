public import CivilTime
public import Diagnostics

/// An activity as a row of a schedule sheet (排期表) has it: what people have fixed already.
///
/// Loading reads it, `Campaign.listed` holds it, and the module makes an `Activity` of it, pinned as
/// far as the row says. Its key comes from the number (编号) that stands in the row and from nothing
/// else, so that neither sorting the sheet nor moving the activity changes a UID.
public struct ListedActivity: Hashable, Sendable {
  /// The number as it stands in the row: `YZ-031`.
  public var number: String
  /// The key of its activity: the number in plain characters.
  public var key: String
  public var title: String
  /// Id of the unit that holds it.
  public var unit: String
  /// Days on which it may begin; a single one where the row fixes it.
  public var window: ClosedRange<CivilDate>
  /// Whether the row says on which day it begins.
  public var isDated: Bool
  /// Days on end.
  public var days = 1
  /// The hours that the row gives; nil where it gives none.
  public var hours: TimeSpan?
  /// Whether the first of them is when it begins, and not only from when on it may.
  public var isTimed = false
  /// The township that the row names.
  public var township: String?
  /// Where it takes place: a venue of the tables, or a place by name; nil where the row says
  /// nothing.
  public var place: Activity.Place?
  public var attendance: Int?
  /// Booths for employers; nil where the row says nothing.
  public var booths: Int?
  /// Ids of the organisations that the row invites by name.
  public var invited: [String] = []
  /// Ids of the leaders who attend.
  public var leaders: [String] = []
  public var status = Activity.Status.planned
  /// Whether the row says that it is certain, whatever paper is still to come.
  public var isConfirmed = false
  /// Which sheet it comes from.
  public var sheet: Int
  /// What stands in the row, column by column as in `ScheduleSheet.columns`.
  public var cells: [String] = []
  /// Where the row begins.
  public var source: SourceLocation

  public init(
    number: String, key: String, title: String, unit: String, window: ClosedRange<CivilDate>,
    isDated: Bool, sheet: Int, source: SourceLocation
  ) {
    self.number = number
    self.key = key
    self.title = title
    self.unit = unit
    self.window = window
    self.isDated = isDated
    self.sheet = sheet
    self.source = source
  }
}

/// A schedule sheet that a campaign takes activities from, with the columns that its people gave
/// it, so that it can be edited and written out as they know it.
public struct ScheduleSheet: Hashable, Sendable {
  /// Its path relative to the workspace.
  public var file: String
  /// Its name within a workbook; nil for CSV.
  public var sheet: String?
  /// The number of the last row of its header.
  public var header: Int
  public var columns: [Column]
  /// Who filed it: the unit whose name the file or its title has; nil where the rows say it.
  public var unit: String?
  /// What stands above its header.
  public var title: String?

  /// One column with anything in its header.
  public struct Column: Hashable, Sendable {
    /// Its number in the sheet, from 1.
    public var number: Int
    /// What people call it.
    public var heading: String
    /// What it holds: `id`, `title`, `date`, `time`, `venue`, ...; nil where it is not used.
    public var field: String?

    public init(number: Int, heading: String, field: String?) {
      self.number = number
      self.heading = heading
      self.field = field
    }
  }

  public init(
    file: String, sheet: String?, header: Int, columns: [Column], unit: String? = nil,
    title: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.header = header
    self.columns = columns
    self.unit = unit
    self.title = title
  }

  /// The number of the column that holds `field`.
  public func column(of field: String) -> Int? {
    columns.first { $0.field == field }?.number
  }
}
