import Diagnostics
import Glibc
import RegisterStore

/// What somebody has to know who has given a register another key: what was carried over, what could
/// not be, and what the former key is still for.
struct NewKeyReport {
  let keys: RegisterKeys
  let forgotten: RegisterKeys.Forgotten
  let decisions: Int

  var text: String {
    let lines = [own, people, decided, former, record].compactMap { $0 }
    return lines.map { $0 + "\n" }.joined()
  }

  private var path: String { keys.folder.privateFolder.path + "/" }

  private var own: String {
    words(
      "登记册已换新密钥：\(path)people.key，请另存一份备份",
      "the register has a new key: \(path)people.key; keep a copy of it elsewhere")
  }

  private var people: String? {
    let rest = forgotten.persons.count - forgotten.persons.ids.count
    var parts: [String] = []
    if !forgotten.persons.ids.isEmpty {
      let count = forgotten.persons.ids.count
      parts.append(words("\(count) 人已转到新密钥", "\(count) are known under the new key"))
    }
    if rest > 0 {
      parts.append(
        words(
          "\(rest) 人不在这份文件里，只有旧密钥认得，以后的文件里有也不收入（不要删旧密钥）",
          """
          \(rest) are not in this file and known under the former key alone, which will keep them out \
          of later files (do not delete it)
          """))
    }
    if forgotten.dropped > 0 {
      parts.append(
        words(
          "\(forgotten.dropped) 人无法转来，可能又在登记册里：要再 register forget 一次",
          "\(forgotten.dropped) could not be carried, may be back: 'register forget' them again"))
    }
    guard !parts.isEmpty else { return nil }
    let list = parts.joined(separator: words("；", "; "))
    return words(
      "已要求删除的人：\(list)", "people who asked to be forgotten: \(list)")
  }

  private var decided: String? {
    guard decisions > 0 else { return nil }
    return words(
      "核对的结果 \(decisions) 对按记录编号，照旧有效",
      "\(decisions) decisions about pairs go by record number and hold as before")
  }

  private var former: String? {
    guard let known = keys.known else { return nil }
    guard keys.old != nil else {
      return words(
        "旧密钥（指纹 \(known)）不在：这次比不出姓名等加密的列有没有改动",
        """
        the former key (fingerprint \(known)) is not there: changes in encrypted columns could not be \
        counted this time
        """)
    }
    let isNeeded = forgotten.persons.former[known] != nil
    return words(
      "旧密钥留在 \(path)\(PrivateFolder.kept(known))" + (isNeeded ? "" : "，登记册已用不着，可以删去"),
      "the former key is kept as \(path)\(PrivateFolder.kept(known))"
        + (isNeeded ? "" : ", which the register needs no more: it may be deleted"))
  }

  private var record: String? {
    guard keys.hasRecord else { return nil }
    // The register's key may be lost and the record's not.
    return access(path + PrivateFolder.recordKeyName, F_OK) != 0
      ? words(
        """
        抽签和发布记录里的密文仍是旧密钥的，不能重算：封存的抽签照样可以 roster verify，但认不出谁已经得过；\
        找到旧密钥后存作 \(path)record.key
        """,
        """
        the hashes in draws and in the record of what was published are those of the former key and \
        cannot be made anew: sealed draws verify as before, but who was given something is not known; \
        when the key is found, store it as \(path)record.key
        """)
      : words(
        """
        抽签和发布记录里的密文不能重算，仍用旧密钥：\(path)record.key（认出谁已经得过，要留着）；\
        密钥若已泄露，拿到它又拿到这些文件的人能试出号码
        """,
        """
        the hashes in draws and in the record of what was published cannot be made anew and go on \
        under the former key: \(path)record.key (keep it: it tells who was given something); if the key \
        leaked, whoever has it and those files can find the numbers by trying
        """)
  }
}
