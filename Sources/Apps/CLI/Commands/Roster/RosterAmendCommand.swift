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
        "封存以后的变更：确认、放弃、取消、过期；空出的名额由同一类候补依次递补",
        "Amends a frozen roster: accept, decline, remove, lapse; substitutes come from the seat's own stratum"
      ))
  }

  @OptionGroup var options: DrawOptions

  @Argument(help: help("活动编号", "the activity's id"))
  var activity: String

  @Argument(
    help: help(
      "身份证号、密文，或“姓名 电话”；- 从标准输入读",
      "identity number, hash, or NAME TELEPHONE; - reads standard input"))
  var person: String

  @Option(
    help: help(
      "accept 确认参加，decline 本人放弃，remove 取消，lapse 过期没有确认", "accept, decline, remove or lapse"))
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
    var book = try desk.frozenBook(of: options.campaign, by: by, why: why)
    let key = try PersonArgument(person).key(in: desk)
    guard let activity = book.activity(called: activity) else { throw unknown(in: book) }
    let made: LotteryAmendment
    do {
      made = try book.amend(
        action, key, at: activity, by: by, on: try desk.today, why: why,
        confirmBy: try desk.confirmBy(activity, in: book))
    } catch let refusal as LotteryBook.Refusal {
      throw failure(refusal, in: book)
    }
    try desk.record(book, of: options.campaign)
    Terminal.print(try desk.account(of: made, in: book))
  }

  private func unknown(in book: LotteryBook) -> Failure {
    let known = book.activities
    return Failure.usage(
      Text(zh: "抽签里没有活动“\(activity)”", en: "the draw has no activity '\(activity)'"),
      help: nearest(to: activity, among: known).map(Text.didYouMean)
        ?? Text(
          zh: "有：\(known.prefix(6).joined(separator: "、"))",
          en: "there are: \(known.prefix(6).joined(separator: ", "))"))
  }

  private func failure(_ refusal: LotteryBook.Refusal, in book: LotteryBook) -> Failure {
    switch refusal {
    case .unknownActivity: return unknown(in: book)
    case .notSeated:
      return Failure(
        status: 65,
        message: Text(
          zh: "这个人在“\(activity)”没有名额", en: "this person has no seat in '\(activity)'"),
        help: Text(zh: "chengnuan roster why 说明原因", en: "'chengnuan roster why' says why"))
    case .notOverdue(let day?):
      return Failure(
        status: 65,
        message: Text(
          zh: "这个人 \(day) 前都可以确认，还没有过期",
          en: "this person may confirm until \(day), which is not over"))
    case .notOverdue(nil):
      return Failure(
        status: 65,
        message: Text(
          zh: "这个人没有确认期限，或已经确认", en: "this person has no day to confirm by, or has confirmed"),
        help: Text(
          zh: "取消名额用 --action remove；入选的人也要限期确认，抽签前在“日程”里写“确认截止”",
          en:
            "take off with --action remove; for those drawn set 'confirm' under 'dates' before the draw"
        ))
    }
  }
}

extension LotteryAmendment.Action: ExpressibleByArgument {}
