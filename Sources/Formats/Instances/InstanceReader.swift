import CivilTime
import Diagnostics
import MarkedJSON
import PlanModel

/// What has been read of an instance, and where each item of its lists began.
///
/// The parts of the file stand in any order, so references are looked at when all has been read.
struct InstanceReader {
  var problem = Problem(name: "", grid: .halfHours)
  /// Where each item of a list begins; nothing for a list that is not there.
  var offsets: [Table: [Int]] = [:]
  /// Items of which something is wrong that has been reported: their references are not looked at.
  var broken: [Table: Set<Int>] = [:]
  /// What the problem has no room for, but must be right: the townships of each district.
  var townshipsOfDistrict: [[Int]] = []
  /// Courses and employers have ids of their own in the file; in the problem they are counted.
  var seriesIndex: [Int: Int] = [:]
  var employerIndex: [Int: Int] = [:]
  var travelOffset: Int?

  private enum Key: String, CaseIterable {
    case format, name
    case periodsPerDay = "periods_per_day"
    case periodStartHours = "period_start_hours"
    case days, rules, weights, kinds
    case venueTypes = "venue_types"
    case districts, travel, townships, venues, teams, equipment, events, precedences
    case groups, series
  }

  private static let keys = JSONKeys<Key>(
    optional: [.format, .name, .periodStartHours, .venueTypes, .groups, .series])

  mutating func read(_ reader: inout JSONReader) {
    var periods: Int?
    var hours: [Int] = []
    reader.object(Self.keys) { key, reader in
      switch key {
      case .format: readFormat(&reader)
      case .name: problem.name = reader.string() ?? ""
      case .periodsPerDay: periods = reader.int(in: 1...32)
      case .periodStartHours: hours = reader.integers(in: 0...23)
      case .days: readDays(&reader)
      case .rules: readRules(&reader)
      case .weights: readWeights(&reader)
      case .kinds: readKinds(&reader)
      case .venueTypes:
        reader.array { _, reader in
          problem.venueTypes.append(reader.string() ?? "")
        }
      case .districts: readDistricts(&reader)
      case .travel: readTravel(&reader)
      case .townships: readTownships(&reader)
      case .venues: readVenues(&reader)
      case .teams: readTeams(&reader)
      case .equipment: readEquipment(&reader)
      case .events: readEvents(&reader)
      case .precedences: readPrecedences(&reader)
      case .groups: readGroups(&reader)
      case .series: readSeries(&reader)
      }
    }
    if let periods { problem.grid = Self.grid(periods: periods, hours: hours) }
  }

  private func readFormat(_ reader: inout JSONReader) {
    let offset = reader.offset
    guard let format = reader.string(), format != "cesp-1", format != "cesp-2" else { return }
    reader.report(.instanceFormat, at: offset, ["value": .init(format)])
  }

  /// The hours only name the periods. Where they are not evenly spaced within a day, the periods
  /// share it evenly.
  private static func grid(periods: Int, hours: [Int]) -> TimeGrid {
    let first = hours.first ?? 8
    let step = hours.count > 1 ? hours[1] - hours[0] : 2
    guard step > 0, first + step * periods <= 24 else {
      return TimeGrid(
        firstMinute: 0, minutesPerPeriod: 1440 / periods, periodsPerDay: periods)
    }
    return TimeGrid(
      firstMinute: first * 60, minutesPerPeriod: step * 60, periodsPerDay: periods)
  }

  /// Reads a list of objects. `item` adds one to the problem, whole or not, so that the others keep
  /// their positions, and answers with the id it gave itself, which must be its position.
  mutating func readItems(
    of table: Table, _ reader: inout JSONReader,
    _ item: (inout InstanceReader, inout JSONReader) -> Int?
  ) {
    var starts: [Int] = []
    var faults: Set<Int> = []
    reader.array { index, reader in
      let start = reader.offset
      let errors = reader.errorCount
      starts.append(start)
      if let id = item(&self, &reader), id != index {
        let place = reader.offset(ofMember: "id", inObjectAt: start) ?? start
        let path = "\(table.key)[\(index)].id"
        if starts.indices.contains(id) {
          reader.report(
            .instanceDuplicateID, at: place, ["place": .init(path), "value": .init("\(id)")],
            notes: [(starts[id], .init(zh: "先用在这里", en: "first used here"))])
        } else {
          reader.report(
            .instanceID, at: place,
            ["place": .init(path), "value": .init("\(id)"), "index": .init("\(index)")])
        }
      }
      if reader.errorCount > errors { faults.insert(index) }
    }
    offsets[table] = starts
    broken[table] = faults
  }
}
