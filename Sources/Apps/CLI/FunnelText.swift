import Rostering

/// How many people each condition of one activity leaves, as lines for a terminal.
struct FunnelText {
  private let event: DrawResult.Event
  private let terms: [DrawTerm]

  init(_ event: DrawResult.Event, _ plan: DrawPlan) {
    self.event = event
    terms = plan.events.first { $0.id == event.id }?.terms ?? []
  }

  var text: String {
    var lines = [words("活动 \(event.id)", "activity \(event.id)")]
    var before: Int?
    for count in event.funnel {
      let lost = before.map { "  -\($0 - count.left)" } ?? ""
      lines.append("  \(padded(count.left))  \(name(of: count.step))\(lost)")
      before = count.left
    }
    lines.append("  \(padded(event.seated.count))  \(words("入选", "seated"))")
    lines.append("  \(padded(event.waiting.count))  \(words("候补", "waiting"))")
    return lines.joined(separator: "\n") + "\n"
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 10 - digits.utf8.count)) + digits
  }

  private func name(of step: DrawFunnel.Step) -> String {
    switch step {
    case .pool: words("住在或在本区县务工", "live or work in the district")
    case .born: words("年龄符合", "of the right age")
    case .term(let index): terms.indices.contains(index) ? condition(terms[index]) : ""
    case .consent: words("本人同意", "agreed to be told")
    case .guardian: words("监护人同意", "a guardian agreed")
    case .cooldown: words("没有太近的同类受益", "no benefit of the kind too recently")
    case .capDraw: words("名额未满", "below the limit of seats")
    case .capRound: words("本轮名额未满", "below the limit of the round")
    case .capYear: words("当年名额未满", "below the limit of the year")
    case .free: words("时间不冲突", "free on those days")
    }
  }

  private func condition(_ term: DrawTerm) -> String {
    switch term.test {
    case .between(let lower, let upper):
      lower == upper ? "\(term.column) = \(lower)" : "\(term.column) \(lower)...\(upper)"
    case .oneOf(let set):
      "\(term.column) ∈ {\(set.sorted().map(String.init).joined(separator: ","))}"
    }
  }
}
