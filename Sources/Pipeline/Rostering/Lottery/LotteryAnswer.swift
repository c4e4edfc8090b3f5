import CivilTime
public import Diagnostics
import PlanModel

/// Why somebody has a seat in an activity, waits or does not: what one tells the person who asks.
public struct LotteryAnswer: Sendable {
  public private(set) var lines: [Text] = []

  /// The answer for one person and activity; the draw is gone through again up to there.
  ///
  /// - Returns: nil where the plan has no such activity.
  public init?(
    of key: PersonKey, at id: String, in plan: LotteryPlan, _ people: LotteryPeople, seed: String,
    book: LotteryBook? = nil
  ) {
    guard let index = plan.activities.firstIndex(where: { $0.id == id }) else { return nil }
    let activity = plan.activities[index]
    say(
      "\(activity.title.zh)（\(day(activity.start))，\(activity.unitName.zh)），名额 \(activity.seats)",
      "\(activity.title.en) (\(day(activity.start)), \(activity.unitName.en)), \(activity.seats) seats"
    )
    let lottery = Lottery(plan, people, seed: seed)
    guard let person = lottery.place(of: key) else {
      say(
        "抽签前封存的名单里没有这个人：登记册里没有他的身份证号，或号码有误，所以没有参加抽签。",
        "Not in the snapshot sealed before the draw: the register has no right number of this person."
      )
      return
    }
    for earlier in 0..<index { _ = lottery.fill(earlier) }
    let reading = lottery.reading(activity)
    let failed = rules(of: person, activity, lottery, reading)
    let points = reading.points(of: person)
    let drawn = lottery.fill(index, keepsOrder: true)
    if failed {
      say("结论：不合格，没有参加这一场抽签。", "So: not eligible, and not in this draw.")
    } else {
      rank(key, drawn, lottery, points)
    }
    standing(key, id, book)
  }

  private mutating func say(_ zh: String, _ en: String) { lines.append(Text(zh: zh, en: en)) }

  /// Goes through the rules; whether one was not met.
  private mutating func rules(
    of person: Int32, _ activity: LotteryPlan.Activity, _ lottery: Lottery,
    _ reading: DrawReading
  ) -> Bool {
    var hasFailed = false
    for rule in lottery.asked {
      let words = lottery.rules.words(rule)
      if reading.meets(rule, person) {
        say("  符合：\(words.zh)", "  met: \(words.en)")
        continue
      }
      hasFailed = true
      let why = reason(rule, person, activity, lottery, reading)
      say("  不符合：\(words.zh)。\(why.zh)", "  not met: \(words.en). \(why.en)")
    }
    return hasFailed
  }

  private func reason(
    _ rule: DrawFunnel.Step, _ person: Int32, _ activity: LotteryPlan.Activity,
    _ lottery: Lottery, _ reading: DrawReading
  ) -> Text {
    let standing = reading.standing(of: person)
    func has(_ count: Int) -> Text { Text(zh: "已得 \(count) 次", en: "has \(count)") }
    switch rule {
    case .term(let index):
      let column = lottery.rules.terms[index].column
      let value = column.shown(lottery.value(column, of: person, reading))
      return Text(
        zh: "登记的“\(column.text.zh)”是：\(value.zh)",
        en: "the register's '\(column.text.en)' is: \(value.en)")
    case .cooldown:
      guard let last = reading.lastBenefit(of: person) else { return Text("") }
      return Text(
        zh: "上次受益 \(day(last))，\(day(last + lottery.rules.cooldownDays)) 起才可以再抽",
        en:
          "the last benefit was on \(day(last)); again from \(day(last + lottery.rules.cooldownDays))"
      )
    case .capDraw: return has(Int(standing.held.count))
    case .capRound: return has(standing.ofRound)
    case .capYear: return has(standing.ofYear)
    case .free:
      let other = lottery.seat(of: person, during: activity)
      return Text(
        zh: "同一时间已有名额：\(other?.zh ?? "")", en: "has a seat then: \(other?.en ?? "")")
    case .pool, .born: return districts(of: person, lottery, reading)
    case .consent, .guardian:
      return Text(zh: "登记册里没有同意", en: "the register has no agreement")
    }
  }

