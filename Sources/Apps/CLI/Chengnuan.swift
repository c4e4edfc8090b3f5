import ArgumentParser
import Diagnostics
import Glibc

/// The command line: one command for each thing that people do; no rule of planning.
@main
struct Chengnuan: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chengnuan",
      abstract: words("城暖：把一年的专项活动排成日历和花名册", "Plans a year's campaigns into calendars and rosters"),
      discussion: words(
        "工作区是一个文件夹，默认为当前文件夹。退出状态：0 完成，64 用法错误，65 输入有错，70 程序出错，74 读写失败，75 别人先发布了。",
        """
        A workspace is a folder, the current one unless another is named. Exit status: 0 done, 64 \
        wrong usage, 65 errors in the input, 70 our fault, 74 input or output, 75 somebody else \
        published first.
        """),
      version: "0.1.0",
      subcommands: [
        InitCommand.self, CheckCommand.self, PlanCommand.self, DiffCommand.self,
        PublishCommand.self, SheetCommand.self, MoveCommand.self, PostponeCommand.self,
        CancelCommand.self, ConfirmCommand.self, ExplainCommand.self, RosterCommand.self,
        RegisterCommand.self,
        SolveCommand.self, ScoreCommand.self, ModulesCommand.self, CalendarCommand.self,
        CarryCommand.self, SubmitCommand.self, SubmissionsCommand.self,
        ReportCommand.self,
      ])
  }

  static func main() {
    // A reader that goes, like `head`, must not stop a command between two files.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot(Terminal.argumentsWithoutLanguage)
      try command.run()
    } catch let failure as Failure {
      failure.report()
      Glibc.exit(failure.status)
    } catch {
      end(with: error)
    }
  }

  /// Ends as the parser of the command line would, in the language of the terminal.
  private static func end(with error: any Error) -> Never {
    let text = fullMessage(for: error)
    let status = exitCode(for: error).rawValue
    let isChinese = Terminal.language == .zh
    if status == 0 {
      if !text.isEmpty {
        Terminal.print((isChinese ? ParsingWords.chinese(help: text) : text) + "\n")
      }
    } else if !text.isEmpty {
      Terminal.say(isChinese ? ParsingWords.chinese(error: text) : text)
      if let near = meantCommand {
        Terminal.say(words("帮助：是不是“\(near)”？", "Help:  did you mean '\(near)'?"))
      }
    }
    Glibc.exit(status)
  }

  /// The command that was perhaps meant where a word stands that is none.
  private static var meantCommand: String? {
    var command: any ParsableCommand.Type = Chengnuan.self
    for argument in Terminal.argumentsWithoutLanguage {
      let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
      if argument.hasPrefix("-") || names.isEmpty { return nil }
      guard let index = names.firstIndex(of: argument) else {
        return nearest(to: argument, among: names)
      }
      command = command.configuration.subcommands[index]
    }
    return nil
  }
}

/// The sentence in the language of the terminal.
func words(_ zh: String, _ en: String) -> String { Text(zh: zh, en: en)[Terminal.language] }

func help(_ zh: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(words(zh, en), valueName: valueName)
}
