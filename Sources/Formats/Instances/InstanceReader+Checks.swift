import CivilTime
import Diagnostics
import MarkedJSON
import PlanModel

/// Where a value stands within an item.
enum Inside {
  case key(String)
  case element(Int)
}

// References, and what several values must agree on.
extension InstanceReader {
  /// Reports what is wrong with values that are right by themselves.
  mutating func check(_ reader: inout JSONReader) {
    if offsets[.days] != nil, problem.days.isEmpty {
      reader.report(.instanceNoDays, at: reader.offset(of: .days))
    } else if problem.days.count > Limits.horizon {
      reader.report(
        .jsonOutOfRange, at: reader.offset(of: .days),
        [
          "place": "days", "value": Text("\(problem.days.count)"),
          "range": Text(zh: "不超过 \(Limits.horizon) 天", en: "within \(Limits.horizon) days"),
        ])
    }
    checkDistricts(&reader)
    checkTravel(&reader)
    checkVenuesAndTeams(&reader)
    for index in problem.activities.indices where isWhole(.events, index) {
      checkEvent(index, &reader)
    }
    checkPrecedences(&reader)
  }

  func isWhole(_ table: Table, _ index: Int) -> Bool {
    broken[table]?.contains(index) != true
  }

  /// Whether `value` is a position in a list; reports it where it is not.
  @discardableResult
  func refer(
    _ value: Int, to target: Table, in list: Table, _ index: Int, _ path: Inside...,
    reader: inout JSONReader
  ) -> Bool {
    let count = target.count(in: problem)
    if (0..<count).contains(value) { return true }
    // A list that is not there has been reported, or is optional and nothing refers to it by right.
    let isMissing = offsets[target] == nil && target != .groups && target != .periods
    if isMissing, target != .venueTypes || problem.venueTypes.isEmpty { return true }
    reader.report(
      .instanceBadReference, at: place(in: list, index, path, reader),
      [
        "place": Text(name(of: list, index, path)), "value": Text("\(value)"),
        "item": target.item, "count": Text("\(count)"),
      ])
    return false
  }

  /// Where a value of an item stands; the item itself if there is no such value.
  func place(in list: Table, _ index: Int, _ path: [Inside], _ reader: JSONReader) -> Int {
    guard let start = offsets[list]?[index] else { return reader.startOffset }
    var place = start
    for step in path {
      let next =
        switch step {
        case .key(let name): reader.offset(ofMember: name, inObjectAt: place)
        case .element(let element): reader.offset(ofElement: element, inArrayAt: place)
        }
      guard let next else { return place }
      place = next
    }
    return place
  }

  func name(of list: Table, _ index: Int, _ path: [Inside]) -> String {
    path.reduce("\(list.key)[\(index)]") { text, step in
      switch step {
      case .key(let name): "\(text).\(name)"
      case .element(let element): "\(text)[\(element)]"
      }
    }
  }

  private func checkDistricts(_ reader: inout JSONReader) {
    for (index, district) in problem.districts.enumerated() where isWhole(.districts, index) {
      for (element, township) in townshipsOfDistrict[index].enumerated() {
        refer(
          township, to: .townships, in: .districts, index, .key("townships"), .element(element),
          reader: &reader)
      }
      for (element, other) in district.neighbours.enumerated() {
        let path: [Inside] = [.key("neighbours"), .element(element)]
        guard
          refer(
            other, to: .districts, in: .districts, index, .key("neighbours"), .element(element),
            reader: &reader)
        else { continue }
        if district.neighbours[..<element].contains(other) {
          reportTwice(other, in: .districts, index, path, &reader)
        } else if other == index
          || isWhole(.districts, other) && !problem.districts[other].neighbours.contains(index)
        {
          reader.report(
            .instanceNeighbours, at: place(in: .districts, index, path, reader),
            ["place": Text(name(of: .districts, index, path)), "value": Text("\(other)")])
        }
      }
    }
    for (index, township) in problem.townships.enumerated() where isWhole(.townships, index) {
      refer(
        township.district, to: .districts, in: .townships, index, .key("district"),
        reader: &reader)
    }
  }

  private func reportTwice(
    _ value: Int, in list: Table, _ index: Int, _ path: [Inside], _ reader: inout JSONReader
  ) {
    reader.report(
      .instanceListedTwice, at: place(in: list, index, path, reader),
      ["place": Text(name(of: list, index, path)), "value": Text("\(value)")])
  }

  /// Every district has a row, every row a distance to each district of its city, and the way back
  /// is as long as the way there.
  private func checkTravel(_ reader: inout JSONReader) {
    guard let travelOffset, offsets[.districts] != nil else { return }
    let offset = reader.offset(ofMember: "matrix", inObjectAt: travelOffset) ?? travelOffset
    let (block, matrix) = (problem.travel.block, problem.travel.matrix)
    let count = problem.districts.count
    guard matrix.count == count else {
      return reader.report(
        .instanceMatrixRows, at: offset,
        ["rows": Text("\(matrix.count)"), "districts": Text("\(count)")])
    }
    for (index, row) in matrix.enumerated() {
      let first = index / block * block
      let width = min(block, count - first)
      guard row.count >= width else {
        reader.report(
          .instanceMatrixWidth, at: reader.offset(ofElement: index, inArrayAt: offset) ?? offset,
          ["row": Text("\(index)"), "count": Text("\(row.count)"), "wanted": Text("\(width)")])
        continue
      }
      for other in 0..<index - first where matrix[first + other].count > index - first {
        if row[other] == matrix[first + other][index - first] { continue }
        reader.report(
          .instanceMatrixSides, at: reader.offset(ofElement: index, inArrayAt: offset) ?? offset,
          [
            "a": Text("\(index)"), "b": Text("\(first + other)"), "there": Text("\(row[other])"),
            "back": Text("\(matrix[first + other][index - first])"),
          ])
      }
    }
  }

