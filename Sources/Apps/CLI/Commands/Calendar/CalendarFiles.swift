import Diagnostics
import Glibc
import Output

/// The files that the calendar commands read and write; `-` is standard input or output.
enum CalendarFiles {
  static func read(_ path: String) throws -> [UInt8] {
    guard path == "-" else { return try touchingDisk { try Disk().read(path) } }
    var bytes: [UInt8] = []
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        repeat {
          count = Glibc.read(STDIN_FILENO, buffer.baseAddress, 1 << 16)
        } while count < 0
          && errno == EINTR
        count = max(0, count)
      }
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  /// Beside, then renamed: whoever reads the file sees all of it or what was there before.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if path == "-" { return Terminal.print(bytes) }
    try touchingDisk { try Disk().replaceFile(at: path, with: bytes) }
  }

  /// Diagnostics on standard error, with the lines they are about where those can be shown.
  static func report(_ found: [Diagnostic], in bytes: [UInt8], of path: String) {
    guard !found.isEmpty else { return }
    let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
    let text = report.text(found) { $0 == path && isPresentable(bytes) ? bytes : nil }
    Terminal.say(String(text.dropLast()))
  }

  /// Nothing that is no UTF-8, which a terminal would garble.
  private static func isPresentable(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
