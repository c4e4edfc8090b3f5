internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// What a campaign comes to, as its papers tell it.
struct CampaignFigures {
  let campaign: Campaign
  /// What its circle may see, by start.
  let lines: [ActivityLine]
  /// Money that its activities are known to need.
  let needed: Money
  /// The pots that pay for it alone.
  let sources: [Budget]

  init(_ index: Int, in printed: PrintedPlan, for audience: Audience) {
    let agenda = printed.agenda
    campaign = agenda.campaigns[index]
    lines = printed.lines(for: audience).filter { $0.item.campaign == index }
    var yuan = 0
    for line in lines {
      for case .money(let amount) in line.item.activity.needs { yuan += amount }
    }
    needed = Money(yuan: yuan)
    let id = campaign.id
    sources = agenda.tables.budgets.filter { $0.campaign == id }
  }

  /// What the campaign asks for: what its file says, or else what its activities add up to.
  var budget: Money? {
    if let budget = campaign.budget { return Money(yuan: budget) }
    return needed.fen > 0 ? needed : nil
  }

  /// `“春风行动”活动`, and without the word twice `“送温暖活动”`.
  var quotedTitle: String {
    let title = campaign.title.zh
    return "“\(title)”" + (title.hasSuffix("活动") ? "" : "活动")
  }

  var attendance: Int { lines.reduce(0) { $0 + $1.item.activity.attendance } }

  var unitCount: Int { Set(lines.map(\.item.activity.unit)).count }

  /// Kinds of activity with their numbers, the commonest first.
  func kinds(_ language: Language) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for line in lines {
      let what = line.item.activity.what[language]
      counts[what.isEmpty ? line.item.activity.title[language] : what, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Activities by month of their start.
  var months: [(year: Int, month: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for line in lines {
      guard let date = line.occurrence?.start.date else { continue }
      counts[date.year * 12 + date.month - 1, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key / 12, $0.key % 12 + 1, $0.value) }
  }

  /// The activities that a plan names one by one: the most important, at most `count`.
  func highlights(_ count: Int) -> [ActivityLine] {
    let placed = lines.filter { $0.occurrence != nil }
    guard placed.count > count else { return placed }
    let chosen = placed.enumerated().sorted { a, b in
      let (x, y) = (a.element.item.activity, b.element.item.activity)
      return (y.priority, y.attendance, a.offset) < (x.priority, x.attendance, b.offset)
    }
    .prefix(count).map(\.offset).sorted()
    return chosen.map { placed[$0] }
  }
}
