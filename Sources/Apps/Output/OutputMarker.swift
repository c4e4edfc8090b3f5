import Fingerprints

/// The file that says that a folder is ours, and which files in it are.
///
/// Who may look into the folder may read it too, so a path that only some were told stands in it
/// as a fingerprint.
struct OutputMarker {
  static let name = ".chengnuan-out"
  private static let format = "chengnuan-out 1"
  private static let secretMark = "sha256:"

  /// A line a file: its path below the folder, or the fingerprint of that.
  private(set) var lines: Set<String>

  /// - Parameter secret: those of the paths that are not told.
  init(paths: Set<String>, secret: Set<String> = []) {
    lines = Set(paths.map { secret.contains($0) ? OutputMarker.fingerprint($0) : $0 })
  }

  /// Nil if this is a format that we do not know.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let first = lines.first, first == Self.format else { return nil }
    self.lines = Set(lines.dropFirst().map(String.init))
  }

  var bytes: [UInt8] {
    Array(([Self.format] + lines.sorted()).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  /// Whether a file is ours.
  func contains(_ path: String) -> Bool {
    lines.contains(path) || lines.contains(OutputMarker.fingerprint(path))
  }

  private static func fingerprint(_ path: String) -> String {
    secretMark + sha256Hex(Array(path.utf8))
  }
}
