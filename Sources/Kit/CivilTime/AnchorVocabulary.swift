/// The names by which days are known, and the nearest of them to a misspelt one.
enum AnchorVocabulary {
  struct Entry {
    let spelling: String
    /// The spelling in lower case.
    let name: [Unicode.Scalar]
    let base: Anchor.Base

    init(_ name: String, _ base: Anchor.Base) {
      self.spelling = name
      self.name = Array(name.lowercased().unicodeScalars)
      self.base = base
    }
  }

  /// Steps over the longest name that stands at the scanner's place.
  static func take(from scanner: inout AnchorScanner) -> Anchor.Base? {
    scanner.skipBlanks()
    let rest = scanner.scalars[scanner.position...]
    var best: Entry?
    for entry in entries where rest.starts(with: entry.name) {
      if let best, best.name.count >= entry.name.count { continue }
      let next = scanner.peek(entry.name.count)
      // 十一月 is not 十一 and a month.
      if next == "月" { continue }
      if let last = entry.name.last, let next, AnchorScanner.isLetter(last),
        AnchorScanner.isLetter(next)
      {
        continue
      }
      best = entry
    }
    guard let best else { return nil }
    scanner.position += best.name.count
    return best.base
  }

  /// The name nearest to what stands at a place, with the scalars it would replace.
  ///
  /// At most one sign in three may differ, two at most; a name of two signs may have one wrong.
  static func nearest(
    in scanner: AnchorScanner, at start: Int
  ) -> (name: String, range: Range<Int>)? {
    guard start < scanner.scalars.count else { return nil }
    var best: (distance: Int, length: Int, name: String, range: Range<Int>)?
    let opening = scanner.scalars[start...].prefix(2)
    for entry in entries where entry.name.count >= 2 {
      // A slip rarely spoils both of the first two signs; most names are passed over here.
      guard entry.name.prefix(2).contains(where: opening.contains) else { continue }
      let allowed = entry.name.count >= 6 ? 2 : 1
      for length in max(2, entry.name.count - 1)...entry.name.count + 1 {
        let end = start + length
        guard end <= scanner.scalars.count else { break }
        let distance = editDistance(Array(scanner.scalars[start..<end]), entry.name)
        guard distance > 0, distance <= allowed else { continue }
        if let best, (best.distance, abs(best.length)) <= (distance, abs(length - entry.name.count))
        {
          continue
        }
        best = (distance, length - entry.name.count, entry.spelling, start..<end)
      }
    }
    guard let best else { return nil }
    return (best.name, best.range)
  }

  /// Insertions, deletions and changes of one sign between two words.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let change = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }

  private static let entries: [Entry] = {
    var entries: [Entry] = []
    func add(_ names: [String], _ base: Anchor.Base) {
      for name in names { entries.append(Entry(name, base)) }
    }
    for festival in Festival.allCases {
      add([festival.chinese, festival.english], .festival(festival))
      add(festival.otherNames, .festival(festival))
    }
    for term in SolarTerm.allCases where term != .pureBrightness {
      add([term.chinese, term.english], .term(term))
    }
    for period in DogDays.allCases {
      add([period.chinese, period.english], .dogDays(period))
    }
    add(["头伏", "入伏"], .dogDays(.first))
    add(["二伏"], .dogDays(.middle))
    for period in 1...9 {
      let base = Anchor.Base.winterNine(period)
      add([Anchor.chineseNine(period), Anchor.englishNine(period)], base)
    }
    add(["数九", "入九"], .winterNine(1))
    add(["春运首日", "春运开始", "春运第一天", "first day of spring rush"], .springRush(.first))
    add(["春运末日", "春运结束", "春运最后一天", "last day of spring rush"], .springRush(.last))
    return entries
  }()
}

extension Festival {
  /// Further names that are understood beside the canonical ones.
  fileprivate var otherNames: [String] {
    switch self {
    case .laba: ["腊八节", "Laba"]
    case .littleYearNorth: ["小年(北)", "北小年", "Little Year (North)"]
    case .littleYearSouth: ["小年(南)", "南小年", "Little Year (South)"]
    case .newYearsEve: ["大年三十", "年三十", "Chinese New Year's Eve", "Spring Festival Eve"]
    case .springFestival: ["大年初一", "农历新年", "Chinese New Year", "Lunar New Year"]
    case .lantern: ["元宵节"]
    case .dragonHead: ["二月二"]
    case .doubleThird: ["上巳节", "Double Third"]
    case .coldFood: ["寒食节"]
    case .winterClothes: ["寒衣"]
    case .lowerPrimordial: ["下元节"]
    case .pureBrightness: ["清明节", "Pure Brightness", "Tomb Sweeping Day"]
    case .dragonBoat: ["端午节", "Dragon Boat"]
    case .doubleSeventh: ["七夕节", "Qixi"]
    case .ghost: ["中元节"]
    case .midAutumn: ["中秋节", "Mid-Autumn", "Mid Autumn Festival"]
    case .doubleNinth: ["重阳节", "Double Ninth", "Chongyang"]
    case .newYear: ["New Year"]
    case .womensDay: ["三八妇女节", "三八节"]
    case .labourDay: ["五一", "五一节", "五一劳动节", "国际劳动节", "Labor Day", "May Day"]
    case .youthDay: ["五四", "五四青年节"]
    case .childrensDay: ["六一", "六一儿童节"]
    case .partyDay: ["七一", "七一建党节"]
    case .armyDay: ["八一", "八一建军节"]
    case .teachersDay: []
    case .nationalDay: ["国庆节", "十一"]
    case .migrantWorkersDay: ["重庆农民工日", "Migrant Workers Day"]
    }
  }
}
