import CivilTime
import Diagnostics
import Fingerprints
import Glibc
import Output
import PlanModel
import Publishing
import RegisterStore
import Tabular

/// The register that a workspace keeps: numbered versions in `register/`, each with the people, the
/// rows that were rejected and the pairs to be looked at. The key lies elsewhere, in `private/`.
struct RegisterFolder {
  let workspace: String
  let disk = Disk()

  static let name = "register"
  static let people = "people.register"
  static let rejects = "rejects.csv"
  static let doubts = "doubts.csv"
  static let summary = "summary.csv"
  static let forgotten = "forgotten.csv"
  static let decisions = "decisions.csv"

  var path: String { workspace == "." ? Self.name : workspace + "/" + Self.name }
  var privateFolder: PrivateFolder {
    PrivateFolder(
      path: workspace == "." ? "private" : workspace + "/private", disk: disk)
  }

  /// Whether a path is such a folder.
  static func isOne(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func newest() throws -> Int? { try touchingDisk { try disk.versions(in: path) }.last }

  func file(_ name: String, of version: Int) -> String {
    Disk.path(ofVersion: version, in: path) + "/" + name
  }

  /// The newest version; nil where nothing was imported yet. What it says of its key is held against
  /// the one that is there.
  func open(texts: Set<String> = [], needsKey: Bool) throws -> RegisterImage? {
    // An import that ends meanwhile removes what was found; then there is a newer one.
    for attempt in 0..<3 {
      guard let version = try newest() else { return nil }
      let path = file(Self.people, of: version)
      if attempt < 2, access(path, F_OK) != 0 { continue }
      let memory = try touchingDisk { try disk.map(path) }
      guard let plain = RegisterImage(memory, texts: [], opening: nil) else {
        throw Failure(
          status: 65,
          message: Text(zh: "“\(path)”已损坏", en: "'\(path)' is damaged"),
          help: Text(zh: "重新导入：register import", en: "import again with 'register import'"))
      }
      guard needsKey || !texts.isEmpty else { return plain }
      let key = try key(known: plain.fact("key"))
      guard !texts.isEmpty else { return plain }
      return RegisterImage(memory, texts: texts, opening: Sealing(key: key.bytes)) ?? plain
    }
    return nil
  }

  /// The key of the register; made now where there is none and nothing stands under one.
  func key(known: String?) throws -> PrivateLinks {
    if let known {
      guard let key = try privateFolder.peopleKey(known: known) else {
        throw Failure(
          status: 65,
          message: Text(
            zh: "没有“\(privateFolder.path)/people.key”，登记册打不开",
            en: "there is no '\(privateFolder.path)/people.key'; the register cannot be opened"),
          help: Text(
            zh: "从原来的电脑拷来 private/people.key",
            en: "copy private/people.key from where the register was imported"))
      }
      return key
    }
    return try privateFolder.madePeopleKey(known: nil)
  }

  /// Makes the folder, for its owner only and not for git.
  func prepare() throws {
    try touchingDisk {
      try disk.makeDirectories(workspace)
      try disk.makePrivateDirectory(path)
      if access(path + "/.gitignore", F_OK) != 0 {
        try disk.replaceFile(at: path + "/.gitignore", with: Array("*\n".utf8))
      }
    }
  }

  /// The persons who are to be left out of every import.
  func forgottenPersons(_ version: Int?) throws -> Set<Int> {
    guard let version else { return [] }
    return Set(try lines(of: file(Self.forgotten, of: version)).compactMap { Int($0[0]) })
  }

  /// What somebody decided about pairs: `first,second,same|different`.
  func decisions() throws -> [(first: Int, second: Int, isSame: Bool)] {
    try lines(of: path + "/" + Self.decisions).compactMap { fields in
      guard fields.count >= 3, let first = Int(fields[0]), let second = Int(fields[1]) else {
        return nil
      }
      let word = fields[2]
      guard ["same", "different", "同一人", "不是"].contains(word) else { return nil }
      return (min(first, second), max(first, second), word == "same" || word == "同一人")
    }
  }

  private func lines(of path: String) throws -> [[String]] {
    guard access(path, F_OK) == 0 else { return [] }
    let text = String(decoding: try touchingDisk { try disk.read(path) }, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
