import CivilTime
import Diagnostics
import MarkedJSON
import PlanModel

// Days, rules, weights and travel.
extension InstanceReader {
  private enum DayKey: String, CaseIterable { case date, weekday, type, week, quarter }
  private static let dayKeys = JSONKeys<DayKey>()

  mutating func readDays(_ reader: inout JSONReader) {
    readItems(of: .days, &reader) { instance, reader in
      var date = CivilDate(dayNumber: 0)
      var weekday = 0
      var kind = DayKind.workday
      var week = 0
      var quarter = 0
      reader.object(Self.dayKeys) { key, reader in
        switch key {
        case .date: date = Self.date(&reader) ?? date
        case .weekday: weekday = reader.int(in: 0...6) ?? 0
        case .type:
          let bit = reader.int(in: 0...2)
          kind = DayKind.allCases.first { $0.bit == bit } ?? kind
        case .week: week = reader.int(in: 0...Limits.horizon) ?? 0
        case .quarter: quarter = reader.int(in: 0...3) ?? 0
        }
      }
      // What the file says of the weekday holds, whatever the date: it is what costs depend on.
      let distance = (weekday - (date.weekday.rawValue - 1) + 7) % 7
      instance.problem.days.append(
        .init(date: date.adding(days: distance), kind: kind, week: week, quarter: quarter))
      return nil
    }
  }

  private static func date(_ reader: inout JSONReader) -> CivilDate? {
    let offset = reader.offset
    guard let text = reader.string() else { return nil }
    if let date = CivilDate(text) { return date }
    reader.report(
      .instanceDate, at: offset, ["place": Text(reader.place), "value": Text(text)])
    return nil
  }

  private enum RuleKey: String, CaseIterable {
    case heatCelsius = "heat_c"
    case heatPeriods = "heat_periods"
    case publicityLead = "publicity_lead"
    case permitAttendance = "permit_attendance"
    case permitLead = "permit_lead"
    case softCapacity = "soft_capacity"
  }
  private static let ruleKeys = JSONKeys<RuleKey>(optional: RuleKey.allCases)

  mutating func readRules(_ reader: inout JSONReader) {
    reader.object(Self.ruleKeys) { key, reader in
      switch key {
      case .heatCelsius: _ = reader.int()  // for people; the days of heat stand in the districts
      case .heatPeriods:
        for period in reader.integers(in: 0...31) { problem.rules.heatPeriods |= 1 << period }
      case .publicityLead: problem.rules.publicityLead = reader.int(in: Limits.days) ?? 0
      case .permitAttendance: problem.rules.permitAttendance = reader.amount()
      case .permitLead: problem.rules.permitLead = reader.int(in: Limits.days) ?? 0
      case .softCapacity: problem.rules.softCapacity = reader.flag() ?? false
      }
    }
  }

  private enum WeightKey: String, CaseIterable {
    case preferenceMissed = "pref_miss"
    case targetDay = "target_day"
    case targetCap = "target_cap"
    case spacingSame = "spacing_same"
    case spacingNeighbour = "spacing_nb"
    case weekDistrict = "week_district"
    case weekTeam = "week_team"
    case travel, township, quarter
    case employerOverlap = "employer_overlap"
    case employerSameDay = "employer_sameday"
    case disruptDay = "disrupt_day"
    case disruptDayStep = "disrupt_day_step"
    case disruptDayCap = "disrupt_day_cap"
    case disruptStart = "disrupt_start"
    case disruptVenue = "disrupt_venue"
    case disruptTeam = "disrupt_team"
    case seat, priority
  }
  private static let weightKeys = JSONKeys<WeightKey>(optional: WeightKey.allCases)

  mutating func readWeights(_ reader: inout JSONReader) {
    reader.object(Self.weightKeys) { key, reader in
      if key == .priority { return readPriorities(&reader) }
      let weight = reader.int(in: Limits.weight) ?? 0
      switch key {
      case .preferenceMissed: problem.weights.preferenceMissed = weight
      case .targetDay: problem.weights.targetDay = weight
      case .targetCap: problem.weights.targetCap = weight
      case .spacingSame: problem.weights.spacingSame = weight
      case .spacingNeighbour: problem.weights.spacingNeighbour = weight
      case .weekDistrict: problem.weights.weekDistrict = weight
      case .weekTeam: problem.weights.weekTeam = weight
      case .travel: problem.weights.travel = weight
      case .township: problem.weights.township = weight
      case .quarter: problem.weights.quarter = weight
      case .employerOverlap: problem.weights.employerOverlap = weight
      case .employerSameDay: problem.weights.employerSameDay = weight
      case .disruptDay: problem.weights.disruptDay = weight
      case .disruptDayStep: problem.weights.disruptDayStep = weight
      case .disruptDayCap: problem.weights.disruptDayCap = weight
      case .disruptStart: problem.weights.disruptStart = weight
      case .disruptVenue: problem.weights.disruptVenue = weight
      case .disruptTeam: problem.weights.disruptTeam = weight
      case .seat: problem.weights.seat = weight
      case .priority: break
      }
    }
  }

  private enum PriorityKey: String, CaseIterable { case one = "1", two = "2", three = "3" }
  private static let priorityKeys = JSONKeys<PriorityKey>()

  private mutating func readPriorities(_ reader: inout JSONReader) {
    var weights = [0, 0, 0]
    reader.object(Self.priorityKeys) { key, reader in
      let weight = reader.int(in: Limits.weight) ?? 0
      switch key {
      case .one: weights[0] = weight
      case .two: weights[1] = weight
      case .three: weights[2] = weight
      }
    }
    problem.weights.priority = weights
  }

  private enum TravelKey: String, CaseIterable { case block, matrix }
  private static let travelKeys = JSONKeys<TravelKey>()

  mutating func readTravel(_ reader: inout JSONReader) {
    let offset = reader.offset
    let errors = reader.errorCount
    reader.object(Self.travelKeys) { key, reader in
      switch key {
      case .block: problem.travel.block = reader.int(in: 1...Limits.days.upperBound) ?? 1
      case .matrix:
        reader.array { _, reader in
          problem.travel.matrix.append(reader.integers(in: Limits.weight))
        }
      }
    }
    if reader.errorCount == errors { travelOffset = offset }
  }
}
