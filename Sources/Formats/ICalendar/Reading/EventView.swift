/// A VEVENT (RFC 5545 §3.6.1) as far as planners need it. What is not there, or cannot be read, is
/// nil or empty; `CalendarCheck` says why.
public struct EventView: Sendable {
  public let component: CalendarComponent
  private let properties: [CalendarProperty]

  public init(_ component: CalendarComponent) {
    self.component = component
    properties = component.properties.filter { !$0.isBroken }
  }

  public func first(_ name: Property) -> CalendarProperty? {
    properties.first { $0.name == name }
  }

  public func all(_ name: Property) -> [CalendarProperty] {
    properties.filter { $0.name == name }
  }

  public var uid: String? { first(.uid)?.text }
  public var start: CalendarMoment? { first(.dtstart)?.moment }
  /// The zone of the start, as the file names it; nil for UTC, days and times without a zone.
  public var tzid: String? { first(.dtstart)?.parameter("TZID") }
  public var isAllDay: Bool { start?.isDate ?? false }

  /// DTEND, or the start and DURATION, or what §3.6.1 says where there is neither: a day for a DATE,
  /// no time at all for a DATE-TIME. Exclusive, on the clock of the start unless DTEND has a zone of
  /// its own (`endTZID`).
  public var end: CalendarMoment? {
    if let end = first(.dtend)?.moment { return end }
    guard let start else { return nil }
    if let duration = first(.duration)?.duration { return start.adding(duration) }
    return start.isDate ? start.adding(CalendarDuration(days: 1)) : start
  }

  /// The zone of DTEND; where there is no DTEND, that of the start.
  public var endTZID: String? {
    first(.dtend).map { $0.parameter("TZID") } ?? tzid
  }

  /// Which instance of a recurring event this one replaces (§3.8.4.4).
  public var recurrenceID: CalendarMoment? { first(.recurrenceID)?.moment }
  public var recurrenceTZID: String? { first(.recurrenceID)?.parameter("TZID") }
  /// Whether it also replaces all later instances (RANGE=THISANDFUTURE, §3.2.13).
  public var isThisAndFuture: Bool {
    first(.recurrenceID)?.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
  }
  /// The values of RRULE, as written.
  public var rules: [String] { all(.rrule).map(\.valueText) }

  public var summary: String? { first(.summary)?.text }
  public var location: String? { first(.location)?.text }
  public var description: String? { first(.description)?.text }
  /// In upper case.
  public var status: String? { first(.status)?.text.uppercased() }
  /// 0 where there is none (§3.8.7.4).
  public var sequence: Int { first(.sequence).flatMap { Int($0.valueText) } ?? 0 }
  public var categories: [String] { all(.categories).flatMap(\.texts) }
  /// Whether its time counts as busy (TRANSP, §3.8.2.7).
  public var isBusy: Bool { first(.transp)?.text.uppercased() != "TRANSPARENT" }
}
