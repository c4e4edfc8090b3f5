import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics

struct CalendarDaysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "days",
      abstract: words(
        "逐日列出农历、节气、干支、节假日（JSON，一天一行）",
        "Lists days with lunar date, solar term and holidays, a JSON line each"),
      discussion: words(
        "从 1900-01-01 到 2100-12-31。没有放假通知的年份 provisional 为 true，按周末和法定节日推算。",
        """
        From 1900-01-01 to 2100-12-31. A year without a holiday notice is provisional: weekends and \
        the statutory days are assumed.
        """))
  }

  @Argument(help: help("第一天（如 2026-01-01）", "the first day, as 2026-01-01"))
  var from: CivilDate

  @Argument(help: help("最后一天", "the last day"))
  var to: CivilDate

  @Option(help: help("用这个工作区的节假日表", "a workspace whose table of holidays counts"))
  var workspace: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard from <= to else {
      throw ValidationError(
        words("第一天 \(from) 晚于最后一天 \(to)", "the first day \(from) is later than the last day \(to)"))
    }
    for date in [from, to] where !SolarTerm.supportedYears.contains(date.year) {
      throw ValidationError(
        words(
          "\(date) 不在 1900-01-01 到 2100-12-31 之间",
          "\(date) does not lie between 1900-01-01 and 2100-12-31"))
    }
  }

  func run() throws {
    var calendar = ChineseCalendar()
    if let workspace {
      var session = try Session(path: workspace, day: day)
      calendar = try session.loaded().calendar
    }
    var lines = DayLines()
    for day in ChineseDays(from...to, calendar: calendar) {
      lines.append(day)
      if lines.bytes.count > 1 << 18 { Terminal.stream(lines.taken()) }
    }
    Terminal.stream(lines.taken())
  }
}
