import CivilTime
import Diagnostics

extension DrawFunnel.Step {
  /// Whether an office may bend it. Nobody's consent is, and nobody is in two places at once.
  var canBend: Bool {
    switch self {
    case .consent, .guardian, .free, .pool: false
    default: true
    }
  }
}

extension LotteryRules {
  /// A rule in words.
  func words(_ rule: DrawFunnel.Step) -> Text {
    switch rule {
    case .pool:
      switch scope {
      case .home: Text(zh: "户籍在本区县", en: "home in the district")
      case .work: Text(zh: "在本区县务工", en: "works in the district")
      case .either: Text(zh: "户籍或务工在本区县", en: "lives or works in the district")
      case .city: Text(zh: "全市登记的人", en: "everybody registered")
      }
    case .born: Text(zh: "年龄", en: "age")
    case .term(let index): Text(terms[index].words)
    case .consent: Text(zh: "本人同意", en: "agreed to be told")
    case .guardian:
      Text(
        zh: "未满 \(guardianAge ?? 0) 岁的监护人同意",
        en: "a guardian agreed, below \(guardianAge ?? 0)")
    case .cooldown:
      Text(zh: "距上次同类受益满 \(cooldownDays) 天", en: "\(cooldownDays) days since the last benefit")
    case .capDraw:
      Text(zh: "本次抽签不满 \(caps.draw ?? 0) 次", en: "fewer than \(caps.draw ?? 0) seats in this draw")
    case .capRound:
      Text(
        zh: "“\(round)”一轮不满 \(caps.round ?? 0) 次",
        en: "fewer than \(caps.round ?? 0) in the round '\(round)'")
    case .capYear:
      Text(zh: "当年不满 \(caps.year ?? 0) 次", en: "fewer than \(caps.year ?? 0) in the year")
    case .free: Text(zh: "当天没有别的名额", en: "no seat elsewhere on those days")
    }
  }
}

/// Full years of somebody born on a day, on another.
func age(born: Int, on today: Int) -> Int {
  let (birth, day) = (
    CivilDate(dayNumber: born).components, CivilDate(dayNumber: today).components
  )
  let isBefore = (day.month, day.day) < (birth.month, birth.day)
  return day.year - birth.year - (isBefore ? 1 : 0)
}

/// The last day on which somebody may have been born who is at least so many full years old.
func lastBirth(ofAge years: Int, on today: Int) -> Int {
  let day = CivilDate(dayNumber: today).components
  let year = day.year - max(-1000, min(1000, years))
  // Whoever would have to be born on a 29 February that was none was born the day before.
  let date =
    CivilDate(year: year, month: day.month, day: day.day)
    ?? CivilDate(year: year, month: 2, day: 28)
  return date?.dayNumber ?? (years > 0 ? -1_000_000 : 1_000_000)
}
