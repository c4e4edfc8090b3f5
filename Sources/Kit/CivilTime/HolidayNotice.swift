/// One notice of the State Council with what it lays down, a holiday a line.
///
/// `春节 02-15..02-23 班 02-14 02-28`: the block of days off, then the days worked to make up for
/// it. A day of December in the New Year's block is written with its year.
struct HolidayNotice {
  /// The year that the notice arranges.
  let year: Int
  /// Its number; empty where only the title is known.
  let number: String
  /// Its title; nil for the yearly notice.
  var title: String?
  let lines: String

  /// `国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）`.
  var name: String {
    (title ?? "国务院办公厅关于\(year)年部分节假日安排的通知") + (number.isEmpty ? "" : "（\(number)）")
  }

  /// The days of the notice in the order of its text.
  var rows: [HolidayRow] {
    lines.split(separator: "\n").flatMap { line in
      let words = line.split(separator: " ")
      var kind = HolidayRow.Kind.rest
      return words.dropFirst().flatMap { word -> [HolidayRow] in
        if word == "班" {
          kind = .work
          return []
        }
        return days(word).map {
          HolidayRow(date: $0, name: String(words[0]), kind: kind, notice: name)
        }
      }
    }
  }

  /// `02-15`, `2007-12-30`, `02-15..02-23`.
  private func days(_ word: Substring) -> [CivilDate] {
    let ends = word.split(separator: "..").map(date)
    return Array(ends[0]...ends[ends.count - 1])
  }

  private func date(_ word: Substring) -> CivilDate {
    guard let date = CivilDate(word.utf8.count == 5 ? digits(year, 4) + "-" + word : String(word))
    else { preconditionFailure("the notice of \(year) has no day \(word)") }
    return date
  }
}
