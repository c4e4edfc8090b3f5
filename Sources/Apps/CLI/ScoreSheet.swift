import Diagnostics
import PlanModel

/// How good a plan is, rule by rule: what `solve` and `score` say.
struct ScoreSheet {
  let problem: Problem
  let placements: [Placement?]
  let score: Score
  let hard: [HardRule: Int]
  let soft: [SoftRule: Int]
  /// What the plan took, where a search made it.
  var effort: Schedule.Effort?

  private var placed: Int { placements.count { $0 != nil } }
  private var unplaced: Int { placements.count - placed }

  /// Rules that are broken or cost something, in the order of reports.
  private var broken: [(rule: HardRule, count: Int)] {
    HardRule.allCases.compactMap { rule in hard[rule].map { (rule, $0) } }
  }

  private var costs: [(rule: SoftRule, cost: Int)] {
    SoftRule.allCases.compactMap { rule in soft[rule].map { (rule, $0) } }
  }

  /// A line with the score, and one for each rule that matters in it.
  var text: String {
    let head = words(
      """
      \(problem.name)：\(placed) 场已排，\(unplaced) 场未排；\
      评分 硬 \(score.hard) / 中 \(score.medium) / 软 \(score.soft)

      """,
      """
      \(problem.name): \(placed) placed, \(unplaced) unplaced; \
      score hard \(score.hard) / medium \(score.medium) / soft \(score.soft)

      """)
    let rules =
      broken.map { (Text(zh: "硬", en: "hard"), $0.rule.rawValue, $0.count, $0.rule.name) }
      + costs.map { (Text(zh: "软", en: "soft"), $0.rule.rawValue, $0.cost, $0.rule.name) }
    let lines = rules.map { level, key, amount, name in
      "  \(level[Terminal.language]) \(key) \(amount)  \(name[Terminal.language])\n"
    }
    return head + lines.joined() + (effort?.text ?? "")
  }

  var members: [JSONText.Member] { ruleMembers + searchMembers }

  private var ruleMembers: [JSONText.Member] {
    [
      .init("instance", .string(problem.name)), .init("hard", .int(score.hard)),
      .init("medium", .int(score.medium)), .init("soft", .int(score.soft)),
      .init("placed", .int(placed)), .init("unplaced", .int(unplaced)),
      .init(
        "hard_by_kind", .object(broken.map { .init($0.rule.rawValue, .int($0.count)) })),
      .init("soft_by_kind", .object(costs.map { .init($0.rule.rawValue, .int($0.cost)) })),
    ]
  }

  private var searchMembers: [JSONText.Member] {
    guard let effort else { return [] }
    return [
      .init("rounds", .int(effort.rounds)), .init("rounds_planned", .int(effort.planned)),
      .init("moves", .int(effort.moves)),
    ]
  }
}

extension Schedule.Effort {
  /// How long a search went on, and how to find the same again.
  var text: String {
    let all = rounds == planned ? "" : " --of \(planned)"
    let again = "--rounds \(rounds)\(all)"
    return words(
      "搜索了 \(rounds) 轮、\(moves) 步；再现：\(again)\n",
      "searched \(counted(rounds, "round")), \(counted(moves, "move")); again: \(again)\n")
  }
}
