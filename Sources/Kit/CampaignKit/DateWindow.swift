public import CivilTime
public import ConfigValue
public import Diagnostics

/// A first and a last day as a file writes them: `{从: 春节前35天, 到: 2026年3月31日}`.
public struct DateWindow: ConfigDecodable, Hashable {
  public var from: Anchor
  public var to: Anchor
  public var source: SourceLocation

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
    let from: Anchor? = reader.required(fromName, issues: &issues)
    let to: Anchor? = reader.required(toName, issues: &issues)
    reader.finish(issues: &issues)
    guard let from, let to else { return nil }
    return DateWindow(from: from, to: to, source: value.location)
  }

  /// The days between both anchors, both included.
  ///
  /// Anchors without a year mean the first year of `horizon`; a last day that would lie before
  /// the first one means the year after, so that a winter can be written without years.
  public func dates(
    in horizon: ClosedRange<CivilDate>, calendar: ChineseCalendar, issues: inout Issues
  ) -> ClosedRange<CivilDate>? {
    let year = horizon.lowerBound.year
    let first = from.date(in: year, calendar: calendar, at: source, issues: &issues)
    let last = to.date(in: year, calendar: calendar, at: source, issues: &issues)
    guard let first, let last else { return nil }
    if first <= last { return first...last }
    if !to.isAbsolute,
      let later = to.date(in: year + 1, calendar: calendar, at: source, issues: &issues),
      first <= later
    {
      return first...later
    }
    issues.report(
      .reversedSpan, at: source, ["from": Text(first.description), "to": Text(last.description)])
    return nil
  }
}

extension Anchor {
  /// The day in `year`; a year without such a day is an error at `location`.
  public func date(
    in year: Int, calendar: ChineseCalendar, at location: SourceLocation, issues: inout Issues
  ) -> CivilDate? {
    switch date(in: year, calendar: calendar) {
    case .success(let date): return date
    case .failure:
      issues.report(
        .absentDate, at: location,
        ["year": Text(String(fixedYear ?? year)), "text": Text(zh: chinese, en: description)])
      return nil
    }
  }
}
