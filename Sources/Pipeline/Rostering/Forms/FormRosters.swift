import CivilTime
import Diagnostics
import PlanModel

/// The rosters that campaigns' files ask for besides those of their modules.
struct FormRosters {
  private let agenda: Agenda
  private let schedule: Schedule
  private let language: Language

  init(_ agenda: Agenda, _ schedule: Schedule, _ language: Language) {
    (self.agenda, self.schedule, self.language) = (agenda, schedule, language)
  }

  /// With the start of its activity, by which rosters stand in order.
  typealias Dated = (start: CivilDateTime, roster: Roster)

  func rosters(issues: inout Issues) -> [Dated] {
    var made: [Dated] = []
    for (index, campaign) in agenda.campaigns.enumerated() {
      for form in campaign.forms {
        let placed = agenda.items.compactMap { item -> PlacedForm? in
          guard item.campaign == index, form.covers(item.activity),
            let occurrence = agenda.occurrence(of: item, in: schedule)
          else { return nil }
          return PlacedForm(item: item, occurrence: occurrence)
        }
        .sorted { ($0.occurrence.start, $0.item.id) < ($1.occurrence.start, $1.item.id) }
        if placed.isEmpty {
          issues.report(.formWithoutActivities, at: form.source, ["form": form.kind.title])
        }
        made += rosters(of: form, at: placed, &issues)
      }
    }
    return made
  }

  private func rosters(
    of form: CampaignForm, at placed: [PlacedForm], _ issues: inout Issues
  ) -> [Dated] {
    if form.kind == .shifts {
      return zip(placed, ShiftPlan(form, placed, agenda, language).rosters(issues: &issues)).map {
        ($0.occurrence.start, $1)
      }
    }
    check(form, &issues)
    let parts: [(title: Text?, columns: [RosterColumn]?)] =
      form.kind == .hardship ? CampaignForm.Kind.hardshipParts.map { ($0, $1) } : [(nil, nil)]
    return placed.flatMap { placed in
      parts.map { part in
        let columns = part.columns ?? form.kind.columns(days: placed.item.activity.span)
        var made = roster(of: form, columns, at: placed)
        if let title = part.title {
          let form = form.kind.title
          made.paper.title = Text(zh: "\(form.zh)（\(title.zh)）", en: "\(form.en): \(title.en)")
        }
        return (placed.occurrence.start, made)
      }
    }
  }

  /// The list under the form's columns; whoever comes after the last seat waits.
  private func roster(
    of form: CampaignForm, _ columns: [RosterColumn], at placed: PlacedForm
  ) -> Roster {
    let people = form.people.map { sheet in
      FormPeople(sheet, subject: form.kind.subject).rows(
        columns, in: placed.item.activity.unit, agenda.tables.units)
    }
    let allowed = people?.filter { form.kind != .children || $0.hasGuardianConsent } ?? []
    let seats = form.seats ?? max(placed.item.activity.attendance, allowed.count)
    var rows = allowed.enumerated().map { [String($0 + 1)] + $1.cells }
    if people == nil {
      rows = (1...max(1, min(200, seats))).map {
        [String($0)] + Array(repeating: "", count: columns.count)
      }
    }
    var roster = Roster(
      activity: placed.item.id, kind: .list, seats: seats,
      filled: people == nil ? 0 : min(seats, allowed.count),
      waiting: max(0, allowed.count - seats), columns: [.ordinal] + columns, rows: rows)
    roster.paper.title = form.kind.title
    return roster
  }

  /// What is wrong with the list, whatever the activity: children without consent, teams too small
  /// or too large.
  private func check(_ form: CampaignForm, _ issues: inout Issues) {
    guard let sheet = form.people else { return }
    let people = FormPeople(sheet)
    if form.kind == .children {
      for row in sheet.rows where !people.cell(["监护人同意", "Guardian agreed"], in: row).isYes {
        guard let place = row.first?.source, people.isSomebody(row) else { continue }
        issues.report(.formWithoutConsent, at: place)
      }
    }
    guard form.kind == .contest, let size = form.team else { return }
    let teams = Dictionary(grouping: sheet.rows.filter(people.isSomebody)) {
      people.cell(["参赛队", "Team"], in: $0)
    }
    for (name, rows) in teams.sorted(by: { $0.key < $1.key }) where !size.contains(rows.count) {
      issues.report(
        .formTeamSize, at: rows[0].first?.source ?? form.source,
        [
          "team": Text(name), "count": Text("\(rows.count)"),
          "range": Text("\(size.lowerBound)–\(size.upperBound)"),
        ])
    }
  }
}

/// An activity with a form, and when it is.
struct PlacedForm {
  var item: Agenda.Item
  var occurrence: Occurrence
}

extension CampaignForm {
  func covers(_ activity: Activity) -> Bool {
    activities.isEmpty
      || activities.contains { word in
        word == activity.kind || word == activity.key || word == activity.series
          || activity.key.split(separator: ".").contains { $0 == word }
      }
  }
}

/// A list of people under the headings that its office gave it.
struct FormPeople {
  private let sheet: CampaignSheet
  private let places: [String: Int]
  private let subject: [String]

  /// - Parameter subject: headings of the column that says whether a line is one.
  init(_ sheet: CampaignSheet, subject: [String] = ["姓名", "Name"]) {
    self.sheet = sheet
    self.subject = subject
    places = Dictionary(
      sheet.header.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  struct Row {
    var cells: [String]
    var hasGuardianConsent: Bool
  }

  func cell(_ names: [String], in row: [CampaignSheet.Cell]) -> String {
    for name in names {
      if let place = places[name], place < row.count, !row[place].text.isEmpty {
        return row[place].text
      }
    }
    return ""
  }

  func isSomebody(_ row: [CampaignSheet.Cell]) -> Bool {
    !cell(subject, in: row).isEmpty
  }

  /// Rows of a unit, or of no unit in particular.
  func rows(_ columns: [RosterColumn], in unit: String, _ units: [Unit]) -> [Row] {
    let names = units.first { $0.id == unit }.map {
      [$0.id, $0.name.zh, $0.name.en, $0.shortName.zh]
    }
    return sheet.rows.filter { row in
      let own = cell(["区县", "Unit"], in: row)
      return isSomebody(row) && (own.isEmpty || names?.contains(own) == true)
    }.map { row in
      Row(
        cells: columns.map { cell([$0.name.zh, $0.name.en] + alias($0), in: row) },
        hasGuardianConsent: cell(["监护人同意", "Guardian agreed"], in: row).isYes)
    }
  }

  private func alias(_ column: RosterColumn) -> [String] {
    switch column.kind {
    case .identity: ["证件号"]
    case .phone where column.name.zh == "电话": ["手机"]
    case .phone where column.name.zh == "手机": ["电话"]
    default: []
    }
  }
}

extension String {
  fileprivate var isYes: Bool { ["是", "有", "同意", "yes", "1"].contains(lowercased()) }
}
