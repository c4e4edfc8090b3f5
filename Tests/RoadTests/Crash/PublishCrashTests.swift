import Foundation
import Testing

/// Publications that end half-way: killed at any instant, or out of room on the disk.
@Suite struct PublishCrashTests {
  /// How often a publication is killed: `KILLS`, or enough to see all sides.
  private static let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 30

  @Test func `killed at random, a publication leaves the old state or the new, never a mixture`()
    throws
  {
    let crash = try CrashedWorkspace()
    var random = SystemRandomNumberGenerator()
    var seen: [CrashedWorkspace.State: Int] = [:]
    for _ in 0..<Self.kills {
      let moment = Double.random(in: 0...1.1, using: &random) * crash.seconds
      let state = try crash.publishKilled(after: moment)
      #expect(state != .mixture, "killed after \(moment) s of \(crash.seconds) s")
      seen[state, default: 0] += 1
      // The next run makes whatever is left whole, and says nothing of it.
      try crash.publishAgain()
    }
    // Otherwise the moments were badly chosen, and nothing was tried.
    #expect(Self.kills < 30 || (seen[.old] ?? 0) > 0 && (seen[.new] ?? 0) > 0, "\(seen)")
    print("killed \(Self.kills) publications: \(seen)")
  }

  /// A limit on the size of each file: the portable way to run out of room.
  @Test(arguments: [0, 1, 2, 4, 8, 16, 24])
  func `without room for a file, a publication leaves the old state`(blocks: Int) throws {
    let crash = try CrashedWorkspace()
    let outcome = try crash.publish(under: "ulimit -f \(blocks); trap '' XFSZ;")
    #expect(outcome.status == 74 || outcome.status == 0)
    #expect(try crash.state() == (outcome.status == 0 ? .new : .old), "\(outcome.errors)")
    try crash.publishAgain()
  }

  @Test(.enabled(if: TinyDisk.isAllowed, "needs the right to mount a file system"))
  func `on a full disk, a publication leaves the old state and says why`() throws {
    var seen: [Int32: Int] = [:]
    for kilobytes in stride(from: 1000, through: 4000, by: 250) {
      let crash = try CrashedWorkspace()
      let outcome = try crash.publish(onDiskOf: kilobytes)
      seen[outcome.status, default: 0] += 1
      // 98: not even the workspace has room.
      #expect([0, 74, 98].contains(outcome.status), "\(outcome.errors)")
      if outcome.status == 74 { #expect(outcome.errors.contains("磁盘已满"), "\(outcome.errors)") }
      #expect(try crash.state() == (outcome.status == 0 ? .new : .old), "\(kilobytes) KB")
    }
    #expect((seen[74] ?? 0) > 0 && (seen[0] ?? 0) > 0, "\(seen)")
  }
}
