import CampaignKit
import CivilTime
import Diagnostics
import MarkedYAML
import Output
import PlanModel
import Publishing
import Revising
import Tabular

/// The files as a repair leaves them: by path, with what stands where.
struct RepairEdits {
  private(set) var files: [String: [UInt8]] = [:]
  /// Where something was written, for the one who reads it.
  private(set) var places: [SourceLocation] = []
  private let plan: Plan
  private let workspace: Workspace
  private let last: Publication
  private let session: Session
  private let day: DayOptions

  init(
    _ plan: Plan, _ workspace: Workspace, _ last: Publication, _ session: Session, _ day: DayOptions
  ) {
    self.day = day
    self.plan = plan
    self.workspace = workspace
    self.last = last
    self.session = session
  }

  /// Writes where activities are to stand, each into the row of its sheet or the file of its
  /// campaign.
  ///
  /// - Parameter reason: written beside each; nil for none.
  /// - Returns: what could not be written; nil where all could.
  mutating func place(
    _ targets: [(item: Agenda.Item, placement: Placement)], because reason: Text? = nil
  ) throws -> Diagnostic? {
    // What is written behind something moves nothing before it.
    let order = targets.sorted {
      plan.agenda.campaigns[$0.item.campaign].source
        > plan.agenda.campaigns[$1.item.campaign].source
    }
    for (item, placement) in order {
      if let refusal = try place(item, at: placement, because: reason) { return refusal }
    }
    return nil
  }

  private mutating func place(
    _ item: Agenda.Item, at placement: Placement, because reason: Text?
  ) throws -> Diagnostic? {
    let agenda = plan.agenda
    let hours = item.activity.staysOpen ? nil : agenda.hours(of: placement, item.problemIndex)
    let target = Target(
      date: agenda.date(of: placement.day), hours: hours,
      venue: placement.venue.map { agenda.tables.venues[$0].id })
    let context = VerbContext(
      item: item, plan: plan, workspace: workspace,
      entry: last.entries.first { $0.activity == item.id })
    var revision = Revision(.move, to: target, why: "", by: nil, tables: agenda.tables)
    revision.fields[.reason] = reason.map { .some($0) }
    revision.fields.removeValue(forKey: .by)
    if let row = SheetRow(context), let edit = row.edit(.move, to: target),
      let changed = try edited(row.sheet.file, by: edit)
    {
      // What the row says now, no pin may say otherwise.
      let both = try pinned(item, by: Revision(revision.fields.mapValues { _ in nil }))
      if case .success(let bytes) = both {
        var trial = files
        trial[session.path(of: row.sheet.file)] = changed
        trial[context.campaign.source.file] = bytes
        let read = try Session(path: session.path, day: day, replacing: trial)
        if let now = read.workspace, !read.issues.hasErrors, row.says(.move, target, in: now) {
          files = trial
          places.append(row.row.source)
          return nil
        }
      }
    }
    switch try pinned(item, by: revision) {
    case .failure(let refusal): return refusal.diagnostic
    case .success(let bytes):
      files[context.campaign.source.file] = bytes
      places.append(line(of: item, in: bytes))
      return nil
    }
  }

  private func pinned(
    _ item: Agenda.Item, by revision: Revision
  ) throws -> Result<[UInt8], YAMLEditRefused> {
    let campaign = plan.agenda.campaigns[item.campaign]
    guard let document = try document(campaign.source.file),
      let editing = PinEditing(document, campaignAt: campaign.source)
    else { return .failure(YAMLEditRefused(unwritable(campaign.title, at: campaign.source))) }
    do throws(YAMLEditRefused) {
      return .success(try editing.revised(item.activity.key, by: revision))
    } catch {
      return .failure(error)
    }
  }

