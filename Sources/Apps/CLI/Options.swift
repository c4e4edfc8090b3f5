public import ArgumentParser
public import CivilTime
public import Diagnostics
import Glibc

// Modules have an `@Option` of their own, which the commands see through CampaignKit.
typealias Option<Value> = ArgumentParser.Option<Value>

/// What every command that reads a workspace takes.
struct WorkspaceOptions: ParsableArguments {
  @Argument(help: help("工作区文件夹", "the workspace", valueName: "workspace"))
  var place = "."

  /// Other commands have it so, and fingers remember.
  @Option(name: .customLong("workspace"), help: .hidden)
  var named: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  var workspace: String { named ?? place }

  func validate() throws {
    guard named == nil || place == "." || place == named else {
      throw ValidationError(
        words("工作区写了两个，不知道用哪一个", "two workspaces are given; name one"))
    }
  }
}

struct DayOptions: ParsableArguments {
  @Option(help: help("当作今天的日子（如 2026-03-01）", "the day to take for today, as 2026-03-01"))
  var today: CivilDate?

  /// The system's date, the one clock that the program reads.
  static var systemDate: CivilDate {
    let parts = systemClock
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: 20_454)
  }

  /// The system's time of day, for notices that are pasted at once and written to no file.
  static var systemTime: TimeOfDay {
    TimeOfDay(hour: Int(systemClock.tm_hour), minute: Int(systemClock.tm_min)) ?? .midnight
  }

  private static var systemClock: tm {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return parts
  }
}

/// `--language` is read by `Terminal` before anything else; here it is only declared.
struct LanguageOption: ParsableArguments {
  @Option(help: help("终端用的语言：zh 或 en", "language of the terminal: zh or en"))
  var language: Language?
}

extension TimeOfDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {}
