import CivilTime
import Diagnostics
import PlanModel

/// `changes.json`: what publishing now would change, `chengnuan-changes-1`.
struct ChangesJSON {
  let proposal: Proposal

  var bytes: [UInt8] {
    var lines = LineJSON()
    lines.member("format", "chengnuan-changes-1")
    lines.member("today", .string(proposal.today.description))
    lines.member("unchanged", .int(proposal.unchanged))
    lines.member(
      "counts",
      .object(Change.Kind.allCases.map { .init($0.rawValue, .int(proposal.count($0))) }))
    lines.list("changes", proposal.changes.map(change))
    return lines.bytes
  }

  private func change(_ change: Change) -> JSONText {
    [
      "kind": .string(change.kind.rawValue),
      "activity": .string(change.after.activity),
      "uid": .string(change.after.uid),
      "audience": .string(change.after.audience.rawValue),
      "before": change.before.map(state) ?? .null,
      "after": state(change.after),
      "reason": change.reason.map { JSONText($0) } ?? .null,
    ]
  }

  private func state(_ entry: Publication.Entry) -> JSONText {
    [
      "title": JSONText(entry.title),
      "status": .string(entry.status.rawValue),
      "start": .string(entry.start.description),
      "end": .string(entry.end.description),
      "all_day": .bool(entry.isAllDay),
      "venue": JSONText(entry.venue),
      "place": JSONText(entry.place),
      "sequence": .int(entry.sequence),
    ]
  }
}
