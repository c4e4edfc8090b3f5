public import Diagnostics

extension Agenda {
  /// What was wanted, who has it, and by which rule.
  public func words(for contest: Explanation.Contest, of item: Item) -> Text {
    let place = words(for: contest.wanted, of: item.problemIndex)
    let prize = name(of: contest.prize)
    let holders = contest.holders.map { index -> Text in
      let item = self.item(index)
      let unit = tables.units.first { $0.id == item?.activity.unit }?.name ?? Text("")
      let title = officeTitle(of: index)
      let id = problem.activities[index].id
      return Text(zh: "\(unit.zh)“\(title.zh)”[\(id)]", en: "\(unit.en), '\(title.en)' [\(id)]")
    }
    let list = Text(
      zh: holders.map(\.zh).joined(separator: "、"), en: holders.map(\.en).joined(separator: "; "))
    let rule = contest.rule.words
    if case .stock = contest.prize {
      return Text(
        zh: "\(place.zh)：“\(prize.zh)”不够，由\(list.zh)领用（\(rule.zh)）",
        en:
          "\(place.en): there is too little of '\(prize.en)', which goes to \(list.en) (\(rule.en))"
      )
    }
    return Text(
      zh: "\(place.zh)：“\(prize.zh)”由\(list.zh)使用（\(rule.zh)）",
      en: "\(place.en): '\(prize.en)' is used by \(list.en) (\(rule.en))")
  }

  /// The title as the office may read it beside other activities: what is for leaders only has none.
  func officeTitle(of index: Int) -> Text {
    guard let item = item(index),
      max(item.activity.audience, campaigns[item.campaign].audience) != .leaders
    else { return Text(zh: "另一场活动", en: "another activity") }
    return item.activity.title
  }

  /// What people call a thing that two want.
  public func name(of prize: Explanation.Contest.Prize) -> Text {
    switch prize {
    case .venue(let index): tables.venues[index].name
    case .team(let index): tables.teams[index].name
    case .resource(let index): name(ofResource: index)
    case .stock(let index): name(ofStock: index)
    }
  }
}

extension Explanation.Contest.Rule {
  /// The rule as one who lost reads it.
  public var words: Text {
    switch self {
    case .pinned: Text(zh: "文件里已固定的在先", en: "what a file fixes goes first")
    case .announced: Text(zh: "已公布的在先", en: "what has been announced goes first")
    case .priority: Text(zh: "优先级高的在先", en: "the higher priority goes first")
    case .filed: Text(zh: "先报的在先", en: "what was filed earlier goes first")
    case .choices: Text(zh: "选择余地小的在先", en: "who has fewer places to go goes first")
    case .seed: Text(zh: "条件全都相同，按设定的随机种子定", en: "all else equal, the seed decides")
    }
  }
}
