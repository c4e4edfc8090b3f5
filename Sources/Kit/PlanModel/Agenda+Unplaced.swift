import CivilTime
public import Diagnostics

extension Agenda {
  /// What could not be placed and why, each a warning at the line that asked for it.
  ///
  /// The sentence names what stands in the way on the days, at the hours and in the places that
  /// were asked for; how many candidates fall to the request itself is in `explain` and
  /// `plan.json`.
  public func unplaced(in schedule: Schedule) -> [Diagnostic] {
    items.compactMap { item in
      guard let index = item.problemIndex, schedule.placements[index] == nil else { return nil }
      let obstacles = (schedule.obstacles[index] ?? []).filter { $0.count > 0 }
      let telling = obstacles.filter { !$0.rule.restatesTheRequest }
      let reasons = (telling.isEmpty ? obstacles : telling)
        .sorted { ($1.count, $0.rule.rawValue) < ($0.count, $1.rule.rawValue) }
      let id = item.id
      return DiagnosticKind.unplaced.diagnostic(
        at: item.activity.source,
        [
          "title": item.activity.title, "id": Text(id), "workspace": Text(workspace(of: item)),
          "reasons": Text(
            listing: reasons.map(\.words) + [clash(among: reasons, in: schedule)].compactMap { $0 }),
        ])
    }
  }

  /// The one activity that alone stands in the way where most of what was asked for falls, and has
  /// that day only, or is fixed on it; nil where there are several, or where it could give way.
  private func clash(among reasons: [Obstacle], in schedule: Schedule) -> Text? {
    guard let most = reasons.first(where: { !$0.blockers.isEmpty }), most.blockers.count == 1 else {
      return nil
    }
    let request = problem.activities[most.blockers[0]]
    guard request.pin.day != nil || request.window.lowerBound == request.window.upperBound,
      let other = items.first(where: { $0.problemIndex == most.blockers[0] })
    else { return nil }
    let time = occurrence(of: other, in: schedule).map { held -> (zh: String, en: String) in
      let (day, hours) = (held.start.date, "\(held.start.time)–\(held.end.time)")
      return other.activity.staysOpen
        ? (day.chineseShort, day.englishShort)
        : ("\(day.chineseShort) \(hours)", "\(day.englishShort) \(hours)")
    }
    let (title, id) = (other.activity.title, other.id)
    let isListed = campaigns[other.campaign].listed.contains { $0.key == other.activity.key }
    if request.pin.day == nil, !isListed {
      return Text(
        zh: "撞上只能在这一天办的“\(title.zh)”（\(id)\(time.map { "，\($0.zh)" } ?? "")）",
        en:
          "clashes with '\(title.en)' (\(id)\(time.map { ", \($0.en)" } ?? "")), which can be held on that day only"
      )
    }
    return Text(
      zh: "撞上已定的“\(title.zh)”（\(id)\(time.map { "，\($0.zh)" } ?? "")）",
      en: "clashes with '\(title.en)' (\(id)\(time.map { ", \($0.en)" } ?? "")), which is fixed")
  }

  /// How to name the workspace of an item on the command line; nothing in the workspace itself.
  private func workspace(of item: Item) -> String {
    // NB: the activity itself may stand in a sheet that lies in a folder of its own.
    var file = campaigns[item.campaign].source.file[...]
    // What a unit filed lies two folders below the workspace.
    if campaigns[item.campaign].filing != nil {
      for _ in 0..<2 { file = file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex) }
    }
    return file.lastIndex(of: "/").map { " --workspace \(file[..<$0])" } ?? ""
  }
}

extension HardRule {
  /// Whether the rule only says again what the activity itself asks for.
  fileprivate var restatesTheRequest: Bool {
    switch self {
    case .pinned, .window, .dayType, .weekday, .start, .forbidden, .venueType, .venueDistrict: true
    default: false
    }
  }
}

extension Obstacle {
  /// `场地已被占用 214`.
  public var words: Text {
    Text(zh: "\(rule.name.zh) \(count.grouped)", en: "\(rule.name.en) \(count.grouped)")
  }
}

extension Text {
  /// The parts one after the other, with each language's comma between them.
  public init(listing parts: [Text]) {
    self.init(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
