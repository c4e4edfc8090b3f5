import Diagnostics
import MarkedJSON
import PlanModel

// Events, and what ties them together.
extension InstanceReader {
  private enum EventKey: String, CaseIterable {
    case id, kind, district, dur, window
    case dayKinds = "daytypes"
    case weekdays, starts, attendance
    case venueTypes = "venue_types"
    case indoor, skill, equip, priority, employers, `public`, submitted, series, pref, pinned, prev
    case forbidden, groups
  }
  private static let eventKeys = JSONKeys<EventKey>(optional: [.forbidden, .groups])

  mutating func readEvents(_ reader: inout JSONReader) {
    readItems(of: .events, &reader) { instance, reader in
      var id: Int?
      var event = Problem.Activity(
        id: "\(instance.problem.activities.count)", kind: 0, district: 0, duration: 1,
        window: 0...0)
      reader.object(Self.eventKeys) { key, reader in
        switch key {
        case .id: id = reader.int()
        case .kind: event.kind = reader.position()
        case .district: event.district = reader.position()
        case .dur: event.duration = reader.int(in: 1...32) ?? 1
        case .window: event.window = Self.window(&reader) ?? event.window
        case .dayKinds: event.dayKinds = UInt8(reader.bits(3))
        case .weekdays: event.weekdays = UInt8(reader.bits(7))
        case .starts: event.starts = UInt32(reader.bits(32))
        case .attendance: event.attendance = reader.amount()
        case .venueTypes: event.venueTypes = reader.integers(in: Limits.index)
        case .indoor: event.isIndoor = reader.flag() ?? false
        case .skill: event.skills = reader.optionalPosition().map { [$0] } ?? []
        case .equip: event.uses = Self.uses(&reader)
        case .priority: event.priority = reader.int(in: 1...3) ?? 1
        case .employers: event.employers = instance.employers(&reader)
        case .public: event.isPublic = reader.flag() ?? false
        case .submitted: event.submitted = reader.int(in: -100_000...100_000) ?? 0
        case .series: event.series = instance.series(&reader)
        case .pref: event.preference = Self.preference(&reader)
        case .pinned: event.pin = Self.place(&reader).map(Problem.Activity.Pin.init(at:)) ?? .none
        case .prev: event.previous = Self.place(&reader)
        case .forbidden: event.forbidden = Self.cells(&reader)
        case .groups: event.groups = reader.integers(in: Limits.index)
        }
      }
      instance.problem.activities.append(event)
      return id
    }
  }

  private static func window(_ reader: inout JSONReader) -> ClosedRange<Int>? {
    let offset = reader.offset
    let errors = reader.errorCount
    let ends = reader.integers(in: Limits.days)
    if reader.errorCount > errors { return nil }
    if ends.count == 2, ends[0] <= ends[1] { return ends[0]...ends[1] }
    reader.report(.instanceWindow, at: offset, ["place": Text(reader.place)])
    return nil
  }

  /// Pairs of equipment and amount; amounts of the same equipment add up.
  private static func uses(_ reader: inout JSONReader) -> [Problem.Activity.Use] {
    var uses: [Problem.Activity.Use] = []
    reader.pairs { resource, amount in
      if let index = uses.firstIndex(where: { $0.resource == resource }) {
        uses[index].amount += amount
      } else {
        uses.append(.init(resource: resource, amount: amount))
      }
    }
    return uses.filter { $0.amount > 0 }
  }

  /// Pairs of day and period, day by day.
  private static func cells(_ reader: inout JSONReader) -> [Problem.Cells] {
    var cells: [Problem.Cells] = []
    reader.pairs { day, period in
      guard day <= Limits.days.upperBound, period < 32 else { return }
      if let index = cells.firstIndex(where: { $0.day == day }) {
        cells[index].periods |= 1 << period
      } else {
        cells.append(.init(day: day, periods: 1 << period))
      }
    }
    return cells
  }

  private enum PreferenceKey: String, CaseIterable { case weekend, market, target }
  private static let preferenceKeys = JSONKeys<PreferenceKey>()

  private static func preference(_ reader: inout JSONReader) -> Problem.Activity.Preference {
    var preference = Problem.Activity.Preference()
    reader.object(preferenceKeys) { key, reader in
      switch key {
      case .weekend: preference.weekend = reader.flag() ?? false
      case .market: preference.market = reader.flag() ?? false
      case .target: preference.target = reader.null() ? nil : reader.int(in: Limits.days)
      }
    }
    return preference
  }

  private enum PlaceKey: String, CaseIterable { case day, start, venue, team, event }
  private static let placeKeys = JSONKeys<PlaceKey>(optional: [.event])

