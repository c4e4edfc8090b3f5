import Foundation
import Synchronization
import Testing

@testable import Output

/// Two files that change together: ended at any step, both are old or both new after the next run.
@Suite struct PairOfFilesTests {
  private static let old = ["a.csv": "old a", "b.yaml": "old b"]
  private static let new = ["a.csv": "new a", "b.yaml": "new b"]

  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, text) in old { try sandbox.put(text, at: name) }
    return sandbox
  }

  static func write(in sandbox: Sandbox, on disk: Disk) throws {
    try PairOfFiles(in: sandbox.path, on: disk).write(
      ["a.csv", "b.yaml"].map { name in
        (sandbox(name), Array((old[name] ?? "").utf8), Array((new[name] ?? "").utf8))
      })
  }

  private static func countSteps() throws -> Int {
    let count = Mutex(0)
    try write(in: sandbox(), on: Disk { _ in count.withLock { $0 += 1 } })
    return count.withLock { $0 }
  }

  /// The two files after the next run, without anything else that lies about.
  private static func finished(_ sandbox: Sandbox) throws -> [String: String] {
    let outcome = try PairOfFiles(in: sandbox.path, on: Disk()).finish()
    let now = try sandbox.everything().filter { !$0.key.contains(".partial-") }
    if case .finished = outcome { #expect(now == new) }
    return now
  }

  @Test func `undisturbed, both files are new and nothing else is left`() throws {
    let sandbox = try Self.sandbox()
    try Self.write(in: sandbox, on: Disk())
    #expect(try sandbox.everything() == Self.new)
    #expect(try PairOfFiles(in: sandbox.path, on: Disk()).finish() == .nothing)
  }

  @Test func `an error at any step leaves both old, or both new, after the next run`() throws {
    var seen: Set<[String: String]> = []
    for step in try 0..<Self.countSteps() {
      let sandbox = try Self.sandbox()
      #expect(throws: FileProblem.self) {
        try Self.write(in: sandbox, on: Accident(kind: .failure, step: step).disk())
      }
      seen.insert(try Self.finished(sandbox))
    }
    #expect(seen == [Self.old, Self.new])
  }

  @Test(arguments: try 0..<PairOfFilesTests.countSteps())
  func `a process killed at any step leaves both old, or both new, after the next run`(
    step: Int
  ) async throws {
    let sandbox = try Self.sandbox()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = sandbox.path as String, step = step as Int] in
      try PairOfFilesTests.write(
        in: Sandbox(existing: path), on: Accident(kind: .kill, step: step).disk())
    }
    let now = try Self.finished(sandbox)
    #expect(now == Self.old || now == Self.new)
  }

  @Test func `a file that somebody edited since is left as it is, and so is the other`() throws {
    let sandbox = try Self.sandbox()
    var step = 0
    // The last step but the removal of the journal and its end: both files are written.
    while true {
      let last = try Self.sandbox()
      do { try Self.write(in: last, on: Accident(kind: .failure, step: step).disk()) } catch {}
      if last.text("a.csv") == "new a" { break }
      step += 1
    }
    try? Self.write(in: sandbox, on: Accident(kind: .failure, step: step).disk())
    try sandbox.put("edited b", at: "b.yaml")
    let outcome = try PairOfFiles(in: sandbox.path, on: Disk()).finish()
    #expect(outcome == .changedSince([sandbox("a.csv"), sandbox("b.yaml")]))
    #expect(sandbox.text("b.yaml") == "edited b")
    #expect(try PairOfFiles(in: sandbox.path, on: Disk()).finish() == .nothing)
  }

  @Test(arguments: ["", "chengnuan-unfinished-1\n", "chengnuan-unfinished-1\n\u{7F}\u{7F}"])
  func `a journal that is not whole changes nothing`(text: String) throws {
    let sandbox = try Self.sandbox()
    try sandbox.put(text, at: PairOfFiles.name)
    #expect(try PairOfFiles(in: sandbox.path, on: Disk()).finish() == .nothing)
    #expect(try sandbox.everything() == Self.old)
  }
}
