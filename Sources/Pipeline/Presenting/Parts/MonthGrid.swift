import CivilTime
import Diagnostics
import PlanModel

/// A month as a table of weeks: numbers with lunar dates, terms and festivals, 休 and 班, and how
/// much there is on each day.
struct MonthGrid {
  let page: Page
  let month: Month
  let days: [ChineseDay]
  /// Activities by day.
  let counts: [CivilDate: Int]
  /// Whether the days lead to places on the same page.
  var isOnItsPage = false

  private var language: Language { page.language }

  var html: HTMLText {
    let caption: HTMLText =
      isOnItsPage
      ? "\(month.name(language))"
      : "<a href=\"\(page.link(PagePath.month(month.id)))\">\(month.name(language))</a>"
    return """
      <div>
      <table class="month">
      <caption>\(caption)</caption>
      <thead><tr>\(weekdays)</tr></thead>
      <tbody>
      \(weeks.map(row))</tbody>
      </table>
      \(names)</div>

      """
  }

  /// Festivals and terms below the table where their names are too long for its cells.
  private var names: HTMLText {
    guard language == .en else { return .none }
    let names = days.compactMap { day in
      DayWords.name(of: day, .en).map { "\(day.date.day) \($0)" }
    }
    guard !names.isEmpty else { return .none }
    return "<p class=\"names\">\(names.joined(separator: " · "))</p>\n"
  }

  /// Named in full for voices; a letter or two would do for eyes.
  private var weekdays: [HTMLText] {
    Weekday.allCases.map { weekday in
      let full = language == .zh ? "星期" + weekday.chinese.suffix(1) : weekday.english
      let brief = language == .zh ? String(weekday.chinese.suffix(1)) : weekday.english
      return "<th scope=\"col\"><abbr title=\"\(full)\">\(brief)</abbr></th>"
    }
  }

  private var weeks: [[ChineseDay?]] {
    guard let first = days.first else { return [] }
    let blanks = [ChineseDay?](repeating: nil, count: first.weekday.rawValue - 1)
    let cells = blanks + days
    let padded = cells + [ChineseDay?](repeating: nil, count: (7 - cells.count % 7) % 7)
    return stride(from: 0, to: padded.count, by: 7).map { Array(padded[$0..<$0 + 7]) }
  }

  private func row(_ week: [ChineseDay?]) -> HTMLText { "<tr>\(week.map(cell))</tr>\n" }

  private func cell(_ day: ChineseDay?) -> HTMLText {
    guard let day else { return "<td></td>" }
    let count = counts[day.date] ?? 0
    let number = day.date.day
    let isNamed = language == .zh && DayWords.name(of: day, .zh) != nil
    let words: HTMLText = """
      <b>\(number)</b><small\(isNamed ? HTMLText(stringLiteral: " class=\"name\"") : .none)>\
      \(DayWords.cell(day, language))</small>
      """
    let inner: HTMLText =
      count == 0
      ? "<span>\(words)\(page.mark(of: day))</span>"
      : """
      <a href="\(link(day.date))">\(words)\(page.mark(of: day))\
      <i>\(page.say(PageWords.count(count)))</i></a>
      """
    let kind: HTMLText = day.kind == .workday ? "" : " rest"
    return """
      <td class="\(HeatLevel(count, of: busiest).name)\(kind)" data-day="\(day.date.description)">\
      \(inner)</td>
      """
  }

  private func link(_ date: CivilDate) -> String {
    (isOnItsPage ? "" : page.link(PagePath.month(month.id))) + "#d-\(date.description)"
  }

  private var busiest: Int { page.site.busiestDay }
}

/// How warm a cell is, from nothing to the busiest.
struct HeatLevel: Hashable {
  var level: Int

  /// By the square root, so that one day on which everybody holds a fair does not cool the others.
  init(_ count: Int, of most: Int) {
    level = (0...4).first { $0 * $0 * most >= 16 * count } ?? 4
  }

  /// A class of the style sheet.
  var name: HTMLText { HTMLText(stringLiteral: "l\(level)") }
}

extension Site {
  /// Activities that begin on each day, without those that are called off.
  var countsByDay: [CivilDate: Int] {
    entries.reduce(into: [:]) { counts, entry in
      if entry.status != .cancelled { counts[entry.start.date, default: 0] += 1 }
    }
  }

  /// Activities on the day that has most.
  var busiestDay: Int { countsByDay.values.max() ?? 0 }
}
