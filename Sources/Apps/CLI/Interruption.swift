import Glibc

/// Ctrl-C and SIGTERM for a search that keeps what it has found: they are held back while it runs,
/// and it asks between rounds whether one has come. Nothing is done in a signal handler.
struct Interruption {
  /// Holds the signals back, for this thread and those it starts.
  init() { Self.mask(SIG_BLOCK) }

  /// Whether one of the signals is waiting.
  var isPending: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1
  }

  /// Lets the signals through again. One that was waiting has been answered, and is forgotten.
  func end() {
    for signal in [SIGINT, SIGTERM] where isPending {
      let usual = Glibc.signal(signal, SIG_IGN)
      Glibc.signal(signal, usual)
    }
    Self.mask(SIG_UNBLOCK)
  }

  private static func mask(_ change: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(change, &signals, nil)
  }
}

/// A moment that a search must not outlast, on the clock that nobody sets.
struct Deadline {
  private let nanoseconds: UInt64

  /// - Parameter seconds: From the start of the command on.
  init(seconds: Double) { nanoseconds = Self.now + UInt64(seconds * 1e9) }

  var hasPassed: Bool { Self.now >= nanoseconds }

  /// Nanoseconds since some moment before the program began.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
