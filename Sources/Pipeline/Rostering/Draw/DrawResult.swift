/// Who got a seat and who waits, activity by activity.
public struct DrawResult: Hashable, Sendable {
  /// In the order in which the activities were filled: by first day, then by id.
  public var events: [Event]

  public struct Event: Hashable, Sendable {
    public var id: Int
    /// People who met all conditions on that day.
    public var eligible: Int
    public var seated: [Place]
    public var waiting: [Place]
    /// Seats for which nobody was eligible.
    public var unfilled: Int
    /// For each quota in turn, the places that its stratum could not fill; they went to others.
    public var released: [Int]
    /// How many people passed each condition, where that was asked for.
    public var funnel: [DrawFunnel.Count]

    public init(
      id: Int, eligible: Int, seated: [Place], waiting: [Place], unfilled: Int, released: [Int],
      funnel: [DrawFunnel.Count] = []
    ) {
      self.id = id
      self.eligible = eligible
      self.seated = seated
      self.waiting = waiting
      self.unfilled = unfilled
      self.released = released
      self.funnel = funnel
    }
  }

  /// One person's place on a list; its position is its index there plus 1.
  public struct Place: Hashable, Sendable {
    /// `wid` of the record that speaks for the person.
    public var record: Int
    /// The 17 digits of the identity number. Personal data.
    public var person: Int
    public var score: Int
    public var lot: Lot

    public init(record: Int, person: Int, score: Int, lot: Lot) {
      self.record = record
      self.person = person
      self.score = score
      self.lot = lot
    }
  }

  public init(events: [Event]) { self.events = events }

  /// The result as lines `event_id,status,pos,wid,pkey,score,lot`: for each activity the seated
  /// (`R`), then the waiting (`W`). No header, no quotes, `\n` after every line.
  public var csv: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Hands the same to `sink` in pieces of about a megabyte.
  public func write(to sink: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var text = ASCIIText(capacity: 1 << 20)
    for event in events {
      for (status, places) in [(",R,", event.seated), (",W,", event.waiting)]
        as [(StaticString, [Place])]
      {
        for (index, place) in places.enumerated() {
          text.append(event.id)
          text.append(status)
          text.append(index + 1)
          text.append(",")
          text.append(place.record)
          text.append(",")
          text.append(place.person, width: 17)
          text.append(",")
          text.append(place.score)
          text.append(",")
          text.append(hexadecimal: place.lot.bits)
          text.append("\n")
        }
      }
      if text.bytes.count > 1 << 20 {
        try text.bytes.withUnsafeBytes(sink)
        text.removeAll()
      }
    }
    try text.bytes.withUnsafeBytes(sink)
  }
}
