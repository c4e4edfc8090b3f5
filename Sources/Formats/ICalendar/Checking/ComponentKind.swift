/// The components that RFC 5545 knows (§3.6), and what each may have.
enum ComponentKind: String, CaseIterable {
  case calendar = "VCALENDAR"
  case event = "VEVENT"
  case todo = "VTODO"
  case journal = "VJOURNAL"
  case freeBusy = "VFREEBUSY"
  case timeZone = "VTIMEZONE"
  case standard = "STANDARD"
  case daylight = "DAYLIGHT"
  case alarm = "VALARM"

  /// Registered since (RFC 7953, RFC 9073, RFC 9074); nothing is said about their contents.
  static let registered: Set<String> = [
    "VAVAILABILITY", "AVAILABLE", "PARTICIPANT", "VLOCATION", "VRESOURCE", "VPOLL", "VOTE",
  ]

  /// What it may stand in.
  var parents: Set<ComponentKind> {
    switch self {
    case .calendar: []
    case .standard, .daylight: [.timeZone]
    case .alarm: [.event, .todo]
    case .event, .todo, .journal, .freeBusy, .timeZone: [.calendar]
    }
  }

  /// Whether it is something that happens, and has a UID.
  var isEntry: Bool { parents == [.calendar] && self != .timeZone }

  /// What must be there.
  var required: [Property] {
    switch self {
    case .calendar: [.prodid, .version]
    case .event, .todo, .journal, .freeBusy: [.uid, .dtstamp]
    case .timeZone: [.tzid]
    case .standard, .daylight: [.dtstart, .tzoffsetfrom, .tzoffsetto]
    case .alarm: [.action, .trigger]
    }
  }

  /// What may be there once, beside what must be.
  var once: Set<Property> {
    switch self {
    case .calendar:
      [
        .calscale, .method, .uid, .lastModified, .url, .refreshInterval, .source, .color,
        .wrCalName, .wrCalDesc, .wrTimezone, .publishedTTL,
      ]
    case .event:
      Self.common.union([.dtend, .duration, .geo, .location, .priority, .transp, .description])
    case .todo:
      Self.common.union([
        .due, .duration, .completed, .percentComplete, .geo, .location, .priority, .description,
      ])
    case .journal: Self.common
    case .freeBusy: [.contact, .dtstart, .dtend, .organizer, .url]
    case .timeZone: [.lastModified, .tzurl]
    case .standard, .daylight: []
    case .alarm: [.duration, .repeats, .description, .summary, .acknowledged, .uid]
    }
  }

  /// What may be there any number of times.
  var many: Set<Property> {
    switch self {
    case .calendar: [.name, .description, .categories, .image]
    case .event, .todo: Self.lists.union([.resources, .conference])
    case .journal: Self.lists.union([.description])
    case .freeBusy: [.attendee, .comment, .freebusy, .requestStatus, .styledDescription]
    case .timeZone: []
    case .standard, .daylight: [.comment, .rdate, .tzname, .rrule, .exrule, .exdate]
    case .alarm: [.attach, .attendee, .relatedTo]
    }
  }

  private static let common: Set<Property> = [
    .classification, .created, .dtstart, .lastModified, .organizer, .recurrenceID, .sequence,
    .status, .summary, .url, .color,
  ]

  private static let lists: Set<Property> = [
    .attach, .attendee, .categories, .comment, .contact, .exdate, .requestStatus, .relatedTo,
    .rdate, .rrule, .exrule, .image, .styledDescription, .structuredData,
  ]
}
