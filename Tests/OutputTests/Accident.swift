import Glibc
import Synchronization

@testable import Output

/// What goes wrong, at which change of the disk, counted from 0.
struct Accident: Codable {
  enum Kind: Codable, CaseIterable {
    /// This change fails, as on a full disk; the ones after it work.
    case failure
    /// The process is killed before this change.
    case kill
  }
  var kind: Kind
  var step: Int

  /// A disk on which it happens.
  func disk() -> Disk {
    let counter = Counter()
    return Disk { step in
      guard counter.next() == self.step else { return }
      switch kind {
      case .failure: throw FileProblem(path: step.path, code: ENOSPC)
      case .kill: kill(getpid(), SIGKILL)
      }
    }
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
