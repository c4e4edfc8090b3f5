import CivilTime
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// What stands in a cell of a list of people, as a draw takes it.
enum PeopleCell: Hashable {
  /// Nobody knows.
  case empty
  case number(Int)
  /// Of a household or an employer, which is told from others and nothing else.
  case name(String)
  /// Nothing that the column may hold, with the word that was perhaps meant.
  case wrong(expected: Text, near: String?)
}

/// Reads the cells of a list of people, written as people write them.
struct PeopleCellReader {
  let units: [Unit]
  /// Columns by which people belong together, in which a name will do.
  let groups: Set<String>

  static let usualGroups: Set<String> = ["household", "employer_id"]

  func read(_ written: String, in name: String) -> PeopleCell {
    let narrow = asciiForm(of: written)?.ascii ?? written
    let text = narrow.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty { return .empty }
    if groups.contains(name) { return number(text).map { .number($0) } ?? .name(text) }
    if name == DrawColumn.home || name == DrawColumn.work { return district(text) }
    let column = LotteryColumn.named(name)
    switch column?.kind {
    case .flag: return flag(text)
    case .date, .age: return date(text)
    case .code(let codes): return code(text, codes)
    case .number, nil: return number(text, column?.names ?? [])
    }
  }

  // MARK: Kinds of column

  private func flag(_ text: String) -> PeopleCell {
    if let answer = answer(written: text) { return .number(answer ? 1 : 0) }
    return .wrong(expected: Text(zh: "是或否", en: "yes or no"), near: nil)
  }

  private func date(_ text: String) -> PeopleCell {
    if let date = CivilDate(written: text) { return .number(date.dayNumber) }
    if let day = SpreadsheetSerial(text)?.dayNumber { return .number(day) }
    return .wrong(
      expected: Text(
        zh: "有年月日的日期（如 2026-02-24）", en: "a date with its year, like 2026-02-24"), near: nil)
  }

  private func code(_ text: String, _ codes: [LotteryColumn.Code]) -> PeopleCell {
    let word = text.lowercased()
    if let code = codes.first(where: { $0.words.contains(word) || String($0.value) == text }) {
      return .number(code.value)
    }
    return .wrong(
      expected: Text(
        zh: codes.map { $0.words[0] }.joined(separator: "、") + "之一",
        en: "one of " + codes.map { $0.words.last ?? "" }.joined(separator: ", ")),
      near: nearest(to: word, among: codes.flatMap(\.words)))
  }

  private func number(_ text: String, _ names: [LotteryColumn.Code]) -> PeopleCell {
    let word = text.lowercased()
    if let code = names.first(where: { $0.words.contains(word) }) { return .number(code.value) }
    if let number = number(text) { return .number(number) }
    return .wrong(
      expected: names.isEmpty
        ? Text(zh: "整数", en: "a whole number")
        : Text(
          zh: "代码，或“\(names[0].words[0])”这样的名称",
          en: "a code, or a name like '\(names[0].words.last ?? "")'"),
      near: nearest(to: word, among: names.flatMap(\.words)))
  }

  /// A whole number, also with the empty decimals that programs put behind it.
  private func number(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2 && parts[1].allSatisfy({ $0 == "0" }),
      let number = Int(parts[0]), abs(Double(number)) <= 1e12
    else { return nil }
    return number
  }

  private func district(_ text: String) -> PeopleCell {
    if ["外地", "市外", "外省", "elsewhere"].contains(text.lowercased()) { return .empty }
    if let unit = units.firstIndex(where: { $0.isCalled(text) }) {
      return .number(unit + 1)
    }
    // The register's own number of a district.
    if let number = Int(text), units.isEmpty ? number > 0 : (1...units.count).contains(number) {
      return .number(number)
    }
    return .wrong(
      expected: Text(
        zh: "单位表里的区县（不在本市的写“外地”）",
        en: "a district of the table of units ('elsewhere' for other cities)"),
      near: nearest(to: text, among: units.flatMap { [$0.name.zh, $0.name.en] }))
  }
}
