import CivilTime
import Diagnostics

/// The words of days: lunar dates, terms, holidays.
enum DayWords {
  static let today = Text(zh: "今天", en: "Today")
  static let off = Text(zh: "休", en: "off")
  static let work = Text(zh: "班", en: "work")
  static let offMeaning = Text(zh: "放假", en: "public holiday")
  static let workMeaning = Text(zh: "调休上班", en: "make-up workday")

  /// `3月14日`, `14 Mar`.
  static func day(_ date: CivilDate, _ language: Language) -> String {
    let (_, month, day) = date.components
    return language == .zh
      ? "\(month)月\(day)日" : "\(day) \(Month(of: date).briefName(.en))"
  }

  /// `周六`, `Sat`.
  static func weekday(_ date: CivilDate, _ language: Language) -> String {
    language == .zh ? date.weekday.chinese : date.weekday.english
  }

  /// `正月廿六`, `lunar 1/26`; empty where the table does not reach.
  static func lunar(_ day: ChineseDay, _ language: Language) -> String {
    guard let lunar = day.lunar else { return "" }
    if language == .zh { return lunar.chinese }
    return "lunar \(lunar.isLeapMonth ? "leap " : "")\(lunar.month)/\(lunar.day)"
  }

  /// What a cell of a calendar says below the number: a festival, a term, the first of a lunar
  /// month by the month's name, otherwise the lunar day.
  static func cell(_ day: ChineseDay, _ language: Language) -> String {
    if language == .zh {
      if let name = name(of: day, .zh) { return name }
      guard let lunar = day.lunar else { return "" }
      let words = lunar.chinese
      return lunar.day == 1 ? String(words.dropLast(2)) : String(words.suffix(2))
    }
    guard let lunar = day.lunar else { return "" }
    return "\(lunar.month)/\(lunar.day)"
  }

  /// Festival or term of a day; of several the one that people keep.
  static func name(of day: ChineseDay, _ language: Language) -> String? {
    let kept = day.festivals.filter { !minor.contains($0) }
    if let festival = kept.first {
      if festival == .littleYearSouth { return language == .zh ? "小年" : "Little New Year" }
      return language == .zh ? festival.chinese : festival.english
    }
    if let term = day.term { return language == .zh ? term.chinese : term.english }
    if let dogDays = day.dogDays, dogDays.firstDay(in: day.date.year) == day.date {
      return language == .zh ? dogDays.chinese : dogDays.english
    }
    return nil
  }

  /// Festivals that a calendar of activities has no room for.
  private static let minor: Set<Festival> = [
    .coldFood, .winterClothes, .lowerPrimordial, .doubleThird, .ghost, .littleYearNorth,
  ]
}
