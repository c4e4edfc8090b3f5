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
  /// The rejected rows of an import that was refused.
  static let refused = "refused.csv"
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
    guard let known else { return try privateFolder.madeRegisterKey() }
    if let key = try keyAtHand(known) { return key }
    let file = privateFolder.path + "/" + PrivateFolder.peopleKeyName
    throw Failure(
      status: 65,
      message: access(file, F_OK) != 0
        ? Text(
          zh: "没有“\(file)”，登记册打不开", en: "there is no '\(file)'; the register cannot be opened")
        : Text(
          zh: "“\(file)”不是这册登记册的密钥，登记册打不开",
          en: "'\(file)' is not the key of this register, which cannot be opened"),
      help: Text(
        zh: """
          从导入登记册的电脑或备份拷来 private/people.key；密钥丢了，就换一把新密钥重新导入：\
          register import 文件 --new-key
          """,
        en: """
          copy private/people.key from where the register was imported, or from a backup; if it is \
          lost, import again under a new key: register import FILE --new-key
          """))
  }

  /// The key with a fingerprint, the one in use or a former one; nil where it is not there any more.
  func keyAtHand(_ fingerprint: String) throws -> PrivateLinks? {
    let folder = privateFolder
    if let key = try folder.registerKey(), key.fingerprint == fingerprint { return key }
    return try folder.keptKey(fingerprint)
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
  func forgottenPersons(_ version: Int?) throws -> ForgottenPersons {
    guard let version else { return ForgottenPersons() }
    return ForgottenPersons(lines: try lines(of: file(Self.forgotten, of: version)))
  }

  /// What somebody decided about pairs, `first,second,same|different` and whatever follows: of each
  /// pair what was decided last.
  func decisions() throws -> [RegisterDecision] {
    var decisions: [RegisterDecision] = []
    for fields in try lines(of: path + "/" + Self.decisions) {
      guard let decision = RegisterDecision(fields) else { continue }
      decisions.removeAll { $0.first == decision.first && $0.second == decision.second }
      decisions.append(decision)
    }
    return decisions
  }

  /// Adds decisions to those that were made before.
  func add(
    _ decisions: [RegisterDecision], by: String, why: String, on day: CivilDate
  ) throws {
    let file = path + "/" + Self.decisions
    try touchingDisk {
      var bytes = access(file, F_OK) == 0 ? try disk.read(file) : []
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      var writer = CSVWriter(.plain)
      if bytes.isEmpty { writer.write(["first", "second", "decision", "by", "why", "on"]) }
      for decision in decisions {
        let said = [by, why].map {
          $0.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        writer.write(
          [
            String(decision.first), String(decision.second),
            decision.isSame ? "same" : "different", said[0], said[1], day.description,
          ])
      }
      bytes += writer.bytes
      try disk.replaceFile(at: file, isPrivate: true) { write in
        try bytes.withUnsafeBytes(write)
      }
    }
  }

  /// The pairs to be looked at, in the order of the file of doubts.
  func doubts(_ version: Int) throws -> [Doubt] {
    try lines(of: file(Self.doubts, of: version)).compactMap { fields in
      guard fields.count >= 3, let first = Int(fields[0]), let second = Int(fields[1]),
        let reason = Doubt.Reason(rawValue: fields[2])
      else { return nil }
      return Doubt(reason, first, second)
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