  private func checkVenuesAndTeams(_ reader: inout JSONReader) {
    for (index, venue) in problem.venues.enumerated() where isWhole(.venues, index) {
      refer(
        venue.district, to: .districts, in: .venues, index, .key("district"), reader: &reader)
      refer(venue.type, to: .venueTypes, in: .venues, index, .key("type"), reader: &reader)
      if let township = venue.township {
        refer(township, to: .townships, in: .venues, index, .key("township"), reader: &reader)
      }
    }
    for (index, team) in problem.teams.enumerated() where isWhole(.teams, index) {
      refer(team.home, to: .districts, in: .teams, index, .key("home"), reader: &reader)
      for (element, district) in team.serves.enumerated() {
        refer(
          district, to: .districts, in: .teams, index, .key("serves"), .element(element),
          reader: &reader)
      }
    }
  }

  private mutating func checkEvent(_ index: Int, _ reader: inout JSONReader) {
    let event = problem.activities[index]
    refer(event.kind, to: .kinds, in: .events, index, .key("kind"), reader: &reader)
    refer(event.district, to: .districts, in: .events, index, .key("district"), reader: &reader)
    if event.duration > problem.grid.periodsPerDay {
      reader.report(
        .jsonOutOfRange, at: place(in: .events, index, [.key("dur")], reader),
        [
          "place": Text("events[\(index)].dur"), "value": Text("\(event.duration)"),
          "range": Text(
            zh: "在 1 到 \(problem.grid.periodsPerDay) 之间",
            en: "in 1...\(problem.grid.periodsPerDay)"),
        ])
    }
    refer(
      event.window.lowerBound, to: .days, in: .events, index, .key("window"), .element(0),
      reader: &reader)
    for (element, type) in event.venueTypes.enumerated() {
      refer(
        type, to: .venueTypes, in: .events, index, .key("venue_types"), .element(element),
        reader: &reader)
    }
    for use in event.uses {
      refer(use.resource, to: .equipment, in: .events, index, .key("equip"), reader: &reader)
    }
    for (element, group) in event.groups.enumerated() {
      refer(
        group, to: .groups, in: .events, index, .key("groups"), .element(element), reader: &reader)
      if event.groups[..<element].contains(group) {
        reportTwice(group, in: .events, index, [.key("groups"), .element(element)], &reader)
      }
    }
    for (element, employer) in event.employers.enumerated()
    where event.employers[..<element].contains(employer) {
      let path: [Inside] = [.key("employers"), .element(element)]
      let id = employerIndex.first { $0.value == employer }?.key ?? employer
      reportTwice(id, in: .events, index, path, &reader)
    }
    if let pin = event.pin.place {
      checkPlace(pin, of: index, "pinned", isFixed: true, &reader)
    }
    if let previous = event.previous {
      checkPlace(previous, of: index, "prev", isFixed: false, &reader)
    }
    adjust(index)
  }

  /// What a problem says otherwise: an event whose venues are of no type at all cannot be placed,
  /// where an activity without types needs no venue; and what lies past the last day or period does
  /// not exist.
  private mutating func adjust(_ index: Int) {
    if problem.activities[index].venueTypes.isEmpty { problem.activities[index].venueTypes = [-1] }
    let periods = problem.grid.periodsPerDay
    problem.activities[index].starts &= periods == 32 ? .max : 1 << UInt32(periods) - 1
    let window = problem.activities[index].window
    let last = max(window.lowerBound, problem.days.count - 1)
    problem.activities[index].window = window.lowerBound...min(window.upperBound, last)
  }

  private func checkPlace(
    _ place: Placement, of index: Int, _ key: String, isFixed: Bool, _ reader: inout JSONReader
  ) {
    refer(place.day, to: .days, in: .events, index, .key(key), .key("day"), reader: &reader)
    refer(place.start, to: .periods, in: .events, index, .key(key), .key("start"), reader: &reader)
    if let venue = place.venue {
      refer(venue, to: .venues, in: .events, index, .key(key), .key("venue"), reader: &reader)
    }
    for team in place.teams {
      refer(team, to: .teams, in: .events, index, .key(key), .key("team"), reader: &reader)
    }
    if isFixed, place.teams.isEmpty != problem.activities[index].skills.isEmpty {
      let path: [Inside] = [.key(key), .key("team")]
      reader.report(
        place.teams.isEmpty ? .instanceNeedsTeam : .instanceNeedsNoTeam,
        at: self.place(in: .events, index, path, reader),
        ["place": Text(name(of: .events, index, path))])
    }
  }
}

extension Problem.Activity.Pin {
  /// The place that is fixed, where all of it is.
  fileprivate var place: Placement? {
    guard let day, let start, let teams else { return nil }
    return Placement(day: day, start: start, venue: venue, teams: teams)
  }
}

extension JSONReader {
  /// Where the whole text begins.
  var startOffset: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Where a list of the file begins.
  func offset(of table: Table) -> Int {
    offset(ofMember: table.key, inObjectAt: startOffset) ?? startOffset
  }
}
