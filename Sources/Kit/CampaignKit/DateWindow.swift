public import CivilTime
public import ConfigValue
public import Diagnostics

/// A first and a last day as a file writes them: `{从: 春节前35天, 到: 2026年3月31日}`.
public struct DateWindow: ConfigDecodable, Hashable {
  public var from: Located<Anchor>
  public var to: Located<Anchor>
  public var source: SourceLocation

  public init(from: Located<Anchor>, to: Located<Anchor>, source: SourceLocation) {
    self.from = from
    self.to = to
    self.source = source
  }

  static let fromName = ConfigName("from", zh: "从")
  static let toName = ConfigName("to", zh: "到")

  public static var shape: ConfigShape {
    .record([
      ConfigField(
        name: fromName, shape: Anchor.shape, meaning: Text(zh: "第一天", en: "the first day"),
        isRequired: true),
      ConfigField(
        name: toName, shape: Anchor.shape, meaning: Text(zh: "最后一天", en: "the last day"),
        isRequired: true),
    ])
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> DateWindow? {
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let from: Located<Anchor>? = reader.required(fromName, issues: &issues)
    let to: Located<Anchor>? = reader.required(toName, issues: &issues)
    reader.finish(issues: &issues)
    guard let from, let to else { return nil }
    return DateWindow(from: from, to: to, source: value.location)
  }

  /// The days between both anchors, both included.
  ///
  /// Anchors without a year mean the first year of `horizon` in which the window meets it, or its
  /// first year where none does; a last day that would lie before the first one means the year
  /// after, so that a winter can be written without years.
  public func dates(
    in horizon: ClosedRange<CivilDate>, calendar: ChineseCalendar, issues: inout Issues
  ) -> ClosedRange<CivilDate>? {
    let years = horizon.lowerBound.year...horizon.upperBound.year + 1
    for year in years {
      var said = Issues()
      if let dates = dates(from: year, calendar: calendar, issues: &said), dates.overlaps(horizon) {
        return dates
      }
    }
    return dates(from: years.lowerBound, calendar: calendar, issues: &issues)
  }

  private func dates(
    from year: Int, calendar: ChineseCalendar, issues: inout Issues
  ) -> ClosedRange<CivilDate>? {
    let first = from.date(in: year, calendar: calendar, issues: &issues)
    let last = to.date(in: year, calendar: calendar, issues: &issues)
    guard let first, let last else { return nil }
    if first <= last { return first...last }
    if !to.value.isAbsolute,
      let later = to.date(in: year + 1, calendar: calendar, issues: &issues),
      first <= later
    {
      return first...later
    }
    issues.report(
      .reversedSpan, at: source, ["from": Text(first.description), "to": Text(last.description)])
    return nil
  }
}

extension Located<Anchor> {
  /// The day in `year`; a year without such a day is an error where the anchor stands.
  public func date(
    in year: Int, calendar: ChineseCalendar, issues: inout Issues
  ) -> CivilDate? {
    switch value.date(in: year, calendar: calendar) {
    case .success(let date): return date
    case .failure:
      issues.report(
        .absentDate, at: location,
        [
          "year": Text(String(value.fixedYear ?? year)),
          "text": Text(zh: value.chinese, en: value.description),
        ])
      return nil
    }
  }
}

extension Located<Anchor> {
  /// The day in the first year in which it lies within `window`; the day of the window's first
  /// year where it lies in none.
  public func date(
    in window: ClosedRange<CivilDate>, calendar: ChineseCalendar, issues: inout Issues
  ) -> CivilDate? {
    // 腊月 belongs to the year of the Spring Festival that follows, so a year more on either side.
    for year in window.lowerBound.year - 1...window.upperBound.year + 1 {
      if case .success(let date) = value.date(in: year, calendar: calendar), window.contains(date) {
        return date
      }
    }
    return date(in: window.lowerBound.year, calendar: calendar, issues: &issues)
  }
}
