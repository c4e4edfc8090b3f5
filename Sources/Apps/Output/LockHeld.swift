public import Diagnostics

/// Somebody else is at work in the same place. The command line ends with status 75 on it.
public struct LockHeld: Error, Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// One sentence that names the place.
  public var message: Text {
    Text(
      zh: "另一个城暖正在“\(path)”中工作，请稍后再试",
      en: "another Chengnuan is at work in '\(path)'; try again later")
  }
}
