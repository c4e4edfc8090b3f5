import Diagnostics
import PlanModel

extension Agenda {
  /// Why something was called off or put off, or changed with a holiday notice, by UID, as far as
  /// the plan itself knows.
  func reasons(for changes: [Change], in schedule: Schedule) -> [String: Text] {
    var items: [String: Item] = [:]
    for item in self.items { items[uid(of: item)] = item }
    var reasons: [String: Text] = [:]
    for change in changes where change.kind == .cancelled || change.kind == .postponed {
      let uid = change.after.uid
      reasons[uid] = items[uid].map { reason(for: $0, in: schedule) } ?? Reasons.gone
    }
    for change in changes where followsNotice(change) {
      reasons[change.after.uid] = Words.holidayNotice
    }
    return reasons
  }

  private func reason(for item: Item, in schedule: Schedule) -> Text {
    switch campaigns[item.campaign].state {
    case .cancelled: return Reasons.campaignCancelled
    case .postponed: return Reasons.campaignPostponed
    case .draft, .pending, .approved: break
    }
    switch item.activity.status {
    case .cancelled: return Reasons.cancelled
    case .postponed: return Reasons.postponed
    case .planned: break
    }
    let obstacles = item.problemIndex.flatMap { schedule.obstacles[$0] } ?? []
    let most = obstacles.filter { $0.count > 0 }
      .sorted { ($1.count, $0.rule.rawValue) < ($0.count, $1.rule.rawValue) }.prefix(2)
    return Words.line(Reasons.unplaced, Text(listing: most.map(\.rule.name)))
  }
}

private enum Reasons {
  static let gone = Text(zh: "专项文件里已没有这场活动", en: "no longer in the files")
  static let cancelled = Text(zh: "专项文件里写明取消", en: "cancelled in its file")
  static let postponed = Text(zh: "专项文件里写明延期", en: "postponed in its file")
  static let campaignCancelled = Text(zh: "所属专项已取消", en: "its campaign is cancelled")
  static let campaignPostponed = Text(zh: "所属专项延期", en: "its campaign is postponed")
  static let unplaced = Text(zh: "排不下", en: "no place found")
}
