import CivilTime
import Diagnostics
import PlanModel

/// Who of a list serves at which activity: in the order of time, each time those who have served
/// least so far, of these the ones first on the list, as far as rest and hours allow.
struct ShiftPlan {
  private let form: CampaignForm
  private let placed: [PlacedForm]
  private let agenda: Agenda
  private let language: Language

  init(_ form: CampaignForm, _ placed: [PlacedForm], _ agenda: Agenda, _ language: Language) {
    (self.form, self.placed, self.agenda, self.language) = (form, placed, agenda, language)
  }

  /// One shift, in minutes from the beginning of the first day of all.
  struct Shift: Hashable {
    var start: Int
    var end: Int
    var day: Int
    var week: ISOWeek
    var length: Int { end - start }
  }

  /// One roster for each activity, in their order.
  func rosters(issues: inout Issues) -> [Roster] {
    let columns = form.kind.columns(days: 1)
    let people = people(under: columns)
    var shifts = people.map { _ in [Shift]() }
    return placed.map { placed in
      let activity = placed.item.activity
      let names = agenda.tables.units.first { $0.id == activity.unit }.map {
        [$0.id, $0.name.zh, $0.name.en, $0.shortName.zh]
      }
      let needed =
        form.seats
        ?? max(
          1,
          activity.needs.reduce(0) { sum, need in
            if case .staff(let count, _) = need { sum + count } else { sum }
          })
      let own = shiftsOf(placed)
      let able = people.indices.filter { person in
        let unit = people[person].unit
        return (unit.isEmpty || names?.contains(unit) == true)
          && own.allSatisfy { allows($0, after: shifts[person]) }
      }
      let chosen = able.sorted {
        (shifts[$0].reduce(0) { $0 + $1.length }, $0) < (
          shifts[$1].reduce(0) { $0 + $1.length }, $1
        )
      }.prefix(needed).sorted()
      for person in chosen { shifts[person] += own }
      return roster(placed, chosen.map { people[$0].cells }, own, needed, columns, &issues)
    }
  }

  private struct Person {
    /// Empty for somebody who serves anywhere.
    var unit: String
    var cells: [String]
  }

  private func people(under columns: [RosterColumn]) -> [Person] {
    guard let sheet = form.people else { return [] }
    let reader = FormPeople(sheet)
    return sheet.rows.filter(reader.isSomebody).map { row in
      Person(
        unit: reader.cell(["区县", "Unit"], in: row),
        cells: columns.map { reader.cell([$0.name.zh, $0.name.en], in: row) })
    }
  }

  /// Whether somebody may take one more shift.
  func allows(_ shift: Shift, after shifts: [Shift]) -> Bool {
    let rules = form.shifts
    let rests = shifts.allSatisfy {
      $0.end + rules.rest <= shift.start || shift.end + rules.rest <= $0.start
    }
    let today = shifts.filter { $0.day == shift.day }.reduce(shift.length) { $0 + $1.length }
    let week = shifts.filter { $0.week == shift.week }.reduce(shift.length) { $0 + $1.length }
    return rests && today <= rules.daily ?? .max && week <= rules.weekly ?? .max
  }

  /// A shift for each day of an activity.
  private func shiftsOf(_ placed: PlacedForm) -> [Shift] {
    let start = placed.occurrence.start
    let isWhole = placed.item.activity.staysOpen
    let hours = placed.item.activity.slots.first
    let from = isWhole ? hours?.start.minutes ?? 540 : start.time.minutes
    let to =
      isWhole ? hours?.end.minutes ?? 1020 : max(from + 30, placed.occurrence.end.time.minutes)
    return (0..<max(1, placed.item.activity.span)).map { offset in
      let date = start.date.adding(days: offset)
      return Shift(
        start: date.dayNumber * 1440 + from, end: date.dayNumber * 1440 + to,
        day: date.dayNumber, week: date.isoWeek)
    }
  }

  private func roster(
    _ placed: PlacedForm, _ people: [[String]], _ shifts: [Shift], _ needed: Int,
    _ columns: [RosterColumn], _ issues: inout Issues
  ) -> Roster {
    let words = shifts.first.map { "\(time($0.start))–\(time($0.end))" } ?? ""
    let hours = shifts.reduce(0) { $0 + $1.length }
    let rows = people.enumerated().map { index, cells in
      [String(index + 1)]
        + zip(columns, cells).map { column, cell in
          switch column.name.en {
          case "Shift": words
          case "Hours": hours % 60 == 0 ? "\(hours / 60)" : "\(hours / 60).\(hours % 60 * 10 / 60)"
          default: cell
          }
        }
    }
    var roster = Roster(
      activity: placed.item.id, kind: .list, seats: needed, filled: people.count,
      columns: [.ordinal] + columns, rows: rows)
    roster.paper.title = form.kind.title
    if people.count < needed {
      roster.shortfalls = [
        .init(stratum: Text(zh: "值班人员", en: "people on duty"), missing: needed - people.count)
      ]
      issues.report(
        .formShiftsShort, at: form.source,
        [
          "activity": placed.item.activity.title,
          "day": Text(placed.occurrence.start.date.description), "needed": Text("\(needed)"),
          "found": Text("\(people.count)"),
        ])
    }
    return roster
  }

  private func time(_ minutes: Int) -> String {
    TimeOfDay(minutes: minutes % 1440 == 0 && minutes > 0 ? 0 : minutes % 1440)?.description ?? ""
  }
}
