import ArgumentParser

/// What people do with days and calendar files beside planning.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: words("日子与日历文件", "Days and calendar files"),
      subcommands: [
        CalendarDaysCommand.self, CalendarExpandCommand.self, CalendarReadCommand.self,
        CalendarWriteCommand.self, CalendarConvertCommand.self, CalendarCheckCommand.self,
      ])
  }
}
