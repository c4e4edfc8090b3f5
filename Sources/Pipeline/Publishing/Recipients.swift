public import Diagnostics
public import PlanModel

/// Somebody who has to be told of a change: no person, but an office, or how many.
public struct Recipient: Hashable, Sendable {
  public var kind: Kind
  /// How many; nil for one office.
  public var count: Int?
  /// `参会企业32家`, `32 employers`, `承办单位(渝中区)`.
  public var words: Text
  /// The same without its name: `承办单位`.
  public var brief: Text

  init(kind: Kind, count: Int? = nil, words: Text, brief: Text? = nil) {
    self.kind = kind
    self.count = count
    self.words = words
    self.brief = brief ?? words
  }

  /// In the order in which they are phoned.
  public enum Kind: String, CaseIterable, Sendable {
    case employers
    case participants
    case police
    case organiser
    case venue
    case teams
    case lead
    case partners
  }
}

/// Whom a change has to be told.
public struct Recipients: Hashable, Sendable {
  public var all: [Recipient] = []

  private init() {}

  /// Those of an activity that was announced; nobody for what is new, which nobody was told of.
  public init(of change: Change, in plan: Plan) {
    guard let before = change.before, change.kind.concernsPeople else {
      self.init()
      return
    }
    self.init(before: before, after: change.after, in: plan)
  }

  /// Those who know of an announced activity, as it was and as it will be.
  public init(before: Publication.Entry, after: Publication.Entry, in plan: Plan) {
    let employers = Self.employers(before, after, in: plan)
    add(.employers, employers, zh: "参会企业\(employers)家", en: "employer", "employers")
    let people = plan.rosters.filter {
      $0.activity == after.activity && [.list, .draw, .allocation].contains($0.kind)
    }.reduce(0) { $0 + $1.filled }
    add(.participants, people, zh: "已报名\(people)人", en: "participant", "participants")
    if before.licensedFor != nil || after.licensedFor != nil {
      all.append(Recipient(kind: .police, words: Text(zh: "公安机关", en: "the police")))
    }
    let tables = plan.agenda.tables
    let unit = tables.units.first { $0.id == after.unit }?.name
    all.append(
      Recipient(
        kind: .organiser,
        words: unit.map { Text(zh: "承办单位(\($0.zh))", en: "the organiser (\($0.en))") }
          ?? Text(zh: "承办单位", en: "the organiser"),
        brief: Text(zh: "承办单位", en: "the organiser")))
    add(venues: [before.venue, after.venue].compactMap { $0 }, from: tables)
    let teams = Set(before.teams).union(after.teams).count
    add(.teams, teams, zh: "服务队\(teams)支", en: "team", "teams")
    let campaign = plan.agenda.campaigns.first { $0.id == after.campaign }
    if let lead = campaign?.lead {
      all.append(
        Recipient(
          kind: .lead, words: Text(zh: "牵头(\(lead))", en: "the lead (\(lead))"),
          brief: Text(zh: "牵头", en: "the lead")))
    }
    if let partners = campaign?.partners, !partners.isEmpty {
      all.append(
        Recipient(
          kind: .partners, count: partners.count,
          words: Text(
            zh: "协办(\(partners.joined(separator: "、")))",
            en: "its partners (\(partners.joined(separator: ", ")))"),
          brief: Text(zh: "协办\(partners.count)家", en: "its partners")))
    }
  }

  /// Those with a booth before or after, and those who are invited by name, be there booths or not:
  /// one to a legal entity.
  private static func employers(
    _ before: Publication.Entry, _ after: Publication.Entry, in plan: Plan
  ) -> Int {
    let ids = Set(before.organisations + after.organisations)
    let known = plan.agenda.tables.organisations.filter { ids.contains($0.id) }
    // Who is in no table any more has been told of it all the same.
    let gone = ids.subtracting(known.map(\.id))
    let invited = plan.agenda.items.first { $0.id == after.activity }?.activity.employers ?? []
    return Set(known.map(\.legalEntity)).union(invited).union(gone).count
  }

  /// `参会企业32家、公安机关、承办单位(渝中区)`.
  public var words: Text {
    Text(
      zh: all.map(\.words.zh).joined(separator: "、"),
      en: all.map(\.words.en).joined(separator: ", "))
  }

  /// `参会企业32家、公安机关、承办单位`.
  var brief: Text {
    Text(
      zh: all.map(\.brief.zh).joined(separator: "、"),
      en: all.map(\.brief.en).joined(separator: ", "))
  }

  private mutating func add(
    _ kind: Recipient.Kind, _ count: Int, zh: String, en one: String, _ many: String
  ) {
    guard count > 0 else { return }
    all.append(
      Recipient(
        kind: kind, count: count, words: Text(zh: zh, en: "\(count) \(count == 1 ? one : many)")))
  }

  private mutating func add(venues ids: [String], from tables: Tables) {
    let names = tables.venues.filter { ids.contains($0.id) }.map(\.name)
    guard !names.isEmpty else { return }
    all.append(
      Recipient(
        kind: .venue,
        words: Text(
          zh: "场地(\(names.map(\.zh).joined(separator: "、")))",
          en: "the venue (\(names.map(\.en).joined(separator: ", ")))"),
        brief: Text(zh: "场地", en: "the venue")))
  }
}

extension Change.Kind {
  /// Whether somebody who was told of it has to hear of the change.
  var concernsPeople: Bool {
    switch self {
    case .cancelled, .postponed, .moved, .withdrawn, .revived: true
    case .added, .opened, .confirmed, .unconfirmed, .renamed, .expired: false
    }
  }
}
