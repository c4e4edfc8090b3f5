import Glibc

/// Whole folders.
extension Disk {
  /// What stands at a path, without following a symbolic link at its end.
  enum Entry { case nothing, file, directory, other }

  func entry(at path: String) throws -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return .nothing }
      throw problem(path)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }

  /// The number that a folder keeps whatever it is renamed to; nil if there is none.
  func inode(of path: String) -> UInt64? {
    var status = stat()
    return lstat(path, &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// The path without symbolic links, if something stands there; otherwise as given, without a
  /// slash at its end.
  func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The names in a folder, sorted.
  func names(in directory: String) throws -> [String] {
    guard let stream = opendir(directory) else { throw problem(directory) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw problem(directory) }
    return names.sorted()
  }

  /// The paths of all files below a folder, relative to it, sorted within each folder.
  func files(below directory: String, prefix: String = "") throws -> [String] {
    try names(in: directory).flatMap { name in
      let path = join(directory, name)
      return try entry(at: path) == .directory
        ? files(below: path, prefix: prefix + name + "/") : [prefix + name]
    }
  }

  /// Makes a folder and those above it, as far as they are missing.
  public func makeDirectories(_ path: String) throws {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileProblem(path: path, code: ENOTDIR) }
      return
    }
    let parent = split(path).parent
    if parent != path { try makeDirectories(parent) }
    try step(.makeDirectory, path)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw problem(path) }
  }

  /// Makes one folder with the permissions of the one that it will replace, so that what somebody
  /// closed to others stays closed.
  func makeDirectory(_ path: String, like model: String) throws {
    try step(.makeDirectory, path)
    guard mkdir(path, 0o777) == 0 else { throw problem(path) }
    var status = stat()
    guard stat(model, &status) == 0 else { return }
    guard chmod(path, status.st_mode & 0o7777) == 0 else { throw problem(path) }
  }

  /// Removes a file, or a folder with everything in it; nothing happens if it is not there.
  func remove(_ path: String) throws {
    switch try entry(at: path) {
    case .nothing: break
    case .file, .other:
      try step(.remove, path)
      guard unlink(path) == 0 || errno == ENOENT else { throw problem(path) }
    case .directory:
      for name in try names(in: path) { try remove(join(path, name)) }
      try step(.remove, path)
      guard rmdir(path) == 0 || errno == ENOENT else { throw problem(path) }
    }
  }

  /// Writes everything out that the file system of a folder still holds in memory: one call in
  /// place of one for each of a thousand files.
  func syncFileSystem(of directory: String) throws {
    try step(.sync, directory)
    let file = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw problem(directory) }
    defer { close(file) }
    guard LinuxCalls.syncFileSystem(file) == 0 else { throw problem(directory) }
  }
}
