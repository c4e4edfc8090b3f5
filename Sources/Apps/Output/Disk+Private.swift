import Glibc

extension Disk {
  /// Makes a folder that only its owner may open, or lets nobody else open one that is there.
  public func makePrivateDirectory(_ path: String) throws {
    try step(.makeDirectory, path)
    if mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST, chmod(path, 0o700) == 0 else { throw problem(path) }
  }

  /// Removes one file; nothing happens if it is not there.
  public func removeFile(at path: String) throws { try remove(path) }
}

extension Disk {
  /// Makes a folder, and those above it, where they are not there yet.
  public func makeFolder(_ path: String) throws { try makeDirectories(path) }
}
