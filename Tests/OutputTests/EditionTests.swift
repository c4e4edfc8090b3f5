import Glibc
import Testing

@testable import Output

@Suite struct EditionTests {
  static let old = ["record.yaml": "1", "received/a.1.yaml": "x", "a.yaml": "x"]
  static let new = [
    "record.yaml": "2", "received/a.1.yaml": "x", "received/a.2.yaml": "y", "a.yaml": "y",
  ]

  private func change(_ sandbox: Sandbox, on disk: Disk = Disk()) throws {
    try disk.change(
      folder: sandbox("unit"),
      writing: [
        ("received/a.2.yaml", Array("y".utf8)), ("a.yaml", Array("y".utf8)),
        ("record.yaml", Array("2".utf8)),
      ])
  }

  private func prepared() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, text) in Self.old { try sandbox.put(text, at: "unit/" + name) }
    return sandbox
  }

  private func seen(_ sandbox: Sandbox) throws -> [String: String] {
    var seen: [String: String] = [:]
    for (name, text) in try sandbox.everything() where name.hasPrefix("unit/") {
      seen[String(name.dropFirst(5))] = text
    }
    return seen
  }

  @Test func `what is not named stays, and nothing is left beside`() throws {
    let sandbox = try prepared()
    try change(sandbox)
    #expect(try seen(sandbox) == Self.new)
    #expect(try sandbox.everything().count == Self.new.count)
  }

  @Test func `a folder that is not there is made whole`() throws {
    let sandbox = try Sandbox()
    try change(sandbox)
    #expect(try seen(sandbox).keys.sorted() == ["a.yaml", "received/a.2.yaml", "record.yaml"])
  }

  @Test(arguments: 0..<24)
  func `a step that fails leaves the old state or the new one`(step: Int) throws {
    let sandbox = try prepared()
    do {
      try change(sandbox, on: Accident(kind: .failure, step: step).disk())
    } catch is FileProblem {}
    let now = try seen(sandbox)
    #expect(now == Self.old || now == Self.new, "\(now)")
    try change(sandbox)
    #expect(try seen(sandbox) == Self.new)
  }

  @Test(arguments: 0..<24)
  func `a process that is killed leaves the old state or the new one`(step: Int) async throws {
    let sandbox = try prepared()
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = sandbox.path as String, step = step as Int] in
      let inside = Sandbox(existing: path)
      try Accident(kind: .kill, step: step).disk().change(
        folder: inside("unit"),
        writing: [
          ("received/a.2.yaml", Array("y".utf8)), ("a.yaml", Array("y".utf8)),
          ("record.yaml", Array("2".utf8)),
        ])
      kill(getpid(), SIGKILL)
    }
    let now = try seen(sandbox)
    #expect(now == Self.old || now == Self.new, "\(now)")
    try change(sandbox)
    #expect(try seen(sandbox) == Self.new)
  }
}
