import Diagnostics
import Fingerprints
import Glibc
import Output
import Publishing

/// The keys that people are known by.
///
/// The register and the record of who was given what (`publication.yaml`, draws) share `people.key`
/// until the register gets a new one: the record's hashes cannot be made anew, so that it goes on
/// under `record.key`, the key that they have. Former keys are in `keys/`, each under its
/// fingerprint.
extension PrivateFolder {
  static let peopleKeyName = "people.key"
  static let recordKeyName = "record.key"

  /// The key of the register; nil where there is none.
  func registerKey() throws -> PrivateLinks? { try checked(Self.peopleKeyName) }

  /// The same; made now where there was none.
  func madeRegisterKey() throws -> PrivateLinks { try registerKey() ?? made() }

  /// The key behind the hashes of people in the record; nil where there is none yet.
  ///
  /// - Parameter known: fingerprint of the key with which the record was made.
  func peopleKey(known: String?) throws -> PrivateLinks? {
    let own = access(file(Self.recordKeyName), F_OK) == 0 ? Self.recordKeyName : Self.peopleKeyName
    let key = try checked(own)
    guard let known, key?.fingerprint != known else { return key }
    if let register = try registerKey(), register.fingerprint == known { return register }
    if let kept = try keptKey(known) { return kept }
    throw Failure(
      status: 65,
      message: Text(
        zh: "“\(file(own))”不是发布记录里查重用的密钥，认不出谁已经慰问过",
        en: "'\(file(own))' is not the key of the record; nobody knows who was helped"),
      help: Text(
        zh: """
          从上次发布的电脑、上一年的工作区拷来，存作 private/record.key；真的丢了，就删去 publication.yaml \
          里的 people_key 和 benefits，先前慰问过的人从此不再认得
          """,
        en: """
          copy it from where it was published last, or from last year's, to private/record.key; if it is \
          lost, take people_key and benefits out of publication.yaml, which forgets who was helped
          """))
  }

  /// The same; made now where there was none.
  func madePeopleKey(known: String?) throws -> PrivateLinks {
    if let key = try peopleKey(known: known) { return key }
    return try made()
  }

  /// A former key; nil where it is not kept.
  func keptKey(_ fingerprint: String) throws -> PrivateLinks? {
    // NB: fingerprints come out of files; nothing else is to be made a path.
    guard fingerprint.utf8.count == 16, fingerprint.allSatisfy(\.isHexDigit) else { return nil }
    let key = try read(Self.kept(fingerprint))
    return key?.fingerprint == fingerprint ? key : nil
  }

  /// Where a former key lies below the folder.
  static func kept(_ fingerprint: String) -> String { "keys/\(fingerprint).key" }

  /// Makes a key the register's, and keeps the one before.
  ///
  /// At every instant the register opens: whichever key its file names is `people.key` or one of
  /// those kept.
  ///
  /// - Parameter hasRecord: whether something stands under the key before that cannot be made anew.
  func change(to key: PrivateLinks, hasRecord: Bool) throws {
    if let old = try read(Self.peopleKeyName) {
      try disk.makePrivateDirectory(file("keys"))
      try store(old, as: Self.kept(old.fingerprint))
      if hasRecord, access(file(Self.recordKeyName), F_OK) != 0 {
        try store(old, as: Self.recordKeyName)
      }
    }
    try secure()
    try store(key, as: Self.peopleKeyName)
  }

  private func made() throws -> PrivateLinks {
    let key = PrivateLinks(key: Self.randomBytes())
    try touchingDisk {
      try secure()
      try store(key, as: Self.peopleKeyName)
    }
    return key
  }

  private func store(_ key: PrivateLinks, as name: String) throws {
    try disk.replaceFile(at: file(name), isPrivate: true) { write in
      try Array((hexadecimal(key.bytes) + "\n").utf8).withUnsafeBytes(write)
    }
  }

  /// The key in a file, with a warning where others can read it.
  private func checked(_ name: String) throws -> PrivateLinks? {
    let key = try read(name)
    if key != nil, isOpen(name) {
      Terminal.say(
        words(
          "警告: “\(file(name))”别人也能读；chmod 700 \(path)",
          "warning: others can read '\(file(name))'; chmod 700 \(path)"))
    }
    return key
  }
}
