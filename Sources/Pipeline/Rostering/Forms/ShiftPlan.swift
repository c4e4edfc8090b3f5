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
      let host = agenda.tables.units.first { $0.id == activity.unit }
      var skills = form.skills
      var asked = 0
      for case .staff(let count, let skill) in activity.needs {
        asked += count
        if let skill { skills += Array(repeating: skill, count: count) }
      }
      let needed = max(form.seats ?? max(1, asked), skills.count)
      let own = shiftsOf(placed)
      let near = people.indices.filter { person in
        let unit = people[person].unit
        return unit.isEmpty || host?.isCalled(unit) == true
      }
      let able = near.filter { person in own.allSatisfy { allows($0, after: shifts[person]) } }
        .sorted { served(shifts[$0], $0) < served(shifts[$1], $1) }
      let match = SkillMatch(skills, people.map(\.skills), among: able)
      // Whoever has a skill that is asked for is kept for the shifts that ask, where others will do.
      let others = able.filter { !match.people.contains($0) }.sorted {
        preference(shifts[$0], people[$0], $0) < preference(shifts[$1], people[$1], $1)
      }
      // Nobody stands in for a skill that they have not: its place stays open.
      let open = needed - skills.count
      let chosen = (match.people.compactMap { $0 } + others.prefix(open)).sorted()
      report(match, placed, near: near, able: able, people, &issues)
      for person in chosen { shifts[person] += own }
      return roster(
        placed, chosen.map { people[$0].cells }, own, needed, columns, match.missing, &issues)
    }
  }

  private func served(_ shifts: [Shift], _ person: Int) -> (Int, Int) {
    (shifts.reduce(0) { $0 + $1.length }, person)
  }

  private func preference(_ shifts: [Shift], _ person: Person, _ index: Int) -> (Int, Int, Int) {
    let (minutes, _) = served(shifts, index)
    return (minutes, person.skills.isDisjoint(with: form.skills) ? 0 : 1, index)
  }

  /// Says which skills nobody is there for, and where those are who have them.
  private func report(
    _ match: SkillMatch, _ placed: PlacedForm, near: [Int], able: [Int], _ people: [Person],
    _ issues: inout Issues
  ) {
    for (skill, missing) in match.missing {
      let needed = match.skills.count { $0 == skill }
      let known = people.indices.filter { people[$0].skills.contains(skill) }
      let here = known.filter(Set(near).contains)
      issues.report(
        .formSkillShort, at: form.source,
        [
          "activity": placed.item.activity.title,
          "day": Text(placed.occurrence.start.date.description), "skill": Text(skill),
          "needed": Text("\(needed)"), "found": Text("\(needed - missing)"),
          "known": Text("\(known.count)"),
          "tired": Text("\(here.count { !able.contains($0) })"),
          "elsewhere": Text("\(known.count - here.count)"),
        ], help: known.isEmpty ? didYouMean(skill, people) : nil)
    }
  }

  /// The skill of the list that was perhaps meant by one that nobody has.
  private func didYouMean(_ skill: String, _ people: [Person]) -> Text? {
    let known = people.reduce(into: Set<String>()) { $0.formUnion($1.skills) }
    return nearest(to: skill, among: known.sorted()).map(Text.didYouMean)
  }

  private struct Person {
    /// Empty for somebody who serves anywhere.
    var unit: String
    var skills: Set<String>
    var cells: [String]
  }

  private func people(under columns: [RosterColumn]) -> [Person] {
    guard let sheet = form.people else { return [] }
    let reader = FormPeople(sheet)
    return sheet.rows.filter(reader.isSomebody).map { row in
      Person(
        unit: reader.cell(.unit, in: row),
        skills: Set(
          reader.cell(.skills, in: row).split { "、，,;； ".contains($0) }.map(String.init)),
        cells: columns.map { reader.cell($0, in: row) })
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
    _ columns: [RosterColumn], _ skills: [(skill: String, count: Int)], _ issues: inout Issues
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
    roster.shortfalls = skills.map {
      .init(
        stratum: Text(zh: "会“\($0.skill)”的人", en: "people who know '\($0.skill)'"),
        missing: $0.count)
    }
    let missing = needed - people.count - skills.reduce(0) { $0 + $1.count }
    if missing > 0 {
      roster.shortfalls.append(
        .init(stratum: Text(zh: "值班人员", en: "people on duty"), missing: missing))
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
