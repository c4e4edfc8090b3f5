/// The one table of everything the house can say about somebody's files, in both languages.
///
/// Each area has its own file, `Catalogue+<Area>.swift`, with one constant for each sentence.
public enum Catalogue {
  /// Every kind of the house, by area. A module's own kinds stand in its manifest.
  public static let all: [DiagnosticKind] =
    yaml + json + config + archives + tables + sheets + schedules + anchors + workspace + campaigns
    + plan + revising + repairs + rosters + forms + allocation + instances + submissions + clashes
    + calendarLines + calendarComponents + calendarTimes + calendarValues
    + drawLists + drawRules
}
