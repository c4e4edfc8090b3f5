import ArgumentParser
import Diagnostics
import Output
import PlanModel
import RegisterStore

struct RegisterDoubtsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doubts",
      abstract: words(
        "逐对核对疑似同一人的记录", "Works through pairs of records that may be one person"),
      discussion: words(
        """
        不带选项时列出待核对的记录对（姓名、电话打码）。序号到下次导入前不变。决定记在 \
        register/decisions.csv，下次导入时生效：同一份文件再导入一次即可。改主意时再决定一次，以后一次为准。
        """,
        """
        Without options it lists the pairs, names and telephone numbers masked. Their numbers stay the \
        same until the next import. Decisions are kept in register/decisions.csv and take effect with \
        the next import, for which the same file will do. To change one, decide again: the last one holds.
        """))
  }

  @Option(help: help("第几对是同一人（可重复）", "number of a pair that is one person (may be repeated)"))
  var same: [Int] = []

  @Option(help: help("第几对是两个人（可重复）", "number of a pair that is two persons (may be repeated)"))
  var different: [Int] = []

  @Option(help: help("谁定的：部门或职务", "who decided: an office or a post"))
  var by: String?

  @Option(help: help("为什么（不写姓名、号码）", "why, without names or numbers"))
  var why: String?

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if !Set(same).isDisjoint(with: different) {
      throw ValidationError(
        words("同一对不能既是同一人又是两个人", "a pair is one person or two, not both"))
    }
    let isDecided = !(same + different).isEmpty
    let isSaid = [by, why].allSatisfy { !($0 ?? "").allSatisfy(\.isWhitespace) }
    if isDecided, !isSaid {
      throw ValidationError(words("写明 --by（谁定的）和 --why（为什么）", "say --by (who) and --why"))
    }
    if !isDecided, by != nil || why != nil {
      throw ValidationError(
        words("写明哪一对：--same 或 --different", "say which pair: --same or --different"))
    }
  }

  func run() throws {
    let folder = options.folder
    _ = try options.image()
    guard same.isEmpty, different.isEmpty else {
      return try waitingForLock(folder.path) { try decide(in: folder) }
    }
    try list(folder)
  }

  private func decide(in folder: RegisterFolder) throws {
    guard let version = try folder.newest() else { return }
    let doubts = try folder.doubts(version)
    var decisions: [RegisterDecision] = []
    for (numbers, isSame) in [(same, true), (different, false)] {
      for number in numbers {
        guard doubts.indices.contains(number - 1) else {
          throw Failure.usage(
            Text(
              zh: "没有第 \(number) 对：一共 \(doubts.count) 对",
              en: "there is no pair \(number): there are \(doubts.count)"))
        }
        let doubt = doubts[number - 1]
        decisions.append(RegisterDecision(doubt.first, doubt.second, isSame: isSame))
      }
    }
    try folder.add(decisions, by: by ?? "", why: why ?? "", on: options.today)
    Terminal.print(
      words(
        "已记下 \(decisions.count) 对，下次导入时生效：chengnuan register import 文件\n",
        """
        \(decisions.count) decided; they take effect with the next import: \
        chengnuan register import FILE

        """))
  }

  private func list(_ folder: RegisterFolder) throws {
    guard let version = try folder.newest(),
      let image = try folder.open(texts: ["name", "phone"], needsKey: true)
    else { return }
    let doubts = try folder.doubts(version)
    let decided = Set(try folder.decisions().map { [$0.first, $0.second] })
    let open = doubts.enumerated().filter {
      !decided.contains([$0.element.first, $0.element.second])
    }
    let sheet = DoubtSheet(image.register, about: open.map(\.element))
    for (index, doubt) in open {
      Terminal.print("\(index + 1)  \(sheet.text(doubt))")
    }
    let done = doubts.count - open.count
    Terminal.print(
      words(
        "待核对 \(open.count) 对，已有决定 \(done) 对\n",
        "\(open.count) pairs to look at, \(done) decided\n"))
  }
}
