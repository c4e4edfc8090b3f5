import Glibc
public import PlanModel

/// A folder that is not there yet, made whole or not at all.
public struct NewFolder {
  let disk: Disk
  /// As the user typed it.
  public let path: String
  private let target: String

  /// - Throws: `OutputRefused` where something other than an empty folder stands there.
  public init(_ path: String, on disk: Disk = Disk()) throws {
    self.disk = disk
    self.path = path
    target = disk.resolved(path)
    switch try disk.entry(at: target) {
    case .nothing: break
    case .file, .other: throw OutputRefused(path: path, reason: .notADirectory)
    case .directory:
      guard try disk.names(in: target).isEmpty else {
        throw OutputRefused(path: path, reason: .notEmpty)
      }
    }
  }

  /// Whether it would lie in another folder, or be it.
  public func lies(in folder: String) -> Bool {
    let folder = disk.resolved(folder)
    var own = target
    while true {
      // Of a folder that is not there yet, the first one above it that is says where it lies.
      let real = disk.resolved(own)
      if real == folder { return true }
      let parent = split(real).parent
      if parent == own || parent == real { return false }
      own = parent
    }
  }

  /// Writes the files beside, and then puts all of them in place with one renaming.
  ///
  /// - Parameter files: each with the file whose permissions it takes over, if there is one.
  public func make(_ files: [(file: Artifact, like: String?)]) throws {
    let (parent, name) = split(target)
    let beside = join(parent, ".\(name).partial-\(getpid())")
    try disk.makeDirectories(parent)
    try disk.remove(beside)
    do {
      try disk.makeDirectories(beside)
      for (file, like) in files {
        let path = join(beside, file.path)
        try disk.makeDirectories(split(path).parent)
        try disk.write(file.render(), to: path, isDurable: false)
        var status = stat()
        if let like, stat(like, &status) == 0, chmod(path, status.st_mode & 0o7777) != 0 {
          throw disk.problem(path)
        }
      }
      try disk.syncFileSystem(of: beside)
      // An empty folder gives way to another one (rename(2)).
      try disk.rename(beside, to: target)
    } catch {
      try? disk.remove(beside)
      throw error
    }
    try disk.sync(parent)
  }
}

extension Disk {
  /// The paths of the files that people keep in a folder, relative to it and in order: nothing
  /// hidden but `.gitignore`, and no folder that was written by the program.
  public func keptFiles(in folder: String) throws -> [String] {
    try keptFiles(in: folder, prefix: "")
  }

  private func keptFiles(in folder: String, prefix: String) throws -> [String] {
    let names = try names(in: folder)
    if names.contains(OutputMarker.name) { return [] }
    return try names.filter {
      $0 == ".gitignore" || !$0.hasPrefix(".") && !$0.hasPrefix("~$") && !$0.hasSuffix("~")
    }
    .flatMap { name in
      let path = join(folder, name)
      return try entry(at: path) == .directory
        ? keptFiles(in: path, prefix: prefix + name + "/") : [prefix + name]
    }
  }
}
