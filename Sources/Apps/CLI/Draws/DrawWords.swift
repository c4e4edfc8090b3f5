import Diagnostics
import Rostering

/// A draw as a person reads it in the terminal; nobody is named.
struct DrawWords {
  let plan: LotteryPlan
  let result: LotteryResult

  /// How many people pass each rule, then what is short.
  var funnel: String {
    var text = ""
    for activity in result.activities {
      guard let known = plan.activities.first(where: { $0.id == activity.id }) else { continue }
      text += words(
        "\(known.title.zh)（\(known.unitName.zh)），名额 \(activity.seats)\n",
        "\(known.title.en) (\(known.unitName.en)), \(activity.seats) seats\n")
      let width = activity.funnel.map { String($0.count).utf8.count }.max() ?? 1
      for step in activity.funnel {
        let count = String(step.count)
        text += "  " + String(repeating: " ", count: width - count.utf8.count) + count
        text += "  " + step.rule[Terminal.language] + "\n"
      }
      text += shortfalls(of: activity)
    }
    return text
  }

  private func shortfalls(of activity: LotteryResult.Activity) -> String {
    activity.shortfalls.map { short in
      words(
        "  缺口：“\(short.name.zh)”差 \(short.missing)。\(short.relaxation.zh)\n",
        "  short: '\(short.name.en)' by \(short.missing); \(short.relaxation.en)\n")
    }.joined()
  }

  /// One line for each activity.
  var summary: String {
    var text = ""
    for activity in result.activities {
      let waiting = Set(activity.waiting.flatMap { $0.places.map(\.person) }).count
      text += words(
        "  \(activity.id)：\(activity.seated.count)/\(activity.seats) 入选，\(waiting) 候补\n",
        "  \(activity.id): \(activity.seated.count)/\(activity.seats) seated, \(waiting) waiting\n")
      text += shortfalls(of: activity)
    }
    return text
  }

  static func gap(_ gap: Int) -> String {
    if gap == 0 { return "" }
    return gap > 0
      ? words(
        "各区县都到了上限，还有 \(gap) 个名额分不出去：提高“至多”，或总数减 \(gap)\n",
        "every unit is at its cap and \(gap) seats are left: raise 'cap', or the total by \(gap) less\n"
      )
      : words(
        "总数不够各区县的下限，差 \(-gap) 个：降低“至少”，或总数加 \(-gap)\n",
        "the total is \(-gap) short of everybody's floor: lower 'floor', or add \(-gap) to it\n")
  }
}
