import Glibc
import PlanModel
import Synchronization
import Testing

@testable import Output

@Suite struct CommitTests {
  static let old = ["city.ics": "1", "unit/a.ics": "2"]
  static let new = ["city.ics": "1", "unit/a.ics": "3", "unit/b.ics": "4"]

  @Test func `folder and record change together`() throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    #expect(try sandbox.everything() == Self.state(Self.old, "old"))
    try Self.commit(Self.new, "new", in: sandbox)
    #expect(try sandbox.everything() == Self.state(Self.new, "new"))
  }

  @Test func `the record alone may change`() throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    try Self.commit(Self.old, "new", in: sandbox)
    #expect(try sandbox.everything() == Self.state(Self.old, "new"))
  }

  @Test func `a record that somebody merged stands`() throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    try sandbox.put("merged", at: "publication.yaml")
    try Self.directory(in: sandbox).heal(record: sandbox("publication.yaml"))
    #expect(sandbox.text("publication.yaml") == "merged")
  }

  @Test func `a record that changed since it was read stops the publication`() throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    for read in [nil, "older"] as [String?] {
      #expect(throws: RecordChanged(path: sandbox("publication.yaml"))) {
        try Self.directory(in: sandbox).commit(
          artifacts(Self.new), record: sandbox("publication.yaml"),
          replacing: read.map { Array($0.utf8) }, with: Array("new".utf8))
      }
    }
    #expect(try sandbox.everything() == Self.state(Self.old, "old"))
  }

  /// Somebody pulls a merge while the next state is being written.
  @Test func `a record that changes during the publication stops it`() throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    let record = sandbox("publication.yaml")
    let meddler = Disk { step in
      if step.kind == .write, step.path.hasSuffix("b.ics") {
        try Disk().write(Array("merged".utf8), to: record, isDurable: false)
      }
    }
    #expect(throws: RecordChanged(path: record)) {
      try Self.directory(in: sandbox, on: meddler).commit(
        artifacts(Self.new), record: record, replacing: Array("old".utf8),
        with: Array("new".utf8))
    }
    #expect(try sandbox.everything() == Self.state(Self.old, "merged"))
  }

  @Test func `a record whose folder is in place already is the one that stands`() throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    let record = sandbox("publication.yaml")
    #expect(Self.directory(in: sandbox).standingRecord(record) == record)
    let failing = Disk { step in
      if step.kind == .rename, step.path == record {
        throw FileProblem(path: record, code: ENOSPC)
      }
    }
    #expect(throws: FileProblem.self) { try Self.commit(Self.new, "new", in: sandbox, on: failing) }
    let standing = Self.directory(in: sandbox).standingRecord(record)
    #expect(try Disk().read(standing) == Array("new".utf8) && standing != record)
    try Self.directory(in: sandbox).heal(record: record)
    #expect(try sandbox.everything() == Self.state(Self.new, "new"))
  }

  @Test func `a secret path stands in no list of files`() throws {
    let sandbox = try Sandbox()
    let secret = Artifact(path: "internal/0123/leaders.ics", isSecret: true) { [65] }
    let directory = Self.directory(in: sandbox)
    #expect(try directory.write([secret] + artifacts(Self.old)).written == 3)
    #expect(sandbox.text("published/.chengnuan-out")?.contains("0123") == false)
    #expect(try directory.write([secret] + artifacts(Self.old)).unchanged == 3)
    #expect(try directory.write(artifacts(Self.old)).removed == 1)
    #expect(try sandbox.everything() == Sandbox.ours(Self.old, in: "published"))
  }

  @Test func `every failing step leaves old and old, or new and new after healing`() throws {
    var outcomes: Set<String> = []
    var step = 0
    while true {
      let sandbox = try Sandbox()
      try Self.commit(Self.old, "old", in: sandbox)
      let accident = Accident(kind: .failure, step: step)
      do {
        try Self.commit(Self.new, "new", in: sandbox, on: accident.disk())
        break
      } catch let problem as FileProblem {
        #expect(problem.code == ENOSPC)
        outcomes.insert(try Self.healed(sandbox, after: accident))
      }
      step += 1
    }
    #expect(outcomes == ["old", "new"] && step > 15)
  }

  @Test(arguments: try 0..<CommitTests.countSteps())
  func `a process killed at any step leaves old and old, or new and new after healing`(
    step: Int
  ) async throws {
    let sandbox = try Sandbox()
    try Self.commit(Self.old, "old", in: sandbox)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = sandbox.path as String, step = step as Int] in
      try CommitTests.commit(
        CommitTests.new, "new", in: Sandbox(existing: path),
        on: Accident(kind: .kill, step: step).disk())
    }
    _ = try Self.healed(sandbox, after: Accident(kind: .kill, step: step))
  }

  /// The changes of the disk that one commit makes.
  private static func countSteps() throws -> Int {
    let sandbox = try Sandbox()
    try commit(old, "old", in: sandbox)
    let count = Mutex(0)
    try commit(new, "new", in: sandbox, on: Disk { _ in count.withLock { $0 += 1 } })
    return count.withLock { $0 }
  }

  /// What stands after the next run has healed: "old" or "new", and nothing else.
  private static func healed(_ sandbox: Sandbox, after accident: Accident) throws -> String {
    try directory(in: sandbox).heal(record: sandbox("publication.yaml"))
    let now = try sandbox.everything()
    let record = now["publication.yaml"] ?? "none"
    #expect(now == state(record == "old" ? old : new, record), "\(accident)")
    return record
  }

  private static func state(_ files: [String: String], _ record: String) -> [String: String] {
    var all = Sandbox.ours(files, in: "published")
    all["publication.yaml"] = record
    return all
  }

  private static func directory(in sandbox: Sandbox, on disk: Disk = Disk()) -> OutputDirectory {
    OutputDirectory(sandbox("published"), on: disk)
  }

  static func commit(
    _ files: [String: String], _ record: String, in sandbox: Sandbox, on disk: Disk = Disk()
  ) throws {
    try directory(in: sandbox, on: disk).commit(
      artifacts(files), record: sandbox("publication.yaml"),
      replacing: sandbox.text("publication.yaml").map { Array($0.utf8) }, with: Array(record.utf8))
  }
}
