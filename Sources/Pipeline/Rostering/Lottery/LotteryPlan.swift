import CivilTime
public import ConfigValue
public import Diagnostics
import MarkedYAML
public import PlanModel

/// What is drawn, ready to be committed to: a campaign's rules and the activities with their days,
/// units and seats, as they stood when it was made. A draw reads this, a snapshot and a seed, and
/// nothing else.
public struct LotteryPlan: Sendable {
  public var campaign: String
  public var title: Text
  public var rules: LotteryRules
  /// In the order of first days and ids.
  public var activities: [Activity]
  /// The rules as the file has them.
  var block: ConfigValue

  /// One activity with seats.
  public struct Activity: Hashable, Sendable {
    public var id: String
    public var title: Text
    public var unit: String
    public var unitName: Text
    /// The register's number of the unit; 0 for one that the table does not list.
    public var district: Int
    /// Days since 1970-01-01, the last one included.
    public var start: Int
    public var end: Int
    public var seats: Int
    /// The last day for those drawn to say that they come; nil where the rules set none.
    public var confirmBy: Int?
  }

  /// The placed activities of a campaign that its rules draw for; seats that are a total are not
  /// shared out yet: that takes the people (`apportioned`).
  ///
  /// - Returns: nil, after an error, where the rules are wrong.
  public init?(
    _ campaign: Campaign, block: ConfigValue, agenda: Agenda, schedule: Schedule,
    issues: inout Issues
  ) {
    let block = block.numberingDistricts(agenda.tables.units, issues: &issues)
    guard let rules = LotteryRules(from: block, campaign: campaign.id, issues: &issues) else {
      return nil
    }
    self.campaign = campaign.id
    title = campaign.title
    self.rules = rules
    self.block = block
    let numbers = Dictionary(
      agenda.tables.units.enumerated().map { ($1.id, $0 + 1) },
      uniquingKeysWith: { first, _ in first })
    activities = agenda.items.compactMap { item in
      guard agenda.campaigns[item.campaign].id == campaign.id, rules.cover(item.activity),
        let occurrence = agenda.occurrence(of: item, in: schedule)
      else { return nil }
      let start = occurrence.start.date.dayNumber
      let seats = if case .each(let seats) = rules.seats { seats } else { 0 }
      return Activity(
        id: item.id, title: item.activity.title, unit: item.activity.unit,
        unitName: agenda.tables.units.first { $0.id == item.activity.unit }?.name
          ?? Text(item.activity.unit), district: numbers[item.activity.unit] ?? 0, start: start,
        end: start + max(0, item.activity.span - 1), seats: seats,
        confirmBy: rules.dates.due(.confirm, for: occurrence.start.date, agenda.calendar)?.dayNumber
      )
    }
    .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    if activities.isEmpty {
      issues.report(.drawNothing, at: block.location, ["campaign": campaign.title])
    }
  }
}

// What stands in a sealed folder.
extension LotteryPlan {
  static let format = "chengnuan-draw-1"

  /// `rules.yaml`: the same for equal rules and activities, byte for byte.
  public var yaml: [UInt8] {
    var writer = YAMLWriter()
    writer.write(
      .mapping([
        .init("format", .text(Self.format)), .init("campaign", .text(campaign)),
        .init("title", node(title)), .init("draw", YAMLNode(block)),
        .init(
          "activities",
          .sequence(
            activities.map { activity in
              .mapping(
                [
                  .init("id", .text(activity.id)), .init("title", node(activity.title)),
                  .init("unit", .text(activity.unit)),
                  .init("unit_name", node(activity.unitName)),
                  .init("district", .integer(activity.district)),
                  .init("start", .text(day(activity.start))),
                  .init("end", .text(day(activity.end))), .init("seats", .integer(activity.seats)),
                ] + (activity.confirmBy.map { [.init("confirm_by", .text(day($0)))] } ?? []))
            })),
      ]))
    return Array(writer.text.utf8)
  }

  private func node(_ text: Text) -> YAMLNode {
    .mapping([.init("zh", .text(text.zh)), .init("en", .text(text.en))])
  }

  /// Reads what `yaml` wrote; nil after an error.
  public init?(yaml bytes: [UInt8], file: String, issues: inout Issues) {
    guard let document = configValue(yaml: bytes, file: file, issues: &issues),
      var reader = RecordReader(document, key: "draw", issues: &issues)
    else { return nil }
    let before = issues.count(.error)
    reader.skip(ConfigName("format"))
    let campaign: String? = reader.required(ConfigName("campaign"), issues: &issues)
    let title: Text? = reader.required(ConfigName("title"), issues: &issues)
    guard let block = reader.entry(ConfigName("draw"), issues: &issues)?.value else {
      issues.report(.missingKey, at: reader.location, ["key": "draw"])
      return nil
    }
    let activities = reader.records(ConfigName("activities"), &issues) {
      Activity(from: &$0, issues: &$1)
    }
    reader.finish(issues: &issues)
    guard let campaign, let title,
      let rules = LotteryRules(from: block, campaign: campaign, issues: &issues),
      issues.count(.error) == before
    else { return nil }
    self.campaign = campaign
    self.title = title
    self.rules = rules
    self.block = block
    self.activities = activities
  }
}

extension LotteryPlan.Activity {
  fileprivate init?(from reader: inout RecordReader, issues: inout Issues) {
    let id: String? = reader.required(ConfigName("id"), issues: &issues)
    let title: Text? = reader.required(ConfigName("title"), issues: &issues)
    let unit: String? = reader.required(ConfigName("unit"), issues: &issues)
    let name: Text? = reader.required(ConfigName("unit_name"), issues: &issues)
    let district = reader.bounded(
      ConfigName("district"), 0...100_000, isRequired: true, &issues)
    let start: String? = reader.required(ConfigName("start"), issues: &issues)
    let end: String? = reader.required(ConfigName("end"), issues: &issues)
    let seats = reader.bounded(
      ConfigName("seats"), 0...10_000_000, isRequired: true, &issues)
    let confirm: String? = reader.optional(ConfigName("confirm_by"), issues: &issues)
    let place = reader.place(of: ConfigName("start"))
    reader.finish(issues: &issues)
    guard let id, let title, let unit, let name, let district, let start, let end, let seats
    else { return nil }
    guard let first = dayNumber(start), let last = dayNumber(end), first <= last else {
      issues.report(
        .invalidValue, at: place,
        [
          "key": "start", "value": Text(start),
          "expected": Text(zh: "日期", en: "a date, not after the end"),
        ])
      return nil
    }
    self.init(
      id: id, title: title, unit: unit, unitName: name, district: district, start: first,
      end: last, seats: seats, confirmBy: confirm.flatMap { dayNumber($0) })
  }
}
