/// A date or time as the number that spreadsheets store for it: days since 1899-12-30, the time
/// of day as a fraction.
///
/// Such numbers turn up where a column of dates was exported without its format.
public struct SpreadsheetSerial: Hashable, Sendable {
  /// Days since 1970-01-01; nil for a bare time like `0.375`.
  public let dayNumber: Int?
  /// Minutes after midnight, rounded to the nearest; nil for a whole number.
  public let minuteOfDay: Int?

  /// Reads `46077`, `46077.375` and `0.375`; nil for all else and for days before 1927-05-18 or
  /// after 2119-01-09, which five digits from 10000 to 80000 stand for: no activity and few
  /// people lie outside, and fewer numbers in a sheet are then taken for dates.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(isDigit) }),
      (1...5).contains(parts[0].count), let days = Int(String(Substring(parts[0])))
    else { return nil }
    if parts.count == 2 {
      guard let minute = Self.minute(ofFraction: String(Substring(parts[1]))) else { return nil }
      minuteOfDay = minute
    } else {
      minuteOfDay = nil
    }
    if days == 0, parts.count == 2 {
      dayNumber = nil
    } else if (10_000...80_000).contains(days) {
      dayNumber = days - Self.unixEpoch
    } else {
      return nil
    }
  }

  /// The serial of 1970-01-01. NB: serials up to 60 are a day off, because Excel has a
  /// 1900-02-29; none of them is accepted here.
  private static let unixEpoch = 25_569

  private static func minute(ofFraction digits: String) -> Int? {
    // Fifteen digits are all that a spreadsheet keeps, and their product still fits.
    guard !digits.isEmpty, let numerator = Int(digits.prefix(15)) else { return nil }
    let scale = digits.prefix(15).reduce(1) { scale, _ in scale * 10 }
    let minute = (numerator * 1440 + scale / 2) / scale
    return minute < 1440 ? minute : nil
  }
}
