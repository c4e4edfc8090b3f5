import ArgumentParser
import Diagnostics
import ICalendar
import MarkedJSON

/// A calendar file made of events, a JSON line each.
struct CalendarWriteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "write",
      abstract: words(
        "把活动（JSON，一个一行）写成日历文件", "Writes events, a JSON line each, to a calendar file"),
      discussion: words(
        """
        每行有 uid、kind（tz 为北京时间，day 为全天，utc）、start、end（不含在内）和 summary；可以有 location、\
        description、status、sequence、dtstamp、modified、categories、rrule、url。时间写成 20260224T090000 或 \
        2026-02-24T09:00。没有 dtstamp 就用 1970 年。有错的行跳过并报告，退出状态 65。
        """,
        """
        Each line has uid, kind (tz is Asia/Shanghai, day whole days, utc), start, end (exclusive) and \
        summary; it can have location, description, status, sequence, dtstamp, modified, categories, \
        rrule and url. Times are written as 20260224T090000 or 2026-02-24T09:00. Without dtstamp it is \
        1970. Lines with errors are left out and reported, and the exit status is 65.
        """))
  }

  @Argument(help: help("JSON Lines 文件，- 为标准输入", "the JSON lines; - is standard input"))
  var input: String

  @Argument(help: help("写到哪个文件，- 为标准输出", "the file to write; - is standard output"))
  var output: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let bytes = try CalendarFiles.read(input)
    var issues = Issues()
    var feed = CalendarFeed(name: "", refreshHours: nil)
    var uids: Set<String> = []
    for var reader in JSONLines(bytes, file: input) {
      let offset = reader.offset
      let event = EventLine(&reader).event(&reader)
      if let event, !uids.insert(event.uid).inserted {
        reader.report(.calendarUIDTwice, at: offset, ["uid": Text(event.uid)])
      }
      var found = Issues()
      reader.end(issues: &found)
      if let event, !found.hasErrors { feed.events.append(event) }
      issues.append(contentsOf: found)
    }
    try CalendarFiles.write(feed.bytes(), to: output)
    CalendarFiles.report(issues.sorted, in: bytes, of: input)
    if issues.hasErrors { throw Failure.input }
  }
}
