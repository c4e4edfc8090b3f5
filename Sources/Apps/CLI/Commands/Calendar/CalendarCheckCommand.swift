import ArgumentParser
import Diagnostics
import ICalendar

/// What a calendar file does against the standards.
struct CalendarCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: words(
        "检查日历文件是否合乎 RFC 5545、7986 和 5546，指出行列",
        "Checks a calendar file against RFC 5545, 7986 and 5546, with lines and columns"))
  }

  @Argument(help: help("日历文件，- 为标准输入", "the calendar; - is standard input"))
  var input: String

  @Option(help: help("text、json 或 sarif", "text, json or sarif"))
  var format = CheckCommand.Format.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let file = CalendarFile(try CalendarFiles.read(input))
    let found = CalendarCheck(file, named: input).diagnostics()
    switch format {
    case .text:
      if found.isEmpty {
        Terminal.print(TextReport(language: Terminal.language).summary(of: []) + "\n")
      } else {
        CalendarFiles.report(found, in: file.bytes, of: input)
      }
    case .json: Terminal.print(JSONReport().json(found).pretty)
    case .sarif: Terminal.print(SARIFReport(language: Terminal.language).json(found).pretty)
    }
    if found.contains(where: { $0.severity == .error }) { throw Failure.input }
  }
}
