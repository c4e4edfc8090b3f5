public import CivilTime

/// Writes many moments in the basic form of RFC 5545, most of which differ from the one before in a
/// few digits only.
public struct InstanceWriter: Sendable {
  /// `19970902`, `19970902T090000` or `19970902T090000Z`.
  private var text: [UInt8]
  private let hasTime: Bool
  private var date = CivilDate(dayNumber: 0)
  private var secondOfDay = 0

  /// Writes in the form that a DTSTART has.
  public init(like start: WrittenMoment) {
    var example = "19700101"
    switch start {
    case .date: hasTime = false
    case .local:
      example += "T000000"
      hasTime = true
    case .utc:
      example += "T000000Z"
      hasTime = true
    }
    text = Array(example.utf8)
  }

  /// Appends the bytes of a moment.
  public mutating func write(_ moment: CivilMoment, to bytes: inout [UInt8]) {
    let date = moment.date
    if date != self.date {
      self.date = date
      let (year, month, day) = date.components
      put(year / 100, at: 0)
      put(year % 100, at: 2)
      put(month, at: 4)
      put(day, at: 6)
    }
    if hasTime {
      let second = moment.seconds - date.dayNumber * 86_400
      if second != secondOfDay {
        secondOfDay = second
        put(second / 3600, at: 9)
        put(second / 60 % 60, at: 11)
        put(second % 60, at: 13)
      }
    }
    bytes += text
  }

  /// Two digits.
  private mutating func put(_ value: Int, at index: Int) {
    text[index] = UInt8(truncatingIfNeeded: 48 + value / 10)
    text[index + 1] = UInt8(truncatingIfNeeded: 48 + value % 10)
  }
}
