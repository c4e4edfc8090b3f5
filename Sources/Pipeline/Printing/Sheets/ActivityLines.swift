internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// An activity of a list, and where it stands if it stands.
struct ActivityLine {
  var item: Agenda.Item
  var occurrence: Occurrence?
}

extension PrintedPlan {
  /// What a circle of people may see, by start; what has no time comes last.
  func lines(for audience: Audience, unit: String? = nil) -> [ActivityLine] {
    agenda.items
      .filter { self.audience(of: $0) <= audience && (unit == nil || $0.activity.unit == unit) }
      .map { ActivityLine(item: $0, occurrence: occurrence(of: $0)) }
      .sorted { a, b in
        guard let first = a.occurrence, let second = b.occurrence else {
          return a.occurrence != nil
            || (b.occurrence == nil && a.item.id < b.item.id)
        }
        return (first.start, a.item.id) < (second.start, b.item.id)
      }
  }

  /// 状态.
  func state(of line: ActivityLine) -> String {
    let campaign = campaign(of: line.item)
    if campaign.state == .cancelled || line.item.activity.status == .cancelled {
      return words("已取消", "cancelled")
    }
    if campaign.state == .postponed || line.item.activity.status == .postponed {
      return words("延期待定", "postponed")
    }
    guard let occurrence = line.occurrence else { return words("未排下", "no place found") }
    // What its organiser confirmed waits for no paper.
    let isOpen = campaign.basis == nil || campaign.state != .approved
    if isOpen, !line.item.activity.isConfirmed { return words("暂定", "provisional") }
    return agenda.calendar.isProvisional(year: occurrence.start.date.year)
      ? words("暂定", "provisional") : words("已定", "confirmed")
  }

  /// Who said so: the file and the line, as one finds them in the workspace.
  func source(of item: Agenda.Item) -> String {
    let place = item.activity.source
    let file =
      place.file.hasPrefix(plan.folder)
      ? String(place.file.dropFirst(plan.folder.count)) : place.file
    return place.line > 0 ? words("\(file) 第\(place.line)行", "\(file):\(place.line)") : file
  }

  /// Firms with a booth and the posts they bring, by activity.
  var fairFigures: [String: (firms: Int, posts: Int)] {
    let posts = Dictionary(
      agenda.tables.organisations.map { ($0.id, $0.posts) }, uniquingKeysWith: { first, _ in first }
    )
    var figures: [String: (firms: Int, posts: Int)] = [:]
    // The ledgers of cooling points count bottles.
    for roster in plan.rosters where roster.kind == .supply && !roster.isLedger {
      figures[roster.activity, default: (0, 0)].firms += roster.filled
      figures[roster.activity, default: (0, 0)].posts += roster.organisations.reduce(0) {
        $0 + (posts[$1] ?? 0)
      }
    }
    return figures
  }
}
