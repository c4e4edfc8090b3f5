import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// Reads one entry key by key.
struct EntryReader {
  var issues: Issues
  var record: RecordReader

  mutating func entry() -> Publication.Entry? {
    let activity = text("activity")
    let uid = text("uid")
    let status = required("status", example: "confirmed") { Publication.Entry.Status(rawValue: $0) }
    let sequence = sequence()
    let modified = required("modified", example: "2026-02-24T00:00:00Z") { Publication.Moment($0) }
    let edition = number("edition", from: 1)
    let (removedOn, isExpired) = removal()
    let slot = slot()
    let previous = previous()
    let reason: Text? = record.optional(ConfigName("reason"), issues: &issues)
    let title = words("title")
    let shortTitle = words("short_title")
    let details = words("details")
    let campaign = text("campaign")
    let campaignTitle = words("campaign_title")
    let unit = text("unit")
    let themeID: String? = record.optional(ConfigName("theme"), issues: &issues)
    let themeName: Text? = record.optional(ConfigName("theme_name"), issues: &issues)
    let audience = required("audience", example: "public") { Audience(rawValue: $0) }
    let organisations = list("organisations")
    let teams = list("teams")
    let licensedFor = number("licensed_for", from: 1)
    let deadlines = records("deadlines") { $0.deadline() }
    let departures = records("departures") { $0.departure() }
    record.finish(issues: &issues)
    guard let activity, let uid, let status, let sequence, let modified, let slot, let title,
      let shortTitle, let details, let campaign, let campaignTitle, let unit, let audience
    else { return nil }
    var entry = Publication.Entry(
      uid: uid, activity: activity, campaign: campaign, campaignTitle: campaignTitle, unit: unit,
      theme: themeID.map { Activity.Theme(id: $0, name: themeName ?? Text($0)) },
      organisations: organisations, teams: teams, audience: audience, title: title,
      shortTitle: shortTitle, details: details, start: slot.start, end: slot.end,
      isAllDay: slot.isAllDay, venue: slot.venue, place: slot.place, status: status,
      sequence: sequence, modified: modified, removedOn: removedOn, previous: previous,
      isExpired: isExpired, deadlines: deadlines, departures: departures)
    (entry.reason, entry.edition, entry.licensedFor) = (reason, edition ?? 1, licensedFor)
    return entry
  }

  private mutating func departure() -> Publication.Departure? {
    let feeds: [String]? = record.required(ConfigName("feeds"), issues: &issues)
    guard let entry = entry(), let feeds else { return nil }
    return Publication.Departure(feeds: feeds, entry: entry)
  }

  private mutating func deadline() -> Publication.Deadline? {
    let key = text("key")
    let due = required("due", example: "2026-02-24") { CivilDate($0) }
    let sequence = record.place(of: ConfigName("sequence")) == record.location ? 0 : sequence()
    let modified = optional("modified", example: "2026-02-24T00:00:00Z") {
      Publication.Moment($0)
    }
    let (removedOn, isExpired) = removal()
    let title = words("title")
    let basis: Text? = record.optional(ConfigName("basis"), issues: &issues)
    record.finish(issues: &issues)
    guard let key, let due, let sequence, let title else { return nil }
    return Publication.Deadline(
      key: key, title: title, basis: basis, due: due, sequence: sequence, modified: modified,
      removedOn: removedOn, isExpired: isExpired)
  }

  /// When it was called off, and whether feeds have forgotten it.
  private mutating func removal() -> (CivilDate?, Bool) {
    let removedOn = optional("removed_on", example: "2026-02-24") { CivilDate($0) }
    let isExpired: Bool? = record.optional(ConfigName("expired"), issues: &issues)
    return (removedOn, isExpired ?? false)
  }

  private mutating func records<Value>(
    _ key: String, _ read: (inout EntryReader) -> Value?
  ) -> [Value] {
    guard let entry = record.entry(ConfigName(key), issues: &issues) else { return [] }
    return Publishing.records(of: entry.value, key: key, issues: &issues, read)
  }

  private mutating func sequence() -> Int? {
    let name = ConfigName("sequence")
    guard let number: Int = record.required(name, issues: &issues) else { return nil }
    return checked(number, name, from: 0)
  }

  private mutating func number(_ key: String, from least: Int) -> Int? {
    let name = ConfigName(key)
    let number: Int? = record.optional(name, issues: &issues)
    return number.flatMap { checked($0, name, from: least) }
  }

  private mutating func checked(_ number: Int, _ name: ConfigName, from least: Int) -> Int? {
    if number >= least { return number }
    issues.report(
      .outOfRange, at: record.place(of: name),
      ["key": Text(name.en), "value": Text("\(number)"), "range": Text("\(least)...")])
    return nil
  }

  private mutating func previous() -> Publication.Slot? {
    guard let entry = record.entry(ConfigName("previous"), issues: &issues) else { return nil }
    guard let inner = RecordReader(entry.value, key: entry.key, issues: &issues) else { return nil }
    let outer = record
    record = inner
    defer { record = outer }
    let slot = slot()
    record.finish(issues: &issues)
    return slot
  }

  private mutating func slot() -> Publication.Slot? {
    let start = required("start", example: "2026-02-24T09:00") { CivilDateTime($0) }
    let end = required("end", example: "2026-02-24T12:00") { CivilDateTime($0) }
    let isAllDay: Bool? = record.optional(ConfigName("all_day"), issues: &issues)
    let venue: String? = record.optional(ConfigName("venue"), issues: &issues)
    let place = words("place")
    guard let start, let end, let place else { return nil }
    return Publication.Slot(
      start: start, end: end, isAllDay: isAllDay ?? false, venue: venue, place: place)
  }

  private mutating func text(_ key: String) -> String? {
    record.required(ConfigName(key), issues: &issues)
  }

  private mutating func words(_ key: String) -> Text? {
    record.required(ConfigName(key), issues: &issues)
  }

  private mutating func list(_ key: String) -> [String] {
    record.optional(ConfigName(key), issues: &issues) ?? []
  }

  private mutating func required<Value>(
    _ key: String, example: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let entry = record.entry(ConfigName(key), issues: &issues) else {
      issues.report(.missingKey, at: record.location, ["key": Text(key)])
      return nil
    }
    return word(in: entry.value, key: key, issues: &issues, example: example, parse)
  }

  private mutating func optional<Value>(
    _ key: String, example: String, _ parse: (String) -> Value?
  ) -> Value? {
    record.entry(ConfigName(key), issues: &issues).flatMap {
      word(in: $0.value, key: key, issues: &issues, example: example, parse)
    }
  }
}
