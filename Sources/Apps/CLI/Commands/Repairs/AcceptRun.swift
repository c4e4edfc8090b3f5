import CampaignKit
import Diagnostics
import Output
import Pipeline
import PlanModel
import Publishing
import Tabular

/// `plan --accept`: one repair, from its id to the files that say it.
///
/// Everything is planned anew with the files as they would be; they are written only where that
/// places the activity, breaks no rule and leaves nothing else out.
struct AcceptRun {
  let id: String
  let options: WorkspaceOptions

  func run() throws {
    _ = try Session.names(in: options.workspace)
    do {
      try Disk().withLock(options.workspace) { try edit() }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    } catch let problem as FileProblem {
      throw Failure.output(problem.message)
    }
  }

  private func edit() throws {
    var session = try Session(options)
    session.typed = ["--accept": id]
    let workspace = try session.loaded()
    let (last, _) = try session.lastRecord()
    let plan = try session.planned(after: last).plan
    session.issues = Issues()
    let (item, repair) = try chosen(in: plan, &session)
    var refusal: Diagnostic?
    // The change alone, or with the place that it opens.
    for fixesPlace in [false, true] {
      var edits = RepairEdits(plan, workspace, last, session, options.day)
      if let problem = try make(repair, of: item, fixesPlace: fixesPlace, in: &edits, plan) {
        refusal = refusal ?? problem
        continue
      }
      guard try holds(edits, for: item, after: last, plan) else { continue }
      for (path, bytes) in edits.files.sorted(by: { $0.key < $1.key }) {
        try touchingDisk { [disk = session.disk] in try disk.replaceFile(at: path, with: bytes) }
      }
      return Terminal.say(report(repair, of: item, in: plan, edits.places))
    }
    session.issues.append(
      refusal
        ?? DiagnosticKind.repairRefused.diagnostic(
          at: SourceLocation(startOf: "--accept"), ["title": item.activity.title]))
    session.report()
    throw Failure.input
  }

  private func chosen(
    in plan: Plan, _ session: inout Session
  ) throws -> (Agenda.Item, Explanation.Repair) {
    let here = SourceLocation(startOf: "--accept")
    let activity = String(id.prefix { $0 != ":" })
    if let item = plan.agenda.items.first(where: { $0.id == activity }),
      let index = item.problemIndex
    {
      if plan.schedule.placements[index] != nil {
        session.issues.report(.repairNeedless, at: here, ["title": item.activity.title])
        session.report()
        throw Failure.input
      }
      let repairs = plan.explanation(of: index).repairs
      if let repair = repairs.first(where: { $0.id == id }) { return (item, repair) }
      let known = repairs.map(\.id).joined(separator: " ")
      session.issues.report(
        .repairUnknown, at: here, ["id": Text(id)],
        help: known.isEmpty
          ? nil : Text(zh: "现在可以用的：\(known)", en: "there are now: \(known)"))
    } else {
      session.issues.report(
        .repairUnknown, at: here, ["id": Text(id)],
        help: nearest(to: activity, among: plan.agenda.items.map(\.id)).map(Text.didYouMean))
    }
    session.report()
    throw Failure.input
  }

  /// - Returns: what could not be written; nil where all could.
  private func make(
    _ repair: Explanation.Repair, of item: Agenda.Item, fixesPlace: Bool,
    in edits: inout RepairEdits, _ plan: Plan
  ) throws -> Diagnostic? {
    let tables = plan.agenda.tables
    let own = (item: item, placement: repair.placement)
    var targets = fixesPlace ? [own] : []
    var refusal: Diagnostic?
    switch repair.kind {
    case .day, .weekday, .hours, .release: targets = [own]
    case .venueType where plan.agenda.campaigns[item.campaign].listing(of: item.activity.key) != nil:
      // A row of a sheet names its venue, whatever its type.
      targets = [own]
    case .venueType:
      let type = repair.placement.venue.map { tables.venues[$0].type } ?? ""
      refusal = try edits.accept(type: type, for: item)
    case .capacity:
      guard let venue = repair.placement.venue else { break }
      refusal = try edits.set(
        item.activity.attendance, in: ColumnName("capacity", zh: "容量"),
        ofRowAt: tables.venues[venue].source)
    case .resource(let resource, let more):
      guard
        let source = plan.agenda.source(ofResource: resource, at: repair.placement, of: item)
      else { break }
      let column =
        tables.units.contains { $0.source == source }
        ? ColumnName("staff", zh: "工作人员") : ColumnName("quantity", zh: "数量", "人数")
      refusal = try edits.set(
        plan.agenda.problem.resources[resource].quantity(on: repair.placement.day) + more,
        in: column, ofRowAt: source)
    case .stock(let stock, let more):
      guard let supply = plan.agenda.supply(ofStock: stock, by: repair.placement.day) else { break }
      refusal = try edits.raise(supply, to: plan.agenda.amount(of: supply) + more)
    case .lead(let short):
      let reason = plan.agenda.reason(forLead: short, at: repair.placement, of: item)
      return try edits.place([own], because: reason)
    case .move(let other, let elsewhere, _):
      guard let item = plan.agenda.item(other) else { break }
      targets.append((item, elsewhere))
    }
    if let refusal { return refusal }
    return try edits.place(targets)
  }

  private func holds(
    _ edits: RepairEdits, for item: Agenda.Item, after last: Publication, _ before: Plan
  ) throws -> Bool {
    var session = try Session(path: options.workspace, day: options.day, replacing: edits.files)
    guard session.workspace != nil, !session.issues.hasErrors,
      let plan = try? session.planned(after: last).plan,
      let changed = plan.agenda.items.first(where: { $0.id == item.id }),
      let index = changed.problemIndex
    else { return false }
    return plan.schedule.placements[index] != nil && plan.schedule.score.hard == 0
      && plan.schedule.score.medium < before.schedule.score.medium
  }

  private func report(
    _ repair: Explanation.Repair, of item: Agenda.Item, in plan: Plan,
    _ places: [SourceLocation]
  ) -> String {
    let title = item.activity.title
    let what = plan.agenda.words(for: repair, of: item)
    let written = places.map(\.description).joined(separator: ", ")
    return words(
      "已采用：\(title.zh) [\(item.id)]\n  \(what.zh)\n  写在 \(written)",
      "accepted: \(title.en) [\(item.id)]\n  \(what.en)\n  written at \(written)")
  }
}
