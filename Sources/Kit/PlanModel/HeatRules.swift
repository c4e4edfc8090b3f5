public import CivilTime

/// What rules on heat allow in the open, by the day's highest temperature.
///
/// The rules bind employers (防暑降温措施管理办法, 安监总安健〔2012〕89号, Art. 8). For who comes to a
/// square they are advice; for the staff and volunteers there they are not.
public enum HeatRules: String, CaseIterable, Sendable {
  /// 37 °C or more: none in the three hottest hours, six hours at most; 40 °C or more: none.
  case national
  /// 37 °C or more: none from 12:00 to 16:00, six hours at most; 40 °C or more: none.
  case chongqing

  /// What a day asks for.
  public struct Limits: Hashable, Sendable {
    /// Hours without work in the open.
    public var pause: TimeSpan
    /// The longest that one may be in the open, in minutes.
    public var longest: Int

    public init(pause: TimeSpan, longest: Int) {
      self.pause = pause
      self.longest = longest
    }
  }

  /// What a maximum of so many tenths of a degree asks for; nil where it asks for nothing. A
  /// temperature counts from its number on: 37.0 °C is 37 °C or more.
  public func limits(at maximum: Int) -> Limits? {
    if maximum >= 400 { return Limits(pause: .hours(0, 24), longest: 0) }
    if maximum < 370 { return nil }
    switch self {
    // The text names no hours; the hottest of a day in summer are these.
    case .national: return Limits(pause: .hours(13, 16), longest: 360)
    case .chongqing: return Limits(pause: .hours(12, 16), longest: 360)
    }
  }
}
