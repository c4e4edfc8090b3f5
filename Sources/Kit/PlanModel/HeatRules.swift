public import CivilTime
public import Diagnostics

/// The texts on heat that ship with the house, by the words in which settings name them.
public enum HeatRules: String, CaseIterable, Sendable {
  /// 37 °C or more: none in the three hottest hours, six hours at most; 40 °C or more: none.
  case national
  /// 37 °C or more: none from 12:00 to 16:00, six hours at most; 40 °C or more: none.
  case chongqing

  public var pack: HeatPack {
    switch self {
    case .national: .national
    case .chongqing: .chongqing
    }
  }

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
  public func limits(at maximum: Int) -> Limits? { pack.step(at: maximum)?.limits }
}

extension [HeatRules] {
  /// What all of them together ask for: the longer pause and the shorter stay in the open.
  public func strictest(at maximum: Int) -> HeatRules.Limits? {
    compactMap { $0.limits(at: maximum) }.reduce(nil) { strict, next in
      guard let strict else { return next }
      let start = Swift.min(strict.pause.start, next.pause.start)
      let end = Swift.max(strict.pause.end, next.pause.end)
      return HeatRules.Limits(
        pause: TimeSpan(from: start, to: end) ?? strict.pause,
        longest: Swift.min(strict.longest, next.longest))
    }
  }

  /// What they say of a day, each sentence once.
  public func advice(at maximum: Int) -> [Text] {
    compactMap { $0.pack.step(at: maximum)?.advice }.reduce(into: []) { sentences, next in
      if !sentences.contains(next) { sentences.append(next) }
    }
  }
}
