import CivilTime
import Diagnostics
import ICalendar
import PlanModel

/// The deadlines that come with an activity, as all-day events that move along with it.
extension Publication.Entry {
  func deadlineEvents(_ language: Language) -> [CalendarEvent] {
    deadlines.filter { !$0.isExpired }.map { event(for: $0, language) }
  }

  /// One deadline. Its history is that of its activity, with which it moves, and its own on top:
  /// both only ever rise, and so does their sum.
  private func event(
    for deadline: Publication.Deadline, _ language: Language
  ) -> CalendarEvent {
    var lines = [
      deadline.title[language],
      Words.line(
        Words.due,
        language == .zh ? Text(deadline.due.chineseShort) : Text(deadline.due.englishShort))[
          language],
      title[language],
      Words.line(Words.time, Text(inBoth: slot.fullWords))[language],
    ]
    if place != Text("") { lines.append(Words.line(Words.place, place)[language]) }
    if let basis = deadline.basis { lines.append(Words.line(Words.basis, basis)[language]) }
    let isOff = deadline.removedOn != nil || status == .cancelled || status == .postponed
    return CalendarEvent(
      uid: ActivityUID.uid(campaign: campaign, key: key, task: deadline.key),
      time: .allDay(from: deadline.due, to: deadline.due.adding(days: 1)),
      summary: (isOff ? deadlineMark(deadline)[language] : "") + deadline.title[language] + "·"
        + shortTitle[language],
      description: lines.joined(separator: "\n"),
      status: isOff ? .cancelled : status == .tentative ? .tentative : .confirmed,
      sequence: sequence + deadline.sequence,
      stamp: Instant(max(modified, deadline.modified ?? modified)),
      categories: [campaignTitle[language]], isBusy: false)
  }

  private func deadlineMark(_ deadline: Publication.Deadline) -> Text {
    status == .postponed && deadline.removedOn == nil
      ? Words.postponedMark : Words.cancelledMark
  }

  /// Key of the activity within its campaign.
  private var key: String {
    activity.hasPrefix(campaign + ".") ? String(activity.dropFirst(campaign.count + 1)) : activity
  }
}
