import ArgumentParser
import CampaignKit
import Diagnostics
import Output
import Rostering

struct RosterOverdueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "overdue",
      abstract: words(
        "谁还没有确认、到哪天为止；加 --by 就让过期没答复的让出，下一位递补",
        "Who has not confirmed yet, and by when; with --by the seats of those too late go on"),
      discussion: words(
        "递补的人要在“确认期限”（默认 2 个工作日）内确认，“日程”写了“确认截止”的，入选的人也一样。记下答复用 roster amend --action accept。",
        """
        Whoever moves up must answer within 'confirm_within' (2 workdays by default), and where 'dates' \
        sets 'confirm' so must everybody drawn. Answers are noted with 'roster amend --action accept'.
        """))
  }

  @OptionGroup var options: DrawOptions

  @Option(
    help: help(
      "谁定的：部门或职务；不写只列出来", "who decides: an office or a post; without it they are only listed"))
  var by: String?

  @Option(help: help("为什么（默认：过期没有确认）", "why (by default that they did not confirm in time)"))
  var why: String?

  func validate() throws {
    guard why == nil || by != nil else {
      throw ValidationError(words("--why 要和 --by 同用", "--why goes with --by"))
    }
  }

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    guard let by else { return try list(&desk) }
    do {
      try desk.disk.withLock(options.workspace) { try moveOn(&desk, by) }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    }
  }

  private func list(_ desk: inout DrawDesk) throws {
    let book = try desk.frozenBook(of: options.campaign)
    let today = try desk.today
    let open = book.unanswered.filter { !book.isOver($0.activity, on: today) }
    var text = ""
    for one in open {
      let isLate = one.seat.isOverdue(on: today)
      text += words(
        "\(one.activity) 花名册第 \(one.number) 行 \(one.seat.place.person)：\(one.confirmBy) 前确认\(isLate ? "，已过期" : "")\n",
        "\(one.activity) line \(one.number) \(one.seat.place.person): to confirm by \(one.confirmBy)\(isLate ? ", too late" : "")\n"
      )
    }
    let late = open.count { $0.seat.isOverdue(on: today) }
    text += words(
      "按 \(today) 算，等待确认 \(open.count) 人，其中过期 \(late) 人",
      "on \(today), not confirmed yet: \(open.count), too late: \(late)")
    text +=
      late == 0
      ? words("\n", "\n")
      : words(
        "；让下一位递补：chengnuan roster overdue \(options.campaign) --by 部门\n",
        "; to move on: chengnuan roster overdue \(options.campaign) --by OFFICE\n")
    Terminal.print(text)
  }

  private func moveOn(_ desk: inout DrawDesk, _ by: String) throws {
    var book = try desk.frozenBook(of: options.campaign, by: by, why: why)
    let today = try desk.today
    // Once an activity is over nobody is taken off it: whoever came was there, answer or not.
    let late = book.unanswered.filter {
      $0.seat.isOverdue(on: today) && !book.isOver($0.activity, on: today)
    }
    let reason =
      why
      ?? Text(zh: "过期没有确认", en: "did not confirm in time")[
        desk.session.workspace?.languages.first ?? .zh]
    var text = ""
    var moved = 0
    for one in late {
      // An empty seat helps nobody: whoever is late keeps it until somebody can take it.
      guard book.next(after: one.seat, at: one.activity) != nil else {
        text += kept(one, in: book)
        continue
      }
      moved += 1
      let made: LotteryAmendment
      do {
        made = try book.amend(
          .lapse, one.seat.place.person, at: one.activity, by: by, on: today, why: reason,
          confirmBy: try desk.confirmBy(one.activity, in: book))
      } catch is LotteryBook.Refusal {
        preconditionFailure("whoever is too late has a seat")
      }
      text += one.activity + words("：", ": ") + (try desk.account(of: made, in: book))
    }
    if moved > 0 { try desk.record(book, of: options.campaign) }
    Terminal.print(
      text + words("按 \(today) 算，让出 \(moved) 个名额\n", "on \(today), seats that went on: \(moved)\n"))
  }

  private func kept(_ one: LotteryBook.Open, in book: LotteryBook) -> String {
    words(
      "\(one.activity)：花名册第 \(one.number) 行过期\(DrawDesk.nobodyLeft(book.hindrances(at: one.activity)))，名额先留着，要取消用 roster amend --action lapse\n",
      "\(one.activity): line \(one.number) of the list is too late\(DrawDesk.nobodyLeft(book.hindrances(at: one.activity))); the seat is kept, take it away with 'roster amend --action lapse'\n"
    )
  }
}
