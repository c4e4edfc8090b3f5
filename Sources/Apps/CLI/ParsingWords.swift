import Diagnostics

/// What the parser of the command line says, which it says in English only, in Chinese.
///
/// Its sentences are few and fixed; one that is not among them stays as it is, behind a Chinese
/// heading. Values that were typed and names of options are copied.
enum ParsingWords {
  /// An error with the usage behind it, as `fullMessage(for:)` has it.
  static func chinese(error text: String) -> String {
    let ends = ["\nHelp:  ", "\nUsage: "].compactMap { text.firstRange(of: $0)?.lowerBound }
    let end = ends.min() ?? text.endIndex
    return sentence(String(text[..<end]))
      + chinese(help: String(text[end...])).replacing("\nHelp:  ", with: "\n帮助：")
      .replacing("\nUsage: ", with: "\n用法：")
  }

  /// A help screen: its headings, and the few sentences that are the parser's own.
  static func chinese(help text: String) -> String {
    var text = text
    let headings = [
      "OVERVIEW: ": "说明：", "USAGE: ": "用法：", "ARGUMENTS:\n": "参数：\n", "OPTIONS:\n": "选项：\n",
      "SUBCOMMANDS:\n": "子命令：\n",
    ]
    for (english, chinese) in headings.sorted(by: { $0.key < $1.key }) {
      if text.hasPrefix(english) { text = chinese + text.dropFirst(english.count) }
      text = text.replacing("\n" + english, with: "\n" + chinese)
    }
    text = text.replacing("Show help information.", with: "显示这份说明")
      .replacing("Show the version.", with: "显示版本")
      .replacing(/See '([^']+)' for (?:more information|detailed help)\./) { "详见 \($0.output.1)" }
      .replacing(/\(values:(\s+)([^;()]+?);(\s+)default:(\s+)([^()]*?)\)/) { match in
        "（可写\(match.output.1)\(match.output.2)；\(match.output.3)默认\(match.output.4)\(match.output.5)）"
      }
      .replacing(/\(values:(\s+)([^()]*?)\)/) { "（可写\($0.output.1)\($0.output.2)）" }
      .replacing(/\(default:(\s+)([^()]*?)\)/) { "（默认\($0.output.1)\($0.output.2)）" }
    return text
  }

  /// What is wrong, in a sentence.
  private static func sentence(_ text: String) -> String {
    guard text.hasPrefix("Error: ") else { return text }
    let english = String(text.dropFirst(7))
    // Of a cluster of letters two things may be wrong.
    let parts = english.split(separator: "\n   or: ", maxSplits: 1).map(String.init)
    return "错误：" + parts.map(said).joined(separator: "\n  或：")
  }

  private static func said(_ text: String) -> String {
    if let match = text.wholeMatch(of: /Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/) {
      let near = match.output.2.map { "；是不是“\($0)”？" } ?? ""
      return "没有“\(match.output.1)”这个选项\(near)"
    }
    if let match = text.wholeMatch(of: /Missing value for '([^']+)'(?: in '([^']+)')?/) {
      return "“\(match.output.1)”后面缺少内容" + (match.output.2.map { "（在“\($0)”里）" } ?? "")
    }
    if let match = text.wholeMatch(
      of: /The option '([^']+)' does not take any value, but '([\s\S]*)' was specified\./)
    {
      return "选项“\(match.output.1)”后面不写内容，却写了“\(match.output.2)”"
    }
    if let match = text.wholeMatch(of: /Unexpected argument '([\s\S]*)'/) {
      return "多了“\(match.output.1)”"
    }
    if let match = text.wholeMatch(of: /(\d+) unexpected arguments: '([\s\S]*)'/) {
      return "多了 \(match.output.1) 个：“\(match.output.2.replacing("', '", with: "”“"))”"
    }
    if let match = text.wholeMatch(of: /Missing expected argument '([\s\S]*)'/) {
      return "缺少“\(match.output.1)”"
    }
    if let match = text.wholeMatch(of: /Missing one of: '([\s\S]*)'/) {
      return "要写其中之一：“\(match.output.1.replacing("', '", with: "”“"))”"
    }
    if let match = text.wholeMatch(of: /The value '([\s\S]*?)' is invalid for '([^']*)'([\s\S]*)/) {
      return "“\(match.output.2)”不能写“\(match.output.1)”" + choices(String(match.output.3))
    }
    if let match = text.wholeMatch(of: /The value '([\s\S]*?)' is invalid\.([\s\S]*)/) {
      return "不能写“\(match.output.1)”" + choices(String(match.output.2))
    }
    if let match = text.wholeMatch(
      of: /Value to be set with flag '([^']+)'.* had already been set with flag '([^']+)'.*/)
    {
      return "“\(match.output.1)”和前面的“\(match.output.2)”只能写一个"
    }
    if let match = text.wholeMatch(of: /Invalid option: ([\s\S]*)/) {
      return "“\(match.output.1)”不是选项"
    }
    if text == "Missing required subcommand." { return "缺少子命令" }
    if text.hasPrefix("Can't ") {
      let shells = text.split(separator: "\n").last.map { String($0.drop { $0 == " " }) } ?? ""
      return "不知道为哪个 shell 写补全脚本，请写 --generate-completion-script=其中之一：\(shells)"
    }
    return text
  }

  /// What may be written instead: a list, or what the value's own reader said.
  private static func choices(_ text: String) -> String {
    if let match = text.wholeMatch(of: /\. Please provide one of the following:\n([\s\S]*)/) {
      return "，可写：\n\(match.output.1)"
    }
    if let match = text.wholeMatch(of: /\.? ?Please provide one of ([\s\S]*)\./) {
      return "，可写 "
        + match.output.1.replacing(" and ", with: "、").replacing(" or ", with: "、")
        .replacing(", ", with: "、").replacing("'", with: "")
    }
    return text.hasPrefix(": ") ? "：" + text.dropFirst(2) : text
  }
}
