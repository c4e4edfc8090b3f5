/// The names that GB/T 33661-2017 (section 6 and annex D) gives to months and days.
enum LunarNames {
  static let months = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"]
  static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// `正月`, `闰六月`, `冬月`, `腊月`.
  static func month(_ month: Int, isLeap: Bool) -> String {
    (isLeap ? "闰" : "") + months[month - 1] + "月"
  }

  /// `初八`, `十五`, `二十`, `廿三`, `三十`.
  static func day(_ day: Int) -> String {
    switch day {
    case ...10: "初" + digits[day]
    case 11...19: "十" + digits[day - 10]
    case 20: "二十"
    case 21...29: "廿" + digits[day - 20]
    default: "三十"
    }
  }
}

extension LunarDate: CustomStringConvertible {
  /// `正月初八`, `闰六月十五`: month and day as a Chinese calendar prints them.
  public var chinese: String {
    LunarNames.month(month, isLeap: isLeapMonth) + LunarNames.day(day)
  }

  /// `丙午年正月初八`: with the name of the year.
  public var chineseWithYear: String { Ganzhi(lunarYear: year).chinese + "年" + chinese }

  /// `lunar 2026-1-8`, `lunar 2025-leap 6-15`.
  public var description: String { "lunar \(year)-\(isLeapMonth ? "leap " : "")\(month)-\(day)" }
}
