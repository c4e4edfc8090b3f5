public import Diagnostics

/// The directory of a ZIP archive in memory, and a way to its contents that never inflates more
/// than it was allowed to.
///
/// The bytes are not trusted: how many entries there are, how large they say they are and how
/// large they turn out to be are each held to `ArchiveLimits`, and what breaks them is reported.
public struct Archive: Sendable {
  /// The path as the user would type it, for messages.
  public let file: String
  /// In the order of the archive's directory.
  public let entries: [Entry]
  public let limits: ArchiveLimits

  let bytes: [UInt8]

  /// One file within an archive, as its directory describes it.
  public struct Entry: Hashable, Sendable {
    public let name: String
    /// Its number in the archive's directory.
    public let index: Int
    /// How large it says it is once inflated.
    public let size: Int
    public let compressedSize: Int
  }

  /// Reads the directory of the archive in `bytes`; nil after reporting what is wrong with it.
  public init?(
    _ bytes: [UInt8], file: String, limits: ArchiveLimits = .usual, issues: inout Issues
  ) {
    do throws(ArchiveFault) {
      entries = try withArchive(bytes) { archive throws(ArchiveFault) in
        try archive.entries(within: limits)
      }
    } catch {
      issues.report(error.kind, at: SourceLocation(startOf: file), error.arguments)
      return nil
    }
    self.file = file
    self.limits = limits
    self.bytes = bytes
  }

  /// The entry of that name. Case does not count, and neither does the kind of slash: programs
  /// that write Office files differ in both.
  public subscript(name: String) -> Entry? {
    if let exact = entries.first(where: { $0.name == name }) { return exact }
    let key = Self.key(of: name)
    return entries.first { Self.key(of: $0.name) == key }
  }

  /// Inflates an entry piece by piece, so that memory holds one piece at a time; `take` says
  /// whether it wants more.
  ///
  /// - Returns: whether all was well; false after reporting what was wrong. What was handed out
  ///   until then is not to be trusted, because the checksum comes last.
  public func read(
    _ entry: Entry, issues: inout Issues, take: (Span<UInt8>) -> Bool
  ) -> Bool {
    do throws(ArchiveFault) {
      try withArchive(bytes) { archive throws(ArchiveFault) in
        try archive.read(entry, within: limits, take: take)
      }
      return true
    } catch {
      issues.report(error.kind, at: SourceLocation(startOf: file), error.arguments)
      return false
    }
  }

  /// All bytes of an entry, or nil after reporting why there are none.
  public func contents(of entry: Entry, issues: inout Issues) -> [UInt8]? {
    var contents: [UInt8] = []
    let isWhole = read(entry, issues: &issues) { piece in
      piece.withUnsafeBufferPointer { contents.append(contentsOf: $0) }
      return true
    }
    return isWhole ? contents : nil
  }

  private static func key(of name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\\" ? "/" : $0 })).lowercased()
  }
}
