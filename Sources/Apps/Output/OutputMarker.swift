/// The file that says that a folder is ours, and which files in it are.
struct OutputMarker {
  static let name = ".chengnuan-out"
  private static let format = "chengnuan-out 1"

  /// Relative to the folder.
  var paths: Set<String>

  var bytes: [UInt8] {
    Array(([Self.format] + paths.sorted()).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  init(paths: Set<String>) { self.paths = paths }

  /// Nil if this is a format that we do not know.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == Self.format else { return nil }
    paths = Set(lines.dropFirst().map(String.init))
  }
}
