/// What RFC 5545 §3.8, RFC 7986 §5 and RFC 9073 §6 say of the value and the parameters of a property.
struct PropertyRule {
  /// The types of RFC 5545 §3.3 by their names in VALUE.
  enum ValueType: String, CaseIterable {
    case binary = "BINARY"
    case boolean = "BOOLEAN"
    case address = "CAL-ADDRESS"
    case date = "DATE"
    case dateTime = "DATE-TIME"
    case duration = "DURATION"
    case float = "FLOAT"
    case integer = "INTEGER"
    case period = "PERIOD"
    case recur = "RECUR"
    case text = "TEXT"
    case time = "TIME"
    case uri = "URI"
    case offset = "UTC-OFFSET"
    case unknown = "UNKNOWN"
  }

  /// The first is what a value is where nothing is said.
  var types: [ValueType]
  /// Whether the type is always said.
  var saysType = false
  /// Whether commas separate values.
  var isList = false
  /// Registered parameters beside VALUE that mean something here.
  var parameters: Set<String> = []

  static func of(_ property: Property) -> PropertyRule {
    all[property] ?? PropertyRule(types: [.text])
  }

  private static let language: Set<String> = ["LANGUAGE"]
  private static let words: Set<String> = ["LANGUAGE", "ALTREP", "DERIVED"]
  private static let person: Set<String> = [
    "LANGUAGE", "CN", "DIR", "SENT-BY", "EMAIL", "SCHEDULE-AGENT", "SCHEDULE-FORCE-SEND",
    "SCHEDULE-STATUS",
  ]

  private static let all: [Property: PropertyRule] = [
    .dtstamp: .init(types: [.dateTime]),
    .created: .init(types: [.dateTime]),
    .lastModified: .init(types: [.dateTime]),
    .completed: .init(types: [.dateTime]),
    .acknowledged: .init(types: [.dateTime]),
    .dtstart: .init(types: [.dateTime, .date], parameters: ["TZID"]),
    .dtend: .init(types: [.dateTime, .date], parameters: ["TZID"]),
    .due: .init(types: [.dateTime, .date], parameters: ["TZID"]),
    .recurrenceID: .init(types: [.dateTime, .date], parameters: ["TZID", "RANGE"]),
    .exdate: .init(types: [.dateTime, .date], isList: true, parameters: ["TZID"]),
    .rdate: .init(types: [.dateTime, .date, .period], isList: true, parameters: ["TZID"]),
    .duration: .init(types: [.duration]),
    .trigger: .init(types: [.duration, .dateTime], parameters: ["RELATED"]),
    .refreshInterval: .init(types: [.duration], saysType: true),
    .publishedTTL: .init(types: [.duration]),
    .freebusy: .init(types: [.period], isList: true, parameters: ["FBTYPE"]),
    .rrule: .init(types: [.recur]),
    .exrule: .init(types: [.recur]),
    .tzoffsetfrom: .init(types: [.offset]),
    .tzoffsetto: .init(types: [.offset]),
    .tzurl: .init(types: [.uri]),
    .url: .init(types: [.uri]),
    .source: .init(types: [.uri], saysType: true),
    .image: .init(
      types: [.uri, .binary], saysType: true,
      parameters: ["ALTREP", "DISPLAY", "FMTTYPE", "ENCODING"]),
    .conference: .init(
      types: [.uri], saysType: true, parameters: ["FEATURE", "LABEL", "LANGUAGE"]),
    .attach: .init(
      types: [.uri, .binary],
      parameters: ["FMTTYPE", "ENCODING", "FILENAME", "SIZE", "MANAGED-ID"]),
    .structuredData: .init(
      types: [.text, .uri, .binary], parameters: ["FMTTYPE", "SCHEMA", "ENCODING"]),
    .organizer: .init(types: [.address], parameters: person),
    .attendee: .init(
      types: [.address],
      parameters: person.union([
        "CUTYPE", "MEMBER", "ROLE", "PARTSTAT", "RSVP", "DELEGATED-TO", "DELEGATED-FROM",
      ])),
    .priority: .init(types: [.integer]),
    .percentComplete: .init(types: [.integer]),
    .sequence: .init(types: [.integer]),
    .repeats: .init(types: [.integer]),
    .geo: .init(types: [.float]),
    .summary: .init(types: [.text], parameters: words),
    .description: .init(types: [.text], parameters: words),
    .styledDescription: .init(
      types: [.text, .uri], parameters: words.union(["FMTTYPE"])),
    .location: .init(types: [.text], parameters: words),
    .comment: .init(types: [.text], parameters: words),
    .contact: .init(types: [.text], parameters: words),
    .name: .init(types: [.text], parameters: words),
    .categories: .init(types: [.text], isList: true, parameters: language),
    .resources: .init(types: [.text], isList: true, parameters: words),
    .tzname: .init(types: [.text], parameters: language),
    .requestStatus: .init(types: [.text], parameters: language),
    .relatedTo: .init(types: [.text, .uri], parameters: ["RELTYPE", "GAP"]),
  ]

  /// The parameters of RFC 5545 §3.2, RFC 6638, RFC 7986, RFC 8607, RFC 9073 and RFC 9253.
  static let registeredParameters: Set<String> = person.union([
    "ALTREP", "CUTYPE", "DELEGATED-FROM", "DELEGATED-TO", "DERIVED", "DISPLAY", "ENCODING",
    "FBTYPE", "FEATURE", "FILENAME", "FMTTYPE", "GAP", "LABEL", "LINKREL", "MANAGED-ID", "MEMBER",
    "ORDER", "PARTSTAT", "RANGE", "RELATED", "RELTYPE", "ROLE", "RSVP", "SCHEMA", "SIZE", "TZID",
    "VALUE",
  ])

  /// Parameters that mean something with every property.
  static let common: Set<String> = ["VALUE", "ORDER"]

  /// The values of parameters to which no others can be added.
  static let parameterWords: [String: [String]] = [
    "RSVP": ["TRUE", "FALSE"], "RELATED": ["START", "END"], "RANGE": ["THISANDFUTURE"],
    "ENCODING": ["8BIT", "BASE64"],
  ]

  /// The properties that are in UTC.
  static let utc: Set<Property> = [.dtstamp, .created, .lastModified, .completed, .acknowledged]

  /// The words that a property can have in a component; nil where it can have any.
  static func words(of property: Property, in component: ComponentKind) -> [String]? {
    switch (property, component) {
    case (.status, .event): ["TENTATIVE", "CONFIRMED", "CANCELLED"]
    case (.status, .todo): ["NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"]
    case (.status, .journal): ["DRAFT", "FINAL", "CANCELLED"]
    case (.transp, _): ["OPAQUE", "TRANSPARENT"]
    case (.calscale, _): ["GREGORIAN"]
    case (.version, _): ["2.0"]
    case (.method, _):
      [
        "PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER",
      ]
    default: nil
    }
  }
}
