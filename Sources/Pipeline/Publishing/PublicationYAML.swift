import CivilTime
import Diagnostics
import MarkedYAML
public import PlanModel

/// The bytes of `publication.yaml`: one block an activity, by activity id, one value a line, so
/// that reviews show what was promised anew and branches that add activities merge.
public func yaml(of publication: Publication) -> [UInt8] {
  var writer = YAMLWriter()
  writer.write(
    comment: """
      已发布的活动：由 chengnuan publish 写入，请勿手工修改。
      What has been published; written by chengnuan publish, not by hand.
      """)
  var members: [YAMLNode.Member] = [.init("format", .integer(Publication.format))]
  if let links = publication.privateLinks { members.append(.init("private_links", .text(links))) }
  members.append(
    .init(
      "entries",
      .sequence(
        publication.entries.sorted { ($0.activity, $0.uid) < ($1.activity, $1.uid) }
          .map { .mapping(entryMembers($0)) })))
  if !publication.names.isEmpty {
    members.append(
      .init(
        "names",
        .mapping(
          publication.names.sorted { $0.key < $1.key }.map { .init($0.key, node($0.value)) })))
  }
  if let key = publication.peopleKey { members.append(.init("people_key", .text(key))) }
  if !publication.benefits.isEmpty {
    members.append(.init("benefits", .sequence(publication.benefits.map(node))))
  }
  writer.write(.mapping(members))
  return Array(writer.text.utf8)
}

/// An entry; what is empty or nil is left out.
private func entryMembers(_ entry: Publication.Entry) -> [YAMLNode.Member] {
  var members: [YAMLNode.Member] = [
    .init("activity", .text(entry.activity)),
    .init("uid", .text(entry.uid)),
    .init("status", .text(entry.status.rawValue)),
    .init("sequence", .integer(entry.sequence)),
    .init("modified", .text(entry.modified.text)),
  ]
  if entry.edition > 1 { members.append(.init("edition", .integer(entry.edition))) }
  members += removalMembers(entry.removedOn, isExpired: entry.isExpired)
  members += slotMembers(entry.slot)
  if let previous = entry.previous {
    members.append(.init("previous", .mapping(slotMembers(previous))))
  }
  if let reason = entry.reason { members.append(.init("reason", node(reason))) }
  members += [
    .init("title", node(entry.title)),
    .init("short_title", node(entry.shortTitle)),
    .init("details", node(entry.details)),
    .init("campaign", .text(entry.campaign)),
    .init("campaign_title", node(entry.campaignTitle)),
    .init("unit", .text(entry.unit)),
  ]
  if let theme = entry.theme {
    members += [.init("theme", .text(theme.id)), .init("theme_name", node(theme.name))]
  }
  members.append(.init("audience", .text(entry.audience.rawValue)))
  if !entry.organisations.isEmpty {
    members.append(.init("organisations", .sequence(entry.organisations.map(YAMLNode.text))))
  }
  if !entry.teams.isEmpty {
    members.append(.init("teams", .sequence(entry.teams.map(YAMLNode.text))))
  }
  if let people = entry.licensedFor { members.append(.init("licensed_for", .integer(people))) }
  if !entry.deadlines.isEmpty {
    members.append(.init("deadlines", .sequence(entry.deadlines.map(node))))
  }
  if !entry.departures.isEmpty {
    members.append(.init("departures", .sequence(entry.departures.map(node))))
  }
  return members
}

private func removalMembers(_ date: CivilDate?, isExpired: Bool) -> [YAMLNode.Member] {
  guard let date else { return [] }
  return [.init("removed_on", .text(date.description))]
    + (isExpired ? [.init("expired", .bool(true))] : [])
}

private func node(_ departure: Publication.Departure) -> YAMLNode {
  .mapping(
    [.init("feeds", .sequence(departure.feeds.map(YAMLNode.text)))]
      + entryMembers(departure.entry))
}

private func node(_ deadline: Publication.Deadline) -> YAMLNode {
  var members: [YAMLNode.Member] = [
    .init("key", .text(deadline.key)), .init("due", .text(deadline.due.description)),
  ]
  if deadline.sequence > 0 { members.append(.init("sequence", .integer(deadline.sequence))) }
  if let modified = deadline.modified { members.append(.init("modified", .text(modified.text))) }
  members += removalMembers(deadline.removedOn, isExpired: deadline.isExpired)
  members.append(.init("title", node(deadline.title)))
  if let basis = deadline.basis { members.append(.init("basis", node(basis))) }
  return .mapping(members)
}

private func slotMembers(_ slot: Publication.Slot) -> [YAMLNode.Member] {
  var members: [YAMLNode.Member] = [
    .init("start", .text(slot.start.description)),
    .init("end", .text(slot.end.description)),
  ]
  if slot.isAllDay { members.append(.init("all_day", .bool(true))) }
  if let venue = slot.venue { members.append(.init("venue", .text(venue))) }
  members.append(.init("place", node(slot.place)))
  return members
}

/// One word where both languages are the same.
private func node(_ text: Text) -> YAMLNode {
  text.zh == text.en ? .text(text.zh) : ["zh": .text(text.zh), "en": .text(text.en)]
}
