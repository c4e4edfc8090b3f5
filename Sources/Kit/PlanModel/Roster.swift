public import Diagnostics

/// The five kinds of roster; each has a flow of its own.
public enum RosterKind: String, CaseIterable, Sendable {
  /// Entry is free: counts and a sign-in sheet, nobody is named beforehand.
  case open
  /// The organizer's own list, checked.
  case list
  /// Places are allocated, units nominate, a meeting decides.
  case allocation
  /// Seats by rule, priority and keyed lot.
  case draw
  /// What an activity is supplied with: employers, staff, goods.
  case supply
}

/// The roster that an activity asks for.
public struct RosterRequest: Hashable, Sendable {
  public var kind: RosterKind
  /// Places: seats, booths, or people expected.
  public var seats: Int
  /// Supply: named by the organiser, by id of organisation; they come first.
  public var invited: [String]
  /// Supply: further organisations are invited from these trades; empty: from none.
  public var trades: [String]
  /// Supply: the only organisations that may be asked besides those named, by id; nil: whoever is in
  /// the tables.
  public var among: Set<String>?
  /// Supply: days within which one legal entity is not invited twice in the same or a
  /// neighbouring unit.
  public var cooldownDays: Int
  /// Supply: of employers equally near, private and small ones come first.
  public var smallPrivateFirst = false
  /// List: the people the organiser named, in order.
  public var entries: [ListEntry]

  /// One line of the organiser's own list. The values never leave the roster's file.
  public struct ListEntry: Hashable, Sendable {
    public var fields: [String]
    public var identity: String?
    public var source: SourceLocation

    public init(fields: [String], identity: String?, source: SourceLocation) {
      self.fields = fields
      self.identity = identity
      self.source = source
    }
  }

  /// List: what is known of each place before anybody has it, such as the number of a seat; field by
  /// field as in an entry, whose empty fields it fills.
  public var places: [[String]] = []

  /// What the fields of the entries are, in their order.
  public var columns: [RosterColumn]
  /// Supply: lines that the module has worked out itself, such as goods by point and day, instead of
  /// employers and booths.
  public var ledger: Ledger?
  /// Allocation: what is given, to whom and within which bounds.
  public var allocation: Allocation?
  /// What its papers are called and what they rest on.
  public var paper = RosterPaper()

  /// Lines under the request's columns, and what they come to.
  public struct Ledger: Hashable, Sendable {
    public var rows: [[Text]]
    public var filled: Int
    public var shortfalls: [Roster.Shortfall]

    public init(rows: [[Text]], filled: Int, shortfalls: [Roster.Shortfall]) {
      self.rows = rows
      self.filled = filled
      self.shortfalls = shortfalls
    }
  }

  public init(
    _ kind: RosterKind, seats: Int, invited: [String] = [], trades: [String] = [],
    cooldownDays: Int = 0, entries: [ListEntry] = [], columns: [RosterColumn] = []
  ) {
    self.kind = kind
    self.seats = seats
    self.invited = invited
    self.trades = trades
    self.cooldownDays = cooldownDays
    self.entries = entries
    self.columns = columns
  }
}

/// A filled roster: who or what comes to one activity.
public struct Roster: Hashable, Sendable {
  /// Id of the activity.
  public var activity: String
  public var kind: RosterKind
  public var seats: Int
  public var filled: Int
  public var waiting: Int
  /// Open: people of the register who live or work there and agreed to be told; nil where no
  /// register was at hand.
  public var reach: Int?
  /// Strata that could not be filled, with what is missing.
  public var shortfalls: [Shortfall]
  public var columns: [RosterColumn]
  /// As the organiser knows them, with nothing hidden: whatever is written to a file goes through
  /// `rows(for:)` first.
  public var fullRows: [[String]]
  /// What its papers are called and what they rest on.
  public var paper = RosterPaper()
  /// Supply: whether its lines are a module's own, counted in goods and not in booths.
  public var isLedger = false
  /// Allocation: what the people on it get, for the record; nil while nothing may be paid.
  public var benefits: Benefits?
  /// Draw: how many people passed each rule; nil where nothing was drawn.
  public var funnel: RosterFunnel?
  /// Supply: ids of the organisations that have a place, in the order of the rows.
  public var organisations: [String]

  public struct Shortfall: Hashable, Sendable {
    public var stratum: Text
    public var missing: Int

    public init(stratum: Text, missing: Int) {
      self.stratum = stratum
      self.missing = missing
    }
  }

  public init(
    activity: String, kind: RosterKind, seats: Int, filled: Int, waiting: Int = 0,
    reach: Int? = nil, shortfalls: [Shortfall] = [], columns: [RosterColumn],
    rows: [[String]], organisations: [String] = []
  ) {
    self.activity = activity
    self.kind = kind
    self.seats = seats
    self.filled = filled
    self.waiting = waiting
    self.reach = reach
    self.shortfalls = shortfalls
    self.columns = columns
    self.fullRows = rows
    self.organisations = organisations
  }
}

extension Roster {
  /// Whole yuan in a column of money, the first one being 0, of those who have a place.
  public func yuan(inMoneyColumn number: Int) -> Int {
    let columns = columns.indices.filter { self.columns[$0].kind == .money }
    guard columns.indices.contains(number) else { return 0 }
    return fullRows.prefix(filled).reduce(0) { sum, row in
      sum + (row.indices.contains(columns[number]) ? Money(row[columns[number]])?.fen ?? 0 : 0)
    } / 100
  }

  /// The rows as `masking` shows them, cell by cell in the order of the columns.
  public func rows(for masking: Masking) -> [[String]] {
    guard masking != .full else { return fullRows }
    return fullRows.map { row in
      zip(columns, row).map { column, value in masking.shown(value, in: column) }
    }
  }
}
