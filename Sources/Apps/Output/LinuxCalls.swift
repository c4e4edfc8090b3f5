import Glibc

/// Two calls of Linux that the C library has, but that its headers show to GNU sources only, which
/// Swift's are not. They are looked up when first used; where one is missing there is another way.
enum LinuxCalls {
  /// Swaps two names in one instant (`renameat2` with `RENAME_EXCHANGE`, Linux 3.15): 0, or -1
  /// with the reason in `errno`.
  static func exchange(_ path: String, _ other: String) -> Int32 {
    guard let function = renameat2 else {
      errno = ENOSYS
      return -1
    }
    let exchange: UInt32 = 1 << 1
    return function(AT_FDCWD, path, AT_FDCWD, other, exchange)
  }

  /// Waits until the file system of an open file has written everything out (`syncfs`, Linux
  /// 2.6.39), or, without that call, all file systems.
  static func syncFileSystem(_ file: Int32) -> Int32 {
    if let function = syncfs { return function(file) }
    sync()
    return 0
  }

  private typealias Rename =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
  private typealias Sync = @convention(c) (Int32) -> Int32

  private static let renameat2: Rename? = symbol("renameat2").map {
    unsafeBitCast($0, to: Rename.self)
  }
  private static let syncfs: Sync? = symbol("syncfs").map { unsafeBitCast($0, to: Sync.self) }

  private static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
    dlopen(nil, RTLD_NOW).flatMap { dlsym($0, name) }
  }
}
