import Rostering

/// The rules of a campaign's draw word for word: slow, one person after the other, and without a
/// line of what it checks.
struct LiteralLottery {
  private let sample: SampleLottery
  private let seed: String
  /// By person: the activities that gave a seat.
  private var seats: [Int: [SampleLottery.Activity]] = [:]

  private init(_ sample: SampleLottery, seed: String) { (self.sample, self.seed) = (sample, seed) }

  /// `result.csv`.
  static func lines(of sample: SampleLottery, seed: String) -> String {
    var lottery = LiteralLottery(sample, seed: seed)
    return "activity,status,list,pos,person,score,lot\n"
      + sample.activities.map { lottery.lines(of: $0) }.joined()
  }

  static func date(_ day: Int) -> (Int, Int, Int) {
    // 25,567 days before 1970.
    var (year, rest) = (1900, day + 25_567)
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }
    while rest >= (isLeap(year) ? 366 : 365) {
      rest -= isLeap(year) ? 366 : 365
      year += 1
    }
    for (month, days) in [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      .enumerated()
    {
      if rest < days { return (year, month + 1, rest + 1) }
      rest -= days
    }
    return (year, 12, 31)
  }

  private func age(_ born: Int?, _ day: Int) -> Int? {
    guard let born else { return nil }
    let (a, b) = (Self.date(born), Self.date(day))
    return b.0 - a.0 - ((b.1, b.2) < (a.1, a.2) ? 1 : 0)
  }

  private func history(_ row: SampleLottery.Row) -> [SampleLottery.Benefit] {
    sample.benefits.filter { $0.person == row["person"] }
  }

  /// The days of benefits that cool-downs count.
  private func days(_ row: SampleLottery.Row) -> [Int] {
    var days = (seats[row["person"] ?? 0] ?? []).map(\.start)
    if let benefit = sample.benefit, let visit = row["last_visit_\(benefit)"] {
      days.append(visit)
    }
    for line in history(row) {
      let isOfKind = sample.benefit.map { line.kind == String($0) } ?? true
      if isOfKind || line.round == "test" { days.append(line.day) }
    }
    return days
  }

  private func isEligible(_ row: SampleLottery.Row, _ activity: SampleLottery.Activity) -> Bool {
    let lives = row["home_district"] == activity.district
    let works = row["work_district"] == activity.district
    let isThere =
      ["home": lives, "work": works, "either": lives || works, "city": true][sample.scope] ?? false
    let age = age(row["birth"], activity.start)
    if !isThere { return false }
    if let ages = sample.ages, !(age.map(ages.contains) ?? false) { return false }
    if let range = sample.children, !(row["children"].map(range.contains) ?? false) { return false }
    if sample.hardships != nil, ![0, 1, 3].contains(row["hardship"]) { return false }
    if sample.consent, row["consent"] != 1 { return false }
    if let limit = sample.guardian, (age ?? 0) < limit, row["guardian_consent"] != 1 {
      return false
    }
    if sample.cooldown > 0, let last = days(row).max(), activity.start - last < sample.cooldown {
      return false
    }
    let own = seats[row["person"] ?? 0] ?? []
    if let cap = sample.capDraw, own.count >= cap { return false }
    if let cap = sample.capRound,
      own.count + history(row).count(where: { $0.round == "test" }) >= cap
    {
      return false
    }
    if let cap = sample.capYear {
      let year = Self.date(activity.start).0
      let days = own.map(\.start) + history(row).map(\.day)
      if days.count(where: { Self.date($0).0 == year }) >= cap { return false }
    }
    return own.allSatisfy { $0.end < activity.start || $0.start > activity.end }
  }

  private func score(_ row: SampleLottery.Row, _ activity: SampleLottery.Activity) -> Int {
    var score = row["hardship"] == 1 ? sample.deep : 0
    score += sample.child * min(3, row["children"] ?? 0)
    score += sample.oldness * (age(row["birth"], activity.start) ?? 0)
    let since = days(row).max().map { max(0, min(400, activity.start - $0)) } ?? 400
    score += sample.day * since
    return score + sample.here * (seats[row["person"] ?? 0] ?? []).count
  }

  private struct Entry {
    var rows: [SampleLottery.Row]
    var score: Int
    var lot: String
    var lead: Int
    var isTaken = false
    /// By person.
    var strata: [Int: Int] = [:]
  }

