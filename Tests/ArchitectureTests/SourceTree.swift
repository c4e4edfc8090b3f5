import Foundation

/// The package as it lies on the disk, found from where this file is.
struct SourceTree {
  struct File {
    /// Relative to the package.
    let path: String
    let text: String

    var lines: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
  }

  let root: URL
  let manifest: String

  init(here: String = #filePath) throws {
    root = URL(filePath: here).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
  }

  /// The Swift files below a folder, sorted by path; none if there is no such folder.
  func files(below folder: String) throws -> [File] {
    let start = root.appending(path: folder)
    guard let paths = FileManager.default.enumerator(atPath: start.path(percentEncoded: false))
    else { return [] }
    return try paths.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted()
      .map { path in
        File(
          path: "\(folder)/\(path)",
          text: try String(contentsOf: start.appending(path: path), encoding: .utf8))
      }
  }

  /// The names of the folders in a folder.
  func folders(in folder: String) throws -> [String] {
    let start = root.appending(path: folder).path(percentEncoded: false)
    return try FileManager.default.contentsOfDirectory(atPath: start).sorted().filter { name in
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(start)/\(name)", isDirectory: &isDirectory)
        && isDirectory.boolValue
    }
  }

  /// The campaign modules: every folder of `Plugins/` but the list of them.
  func modules() throws -> Set<String> { Set(try folders(in: "Plugins")).subtracting(["Catalog"]) }

  /// Each target that is no test, with the folder where its sources lie.
  func targets() throws -> [(name: String, folder: String)] {
    let floors = try folders(in: "Sources").flatMap { floor in
      try folders(in: "Sources/\(floor)").map { ($0, "Sources/\(floor)/\($0)") }
    }
    return try floors + folders(in: "Plugins").map { ($0, "Plugins/\($0)") }
  }

  /// The names of the targets that the manifest declares, by its own words for them.
  func declaredTargets() -> Set<String> {
    let words =
      #/(?:room|module|\.target|\.executableTarget|\.systemLibrary)\(\s*(?:name: )?"(\w+)"/#
    return Set(manifest.matches(of: words).map { String($0.output.1) })
  }
}
