import Glibc

/// A file without a name, in memory where the system has a place for that: other code can write it
/// under `path`, nobody else can find it, and it is gone when this is closed.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// Nil where neither memory nor `/tmp` can take a file.
  init?() {
    for folder in [MemoryFile.folder, "/tmp"] {
      var name = Array("\(folder)/chengnuan.XXXXXX".utf8CString)
      let descriptor = mkstemp(&name)
      guard descriptor >= 0 else { continue }
      unlink(name)
      self.descriptor = descriptor
      return
    }
    return nil
  }

  deinit { close(descriptor) }

  /// Where libraries put what they set aside.
  static let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that was written; nil where it cannot be read back.
  var bytes: [UInt8]? {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { return nil }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      while count < buffer.count {
        let piece = pread(
          descriptor, buffer.baseAddress! + count, buffer.count - count, off_t(count))
        guard piece > 0 else {
          isWhole = false
          return
        }
        count += piece
      }
    }
    return isWhole ? bytes : nil
  }
}