  private func line(of item: Agenda.Item, in bytes: [UInt8]) -> SourceLocation {
    let campaign = plan.agenda.campaigns[item.campaign]
    var found = Issues()
    return YAMLDocument(yaml: bytes, file: campaign.source.file, issues: &found)
      .flatMap { PinEditing($0, campaignAt: campaign.source) }?.place(of: item.activity.key)
      ?? campaign.source
  }

  /// Adds a type of venue to those that an activity accepts.
  mutating func accept(type: String, for item: Agenda.Item) throws -> Diagnostic? {
    let source = item.activity.source
    var usual: [String] = []
    if case .types(let types, _) = item.activity.place { usual = types }
    guard let document = try document(source.file),
      let editing = TypeEditing(document, askedAt: source)
    else { return unwritable(Text(zh: "场地类型", en: "venue_types"), at: source) }
    do throws(YAMLEditRefused) {
      files[source.file] = try editing.adding(type, to: usual)
      places.append(source)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  /// Writes a number into a row of a table.
  ///
  /// - Parameter names: of the column.
  mutating func set(
    _ number: Int, in names: ColumnName, ofRowAt source: SourceLocation
  ) throws -> Diagnostic? {
    let what = Text(zh: names.zh.first ?? names.en, en: names.en)
    let bytes = try bytes(of: source.file)
    var found = Issues()
    let sheet: SourceSheet? =
      SheetReader.isArchive(bytes)
      ? SheetReader.sheets(
        of: bytes, file: source.file, choice: source.sheet.map { .named($0) } ?? .first,
        issues: &found
      ).first
      : SourceSheet(csv: bytes, file: source.file, issues: &found)
    let keys = Set(names.spellings.map(ColumnName.key))
    let column = (1..<source.line).reversed().lazy.compactMap { row in
      sheet?.cells(ofRow: row).first { keys.contains(ColumnName.key(of: $0.cell.text)) }?.column
    }.first
    guard let column else { return unwritable(what, at: source) }
    let edit = SheetEdit(
      [.init(row: source.line, column: column, .number(number))], sheet: source.sheet)
    guard let changed = edit.applied(to: bytes, file: source.file, issues: &found) else {
      return unwritable(what, at: source)
    }
    files[source.file] = changed
    var place = source
    place.column = column
    places.append(place)
    return nil
  }

  /// Writes how much of goods or of money there is, where that is said.
  mutating func raise(_ supply: Supply, to amount: Int) throws -> Diagnostic? {
    switch supply {
    case .goods(let row):
      return try set(amount, in: ColumnName("quantity", zh: "数量", "人数"), ofRowAt: row.source)
    case .budget(let row):
      return try set(amount, in: ColumnName("amount", zh: "金额"), ofRowAt: row.source)
    case .campaign(let index):
      let source = plan.agenda.campaigns[index].source
      guard let document = try document(source.file),
        let editing = BudgetEditing(document, campaignAt: source)
      else { return unwritable(Text(zh: "经费", en: "budget"), at: source) }
      do throws(YAMLEditRefused) {
        files[source.file] = try editing.raised(to: amount)
        places.append(editing.place)
        return nil
      } catch {
        return error.diagnostic
      }
    }
  }

  private func edited(_ file: String, by edit: SheetEdit) throws -> [UInt8]? {
    let path = session.path(of: file)
    var found = Issues()
    return edit.applied(to: try bytes(of: path), file: path, issues: &found)
  }

  /// A campaign's file as it stands now; nil where it is no YAML.
  private func document(_ file: String) throws -> YAMLDocument? {
    var found = Issues()
    return YAMLDocument(yaml: try bytes(of: file), file: file, issues: &found)
  }

  private func bytes(of path: String) throws -> [UInt8] {
    if let bytes = files[path] { return bytes }
    return try touchingDisk { [disk = session.disk] in try disk.read(path) }
  }

  private func unwritable(_ what: Text, at place: SourceLocation) -> Diagnostic {
    DiagnosticKind.repairUnwritable.diagnostic(at: place, ["what": what])
  }
}
