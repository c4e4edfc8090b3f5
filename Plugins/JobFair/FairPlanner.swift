import CampaignKit

/// Drafts the fairs of one series in all its units.
struct FairPlanner {
  let series: FairSeries
  let location: SourceLocation
  let campaign: Campaign
  let options: JobFair.Options

  init(
    _ series: FairSeries, at location: SourceLocation, of campaign: Campaign,
    options: JobFair.Options
  ) {
    self.series = series
    self.location = location
    self.campaign = campaign
    self.options = options
  }

  var draft: Draft {
    var draft = Draft()
    var issues = Issues()
    let window = window(issues: &issues)
    let units = campaign.units(named: series.units, issues: &issues)
    let invited = series.terms.invited(by: campaign, issues: &issues)
    let resolved = resolved(issues: &issues)
    let avoided = Set(
      series.avoid.compactMap {
        $0.date(in: campaign.window, calendar: campaign.calendar, issues: &issues)
      })
    let isClear = isClear(issues: &issues)
    if namesAreKnown(in: units, issues: &issues), isClear, let window {
      let dates = FairDates(
        series: resolved, window: window, campaign: campaign,
        location: location, avoided: avoided,
        fixed: { unit in series.fillsGaps ? campaign.listed(of: unit).count : 0 })
      dates.reportClosed(issues: &issues)
      for unit in units {
        let occurrences = dates.occurrences(in: unit, issues: &issues)
        add(occurrences, in: unit, inviting: invited, to: &draft, issues: &issues)
      }
    }
    draft.diagnostics = issues.sorted
    return draft
  }

  /// The series with the numbers of its units under their ids of today.
  private func resolved(issues: inout Issues) -> FairSeries {
    var series = series
    series.marketDays = series.marketDays?.resolved(in: campaign, issues: &issues)
    series.perUnit = series.perUnit?.resolved(in: campaign, issues: &issues)
    return series
  }

  private func add(
    _ occurrences: [FairOccurrence], in unit: Unit, inviting invited: [Organisation],
    to draft: inout Draft, issues: inout Issues
  ) {
    guard !occurrences.isEmpty else { return }
    let seriesKey = unit.id + "." + series.key.value
    let isTour = series.touring.isGiven
    var last: String?
    for occurrence in occurrences {
      let key = occurrence.key.isEmpty ? seriesKey : seriesKey + "." + occurrence.key
      guard let place = place(in: unit, occurrence, issues: &issues) else { return }
      if isTour, last == nil {
        draft.series.append(ActivitySeries(seriesKey, minDays: occurrences.count))
      }
      var fair = fair(key, occurrence, in: unit, at: place, inviting: invited)
      if isTour {
        fair.series = seriesKey
        if let last { draft.precedences.append(.init(last, before: key, lag: 1...21)) }
        last = key
      }
      draft.activities.append(fair)
    }
  }

  private func fair(
    _ key: String, _ occurrence: FairOccurrence, in unit: Unit, at place: Activity.Place,
    inviting invited: [Organisation]
  ) -> Activity {
    let activity = Activity(
      key, title: title(in: unit, occurrence), what: what,
      unit: unit.id, kind: "job-fair", window: campaign.window, slots: [.hours(9, 12)],
      place: place, source: location
    )
    .only(on: occurrence.days)
    .described(series.isOnline ? .onlineFairDetails : .fairDetails)
    .on(series.onHolidays.days).over(days: series.days)
    .with {
      $0.township = occurrence.township
      $0.sharesVenue = series.isShared
      // A desk that stays open for days closes with the counters around it.
      if series.isShared { $0.closedKinds = Set(DayKind.allCases).subtracting($0.dayKinds) }
      // Nothing else to choose between the days: rest days draw more people.
      $0.wish.weekend = occurrence.days.count > 1 && series.marketDays == nil
    }
    return series.terms.applied(
      to: activity, of: campaign, inviting: invited, by: options.invitations)
  }

  private func title(in unit: Unit, _ occurrence: FairOccurrence) -> Text {
    let township = occurrence.township ?? ""
    return Text(
      zh: unit.shortName.zh + township + series.title.zh,
      en: [unit.shortName.en, township, series.title.en].filter { !$0.isEmpty }
        .joined(separator: " "))
  }

  /// What it is in a word, so that short titles tell a live-stream from a fair on the square.
  private var what: Text {
    if series.isOnline { return Text(zh: "线上招聘会", en: "online fair") }
    if series.marketDays != nil { return Text(zh: "赶场招聘会", en: "market-day fair") }
    if series.touring.isGiven { return Text(zh: "巡回招聘会", en: "touring fair") }
    return Text(zh: "招聘会", en: "job fair")
  }
}
