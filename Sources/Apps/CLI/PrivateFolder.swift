import Diagnostics
import Fingerprints
import Glibc
import Output
import Publishing

/// `private/` of a workspace: the key from which private links are made, and the list of the links
/// for the planners. Git is told to leave it out, and nobody else may open it.
struct PrivateFolder {
  let path: String
  let disk: Disk

  /// The links that hold; from a key made now where there were none before, or where new ones are
  /// wanted.
  ///
  /// A new key waits as `key.next` until what it stands for is published: a publication that ends
  /// half-way leaves links and key together, the old ones or the new.
  ///
  /// - Parameter known: fingerprint of the key with which the last publication was made.
  func links(known: String?, wantsNew: Bool) throws -> PrivateLinks {
    if !wantsNew, let known {
      for name in ["key", "key.next"] {
        guard let links = try read(name), links.fingerprint == known else { continue }
        if name == "key.next" { try accept() }
        return links
      }
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(file("key"))”不是发布内部日历时用的密钥，链接会全部失效，没有发布",
          en: """
            '\(file("key"))' is not the key of the private links that people have; nothing was \
            published
            """),
        help: Text(
          zh: "从上次发布的电脑拷来 private/；密钥丢了，就用 publish --new-links 换一批新链接",
          en: """
            copy private/ from where it was published last; if the key is lost, publish --new-links \
            makes new links
            """))
    }
    if !wantsNew, let links = try read("key") { return links }
    try touchingDisk {
      try secure()
      try disk.replaceFile(at: file("key.next"), with: Array((newKey + "\n").utf8))
    }
    guard let links = try read("key.next") else { preconditionFailure("a new key can be read") }
    return links
  }

  /// Keeps the key of what has just been published, and the list of its links.
  func keep(list: [UInt8]) throws {
    try accept()
    try touchingDisk {
      try secure()
      if (try? disk.read(file("links.csv"))) != list {
        try disk.replaceFile(at: file("links.csv"), with: list)
      }
    }
  }

  /// Keeps others and git out; a folder that was copied from elsewhere may have been open.
  func secure() throws {
    try disk.makePrivateDirectory(path)
    if access(file(".gitignore"), F_OK) != 0 {
      try disk.replaceFile(at: file(".gitignore"), with: Array("*\n".utf8))
    }
  }

  private func accept() throws {
    guard access(file("key.next"), F_OK) == 0 else { return }
    try touchingDisk {
      try disk.replaceFile(at: file("key"), with: try disk.read(file("key.next")))
      try disk.removeFile(at: file("key.next"))
    }
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// Whether others on this machine can read a file: it and the folder let them.
  func isOpen(_ name: String) -> Bool {
    [path, file(name)].allSatisfy { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & 0o044 != 0
    }
  }

  /// Nil where there is no such file.
  func read(_ name: String) throws -> PrivateLinks? {
    try Self.key(at: file(name), disk)
  }

  /// The key in a file; nil where there is no such file.
  static func key(at path: String, _ disk: Disk) throws -> PrivateLinks? {
    guard access(path, F_OK) == 0 else { return nil }
    let text = String(decoding: try touchingDisk { try disk.read(path) }, as: UTF8.self)
    let digits = Array(text.utf8.prefix { $0 != 10 && $0 != 13 })
    let key = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16)
    }
    guard digits.count == 64, key.count == 32 else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(path)”应是 64 个十六进制数字",
          en: "'\(path)' should be 64 hexadecimal digits"),
        help: helpWithKey(at: path))
    }
    return PrivateLinks(key: key)
  }

  private static func helpWithKey(at path: String) -> Text {
    if path.hasSuffix("/" + peopleKeyName) {
      return Text(
        zh: """
          从备份或导入登记册、抽签的电脑拷来；真的丢了，就移走这份文件，换一把新密钥重新导入：\
          register import 文件 --new-key
          """,
        en: """
          copy it from a backup or from where the register was imported; if it is lost, move this file \
          away and import again under a new key: register import FILE --new-key
          """)
    }
    if path.hasSuffix(".key") {
      return Text(
        zh: "从备份或同一把密钥的另一个工作区拷来",
        en: "copy it from a backup, or from another workspace that has the same key")
    }
    return Text(
      zh: "从上次发布的电脑拷来；或删去它，再用 publish --new-links",
      en: "copy it from where it was published last, or remove it and publish --new-links")
  }

  /// 256 bits from the system, in hexadecimal.
  private var newKey: String { hexadecimal(Self.randomBytes()) }

  static func randomBytes() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}
