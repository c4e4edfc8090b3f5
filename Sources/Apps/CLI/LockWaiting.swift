import Glibc
import Output

/// Runs `body` while nobody else is at work in a workspace. Two who file at once are served one
/// after the other; who has waited for half a minute is told who holds it up.
func waitingForLock(_ workspace: String, _ body: () throws -> Void) throws {
  let disk = Disk()
  let pause: UInt32 = 50_000
  var patience = 600
  try finishUnfinished(in: workspace, on: disk)
  while true {
    do {
      return try touchingDisk { try disk.withLock(workspace, body) }
    } catch let held as LockHeld {
      guard patience > 0 else { throw Failure(status: 75, message: held.message) }
      patience -= 1
      usleep(pause)
    }
  }
}
