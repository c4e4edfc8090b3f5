import Dispatch
import Synchronization

/// The results of `transform` for every index, in order, worked out on up to `threads` threads.
///
/// The only way in which the pipeline uses more than one core. Each strand takes the indices of
/// one stride, so who computes what never depends on timing; the results are the same for any
/// number of threads.
public func parallelMap<Result: Sendable>(
  count: Int, threads: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let strands = max(1, min(threads, count))
  if strands == 1 { return (0..<count).map(transform) }
  let parts = Mutex<[[Result]]>(Array(repeating: [], count: strands))
  DispatchQueue.concurrentPerform(iterations: strands) { strand in
    let part = stride(from: strand, to: count, by: strands).map { transform($0) }
    parts.withLock { $0[strand] = part }
  }
  let filled = parts.withLock { $0 }
  return (0..<count).map { filled[$0 % strands][$0 / strands] }
}
