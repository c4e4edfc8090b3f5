import CampaignKit

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
        visits.perUnit, visits.terms, in: season, issues: &issues)
      var terms = FairTerms()
      terms.helpers = visits.terms.helpers
      guard terms.namesAreKnown(in: season.campaign, issues: &issues), let rounds else { return }
      let fairs = Set(FairPlan(season).draft.activities.map(\.key))
      let people = people(of: rounds.outings.map(\.unit), issues: &issues)
      for (unit, outings) in rounds.outings {
        let known = people[unit.id] ?? []
        for number in 0..<outings {
          // The last outing has those who are left, so that whoever finds no room is seen to wait.
          let rest = known.dropFirst(number * visits.people)
          draft.activities.append(
            outing(
              number + 1, in: unit, rounds,
              to: Array(number == outings - 1 ? rest : rest.prefix(visits.people))))
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

  /// Those whom the list names, by unit, the longest out of work first.
  private func people(
    of units: [Unit], issues: inout Issues
  ) -> [String: [Located<JoblessPerson>]] {
    guard let file = visits.list, let sheet = season.campaign.lists[file.value] else { return [:] }
    let lines: [Located<JoblessPerson>] = sheet.entries(issues: &issues)
    return season.campaign.people(lines, of: units, named: \.unit, issues: &issues)
      .mapValues { people in
        people.enumerated().sorted {
          (-($0.1.value.monthsOut ?? 0), $0.0) < (-($1.1.value.monthsOut ?? 0), $1.0)
        }.map(\.1)
      }
  }

  private func outing(
    _ number: Int, in unit: Unit, _ rounds: VisitRounds, to people: [Located<JoblessPerson>]
  ) -> Activity {
    rounds.outing(
      "\(unit.id).people.\(number)", number: number, visits.title, Text(zh: "走访", en: "visit"),
      kind: GoldenAutumn.Kind.peopleVisit, in: unit, slots: visits.terms.slots, at: location
    )
    .needing(helpers: visits.terms.helpers)
    .with {
      let entries = people.map {
        RosterRequest.ListEntry(fields: $0.value.fields, identity: nil, source: $0.location)
      }
      $0.rosters = [
        RosterRequest(.list, seats: visits.people, entries: entries, columns: Self.columns)
      ]
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
