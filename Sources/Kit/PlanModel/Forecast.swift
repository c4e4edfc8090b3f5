public import CivilTime
public import Diagnostics

/// The highest temperature that a station of the weather service announces for a unit and a day.
public struct Forecast: Hashable, Sendable {
  public var unit: String
  public var date: CivilDate
  /// In tenths of a degree Celsius.
  public var maximum: Int
  public var source: SourceLocation

  public init(unit: String, date: CivilDate, maximum: Int, source: SourceLocation) {
    self.unit = unit
    self.date = date
    self.maximum = maximum
    self.source = source
  }
}
