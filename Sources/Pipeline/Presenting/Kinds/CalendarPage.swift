import CivilTime
import Diagnostics
import PlanModel

/// The year at one look: a table for each month, warmer where there is more.
struct CalendarPage {
  let page: Page

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let heading = page.say(CalendarWords.heading(site.years))
    let counts = site.countsByDay
    let months = site.months.map { month, days in
      MonthGrid(page: page, month: month, days: days, counts: counts).html
    }
    return page.document(
      title: page.title(heading), name: "year",
      """
      <h1>\(heading)</h1>
      \(CalendarWords.legend(page))\
      <div class="months">
      \(months)</div>

      """)
  }
}

/// One month: its table and below it every day with its activities.
struct MonthPage {
  let page: Page
  let month: Month
  let days: [ChineseDay]

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let heading = page.say(CalendarWords.month(month))
    let entries = site.entries.filter { Month(of: $0.start.date) == month }
    let grid = MonthGrid(
      page: page, month: month, days: days, counts: site.countsByDay, isOnItsPage: true)
    let list: HTMLText =
      entries.isEmpty
      ? "<p>\(page.say(CalendarWords.nothing))</p>\n" : page.days(entries, level: 2)
    return page.document(
      title: page.title(heading), name: "onemonth",
      """
      <h1>\(heading)</h1>
      \(turning)\(CalendarWords.legend(page))\(grid.html)\(list)\(turning)
      """)
  }

  /// The months before and after.
  private var turning: HTMLText {
    let months = site.months.map(\.month)
    guard let index = months.firstIndex(of: month) else { return .none }
    var links: [HTMLText] = []
    if index > 0 { links.append(link(months[index - 1], "prev", "← ", "")) }
    if index + 1 < months.count { links.append(link(months[index + 1], "next", "", " →")) }
    return "<p class=\"turn\">\(links)</p>\n"
  }

  private func link(_ month: Month, _ rel: HTMLText, _ before: String, _ after: String) -> HTMLText
  {
    """
    <a rel="\(rel)" href="\(page.link(PagePath.month(month.id)))">\(before)\(month.name(page.language))\(after)</a>

    """
  }
}

enum CalendarWords {
  static let nothing = Text(zh: "这个月没有公开活动。", en: "No public activities this month.")

  static func heading(_ years: String) -> Text {
    Text(zh: "\(years)年活动日历", en: "Calendar of \(years)")
  }

  static func month(_ month: Month) -> Text {
    Text(zh: "\(month.name(.zh))活动", en: "Activities in \(month.name(.en))")
  }

  /// What the colours and marks of the tables mean.
  static func legend(_ page: Page) -> HTMLText {
    let words = Text(zh: "颜色越浓，当天活动越多", en: "The stronger the colour, the more activities")
    let steps = (0...4).map { level -> HTMLText in
      "<i class=\"l\(level)\"></i>"
    }
    let lunar: HTMLText =
      page.language == .zh ? .none : "<span>Small figures: lunar month/day</span>\n"
    return """
      <p class="legend"><span><span class="steps" aria-hidden="true">\(steps)</span> \
      \(page.say(words))</span>
      <span><abbr class="off">\(page.say(DayWords.off))</abbr> \(page.say(DayWords.offMeaning))</span>
      <span><abbr class="work">\(page.say(DayWords.work))</abbr> \(page.say(DayWords.workMeaning))</span>
      \(lunar)</p>

      """
  }
}
