import Fingerprints

/// The UIDs of activities and of their deadlines: version 5 UUIDs (RFC 9562 §5.5) of what the
/// organiser never changes, in lower case.
public enum ActivityUID {
  /// The namespace of all of them. Fixed for ever: another one would orphan every subscription.
  public static let namespace = "a18a974c-4ec5-41c2-bb7a-ade605ea3a86"

  /// The UID of an activity: of `campaign/key`, never of a date, a title or a position.
  public static func uid(campaign: String, key: String) -> String {
    uid(of: "\(campaign)/\(key)")
  }

  /// The UID of one deadline of an activity: of `campaign/key/task`.
  public static func uid(campaign: String, key: String, task: String) -> String {
    uid(of: "\(campaign)/\(key)/\(task)")
  }

  private static func uid(of name: String) -> String {
    guard let namespace = UniqueID(namespace) else {
      preconditionFailure("the namespace is a UUID")
    }
    return UniqueID(name, in: namespace).description
  }
}
