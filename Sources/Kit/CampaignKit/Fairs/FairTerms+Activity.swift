import CivilTime
public import Diagnostics
public import PlanModel

extension FairTerms {
  /// What a fair takes and brings by these terms, on top of what `activity` says already: hours,
  /// people, equipment, employers, deadlines and rosters.
  ///
  /// - Parameter invited: employers invited by name, as `invited(by:issues:)` finds them.
  public func applied(
    to activity: Activity, of campaign: Campaign, inviting invited: [Organisation],
    by invitations: InvitationTerms
  ) -> Activity {
    let publicity = invitations.publicityDays
    return activity.about(theme?.feed).seen(by: campaign.audience).priority(priority)
      .announced(days: publicity).attended(by: leaders, of: campaign)
      .with {
        $0.slots = slots.isEmpty ? [.hours(9, 12)] : slots
        $0.attendance = attendance
        $0.heat.slots = hotSlots
        $0.bring = bring
        $0.transit = transit
        $0.employers = invited.map(\.legalEntity)
        $0.needs.append(staff(by: invitations))
        $0.tasks += EventTasks.fair(attendance: attendance, publicity: publicity)
        $0.rosters += rosters(of: campaign, inviting: invited, by: invitations)
      }
      .needing(helpers: helpers)
      .with { addSupplies(to: &$0, in: campaign.tables) }
      .needing(teams: team)
      .with {
        addEquipment(to: &$0, in: campaign.tables)
        addLines(of: invited, to: &$0)
      }
  }

  private func staff(by invitations: InvitationTerms) -> Activity.Need {
    let perStaff = invitations.boothsPerStaff
    return .staff(max(1, (booths + perStaff - 1) / perStaff))
  }

  private func addSupplies(to activity: inout Activity, in tables: Tables) {
    for entry in goods.entries {
      let word = entry.name.value
      let match = tables.goods.first { [$0.id, $0.name.zh, $0.name.en].contains(word) }
      let id = match?.id ?? word
      activity = activity.giving(entry.amount, of: id, daily: activity.span > 1)
        .asking(.goods(id: id), at: entry.name.location)
    }
    if cost > 0 { activity.needs.append(.money(cost)) }
  }

  private func addEquipment(to activity: inout Activity, in tables: Tables) {
    for name in equipment {
      let match = tables.equipment.first {
        [$0.id, $0.name.zh, $0.name.en].contains(name.value)
      }
      let id = match?.id ?? name.value
      activity = activity.needing(.equipment(id: id, amount: 1))
        .asking(.equipment(id: id), at: name.location)
    }
  }

  /// The lines that invite employers.
  private func addLines(of invited: [Organisation], to activity: inout Activity) {
    for name in employers {
      let match = invited.first { [$0.id, $0.name.zh, $0.name.en].contains(name.value) }
      guard let match else { continue }
      activity = activity.asking(.employer(match.legalEntity), at: name.location)
    }
  }

  private func rosters(
    of campaign: Campaign, inviting invited: [Organisation], by invitations: InvitationTerms
  ) -> [RosterRequest] {
    let visitors = RosterRequest(.open, seats: attendance)
    let supply = RosterRequest.employers(
      booths: booths, invited: invited.map(\.id), trades: trades.map(\.value), of: campaign,
      by: invitations)
    return [visitors] + [supply].compactMap { $0 }
  }
}

extension RosterRequest {
  /// Booths for employers: those named, and others of some trades. Where the campaign has lists of
  /// firms (企业名单) nobody else is asked, and without a trade any firm on them; nil where there are
  /// no booths.
  public static func employers(
    booths: Int, invited: [String], trades: [String], of campaign: Campaign,
    by invitations: InvitationTerms
  ) -> RosterRequest? {
    guard booths > 0 else { return nil }
    var trades = trades
    if let firms = campaign.firms, trades.isEmpty {
      trades = Set(campaign.tables.organisations.filter { firms.contains($0.id) }.map(\.trade))
        .sorted()
    }
    var request = RosterRequest(
      .supply, seats: booths, invited: invited, trades: trades,
      cooldownDays: invitations.cooldownDays)
    request.among = campaign.firms
    return request
  }
}

extension Text {
  /// What whoever comes to a fair should know.
  public static let fairDetails = Text(
    zh: "免费入场。就业服务热线 12333，工会服务热线 12351。请带身份证件和简历。",
    en: """
      Free entry. Job service 12333, union service 12351. Bring an identity document and a CV.
      """)

  /// What whoever watches a fair online should know.
  public static let onlineFairDetails = Text(
    zh: "线上参加，不收费用。就业服务热线 12333，工会服务热线 12351。",
    en: "Online and free of charge. Job service 12333, union service 12351.")
}
