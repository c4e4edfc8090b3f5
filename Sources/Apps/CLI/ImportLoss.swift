import Diagnostics

/// What an import would take out of the register: a wrong file, or a good one under the wrong schema,
/// would take nearly everything.
struct ImportLoss {
  /// Records in the register as it is.
  let before: Int
  /// Those of them that the file does not have.
  let gone: Int
  /// Records that the register would have.
  let taken: Int
  /// Rows of the file that cannot be taken in.
  let rejected: Int

  var isTooMuch: Bool { taken == 0 || gone * 2 > before }

  func failure(refused: String) -> Failure {
    let cause =
      rejected == 0
      ? Text(zh: "文件里没有这些记录", en: "the file does not have them")
      : Text(
        zh: "文件里有 \(rejected.grouped) 行不能收入",
        en: "\(rejected.grouped) rows of the file cannot be taken in")
    let message =
      before == 0
      ? Text(
        zh: "文件里没有一条能收入的记录（\(rejected.grouped) 行不能收入），没有导入",
        en: """
          no record of the file can be taken in (\(rejected.grouped) rows cannot); nothing was imported
          """)
      : Text(
        zh: """
          登记册现有 \(before.grouped) 条记录，这次导入会减少 \(gone.grouped) 条，导入后共 \(taken.grouped) 条：\
          \(cause.zh)；没有导入，登记册未变
          """,
        en: """
          \(gone.grouped) of the register's \(before.grouped) records would go, and it would have \
          \(taken.grouped): \(cause.en); \
          nothing was imported, the register is as it was
          """)
    let look =
      rejected == 0
      ? Text(zh: "核对文件和列的说明", en: "check the file and the schema")
      : Text(
        zh: "每一行的原因见“\(refused)”；改好再导入",
        en: "'\(refused)' has every row with the reason; mend it and import again")
    return Failure(
      status: 65, message: message,
      help: Text(
        zh: "\(look.zh)；确实要这样，加 --allow-loss", en: "\(look.en); if it is meant, add --allow-loss"))
  }
}
