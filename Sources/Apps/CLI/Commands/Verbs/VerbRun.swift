import CampaignKit
import CivilTime
import Diagnostics
import MarkedYAML
import Output
import Pipeline
import PlanModel
import Publishing
import Revising

/// One verb, from what was typed to the file that says it.
struct VerbRun {
  let verb: Verb
  let options: VerbOptions
  let place: PlaceOptions?

  init(_ verb: Verb, _ options: VerbOptions, _ place: PlaceOptions? = nil) {
    self.verb = verb
    self.options = options
    self.place = place
  }

  func run() throws {
    // NB: a lock makes an empty file where nothing stands.
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
    var session = try Session(path: options.workspace, day: options.day)
    session.typed = ["ACTIVITY": options.activity, "--why": options.why]
    session.typed["--to"] = place?.to
    session.typed["--at"] = place?.at
    let workspace = try session.loaded()
    let (last, _) = try session.lastRecord()
    let planned = try session.planned(after: last)
    session.issues = Issues()
    let item = try item(in: planned.plan, &session)
    let context = VerbContext(
      item: item, plan: planned.plan, workspace: workspace,
      entry: last.entries.first { $0.activity == item.id })
    ReasonCheck(workspace.tables.leaders).check(
      options.why, isPublic: context.isPublic, at: SourceLocation(startOf: "--why"),
      issues: &session.issues)
    if verb == .move || verb == .confirm { context.checkCampaign(&session.issues) }
    context.checkOver(today: workspace.plannedOn, &session.issues)
    let targets = targets(context, &session)
    try stop(session)
    let file = try EditedFile(context.campaign, &session)
    let edit = try chosen(among: targets, context, file, last, &session)
    guard edit.bytes != file.bytes else {
      return Terminal.print(
        words(
          "文件里已经这样写了，没有改动：\(item.activity.title.zh) [\(item.id)]\n",
          "the file says so already, nothing changed: \(item.activity.title.en) [\(item.id)]\n"))
    }
    try touchingDisk { try session.disk.replaceFile(at: file.path, with: edit.bytes) }
    Terminal.print(
      VerbReport(verb: verb, context: context, target: edit.target, why: options.why).text(
        writtenAt: file.place(of: item.activity.key, in: edit.bytes)))
  }

  private func stop(_ session: Session, status: Int32 = 65) throws {
    guard session.issues.hasErrors else { return }
    session.report()
    throw Failure(status: status)
  }

  private func item(in plan: Plan, _ session: inout Session) throws -> Agenda.Item {
    let here = SourceLocation(startOf: "ACTIVITY")
    let word = Text(options.activity)
    let today = session.workspace?.plannedOn
    let search = ActivitySearch(plan.agenda.items) { item in
      let standing = Standing(of: item, in: plan.agenda, plan.schedule)
      return today.flatMap { today in standing.map { $0.date >= today } } ?? true
    }
    switch search.outcome(for: options.activity) {
    case .one(let item): return item
    case .several(let items):
      session.issues.report(
        .revisingAmbiguous, at: here,
        ["word": word, "count": Text("\(items.count)"), "id": Text(items[0].id)])
      session.report()
      Terminal.say(list(items, in: plan))
      throw Failure(status: 64)
    case .none(let near):
      session.issues.report(
        .revisingUnknown, at: here, ["word": word], help: near.map(Text.didYouMean))
    }
    session.report()
    throw Failure(status: 64)
  }

  /// What a word may mean, a line each.
  private func list(_ items: [Agenda.Item], in plan: Plan) -> String {
    let language = Terminal.language
    let lines = items.prefix(15).map { item in
      let time = Standing(of: item, in: plan.agenda, plan.schedule)?.target
        .words(in: plan.agenda.tables)[language]
      return ["  \(item.id)", item.activity.title[language], time].compactMap { $0 }
        .joined(separator: "  ")
    }
    return (lines + (items.count > 15 ? ["  ……"] : [])).joined(separator: "\n")
  }

  /// Where it is wanted; empty for what is put off or called off, and after an error.
  private func targets(_ context: VerbContext, _ session: inout Session) -> [Target] {
    guard let place, let workspace = session.workspace else { return [] }
    var venue = context.standing?.venue
    if let word = place.at {
      venue = context.venue(called: word, &session.issues)
      if venue == nil { return [] }
    }
    var when: When?
    let here = SourceLocation(startOf: place.to == nil ? "--at" : "--to")
    if let text = place.to {
      switch When.parse(text) {
      case .success(let parsed): when = parsed
      case .failure(let error):
        session.issues.report(
          .revisingWhen,
          at: SourceLocation(file: "--to", line: 1, column: error.position + 1),
          ["reason": error.reason, "text": Text(text)], help: error.help)
        return []
      }
    } else if context.standing == nil {
      session.issues.report(
        .revisingNowhere, at: SourceLocation(startOf: "ACTIVITY"),
        ["title": context.item.activity.title])
      return []
    }
    return Revising.targets(
      when, of: context.item, standing: context.standing, venue: venue,
      in: context.plan.agenda, today: workspace.plannedOn, at: here, issues: &session.issues)
  }

  private typealias Edit = (bytes: [UInt8], target: Target?)

  /// The first target that holds, with the file that says it.
  private func chosen(
    among targets: [Target], _ context: VerbContext, _ file: EditedFile, _ last: Publication,
    _ session: inout Session
  ) throws -> Edit {
    func bytes(_ target: Target?) throws -> [UInt8] {
      let revision = Revision(
        verb, to: target, why: options.why, by: options.by,
        tables: context.plan.agenda.tables)
      do throws(YAMLEditRefused) {
        return try file.editing.revised(context.item.activity.key, by: revision)
      } catch {
        session.issues.append(error.diagnostic)
        session.report()
        throw Failure.input
      }
    }
    guard let first = targets.first else { return (try bytes(nil), nil) }
    var refused: Diagnostic?
    for target in targets {
      let bytes = try bytes(target)
      if bytes == file.bytes { return (bytes, target) }
      var changed = try Session(
        path: options.workspace, day: options.day, replacing: [file.path: bytes])
      let workspace = try changed.loaded()
      let trial = Trial(
        of: context.item.id, in: workspace, last: last, around: context.plan,
        issues: &changed.issues)
      guard let trial, !changed.issues.hasErrors else {
        changed.report()
        throw Failure.input
      }
      let fit = Fit(trial, target, context, today: workspace.plannedOn)
      if fit.notes.isEmpty { return (bytes, target) }
      if refused == nil {
        refused = fit.diagnostic(at: SourceLocation(startOf: place?.to == nil ? "--at" : "--to"))
      }
    }
    if place?.anyway == true { return (try bytes(first), first) }
    if var refused {
      if place?.to == nil, place?.at == nil {
        refused.location = SourceLocation(startOf: "ACTIVITY")
      }
      session.issues.append(refused)
    }
    session.report()
    throw Failure.input
  }
}
