import Foundation
import Testing

/// A workspace that was published, edited, and is published again by a run that does not end well.
final class CrashedWorkspace {
  enum State: Hashable { case old, new, mixture }

  /// What a publication takes that is left alone, in seconds.
  let seconds: Double
  private let folder: TemporaryFolder
  /// What subscribers see and what is recorded, before and after.
  private let old: [String: Data]
  private let new: [String: Data]

  init() throws {
    folder = try TemporaryFolder()
    var city = YearOfEdits.city
    try city.write(to: folder)
    try Self.succeed(Tool.run(["publish", "--today", "2026-01-05"], in: folder.url))
    old = try Self.contents(of: folder)
    city["spring.opening"].date = "2026-03-12"
    city["autumn.makers"].venue = "V-4"
    city[drive: "market"].state = "延期待定"
    try city.write(to: folder)
    // Once on the side, to know the new state.
    let copy = try TemporaryFolder()
    try Self.copy(folder, to: copy)
    let start = ContinuousClock.now
    try Self.succeed(Tool.run(["publish", "--today", "2026-01-12"], in: copy.url))
    let spent = ContinuousClock.now - start
    seconds = Double(spent.components.attoseconds) / 1e18 + Double(spent.components.seconds)
    new = try Self.contents(of: copy)
    #expect(old != new)
  }

  /// Publishes and kills the process after a time; then the state as it lies there. The old one is
  /// put back if it has changed.
  func publishKilled(after seconds: Double) throws -> State {
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = ["publish", "--today", "2026-01-12"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return try state()
  }

  func state() throws -> State {
    let now = try Self.contents(of: folder)
    return now == old ? .old : now == new ? .new : .mixture
  }

  /// Publishes undisturbed: whatever was left, this makes the new state of it, and nothing else
  /// lies about. Then the old one is put back.
  func publishAgain() throws {
    try Self.succeed(Tool.run(["publish", "--today", "2026-01-12"], in: folder.url))
    #expect(try state() == .new)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.hasPrefix(".") }, "\(names)")
    for name in Set(new.keys).union(old.keys) {
      let file = folder.url.appending(path: name)
      guard let bytes = old[name] else {
        try FileManager.default.removeItem(at: file)
        continue
      }
      if new[name] != bytes { try bytes.write(to: file) }
    }
    #expect(try state() == .old)
  }

  /// Publishes behind shell commands that take something away from it.
  func publish(under limit: String) throws -> Tool.Outcome {
    try Tool.shell(
      "\(limit) exec '\(Tool.executable.path)' publish --today 2026-01-12", in: folder.url)
  }

  /// Publishes with the workspace on a disk of so many kilobytes, and takes it from there.
  func publish(onDiskOf kilobytes: Int) throws -> Tool.Outcome {
    let disk = try TemporaryFolder()
    return try Tool.shell(
      """
      mount -t tmpfs -o size=\(kilobytes)k,mode=700 tiny '\(disk.path)' || exit 99
      cp -a . '\(disk.path)/w' || exit 98
      (cd '\(disk.path)/w' && '\(Tool.executable.path)' publish --today 2026-01-12)
      status=$?
      rm -rf ./* ./.[!.]* && cp -a '\(disk.path)/w/.' . && umount '\(disk.path)'
      exit $status
      """, in: folder.url, isolated: true)
  }

  /// What subscribers see, and the record of it as the program reads it: of a run that ended between
  /// its last two steps, the one that belongs to the folder.
  private static func contents(of folder: TemporaryFolder) throws -> [String: Data] {
    let files = try TemporaryFolder.contents(of: folder.url)
    let published = folder.url.appending(path: "published").path
    let inode = try FileManager.default.attributesOfItem(atPath: published)[.systemFileNumber]
    var seen = files.filter { $0.key.hasPrefix("published/") }
    seen["publication.yaml"] =
      files[".publication.yaml.pending-\(inode as? Int ?? 0)"] ?? files["publication.yaml"]
    return seen
  }

  private static func copy(_ folder: TemporaryFolder, to other: TemporaryFolder) throws {
    try succeed(Tool.shell("cp -a . '\(other.path)'", in: folder.url))
  }

  private static func succeed(_ outcome: Tool.Outcome) throws {
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}

/// Whether file systems may be mounted here, each for one process alone.
enum TinyDisk {
  static let isAllowed: Bool = {
    let outcome = try? Tool.shell(
      "mount -t tmpfs -o size=64k tiny /mnt", in: Tool.root, isolated: true)
    return outcome?.status == 0
  }()
}
