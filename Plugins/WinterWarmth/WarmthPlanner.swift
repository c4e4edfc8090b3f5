import CampaignKit

/// Drafts the visits of a campaign.
struct WarmthPlanner {
  let options: WinterWarmth.Options
  let campaign: Campaign

  var draft: Draft {
    var issues = Issues()
    var draft = Draft()
    let flow = WarmthFlow(options: options, campaign: campaign)
    flow.check(issues: &issues)
    let amounts = amounts(issues: &issues)
    let recipients = WarmthList(options: options, campaign: campaign)
      .recipients(issues: &issues)
    let series = series(issues: &issues)
    for unit in campaign.units {
      var allocation = Allocation(
        round: options.round ?? campaign.id, benefit: options.benefit, amounts: amounts,
        goods: options.goodsWorth, caps: caps, revisitDays: options.revisitDays,
        whenShort: options.whenShort, minutes: flow.minutes(of: unit),
        obstacle: flow.obstacle(of: unit))
      allocation.payment = options.payment
      allocation.recipients = recipients.map { $0[unit.id] ?? [] }
      // A unit whose list is empty has nobody to visit.
      if allocation.recipients?.isEmpty == true { continue }
      add(series, of: unit, giving: allocation, flow, to: &draft)
    }
    draft.diagnostics = issues.sorted
    return draft
  }

  private var caps: Allocation.Caps {
    Allocation.Caps(
      time: options.caps?.time, round: options.caps?.round, year: options.caps?.year)
  }

  /// The visits in the order in which they should come, the first with the deadlines of the flow.
  private func add(
    _ series: [VisitSeries], of unit: Unit, giving allocation: Allocation, _ flow: WarmthFlow,
    to draft: inout Draft
  ) {
    var tasks = flow.tasks(of: unit)
    for visits in series {
      var last: String?
      for number in 0..<visits.counts.count(for: unit) {
        var visit = visit(visits, number, in: unit, giving: allocation)
        // One set of deadlines for a unit: the others follow the first visit.
        visit.tasks = tasks
        tasks = []
        if let last {
          draft.precedences.append(.init(last, before: visit.key, lag: 1...366))
        }
        last = visit.key
        draft.activities.append(visit)
      }
    }
  }

  private func visit(
    _ series: VisitSeries, _ number: Int, in unit: Unit, giving allocation: Allocation
  ) -> Activity {
    let entry = series.entry
    let isHome = entry.way == .home
    var request = RosterRequest(.allocation, seats: entry.households)
    request.allocation = allocation
    request.paper.title =
      allocation.minutes == nil
      ? Text(zh: "慰问对象推荐名单", en: "Nominations") : Text(zh: "慰问金签收花名册", en: "Signed for")
    request.paper.batch = Text(zh: "第\(number + 1)批", en: "batch \(number + 1)")
    request.paper.forms = [.list, .publicNotice]
    if options.payment == .bank {
      // Without a bank there is no word for it in English that a Chinese bank could print.
      request.paper.purpose = Text("\(options.benefit)慰问金")
      if allocation.minutes != nil { request.paper.forms.insert(.bankTransfer) }
    }
    return Activity(
      "\(unit.id).\(entry.key).\(number + 1)",
      title: Text(
        zh: unit.shortName.zh + entry.title.zh, en: unit.shortName.en + " " + entry.title.en),
      what: isHome ? Text(zh: "入户慰问", en: "home visits") : Text(zh: "现场慰问", en: "site visit"),
      unit: unit.id, kind: isHome ? WinterWarmth.visitKind : WinterWarmth.siteKind,
      window: series.window, slots: entry.slots, place: place(of: entry), source: series.source
    )
    .on([.workday])
    .seen(by: max(campaign.audience, entry.leaders.isEmpty ? .internal : .leaders))
    .attended(by: entry.leaders, of: campaign)
    .priority(entry.priority)
    .announced(days: 0)
    .with(roster: request)
    .needing(teams: entry.team)
  }

  /// A home is nobody's business: there is no address in an activity.
  private func place(of entry: WarmthVisit) -> Activity.Place {
    if entry.way == .home { return .named(Text(zh: "入户", en: "at home")) }
    let types = Set(entry.venueTypes.map(\.value)).sorted()
    return types.isEmpty ? .named(Text(zh: "现场", en: "on site")) : .types(types, indoor: false)
  }

  // MARK: What the file says

  /// A series with its window and its numbers.
  private struct VisitSeries {
    var entry: WarmthVisit
    var source: SourceLocation
    var window: ClosedRange<CivilDate>
    var counts: PerUnit
  }

  private func series(issues: inout Issues) -> [VisitSeries] {
    var first: [PlainID: SourceLocation] = [:]
    return options.visits.compactMap { entry in
      if let place = first[entry.value.key] {
        issues.report(
          .sameVisit, at: entry.location, ["key": Text(entry.value.key.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: place)])
        return nil
      }
      first[entry.value.key] = entry.location
      let counts = entry.value.perUnit.resolved(in: campaign, issues: &issues)
      guard let window = window(of: entry.value, issues: &issues) else { return nil }
      return VisitSeries(
        entry: entry.value, source: entry.location, window: window, counts: counts)
    }
  }

  private func window(
    of visit: WarmthVisit, issues: inout Issues
  ) -> ClosedRange<CivilDate>? {
    guard let own = visit.window else { return campaign.window }
    guard
      let dates = own.dates(in: campaign.window, calendar: campaign.calendar, issues: &issues)
    else { return nil }
    if dates.overlaps(campaign.window) { return dates.clamped(to: campaign.window) }
    issues.report(
      .visitOutside, at: own.source,
      ["from": Text(dates.lowerBound.description), "to": Text(dates.upperBound.description)])
    return nil
  }

  /// Yuan by class; a word that is no class is an error where it stands.
  private func amounts(issues: inout Issues) -> [HardshipClass: Int] {
    var amounts: [HardshipClass: Int] = [:]
    for entry in options.amounts.entries {
      if let hardship = HardshipClass.allCases.first(where: {
        $0.name.matches(entry.name.value)
      }) {
        amounts[hardship] = entry.amount
      } else {
        issues.report(
          unknown: Text(zh: "困难类别", en: "class of hardship"), entry.name,
          among: HardshipClass.allCases.flatMap(\.name.all))
      }
    }
    return amounts
  }
}
