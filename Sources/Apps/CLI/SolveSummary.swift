import Diagnostics
import PlanModel

/// What `solve` says at its end: how much was placed, what it costs by rule, and how to get the
/// same plan again.
struct SolveSummary {
  let problem: Problem
  let schedule: Schedule
  let output: String
  let seed: UInt64

  private var placed: Int { schedule.placements.count { $0 != nil } }
  private var unplaced: Int { schedule.placements.count - placed }

  /// Rules that cost something, in the order of reports.
  private var costs: [(rule: SoftRule, cost: Int)] {
    SoftRule.allCases.compactMap { rule in schedule.costs[rule].map { (rule, $0) } }
      .filter { $0.cost != 0 }
  }

  var text: String {
    let score = schedule.score
    let head = words(
      "\(problem.name)：\(placed) 场已排，\(unplaced) 场未排；评分 硬 \(score.hard) / 中 \(score.medium) / 软 \(score.soft)\n",
      "\(problem.name): \(placed) placed, \(unplaced) unplaced; score hard \(score.hard) / medium \(score.medium) / soft \(score.soft)\n"
    )
    let lines = costs.map { rule, cost in
      "  \(rule.rawValue) \(cost)  \(rule.name[Terminal.language])\n"
    }
    return head + lines.joined() + words("写出 \(output)\n", "written: \(output)\n")
  }

  var json: JSONText {
    [
      "instance": .string(problem.name), "seed": .string("\(seed)"), "placed": .int(placed),
      "unplaced": .int(unplaced), "hard": .int(schedule.score.hard),
      "medium": .int(schedule.score.medium), "soft": .int(schedule.score.soft),
      "soft_by_kind": .object(costs.map { .init($0.rule.rawValue, .int($0.cost)) }),
    ]
  }
}
