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
  writer.write(
    .mapping([
      .init("format", .integer(Publication.format)),
      .init("published_on", node(publication.publishedOn)),
      .init(
        "entries",
        .sequence(
          publication.entries
            .sorted { ($0.activity, $0.uid) < ($1.activity, $1.uid) }.map(node))),
    ]))
  return Array(writer.text.utf8)
}

/// An entry; what is empty or nil is left out.
private func node(_ entry: Publication.Entry) -> YAMLNode {
  var members: [YAMLNode.Member] = [
    .init("activity", .text(entry.activity)),
    .init("uid", .text(entry.uid)),
    .init("status", .text(entry.status.rawValue)),
    .init("sequence", .integer(entry.sequence)),
    .init("modified", .text(entry.modified.text)),
  ]
  if entry.removedOn != nil { members.append(.init("removed_on", node(entry.removedOn))) }
  members += slotMembers(entry.slot)
  if let previous = entry.previous {
    members.append(.init("previous", .mapping(slotMembers(previous))))
  }
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

private func node(_ date: CivilDate?) -> YAMLNode { date.map { .text($0.description) } ?? .null }

/// One word where both languages are the same.
private func node(_ text: Text) -> YAMLNode {
  text.zh == text.en ? .text(text.zh) : ["zh": .text(text.zh), "en": .text(text.en)]
}
