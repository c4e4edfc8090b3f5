/// Two or more files of a folder that change together or not at all: before the first is written, a
/// journal beside them says what all of them are to hold, and whoever comes next after a run that
/// did not end well finishes what it says.
///
/// Call both functions while nobody else is at work in the folder (`Disk.withLock`).
public struct PairOfFiles: Sendable {
  private let disk: Disk
  private let journal: String

  /// - Parameter folder: where the journal lies while files are written.
  public init(in folder: String, on disk: Disk) {
    self.disk = disk
    journal = join(folder, Self.name)
  }

  /// The name of the journal.
  public static let name = ".chengnuan-unfinished"

  /// What became of a journal that was found.
  public enum Outcome: Sendable, Hashable {
    /// There was none, or one of which nothing was written yet and that is not whole.
    case nothing
    /// The files hold now what they were to hold.
    case finished([String])
    /// Somebody has changed a file since; the files are left as they are.
    case changedSince([String])
  }

  /// Whether a run has left a journal behind, or is at work just now.
  public var isUnfinished: Bool { (try? disk.entry(at: journal)) == .file }

  /// Writes the files, all or none of them.
  public func write(_ files: [(path: String, old: [UInt8], new: [UInt8])]) throws {
    guard files.count > 1 else {
      for file in files { try disk.replaceFile(at: file.path, with: file.new) }
      return
    }
    try disk.replaceFile(at: journal, with: Self.bytes(of: files))
    for file in files { try disk.replaceFile(at: file.path, with: file.new) }
    try disk.remove(journal)
  }

  /// Finishes what a run has left behind.
  public func finish() throws -> Outcome {
    guard isUnfinished else { return .nothing }
    guard let files = Self.files(in: try disk.read(journal)) else {
      try disk.remove(journal)
      return .nothing
    }
    let now = try files.map { file in try disk.read(file.path) }
    let paths = files.map(\.path)
    guard zip(files, now).allSatisfy({ $1 == $0.old || $1 == $0.new }) else {
      try disk.remove(journal)
      return .changedSince(paths)
    }
    for (file, bytes) in zip(files, now) where bytes != file.new {
      try disk.replaceFile(at: file.path, with: file.new)
    }
    try disk.remove(journal)
    return .finished(paths)
  }

  /// The number of files, then of each its path, what it held and what it is to hold, each behind its
  /// length in eight bytes.
  private static func bytes(of files: [(path: String, old: [UInt8], new: [UInt8])]) -> [UInt8] {
    var bytes = mark + length(files.count)
    for file in files {
      for part in [Array(file.path.utf8), file.old, file.new] { bytes += length(part.count) + part }
    }
    return bytes
  }

  private static func files(
    in bytes: [UInt8]
  ) -> [(path: String, old: [UInt8], new: [UInt8])]? {
    guard bytes.starts(with: mark) else { return nil }
    var index = mark.count
    func number() -> Int? {
      guard index + 8 <= bytes.count else { return nil }
      let value = bytes[index..<index + 8].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      index += 8
      return value <= UInt64(bytes.count) ? Int(value) : nil
    }
    func part() -> [UInt8]? {
      guard let count = number(), index + count <= bytes.count else { return nil }
      defer { index += count }
      return Array(bytes[index..<index + count])
    }
    guard let count = number(), count <= 16 else { return nil }
    var files: [(path: String, old: [UInt8], new: [UInt8])] = []
    for _ in 0..<count {
      guard let path = part().flatMap({ String(validating: $0, as: UTF8.self) }),
        let old = part(), let new = part()
      else { return nil }
      files.append((path, old, new))
    }
    return index == bytes.count ? files : nil
  }

  private static let mark = Array("chengnuan-unfinished-1\n".utf8)

  private static func length(_ count: Int) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
  }
}
