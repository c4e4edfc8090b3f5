import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// What is wrong with the list of a form, whatever its activities' days: said once, at the cell, and
/// without a word of what stands in it.
struct FormCheck {
  let form: CampaignForm
  let people: FormPeople
  let rules: FormRules
  let units: [Unit]
  /// The first day that its activities may take, by which ages count.
  let day: CivilDate
  private let columns: [String: RosterColumn]

  init(_ form: CampaignForm, _ sheet: CampaignSheet, units: [Unit], on day: CivilDate) {
    self.form = form
    self.units = units
    self.day = day
    people = FormPeople(sheet, subject: form.kind.subject)
    rules = form.rules
    columns = Dictionary(
      form.columns.map { ($0.name.zh, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The form with those of its lines that can stand on a roster.
  func checked(issues: inout Issues) -> CampaignForm {
    checkHeader(&issues)
    var form = form
    var known = FormRecord()
    form.people?.rows = people.sheet.rows.filter { row in
      guard named(row, &issues) else { return false }
      checkCells(of: row, &issues)
      guard !rules.isPeople || isNew(row, &known, &issues) else { return false }
      checkSingle(row, &known, &issues)
      return form.kind != .children || hasGuardian(row, &issues)
    }
    return form
  }

  func column(_ name: String) -> RosterColumn { columns[name] ?? RosterColumn(Text(name)) }

  func has(_ name: String) -> Bool { people.has(column(name)) }

  /// What a line says under a heading, and where; nil where it says nothing.
  func cell(_ name: String, in row: [CampaignSheet.Cell]) -> CampaignSheet.Cell? {
    people.place(column(name), in: row).flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// Where a line says it, or would.
  func place(_ name: String, in row: [CampaignSheet.Cell]) -> SourceLocation {
    (people.place(column(name), in: row) ?? row.first)?.source ?? form.source
  }

  // MARK: The header

  /// Columns that are missing, each with the heading that is perhaps meant for it.
  private func checkHeader(_ issues: inout Issues) {
    var missing = rules.columns.filter { !has($0) }
    if form.kind == .children, !has("年龄"), !has("身份证号") { missing.append("年龄") }
    let open = form.columns.filter { !people.has($0) && $0.name.zh != $0.name.en }
    var slips: [String: CampaignSheet.Cell] = [:]
    for index in people.unused(besides: form.columns) {
      let heading = people.sheet.header[index]
      let words = open.flatMap { column in
        (FormPeople.words(for: column) + (formHints[column.name.zh] ?? [])).map {
          (word: $0, column: column.name.zh)
        }
      }
      guard let near = nearest(to: FormPeople.plain(heading.text), among: words.map(\.word)),
        let column = words.first(where: { $0.word == near })?.column, slips[column] == nil
      else { continue }
      slips[column] = heading
    }
    let start = people.sheet.header.first?.source ?? form.source
    for name in missing {
      let slip = slips[name]
      issues.report(
        .formColumn, at: slip?.source ?? start,
        ["file": Text(start.file), "column": column(name).name],
        help: slip.map { renaming($0.text, to: column(name).name) })
    }
    for (name, slip) in slips.sorted(by: { $0.key < $1.key }) where !missing.contains(name) {
      issues.report(
        .tableNearColumn, at: slip.source,
        ["column": Text(slip.text), "name": column(name).name])
    }
  }

  private func renaming(_ heading: String, to name: Text) -> Text {
    Text(
      zh: "是不是写成了“\(heading)”？若是，改名为“\(name.zh)”",
      en: "is it the one called '\(heading)'? then rename it to '\(name.en)' or '\(name.zh)'")
  }

  // MARK: Lines

  /// Whether a line says whom it is about. Blank lines, totals and remarks are about nobody.
  private func named(_ row: [CampaignSheet.Cell], _ issues: inout Issues) -> Bool {
    let subject = form.kind.subject
    let name = FormPeople.plain(people.cell(subject, in: row))
    if !name.isEmpty { return !["合计", "总计", "小计", "共计", "total"].contains(name) }
    guard people.has(subject), let first = row.first(where: { !$0.text.isEmpty }) else {
      return false
    }
    let words = ["合计", "总计", "小计", "共计", "备注", "说明", "注", "填表", "制表", "审核", "total"]
    if words.contains(where: FormPeople.plain(first.text).hasPrefix) { return false }
    issues.report(
      .formWithoutName, at: place(subject.name.zh, in: row), ["column": subject.name])
    return false
  }

  private func checkCells(of row: [CampaignSheet.Cell], _ issues: inout Issues) {
    for name in rules.cells where has(name) && cell(name, in: row) == nil {
      issues.report(.formEmptyCell, at: place(name, in: row), ["column": column(name).name])
    }
    for column in form.kind.columns(days: 1) {
      guard case .choice(let words) = column.kind, let cell = cell(column.name.zh, in: row)
      else { continue }
      checkAnswer(cell, column.name, words, &issues)
    }
    if let days = rules.days, let first = cell(days.first, in: row),
      let last = cell(days.last, in: row), let from = CivilDate(first.text),
      let to = CivilDate(last.text), to < from
    {
      issues.report(
        .formDaysReversed, at: last.source,
        ["first": column(days.first).name, "last": column(days.last).name])
    }
    if let unit = people.place(.unit, in: row), !unit.text.isEmpty,
      !units.contains(where: { $0.isCalled(unit.text) })
    {
      let near = nearest(to: unit.text, among: units.map(\.name.zh))
      issues.report(.formUnknownUnit, at: unit.source, help: near.map(Text.didYouMean))
    }
    checkPerson(row, &issues)
  }

  private func checkAnswer(
    _ cell: CampaignSheet.Cell, _ name: Text, _ words: [Text], _ issues: inout Issues
  ) {
    let isYesOrNo = words.first?.zh == "是"
    let said = cell.text.lowercased()
    guard !words.contains(where: { $0.zh == said || $0.en == said }),
      !(isYesOrNo && answer(written: cell.text) != nil)
    else { return }
    issues.report(
      .formAnswer, at: cell.source,
      [
        "column": name,
        "words": Text(
          zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", ")),
      ])
  }

  /// A child is listed with a guardian, whom to call, and what the guardian said.
  private func hasGuardian(_ row: [CampaignSheet.Cell], _ issues: inout Issues) -> Bool {
    var isListed = true
    for name in ["监护人", "监护人电话"] where has(name) && cell(name, in: row) == nil {
      issues.report(
        .formWithoutGuardian, at: place(name, in: row), ["column": column(name).name])
      isListed = false
    }
    // NB: where the column itself is missing, that is the one error, and nobody has agreed.
    guard has("监护人同意") else { return false }
    if cell("监护人同意", in: row).flatMap({ answer(written: $0.text) }) != true {
      issues.report(.formWithoutConsent, at: row.first?.source ?? form.source)
      isListed = false
    }
    return isListed
  }
}