  /// A day, start, venue and team, or null. Copied from a plan it also names its event, which is
  /// this one.
  private static func place(_ reader: inout JSONReader) -> Placement? {
    if reader.null() { return nil }
    var place = Placement(day: 0, start: 0, venue: nil)
    let isWhole = reader.object(placeKeys) { key, reader in
      switch key {
      case .day: place.day = reader.position()
      case .start: place.start = reader.position()
      case .venue: place.venue = reader.position()
      case .team: place.teams = reader.optionalPosition().map { [$0] } ?? []
      case .event: reader.skip()
      }
    }
    return isWhole ? place : nil
  }

  private mutating func employers(_ reader: inout JSONReader) -> [Int] {
    reader.integers(in: Limits.index).map { id in
      let index = employerIndex[id] ?? employerIndex.count
      employerIndex[id] = index
      return index
    }
  }

  /// The course that an event belongs to; -1 or null where there is none.
  private mutating func series(_ reader: inout JSONReader) -> Int? {
    if reader.null() { return nil }
    guard let id = reader.int(in: -1...Limits.index.upperBound), id >= 0 else { return nil }
    return index(ofSeries: id)
  }

  private mutating func index(ofSeries id: Int) -> Int {
    if let index = seriesIndex[id] { return index }
    seriesIndex[id] = problem.series.count
    problem.series.append(.init(id: "\(id)"))
    return problem.series.count - 1
  }

  private enum SeriesKey: String, CaseIterable {
    case id
    case minDays = "min_days"
    case minDaysWeight = "min_days_weight"
    case sameVenueWeight = "same_venue_weight"
  }
  private static let seriesKeys = JSONKeys<SeriesKey>(
    optional: [.minDays, .minDaysWeight, .sameVenueWeight])

  mutating func readSeries(_ reader: inout JSONReader) {
    var seen: [Int: Int] = [:]
    reader.array { position, reader in
      let start = reader.offset
      var series = Problem.Series(id: "")
      var id: Int?
      reader.object(Self.seriesKeys) { key, reader in
        switch key {
        case .id: id = reader.int(in: Limits.index)
        case .minDays: series.minDays = reader.int(in: Limits.days) ?? 0
        case .minDaysWeight: series.minDaysWeight = reader.int(in: Limits.weight) ?? 0
        case .sameVenueWeight: series.sameVenueWeight = reader.int(in: Limits.weight) ?? 0
        }
      }
      guard let id else { return }
      if let first = seen.updateValue(start, forKey: id) {
        reader.report(
          .instanceDuplicateID, at: start,
          ["place": Text("series[\(position)].id"), "value": Text("\(id)")],
          notes: [(first, Text(zh: "先用在这里", en: "first used here"))])
      }
      let index = index(ofSeries: id)
      series.id = "\(id)"
      problem.series[index] = series
    }
  }

  private enum PrecedenceKey: String, CaseIterable {
    case before, after
    case minLag = "min_lag"
    case maxLag = "max_lag"
  }
  private static let precedenceKeys = JSONKeys<PrecedenceKey>()

  mutating func readPrecedences(_ reader: inout JSONReader) {
    readItems(of: .precedences, &reader) { instance, reader in
      let start = reader.offset
      var tie = Problem.Precedence(before: 0, after: 0, minLag: 0, maxLag: 0)
      let isWhole = reader.object(Self.precedenceKeys) { key, reader in
        switch key {
        case .before: tie.before = reader.position()
        case .after: tie.after = reader.position()
        case .minLag: tie.minLag = reader.int(in: Limits.days) ?? 0
        case .maxLag: tie.maxLag = reader.int(in: Limits.days) ?? .max
        }
      }
      if isWhole, tie.minLag > tie.maxLag {
        reader.report(
          .instanceLags, at: start,
          [
            "place": Text(reader.place), "least": Text("\(tie.minLag)"),
            "most": Text("\(tie.maxLag)"),
          ])
      }
      instance.problem.precedences.append(tie)
      return nil
    }
  }
}

extension Problem.Activity.Pin {
  /// Everything is fixed.
  init(at place: Placement) {
    self.init(day: place.day, start: place.start, venue: place.venue, teams: place.teams)
  }
}

extension JSONReader {
  /// A list of lists of two integers each, none of them negative.
  fileprivate mutating func pairs(_ body: (Int, Int) -> Void) {
    array { _, reader in
      let offset = reader.offset
      let errors = reader.errorCount
      let pair = reader.integers(in: Limits.amount)
      if reader.errorCount > errors { return }
      if pair.count == 2 { return body(pair[0], pair[1]) }
      reader.report(.instancePair, at: offset, ["place": Text(reader.place)])
    }
  }
}
