import CampaignKit

/// Drafts the visits to firms: who is visited, in which order, on how many outings.
struct FirmVisitPlan {
  private let visits: FirmVisits
  private let location: SourceLocation
  private let season: Season

  init(_ visits: Located<FirmVisits>, _ season: Season) {
    self.visits = visits.value
    location = visits.location
    self.season = season
  }

  var draft: Draft {
    Draft { draft, issues in
      let campaign = season.campaign
      let rounds = VisitRounds(
        visits.perUnit, visits.units, visits.window, in: season, issues: &issues)
      guard let rounds, namesAreKnown(issues: &issues) else { return }
      for (unit, outings) in rounds.outings {
        let firms = firms(of: unit)
        if firms.count < outings * visits.firms, !campaign.tables.organisations.isEmpty {
          issues.report(
            .autumnFewFirms, at: location,
            [
              "unit": unit.name, "want": Text("\(outings * visits.firms)"),
              "have": Text("\(firms.count)"),
            ])
        }
        for number in 0..<outings {
          let chosen = firms.dropFirst(number * visits.firms).prefix(visits.firms)
          if chosen.isEmpty, !campaign.tables.organisations.isEmpty { break }
          draft.activities.append(outing(number + 1, in: unit, to: Array(chosen), rounds))
        }
      }
    }
  }

  /// The unit's firms, one to a legal entity: private and small ones first, of these the smaller,
  /// of these those who look for more people.
  private func firms(of unit: Unit) -> [Organisation] {
    let trades = Set(visits.trades.map(\.value))
    var seen: Set<String> = []
    let listed = season.campaign.firms
    return season.campaign.tables.organisations
      .filter { listed?.contains($0.id) ?? true }
      .filter { firm in
        firm.unit == unit.id && (trades.isEmpty || trades.contains(firm.trade))
          && (visits.natures.isEmpty || firm.nature.map(visits.natures.contains) == true)
      }
      .sorted { place(of: $0) < place(of: $1) }
      .filter { seen.insert($0.legalEntity).inserted }
  }

  private func place(of firm: Organisation) -> (Int, Int, Int, String) {
    let isFirst = season.options.smallPrivateFirst
    return (
      isFirst ? firm.smallPrivateRank : 0, isFirst ? firm.size?.rawValue ?? 4 : 0, -firm.openings,
      firm.id
    )
  }

  private func outing(
    _ number: Int, in unit: Unit, to firms: [Organisation], _ rounds: VisitRounds
  ) -> Activity {
    let leaders = season.campaign.tables.leaders
    let ids = visits.leaders.map { name in
      leaders.first { [$0.id, $0.name.zh, $0.name.en].contains(name.value) }?.id ?? name.value
    }
    let entries = firms.map { firm in
      RosterRequest.ListEntry(
        fields: [firm.name.zh, firm.trade, "\(firm.posts)", "\(firm.openings)"], identity: nil,
        source: firm.source)
    }
    return rounds.outing(
      "\(unit.id).firms.\(number)", visits.title, Text(zh: "走访", en: "visit"),
      kind: GoldenAutumn.Kind.firmVisit, in: unit, slots: visits.slots, at: location
    )
    .attended(by: ids)
    .with {
      $0.needs = VisitRounds.needs(visits.helpers)
      $0.rosters = [
        RosterRequest(
          .list, seats: firms.isEmpty ? visits.firms : firms.count, entries: entries,
          columns: Self.columns)
      ]
    }
  }

  private static let columns = [
    RosterColumn(Text(zh: "单位名称", en: "Organisation")),
    RosterColumn(Text(zh: "行业", en: "Trade")),
    RosterColumn(Text(zh: "岗位数", en: "Posts"), .count),
    RosterColumn(Text(zh: "招聘人数", en: "Openings"), .count),
    RosterColumn(Text(zh: "用工需求和问题", en: "Needs and problems"), sensitivity: .personal),
    RosterColumn(Text(zh: "处理情况", en: "What was done"), .remark),
  ]

  private func namesAreKnown(issues: inout Issues) -> Bool {
    var terms = FairTerms()
    terms.trades = visits.trades
    terms.helpers = visits.helpers
    terms.leaders = visits.leaders
    return terms.namesAreKnown(in: season.campaign, issues: &issues)
  }
}

