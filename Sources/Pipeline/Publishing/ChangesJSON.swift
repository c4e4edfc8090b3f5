import CivilTime
import Diagnostics
import PlanModel

/// `changes.json`: what publishing now would change, `chengnuan-changes-1`.
struct ChangesJSON {
  let proposal: Proposal
  let plan: Plan

  var bytes: [UInt8] {
    var lines = LineJSON()
    lines.member("format", "chengnuan-changes-1")
    lines.member("today", .string(proposal.today.description))
    lines.member("edition", .int(proposal.edition))
    lines.member("unchanged", .int(proposal.unchanged))
    lines.member(
      "counts",
      .object(Change.Kind.allCases.map { .init($0.rawValue, .int(proposal.count($0))) }))
    lines.list("changes", proposal.changes.map(change))
    return lines.bytes
  }

  private func change(_ change: Change) -> JSONText {
    let known: [JSONText.Member] = [
      .init("kind", .string(change.kind.rawValue)),
      .init("activity", .string(change.after.activity)),
      .init("uid", .string(change.after.uid)),
      .init("audience", .string(change.after.audience.rawValue)),
      .init("before", change.before.map(state) ?? .null),
      .init("after", state(change.after)),
      .init("reason", change.reason.map { JSONText($0) } ?? .null),
    ]
    // Nobody was told of what is new.
    guard change.before != nil else { return .object(known) }
    let tasks = Obligations(calendar: plan.agenda.calendar).tasks(of: change)
    return .object(
      known + [
        .init("notify", .array(Recipients(of: change, in: plan).all.map(recipient))),
        .init("tasks", .array(tasks.map(task))),
      ])
  }

  private func recipient(_ recipient: Recipient) -> JSONText {
    [
      "who": .string(recipient.kind.rawValue), "count": JSONText(recipient.count),
      "name": JSONText(recipient.words),
    ]
  }

  private func task(_ task: DatedTask) -> JSONText {
    [
      "key": .string(task.rule.key), "due": .string(task.due.description),
      "title": JSONText(task.rule.title),
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
