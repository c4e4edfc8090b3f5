import CivilTime
import Diagnostics
import PlanModel

/// The districts side by side: how full each week of each is, and when its campaigns run.
struct DistrictsPage {
  let page: Page

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let heading = page.say(DistrictWords.heading(site.years))
    let units = site.shownUnits
    return page.document(
      title: page.title(heading), name: "districts",
      """
      <h1>\(heading)</h1>
      <section>
      <h2 id="load">\(page.say(DistrictWords.load))</h2>
      <p class="hint">\(page.say(DistrictWords.loadMeaning))</p>
      \(HeatTable(page: page, units: units).html)</section>
      <section>
      <h2 id="time">\(page.say(DistrictWords.timeline))</h2>
      \(Strip.legend(page, site.entries))\(Strip.months(page))\
      <ul class="strips">
      \(units.map(strip))</ul>
      </section>

      """)
  }

  private func strip(_ unit: String) -> HTMLText {
    let entries = site.byUnit[unit] ?? []
    return """
      <li><a href="\(page.link(PagePath.unit(unit)))">\(page.tagged(site.unitName(unit)))</a> \
      <small>\(page.say(PageWords.count(entries.standing)))</small>\(Strip(page: page, entries: entries).html)</li>

      """
  }
}

/// Units by weeks, with the number of activities that begin in each.
struct HeatTable {
  let page: Page
  let units: [String]

  private var site: Site { page.site }

  /// The first days of the weeks, Mondays but perhaps the first.
  private var weeks: [CivilDate] {
    let monday = site.horizon.lowerBound.adding(days: 1 - site.horizon.lowerBound.weekday.rawValue)
    return stride(from: monday, through: site.horizon.upperBound, by: 7).map { $0 }
  }

  var html: HTMLText {
    let weeks = weeks
    let months = weeks.grouped { Month(of: max($0.adding(days: 3), site.horizon.lowerBound)) }
    let heads = months.map { month, weeks -> HTMLText in
      "<th scope=\"colgroup\" colspan=\"\(weeks.count)\">\(month.briefName(page.language))</th>"
    }
    let groups = months.map { _, weeks -> HTMLText in
      "<colgroup span=\"\(weeks.count)\"></colgroup>"
    }
    let numbers = weeks.map { week -> HTMLText in
      "<th scope=\"col\">\(max(week, site.horizon.lowerBound).day)</th>"
    }
    let counts = units.map { unit in self.counts(of: site.byUnit[unit] ?? [], weeks: weeks) }
    let most = counts.flatMap { $0 }.max() ?? 0
    let rows = zip(units, counts).map { row($0, $1, most: most) }
    return """
      <div class="wide" role="region" tabindex="0" aria-labelledby="load">
      <table class="heat">
      <colgroup></colgroup>\(groups)
      <thead><tr><th scope="col" rowspan="2">\(page.say(DistrictWords.unit))</th>\(heads)</tr>
      <tr>\(numbers)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private func counts(of entries: [Publication.Entry], weeks: [CivilDate]) -> [Int] {
    guard let first = weeks.first else { return [] }
    var counts = [Int](repeating: 0, count: weeks.count)
    for entry in entries where entry.status != .cancelled {
      let week = first.days(until: entry.start.date) / 7
      if counts.indices.contains(week) { counts[week] += 1 }
    }
    return counts
  }

  private func row(_ unit: String, _ counts: [Int], most: Int) -> HTMLText {
    let cells = counts.map { count -> HTMLText in
      count == 0
        ? "<td></td>" : "<td class=\"\(HeatLevel(count, of: most).name)\">\(count)</td>"
    }
    let name = site.units[unit]?.shortName ?? site.unitName(unit)
    return """
      <tr><th scope="row"><a href="\(page.link(PagePath.unit(unit)))">\(page.tagged(name))</a></th>\
      \(cells)</tr>

      """
  }
}

enum DistrictWords {
  static let unit = Text(zh: "区县", en: "District")
  static let load = Text(zh: "各周活动场次", en: "Activities week by week")
  static let loadMeaning = Text(
    zh: "列头是每周第一天的日期；颜色越浓，当周活动越多。",
    en: "Columns are named by the first day of a week; the stronger the colour, the more.")
  static let timeline = Text(zh: "各区县时间轴", en: "Timeline by district")

  static func heading(_ years: String) -> Text {
    Text(zh: "\(years)年各区县活动", en: "Districts in \(years)")
  }
}
