import Glibc
import Testing

@testable import Output

@Suite struct NewFolderTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.put("x", at: "workspace/tables/units.csv")
  }

  /// Paths as they are typed in the workspace itself, where `.` names it.
  @Test func `a new folder lies where its first parent that exists lies`() async throws {
    await #expect(processExitsWith: .success) { [path = sandbox("workspace") as String] in
      #expect(chdir(path) == 0)
      let cases = [
        ("../next", false), ("../far/next", false), ("../workspace-2", false),
        ("next", true), ("./next", true), ("tables/far/next", true), ("../workspace/next", true),
        ("tables/../../next", false), (path + "/next", true), (path + "-2", false),
      ]
      for (folder, isInside) in cases {
        let new = try NewFolder(folder)
        #expect(new.lies(in: ".") == isInside, "\(folder)")
        #expect(new.lies(in: path) == isInside, "\(folder)")
      }
    }
  }
}
