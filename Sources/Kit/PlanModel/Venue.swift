public import CivilTime
public import Diagnostics

/// A place where activities can be held.
public struct Venue: Hashable, Sendable {
  public var id: String
  public var name: Text
  /// A few characters for titles: `解放碑`.
  public var shortName: Text
  /// Id of the unit it lies in.
  public var unit: String
  public var township: String?
  /// Street and number, as a leaflet would print them; nil where nobody says.
  public var address: Text? = nil
  /// How to get there by bus or metro.
  public var transit: Text? = nil
  /// What kind of place: `广场`, `体育馆`; free words, compared as written.
  public var type: String
  /// People who fit.
  public var capacity: Int
  public var isIndoor: Bool
  /// Booths that fit; nil when unknown.
  public var booths: Int?
  public var hours: TimeSpan?
  public var openDayKinds: Set<DayKind>
  /// Days on which it cannot be had.
  public var closed: [ClosedRange<CivilDate>]
  /// Hours of single days in which it cannot be had.
  public var closedHours: [Activity.ForbiddenSpan] = []
  /// Whether several activities may share it, like a street.
  public var isShared: Bool
  /// Whether every unit may ask for it by name, as for a hall of the city's own.
  public var servesEveryUnit = false
  public var source: SourceLocation

  public init(
    id: String, name: Text, shortName: Text? = nil, unit: String, township: String? = nil,
    type: String, capacity: Int = .max, isIndoor: Bool = false, booths: Int? = nil,
    hours: TimeSpan? = nil, openDayKinds: Set<DayKind> = Set(DayKind.allCases),
    closed: [ClosedRange<CivilDate>] = [], isShared: Bool = false, source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName ?? name
    self.unit = unit
    self.township = township
    self.type = type
    self.capacity = capacity
    self.isIndoor = isIndoor
    self.booths = booths
    self.hours = hours
    self.openDayKinds = openDayKinds
    self.closed = closed
    self.isShared = isShared
    self.source = source
  }
}
