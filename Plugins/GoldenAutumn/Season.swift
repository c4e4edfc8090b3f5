import CampaignKit

/// A year's campaign with the window that was announced for it, if it was.
struct Season {
  let options: GoldenAutumn.Options
  let campaign: Campaign
  /// The days on which whatever is found may lie.
  let window: ClosedRange<CivilDate>
  /// Nil while nothing has been announced.
  let announced: ClosedRange<CivilDate>?
  /// The last day on which to say what becomes of a booking.
  let replyBy: CivilDate
  private let issues: Issues

  init(_ options: GoldenAutumn.Options, of campaign: Campaign) {
    self.options = options
    self.campaign = campaign
    var issues = Issues()
    announced = options.announced?.part(of: campaign, issues: &issues)
    window = announced ?? campaign.window
    let known = options.announcedOn?.date(
      in: campaign.horizon, calendar: campaign.calendar, issues: &issues)
    let first = known ?? campaign.plannedOn
    replyBy =
      campaign.calendar.adding(workdays: options.replyDays, to: first)
      ?? first.adding(days: options.replyDays)
    self.issues = issues
  }

  /// What there is to say about the window itself.
  var draft: Draft { Draft { _, issues in issues.append(contentsOf: self.issues) } }

  /// A fair by its terms, with small private employers and people long out of work first.
  func fair(
    _ activity: Activity, by terms: FairTerms, inviting invited: [Organisation]
  ) -> Activity {
    let fair = terms.applied(
      to: activity.described(.fairDetails), of: campaign, inviting: invited,
      by: options.invitations)
    return fair.with { fair in
      for index in fair.rosters.indices where fair.rosters[index].kind == .supply {
        fair.rosters[index].smallPrivateFirst = options.smallPrivateFirst
      }
      guard let early = options.earlyEntry else { return }
      fair.details = Text(
        zh: fair.details.zh + "长期失业人员可提前\(early.count)分钟入场。",
        en: fair.details.en + " People long out of work may come in \(early.count) minutes earlier."
      )
      fair.tasks.append(
        TaskRule(
          key: "tell-first",
          title: Text(zh: "先通知登记的长期失业人员", en: "tell people long out of work first"),
          daysBefore: options.invitations.publicityDays + 3))
    }
  }
}

extension Unit {
  /// `渝中金秋招聘会`.
  func titled(_ title: Text) -> Text {
    Text(zh: shortName.zh + title.zh, en: shortName.en + " " + title.en)
  }
}

extension CivilDate {
  var text: Text { Text(zh: chinese, en: description) }
}
