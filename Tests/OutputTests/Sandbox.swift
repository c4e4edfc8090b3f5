import Foundation
import PlanModel

@testable import Output

/// A folder of one's own below the system's temporary one, removed at the end.
final class Sandbox {
  let path: String
  private let isOwned: Bool

  init() throws {
    isOwned = true
    path = FileManager.default.temporaryDirectory
      .appending(path: "chengnuan 试 \(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// One that another process made and will remove.
  init(existing path: String) {
    isOwned = false
    self.path = path
  }

  deinit {
    if isOwned { try? FileManager.default.removeItem(atPath: path) }
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func put(_ text: String, at name: String) throws {
    try Disk().makeDirectories(split(self(name)).parent)
    try Disk().write(Array(text.utf8), to: self(name), isDurable: false)
  }

  func text(_ name: String) -> String? {
    (try? Disk().read(self(name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file with its text, by path; markers and all.
  func everything() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try Disk().files(below: path).map { ($0, text($0) ?? "?") })
  }

  /// Files as in a folder that is ours.
  static func ours(_ files: [String: String], in folder: String) -> [String: String] {
    let marker = (["chengnuan-out 1"] + files.keys.sorted()).joined(separator: "\n") + "\n"
    var all = ["\(folder)/.chengnuan-out": marker]
    for (name, text) in files { all["\(folder)/\(name)"] = text }
    return all
  }
}

/// Artifacts by path and text.
func artifacts(_ files: [String: String]) -> [Artifact] {
  files.keys.sorted().map { path in
    let bytes = Array((files[path] ?? "").utf8)
    return Artifact(path: path) { bytes }
  }
}
