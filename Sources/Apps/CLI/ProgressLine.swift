import Diagnostics

/// One line about long work on a terminal: how far it is, how fast it goes, and how long it will
/// still take. Nothing in a pipe.
final class ProgressLine {
  private let label: Text
  private let total: Int
  /// What is counted, and how many make one of it in the line.
  private let unit: (name: Text, size: Double)
  /// How far it was when it began: what somebody else has done says nothing about the rate.
  private let origin: Int
  private let start = Deadline.now
  private var last: UInt64 = 0

  init(
    _ label: Text, of total: Int, from origin: Int = 0, unit: (name: Text, size: Double)
  ) {
    self.label = label
    self.total = total
    self.origin = origin
    self.unit = unit
  }

  /// For bytes of a file.
  static func bytes(_ label: Text, of total: Int, from origin: Int = 0) -> ProgressLine {
    ProgressLine(label, of: total, from: origin, unit: (Text("MB"), 1_000_000))
  }

  func show(_ done: Int) {
    guard Terminal.isInteractive else { return }
    let now = Deadline.now
    // Five lines a second are as many as one can read.
    guard now - last > 200_000_000 else { return }
    last = now
    let seconds = Double(now - start) / 1e9
    let rate = Double(done - origin) / max(0.001, seconds)
    let left = rate > 0 ? Int(Double(total - done) / rate) + 1 : 0
    let percent = total > 0 ? done * 100 / total : 100
    let speed = Int(rate / unit.size)
    Terminal.progress(
      Text(
        zh: "\(label.zh) \(percent)%，每秒 \(speed) \(unit.name.zh)，还要约 \(left) 秒",
        en: "\(label.en) \(percent)%, \(speed) \(unit.name.en) a second, about \(left) s left"))
  }

  func end() { Terminal.endProgress() }
}
