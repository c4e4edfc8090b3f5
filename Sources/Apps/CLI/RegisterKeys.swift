import Diagnostics
import Fingerprints
import Glibc
import Output
import PlanModel
import Publishing
import RegisterStore

/// The keys of one import: the one that the register stands under, and the one that it is to stand
/// under; and who stays forgotten when they differ.
struct RegisterKeys {
  let folder: RegisterFolder
  /// Fingerprint of the key of the register as it is; nil where nothing was imported yet.
  let known: String?
  /// Nil where there was none, or it is lost.
  let old: PrivateLinks?
  let key: PrivateLinks
  /// Whether the register gets another key than it had.
  let isNew: Bool

  init(_ folder: RegisterFolder, known: String?, wantsNew: Bool) throws {
    self.folder = folder
    self.known = known
    old = try known.flatMap { try folder.keyAtHand($0) }
    isNew = wantsNew
    key = wantsNew ? PrivateLinks(key: PrivateFolder.randomBytes()) : try folder.key(known: known)
  }

  /// Stores a new key; while the register under it is written but does not count yet.
  func store() throws {
    guard isNew else { return }
    try folder.privateFolder.change(to: key, hasRecord: hasRecord)
  }

  /// Whether something stands under the key that was used so far and cannot be made anew: a draw, or
  /// people in the record of what was published.
  var hasRecord: Bool {
    let workspace = folder.workspace == "." ? "" : folder.workspace + "/"
    if access(workspace + "private/draws", F_OK) == 0 { return true }
    let record = (try? folder.disk.read(workspace + Session.recordName)) ?? []
    return record.split(separator: UInt8(ascii: "\n")).contains {
      $0.starts(with: Array("people_key:".utf8))
    }
  }

  /// What became of those who are to be left out.
  struct Forgotten {
    var persons: ForgottenPersons
    /// Found in the file, and known under the key of the register from now on.
    var carried = 0
    /// Given up, with a key that is lost.
    var dropped = 0
  }

  /// Those who are to be left out, as far as they can be known under the key of the register.
  ///
  /// - Parameters:
  ///   - numbers: who is to be left out besides, or again, by their identity numbers.
  ///   - allowsLoss: whether those may come back whom a lost key alone knows.
  func forgotten(
    _ before: ForgottenPersons, _ numbers: [String], in input: RegisterInput,
    by schema: RegisterSchema, allowsLoss: Bool
  ) throws -> Forgotten {
    var result = Forgotten(persons: before)
    if isNew, let known { result.persons.changeKey(from: known) }
    let keyed = KeyedID(key: key.bytes)
    let intake = RegisterImport(schema: schema, keyed: keyed)
    var unknown: [String] = []
    for (fingerprint, persons) in result.persons.former {
      guard let former = try folder.keyAtHand(fingerprint) else {
        unknown.append(fingerprint)
        continue
      }
      // Those whose numbers are given need not be in the file.
      var found = intake.carried(
        persons, from: KeyedID(key: former.bytes), in: input.memory, file: input.file)
      for number in numbers {
        let formerly = RegisterImport.person(number, keyed: KeyedID(key: former.bytes))
        let now = RegisterImport.person(number, keyed: keyed)
        if let formerly, let now, persons.contains(formerly) { found[formerly] = now }
      }
      result.persons.carry(found, from: fingerprint)
      result.carried += found.count
    }
    let given = Set(numbers.compactMap { RegisterImport.person($0, keyed: keyed) })
    let lost = unknown.reduce(0) { $0 + (result.persons.former[$1]?.count ?? 0) }
    if lost > given.count, !allowsLoss { throw failure(lost, given: given.count, unknown.sorted()) }
    for fingerprint in unknown { result.persons.drop(fingerprint) }
    result.dropped = max(0, lost - given.count)
    result.persons.ids.formUnion(given)
    return result
  }

  private func failure(_ lost: Int, given: Int, _ fingerprints: [String]) -> Failure {
    let files = fingerprints.map { folder.privateFolder.path + "/" + PrivateFolder.kept($0) }
    return Failure(
      status: 65,
      message: Text(
        zh: """
          已要求删除的 \(lost) 人只有旧密钥认得（\(files.joined(separator: "、"))），而它不在：\
          照样导入，他们会重新出现；没有导入，登记册未变
          """,
        en: """
          \(lost) people who asked to be forgotten are known under a former key alone \
          (\(files.joined(separator: ", "))), which is not there: they would come back; nothing was \
          imported, the register is as it was
          """),
      help: Text(
        zh: """
          把旧密钥拷到那里；丢了，就加 --forgotten，从标准输入给出他们的身份证号\
          （至少 \(lost) 个，给了 \(given) 个）；确实给不全，加 --allow-loss
          """,
        en: """
          copy the former key there; if it is lost, add --forgotten and give their identity numbers on \
          standard input (at least \(lost), there were \(given)); if some cannot be had, add --allow-loss
          """))
  }
}
