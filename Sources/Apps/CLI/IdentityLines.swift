import Diagnostics
import Glibc
import PlanModel

/// Identity numbers from standard input, one a line, so that no history and no list of processes
/// has them.
enum IdentityLines {
  /// Blank lines apart; wrong numbers are told by their places before anything is changed.
  static func read() throws -> [String] {
    if isatty(STDIN_FILENO) != 0 {
      Terminal.say(
        words(
          "逐行输入身份证号，Ctrl-D 结束：", "type the identity numbers, one a line, and end with Ctrl-D:"))
    }
    var lines: [String] = []
    while let line = readLine() { if !line.allSatisfy(\.isWhitespace) { lines.append(line) } }
    let wrong = lines.indices.filter { IdentityRule.strict.personKey(of: lines[$0]) == nil }
      .map { String($0 + 1) }
    guard !wrong.isEmpty else { return lines }
    throw Failure(
      status: 65,
      message: Text(
        zh: "输入的第 \(wrong.joined(separator: "、")) 个号码不是身份证号，什么也没有改",
        en: """
          of the numbers, those in place \(wrong.joined(separator: ", ")) are no identity numbers; \
          nothing was changed
          """),
      help: Text(
        zh: "改正号码；持其他证件的人用 register forget --record 记录编号",
        en: "correct them; people with other documents are named with 'register forget --record'"))
  }
}
