import Diagnostics
import Foundation
import Testing

@testable import Output

@Suite struct DiskTests {
  let sandbox: Sandbox
  let disk = Disk()

  init() throws { sandbox = try Sandbox() }

  @Test(arguments: [0, 1, 4096, 65_536, 300_001])
  func `reading gives back what was written`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try disk.replaceFile(at: sandbox("文件 a"), with: bytes)
    #expect(try disk.read(sandbox("文件 a")) == bytes)
    #expect(try disk.names(in: sandbox.path) == ["文件 a"])
  }

  @Test func `a file that says it is empty is read to its end`() throws {
    #expect(try disk.read("/proc/self/status").starts(with: Array("Name:".utf8)))
  }

  @Test(arguments: [
    ("gone", ENOENT), ("folder", EISDIR), ("file/below", ENOTDIR),
    (String(repeating: "长", count: 100), ENAMETOOLONG),
  ])
  func `what cannot be read is named with the reason`(name: String, code: Int32) throws {
    try disk.makeDirectories(sandbox("folder"))
    try sandbox.put("x", at: "file")
    #expect(throws: FileProblem(path: sandbox(name), code: code)) { try disk.read(sandbox(name)) }
  }

  @Test func `every failing step of a replacement leaves the old file alone`() throws {
    var step = 0
    while true {
      try sandbox.put("old", at: "a")
      let failing = Accident(kind: .failure, step: step).disk()
      do {
        try failing.replaceFile(at: sandbox("a"), with: Array("new".utf8))
        break
      } catch is FileProblem {
        #expect(try disk.names(in: sandbox.path) == ["a"])
        // The last step only makes the rename durable.
        #expect(sandbox.text("a") == (step < 2 ? "old" : "new"))
      }
      step += 1
    }
    #expect(step == 3 && sandbox.text("a") == "new")
  }

  @Test func `a file that would grow too large is refused, and the old one stands`() async throws {
    try sandbox.put("old", at: "a")
    await #expect(processExitsWith: .success) { [path = sandbox("a") as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect(throws: FileProblem.self) {
        try Disk().replaceFile(at: path, with: [UInt8](repeating: 65, count: 20_000))
      }
    }
    #expect(try sandbox.everything() == ["a": "old"])
  }

  @Test func `a folder that one may not write is named`() async throws {
    try sandbox.put("old", at: "out/a")
    chmod(sandbox("out"), 0o555)
    await #expect(processExitsWith: .success) { [folder = sandbox("out") as String] in
      // The superuser may write everywhere; nobody may not.
      if getuid() == 0 { #expect(setuid(65_534) == 0) }
      let beside = "\(folder)/.a.partial-\(getpid())"
      #expect(throws: FileProblem(path: beside, code: EACCES)) {
        try Disk().replaceFile(at: "\(folder)/a", with: [1])
      }
    }
    #expect(try sandbox.everything() == ["out/a": "old"])
  }

  @Test func `what a run that was ended left beside a file goes with the next one`() throws {
    try sandbox.put("old", at: "a")
    try sandbox.put("half", at: ".a.partial-4194305")  // No process has so high a number.
    try sandbox.put("another's", at: ".a.partial-1")
    try sandbox.put("half", at: ".ab.partial-4194305")
    try disk.replaceFile(at: sandbox("a"), isPrivate: true) { write in
      try Array("new".utf8).withUnsafeBytes(write)
    }
    #expect(
      try sandbox.everything() == [
        "a": "new", ".a.partial-1": "another's", ".ab.partial-4194305": "half",
      ])
  }

  @Test func `a lock holds off others until it is given back`() throws {
    try disk.withLock(sandbox.path) {
      #expect(throws: LockHeld(path: sandbox.path)) { try disk.withLock(sandbox.path) {} }
    }
    #expect(try disk.withLock(sandbox.path) { 7 } == 7)
    #expect(try sandbox.everything().isEmpty)
  }

  @Test func `a lock on a name that does not exist yet makes a file`() throws {
    #expect(try disk.withLock(sandbox("lock")) { 7 } == 7)
    #expect(throws: LockHeld(path: sandbox("lock"))) {
      try disk.withLock(sandbox("lock")) { try disk.withLock(sandbox("lock")) {} }
    }
    #expect(try sandbox.everything() == ["lock": ""])
  }

  @Test func `two folders are exchanged, and a failure says why`() throws {
    #expect(LinuxCalls.exchange(sandbox("gone"), sandbox("gone, too")) == -1)
    #expect(errno == ENOENT)
    try sandbox.put("1", at: "a/x")
    try sandbox.put("2", at: "b/y")
    #expect(try disk.exchange(sandbox("a"), with: sandbox("b")))
    #expect(try sandbox.everything() == ["a/y": "2", "b/x": "1"])
  }

  @Test(arguments: [ENOSPC, EACCES, EROFS, ENOENT, EIO, 9999])
  func `every reason has a sentence in both languages`(code: Int32) {
    let problem = FileProblem(path: "out/a.ics", code: code)
    #expect(problem.message.zh == "“out/a.ics”：\(problem.reason.zh)")
    #expect(problem.message.en == "'out/a.ics': \(problem.reason.en)")
    #expect(!problem.reason.zh.isEmpty && !problem.reason.en.isEmpty)
  }

  @Test(arguments: [OutputRefused.Reason.notADirectory, .noMarker, .unknownFormat])
  func `a refusal names the folder and the way out`(reason: OutputRefused.Reason) {
    let refused = OutputRefused(path: "out", reason: reason)
    #expect(refused.message.zh.contains("“out”") && refused.message.en.contains("'out'"))
    #expect(refused.help.zh.contains("--out") && refused.help.en.contains("--out"))
  }
}
