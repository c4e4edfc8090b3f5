/// A DATE or DATE-TIME value in the form it was written in (RFC 5545 §3.3.4, §3.3.5).
public enum WrittenMoment: Hashable, Sendable {
  case date(CivilDate)
  /// On a wall whose zone is said elsewhere, or nowhere.
  case local(CivilMoment)
  /// In UTC, with a `Z`.
  case utc(CivilMoment)

  /// Reads `19970902`, `19970902T090000` or `19970902T090000Z` and nothing else; nil where there is
  /// no such day or time.
  public init?(basic bytes: some BidirectionalCollection<UInt8>) {
    if bytes.count == 8, let date = CivilDate(basic: bytes) {
      self = .date(date)
    } else if bytes.last == UInt8(ascii: "Z"), let moment = CivilMoment(basic: bytes.dropLast()) {
      self = .utc(moment)
    } else if let moment = CivilMoment(basic: bytes) {
      self = .local(moment)
    } else {
      return nil
    }
  }

  /// What stands on the clock it was written by; a date as its midnight.
  public var moment: CivilMoment {
    switch self {
    case .date(let date): CivilMoment(date)
    case .local(let moment), .utc(let moment): moment
    }
  }
}

extension WrittenMoment: CustomStringConvertible {
  /// As RFC 5545 writes it.
  public var description: String {
    switch self {
    case .date(let date): date.basicDescription
    case .local(let moment): moment.description
    case .utc(let moment): moment.description + "Z"
    }
  }
}
