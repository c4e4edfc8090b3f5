import CivilTime
public import PlanModel

// What a campaign's schedule sheets (排期表) have fixed already.
//
// Every module takes them as they are: `CampaignModule.listedActivity(for:of:)` turns a row into an
// activity that stays where its row says. A module that proposes activities of its own asks how many
// of them the sheets have, and drafts only the rest (补排):
//
//     for unit in campaign.units {
//       for ordinal in 0..<campaign.gap(of: options.perUnit, in: unit) { ... }
//     }
extension Campaign {
  /// The rows of one unit that are not called off, in the order of their keys.
  ///
  /// - Parameter isCounted: which of them count, by title, place or date; all unless said.
  public func listed(
    of unit: Unit, where isCounted: (ListedActivity) -> Bool = { _ in true }
  ) -> [ListedActivity] {
    listed.filter { $0.unit == unit.id && $0.status != .cancelled && isCounted($0) }
  }

  /// How many activities are still to be proposed in a unit, where the file wants so many and its
  /// schedule sheets have some of them.
  ///
  /// Number what is drafted from 1 upwards: when the sheet gains a row, the last proposal goes and
  /// no other changes its key.
  public func gap(
    of wanted: PerUnit, in unit: Unit, where isCounted: (ListedActivity) -> Bool = { _ in true }
  ) -> Int {
    max(0, wanted.count(for: unit) - listed(of: unit, where: isCounted).count)
  }

  /// The row from which an activity comes, by the activity's key; nil for what a module drafted.
  public func listing(of key: String) -> ListedActivity? { listed.first { $0.key == key } }
}

extension CampaignModule {
  /// The activity of a row as any module would take it: in the campaign's own kind, for its own
  /// audience, and where and when the row says.
  ///
  /// A module that knows more (tasks, rosters, what is needed) says so in its own
  /// `listedActivity(for:of:)`, best by changing what this gives.
  public static func plainActivity(
    for row: ListedActivity, of campaign: Campaign
  ) -> Activity {
    let manifest = Self.manifest
    let types = Set(campaign.tables.venues.filter { $0.unit == row.unit }.map(\.type)).sorted()
    let anywhere: Activity.Place =
      types.isEmpty
      ? .named(Text(zh: "地点待定", en: "place to be announced")) : .types(types, indoor: false)
    return Activity(
      row.key, title: Text(row.title), what: manifest.name, unit: row.unit,
      kind: manifest.spacing.first?.kind ?? manifest.id, window: row.window,
      slots: row.hours.map { [$0] } ?? [.hours(9, 12)], place: row.place ?? anywhere,
      attendance: row.attendance ?? 0, source: row.source
    )
    .seen(by: campaign.audience)
    .attended(by: row.leaders)
    // What people have fixed stays, whatever else has to give way.
    .priority(3)
    .with {
      $0.township = row.township
      $0.span = row.days
      $0.status = row.status
      $0.isConfirmed = row.isConfirmed
      if !row.invited.isEmpty {
        $0.employers = campaign.tables.organisations.filter { row.invited.contains($0.id) }
          .map(\.legalEntity)
      }
      $0.dayKinds = Set(DayKind.allCases)
      if row.isDated { $0.pin.date = row.window.lowerBound }
      if row.isTimed { $0.pin.start = row.hours?.start }
      if case .venues(let venues) = row.place, venues.count == 1 { $0.pin.venue = venues.first }
    }
  }

  public func listedActivity(for row: ListedActivity, of campaign: Campaign) -> Activity {
    Self.plainActivity(for: row, of: campaign)
  }
}

extension Activity {
  /// A fair of a schedule sheet with what every fair of its size needs: how visitors and employers
  /// are counted, by when it is announced, and what is due before it.
  public func hosting(
    _ row: ListedActivity, of campaign: Campaign, by invitations: InvitationTerms
  ) -> Activity {
    with {
      $0.rosters.append(RosterRequest(.open, seats: row.attendance ?? 0))
      let supply = RosterRequest.employers(
        booths: row.booths ?? 0, invited: row.invited, trades: [], of: campaign, by: invitations)
      if let supply { $0.rosters.append(supply) }
      $0.publicityDays = invitations.publicityDays
      $0.tasks = EventTasks.fair(
        attendance: $0.attendance, publicity: invitations.publicityDays)
    }
  }
}
