import CivilTime
import PlanModel

/// The lines of a sample register, in bytes.
struct SampleLines {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func header() {
    bytes += RegisterField.all.map(\.name).joined(separator: ",").utf8
    bytes.append(lineFeed)
  }

  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes one record. The order of drawings is the order of columns: another order would give
  /// another register.
  mutating func append(_ person: SamplePerson, record: Int, of sample: SampleRegister) {
    var random = person.random
    isFirst = true
    number(record)
    identity(person)
    text(SampleNames.name(of: person.key, isWoman: person.isWoman))
    phone(&random)
    places(person, sample.units, &random)
    let age = person.birth.days(until: sample.day) / 365
    origin(person, age: age, &random)
    let trade = SampleTables.trade.draw(&random)
    number(trade)
    standing(&random)
    for share in SampleTables.visits {
      date(random.chance(share) ? lately(1090, &random) : nil, before: sample.day)
    }
    let isOwed = random.chance(21)
    flag(isOwed)
    flag(random.chance(SampleTables.outdoorTrades.contains(trade) ? 850 : 60))
    family(age: age, &random)
    for share in SampleTables.insurances { flag(random.chance(share)) }
    training(sample.day, &random)
    work(trade: trade, &random)
    situation(isOwed: isOwed, sample.day, &random)
    bytes.append(lineFeed)
  }

  private mutating func identity(_ person: SamplePerson) {
    separate()
    let start = bytes.count
    append(person.key)
    var check = IdentityNumber.checkCharacter(of: person.key)
    switch person.form {
    case .canonical: break
    case .smallX: check = check == UInt8(ascii: "X") ? UInt8(ascii: "x") : check
    case .wrongCheck: check = check == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
    case .spaced:
      bytes.insert(UInt8(ascii: " "), at: start + 14)
      bytes.insert(UInt8(ascii: " "), at: start + 6)
    case .fifteen:
      bytes.removeSubrange((start + 6)..<(start + 8))
      return
    }
    bytes.append(check)
  }

  private mutating func phone(_ random: inout SampleRandom) {
    number(10_200_000_000 + random.below(100_000_000))
  }

  private mutating func places(
    _ person: SamplePerson, _ units: Int, _ random: inout SampleRandom
  ) {
    number(person.home)
    let draw = random.below(1000)
    number(draw < 350 ? 0 : draw < 750 ? person.home : random.below(units) + 1)
    let townships = max(1, 1031 / units)
    let township = min(random.below(townships), random.below(townships))
    number((person.home - 1) * townships + township + 1)
  }

  private mutating func origin(_ person: SamplePerson, age: Int, _ random: inout SampleRandom) {
    date(person.birth)
    number(person.isWoman ? 2 : 1)
    number(random.chance(930) ? 1 : random.below(55) + 2)
    number((age > 45 ? SampleTables.olderSchooling : SampleTables.schooling).draw(&random))
    number(age < 25 ? 0 : SampleTables.marital.draw(&random))
  }

  private mutating func standing(_ random: inout SampleRandom) {
    number(SampleTables.employment.draw(&random))
    number(SampleTables.skill.draw(&random))
    number(SampleTables.hardship.draw(&random))
    flag(random.chance(550))
  }

  private mutating func family(age: Int, _ random: inout SampleRandom) {
    let children = age < 22 ? 0 : SampleTables.children.draw(&random)
    number(children)
    number(random.chance(220) && age < 52 ? min(children, random.below(3) + 1) : 0)
  }

  private mutating func training(_ day: CivilDate, _ random: inout SampleRandom) {
    let courses = SampleTables.courses.draw(&random)
    number(courses)
    date(courses > 0 ? random.below(3000) : nil, before: day)
    number(courses > 0 ? random.below(19) + 1 : 0)
  }

  private mutating func work(trade: Int, _ random: inout SampleRandom) {
    number(SampleTables.yearsInCity.draw(&random))
    for share in [800, 500, 200] {
      number(random.chance(share) ? SampleTables.trade.draw(&random) + 1 : 0)
    }
    let wage = 18 + random.below(28) + random.below(28) + (random.chance(80) ? random.below(90) : 0)
    number(wage * 115 / 100 * 100)
    number(wage * 100)
    flag(random.chance(880))  // consent
    number(random.below(6))  // housing
    number(SampleTables.contract.draw(&random))
    number(min(random.below(180_000), random.below(180_000), random.below(180_000)))
    number(random.below(5))
    number(trade / 3)
    number(24 + (0..<6).reduce(0) { sum, _ in sum + random.below(10) })
    number(min(random.below(150), random.below(150)))
  }

  private mutating func situation(
    isOwed: Bool, _ day: CivilDate, _ random: inout SampleRandom
  ) {
    number(random.below(5))  // elderly dependants
    number(random.chance(25) ? random.below(4) + 1 : 0)  // disability
    flag(random.chance(40))  // party member
    flag(random.chance(20))  // veteran
    flag(random.chance(170))  // return intent
    number(SampleTables.certificates.draw(&random))
    flag(random.chance(110))  // chronic
    number(SampleTables.occupationalRisk.draw(&random))
    date(random.chance(500) ? random.below(2500) : nil, before: day)  // last checkup
    number(isOwed ? (random.below(59) + 1) * 1000 : 0)
    flag(random.chance(10))  // legal aid
    number(random.below(4))  // digital skill
    number(SampleTables.source.draw(&random))
    date(random.below(1400), before: day)  // update date
    text(SampleTables.remarks[random.below(SampleTables.remarks.count)])
  }

  /// Days back, more often few than many.
  private func lately(_ days: Int, _ random: inout SampleRandom) -> Int {
    random.chance(300) ? min(random.below(days), random.below(days)) : random.below(days)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func number(_ value: Int) {
    separate()
    append(value)
  }

  private mutating func flag(_ value: Bool) { number(value ? 1 : 0) }

  private mutating func text(_ value: String) {
    separate()
    bytes += value.utf8
  }

  private mutating func date(_ back: Int?, before day: CivilDate) {
    guard let back else { return separate() }
    date(day.adding(days: -back))
  }

  private mutating func date(_ date: CivilDate) {
    separate()
    let (year, month, day) = date.components
    append(year)
    for part in [month, day] {
      bytes.append(UInt8(ascii: "-"))
      bytes.append(UInt8(ascii: "0") + UInt8(part / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(part % 10))
    }
  }

  /// The digits of a number that is not negative.
  private mutating func append(_ value: Int) {
    var scale = 1
    while value / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / scale % 10))
      scale /= 10
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
