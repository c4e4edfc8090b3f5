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
      .announced(days: publicity).attended(by: campaign.leaders(named: leaders))
      .with {
        $0.slots = slots.isEmpty ? [.hours(9, 12)] : slots
        $0.attendance = attendance
        $0.heat.slots = hotSlots
        $0.bring = bring
        $0.transit = transit
        $0.employers = invited.map(\.legalEntity)
        $0.needs += needs(in: campaign, by: invitations, daily: activity.span > 1)
        $0.tasks += EventTasks.fair(attendance: attendance, publicity: publicity)
        $0.rosters += rosters(of: campaign, inviting: invited, by: invitations)
      }
  }

  private func needs(
    in campaign: Campaign, by invitations: InvitationTerms, daily: Bool
  ) -> [Activity.Need] {
    let tables = campaign.tables
    let perStaff = invitations.boothsPerStaff
    var needs: [Activity.Need] = [.staff(max(1, (booths + perStaff - 1) / perStaff))]
    needs += helpers.entries.map { .staff($0.amount, skill: $0.name.value) }
    needs += goods.entries.map { entry in
      let word = entry.name.value
      let match = tables.goods.first { [$0.id, $0.name.zh, $0.name.en].contains(word) }
      return .goods(id: match?.id ?? word, amount: entry.amount, daily: daily)
    }
    if cost > 0 { needs.append(.money(cost)) }
    needs += team.map { .team(skill: $0.value) }
    needs += equipment.map { name in
      let match = tables.equipment.first {
        [$0.id, $0.name.zh, $0.name.en].contains(name.value)
      }
      return .equipment(id: match?.id ?? name.value, amount: 1)
    }
    return needs
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
