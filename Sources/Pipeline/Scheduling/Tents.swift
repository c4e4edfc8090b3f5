/// What an activity adds to the spacing cost of the days around it: `weight` x (gap - distance) on
/// every day nearer than the gap, laid out so that it can be added to a table of days in one go.
struct Tents: ~Copyable, Sendable {
  /// The numbers of each distinct gap, with zeros at the end to a multiple of `Buffer.lanes`.
  let rows: Rows<Int32>
  /// The row of each gap asked for.
  private let rowOf: Table<Int32>
  /// By row: days from the first number to the activity's own.
  private let reachOf: Table<Int32>

  /// - Parameter padding: The room before and after the days of a table; no tent is wider.
  init(gaps: [Int], weight: Int, padding: Int) {
    var known: [Int: Int32] = [:]
    var tents: [[Int32]] = []
    var reaches: [Int32] = []
    rowOf = Table(
      gaps.map { gap in
        if let row = known[gap] { return row }
        let reach = min(max(0, gap - 1), padding)
        var tent: [Int32] = []
        if gap > 0 {
          tent = (-reach...reach).map { Int32(clamping: (gap - abs($0)) * weight) }
          while tent.count % Buffer<Int32>.lanes != 0 { tent.append(0) }
        }
        known[gap] = Int32(tents.count)
        tents.append(tent)
        reaches.append(Int32(reach))
        return Int32(tents.count - 1)
      })
    rows = Rows(tents)
    reachOf = Table(reaches)
  }

  /// Where the numbers of a gap lie in `rows`, and how far they reach.
  @inline(__always)
  func tent(_ index: Int) -> (run: Range<Int>, reach: Int) {
    let row = Int(rowOf[index])
    return (rows.range(row), Int(reachOf[row]))
  }
}
