public import Diagnostics

/// A heading with lines below it.
public struct ExplainedPart: Hashable, Sendable {
  public var heading: Text
  public var lines: [Text]

  public init(_ heading: Text, _ lines: [Text]) {
    self.heading = heading
    self.lines = lines
  }
}

extension Agenda {
  /// An explanation in words, part by part, for those who may see everything.
  public func parts(
    of explanation: Explanation, for item: Item, isPlaced: Bool
  ) -> [ExplainedPart] {
    var parts: [ExplainedPart] = []
    if isPlaced {
      parts.append(
        ExplainedPart(
          Text(
            zh: "这个位置的代价共 \(explanation.costs.values.reduce(0, +).grouped)（没有这一场全年就省下这么多，越小越好）",
            en:
              "What this place costs, \(explanation.costs.values.reduce(0, +).grouped) in all (the year would save it without this activity; less is better)"
          ),
          costLines(explanation.costs)))
      if !explanation.alternatives.isEmpty {
        parts.append(
          ExplainedPart(
            Text(zh: "换到别处最好的选择", en: "The best elsewhere"),
            explanation.alternatives.map { words(for: $0, of: item) }))
      }
    }
    if let contest = explanation.contest {
      parts.append(
        ExplainedPart(
          Text(zh: "想要而由别人用着的", en: "What it would rather have, and others have"),
          [words(for: contest, of: item)]))
    }
    parts.append(candidates(explanation, of: item))
    if !explanation.conflict.isEmpty {
      parts.append(
        ExplainedPart(
          Text(
            zh: "下列各条不能同时成立，少了任何一条，其余各条就能",
            en: "These cannot hold together; without any one of them the others can"),
          explanation.conflict.map { requirement in
            let line = line(for: requirement, of: item)
            if explanation.sufficient.contains(requirement) { return line }
            return Text(
              zh: line.zh + "——单去掉这一条还不够", en: line.en + " - to drop this alone is not enough")
          }))
    }
    parts += explanation.furtherConflicts.map { conflict in
      ExplainedPart(
        Text(
          zh: "上面挡着它的都不在了，下列各条仍不能同时成立，少了任何一条，其余各条就能",
          en:
            "With what stands in its way above gone, these still cannot hold together; without any one of them the others can"
        ), conflict.map { line(for: $0, of: item) })
    }
    if !explanation.repairs.isEmpty {
      parts.append(
        ExplainedPart(
          Text(zh: "改一处就能排上，代价小的在前", en: "Single changes that place it, cheapest first"),
          explanation.repairs.map { repair in
            let words = words(for: repair, of: item)
            return Text(
              zh: "\(words.zh)（代价 \(signed(repair.cost))） [\(repair.id)]",
              en: "\(words.en) (cost \(signed(repair.cost))) [\(repair.id)]")
          }))
    }
    return parts
  }

  /// A requirement with the line that asked for it, and the row of a table that it is about.
  private func line(for requirement: Explanation.Requirement, of item: Item) -> Text {
    let words = words(for: requirement, of: item)
    let source = source(of: requirement, of: item)
    guard let record = record(of: requirement, of: item), record != source else {
      return Text(zh: "\(words.zh)（\(source)）", en: "\(words.en) (\(source))")
    }
    return Text(
      zh: "\(words.zh)（\(source)；登记在 \(record)）",
      en: "\(words.en) (\(source); kept at \(record))")
  }

  private func costLines(_ costs: [SoftRule: Int]) -> [Text] {
    SoftRule.allCases.compactMap { rule in
      guard let cost = costs[rule], cost != 0 else { return nil }
      let name = cost < 0 ? rule.gain : rule.name
      return Text(zh: "\(name.zh) \(cost.grouped)", en: "\(name.en) \(cost.grouped)")
    }
  }

  private func words(for alternative: Explanation.Alternative, of item: Item) -> Text {
    let place = words(for: alternative.placement, of: item.problemIndex)
    let teams = alternative.placement.teams.map { tables.teams[$0].name }
    let differences = SoftRule.allCases.compactMap { rule -> Text? in
      guard let cost = alternative.differences[rule], cost != 0 else { return nil }
      return Text(
        zh: "\(rule.name.zh) \(signed(cost))", en: "\(rule.name.en) \(signed(cost))")
    }
    let list = Text(listing: differences)
    let total = signed(alternative.difference)
    let (zh, en) = (
      differences.isEmpty ? "" : "（\(list.zh)）", differences.isEmpty ? "" : " (\(list.en))"
    )
    switch alternative.dimension {
    case .day:
      return Text(
        zh: "另一天：\(place.zh)，\(total)\(zh)", en: "another day: \(place.en), \(total)\(en)")
    case .venue:
      return Text(
        zh: "另一处场地：\(place.zh)，\(total)\(zh)", en: "another venue: \(place.en), \(total)\(en)")
    case .teams:
      let names = Text(
        zh: teams.map(\.zh).joined(separator: "、"), en: teams.map(\.en).joined(separator: ", "))
      return Text(
        zh: "另一支队伍：\(names.zh)，\(total)\(zh)", en: "another team: \(names.en), \(total)\(en)")
    }
  }

  private func candidates(_ explanation: Explanation, of item: Item) -> ExplainedPart {
    ExplainedPart(
      Text(
        zh:
          "候选（日子×时段×场地×队伍）共 \(explanation.candidates.grouped) 个，可排 \(explanation.open.grouped) 个，其余先因下列各条不行",
        en:
          "\(explanation.candidates.grouped) candidates (day x start x venue x team), \(explanation.open.grouped) open; the others fall first to"
      ),
      explanation.obstacles.filter { $0.count > 0 }.map { obstacle in
        let words = obstacle.words
        if obstacle.blockers.isEmpty { return words }
        let names = obstacle.blockers.map { index -> Text in
          let isFixed = problem.activities[index].pin != .none
          let name = name(ofBlocker: index)
          let source = source(of: .activity(index), of: item)
          return Text(
            zh: "\(name.zh)（\(isFixed ? "已固定，" : "")\(source)）",
            en: "\(name.en) (\(isFixed ? "fixed, " : "")\(source))")
        }
        let list = Text(listing: names)
        let others = obstacle.others
        let more = Text(
          zh: others == 0 ? "" : " 等 \(names.count + others) 个",
          en: others == 0 ? "" : " and \(others) other\(others == 1 ? "" : "s")")
        return Text(
          zh: "\(words.zh)：\(list.zh)\(more.zh)", en: "\(words.en): \(list.en)\(more.en)")
      })
  }

  /// By title and id; what is for leaders only by its id alone, for the office reads this too.
  private func name(ofBlocker index: Int) -> Text {
    let id = problem.activities[index].id
    guard let item = item(index),
      max(item.activity.audience, campaigns[item.campaign].audience) != .leaders
    else { return Text(id) }
    let title = item.activity.title
    return Text(zh: "“\(title.zh)”[\(id)]", en: "'\(title.en)' [\(id)]")
  }

  private func signed(_ cost: Int) -> String { cost < 0 ? cost.grouped : "+\(cost.grouped)" }
}

extension SoftRule {
  /// What is gained where the rule's cost is negative.
  fileprivate var gain: Text {
    switch self {
    case .township: Text(zh: "补上乡镇的场次", en: "one more for its township")
    case .quarter: Text(zh: "补上区县一季度的场次", en: "one more for its district's quarter")
    case .seriesDays: Text(zh: "系列多分到一天", en: "one more day for its series")
    case .compactness: Text(zh: "补上孤零时段", en: "fills lonely hours")
    default: name
    }
  }
}
