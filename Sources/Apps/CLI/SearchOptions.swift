import ArgumentParser
import Diagnostics
import PlanModel
import Scheduling

/// How long and on how many threads a search runs.
struct SearchOptions: ParsableArguments {
  @Option(
    help: help(
      "最多搜索多少秒；只在两轮之间看时间，跑了几轮会告诉您",
      "seconds to search, looked at between rounds; says how many it ran"))
  var time: Double?

  @Option(help: help("搜索多少步（凑成整轮）", "moves to search, in whole rounds"))
  var moves: Int?

  @Option(help: help("搜索多少轮", "rounds to search"))
  var rounds: Int?

  @Option(
    help: help(
      "这些轮是多少轮里的前几轮：重现一次提前结束的搜索",
      "of how many rounds these are the first: repeats a search that ended early"))
  var of: Int?

  @Option(help: help("线程数；结果与它无关", "threads; the result does not depend on it"))
  var threads: Int = 2

  func validate() throws {
    guard (1...256).contains(threads) else {
      throw ValidationError(words("线程数应在 1 到 256 之间", "threads must lie in 1...256"))
    }
    if [time != nil, moves != nil, rounds != nil].count(where: { $0 }) > 1 {
      throw ValidationError(
        words("--time、--moves、--rounds 只能用一个", "use one of --time, --moves and --rounds"))
    }
    if of != nil, rounds == nil {
      throw ValidationError(words("--of 要和 --rounds 一起用", "--of goes with --rounds"))
    }
    if let of, let rounds, of < rounds {
      throw ValidationError(words("--of 不能小于 --rounds", "--of is at least --rounds"))
    }
    if let time, !(time >= 0 && time <= 1e6) {
      throw ValidationError(
        words("--time 应在 0 到 1000000 秒之间", "--time lies between 0 and 1000000 seconds"))
    }
    for count in [moves, rounds, of].compactMap({ $0 })
    where !(0...1_000_000_000_000).contains(count) {
      throw ValidationError(
        words("步数和轮数不能小于 0", "moves and rounds are at least 0"))
    }
  }

  /// What was asked for; nil leaves it to the command.
  var effort: Effort? {
    if time != nil { return .paced }
    if let moves { return .moves(moves) }
    if let rounds { return of.map { .part(rounds, of: $0) } ?? .rounds(rounds) }
    return nil
  }
}

/// Watches a search between its rounds: says how far it is, and when its time is over.
final class Stopwatch {
  private let begin = Deadline.now
  private let seconds: Double?
  /// When the first round began, and when the last line was shown.
  private var roundsBegan: UInt64?
  private var lastLine: UInt64 = 0

  init(seconds: Double?) { self.seconds = seconds }

  /// A round takes at most so much longer later on than it took at first.
  private static let slack = 1.05

  func pace(after progress: Progress) -> Pace {
    let now = Deadline.now
    let began = roundsBegan ?? now
    roundsBegan = began
    show(progress, now: now, searching: now - began)
    guard let seconds else { return .goOn }
    let left = seconds - Double(now - begin) / 1e9
    if left <= 0 { return .stop }
    if progress.round < 2 { return .goOn }
    let each = Double(now - began) / 1e9 / Double(progress.round) * Stopwatch.slack
    return .rounds(progress.round + max(1, Int(min(left / each, 1e9))))
  }

  private func show(_ progress: Progress, now: UInt64, searching: UInt64) {
    if !Terminal.isInteractive || now - lastLine < 100_000_000 { return }
    lastLine = now
    let speed = Double(progress.moves) / max(1e-9, Double(searching) / 1e9)
    let rounds = progress.rounds.map { "\(progress.round)/\($0)" } ?? "\(progress.round)"
    let thousands = Int(speed / 1000)
    let (score, out) = (progress.score, progress.unplaced)
    Terminal.progress(
      Text(
        zh: "第 \(rounds) 轮  硬/中/软 \(score)  未排 \(out)  每秒 \(thousands) 千步",
        en: "round \(rounds)  hard/medium/soft \(score)  unplaced \(out)  \(thousands)k moves/s"))
  }
}
