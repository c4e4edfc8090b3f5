import Diagnostics

/// A CSV text in which `1️⃣`, `2️⃣` and so on stand before the characters that something is about.
struct MarkedTable {
  let csv: String
  let places: [Character: SourceLocation]

  init(_ marked: String, file: String = "t.csv") {
    var csv = ""
    var places: [Character: SourceLocation] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      if ("1️⃣"..."9️⃣").contains(character), character.unicodeScalars.count == 3 {
        places[character] = SourceLocation(file: file, line: line, column: column)
        continue
      }
      csv.append(character)
      for scalar in character.unicodeScalars { column += scalar == "\r" ? 0 : 1 }
      if character == "\n" || character == "\r\n" || character == "\r" {
        (line, column) = (line + 1, 1)
      }
    }
    self.csv = csv
    self.places = places
  }
}

/// A generator for properties: SplitMix64, so that a failing seed fails everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
