import Glibc

/// The file system, one call a method, each of which either happens whole or throws `FileProblem`.
///
/// Everything that changes the disk announces itself as a `Step` first, so that tests can end a
/// run at any of them.
public struct Disk: Sendable {
  let beforeStep: @Sendable (Step) throws -> Void

  public init() { self.init { _ in } }

  /// A disk on which `beforeStep` may throw, or end the process, before anything is changed.
  package init(beforeStep: @escaping @Sendable (Step) throws -> Void) {
    self.beforeStep = beforeStep
  }

  /// One change of the disk: what, and to which path.
  package struct Step: Hashable, Sendable {
    package enum Kind: Sendable { case makeDirectory, write, link, rename, exchange, sync, remove }
    package var kind: Kind
    package var path: String
  }

  /// All bytes of an ordinary file.
  public func read(_ path: String) throws -> [UInt8] {
    // NB: opening a named pipe would wait for a writer, and reading a device might never end.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw problem(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw problem(path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, code: EISDIR) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path: path, code: EINVAL) }
    // NB: the files of /proc say that they are empty, so the size is only a first guess.
    var bytes: [UInt8] = []
    var room = Int(status.st_size) + 1
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          let got = Glibc.read(file, buffer.baseAddress, room)
          failure = got < 0 ? errno : 0
          count = max(0, got)
        } while failure == EINTR
      }
      guard failure == 0 else { throw FileProblem(path: path, code: failure) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = max(65_536, Int(status.st_size) + 1 - bytes.count)
    }
  }

  /// Replaces a file, or makes it, so that at every instant it has either the old bytes or the new
  /// ones, also after a power cut.
  public func replaceFile(at path: String, with bytes: [UInt8]) throws {
    let (parent, name) = split(path)
    let beside = join(parent, ".\(name).partial-\(getpid())")
    do {
      try write(bytes, to: beside, isDurable: true)
      try rename(beside, to: path)
    } catch {
      try? remove(beside)
      throw error
    }
    try sync(parent)
  }

  /// Writes a file that nobody reads yet. Not durable ones may be empty after a power cut.
  func write(_ bytes: [UInt8], to path: String, isDurable: Bool) throws {
    try step(.write, path)
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw problem(path) }
    var failure: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, failure == 0 {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { failure = errno }
      }
    }
    if failure == 0, isDurable, fsync(file) != 0 { failure = errno }
    // NB: some file systems report a full disk only when the file is closed.
    if close(file) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw FileProblem(path: path, code: failure) }
  }

  /// Gives a file a second name; false where the file system cannot.
  func link(_ path: String, to other: String) throws -> Bool {
    try step(.link, other)
    return Glibc.link(path, other) == 0
  }

  func rename(_ path: String, to other: String) throws {
    try step(.rename, other)
    guard Glibc.rename(path, other) == 0 else { throw problem(other) }
  }

  /// Swaps two names in one instant; false where the file system cannot.
  func exchange(_ path: String, with other: String) throws -> Bool {
    try step(.exchange, other)
    if LinuxCalls.exchange(path, other) == 0 { return true }
    guard errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP else { throw problem(other) }
    return false
  }

  /// Makes sure that what was renamed in a folder is found there after a power cut.
  func sync(_ directory: String) throws {
    try step(.sync, directory)
    let file = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw problem(directory) }
    defer { close(file) }
    // NB: network file systems may not know how to sync a folder (EINVAL); nothing can be done.
    guard fsync(file) == 0 || errno == EINVAL else { throw problem(directory) }
  }

  func step(_ kind: Step.Kind, _ path: String) throws {
    try beforeStep(Step(kind: kind, path: path))
  }

  func problem(_ path: String) -> FileProblem { FileProblem(path: path, code: errno) }
}

/// The folder of a path and the last part of it.
func split(_ path: String) -> (parent: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
  let parent = slash == path.startIndex ? "/" : String(path[..<slash])
  return (parent, String(path[path.utf8.index(after: slash)...]))
}

func join(_ parent: String, _ name: String) -> String {
  parent.hasSuffix("/") ? parent + name : parent + "/" + name
}
