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
    let skills = Registry(Set(tables.teams.flatMap(\.skills)).sorted())
    let units = Registry(tables.units.map(\.id))
    teams = tables.teams.map { team in
      Problem.Team(
        id: team.id, home: units[team.home] ?? 0,
        serves: team.serves.isEmpty
          ? Array(tables.units.indices) : team.serves.compactMap { units[$0] }.sorted(),
        skills: team.skills.compactMap { skills[$0] }.sorted(),
        offDays: dayIndices(of: team.off, in: workspace.horizon), maxPerDay: team.maxPerDay)
    }
    teamIDs = Registry(tables.teams.map(\.id))
    self.skills = skills
    let staff = tables.units.compactMap { unit in
      unit.staff.map {
        Problem.Resource(id: staffID(of: unit.id), quantity: $0, isPerDay: true)
      }
    }
    let equipment = tables.equipment.map { Problem.Resource(id: $0.id, quantity: $0.quantity) }
    resources = staff + equipment
    indices = Registry(resources.map(\.id))
  }

  subscript(id: String) -> Int? { indices[id] }
}

/// The people that a unit can send out on one day, as a resource.
func staffID(of unit: String) -> String { "staff/" + unit }
