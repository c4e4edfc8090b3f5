import CivilTime
import Diagnostics

/// A month of a year, as a heading and a file.
struct Month: Hashable {
  var year: Int
  var number: Int

  init(of date: CivilDate) {
    (year, number, _) = date.components
  }

  /// `2026-03`.
  var id: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

  func name(_ language: Language) -> String {
    language == .zh ? "\(year)年\(number)月" : "\(englishName) \(year)"
  }

  /// Without the year where the heading above has it.
  func shortName(_ language: Language, in horizon: ClosedRange<CivilDate>) -> String {
    guard horizon.lowerBound.year == year, horizon.upperBound.year == year else {
      return name(language)
    }
    return language == .zh ? "\(number)月" : englishName
  }

  /// `Mar`, `3月`: for heads of narrow columns.
  func briefName(_ language: Language) -> String {
    language == .zh ? "\(number)月" : String(englishName.prefix(3))
  }

  private var englishName: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names[number - 1]
  }
}
