import Glibc

/// Files written piece by piece, because the whole of one would not fit well into memory.
extension Disk {
  /// Replaces a file, or makes it, by what `body` writes: at every instant it has the old bytes or
  /// all of the new ones, also after a power cut. What earlier runs left of theirs is removed.
  ///
  /// - Parameter isPrivate: whether nobody but its owner may open it.
  public func replaceFile(
    at path: String, isPrivate: Bool = false,
    writing body: (_ write: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    let (parent, name) = split(path)
    let beside = join(parent, ".\(name).partial-\(getpid())")
    do {
      for left in (try? names(in: parent)) ?? [] where Self.isAbandoned(left, of: name, "partial") {
        try? remove(join(parent, left))
      }
      try step(.write, beside)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      let file = open(beside, flags, isPrivate ? 0o600 : 0o666)
      guard file >= 0 else { throw problem(beside) }
      var isOpen = true
      defer { if isOpen { close(file) } }
      try body { try writeAll($0, to: file, named: path) }
      guard fsync(file) == 0 else { throw problem(path) }
      isOpen = false
      // NB: some file systems report a full disk only when the file is closed.
      guard close(file) == 0 else { throw problem(path) }
      try rename(beside, to: path)
    } catch {
      try? remove(beside)
      throw error
    }
    try sync(parent)
  }

  /// Whether `left` is called `.NAME.KIND-PID` after a process that is no more.
  static func isAbandoned(_ left: String, of name: String, _ kind: String) -> Bool {
    let prefix = ".\(name).\(kind)-"
    guard left.hasPrefix(prefix), let owner = pid_t(left.dropFirst(prefix.count)) else {
      return false
    }
    return owner == getpid() || (Glibc.kill(owner, 0) != 0 && errno == ESRCH)
  }

  private func writeAll(
    _ bytes: UnsafeRawBufferPointer, to file: Int32, named path: String
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(file, piece.baseAddress, min(piece.count, 1 << 30))
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw problem(path)
      }
    }
  }

  /// What changes when a file does: its size, when it was last written, and which file it is.
  public func stamp(of path: String) throws -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { throw problem(path) }
    let time = status.st_mtim
    return "\(status.st_dev):\(status.st_ino):\(status.st_size):\(time.tv_sec).\(time.tv_nsec)"
  }
}
