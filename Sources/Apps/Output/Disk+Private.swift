import Glibc

extension Disk {
  /// Makes a folder that only its owner may open, if it is not there yet.
  public func makePrivateDirectory(_ path: String) throws {
    try step(.makeDirectory, path)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw problem(path) }
  }

  /// Removes one file; nothing happens if it is not there.
  public func removeFile(at path: String) throws { try remove(path) }
}
