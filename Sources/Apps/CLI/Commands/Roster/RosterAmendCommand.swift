public import ArgumentParser
import Diagnostics
import Glibc
import Output
public import Rostering

struct RosterAmendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "amend",
      abstract: words(
        "封存以后的变更：确认、放弃、取消；空出的名额由同一类候补依次递补",
        "Amends a frozen roster: accept, decline, remove; substitutes come from the seat's own stratum"
      ))
  }

  @OptionGroup var options: DrawOptions

  @Argument(help: help("活动编号", "the activity's id"))
  var activity: String

  @Argument(help: help("身份证号或密文；- 从标准输入读", "identity number or hash; - reads standard input"))
  var person: String

  @Option(help: help("accept 确认参加，decline 本人放弃，remove 取消", "accept, decline or remove"))
  var action: LotteryAmendment.Action

  @Option(help: help("谁定的：部门或职务", "who decided: an office or a post"))
  var by: String

  @Option(help: help("为什么（不写姓名、号码）", "why, without names or numbers"))
  var why: String

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    do {
      try desk.disk.withLock(options.workspace) { try amend(&desk) }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    }
  }

  private func amend(_ desk: inout DrawDesk) throws {
    let folder = try desk.standing(options.campaign)
    guard folder.isFrozen else {
      throw Failure(
        status: 65,
        message: Text(zh: "“\(options.campaign)”还没有封存", en: "'\(options.campaign)' is not frozen"),
        help: Text(
          zh: "chengnuan roster freeze \(options.campaign) --by …",
          en: "chengnuan roster freeze \(options.campaign) --by ..."))
    }
    if let workspace = desk.session.workspace {
      let entry = try DrawDesk.entry(options.campaign, of: workspace)
      try desk.refusePeople(in: [("--by", by), ("--why", why)], of: entry)
    }
    let key = try PersonArgument(person).key(in: desk)
    guard var book = try desk.opened(folder).book else { throw Failure.input }
    guard folder.isWhole(book) else {
      throw Failure(
        status: 65,
        message: Text(
          zh:
            "private/draws/\(options.campaign)/amendments.csv 与公布的 \(ChainHead.file) 不符：少了变更，或被改过",
          en:
            "private/draws/\(options.campaign)/amendments.csv is not what \(ChainHead.file) says: amendments are missing or changed"
        ),
        help: Text(
          zh: "从备份恢复 private/draws/\(options.campaign)",
          en: "restore private/draws/\(options.campaign) from a backup"))
    }
    let today = try desk.today
    let made: LotteryAmendment
    do {
      made = try book.amend(action, key, at: activity, by: by, on: today, why: why)
    } catch LotteryBook.Refusal.unknownActivity {
      throw Failure.usage(
        Text(zh: "抽签里没有活动“\(activity)”", en: "the draw has no activity '\(activity)'"))
    } catch LotteryBook.Refusal.notSeated {
      throw Failure(
        status: 65,
        message: Text(
          zh: "这个人在“\(activity)”没有名额", en: "this person has no seat in '\(activity)'"),
        help: Text(zh: "chengnuan roster why 说明原因", en: "'chengnuan roster why' says why"))
    }
    let head = book.head.yaml
    try desk.write(
      ["amendments.csv": book.csv, ChainHead.file: head], public: [ChainHead.file: head],
      of: options.campaign)
    _ = try desk.writeSheets(of: options.campaign)
    let substitute =
      made.substitute.map { words("，递补 \($0)", "; \($0) moves up") }
      ?? (made.action == .accept
        ? ""
        : book.isOver(activity, on: today)
          ? words("，活动已经结束，不再递补", "; the activity is over, and nobody moves up")
          : words("，没有人可以递补", "; nobody is left to move up"))
    Terminal.print(
      words("第 \(made.number) 条变更\(substitute)\n", "amendment \(made.number)\(substitute)\n"))
  }
}

extension LotteryAmendment.Action: ExpressibleByArgument {}
