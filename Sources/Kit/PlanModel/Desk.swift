import Synchronization

/// Somebody with a state of his own who works in `parallelMap`, on one strand at a time.
public final class Desk<Worker>: Sendable {
  private let worker: Mutex<Worker>

  public init(_ worker: sending Worker) { self.worker = Mutex(worker) }

  /// What the worker answers.
  public func ask<Answer: Sendable>(_ question: @Sendable (Worker) -> Answer) -> Answer {
    worker.withLock { question($0) }
  }
}
