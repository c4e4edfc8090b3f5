/// One of the sixty names that the stems and branches give to years and days in turn.
public struct Ganzhi: Hashable, Sendable, CustomStringConvertible {
  /// 0 for 甲子 to 59 for 癸亥.
  public let index: Int

  /// The name of a lunar year; 1984 began with 甲子 (GB/T 33661-2017 annex C).
  public init(lunarYear year: Int) { index = Ganzhi.wrapped(year - 1984) }

  /// The name of a day; 1970-01-01 was 辛巳.
  public init(day date: CivilDate) { index = Ganzhi.wrapped(date.dayNumber + 17) }

  /// 0 for 甲 to 9 for 癸.
  public var stem: Int { index % 10 }
  /// 0 for 子 to 11 for 亥.
  public var branch: Int { index % 12 }

  /// `丙午`.
  public var chinese: String { Ganzhi.stems[stem] + Ganzhi.branches[branch] }

  /// The animal of the branch: `马`.
  public var chineseAnimal: String { Ganzhi.animals[branch].zh }

  /// The animal of the branch: `Horse`.
  public var englishAnimal: String { Ganzhi.animals[branch].en }

  public var description: String { chinese }

  private static func wrapped(_ value: Int) -> Int {
    let rest = value % 60
    return rest < 0 ? rest + 60 : rest
  }

  private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  private static let branches = [
    "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
  ]
  private static let animals = [
    (zh: "鼠", en: "Rat"), (zh: "牛", en: "Ox"), (zh: "虎", en: "Tiger"),
    (zh: "兔", en: "Rabbit"), (zh: "龙", en: "Dragon"), (zh: "蛇", en: "Snake"),
    (zh: "马", en: "Horse"), (zh: "羊", en: "Goat"), (zh: "猴", en: "Monkey"),
    (zh: "鸡", en: "Rooster"), (zh: "狗", en: "Dog"), (zh: "猪", en: "Pig"),
  ]
}
