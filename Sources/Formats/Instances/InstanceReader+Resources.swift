import Diagnostics
import MarkedJSON
import PlanModel

// Districts and what they have: kinds of activity, townships, venues, teams, equipment.
extension InstanceReader {
  private enum KindKey: String, CaseIterable {
    case id, name
    case gapSame = "gap_same"
    case gapNeighbour = "gap_nb"
  }
  private static let kindKeys = JSONKeys<KindKey>(optional: [.name])

  mutating func readKinds(_ reader: inout JSONReader) {
    readItems(of: .kinds, &reader) { instance, reader in
      var id: Int?
      var kind = Problem.Kind(id: "", gapSame: 0, gapNeighbour: 0)
      reader.object(Self.kindKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .name: kind.id = reader.string() ?? ""
        case .gapSame: kind.gapSame = reader.int(in: Limits.gap) ?? 0
        case .gapNeighbour: kind.gapNeighbour = reader.int(in: Limits.gap) ?? 0
        }
      }
      instance.problem.kinds.append(kind)
      return id
    }
  }

  private enum DistrictKey: String, CaseIterable {
    case id, city, x, y, townships
    case marketDays = "market_days"
    case heatDays = "heat_days"
    case neighbours
    case weekTarget = "week_target"
    case quarterTarget = "quarter_target"
  }
  private static let districtKeys = JSONKeys<DistrictKey>(
    optional: [.city, .x, .y, .townships, .marketDays, .heatDays, .neighbours])

  mutating func readDistricts(_ reader: inout JSONReader) {
    readItems(of: .districts, &reader) { instance, reader in
      var id: Int?
      var district = Problem.District(id: "", weekTarget: 0)
      var townships: [Int] = []
      reader.object(Self.districtKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .city, .x, .y: _ = reader.int()  // for maps; distances stand in `travel`
        case .townships: townships = reader.integers(in: Limits.index)
        case .marketDays: district.marketDays = reader.daySet()
        case .heatDays: district.heatDays = reader.daySet()
        case .neighbours: district.neighbours = reader.integers(in: Limits.index)
        case .weekTarget: district.weekTarget = reader.amount()
        case .quarterTarget: district.quarterTarget = reader.amount()
        }
      }
      district.id = "\(instance.problem.districts.count)"
      instance.problem.districts.append(district)
      instance.townshipsOfDistrict.append(townships)
      return id
    }
  }

  private enum TownshipKey: String, CaseIterable { case id, district, target }
  private static let townshipKeys = JSONKeys<TownshipKey>()

  mutating func readTownships(_ reader: inout JSONReader) {
    readItems(of: .townships, &reader) { instance, reader in
      var id: Int?
      var township = Problem.Township(id: "", district: 0)
      reader.object(Self.townshipKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .district: township.district = reader.position()
        case .target: township.target = reader.amount()
        }
      }
      township.id = "\(instance.problem.townships.count)"
      instance.problem.townships.append(township)
      return id
    }
  }

  private enum VenueKey: String, CaseIterable {
    case id, district, township, type, capacity, indoor
    case openDayKinds = "open_daytypes"
    case closedDays = "closed_days"
  }
  private static let venueKeys = JSONKeys<VenueKey>(optional: [.township])

  mutating func readVenues(_ reader: inout JSONReader) {
    readItems(of: .venues, &reader) { instance, reader in
      var id: Int?
      var venue = Problem.Venue(id: "", district: 0, type: 0, capacity: 0, isIndoor: false)
      reader.object(Self.venueKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .district: venue.district = reader.position()
        case .township: venue.township = reader.optionalPosition()
        case .type: venue.type = reader.position()
        case .capacity: venue.capacity = reader.amount()
        case .indoor: venue.isIndoor = reader.flag() ?? false
        case .openDayKinds: venue.openDayKinds = UInt8(reader.bits(3))
        case .closedDays: venue.closedDays = reader.daySet()
        }
      }
      venue.id = "\(instance.problem.venues.count)"
      instance.problem.venues.append(venue)
      return id
    }
  }

  private enum TeamKey: String, CaseIterable {
    case id, home, serves, skills
    case offDays = "off_days"
    case maxPerDay = "max_per_day"
    case weekTarget = "week_target"
  }
  private static let teamKeys = JSONKeys<TeamKey>()

  mutating func readTeams(_ reader: inout JSONReader) {
    readItems(of: .teams, &reader) { instance, reader in
      var id: Int?
      var team = Problem.Team(id: "", home: 0, serves: [], skills: [])
      reader.object(Self.teamKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .home: team.home = reader.position()
        case .serves: team.serves = reader.integers(in: Limits.index)
        case .skills: team.skills = reader.integers(in: Limits.index)
        case .offDays: team.offDays = reader.daySet()
        case .maxPerDay: team.maxPerDay = reader.amount()
        case .weekTarget: team.weekTarget = reader.amount()
        }
      }
      team.id = "\(instance.problem.teams.count)"
      instance.problem.teams.append(team)
      return id
    }
  }

  private enum EquipmentKey: String, CaseIterable { case id, name, city, quantity }
  private static let equipmentKeys = JSONKeys<EquipmentKey>(optional: [.name, .city])

  mutating func readEquipment(_ reader: inout JSONReader) {
    readItems(of: .equipment, &reader) { instance, reader in
      var id: Int?
      var resource = Problem.Resource(id: "", quantity: 0)
      reader.object(Self.equipmentKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .name: resource.id = reader.string() ?? ""
        case .city: _ = reader.int()  // for people: which city's it is shows in who uses it
        case .quantity: resource.quantity = reader.amount()
        }
      }
      instance.problem.resources.append(resource)
      return id
    }
  }

  private enum GroupKey: String, CaseIterable { case id, exclusive, compact }
  private static let groupKeys = JSONKeys<GroupKey>(optional: [.compact])

  mutating func readGroups(_ reader: inout JSONReader) {
    readItems(of: .groups, &reader) { instance, reader in
      var id: Int?
      var group = Problem.Group(id: "")
      reader.object(Self.groupKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .exclusive: group.isExclusive = reader.flag() ?? true
        case .compact: group.compactness = reader.null() ? 0 : reader.int(in: Limits.weight) ?? 0
        }
      }
      group.id = "\(instance.problem.groups.count)"
      instance.problem.groups.append(group)
      return id
    }
  }
}
