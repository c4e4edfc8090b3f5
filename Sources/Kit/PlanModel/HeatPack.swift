import CivilTime
public import Diagnostics

/// One text on heat as data: what it asks for from which temperature on.
///
/// The texts bind employers (防暑降温措施管理办法, 安监总安健〔2012〕89号, Art. 8). For who comes to a
/// square they are advice; for the staff and volunteers there they are not.
public struct HeatPack: Hashable, Sendable {
  public var name: Text
  /// The year of the text, and a number that rises when our reading of it is corrected.
  public var version: String
  /// The number under which it was issued; nil where that is not at hand.
  public var basis: Text?
  /// From the lowest temperature to the highest.
  public var steps: [Step]

  /// What holds from a temperature on, up to that of the next step.
  public struct Step: Hashable, Sendable {
    /// In tenths of a degree Celsius; "以上" includes the number.
    public var from: Int
    /// What it asks of the hours in the open; nil where it asks for nothing.
    public var limits: HeatRules.Limits?
    public var advice: Text

    public init(from: Int, limits: HeatRules.Limits? = nil, advice: Text) {
      self.from = from
      self.limits = limits
      self.advice = advice
    }
  }

  /// The step that a maximum of so many tenths of a degree reaches; nil below the first.
  public func step(at maximum: Int) -> Step? { steps.last { $0.from <= maximum } }
}

extension HeatPack {
  static let national = HeatPack(
    name: Text(zh: "国家防暑降温措施管理办法", en: "national measures against heat"),
    version: "2012.1", basis: Text("安监总安健〔2012〕89号"),
    steps: [
      rotate,
      // The text names no hours; the hottest of a day in summer are these.
      Step(
        from: 370, limits: HeatRules.Limits(pause: .hours(13, 16), longest: 360),
        advice: Text(
          zh: "室外全天累计不超过 6 小时，最热的 3 小时停",
          en: "at most 6 hours in the open, none in the 3 hottest")),
      stop,
    ])

  static let chongqing = HeatPack(
    name: Text(zh: "重庆高温天气劳动保护规定", en: "Chongqing's rules on work in heat"),
    version: "2024.1", basis: nil,
    steps: [
      rotate,
      Step(
        from: 370, limits: HeatRules.Limits(pause: .hours(12, 16), longest: 360),
        advice: Text(
          zh: "室外全天累计不超过 6 小时，12:00–16:00 停",
          en: "at most 6 hours in the open, none from 12:00 to 16:00")),
      stop,
    ])

  private static let rotate = Step(
    from: 350,
    advice: Text(
      zh: "换班轮休，缩短连续作业，不加班；孕期和未成年的工作人员不在室外",
      en: "rotate, work short spells, no overtime; nobody pregnant or under age in the open"))

  private static let stop = Step(
    from: 400, limits: HeatRules.Limits(pause: .hours(0, 24), longest: 0),
    advice: Text(zh: "室外停止，改到室内", en: "nothing in the open; go indoors"))
}
