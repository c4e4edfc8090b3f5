public import CivilTime

/// A time zone: what a wall shows at each instant, and when a wall shows something.
///
/// Instants are seconds since 1970-01-01T00:00:00 in UTC. A zone is a table of its changes, with those
/// that its rule foretells written out for 400 years, after which the calendar repeats. So
/// every question costs one binary search.
public struct Zone: Sendable {
  /// A change of the offset.
  struct Change: Equatable, Sendable {
    /// When it happens.
    var instant: Int
    /// The offset from UTC afterwards, in seconds; positive east of Greenwich.
    var offset: Int
  }

  /// The offset before the first change.
  private let firstOffset: Int
  private let instants: [Int]
  private let offsets: [Int]
  /// From what the wall shows on, each change holds.
  private let walls: [Int]
  /// Whether the changes of the last 400 years of the table go on for ever.
  private let repeats: Bool

  /// - Parameter changes: in ascending order; those that change nothing are left out.
  init(firstOffset: Int, changes: [Change], repeats: Bool) {
    self.firstOffset = firstOffset
    self.repeats = repeats
    var instants: [Int] = []
    var offsets: [Int] = []
    var walls: [Int] = []
    var offset = firstOffset
    for change in changes where change.offset != offset {
      if let last = instants.last, last >= change.instant { continue }
      instants.append(change.instant)
      offsets.append(change.offset)
      // RFC 5545 §3.3.5: a time that the wall skips is read with the offset before, and one that it
      // shows twice is the first, so that the old offset holds for both of them. No two changes
      // overlap on the wall, which a faulty zone might claim.
      let wall = change.instant + max(offset, change.offset)
      walls.append(max(wall, walls.last ?? wall))
      offset = change.offset
    }
    self.instants = instants
    self.offsets = offsets
    self.walls = walls
  }

  /// Coordinated Universal Time.
  public static let utc = Zone(firstOffset: 0, changes: [], repeats: false)

  /// Seconds that the wall is ahead of UTC at an instant.
  public func offset(at instant: Int) -> Int { offset(instant, in: instants) }

  /// When the wall shows a moment. One that it skips is read with the offset before the gap, one that
  /// it shows twice is the first (RFC 5545 §3.3.5).
  public func instant(of moment: CivilMoment) -> Int {
    moment.seconds - offset(moment.seconds, in: walls)
  }

  /// What the wall shows at an instant.
  public func moment(at instant: Int) -> CivilMoment {
    CivilMoment(seconds: instant + offset(at: instant))
  }

  private func offset(_ time: Int, in table: [Int]) -> Int {
    var time = time
    if repeats, let last = table.last, time > last {
      time -= (time - last + Zone.cycle - 1) / Zone.cycle * Zone.cycle
    }
    var (low, high) = (0, table.count)
    while low < high {
      let middle = (low + high) / 2
      if table[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : offsets[low - 1]
  }

  /// The seconds in 400 years.
  static let cycle = 146_097 * 86_400
  static let yearsPerCycle = 400
}
