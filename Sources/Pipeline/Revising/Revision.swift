import CampaignKit
public import Diagnostics
public import PlanModel

/// What a verb writes of one activity into its campaign's file: keys of its line under `固定`.
public struct Revision: Hashable, Sendable {
  /// The keys of a pin that verbs write, in their order.
  public enum Field: String, CaseIterable, Sendable {
    case date
    case start
    case end
    case venue
    case status
    case reason
    case by

    /// How each language writes it in a file.
    var name: Text {
      switch self {
      case .date: Text(zh: "日期", en: "date")
      case .start: Text(zh: "开始", en: "start")
      case .end: Text(zh: "结束", en: "end")
      case .venue: Text(zh: VenueWords.venue, en: "venue")
      case .status: Text(zh: "状态", en: "status")
      case .reason: Text(zh: "原因", en: "reason")
      case .by: Text(zh: "经办", en: "by")
      }
    }

    /// Whether a key of a line is this one, in whatever words.
    func matches(_ key: String) -> Bool {
      key == name.zh || key == name.en || self == .venue && key == VenueWords.place
    }
  }

  /// What is to stand; nil in it: that nothing is to stand. Fields that are not named stay.
  public var fields: [Field: Text?]

  public init(_ fields: [Field: Text?] = [:]) { self.fields = fields }

  /// What a verb writes.
  ///
  /// - Parameters:
  ///   - target: where it is wanted; nil for what is put off or called off, which keeps its place
  ///     in the file for when it comes back.
  ///   - tables: by which a venue is written by name.
  public init(
    _ verb: Verb, to target: Target?, why: String, by: String?, tables: Tables
  ) {
    fields = [.reason: Text(why), .by: by.map { Text($0) }]
    switch verb {
    case .move: fields[.status] = .some(nil)
    case .postpone: fields[.status] = Text(zh: "延期", en: "postponed")
    case .cancel: fields[.status] = Text(zh: "取消", en: "cancelled")
    case .confirm: fields[.status] = Text(zh: "确定", en: "confirmed")
    }
    guard let target else { return }
    fields[.date] = Text(target.date.description)
    if let hours = target.hours {
      fields[.start] = Text(hours.start.description)
      fields[.end] = Text(hours.end.description)
    }
    if let venue = target.venue { fields[.venue] = Revision.name(of: venue, in: tables) }
  }

  /// A venue by its name, or by its id where another has the name too.
  private static func name(of venue: String, in tables: Tables) -> Text {
    guard let row = tables.venues.first(where: { $0.id == venue }) else { return Text(venue) }
    let isUnique = tables.venues.allSatisfy { other in
      other.id == venue
        || [other.id, other.name.zh, other.name.en].allSatisfy { $0 != row.name.zh }
    }
    return Text(isUnique ? row.name.zh : venue)
  }
}
