import CivilTime
import Diagnostics
import PlanModel

/// The lists of the forms of a plan's campaigns, whatever the schedule.
struct FormLists {
  private let agenda: Agenda

  init(_ agenda: Agenda) { self.agenda = agenda }

  /// Says what is wrong with all of them.
  func check(issues: inout Issues) {
    for (index, campaign) in agenda.campaigns.enumerated() {
      for form in campaign.forms { _ = checked(form, of: index, issues: &issues) }
    }
  }

  /// The form with the lines of its list that can stand on a roster, after saying what is wrong
  /// with the others.
  func checked(
    _ form: CampaignForm, of campaign: Int, issues: inout Issues
  ) -> CampaignForm {
    guard let sheet = form.people else { return form }
    let days = agenda.items.filter { $0.campaign == campaign && form.covers($0.activity) }
      .map(\.activity.window.lowerBound)
    let made = FormCheck(
      form, sheet, units: agenda.tables.units, on: days.min() ?? agenda.horizon.lowerBound
    ).checked(issues: &issues)
    if let people = made.people { checkTeams(of: made, FormPeople(people), &issues) }
    return made
  }

  /// Teams too small or too large; lines without a team have been named already.
  private func checkTeams(
    of form: CampaignForm, _ people: FormPeople, _ issues: inout Issues
  ) {
    guard form.kind == .contest, let size = form.team else { return }
    let teams = Dictionary(grouping: people.sheet.rows) { people.cell(.team, in: $0) }
    for (name, rows) in teams.sorted(by: { $0.key < $1.key })
    where !name.isEmpty && !size.contains(rows.count) {
      issues.report(
        .formTeamSize, at: rows[0].first?.source ?? form.source,
        [
          "team": Text(name), "count": Text("\(rows.count)"),
          "range": Text("\(size.lowerBound)–\(size.upperBound)"),
        ])
    }
  }
}
