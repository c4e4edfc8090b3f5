import CampaignKit

extension GoldenAutumn {
  /// Which of its kinds a row of a schedule sheet is: a visit where its title says so.
  static func kind(of row: ListedActivity) -> String {
    guard row.title.contains("走访") || row.title.contains("上门") else { return Kind.fair }
    let people = ["失业", "人员", "求职", "劳动者"]
    return people.contains(where: row.title.contains) ? Kind.peopleVisit : Kind.firmVisit
  }

  /// A row of a sheet in its own kind: a visit as internal as any, a fair with what every fair of
  /// its size needs.
  public func listedActivity(for row: ListedActivity, of campaign: Campaign) -> Activity {
    let plain = Self.plainActivity(for: row, of: campaign)
    let kind = Self.kind(of: row)
    guard kind == Kind.fair else {
      return plain.seen(by: max(campaign.audience, .internal)).announced(days: 0).with {
        $0.kind = kind
        $0.what = Text(zh: "走访", en: "visit")
      }
    }
    return plain.described(row.place == .online ? .onlineFairDetails : .fairDetails)
      .hosting(row, of: campaign, by: options.invitations)
      .with { $0.tasks += BookingPlan(Season(options, of: campaign)).tasks(for: row) }
  }
}

/// The fairs that schedule sheets have fixed, each of which counts for one series only.
struct FixedFairs {
  private var left: [String: Int] = [:]

  init(of campaign: Campaign) {
    for unit in campaign.units {
      left[unit.id] =
        campaign.listed(of: unit) { GoldenAutumn.kind(of: $0) == GoldenAutumn.Kind.fair }.count
    }
  }

  /// How many of the fairs wanted are still to be found.
  mutating func gap(of wanted: Int, in unit: Unit) -> Int {
    let taken = min(wanted, left[unit.id, default: 0])
    left[unit.id, default: 0] -= taken
    return wanted - taken
  }
}