  /// Where somebody is registered, by the names of units as far as the draw has them.
  private func districts(of person: Int32, _ lottery: Lottery, _ reading: DrawReading) -> Text {
    let names: [String] =
      switch lottery.rules.scope {
      case .home: [DrawColumn.home]
      case .work: [DrawColumn.work]
      case .either, .city: [DrawColumn.home, DrawColumn.work]
      }
    let parts = names.compactMap(LotteryColumn.named).map { column in
      let value = lottery.value(column, of: person, reading)
      let unit = lottery.plan.activities.first { $0.district == value }?.unitName
      let shown = unit ?? column.shown(value)
      return Text(zh: "\(column.text.zh)是\(shown.zh)", en: "'\(column.text.en)' is \(shown.en)")
    }
    return Text(
      zh: "登记的" + parts.map(\.zh).joined(separator: "，"),
      en: "in the register " + parts.map(\.en).joined(separator: ", "))
  }

  private mutating func rank(
    _ key: PersonKey, _ drawn: LotteryResult.Activity, _ lottery: Lottery, _ points: [Int]
  ) {
    guard let rank = drawn.order.firstIndex(where: { $0.person == key }) else { return }
    let own = drawn.order[rank]
    let parts = zip(lottery.rules.weights, points).filter { $1 != 0 }.map {
      "\($0.words) \($1 > 0 ? "+" : "")\($1)"
    }
    let sum = parts.isEmpty ? "" : parts.joined(separator: "，")
    say(
      "合格。优先分 \(own.score)\(sum.isEmpty ? "" : "（\(sum)）")，签号 \(own.lot)，"
        + "在 \(drawn.order.count) 名合格的人里排第 \(rank + 1)。",
      "Eligible. Score \(own.score)\(sum.isEmpty ? "" : " (\(sum))"), lot \(own.lot), rank "
        + "\(rank + 1) of \(drawn.order.count) who are eligible.")
    if let seat = drawn.seated.first(where: { $0.person == key }) {
      if let stratum = seat.stratum {
        let name = lottery.rules.quotas[stratum].name
        say("结论：入选，用的是“\(name)”的保留名额。", "So: seated, in a seat kept for '\(name)'.")
      } else {
        say("结论：入选。", "So: seated.")
      }
      return
    }
    for list in drawn.waiting {
      guard let place = list.places.firstIndex(where: { $0.person == key }) else { continue }
      let name = list.stratum.map { lottery.rules.quotas[$0].name }
      say(
        "结论：候补第 \(place + 1) 位\(name.map { "（“\($0)”）" } ?? "")。",
        "So: number \(place + 1) on the waiting list\(name.map { " of '\($0)'" } ?? "").")
    }
    if !drawn.waiting.contains(where: { $0.places.contains { $0.person == key } }) {
      say("结论：未入选，也不在候补里。", "So: not seated, and not waiting.")
    }
    guard let last = drawn.seated.last(where: { $0.stratum == nil }) ?? drawn.seated.last else {
      return
    }
    if last.score > own.score {
      say(
        "要入选：最后一个入选的人是 \(last.score) 分，差 \(last.score - own.score) 分。",
        "Needed: the last one seated scored \(last.score), which is \(last.score - own.score) more."
      )
    } else if last.score == own.score, last.lot < own.lot {
      say(
        "要入选：同分 \(own.score)，比的是签号；最后一个入选的人签号 \(last.lot)，比这个人小。",
        "Needed: with an equal score the lot decides; the last one seated drew \(last.lot), which is lower."
      )
    } else {
      say(
        "分数和签号都够，因同户或同单位的名额已满（或不够全组）而没有入选。",
        "Score and lot would do; the household's or employer's cap was reached, or the group did not fit."
      )
    }
  }

  private mutating func standing(_ key: PersonKey, _ id: String, _ book: LotteryBook?) {
    guard let book else { return }
    for amendment in book.amendments where amendment.activity == id {
      let date = amendment.date.description
      if amendment.person == key {
        switch amendment.action {
        case .accept: say("  \(date)：已确认参加", "  \(date): accepted")
        case .decline: say("  \(date)：放弃名额", "  \(date): declined")
        case .remove: say("  \(date)：由经办单位取消", "  \(date): taken off by the office")
        case .lapse:
          say(
            "  \(date)：到期没有确认，名额给了下一位", "  \(date): did not confirm in time; the seat went on")
        }
      } else if amendment.substitute == key {
        say("  \(date)：由候补递补入选", "  \(date): moved up from the waiting list")
      }
    }
    guard let seat = book.standing(of: id).first(where: { $0.place.person == key }),
      !seat.accepted, let day = seat.confirmBy
    else { return }
    say("请于 \(day) 前（含当日）确认，过期名额给下一位。", "To confirm by \(day); after that the seat goes on.")
  }
}
