import Glibc
import Output

/// Prints what each piece of work costs, as lines for `Medians`: section, name, user and system
/// CPU in microseconds and peak memory in kB, between tabs.
struct Meter {
  let section: String

  /// The CPU that this process has used, in microseconds.
  struct Usage {
    var user = 0
    var system = 0

    static var current: Usage {
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Usage(user: microseconds(usage.ru_utime), system: microseconds(usage.ru_stime))
    }

    private static func microseconds(_ time: timeval) -> Int {
      Int(time.tv_sec) * 1_000_000 + Int(time.tv_usec)
    }

    static func - (a: Usage, b: Usage) -> Usage {
      Usage(user: a.user - b.user, system: a.system - b.system)
    }
  }

  /// Does `work` and prints what it cost, for work that is repeated, each time.
  func measure<Value>(
    _ name: String, times: Int = 1, _ work: () throws -> Value
  ) rethrows -> Value {
    Self.forgetPeak()
    let start = Usage.current
    for _ in 1..<times { _ = try work() }
    let value = try work()
    report(name, Usage.current - start, times: times)
    return value
  }

  /// Prints what has been spent on something, and the most memory since the peak was forgotten.
  func report(_ name: String, _ spent: Usage, times: Int = 1) {
    print(
      section, name, spent.user / times, spent.system / times, Self.peak, separator: "\t")
  }

  /// Lets the peak begin anew at what is resident now (proc(5), clear_refs).
  static func forgetPeak() {
    let file = open("/proc/self/clear_refs", O_WRONLY)
    guard file >= 0 else { return }
    write(file, "5", 1)
    close(file)
  }

  /// The most memory that was resident since then, in kB (proc(5), VmHWM).
  private static var peak: Int {
    guard let bytes = try? Disk().read("/proc/self/status") else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
