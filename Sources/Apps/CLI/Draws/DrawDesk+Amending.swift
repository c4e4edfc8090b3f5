import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Rostering

extension DrawDesk {
  /// The book of a frozen draw that can be gone on with; `by` and `why` must name nobody.
  mutating func frozenBook(
    of campaign: String, by: String? = nil, why: String? = nil
  ) throws -> LotteryBook {
    let folder = try standing(campaign)
    guard folder.isFrozen else {
      throw Failure(
        status: 65,
        message: Text(zh: "“\(campaign)”还没有封存", en: "'\(campaign)' is not frozen"),
        help: Text(
          zh: "chengnuan roster freeze \(campaign) --by …",
          en: "chengnuan roster freeze \(campaign) --by ..."))
    }
    if let workspace = session.workspace {
      let words = [("--by", by), ("--why", why)].compactMap { option, text in
        text.map { (option: option, text: $0) }
      }
      if !words.isEmpty { try refusePeople(in: words, of: Self.entry(campaign, of: workspace)) }
    }
    guard let book = try opened(folder).book else { throw Failure.input }
    guard folder.isWhole(book) else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "private/draws/\(campaign)/amendments.csv 与公布的 \(ChainHead.file) 不符：少了变更，或被改过",
          en:
            "private/draws/\(campaign)/amendments.csv is not what \(ChainHead.file) says: amendments are missing or changed"
        ),
        help: Text(
          zh: "从备份恢复 private/draws/\(campaign)",
          en: "restore private/draws/\(campaign) from a backup"))
    }
    // Days of the chain only go on: whoever forgets --today in a workspace that has a day of its own
    // would call somebody in the past.
    if by != nil, let last = book.amendments.last?.date, try today < last {
      throw Failure(
        status: 65,
        message: Text(
          zh: "今天（\(try today)）早于上一条变更（\(last)）",
          en: "today (\(try today)) is before the last amendment (\(last))"),
        help: Text(
          zh: "用 --today 写对日子；workspace.yaml 写了“制表日”就以它为今天",
          en: "give the day with --today; 'planned_on' of workspace.yaml stands for today"))
    }
    return book
  }

  /// Puts amendments on record, their number and last hash in public, and writes the lists anew.
  func record(_ book: LotteryBook, of campaign: String) throws {
    let head = book.head.yaml
    try write(
      ["amendments.csv": book.csv, ChainHead.file: head], public: [ChainHead.file: head],
      of: campaign)
    _ = try writeSheets(of: campaign)
  }

  /// Until when somebody who is called today may answer.
  func confirmBy(_ activity: String, in book: LotteryBook) throws -> CivilDate? {
    book.confirmBy(
      at: activity, calledOn: try today, session.workspace?.calendar ?? ChineseCalendar())
  }

  /// An amendment as the clerk reads it: who moves up, in which line of the list, until when.
  func account(of made: LotteryAmendment, in book: LotteryBook) throws -> String {
    let number = words("第 \(made.number) 条变更", "amendment \(made.number)")
    if made.action == .accept { return number + words("：已确认\n", ": accepted\n") }
    guard let substitute = made.substitute else {
      return number
        + (book.isOver(made.activity, on: made.date)
          ? words("，活动已经结束，不再递补\n", "; the activity is over, and nobody moves up\n")
          : Self.nobodyLeft(book.hindrances(at: made.activity)) + "\n")
    }
    let line =
      (book.standing(of: made.activity).firstIndex { $0.place.person == substitute } ?? 0) + 1
    let until = made.confirmBy.map {
      words("，请于 \($0) 前（含当日）确认", ", to confirm by \($0)")
    }
    return number
      + words(
        "，递补 \(substitute)（花名册第 \(line) 行）", "; \(substitute) moves up (line \(line) of the list)")
      + (until ?? "") + "\n"
  }

  /// Nobody moves up although some wait: why each of them may not.
  static func nobodyLeft(_ hindrances: [(why: Text, count: Int)]) -> String {
    let reasons = hindrances.map { "\($0.count) " + words("人", "") + $0.why[Terminal.language] }
    return words("，没有人可以递补", "; nobody is left to move up")
      + (reasons.isEmpty
        ? words("（没有人候补）", " (nobody waits)")
        : words(
          "（候补的：\(reasons.joined(separator: "，"))）",
          " (of those who wait: \(reasons.joined(separator: ", ")))"))
  }
}
