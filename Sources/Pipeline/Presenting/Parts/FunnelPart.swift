import Diagnostics
import PlanModel

/// How many people pass each rule of a draw, as a table with bars: counts only.
struct FunnelPart {
  let funnel: RosterFunnel
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  var html: HTMLText {
    let shown = funnel.shown
    let most = max(1, shown.map(amount).max() ?? 1)
    let rows = zip(funnel.steps, shown).map { step, count in
      row(step.rule[language], count, amount(count) * 1000 / most)
    }
    let seats = say("入选（名额 \(funnel.seats)）", "seated (of \(funnel.seats) seats)")
    let last = row(seats, .exact(funnel.seated), funnel.seated * 1000 / most)
    let threshold = RosterFunnel.threshold
    return """
      <table class="tasks funnel">
      <caption>\(say("逐条过滤后还剩多少人", "How many people are left after each rule"))</caption>
      <thead><tr><th scope="col">\(say("规则", "Rule"))</th><th scope="col">\(say("人数", "People"))</th>\
      <th scope="col"></th></tr></thead>
      <tbody>
      \(rows)\(last)</tbody>
      </table>
      <p class="hint">\(say("不足 \(threshold) 人的数，以及比上一个显示的数少不足 \(threshold) 人的数，都不显示（—），以免认出个人。", "Counts below \(threshold), and those less than \(threshold) under the one shown before, are not shown (—), so that nobody can be recognised."))</p>

      """
  }

  private func row(_ rule: String, _ count: Coverage.Count, _ length: Int) -> HTMLText {
    """
    <tr><th scope="row">\(rule)</th><td>\(count.shown)</td>\
    <td><svg class="length" width="160" height="12" viewBox="0 0 1000 60" \
    preserveAspectRatio="none" aria-hidden="true" fill="currentColor">\
    <rect width="\(min(1000, length))" height="60"/></svg></td></tr>

    """
  }

  private func amount(_ count: Coverage.Count) -> Int {
    if case .exact(let count) = count { count } else { 0 }
  }

  static let style = """
    .funnel{width:100%;max-width:48rem}.funnel th,.funnel td{padding:.25rem .5rem;text-align:start;
    border-bottom:1px solid var(--line);font-weight:400}.funnel td:nth-child(2){text-align:end;
    font-variant-numeric:tabular-nums}.funnel td:last-child{width:40%}.funnel caption{text-align:start}
    .funnel .length{display:block;width:100%;height:.8rem}.funnel .length rect{fill:var(--c0)}
    """
}
