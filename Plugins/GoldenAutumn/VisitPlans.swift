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
        visits.perUnit, visits.terms, in: season, issues: &issues)
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
    let entries = firms.map { firm in
      RosterRequest.ListEntry(
        fields: [firm.name.zh, firm.trade, "\(firm.posts)", "\(firm.openings)"], identity: nil,
        source: firm.source)
    }
    return rounds.outing(
      "\(unit.id).firms.\(number)", number: number, visits.title, Text(zh: "走访", en: "visit"),
      kind: GoldenAutumn.Kind.firmVisit, in: unit, slots: visits.terms.slots, at: location
    )
    .attended(by: visits.leaders, of: season.campaign)
    .needing(helpers: visits.terms.helpers)
    .with {
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
    terms.helpers = visits.terms.helpers
    terms.leaders = visits.leaders
    return terms.namesAreKnown(in: season.campaign, issues: &issues)
  }
}
