public import Diagnostics

/// The files of a workspace, wherever they lie: what is there, and a way to read it.
///
/// Loading never opens a file itself, so that a test can hand it a folder that exists nowhere.
public struct WorkspaceFiles: Sendable {
  /// How the workspace is called in messages: its path as the user typed it; empty for `.`.
  public var path: String
  /// Paths of all files directly in the folder, relative to it.
  public var names: [String]
  /// Names of the files in a folder of the workspace, by its path relative to it.
  public var list: @Sendable (String) -> [String]
  /// Paths of the records of what units have filed, `submissions/UNIT/record.yaml`.
  public var records: [String] = []
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
    list: @escaping @Sendable (String) -> [String] = { _ in [] },
    read: @escaping @Sendable (String) -> Result<[UInt8], Unreadable>
  ) {
    self.path = path
    self.names = names
    self.read = read
    self.list = list
    self.zone = zone
  }

  /// The files whose path matches a pattern in whose last part `*` stands for any characters, in
  /// order; what office programs leave beside an open file is none.
  public func names(like pattern: String) -> [String] {
    let slash = pattern.lastIndex(of: "/")
    let folder = slash.map { String(pattern[...$0]) } ?? ""
    let last = slash.map { String(pattern[pattern.index(after: $0)...]) } ?? pattern
    let all = folder.isEmpty ? names : list(String(folder.dropLast()))
    return all.filter { name in
      !name.hasPrefix("~$") && !name.hasPrefix(".") && Self.matches(name, last)
    }.sorted().map { folder + $0 }
  }

  private static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return name == pattern
    }
    var rest = Substring(name)
    guard rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  /// The path of a file as the user would type it.
  public func shown(_ name: String) -> String {
    path.isEmpty || path == "." ? name : path.hasSuffix("/") ? path + name : path + "/" + name
  }
}
