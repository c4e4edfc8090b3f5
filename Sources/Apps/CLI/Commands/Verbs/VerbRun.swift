import CampaignKit
import CivilTime
import Diagnostics
import MarkedYAML
import Output
import Pipeline
import PlanModel
import Publishing
import Revising
import Tabular

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
    try finishUnfinished(in: options.workspace)
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
    guard edit.bytes != file.bytes || edit.sheet?.isChanged == true else {
      return Terminal.print(
        words(
          "文件里已经这样写了，没有改动：\(item.activity.title.zh) [\(item.id)]\n",
          "the file says so already, nothing changed: \(item.activity.title.en) [\(item.id)]\n"))
    }
    var written: [(path: String, old: [UInt8], new: [UInt8])] = []
    if let sheet = edit.sheet, sheet.isChanged {
      written.append((sheet.path, sheet.old, sheet.bytes))
    }
    if edit.bytes != file.bytes { written.append((file.path, file.bytes, edit.bytes)) }
    try touchingDisk {
      try PairOfFiles(in: options.workspace, on: session.disk).write(written)
    }
    Terminal.print(
      VerbReport(verb: verb, context: context, target: edit.target, why: options.why).text(
        writtenAt: file.place(of: item.activity.key, in: edit.bytes)))
    if let row = SheetRow(context) {
      Terminal.print(told(row, isWritten: edit.sheet != nil, remark: edit.sheet?.remark))
    }
    if !edit.refusals.isEmpty {
      // A formula stands in the row: it is named with the way out, and the campaign's file says it.
      session.issues = Issues()
      for refusal in edit.refusals {
        var note = refusal
        note.severity = .warning
        session.issues.append(note)
      }
      session.report()
    }
  }

  /// Whether the row of the sheet says it now, too.
  private func told(_ row: SheetRow, isWritten: Bool, remark: String?) -> String {
    let place = row.row.source
    if let remark {
      return words(
        "  排期表的这一行也改了（\(place)），备注栏写了“\(remark)”，表里别的内容没有动\n",
        "  its row in the schedule sheet says so too (\(place)), with '\(remark)' among its remarks; nothing else in it was touched\n"
      )
    }
    return isWritten
      ? words(
        "  排期表的这一行也改了（\(place)），表里别的内容没有动\n",
        "  its row in the schedule sheet says so too (\(place)); nothing else in it was touched\n")
      : words(
        "  排期表的这一行写不下，只写在专项文件里，以它为准（\(place)）\n",
        "  its row in the schedule sheet cannot hold it (\(place)): the campaign's file says it, and goes first\n"
      )
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

  private struct ChangedSheet {
    var path: String
    var old: [UInt8]
    var bytes: [UInt8]
    /// What was written into its column of remarks; nil where it has none.
    var remark: String?

    var isChanged: Bool { bytes != old }
  }
  private typealias Edit = (
    bytes: [UInt8], target: Target?, sheet: ChangedSheet?, refusals: [Diagnostic]
  )

  /// The first target that holds, with the file that says it.
  private func chosen(
    among targets: [Target], _ context: VerbContext, _ file: EditedFile, _ last: Publication,
    _ session: inout Session
  ) throws -> Edit {
    var refusals: [Diagnostic] = []
    func edit(_ target: Target?) throws -> Edit {
      refusals = []
      if let sheet = try sheet(target, context, refusals: &refusals) {
        // What the row says now, no pin may say otherwise.
        var rest = Revision()
        for field in Revision.Field.allCases where field != .by { rest.fields[field] = .some(nil) }
        rest.fields[.reason] = Text(options.why)
        rest.fields[.by] = options.by.map { Text($0) }
        let both = Edit(try bytes(rest), target, sheet, [])
        let changed = try Session(
          path: options.workspace, day: options.day,
          replacing: [file.path: both.bytes, sheet.path: sheet.bytes])
        if let workspace = changed.workspace, !changed.issues.hasErrors,
          SheetRow(context)?.says(verb, target, in: workspace) == true
        {
          return both
        }
      }
      let revision = Revision(
        verb, to: target, why: options.why, by: options.by,
        tables: context.plan.agenda.tables)
      return Edit(try bytes(revision), target, nil, refusals)
    }
    func bytes(_ revision: Revision) throws -> [UInt8] {
      do throws(YAMLEditRefused) {
        return try file.editing.revised(context.item.activity.key, by: revision)
      } catch {
        session.issues.append(error.diagnostic)
        session.report()
        throw Failure.input
      }
    }
    guard let first = targets.first else { return try edit(nil) }
    var refused: Diagnostic?
    for target in targets {
      let edit = try edit(target)
      if edit.bytes == file.bytes, edit.sheet?.isChanged != true { return edit }
      var replaced = [file.path: edit.bytes]
      if let sheet = edit.sheet { replaced[sheet.path] = sheet.bytes }
      var changed = try Session(
        path: options.workspace, day: options.day, replacing: replaced)
      let workspace = try changed.loaded()
      let trial = Trial(
        of: context.item.id, in: workspace, last: last, around: context.plan,
        issues: &changed.issues)
      guard let trial, !changed.issues.hasErrors else {
        changed.report()
        throw Failure.input
      }
      let fit = Fit(trial, target, context, today: workspace.plannedOn)
      if fit.notes.isEmpty { return edit }
      if refused == nil {
        refused = fit.diagnostic(at: SourceLocation(startOf: place?.to == nil ? "--at" : "--to"))
      }
    }
    if place?.anyway == true { return try edit(first) }
    if var refused {
      if place?.to == nil, place?.at == nil {
        refused.location = SourceLocation(startOf: "ACTIVITY")
      }
      session.issues.append(refused)
    }
    session.report()
    throw Failure.input
  }

  /// The sheet with the row changed, unchanged where it says so already; nil where the row has no
  /// room for it, or a formula stands there.
  private func sheet(
    _ target: Target?, _ context: VerbContext, refusals: inout [Diagnostic]
  ) throws -> ChangedSheet? {
    guard let row = SheetRow(context), let edit = row.edit(verb, to: target) else { return nil }
    let session = try Session(path: options.workspace, day: options.day)
    let path = session.path(of: row.sheet.file)
    let bytes = try touchingDisk { try session.disk.read(path) }
    guard !edit.changes.isEmpty else { return ChangedSheet(path: path, old: bytes, bytes: bytes) }
    var found = Issues()
    // The reason goes into the column of remarks, where the sheet has one and nothing is in the way.
    if let remark = row.remark(of: verb, why: options.why, on: session.workspace?.plannedOn) {
      let both = SheetEdit(edit.changes + [remark.change], sheet: edit.sheet)
      var silent = Issues()
      if let changed = both.applied(to: bytes, file: path, issues: &silent) {
        return ChangedSheet(path: path, old: bytes, bytes: changed, remark: remark.text)
      }
    }
    guard let changed = edit.applied(to: bytes, file: path, issues: &found) else {
      found.all.forEach { refusals.append($0) }
      return nil
    }
    return ChangedSheet(path: path, old: bytes, bytes: changed)
  }
}
