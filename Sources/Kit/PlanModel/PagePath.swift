/// The pages by their paths below the folder of a language.
public enum PagePath {
  /// The folder of the office's list of everything but what is for leaders, below `pages/`.
  public static let office = "internal/office"
  /// The folder of the list of what is for leaders.
  public static let leaders = "internal/leaders"

  /// Of an activity; what can be taken away from it lies beside it with another ending.
  public static func activity(_ id: String, as ending: String = "html") -> String {
    "activity/\(pathComponent(id)).\(ending)"
  }
  /// Of a campaign.
  public static func campaign(_ id: String) -> String { "campaign/\(pathComponent(id)).html" }
  /// Of a unit.
  public static func unit(_ id: String) -> String { "unit/\(pathComponent(id)).html" }
  /// Of a venue.
  public static func venue(_ id: String) -> String { "venue/\(pathComponent(id)).html" }
  /// Of a theme.
  public static func theme(_ id: String) -> String { "theme/\(pathComponent(id)).html" }
  /// Of a month, `2026-03`.
  public static func month(_ id: String) -> String { "month/\(id).html" }
}
