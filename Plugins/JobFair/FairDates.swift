import CampaignKit

/// One intended fair of a unit: what it is called for good, and on which days it may be held.
struct FairOccurrence {
  /// ISO week, ordinal, market ordinal or township ordinal; never the date.
  var key: String
  /// In ascending order, not empty.
  var days: [CivilDate]
  var township: String?
}

/// Finds the occurrences of a series in one unit.
struct FairDates {
  let series: FairSeries
  let window: ClosedRange<CivilDate>
  let campaign: Campaign
  let location: SourceLocation
  /// Days that the series keeps clear of.
  var avoided: Set<CivilDate> = []
  /// Fairs of a unit that are fixed elsewhere and count as some of those wanted.
  var fixed: (Unit) -> Int = { _ in 0 }

  private var calendar: ChineseCalendar { campaign.calendar }

  func occurrences(in unit: Unit, issues: inout Issues) -> [FairOccurrence] {
    if !series.dates.isEmpty { return onDates(issues: &issues) }
    if !series.weekly.isEmpty { return weekly }
    if let recurring = series.recurring { return onEach(of: recurring) }
    if let count = series.marketDays?.count(for: unit) {
      return onMarketDays(of: unit, count: max(0, count - fixed(unit)), issues: &issues)
    }
    if series.touring.isGiven { return touring(unit) }
    let days = openDays(in: window)
    guard !days.isEmpty, let count = series.perUnit?.count(for: unit) else { return [] }
    let gap = max(0, count - fixed(unit))
    return (0..<gap).map { FairOccurrence(key: "\($0 + 1)", days: days) }
  }

  private func onDates(issues: inout Issues) -> [FairOccurrence] {
    var occurrences: [FairOccurrence] = []
    for (index, anchor) in series.dates.enumerated() {
      guard let date = date(of: anchor, issues: &issues) else { continue }
      // The first has no number, so that a second date does not rename it.
      let ordinal = index == 0 ? "" : "\(index + 1)"
      if avoided.contains(date) { continue }
      guard isOpen(date) else {
        issues.report(
          .onHoliday, at: anchor.location, ["date": Text(zh: date.chinese, en: date.description)])
        continue
      }
      occurrences.append(FairOccurrence(key: ordinal, days: [date]))
    }
    return occurrences
  }

  /// The anchor's day in the first year in which it lies within the window.
  private func date(of anchor: Located<Anchor>, issues: inout Issues) -> CivilDate? {
    guard let date = anchor.date(in: window, calendar: calendar, issues: &issues) else {
      return nil
    }
    if window.contains(date) { return date }
    var part = campaign
    part.window = window
    issues.reportOutside(
      Text(zh: date.chinese, en: date.description), of: part, at: anchor.location)
    return nil
  }

  private var weekly: [FairOccurrence] {
    openDays(in: window).filter { series.weekly.contains($0.weekday) }.map { date in
      let week = date.isoWeek.description.lowercased()
      let day = series.weekly.count == 1 ? "" : "-" + date.weekday.english.lowercased()
      return FairOccurrence(key: week + day, days: [date])
    }
  }

  private func onEach(of recurrence: DateRecurrence) -> [FairOccurrence] {
    // Counted over the whole year, so that a later start of the campaign renames nothing.
    var ordinals: [Int: Int] = [:]
    let first = CivilDate(year: window.lowerBound.year, month: 1, day: 1) ?? window.lowerBound
    return recurrence.dates(in: first...window.upperBound, calendar: calendar).compactMap { date in
      ordinals[date.year, default: 0] += 1
      guard window.contains(date), isOpen(date) else { return nil }
      return FairOccurrence(key: "\(date.year)-\(ordinals[date.year, default: 0])", days: [date])
    }
  }

  /// The window's market days in as many even runs as fairs are wanted; each fair takes one day
  /// of its run.
  private func onMarketDays(
    of unit: Unit, count: Int, issues: inout Issues
  ) -> [FairOccurrence] {
    guard count > 0 else { return [] }
    guard let market = unit.marketDays else {
      issues.report(.noMarketDays, at: location, ["unit": unit.name])
      return []
    }
    let days = market.dates(in: window, calendar: calendar).filter(isOpen)
    let runs = MarketRuns(days).runs(of: count, in: unit, at: location, issues: &issues)
    return runs.enumerated().map { index, run in
      FairOccurrence(key: "market-\(index + 1)", days: run)
    }
  }

  private func touring(_ unit: Unit) -> [FairOccurrence] {
    let days = openDays(in: window)
    guard !days.isEmpty else { return [] }
    let stops =
      if case .townships(let names) = series.touring { names.map(\.value) } else { unit.townships }
    return stops.enumerated().compactMap { index, township in
      guard unit.townships.contains(township) else { return nil }
      return FairOccurrence(key: "stop-\(index + 1)", days: days, township: township)
    }
  }

  /// Says once for all units where days are to be found and there are none.
  func reportClosed(issues: inout Issues) {
    let findsDays = series.dates.isEmpty && series.recurring == nil && series.marketDays == nil
    if findsDays, openDays(in: window).isEmpty {
      issues.reportNoOpenDay(in: window, at: location)
    }
  }

  /// Days to begin on: what takes several days ends in time, too.
  private func openDays(in window: ClosedRange<CivilDate>) -> [CivilDate] {
    window.dropLast(series.days - 1).filter(isOpen)
  }

  private func isOpen(_ date: CivilDate) -> Bool {
    !avoided.contains(date)
      && (series.onHolidays == .hold || calendar.kind(of: date) != .holiday)
  }
}
