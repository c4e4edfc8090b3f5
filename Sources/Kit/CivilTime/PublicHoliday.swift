/// One of the seven holidays of 全国年节及纪念日放假办法, in the order of a year.
public enum PublicHoliday: String, CaseIterable, Sendable {
  case newYear, springFestival, pureBrightness, labourDay, dragonBoat, midAutumn, nationalDay

  /// The day it is named for.
  public var festival: Festival {
    switch self {
    case .newYear: .newYear
    case .springFestival: .springFestival
    case .pureBrightness: .pureBrightness
    case .labourDay: .labourDay
    case .dragonBoat: .dragonBoat
    case .midAutumn: .midAutumn
    case .nationalDay: .nationalDay
    }
  }

  /// The holiday named for a festival; nil for a festival that gives no day off.
  public init?(_ festival: Festival) {
    guard let holiday = PublicHoliday.allCases.first(where: { $0.festival == festival })
    else { return nil }
    self = holiday
  }

  /// `国庆节`, as notices write it.
  public var chinese: String {
    switch self {
    case .newYear: "元旦"
    case .springFestival: "春节"
    case .pureBrightness: "清明节"
    case .labourDay: "劳动节"
    case .dragonBoat: "端午节"
    case .midAutumn: "中秋节"
    case .nationalDay: "国庆节"
    }
  }

  /// The statutory days off in a year: thirteen since the revision in force from 2025.
  ///
  /// Empty where the festival's date is not known.
  public func statutoryDays(in year: Int) -> [CivilDate] {
    guard let day = festival.date(in: year) else { return [] }
    return offsets.map(day.adding(days:))
  }

  /// The holiday one of whose statutory days this is; nil for other days.
  public static func statutory(on date: CivilDate) -> PublicHoliday? {
    switch (date.month, date.day) {
    case (1, 1): return .newYear
    case (5, 1), (5, 2): return .labourDay
    case (10, 1), (10, 2), (10, 3): return .nationalDay
    default: break
    }
    if SolarTerm(on: date) == .pureBrightness { return .pureBrightness }
    guard let lunar = date.lunar, !lunar.isLeapMonth else { return nil }
    switch (lunar.month, lunar.day) {
    case (1, 1...3): return .springFestival
    case (5, 5): return .dragonBoat
    case (8, 15): return .midAutumn
    case (12, 29...30) where date.adding(days: 1).lunar?.month == 1: return .springFestival
    default: return nil
    }
  }

  /// Whether a notice's name of a block, which may list several holidays, names this one.
  func isNamed(in text: String) -> Bool {
    text.split(whereSeparator: { "、,, 和".contains($0) }).contains { part in
      part == chinese || part == festival.chinese
    }
  }

  private var offsets: ClosedRange<Int> {
    switch self {
    case .springFestival: -1...2
    case .labourDay: 0...1
    case .nationalDay: 0...2
    case .newYear, .pureBrightness, .dragonBoat, .midAutumn: 0...0
    }
  }
}
