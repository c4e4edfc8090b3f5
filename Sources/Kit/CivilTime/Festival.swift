/// A day that is known by name and comes once a year.
public enum Festival: String, CaseIterable, Sendable {
  case laba, littleYearNorth, littleYearSouth, newYearsEve
  case springFestival, lantern, dragonHead, doubleThird, coldFood, pureBrightness, dragonBoat
  case doubleSeventh, ghost, midAutumn, doubleNinth, winterClothes, lowerPrimordial
  case newYear, womensDay, labourDay, youthDay, childrensDay, partyDay, armyDay, teachersDay
  case nationalDay
  /// 重庆农民工日: the first Sunday of November, since 2007.
  case migrantWorkersDay

  /// The festival that belongs to a year; nil where it did not exist or is not known.
  ///
  /// 腊八, 小年 and 除夕 belong to the year of the Spring Festival they lead up to, so that the
  /// festivals of one winter have one year: the 腊八 of 2023 was 30 December 2022. All others are
  /// the ones that lie in the Gregorian year.
  public func date(in year: Int) -> CivilDate? {
    switch rule {
    case .gregorian(let month, let day):
      return CivilDate(year: year, month: month, day: day)
    case .lunar(let month, let day):
      return LunarDate(year: month == 12 ? year - 1 : year, month: month, day: day)?.date
    case .term(let term):
      return term.date(in: year)
    case .eve(let term):
      return term.date(in: year)?.adding(days: -1)
    case .newYearsEve:
      return LunarDate(year: year, month: 1, day: 1)?.date.adding(days: -1)
    case .firstSundayOfNovember:
      guard year >= Festival.firstMigrantWorkersDay else { return nil }
      return Weekday.sunday.date(number: 1, inMonth: 11, of: year)
    }
  }

  /// The festivals of a day, in the order of the cases; most days have none.
  public static func on(_ date: CivilDate) -> [Festival] {
    let year = date.year
    return allCases.filter { festival in
      festival.date(in: year) == date
        || (festival.belongsToNextSpring && festival.date(in: year + 1) == date)
    }
  }

  /// Whether the festival may lie in the December before the year it belongs to.
  var belongsToNextSpring: Bool {
    if case .lunar(month: 12, _) = rule { true } else { false }
  }

  /// Whether it has the same month and day of the Gregorian calendar every year.
  public var isFixed: Bool {
    if case .gregorian = rule { true } else { false }
  }

  /// The years for which the festival's date is known.
  public var supportedYears: ClosedRange<Int> {
    switch rule {
    case .gregorian: 1...9999
    case .lunar(month: 12, _):
      LunarDate.supportedYears.lowerBound + 1...LunarDate.supportedYears.upperBound + 1
    case .lunar, .newYearsEve: LunarDate.supportedYears
    case .term, .eve: SolarTerm.supportedYears
    case .firstSundayOfNovember: Festival.firstMigrantWorkersDay...9999
    }
  }

  /// `春节`.
  public var chinese: String { names.zh }

  /// `Spring Festival`.
  public var english: String { names.en }

  private static let firstMigrantWorkersDay = 2007

  private enum Rule {
    case gregorian(month: Int, day: Int)
    case lunar(month: Int, day: Int)
    case term(SolarTerm)
    /// The day before a term.
    case eve(SolarTerm)
    case newYearsEve
    case firstSundayOfNovember
  }

  private var rule: Rule {
    switch self {
    case .laba: .lunar(month: 12, day: 8)
    case .littleYearNorth: .lunar(month: 12, day: 23)
    case .littleYearSouth: .lunar(month: 12, day: 24)
    case .newYearsEve: .newYearsEve
    case .springFestival: .lunar(month: 1, day: 1)
    case .lantern: .lunar(month: 1, day: 15)
    case .dragonHead: .lunar(month: 2, day: 2)
    case .doubleThird: .lunar(month: 3, day: 3)
    case .coldFood: .eve(.pureBrightness)
    case .pureBrightness: .term(.pureBrightness)
    case .dragonBoat: .lunar(month: 5, day: 5)
    case .doubleSeventh: .lunar(month: 7, day: 7)
    case .ghost: .lunar(month: 7, day: 15)
    case .midAutumn: .lunar(month: 8, day: 15)
    case .doubleNinth: .lunar(month: 9, day: 9)
    case .winterClothes: .lunar(month: 10, day: 1)
    case .lowerPrimordial: .lunar(month: 10, day: 15)
    case .newYear: .gregorian(month: 1, day: 1)
    case .womensDay: .gregorian(month: 3, day: 8)
    case .labourDay: .gregorian(month: 5, day: 1)
    case .youthDay: .gregorian(month: 5, day: 4)
    case .childrensDay: .gregorian(month: 6, day: 1)
    case .partyDay: .gregorian(month: 7, day: 1)
    case .armyDay: .gregorian(month: 8, day: 1)
    case .teachersDay: .gregorian(month: 9, day: 10)
    case .nationalDay: .gregorian(month: 10, day: 1)
    case .migrantWorkersDay: .firstSundayOfNovember
    }
  }

  private var names: (zh: String, en: String) {
    switch self {
    case .laba: ("腊八", "Laba Festival")
    case .littleYearNorth: ("北方小年", "Northern Little Year")
    case .littleYearSouth: ("南方小年", "Southern Little Year")
    case .newYearsEve: ("除夕", "Lunar New Year's Eve")
    case .springFestival: ("春节", "Spring Festival")
    case .lantern: ("元宵", "Lantern Festival")
    case .dragonHead: ("龙抬头", "Dragon Head Day")
    case .doubleThird: ("上巳", "Double Third Festival")
    case .coldFood: ("寒食", "Cold Food Festival")
    case .pureBrightness: ("清明", "Qingming")
    case .dragonBoat: ("端午", "Dragon Boat Festival")
    case .doubleSeventh: ("七夕", "Qixi Festival")
    case .ghost: ("中元", "Ghost Festival")
    case .midAutumn: ("中秋", "Mid-Autumn Festival")
    case .doubleNinth: ("重阳", "Double Ninth Festival")
    case .winterClothes: ("寒衣节", "Winter Clothes Festival")
    case .lowerPrimordial: ("下元", "Lower Primordial Festival")
    case .newYear: ("元旦", "New Year's Day")
    case .womensDay: ("妇女节", "Women's Day")
    case .labourDay: ("劳动节", "Labour Day")
    case .youthDay: ("青年节", "Youth Day")
    case .childrensDay: ("儿童节", "Children's Day")
    case .partyDay: ("建党节", "Party Founding Day")
    case .armyDay: ("建军节", "Army Day")
    case .teachersDay: ("教师节", "Teachers' Day")
    case .nationalDay: ("国庆", "National Day")
    case .migrantWorkersDay: ("农民工日", "Migrant Workers' Day")
    }
  }
}
