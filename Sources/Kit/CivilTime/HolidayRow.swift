/// One day of a State Council holiday notice: taken off, or worked to make up for one.
public struct HolidayRow: Hashable, Sendable {
  /// What the notice makes of a day.
  public enum Kind: String, CaseIterable, Sendable {
    case rest, work

    /// `休` or `班`.
    public var chinese: String { self == .rest ? "休" : "班" }

    /// Reads `休`, `班`, `rest` or `work`; nil otherwise.
    public init?(_ text: String) {
      guard let kind = Kind.allCases.first(where: { $0.chinese == text || $0.rawValue == text })
      else { return nil }
      self = kind
    }
  }

  public let date: CivilDate
  /// The holiday: `春节`, or `国庆节、中秋节` where one block serves two.
  public let name: String
  public let kind: Kind
  /// The notice by its number, `国办发明电〔2025〕7号`, or by its office and title.
  public let notice: String

  public init(date: CivilDate, name: String, kind: Kind, notice: String) {
    self.date = date
    self.name = name
    self.kind = kind
    self.notice = notice
  }

  /// The year whose notice the row belongs to: the New Year's block may begin in December.
  public var noticeYear: Int {
    let (year, month, _) = date.components
    return month == 12 && PublicHoliday.newYear.isNamed(in: name) ? year + 1 : year
  }
}
