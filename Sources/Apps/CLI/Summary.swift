import Diagnostics
import Output
import PlanModel
import Publishing

/// What `plan` says at its end: how much was placed, how well, and where it lies.
struct Summary {
  let plan: Plan
  let outcome: OutputDirectory.Outcome
  let folder: String

  var text: String {
    let placed = plan.schedule.placements.count { $0 != nil }
    let unplaced = plan.schedule.placements.count - placed
    let score = plan.schedule.score
    let units = Set(plan.agenda.items.map(\.activity.unit)).count
    let booths = plan.rosters.filter { $0.kind == .supply && !$0.isLedger }.reduce(0) {
      $0 + $1.filled
    }
    return words(
      """
      \(plan.city.zh)：\(units) 个单位，\(placed) 场活动已排，\(unplaced) 场未排；评分 硬 \(score.hard) / 中 \(score.medium) / 软 \(score.soft)
      花名册 \(plan.rosters.count) 份，企业展位 \(booths) 个
      \(folder)：写出 \(outcome.written) 个文件，\(outcome.unchanged) 个未变，删去 \(outcome.removed) 个

      """,
      """
      \(plan.city.en): \(counted(units, "unit")), \(counted(placed, "activity", "activities")) placed, \(unplaced) unplaced; score hard \(score.hard) / medium \(score.medium) / soft \(score.soft)
      \(counted(plan.rosters.count, "roster")), \(counted(booths, "booth")) with employers
      \(folder): \(counted(outcome.written, "file")) written, \(outcome.unchanged) unchanged, \(outcome.removed) removed

      """) + arbitration
  }

  /// Who did not get what another unit has; the rest of a long list is in `plan.json`.
  private var arbitration: String {
    let all = plan.arbitration
    if all.isEmpty { return "" }
    let most = 10
    let lines = all.prefix(most).map { "  " + plan.agenda.words(for: $0)[Terminal.language] + "\n" }
    let rest =
      all.count > most
      ? words(
        "  另外 \(all.count - most) 条见 plan.json 的 arbitration\n",
        "  \(all.count - most) more under 'arbitration' in plan.json\n") : ""
    return words("争用裁定 \(all.count) 条：\n", "arbitration, \(all.count) in all:\n")
      + lines.joined() + rest
  }
}

/// `1 unit`, `2 units`.
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
