import Foundation
import Testing

/// The example of a draw in folders of its own.
enum DrawnExample {
  static let campaign = "ys-trips-2026"

  /// `campaigns/drawn-seats` as `w`. The lots hang on the key, which is given here, so that every run
  /// is the same.
  static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/drawn-seats"), to: folder.url.appending(path: "w"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "w/private"), withIntermediateDirectories: true)
    try folder.write(String(repeating: "5a", count: 32) + "\n", to: "w/private/people.key")
    chmod(folder.path + "/w/private/people.key", 0o600)
    return folder
  }

  /// Commits to the draw of a workspace, draws and freezes it.
  static func freeze(_ folder: TemporaryFolder) throws {
    for arguments in [
      ["commit", campaign, "--seed", "spring-2026"], ["reveal", campaign],
      ["freeze", campaign, "--by", "office"],
    ] {
      let outcome = try Tool.run(["roster"] + arguments + ["--workspace", "w"], in: folder.url)
      #expect(outcome.status == 0, "\(arguments[0]): \(outcome.errors)")
    }
  }
}

extension TemporaryFolder {
  /// A register to import, `people.csv`, with what its columns are in `schemas/people.yaml`.
  func putRegister(_ people: String, schema: String) throws {
    try FileManager.default.createDirectory(
      at: url.appending(path: "schemas"), withIntermediateDirectories: true)
    try write(schema, to: "schemas/people.yaml")
    try write(people, to: "people.csv")
  }
}
