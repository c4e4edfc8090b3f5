import CivilTime
import Testing

struct NeverCrashTests {
  private static let seeds = [
    "2027年春节前35天", "first workday after first Sunday of November", "lunar leap 6-1 - 3 workdays",
    "不晚于3月31日的工作日", "逢三、六、九", "每周二、四", "正月十六、二月初八,立秋 + 2w",
    "DTSTART:20260101\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR,2MO;BYSETPOS=1;WKST=SU",
    "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO;UNTIL=20301231T000000Z", "last workday of month",
  ]
  private static let pieces: [Unicode.Scalar] = Array(
    "春节前后第个工作日周六的月年初廿卅十百零闰腊0123456789-+/.,;:=、,3 \n\u{0}\u{301}\u{1F600}FREQBYaz".unicodeScalars)

  @Test(arguments: UInt64(0)..<200)
  func `a mutated text is read or refused within its bounds, and what is read is stable`(
    seed: UInt64
  ) {
    var random = SplitMix(state: seed)
    for _ in 0..<12 {
      var scalars = Array(NeverCrashTests.seeds.randomElement(using: &random)!.unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0...scalars.count, using: &random)
        let piece = NeverCrashTests.pieces.randomElement(using: &random)!
        switch Int.random(in: 0..<4, using: &random) {
        case 0: scalars.insert(piece, at: place)
        case 1 where place < scalars.count: scalars[place] = piece
        case 2 where place < scalars.count: scalars.remove(at: place)
        default: scalars.insert(contentsOf: scalars.prefix(place), at: place)
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      check(text, length: scalars.count)
    }
  }

  private func check(_ text: String, length: Int) {
    switch Anchor.parse(text) {
    case .success(let anchor):
      #expect((try? Anchor.parse(anchor.chinese).get()) == anchor, "\(text): \(anchor.chinese)")
      #expect((try? Anchor.parse(anchor.english).get()) == anchor, "\(text): \(anchor.english)")
      for year in [1, 1900, 2026, 2100, 9999] {
        _ = anchor.date(in: year, calendar: ChineseCalendar())
      }
    case .failure(let error):
      #expect(error.position >= 0 && error.position + error.length <= length, "\(text): \(error)")
    }
    switch DateRecurrence.parse(text) {
    case .success(let recurrence):
      let days = CivilDate("2026-01-01")!...CivilDate("2026-12-31")!
      let dates = recurrence.dates(in: days, calendar: ChineseCalendar())
      #expect(dates == Set(dates).sorted(), "\(text)")
      #expect(dates.allSatisfy(days.contains), "\(text)")
    case .failure(let error):
      #expect(error.position >= 0 && error.position + error.length <= length, "\(text): \(error)")
    }
  }
}

/// SplitMix64, so that a failing seed fails again.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