/// Drafts the visits to people long out of work, the first of which comes before the unit's first
/// fair, so that they can be told of it.
struct PeopleVisitPlan {
  private let visits: PeopleVisits
  private let location: SourceLocation
  private let season: Season

  init(_ visits: Located<PeopleVisits>, _ season: Season) {
    self.visits = visits.value
    location = visits.location
    self.season = season
  }

  var draft: Draft {
    Draft { draft, issues in
      let rounds = VisitRounds(
        visits.perUnit, visits.units, visits.window, in: season, issues: &issues)
      var terms = FairTerms()
      terms.helpers = visits.helpers
      guard terms.namesAreKnown(in: season.campaign, issues: &issues), let rounds else { return }
      let fairs = Set(FairPlan(season).draft.activities.map(\.key))
      for (unit, outings) in rounds.outings {
        for number in 0..<outings {
          draft.activities.append(outing(number + 1, in: unit, rounds))
        }
        guard outings > 0,
          let series = season.options.fairs.first(where: { $0.value.perUnit != nil })
        else { continue }
        let first = "\(unit.id).\(series.value.key.value).1"
        if fairs.contains(first) {
          draft.precedences.append(.init("\(unit.id).people.1", before: first, lag: 1...90))
        }
      }
    }
  }

  private func outing(_ number: Int, in unit: Unit, _ rounds: VisitRounds) -> Activity {
    rounds.outing(
      "\(unit.id).people.\(number)", visits.title, Text(zh: "走访", en: "visit"),
      kind: GoldenAutumn.Kind.peopleVisit, in: unit, slots: visits.slots, at: location
    )
    .with {
      $0.needs = VisitRounds.needs(visits.helpers)
      $0.rosters = [RosterRequest(.list, seats: visits.people, columns: Self.columns)]
    }
  }

  /// What the list of people holds; values never leave the roster.
  private static let columns = [
    column(Text(zh: "姓名", en: "Name"), .personName), column(Text(zh: "手机", en: "Mobile"), .phone),
    column(Text(zh: "乡镇街道", en: "Township")),
    column(Text(zh: "失业时间（月）", en: "Months out of work"), .number),
    column(Text(zh: "技能", en: "Skills")), column(Text(zh: "求职意向", en: "Wants to work as")),
    column(Text(zh: "推荐岗位", en: "Posts proposed")), column(Text(zh: "结果", en: "Result"), .remark),
  ]

  /// Kept for half a year, in which people are helped on.
  private static func column(_ name: Text, _ kind: RosterColumn.Kind = .text) -> RosterColumn {
    RosterColumn(
      name, kind, sensitivity: .personal,
      purpose: Text(zh: "推荐岗位和跟踪服务", en: "to propose posts and follow up"), daysKept: 180)
  }
}

/// What visits have in common: outings of units on workdays within a part of the season, seen by
/// nobody outside.
struct VisitRounds {
  let outings: [(unit: Unit, count: Int)]
  private let window: ClosedRange<CivilDate>

  init?(
    _ perUnit: PerUnit, _ units: [Located<String>], _ own: DateWindow?, in season: Season,
    issues: inout Issues
  ) {
    let campaign = season.campaign
    let counts = perUnit.resolved(in: campaign, issues: &issues)
    outings = campaign.units(named: units, issues: &issues).map { ($0, counts.count(for: $0)) }
    guard let own else {
      window = campaign.window
      return
    }
    guard let part = own.part(of: campaign, issues: &issues) else { return nil }
    window = part
  }

  func outing(
    _ key: String, _ title: Text, _ what: Text, kind: String, in unit: Unit, slots: [TimeSpan],
    at location: SourceLocation
  ) -> Activity {
    Activity(
      key, title: unit.titled(title), what: what, unit: unit.id, kind: kind, window: window,
      slots: slots.isEmpty ? [.hours(9, 12), .hours(14, 17)] : slots,
      place: .named(Text(zh: unit.name.zh + "走访", en: unit.name.en + ", on the way")),
      source: location
    )
    .on([.workday]).seen(by: .internal).announced(days: 0)
  }

  static func needs(_ helpers: Amounts) -> [Activity.Need] {
    [.staff(2)] + helpers.entries.map { .staff($0.amount, skill: $0.name.value) }
  }
}
