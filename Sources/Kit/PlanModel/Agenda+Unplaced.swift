public import Diagnostics

extension Agenda {
  /// What could not be placed, with the reasons, largest share of the candidates first; each a
  /// warning at the line that asked for it.
  public func unplaced(in schedule: Schedule) -> [Diagnostic] {
    items.compactMap { item in
      guard let index = item.problemIndex, schedule.placements[index] == nil else { return nil }
      let reasons = (schedule.obstacles[index] ?? [])
        .filter { $0.count > 0 }
        .sorted { ($1.count, $0.rule.rawValue) < ($0.count, $1.rule.rawValue) }
      return DiagnosticKind.unplaced.diagnostic(
        at: item.activity.source,
        ["title": item.activity.title, "reasons": Text(listing: reasons.map(\.words))])
    }
  }
}

extension Obstacle {
  /// `场地已被占用 214`.
  public var words: Text { Text(zh: "\(rule.name.zh) \(count)", en: "\(rule.name.en) \(count)") }
}

extension Text {
  /// The parts one after the other, with each language's comma between them.
  public init(listing parts: [Text]) {
    self.init(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
