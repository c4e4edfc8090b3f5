public import Diagnostics

/// The files of a workspace, wherever they lie: what is there, and a way to read it.
///
/// Loading never opens a file itself, so that a test can hand it a folder that exists nowhere.
public struct WorkspaceFiles: Sendable {
  /// How the workspace is called in messages: its path as the user typed it; empty for `.`.
  public var path: String
  /// Paths of all files directly in the folder, relative to it.
  public var names: [String]
  /// The bytes of one file by its path relative to the folder.
  public var read: @Sendable (String) -> Result<[UInt8], Unreadable>
  /// The TZif bytes of a named time zone, for calendar files that name one without describing it.
  public var zone: @Sendable (String) -> [UInt8]?

  /// Why a file could not be read, in words.
  public struct Unreadable: Error, Hashable, Sendable {
    public var reason: Text
    /// Whether there is no such file, so that a near name may be meant.
    public var isMissing: Bool

    public init(reason: Text, isMissing: Bool = false) {
      self.reason = reason
      self.isMissing = isMissing
    }
  }

  public init(
    path: String, names: [String], zone: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
    read: @escaping @Sendable (String) -> Result<[UInt8], Unreadable>
  ) {
    self.path = path
    self.names = names
    self.read = read
    self.zone = zone
  }

  /// The path of a file as the user would type it.
  public func shown(_ name: String) -> String {
    path.isEmpty || path == "." ? name : path.hasSuffix("/") ? path + name : path + "/" + name
  }
}
