import Foundation

/// The built command line, run as a user would: another process, with its own environment.
struct Tool {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle.
  static let executable: URL = {
    let arguments = CommandLine.arguments
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    var folder = URL(filePath: bundle).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "chengnuan")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return root.appending(path: ".build/debug/chengnuan")
  }()

  @discardableResult
  static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable, arguments, in: folder, environment: environment)
  }

  /// Runs a shell script; isolated, with mounts of its own that end with it.
  @discardableResult
  static func shell(
    _ script: String, in folder: URL, isolated: Bool = false
  ) throws -> Outcome {
    let shell = ["/bin/bash", "-c", script]
    let command = isolated ? ["/usr/bin/unshare", "-m"] + shell : shell
    return try run(URL(filePath: command[0]), Array(command.dropFirst()), in: folder)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"]
    variables.merge(environment) { $1 }
    process.environment = variables
    // Files instead of pipes, so that neither side ever waits for the other.
    let output = try TemporaryFolder()
    let errors = try TemporaryFolder()
    process.standardOutput = try output.sink()
    process.standardError = try errors.sink()
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try output.sunk(), errors: try errors.sunk())
  }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "chengnuan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }

  fileprivate func sink() throws -> FileHandle {
    let file = url.appending(path: "sink")
    FileManager.default.createFile(atPath: file.path, contents: nil)
    return try FileHandle(forWritingTo: file)
  }

  fileprivate func sunk() throws -> String { try read("sink") }

  /// Every file below the folder with its bytes, by relative path.
  static func contents(of folder: URL) throws -> [String: Data] {
    let base = folder.resolvingSymlinksInPath().path + "/"
    guard
      let files = FileManager.default.enumerator(
        at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [:] }
    var contents: [String: Data] = [:]
    for case let file as URL in files {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let path = file.resolvingSymlinksInPath().path
      contents[String(path.dropFirst(base.count))] = try Data(contentsOf: file)
    }
    return contents
  }
}