  private func lot(_ words: String, _ activity: SampleLottery.Activity) -> String {
    plainSHA256(Array("\(seed)|\(activity.id)|\(words)".utf8)).prefix(8).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }

  private func entries(_ activity: SampleLottery.Activity) -> [Entry] {
    var entries: [Entry] = []
    var households: [Int: [SampleLottery.Row]] = [:]
    for row in sample.people where isEligible(row, activity) {
      if sample.together, let household = row["household"] {
        households[household, default: []].append(row)
      } else {
        let number = row["person"] ?? 0
        entries.append(
          Entry(
            rows: [row], score: score(row, activity),
            lot: lot(LotteryBench.key(number), activity), lead: number))
      }
    }
    for (household, rows) in households {
      let sorted = rows.sorted { ($0["person"] ?? 0) < ($1["person"] ?? 0) }
      entries.append(
        Entry(
          rows: sorted, score: rows.map { score($0, activity) }.max() ?? 0,
          lot: lot("group|\(household)", activity), lead: sorted[0]["person"] ?? 0))
    }
    return entries.sorted { a, b in
      a.score != b.score ? a.score > b.score : (a.lot, a.lead) < (b.lot, b.lead)
    }
  }

  private func isMember(_ row: SampleLottery.Row, _ quota: String) -> Bool {
    quota == "w" ? row["sex"] == 2 : row["hardship"] == 1 || row["hardship"] == 2
  }

  private func quotas(_ activity: SampleLottery.Activity) -> [(name: String, need: Int)] {
    var quotas: [(name: String, need: Int)] = []
    if let women = sample.women {
      let number = Int(women.replacing("%", with: "")) ?? 0
      quotas.append(("w", women.hasSuffix("%") ? activity.seats * number / 100 : number))
    }
    if let poor = sample.poor { quotas.append(("p", poor)) }
    return quotas
  }

  private mutating func lines(of activity: SampleLottery.Activity) -> String {
    var entries = entries(activity)
    let quotas = quotas(activity)
    var missing = quotas.map(\.need)
    var free = activity.seats
    var taken: [SampleLottery.Row] = []
    func fits(_ rows: [SampleLottery.Row]) -> Bool {
      for (column, cap) in [("household", sample.household), ("employer_id", sample.employer)] {
        guard let cap else { continue }
        for value in Set(rows.compactMap({ $0[column] }))
        where (taken + rows).count(where: { $0[column] == value }) > cap { return false }
      }
      return true
    }
    for keeps in [true, false] {
      for index in entries.indices where !entries[index].isTaken {
        let rows = entries[index].rows
        let isWanted = rows.contains { row in
          quotas.indices.contains { missing[$0] > 0 && isMember(row, quotas[$0].name) }
        }
        guard rows.count <= free, isWanted || !keeps, fits(rows) else { continue }
        entries[index].isTaken = true
        free -= rows.count
        taken += rows
        guard keeps else { continue }
        for row in rows {
          let own = quotas.indices.filter { isMember(row, quotas[$0].name) }
          if let stratum = own.first(where: { missing[$0] > 0 }) {
            entries[index].strata[row["person"] ?? 0] = stratum + 1
          }
          for quota in own { missing[quota] -= 1 }
        }
      }
    }
    for row in taken { seats[row["person"] ?? 0, default: []].append(activity) }
    var text = ""
    func add(_ status: String, _ list: Int, _ position: Int, _ person: Int, _ entry: Entry) {
      text +=
        "\(activity.id),\(status),\(list),\(position),\(LotteryBench.key(person)),"
        + "\(entry.score),\(entry.lot)\n"
    }
    let all = entries.flatMap { entry in entry.rows.map { (entry, $0) } }
    for (index, (entry, row)) in all.filter({ $0.0.isTaken }).enumerated() {
      let person = row["person"] ?? 0
      add("R", entry.strata[person] ?? 0, index + 1, person, entry)
    }
    let left = all.filter { !$0.0.isTaken }
    for list in 0...quotas.count {
      let whole = list == 0 ? activity.seats : quotas[list - 1].need
      let own = list == 0 ? left : left.filter { isMember($0.1, quotas[list - 1].name) }
      let length = (whole * sample.waiting + 99) / 100
      for (index, (entry, row)) in own.prefix(length).enumerated() {
        add("W", list, index + 1, row["person"] ?? 0, entry)
      }
    }
    return text
  }
}
