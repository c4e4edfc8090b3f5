import Glibc
public import PlanModel

/// Files that are too large to be copied into memory.
extension Disk {
  /// The bytes of an ordinary file, which the system reads in when they are looked at.
  ///
  /// NB: whoever shortens the file meanwhile ends the program; what we write ourselves is always
  /// written beside and renamed.
  public func map(_ path: String) throws -> FixedMemory {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw problem(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw problem(path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(path: path, code: EISDIR) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path: path, code: EINVAL) }
    let size = Int(status.st_size)
    // Nothing can be mapped of an empty file, and small ones are better copied.
    if size < 1 << 20 { return FixedMemory(copying: try read(path)) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw problem(path)
    }
    return FixedMemory(start, count: size) { start, size in munmap(start, size) }
  }
}
