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

  /// The statutory days off in a year, by the edition of the rules that was in force: none before
  /// 1950, seven until 1999, ten until 2007, eleven until 2024 and thirteen since 2025.
  ///
  /// Empty where the festival's date is not known.
  public func statutoryDays(in year: Int) -> [CivilDate] {
    guard let offsets = offsets(in: year), let day = festival.date(in: year) else { return [] }
    return offsets.map(day.adding(days:))
  }

  /// The holiday one of whose statutory days this is; nil for other days.
  public static func statutory(on date: CivilDate) -> PublicHoliday? {
    let (year, month, day) = date.components
    let named: PublicHoliday? =
      switch (month, day) {
      case (1, 1): .newYear
      case (5, 1...3): .labourDay
      case (10, 1...3): .nationalDay
      default: nil
      }
    if let named, named.statutoryDays(in: year).contains(date) { return named }
    if SolarTerm(on: date) == .pureBrightness {
      return PublicHoliday.pureBrightness.offsets(in: year) == nil ? nil : .pureBrightness
    }
    guard let lunar = date.lunar, !lunar.isLeapMonth else { return nil }
    let moving: PublicHoliday? =
      switch (lunar.month, lunar.day) {
      case (1, 1...3), (12, 29...30): .springFestival
      case (5, 5): .dragonBoat
      case (8, 15): .midAutumn
      default: nil
      }
    guard let moving, moving.statutoryDays(in: year).contains(date) else { return nil }
    return moving
  }

  /// Whether a notice's name of a block, which may list several holidays, names this one.
  func isNamed(in text: String) -> Bool {
    text.split(whereSeparator: { "、,, 和".contains($0) }).contains { part in
      part == chinese || part == festival.chinese
    }
  }

  /// The statutory days, counted from the day that the holiday is named for; nil for a year in
  /// which it gave no day off.
  ///
  /// 全国年节及纪念日放假办法 of 1949 and its revisions of 1999 (国务院令第270号), 2007 (第513号),
  /// 2013 (第644号) and 2024 (第795号), each from the year after.
  private func offsets(in year: Int) -> ClosedRange<Int>? {
    guard year >= 1950 else { return nil }
    switch self {
    case .newYear: return 0...0
    case .springFestival:
      let hasEve = (2008...2013).contains(year) || year >= 2025
      return (hasEve ? -1 : 0)...((2008...2013).contains(year) ? 1 : 2)
    case .pureBrightness, .dragonBoat, .midAutumn: return year >= 2008 ? 0...0 : nil
    case .labourDay: return 0...((2000...2007).contains(year) ? 2 : year >= 2025 ? 1 : 0)
    case .nationalDay: return 0...(year >= 2000 ? 2 : 1)
    }
  }
}
