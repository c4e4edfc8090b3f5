public import Diagnostics
import MarkedJSON
public import PlanModel

extension Instance {
  /// The plan of a problem as a file: `{"assignments":[{"event","day","start","venue","team"},…]}`,
  /// one assignment a line in the order of the events; those that are not placed are left out.
  public static func plan(_ placements: [Placement?], of problem: Problem) -> [UInt8] {
    var bytes = Array("{\"instance\":".utf8)
    bytes += JSONText.string(problem.name).compactBytes
    bytes += Array(",\"assignments\":[".utf8)
    bytes.reserveCapacity(placements.count * 64)
    var separator = "\n"
    for (index, placement) in placements.enumerated() {
      guard let placement else { continue }
      bytes += separator.utf8
      bytes += "{\"event\":\(index),\"day\":\(placement.day),\"start\":\(placement.start)".utf8
      bytes += ",\"venue\":\(placement.venue.map(String.init) ?? "null")".utf8
      bytes += ",\"team\":\(placement.teams.first.map(String.init) ?? "null")}".utf8
      separator = ",\n"
    }
    bytes += Array("\n]}\n".utf8)
    return bytes
  }

  /// Reads a plan of a problem that was read by `problem(json:file:issues:)`. What it refers to
  /// must be there; what rules it breaks is not looked at. Nil if anything is wrong.
  ///
  /// - Returns: One placement for each activity, nil where the plan leaves it out.
  public static func placements(
    json bytes: [UInt8], file: String, of problem: Problem, issues: inout Issues
  ) -> [Placement?]? {
    var reader = JSONReader(bytes, file: file)
    var plan = PlanReader(problem: problem)
    plan.read(&reader)
    return reader.end(issues: &issues) ? plan.placements : nil
  }
}

/// The reading of one plan.
private struct PlanReader {
  let problem: Problem
  var placements: [Placement?]
  /// Where each event's assignment began.
  private var starts: [Int: Int] = [:]

  init(problem: Problem) {
    self.problem = problem
    placements = Array(repeating: nil, count: problem.activities.count)
  }

  private enum Key: String, CaseIterable { case instance, assignments }
  private static let keys = JSONKeys<Key>(optional: [.instance])

  mutating func read(_ reader: inout JSONReader) {
    reader.object(Self.keys) { key, reader in
      switch key {
      case .instance: reader.skip()
      case .assignments: reader.array { _, reader in readAssignment(&reader) }
      }
    }
  }

  private enum AssignmentKey: String, CaseIterable { case event, day, start, venue, team }
  private static let assignmentKeys = JSONKeys<AssignmentKey>()

  private mutating func readAssignment(_ reader: inout JSONReader) {
    let offset = reader.offset
    let errors = reader.errorCount
    var event = 0
    var place = Placement(day: 0, start: 0, venue: nil)
    var team: Int?
    var teamOffset = offset
    reader.object(Self.assignmentKeys) { key, reader in
      switch key {
      case .event: event = reference(to: .events, &reader)
      case .day: place.day = reference(to: .days, &reader)
      case .start: place.start = reference(to: .periods, &reader)
      case .venue: place.venue = reference(to: .venues, &reader)
      case .team:
        teamOffset = reader.offset
        team = reader.null() ? nil : reference(to: .teams, &reader)
      }
    }
    guard reader.errorCount == errors else { return }
    if let first = starts.updateValue(offset, forKey: event) {
      return reader.report(
        .instanceDuplicateID, at: offset,
        ["place": Text("\(reader.place).event"), "value": Text("\(event)")],
        notes: [(first, Text(zh: "先用在这里", en: "first used here"))])
    }
    if (team == nil) != problem.activities[event].skills.isEmpty {
      return reader.report(
        team == nil ? .instanceNeedsTeam : .instanceNeedsNoTeam, at: teamOffset,
        ["place": Text("\(reader.place).team")])
    }
    place.teams = team.map { [$0] } ?? []
    placements[event] = place
  }

  private func reference(to table: Table, _ reader: inout JSONReader) -> Int {
    let offset = reader.offset
    guard let value = reader.int() else { return 0 }
    let count = table.count(in: problem)
    if (0..<count).contains(value) { return value }
    reader.report(
      .instanceBadReference, at: offset,
      [
        "place": Text(reader.place), "value": Text("\(value)"), "item": table.item,
        "count": Text("\(count)"),
      ])
    return 0
  }
}
