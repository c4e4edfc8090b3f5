import ArgumentParser
import Diagnostics
import ICalendar

/// The events of a calendar file, a JSON line each.
struct CalendarReadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: words(
        "列出日历文件里的活动（JSON，一个一行）", "Lists the events of a calendar file, a JSON line each"),
      discussion: words(
        "时间照 RFC 5545 的写法，end 不含在内；没有的内容为 null。文件有错时照样列出读得懂的，退出状态 65。",
        """
        Times are written as in RFC 5545, end is exclusive, what an event does not have is null. \
        Of a file with errors, what can be read is listed, and the exit status is 65.
        """))
  }

  @Argument(help: help("日历文件，- 为标准输入", "the calendar; - is standard input"))
  var input: String

  @OptionGroup var language: LanguageOption

  func run() throws {
    let file = CalendarFile(try CalendarFiles.read(input))
    var lines: [UInt8] = []
    for event in file.calendars.lazy.flatMap({ $0.components(named: "VEVENT") }) {
      lines += Self.line(EventView(event)).compactBytes
      lines.append(0x0A)
      if lines.count > 1 << 18 {
        Terminal.stream(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    Terminal.stream(lines)
    let found = CalendarCheck(file, named: input).structure()
    CalendarFiles.report(found, in: file.bytes, of: input)
    if found.contains(where: { $0.severity == .error }) { throw Failure.input }
  }

  private static func line(_ event: EventView) -> JSONText {
    [
      "uid": JSONText(event.uid),
      "start": JSONText(event.start?.basicDescription),
      "end": JSONText(event.end?.basicDescription),
      "all_day": .bool(event.isAllDay),
      "tzid": JSONText(event.tzid),
      "recurrence_id": JSONText(event.recurrenceID?.basicDescription),
      "summary": JSONText(event.summary),
      "location": JSONText(event.location),
      "description": JSONText(event.description),
      "status": JSONText(event.status),
      "sequence": .int(event.sequence),
      "categories": .array(event.categories.map(JSONText.string)),
      "rrule": JSONText(event.rules.first),
    ]
  }
}
