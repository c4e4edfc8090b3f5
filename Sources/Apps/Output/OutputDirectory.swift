import Glibc
public import PlanModel

/// A folder that we write as a whole: `out/` or `published/`.
///
/// The new state is built in a folder beside it, `.NAME.partial-PID`, and then exchanged with it in
/// one step, so that whoever looks sees the old state or the new one and a failure leaves the old.
/// A file whose bytes are the same keeps its inode and its time, and if all are, nothing is
/// touched. What somebody else put into the folder stays in it. Left-overs of processes that ended
/// half-way are removed by the next run.
public struct OutputDirectory: Sendable {
  /// As given.
  public let path: String
  let target: String
  let parent: String
  let name: String
  let disk: Disk

  /// A folder that need not exist yet. A symbolic link stays one; what it points to is replaced.
  public init(_ path: String, on disk: Disk = Disk()) {
    self.path = path
    self.disk = disk
    target = disk.resolved(path)
    (parent, name) = split(target)
  }

  /// What `write` did, in files.
  public struct Outcome: Hashable, Sendable {
    public var written = 0
    public var unchanged = 0
    public var removed = 0
  }

  /// Makes the folder hold the artifacts, and of ours nothing else.
  ///
  /// What `out/` holds can be made again, and the next run compares every byte; so this does not
  /// wait for the disk. After a power cut the folder may need another run.
  ///
  /// - Throws: `OutputRefused` if the folder is not ours, `FileProblem`; the old state stands.
  @discardableResult
  public func write(_ artifacts: [Artifact], threads: Int = 1) throws -> Outcome {
    try disk.makeDirectories(parent)
    try tidy()
    let old = try marker()
    do {
      let outcome = try stage(artifacts, over: old, threads: threads)
      if old == nil || outcome.written + outcome.removed > 0 { try putInPlace() }
      try disk.remove(partial)
      return outcome
    } catch {
      try? disk.remove(partial)
      throw error
    }
  }

  /// Where the next state is built; after the exchange, the old one.
  var partial: String { join(parent, ".\(name).partial-\(getpid())") }

  /// Where the old state waits for an instant if the file system cannot exchange.
  private var aside: String { join(parent, ".\(name).old-\(getpid())") }

  /// Builds the next state in `partial`.
  func stage(_ artifacts: [Artifact], over old: OutputMarker?, threads: Int) throws -> Outcome {
    let paths = Set(artifacts.map(\.path))
    precondition(paths.count == artifacts.count, "two artifacts have one path")
    precondition(paths.allSatisfy(isBelow), "an artifact's path leaves the folder")
    let present = old == nil ? [] : try disk.files(below: target)
    let foreign = present.filter { path in
      old?.contains(path) == false && !paths.contains(path) && path != OutputMarker.name
    }

    try disk.remove(partial)
    for folder in folders(of: paths.union(foreign)) {
      try disk.makeDirectory(join(partial, folder), like: join(target, folder))
    }
    let placed = parallelMap(count: artifacts.count, threads: threads) { index in
      Result { try place(artifacts[index].render(), at: artifacts[index].path) }
    }
    let written = try placed.count { try $0.get() }
    for path in foreign { try keep(path) }
    let marker = OutputMarker(
      paths: paths, secret: Set(artifacts.filter(\.isSecret).map(\.path)))
    try disk.write(marker.bytes, to: join(partial, OutputMarker.name), isDurable: false)
    return Outcome(
      written: written, unchanged: artifacts.count - written,
      removed: old?.lines.subtracting(marker.lines).count ?? 0)
  }

  /// True if the bytes are new. Bytes that are there already get a second name instead.
  private func place(_ bytes: [UInt8], at path: String) throws -> Bool {
    let (before, after) = (join(target, path), join(partial, path))
    let isSame = try disk.entry(at: before) == .file && (try? disk.read(before)) == bytes
    if try isSame && disk.link(before, to: after) { return false }
    try disk.write(bytes, to: after, isDurable: false)
    return !isSame
  }

  /// Carries somebody else's file over.
  private func keep(_ path: String) throws {
    let (before, after) = (join(target, path), join(partial, path))
    if try disk.link(before, to: after) { return }
    try disk.write(disk.read(before), to: after, isDurable: false)
  }

  /// Gives the next state the folder's name.
  func putInPlace() throws {
    if try disk.entry(at: target) == .nothing {
      try disk.rename(partial, to: target)
    } else if try !disk.exchange(partial, with: target) {
      try disk.rename(target, to: aside)
      do {
        try disk.rename(partial, to: target)
      } catch {
        try? disk.rename(aside, to: target)
        throw error
      }
      try disk.rename(aside, to: partial)
    }
  }

  /// The marker of the state that stands; nil if there is none, or an empty folder.
  func marker() throws -> OutputMarker? {
    switch try disk.entry(at: target) {
    case .nothing: return nil
    case .file, .other: throw OutputRefused(path: path, reason: .notADirectory)
    case .directory: break
    }
    let place = join(target, OutputMarker.name)
    guard try disk.entry(at: place) == .file else {
      if try disk.names(in: target).isEmpty { return nil }
      throw OutputRefused(path: path, reason: .noMarker)
    }
    guard let marker = try OutputMarker(disk.read(place)) else {
      throw OutputRefused(path: path, reason: .unknownFormat)
    }
    return marker
  }

  /// Removes what processes left behind that ended half-way, and puts the old state back if one of
  /// them ended between its two renames.
  func tidy() throws {
    for left in try disk.names(in: parent) where left.hasPrefix(".\(name).") {
      let path = join(parent, left)
      if Disk.isAbandoned(left, of: name, "old"), try disk.entry(at: target) == .nothing {
        try disk.rename(path, to: target)
      } else if ["old", "partial"].contains(where: { Disk.isAbandoned(left, of: name, $0) }) {
        try disk.remove(path)
      }
    }
  }

  /// Every folder on the way to the paths, the outer ones first; the whole is "".
  private func folders(of paths: Set<String>) -> [String] {
    var folders: Set<String> = [""]
    for path in paths {
      var rest = Substring(path)
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    return folders.sorted()
  }

  private func isBelow(_ path: String) -> Bool {
    !path.isEmpty && path != OutputMarker.name
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
