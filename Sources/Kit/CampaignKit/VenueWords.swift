/// The two words for where something is held, as keys of a file: either is understood wherever one of
/// them is a key, and documentation shows the one that people write there.
public enum VenueWords {
  /// Of fairs: `地点: 解放碑广场`.
  public static let place = "地点"
  /// Of what a file fixes: `场地: 解放碑广场`.
  public static let venue = "场地"
}
