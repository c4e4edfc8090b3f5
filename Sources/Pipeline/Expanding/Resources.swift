import CampaignKit
import CivilTime
import PlanModel

/// Teams, staff and equipment of a workspace as a problem sees them.
struct Resources {
  let skills: Registry
  let teamIDs: Registry
  let teams: [Problem.Team]
  let resources: [Problem.Resource]
  private let indices: Registry

  init(_ workspace: Workspace) {
    let tables = workspace.tables
    let horizon = workspace.horizon
    let skills = Registry(Set(tables.teams.flatMap(\.skills)).sorted())
    let units = Registry(tables.units.map(\.id))
    teams = tables.teams.map { row in
      var team = Problem.Team(
        id: row.id, home: units[row.home] ?? 0,
        serves: row.serves.isEmpty
          ? Array(tables.units.indices) : row.serves.compactMap { units[$0] }.sorted(),
        skills: row.skills.compactMap { skills[$0] }.sorted(),
        offDays: dayIndices(of: row.off, in: horizon), maxPerDay: row.maxPerDay)
      team.offCells = cells(of: row.offHours, in: horizon)
      team.load = row.load ?? .max
      return team
    }
    teamIDs = Registry(tables.teams.map(\.id))
    self.skills = skills
    let staff = tables.units.compactMap { unit in
      unit.staff.map {
        Problem.Resource(id: staffID(of: unit.id), quantity: $0, isPerDay: true)
      }
    }
    let equipment = tables.equipment.map { Problem.Resource(id: $0.id, quantity: $0.quantity) }
    resources = staff + equipment + Self.skilled(tables.staff, in: horizon)
    indices = Registry(resources.map(\.id))
  }

  subscript(id: String) -> Int? { indices[id] }

  /// The people with a skill of each unit and of the city; rows with days say what holds on them.
  private static func skilled(
    _ rows: [Staff], in horizon: ClosedRange<CivilDate>
  ) -> [Problem.Resource] {
    Registry(rows.map { staffID(of: $0.unit, skill: $0.skill) }).ids.map { id in
      let own = rows.filter { staffID(of: $0.unit, skill: $0.skill) == id }
      let usual = own.last { $0.days == nil }?.count ?? 0
      var resource = Problem.Resource(id: id, quantity: usual, isPerDay: true)
      if own.contains(where: { $0.days != nil }) {
        resource.daily = horizon.map { date in
          own.last { $0.days?.contains(date) ?? false }?.count ?? usual
        }
      }
      return resource
    }
  }
}

/// The people that a unit can send out on one day, as a resource.
func staffID(of unit: String) -> String { "staff/" + unit }

/// Those of them, or of the city, with a skill.
func staffID(of unit: String?, skill: String) -> String { "staff/\(unit ?? "")/\(skill)" }
