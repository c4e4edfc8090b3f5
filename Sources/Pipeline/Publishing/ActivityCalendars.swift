import Diagnostics
import ICalendar
import PlanModel

/// The calendar files of single activities, one beside each page, for those who want one fair and
/// not a feed. The UID is that of the feeds, so that the same phone never shows it twice.
struct ActivityCalendars {
  let plan: Plan
  let proposal: Proposal

  /// In both languages, since each lies beside a page of its language.
  var artifacts: [Artifact] {
    let entries = proposal.next.entries(in: FeedPath.city)
    let description = Names.description(provisionalYears: plan.agenda.provisionalYears)
    return Language.allCases.flatMap { language in
      entries.map { entry in
        let path = PagePath.activity(entry.activity, as: "ics")
        return Artifact(path: "pages/\(language.rawValue)/\(path)") {
          CalendarFeed(
            name: entry.shortTitle[language], description: description[language],
            events: [entry.event(language)]
          ).bytes()
        }
      }
    }
  }
}
