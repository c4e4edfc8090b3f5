import Foundation
import PlanModel
import Testing

@testable import Output

@Suite struct OutputDirectoryTests {
  let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  var out: OutputDirectory { OutputDirectory(sandbox("out")) }

  @Test(arguments: [1, 2, 7])
  func `artifacts are written with a marker that lists them`(threads: Int) throws {
    let files = ["plan.json": "{}\n", "calendars/city.ics": "城", "calendars/district/a.ics": ""]
    let outcome = try out.write(artifacts(files), threads: threads)
    #expect(outcome == .init(written: 3, unchanged: 0, removed: 0))
    #expect(try sandbox.everything() == Sandbox.ours(files, in: "out"))
  }

  @Test func `what is no longer planned goes`() throws {
    try out.write(artifacts(["a": "1", "b/c": "2"]))
    let outcome = try out.write(artifacts(["a": "1", "d": "3"]))
    #expect(outcome == .init(written: 1, unchanged: 1, removed: 1))
    #expect(try sandbox.everything() == Sandbox.ours(["a": "1", "d": "3"], in: "out"))
  }

  @Test func `an unchanged state touches nothing`() throws {
    let files = artifacts(["a": "1", "b/c": "2"])
    try out.write(files)
    let before = try ["out", "out/a", "out/b", "out/b/c", "out/.chengnuan-out"].map(identity)
    #expect(try out.write(files) == .init(written: 0, unchanged: 2, removed: 0))
    let after = try ["out", "out/a", "out/b", "out/b/c", "out/.chengnuan-out"].map(identity)
    #expect(before == after)
  }

  @Test func `an unchanged file among changed ones keeps inode and time`() throws {
    try out.write(artifacts(["a": "1", "b": "2"]))
    let before = try identity("out/a")
    try out.write(artifacts(["a": "1", "b": "3"]))
    #expect(try identity("out/a") == before)
    #expect(sandbox.text("out/b") == "3")
  }

  @Test func `what somebody else put there stays`() throws {
    try out.write(artifacts(["a": "1", "b/c": "2"]))
    try sandbox.put("mine", at: "out/notes/书记.txt")
    try out.write(artifacts(["a": "2"]))
    var expected = Sandbox.ours(["a": "2"], in: "out")
    expected["out/notes/书记.txt"] = "mine"
    #expect(try sandbox.everything() == expected)
  }

  @Test func `a file that somebody edited is made again`() throws {
    try out.write(artifacts(["a": "1"]))
    try sandbox.put("edited", at: "out/a")
    #expect(try out.write(artifacts(["a": "1"])).written == 1)
    #expect(sandbox.text("out/a") == "1")
  }

  @Test func `a folder closed to others stays closed`() throws {
    try out.write(artifacts(["rosters/a": "1"]))
    chmod(sandbox("out"), 0o700)
    chmod(sandbox("out/rosters"), 0o710)
    try out.write(artifacts(["rosters/a": "2"]))
    #expect(try mode("out") == 0o700 && mode("out/rosters") == 0o710)
  }

  @Test func `an empty folder is taken, and a link to a folder stays a link`() throws {
    try Disk().makeDirectories(sandbox("disk/real"))
    try FileManager.default.createSymbolicLink(
      atPath: sandbox("out"), withDestinationPath: "disk/real")
    try out.write(artifacts(["a": "1"]))
    try out.write(artifacts(["a": "2"]))
    #expect(try Disk().entry(at: sandbox("out")) == .other)
    #expect(sandbox.text("disk/real/a") == "2")
    #expect(try Disk().names(in: sandbox("disk")) == ["real"])
  }

  @Test func `a folder that is not ours is refused and left as it is`() throws {
    try sandbox.put("thesis", at: "out/thesis.txt")
    #expect(throws: OutputRefused(path: sandbox("out"), reason: .noMarker)) {
      try out.write(artifacts(["a": "1"]))
    }
    #expect(try sandbox.everything() == ["out/thesis.txt": "thesis"])
  }

  @Test func `a file in place of the folder is refused`() throws {
    try sandbox.put("x", at: "out")
    #expect(throws: OutputRefused(path: sandbox("out"), reason: .notADirectory)) {
      try out.write(artifacts(["a": "1"]))
    }
    #expect(try sandbox.everything() == ["out": "x"])
  }

  @Test func `a later format is refused`() throws {
    try sandbox.put("chengnuan-out 2\n", at: "out/.chengnuan-out")
    #expect(throws: OutputRefused(path: sandbox("out"), reason: .unknownFormat)) {
      try out.write(artifacts(["a": "1"]))
    }
  }

  @Test func `left-overs of ended processes go, those of living ones stay`() throws {
    try out.write([])
    // Process numbers of Linux end at 2^22; process 1 always lives.
    try sandbox.put("x", at: ".out.partial-4194305/a")
    try sandbox.put("x", at: ".out.old-4194305/a")
    try sandbox.put("x", at: ".out.partial-1/a")
    try sandbox.put("x", at: ".outer.partial-4194305/a")
    try out.write([])
    #expect(
      try Disk().names(in: sandbox.path) == [".out.partial-1", ".outer.partial-4194305", "out"])
  }

  @Test func `an old state set aside by a process that ended comes back first`() throws {
    try out.write(artifacts(["a": "1"]))
    try sandbox.put("mine", at: "out/notes.txt")
    try Disk().rename(sandbox("out"), to: sandbox(".out.old-4194305"))
    try out.write(artifacts(["a": "2"]))
    var expected = Sandbox.ours(["a": "2"], in: "out")
    expected["out/notes.txt"] = "mine"
    #expect(try sandbox.everything() == expected)
  }

  @Test func `every failing step leaves the old state and nothing else`() throws {
    let old = ["a": "1", "b/c": "2", "gone": "3"]
    let new = artifacts(["a": "1", "b/c": "changed", "new": "4"])
    try out.write(artifacts(old))
    var step = 0
    while true {
      let failing = OutputDirectory(
        sandbox("out"), on: Accident(kind: .failure, step: step).disk())
      do {
        try failing.write(new)
        break
      } catch let problem as FileProblem {
        #expect(problem.code == ENOSPC)
        let now = try sandbox.everything()
        // After the exchange only the removal of the old state is left to fail.
        if now["out/b/c"] == "2" {
          #expect(now == Sandbox.ours(old, in: "out"), "step \(step)")
        } else {
          let files = ["a": "1", "b/c": "changed", "new": "4"]
          #expect(now == Sandbox.ours(files, in: "out"), "step \(step)")
          try out.write(artifacts(old))
        }
      }
      step += 1
    }
    #expect(step > 8)
    #expect(sandbox.text("out/b/c") == "changed")
  }

  private func identity(_ name: String) throws -> [Int] {
    var status = stat()
    guard stat(sandbox(name), &status) == 0 else { throw FileProblem(path: name, code: errno) }
    return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  private func mode(_ name: String) throws -> mode_t {
    var status = stat()
    guard stat(sandbox(name), &status) == 0 else { throw FileProblem(path: name, code: errno) }
    return status.st_mode & 0o7777
  }
}
