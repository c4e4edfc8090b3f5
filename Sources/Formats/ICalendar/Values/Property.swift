/// The properties that RFC 5545, RFC 7986 and RFC 9073 know, and those that calendar programs agree
/// on without a standard, in the order in which we write them.
public enum Property: String, CaseIterable, Sendable {
  // What a calendar is.
  case version = "VERSION"
  case prodid = "PRODID"
  case calscale = "CALSCALE"
  case method = "METHOD"
  // What something is, and when.
  case tzid = "TZID"
  case uid = "UID"
  case dtstamp = "DTSTAMP"
  case recurrenceID = "RECURRENCE-ID"
  case dtstart = "DTSTART"
  case dtend = "DTEND"
  case due = "DUE"
  case duration = "DURATION"
  case completed = "COMPLETED"
  case tzoffsetfrom = "TZOFFSETFROM"
  case tzoffsetto = "TZOFFSETTO"
  case tzname = "TZNAME"
  case tzurl = "TZURL"
  case rrule = "RRULE"
  case exrule = "EXRULE"
  case rdate = "RDATE"
  case exdate = "EXDATE"
  case freebusy = "FREEBUSY"
  case action = "ACTION"
  case trigger = "TRIGGER"
  case repeats = "REPEAT"
  case acknowledged = "ACKNOWLEDGED"
  // What people read.
  case name = "NAME"
  case wrCalName = "X-WR-CALNAME"
  case summary = "SUMMARY"
  case location = "LOCATION"
  case geo = "GEO"
  case description = "DESCRIPTION"
  case styledDescription = "STYLED-DESCRIPTION"
  case wrCalDesc = "X-WR-CALDESC"
  case wrTimezone = "X-WR-TIMEZONE"
  case refreshInterval = "REFRESH-INTERVAL"
  case publishedTTL = "X-PUBLISHED-TTL"
  case source = "SOURCE"
  case color = "COLOR"
  case image = "IMAGE"
  case conference = "CONFERENCE"
  case categories = "CATEGORIES"
  case resources = "RESOURCES"
  case url = "URL"
  case status = "STATUS"
  case classification = "CLASS"
  case priority = "PRIORITY"
  case percentComplete = "PERCENT-COMPLETE"
  case transp = "TRANSP"
  case sequence = "SEQUENCE"
  case created = "CREATED"
  case lastModified = "LAST-MODIFIED"
  // Who, and what belongs to it.
  case organizer = "ORGANIZER"
  case attendee = "ATTENDEE"
  case contact = "CONTACT"
  case comment = "COMMENT"
  case relatedTo = "RELATED-TO"
  case attach = "ATTACH"
  case requestStatus = "REQUEST-STATUS"
  case structuredData = "STRUCTURED-DATA"

  /// Its place in the order of writing.
  var rank: Int { Self.table.ranks[self] ?? 0 }

  /// The property of a name, without regard to case (RFC 5545 §2).
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard let rank = Self.table.rank(of: name) else { return nil }
    self = Self.table.all[rank]
  }

  static let table = PropertyTable()
}

/// Finds properties by the octets of their names.
struct PropertyTable: Sendable {
  let all = Property.allCases
  let ranks: [Property: Int]
  private let names: [[UInt8]]
  /// Ranks by the hash of the name, 255 where there is none; a taken slot moves on to the next.
  private let slots: [UInt8]

  init() {
    ranks = Dictionary(uniqueKeysWithValues: Property.allCases.enumerated().map { ($1, $0) })
    names = Property.allCases.map { Array($0.rawValue.utf8) }
    var slots = [UInt8](repeating: 255, count: 1024)
    for (rank, name) in names.enumerated() {
      var slot = name.withUnsafeBufferPointer { Self.slot(of: $0) }
      while slots[slot] != 255 { slot = (slot + 1) & 1023 }
      slots[slot] = UInt8(rank)
    }
    self.slots = slots
  }

  @inline(__always)
  func rank(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    // The longest known name has 18 octets; anything much longer need not be hashed.
    if name.count > 24 || name.isEmpty { return nil }
    var slot = Self.slot(of: name)
    while slots[slot] != 255 {
      let rank = Int(slots[slot])
      if Self.isEqual(names[rank], name) { return rank }
      slot = (slot &+ 1) & 1023
    }
    return nil
  }

  @inline(__always)
  private static func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = UInt32(truncatingIfNeeded: name.count)
    for octet in name { hash = hash &* 33 &+ UInt32(octet & 0xDF) }
    return Int((hash ^ (hash >> 10)) & 1023)
  }

  @inline(__always)
  private static func isEqual(_ name: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count == other.count else { return false }
    for index in 0..<other.count where name[index] != other[index].uppercased { return false }
    return true
  }
}
