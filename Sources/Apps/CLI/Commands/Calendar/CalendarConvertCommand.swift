import ArgumentParser
import Diagnostics
import ICalendar

/// A calendar file read and written again.
struct CalendarConvertCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: words(
        "把日历文件按规范的次序和折行重写，内容一字不少",
        "Writes a calendar file again in canonical order, from which nothing is missing"),
      discussion: words(
        "再转换一次，一个字节也不会变。文件有错时照样写出，所错之处列在标准错误上，退出状态 65。",
        """
        A second pass changes no byte. A file with errors is written all the same; they are listed \
        on standard error, and the exit status is 65.
        """))
  }

  @Argument(help: help("日历文件，- 为标准输入", "the calendar; - is standard input"))
  var input: String

  @Argument(help: help("写到哪个文件，- 为标准输出", "the file to write; - is standard output"))
  var output: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let file = CalendarFile(try CalendarFiles.read(input))
    let found = CalendarCheck(file, named: input).structure()
    // Of what is no calendar at all, there is nothing to write.
    if !file.calendars.isEmpty { try CalendarFiles.write(file.canonicalForm(), to: output) }
    CalendarFiles.report(found, in: file.bytes, of: input)
    if found.contains(where: { $0.severity == .error }) { throw Failure.input }
  }
}
