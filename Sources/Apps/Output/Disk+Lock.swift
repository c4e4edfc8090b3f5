import Glibc

extension Disk {
  /// Runs `body` while no other process holds the lock of the same file or folder.
  ///
  /// The lock is the system's own (`flock`) on what stands at `path`, so nothing is left behind,
  /// and it ends with the process however that ends. If nothing stands there, an empty file is made
  /// and stays; better lock the folder that the work is in.
  ///
  /// - Throws: `LockHeld` if somebody has it; whatever `body` throws.
  @discardableResult
  public func withLock<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    var file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0, errno == ENOENT { file = open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o666) }
    guard file >= 0 else { throw problem(path) }
    // Closing the file gives the lock back.
    defer { close(file) }
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { throw LockHeld(path: path) }
      guard errno == EINTR else { throw problem(path) }
    }
    return try body()
  }
}
