import CivilTime
import Diagnostics
import ICalendar
import PlanModel

/// The deadlines that come with activities, as all-day events that move along with them.
struct Deadlines {
  let plan: Plan
  /// The promises, for the history of each activity.
  let entries: [Publication.Entry]
  let language: Language

  /// The deadlines of activities for certain audiences, in the order of the agenda.
  func events(_ isMeant: (Audience) -> Bool) -> [CalendarEvent] {
    var promises: [String: Publication.Entry] = [:]
    for entry in entries where isMeant(entry.audience) { promises[entry.uid] = entry }
    let agenda = plan.agenda
    return agenda.items.flatMap { item -> [CalendarEvent] in
      guard !item.activity.tasks.isEmpty, agenda.status(of: item) == .planned,
        let entry = promises[agenda.uid(of: item)]
      else { return [] }
      return agenda.tasks(of: item, on: entry.start.date).map { event(for: $0, of: item, entry) }
    }
  }

  /// One deadline. Its history is that of its activity, with which it moves.
  private func event(
    for task: DatedTask, of item: Agenda.Item, _ entry: Publication.Entry
  ) -> CalendarEvent {
    var lines = [
      task.rule.title[language],
      Words.line(
        Words.due, language == .zh ? Text(task.due.chineseShort) : Text(task.due.englishShort))[
          language],
      entry.title[language],
      Words.line(Words.time, Text(inBoth: entry.slot.fullWords))[language],
    ]
    if entry.place != Text("") { lines.append(Words.line(Words.place, entry.place)[language]) }
    if let basis = task.rule.basis { lines.append(Words.line(Words.basis, basis)[language]) }
    return CalendarEvent(
      uid: ActivityUID.uid(
        campaign: entry.campaign, key: item.activity.key, task: task.rule.key),
      time: .allDay(from: task.due, to: task.due.adding(days: 1)),
      summary: task.rule.title[language] + "·" + entry.shortTitle[language],
      description: lines.joined(separator: "\n"),
      status: entry.status == .tentative ? .tentative : .confirmed, sequence: entry.sequence,
      stamp: Instant(entry.modified), categories: [entry.campaignTitle[language]], isBusy: false)
  }
}
