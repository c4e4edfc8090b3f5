extension TimeOfDay {
  /// Reads `09:30` or `9:30`, up to `24:00`, and nothing else.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.joined().allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    else { return nil }
    let hour = parts[0].reduce(0) { $0 * 10 + Int($1) - 48 }
    let minute = parts[1].reduce(0) { $0 * 10 + Int($1) - 48 }
    self.init(hour: hour, minute: minute)
  }
}

extension TimeSpan {
  /// Reads `09:00-12:00`, also with a dash as ``display`` writes it.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]) else {
      return nil
    }
    self.init(from: start, to: end)
  }
}
