import ArgumentParser
import Diagnostics
import Glibc
import ICalendar
import MarkedJSON

/// Recurrence rules in, their instances out, a JSON line each.
struct CalendarExpandCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "expand",
      abstract: words(
        "展开重复规则：标准输入的每行 JSON 得到一行结果",
        "Expands recurrence rules: each JSON line of standard input gets a line of instances"))
  }

  @Flag(help: help("按行读写 JSON（目前唯一的格式）", "reads and writes JSON lines, the one format there is"))
  var jsonl = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard jsonl else {
      throw ValidationError(words("请写上 --jsonl", "say --jsonl"))
    }
  }

  func run() throws {
    var input = LineInput()
    var expander = LineExpander(language: Terminal.language, zones: .system)
    while let lines = try input.next() {
      for reader in JSONLines(lines, file: "-") {
        expander.expand(reader)
        if expander.bytes.count > 1 << 20 { expander.flush() }
      }
      expander.flush()
    }
    if expander.hasFailed { throw Failure.input }
  }
}

extension LineExpander {
  /// Writes the answers so far to standard output.
  fileprivate mutating func flush() {
    Terminal.stream(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
