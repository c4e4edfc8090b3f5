public import CampaignKit

/// A row of a schedule sheet of the sample city's north.
///
/// - Parameter date: in ISO form; a test that gets it wrong finds a row of 1970.
public func row(
  _ number: String, _ title: String, _ date: String, unit: String = "north"
) -> ListedActivity {
  let date = CivilDate(date) ?? CivilDate(dayNumber: 0)
  return ListedActivity(
    number: number, key: number.lowercased(), title: title, unit: unit, window: date...date,
    isDated: true, sheet: 0, source: SourceLocation(file: "plan.csv", line: 2, column: 1))
}

extension Draft {
  /// The keys of its activities.
  public var keys: [String] { activities.map(\.key) }

  /// The codes of what it has to say.
  public var codes: [String] { diagnostics.map(\.code) }

  /// The activity of that key; where there is none the error says which there are, and why.
  public func activity(_ key: String) throws -> Activity {
    if let activity = activities.first(where: { $0.key == key }) { return activity }
    throw NoSuchActivity(key: key, keys: keys, said: diagnostics.map(\.message.en))
  }
}

private struct NoSuchActivity: Error {
  let key: String
  let keys: [String]
  let said: [String]
}

extension Activity {
  /// The days on which it may begin.
  public var days: [String] {
    window.filter { !excludedDates.contains($0) }.map(\.description)
  }
}
