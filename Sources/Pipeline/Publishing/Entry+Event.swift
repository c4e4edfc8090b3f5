import CivilTime
import Diagnostics
import ICalendar
import PlanModel

extension Publication.Entry {
  /// What stands before its title in feeds and pages; empty for what is as announced.
  ///
  /// 【改期】 and 【改地点】 stay for good, so that what is past stays as it was.
  var mark: Text {
    switch status {
    case .cancelled: Words.cancelledMark
    case .postponed: Words.postponedMark
    case .confirmed, .tentative:
      switch previous {
      case nil: Text("")
      case let previous? where previous.start == start && previous.end == end:
        Words.relocatedMark
      case _?: Words.movedMark
      }
    }
  }

  /// The activity as an event of a feed.
  func event(_ language: Language) -> CalendarEvent {
    CalendarEvent(
      uid: uid, time: eventTime,
      recurrence: isAllDay || slot.days == 1 ? nil : "FREQ=DAILY;COUNT=\(slot.days)",
      summary: mark[language] + shortTitle[language], location: place[language],
      description: description(language), status: eventStatus, sequence: sequence,
      stamp: Instant(modified), categories: categories(language), isBusy: false)
  }

  /// NB: several days with hours become one day and an RRULE; a DTEND on the last day would fill
  /// the nights too.
  private var eventTime: CalendarEvent.Time {
    if isAllDay { return .allDay(from: start.date, to: end.date) }
    if slot.days == 1 { return .zoned(from: start, to: end) }
    return .zoned(from: start, to: slot.endOfFirstDay)
  }

  private var eventStatus: CalendarEvent.Status {
    switch status {
    case .confirmed: .confirmed
    // It still stands on the old day, so that who comes sees the mark there.
    case .tentative, .postponed: .tentative
    case .cancelled: .cancelled
    }
  }

  private func categories(_ language: Language) -> [String] {
    [campaignTitle[language]] + (theme.map { [$0.name[language]] } ?? [])
  }

  private func description(_ language: Language) -> String {
    var lines: [String] = []
    switch status {
    case .cancelled: lines.append(Words.cancelled[language])
    case .postponed: lines.append(Words.postponed[language])
    case .confirmed, .tentative:
      if let previous { lines.append(formerly(previous)[language]) }
    }
    if let reason = toldReason { lines.append(Words.line(Words.reason, reason)[language]) }
    lines.append(title[language])
    lines.append(Words.line(Words.time, Text(inBoth: slot.fullWords))[language])
    if place != Text("") { lines.append(Words.line(Words.place, place)[language]) }
    if details != Text("") { lines.append(details[language]) }
    return lines.joined(separator: "\n")
  }

  /// What was announced before: time, place, or both, as far as they differ.
  private func formerly(_ previous: Publication.Slot) -> Text {
    let isSameTime = previous.start == start && previous.end == end
    let isSamePlace = previous.place == place
    let time = Text(inBoth: previous.fullWords)
    let words = Text(
      zh: (isSameTime ? [] : [time.zh]) + (isSamePlace ? [] : [previous.place.zh]),
      en: (isSameTime ? [] : [time.en]) + (isSamePlace ? [] : [previous.place.en]))
    return Words.line(Words.formerly, words)
  }
}

extension Publication.Slot {
  /// When it is over on its first day.
  fileprivate var endOfFirstDay: CivilDateTime {
    let firstDay = CivilDateTime(start.date, end.time)
    return end.time == .midnight
      ? CivilDateTime(start.date.adding(days: 1), .midnight) : firstDay
  }
}

extension Text {
  /// What a function says in either language.
  init(inBoth words: (Language) -> String) { self.init(zh: words(.zh), en: words(.en)) }

  /// Parts with the separator of each language.
  init(zh: [String], en: [String]) {
    self.init(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }
}

extension Instant {
  init(_ moment: Publication.Moment) { self.init(moment.date, seconds: moment.seconds) }
}
