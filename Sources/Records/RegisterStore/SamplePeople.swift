import CivilTime
import PlanModel

/// One record's person, before the columns that any number of drawings could give.
struct SamplePerson {
  let key: Int
  let home: Int
  let birth: CivilDate
  let isWoman: Bool
  let form: Form
  /// What is left of the record's random stream.
  var random: SampleRandom

  /// How the identity number is written.
  enum Form {
    case canonical
    case smallX
    case fifteen
    case spaced
    case wrongCheck
  }
}

/// Invents people one after another; three in a thousand records are somebody seen before, whose
/// number is then written in one of the ways that keep registers from noticing.
struct SamplePeople {
  private let seed: UInt64
  private let units: Int
  private let day: CivilDate
  private let homes: SampleWeights
  private let firstBirth: Int
  private let births: Int
  private var keys: [Int] = []
  /// How many people have been born in a district on a day with a sex: the number's last digits.
  private var born: [UInt16]

  init(seed: UInt64, units: Int, day: CivilDate) {
    self.seed = seed
    self.units = units
    self.day = day
    homes = Self.districtWeights(units)
    firstBirth = day.dayNumber - 69 * 366
    births = 54 * 366
    born = Array(repeating: 0, count: units * births * 2)
  }

  mutating func next(_ record: Int) -> SamplePerson {
    var random = SampleRandom(seed: seed, stream: UInt64(record) + 1)
    if !keys.isEmpty, random.chance(3) {
      let again = keys[keys.count - 1 - random.below(min(keys.count, 20_000))]
      keys.append(again)
      return repeated(again, random)
    }
    let home = homes.draw(&random) + 1
    let isWoman = random.chance(370)
    var birth = day.adding(days: -(ages.draw(&random) + 16) * 365 - random.below(365) - 20)
    var region = random.chance(920) ? home : random.below(units) + 1
    var rank = take(region, birth, isWoman)
    while rank > 499 {  // a district and day that are full: the next ones
      region = region % units + 1
      birth = birth.adding(days: region == 1 ? -1 : 0)
      rank = take(region, birth, isWoman)
    }
    let key = Self.key(region: region, birth: birth, rank: rank, isWoman: isWoman)
    keys.append(key)
    let form: SamplePerson.Form =
      random.below(10_000) < 5 ? .wrongCheck : random.chance(300) ? .smallX : .canonical
    return SamplePerson(
      key: key, home: home, birth: birth, isWoman: isWoman, form: form, random: random)
  }

  private func repeated(_ key: Int, _ start: SampleRandom) -> SamplePerson {
    var random = start
    let number = key / 1000 % 100_000_000
    let birth =
      CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) ?? day
    let region = key / 100_000_000_000 % 100
    let home = random.chance(800) ? region : random.below(units) + 1
    let form: SamplePerson.Form =
      switch random.below(100) {
      case 0..<25: .canonical
      case 25..<50: .smallX
      // Fifteen digits have no century; whoever was born after 1999 has never had such a number.
      case 50..<85 where birth.year < 2000: .fifteen
      default: .spaced
      }
    return SamplePerson(
      key: key, home: home, birth: birth, isWoman: key % 2 == 0, form: form, random: random)
  }

  private mutating func take(_ region: Int, _ birth: CivilDate, _ isWoman: Bool) -> Int {
    let days = min(max(birth.dayNumber - firstBirth, 0), births - 1)
    let index = ((region - 1) * births + days) * 2 + (isWoman ? 0 : 1)
    let rank = Int(born[index])
    if rank < 500 { born[index] += 1 }
    return rank
  }

  /// GB 11643: region, birth date, three digits of which the last is odd for men. The step of 37
  /// keeps neighbours in the file from having neighbouring numbers.
  private static func key(region: Int, birth: CivilDate, rank: Int, isWoman: Bool) -> Int {
    let (year, month, day) = birth.components
    let date = (year * 100 + month) * 100 + day
    return ((990_000 + region) * 100_000_000 + date) * 1000 + rank * 37 % 500 * 2
      + (isWoman ? 0 : 1)
  }

  /// A few large districts and many small ones: 1/sqrt(rank), in an order that is mixed but the
  /// same for every seed, so that tests can compare seeds.
  private static func districtWeights(_ units: Int) -> SampleWeights {
    var weights = (1...units).map { rank in squareRoot(100_000_000 / rank) }
    var random = SampleRandom(seed: 7, stream: 0)
    for index in weights.indices.dropFirst().reversed() {
      weights.swapAt(index, random.below(index + 1))
    }
    return SampleWeights(weights)
  }

  private static func squareRoot(_ number: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}

/// Ages from 16: an ageing workforce around 47 and a younger hump around 28.
private let ages = SampleWeights([
  78, 106, 142, 184, 234, 289, 348, 408, 467, 522, 569, 606, 632, 647, 651, 646, 635, 621, 606,
  594, 587, 586, 592, 603, 620, 639, 660, 681, 698, 712, 720, 721, 716, 703, 684, 657, 625, 588,
  548, 504, 459, 413, 368, 324, 283, 244, 208, 175, 146, 121, 99, 80, 64,
])
