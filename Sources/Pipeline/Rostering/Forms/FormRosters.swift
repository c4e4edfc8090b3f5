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
    let lists = FormLists(agenda)
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
        let checked = lists.checked(form, of: index, issues: &issues)
        made += rosters(of: checked, at: placed, &issues)
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
    // Children without a guardian's word are no lines of the list any more.
    let lines = form.people.map { sheet in
      let people = FormPeople(sheet, subject: form.kind.subject)
      return people.rows(in: placed.item.activity.unit, agenda.tables.units).map { row in
        columns.map { people.cell($0, in: row) }
      }
    }
    let count = lines?.count ?? 0
    let seats = form.seats ?? max(placed.item.activity.attendance, count)
    let empty = Array(repeating: "", count: columns.count)
    let rows = (lines ?? Array(repeating: empty, count: max(1, min(200, seats)))).enumerated()
      .map { [String($0 + 1)] + $1 }
    var roster = Roster(
      activity: placed.item.id, kind: .list, seats: seats,
      filled: min(seats, count), waiting: max(0, count - seats), columns: [.ordinal] + columns,
      rows: rows)
    roster.paper.title = form.kind.title
    return roster
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
