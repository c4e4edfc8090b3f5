import PlanModel

extension Model {
  /// What one activity asks for, as far as its size is fixed.
  struct Entry: BitwiseCopyable {
    var kind: Int32
    var district: Int32
    /// Periods from any start, or the fewest of them where `hasLengths`.
    var duration: Int32
    var span: Int32
    /// First and last day allowed by window, lead time, pin and horizon.
    var bounds: Bounds
    /// Classes of day allowed for its first day, a bit each.
    var dayClasses: UInt32
    /// Classes of day allowed for its further days.
    var laterClasses: UInt32
    /// Classes of further days on which it rests.
    var rests: UInt32
    /// Starts that are allowed and end in time.
    var starts: UInt32
    /// Starts from which it would be outdoors for longer than a day of heat allows.
    var longStarts: UInt32
    /// What its first team carries to it.
    var load: Int32
    var weight: Int32
    var priority: Int32
    var series: Int32
    var teamSlots: Int32
    var firstTeamRow: Int32
    var attendance: Int
    var wantsWeekend: Bool
    var wantsMarket: Bool
    var hasTarget: Bool
    var hasPrevious: Bool
    var needsVenue: Bool
    /// Whether a `Share` can stand for it.
    var canBeLifted: Bool
    var isPinned: Bool
    var hasLengths: Bool
    var sharesVenue: Bool
    /// Whether heat counts although it has no venue.
    var isOutdoor: Bool
    var target: Int
    /// The least that start, venue and teams can add to a day's cost.
    var floor: Int

    /// Stands in while nothing is looked at.
    static let nothing = Entry(
      kind: 0, district: 0, duration: 1, span: 1, bounds: Bounds(first: 0, last: -1),
      dayClasses: 0, laterClasses: 0, rests: 0, starts: 0, longStarts: 0, load: 0, weight: 0,
      priority: 1, series: Place.none,
      teamSlots: 0, firstTeamRow: 0, attendance: 0, wantsWeekend: false, wantsMarket: false,
      hasTarget: false, hasPrevious: false, needsVenue: false, canBeLifted: false, isPinned: false,
      hasLengths: false,
      sharesVenue: false,
      isOutdoor: false, target: 0,
      floor: 0)
  }

  struct Bounds: BitwiseCopyable, Equatable {
    var first: Int32
    var last: Int32
    var isEmpty: Bool { first > last }
  }

  struct Amount: BitwiseCopyable {
    var resource: Int32
    var amount: Int32
  }

  struct Cells: BitwiseCopyable {
    var day: Int32
    var periods: UInt32
  }

  /// `day(other) - day(self)` lies between `least` and `greatest`.
  struct Lag: BitwiseCopyable {
    var other: Int32
    var least: Int32
    var greatest: Int32
  }

  /// What a series wants of all its activities together.
  struct SeriesWish: BitwiseCopyable {
    var minDays: Int
    var minDaysWeight: Int
    var sameVenueWeight: Int
  }

  /// The starts from which an activity takes so many periods.
  struct Length: BitwiseCopyable {
    var periods: Int32
    var starts: UInt32
  }

  /// What an activity takes out of a stock.
  struct Draw: BitwiseCopyable {
    var stock: Int32
    var amount: Int
    var isDaily: Bool
  }
}
