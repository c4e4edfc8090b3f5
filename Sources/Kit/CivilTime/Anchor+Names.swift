extension Anchor {
  /// The Chinese canonical spelling: `2027年春节前35天`; ``parse(_:)`` reads it back.
  public var chinese: String {
    shifts.reduce((fixedYear.map { "\($0)年" } ?? "") + base.chinese) { $0 + $1.chinese }
  }

  /// The English canonical spelling: `Spring Festival 2027 - 35d`; ``parse(_:)`` reads it back.
  public var english: String {
    var text: String
    if case .monthDay(let month, let day) = base {
      let monthAndDay = digits(month, 2) + "-" + digits(day, 2)
      text = fixedYear.map { digits($0, 4) + "-" + monthAndDay } ?? monthAndDay
    } else {
      text = base.english + (fixedYear.map { " " + digits($0, 4) } ?? "")
    }
    for (index, shift) in shifts.enumerated() {
      if index == 0, case .days(let count) = shift {
        text += count < 0 ? " - \(-count)d" : " + \(count)d"
      } else {
        text = shift.english + " " + text
      }
    }
    return text
  }
}

extension Anchor.Base {
  fileprivate var chinese: String {
    switch self {
    case .monthDay(let month, let day): "\(month)月\(day)日"
    case .festival(let festival): festival.chinese
    case .lunar(let month, let day, let isLeap):
      (month == 1 || month > 10 || isLeap ? "" : "农历")
        + LunarNames.month(month, isLeap: isLeap) + LunarNames.day(day)
    case .term(let term): term.chinese
    case .dogDays(let period): period.chinese
    case .winterNine(let period): Anchor.chineseNine(period)
    case .springRush(let edge): edge == .first ? "春运首日" : "春运末日"
    case .weekday(let weekday, let number, let month):
      "\(month)月\(Anchor.chineseOrdinal(number))\(weekday.chinese)"
    case .workday(let number, let month): "\(month)月\(Anchor.chineseOrdinal(number))工作日"
    case .monthEnd(let month): "\(month)月最后一天"
    }
  }

  fileprivate var english: String {
    switch self {
    case .monthDay(let month, let day): digits(month, 2) + "-" + digits(day, 2)
    case .festival(let festival): festival.english
    case .lunar(let month, let day, let isLeap): "lunar \(isLeap ? "leap " : "")\(month)-\(day)"
    case .term(let term): term.english
    case .dogDays(let period): period.english
    case .winterNine(let period): Anchor.englishNine(period)
    case .springRush(let edge): "\(edge == .first ? "first" : "last") day of Spring Rush"
    case .weekday(let weekday, let number, let month):
      "\(Anchor.englishOrdinal(number)) \(weekday.englishName) of \(Anchor.englishMonth(month))"
    case .workday(let number, let month):
      "\(Anchor.englishOrdinal(number)) workday of \(Anchor.englishMonth(month))"
    case .monthEnd(let month): "last day of \(Anchor.englishMonth(month))"
    }
  }
}

extension Anchor.Shift {
  fileprivate var chinese: String {
    switch self {
    case .days(let count): count == 0 ? "当日" : "\(count < 0 ? "前" : "后")\(abs(count))天"
    case .workdays(1): "后首个工作日"
    case .workdays(-1): "前最后一个工作日"
    case .workdays(let count): count < 0 ? "前\(-count)个工作日" : "后第\(count)个工作日"
    case .weekday(let weekday, let number):
      abs(number) == 1
        ? (number < 0 ? "前的" : "后的") + weekday.chinese
        : "\(number < 0 ? "前" : "后")第\(abs(number))个\(weekday.chinese)"
    case .workdayOnOrAfter: "当日或之后的工作日"
    case .workdayOnOrBefore: "当日或之前的工作日"
    }
  }

  fileprivate var english: String {
    switch self {
    case .days(let count): "\(abs(count)) days \(count < 0 ? "before" : "after")"
    case .workdays(let count):
      "\(count == -1 ? "last" : Anchor.englishOrdinal(abs(count))) workday "
        + (count < 0 ? "before" : "after")
    case .weekday(let weekday, let number):
      (abs(number) == 1 ? "" : Anchor.englishOrdinal(abs(number)) + " ") + weekday.englishName
        + (number < 0 ? " before" : " after")
    case .workdayOnOrAfter: "workday on or after"
    case .workdayOnOrBefore: "workday on or before"
    }
  }
}

extension Anchor {
  static func chineseOrdinal(_ number: Int) -> String {
    switch number {
    case 1: "第一个"
    case -1: "最后一个"
    case ..<0: "倒数第\(-number)个"
    case ...10: "第" + LunarNames.digits[number] + "个"
    default: "第\(number)个"
    }
  }

  static func englishOrdinal(_ number: Int) -> String {
    switch number {
    case -1: return "last"
    case ..<0: return englishOrdinal(-number) + " to last"
    case 1: return "first"
    case 2: return "second"
    case 3: return "third"
    default:
      let suffix =
        (11...13).contains(number % 100) ? "th" : ["th", "st", "nd", "rd"][min(number % 10, 4) % 4]
      return "\(number)\(suffix)"
    }
  }

  /// `三九`.
  static func chineseNine(_ period: Int) -> String { LunarNames.digits[period] + "九" }

  /// `third nine`.
  static func englishNine(_ period: Int) -> String {
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ][period - 1] + " nine"
  }

  static func englishMonth(_ month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ][month - 1]
  }
}
