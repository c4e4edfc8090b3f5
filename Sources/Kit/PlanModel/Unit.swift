public import CivilTime
public import Diagnostics

/// A district or an organisation that files campaigns and holds activities.
public struct Unit: Hashable, Sendable {
  /// A GB/T 2260 code where there is one, otherwise an id of the city's own; never changes.
  public var id: String
  public var name: Text
  /// Two or three characters for titles: `渝中`.
  public var shortName: Text
  /// GB/T 2260; nil for functional areas and where the code is not known.
  public var code: String?
  /// Names under which older files know it, like 江津市.
  public var aliases: [String]
  /// Units with a common border, by id.
  public var neighbours: [String]
  /// Last day on which the unit existed, and the unit that took over.
  public var abolished: (on: CivilDate, successor: String?)? {
    get { abolishedOn.map { ($0, successor) } }
    set {
      abolishedOn = newValue?.on
      successor = newValue?.successor
    }
  }
  var abolishedOn: CivilDate?
  var successor: String?
  public var townships: [String]
  /// Days of its rural markets; nil where there are none.
  public var marketDays: DateRecurrence?
  /// People it can send out on one day; nil when nobody counts them.
  public var staff: Int?
  /// Position on a grid of 10 km, for distances.
  public var position: Position?
  public var source: SourceLocation

  public struct Position: Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public init(
    id: String, name: Text, shortName: Text, code: String? = nil, aliases: [String] = [],
    neighbours: [String] = [], abolished: (on: CivilDate, successor: String?)? = nil,
    townships: [String] = [], marketDays: DateRecurrence? = nil, staff: Int? = nil,
    position: Position? = nil, source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.code = code
    self.aliases = aliases
    self.neighbours = neighbours
    self.abolishedOn = abolished?.on
    self.successor = abolished?.successor
    self.townships = townships
    self.marketDays = marketDays
    self.staff = staff
    self.position = position
    self.source = source
  }

  /// Whether the unit had not been abolished before `day`.
  public func stands(on day: CivilDate) -> Bool { abolishedOn.map { day <= $0 } ?? true }
}

extension Unit {
  /// Whether `word` is one of the names under which the table knows the unit.
  public func isCalled(_ word: String) -> Bool {
    word == id || word == name.zh || word == shortName.zh || word == name.en
      || word == shortName.en || aliases.contains(word)
  }
}
