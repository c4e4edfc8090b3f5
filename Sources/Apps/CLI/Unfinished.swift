import Diagnostics
import Output

/// Finishes what a command has left half written when it was killed, and says so; does nothing while
/// another command is at work in the folder.
func finishUnfinished(in workspace: String, on disk: Disk = Disk()) throws {
  let files = PairOfFiles(in: workspace, on: disk)
  guard files.isUnfinished else { return }
  let outcome: PairOfFiles.Outcome
  do {
    outcome = try touchingDisk { try disk.withLock(workspace) { try files.finish() } }
  } catch is LockHeld {
    return
  }
  switch outcome {
  case .nothing: break
  case .finished(let paths):
    let list = paths.joined(separator: words("、", ", "))
    Terminal.say(
      words(
        "上一次的改动写到一半就中断了，现在已经写完：\(list)",
        "the last change was interrupted half-way and is finished now: \(list)"))
  case .changedSince(let paths):
    let list = paths.joined(separator: words("、", ", "))
    Terminal.say(
      words(
        "警告：上一次的改动写到一半就中断了，之后有人改过这些文件，没有再动，请核对：\(list)",
        "warning: the last change was interrupted half-way, and a file was edited since; they were left as they are, so check them: \(list)"
      ))
  }
}
