/// What the Chinese calendar says of one day.
public struct ChineseDay: Sendable {
  public var date: CivilDate
  public var weekday: Weekday
  /// Nil outside ``LunarDate/supportedYears``.
  public var lunar: LunarDate?
  public var term: SolarTerm?
  /// The name of the lunar year; nil where that is not known.
  public var ganzhi: Ganzhi?
  public var kind: DayKind
  /// The holiday that takes the day off.
  public var holiday: String?
  /// Whether a weekend day is worked to make up for a holiday.
  public var isMakeup: Bool
  /// Whether the year's holiday notice is not known.
  public var isProvisional: Bool
  public var festivals: [Festival]
  public var dogDays: DogDays?
}
