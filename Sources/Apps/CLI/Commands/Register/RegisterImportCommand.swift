import ArgumentParser
import Diagnostics
import Fingerprints
import MarkedYAML
import Output
import PlanModel
import RegisterStore
import Tabular

struct RegisterImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: words(
        "把人员文件（CSV、XLSX 或 SQLite）导入工作区的登记册",
        "Takes a file of people (CSV, XLSX or SQLite) into the workspace's register"),
      discussion: words(
        """
        身份证号只存密钥哈希，姓名和电话加密；密钥在 private/people.key。读不了的行原样存入 \
        register/<版本>/rejects.csv（行号、原因），疑似同一人的记录对存入 doubts.csv。同一文件再导入一次不改变\
        任何东西；登记册会空或减少一半以上，就不导入（不能收入的行在 register/refused.csv），除非加 --allow-loss；中途中断则登记册仍是原来的，重新导入即从已读的部分接着读。

        列名和标准 65 列不同时，写一份列的说明（YAML），加 --schema 文件：
        columns:
          wid: {header: [序号]}
          id_no: {header: [身份证号], keep: hash}
          name: {header: [姓名], keep: sealed}
        编号（wid）和身份证号（id_no）必有，其余有几列写几列。

        密钥丢了、泄露了或要更换，加 --new-key 从文件重新导入：新密钥是 private/people.key，旧的留在 private/keys/。\
        旧密钥还在，已要求删除的人照样不收入；丢了，就用 --forgotten 重新给出他们的号码。核对的结果照旧有效；抽签和发布\
        记录仍用旧密钥（private/record.key）。
        """,
        """
        Identity numbers are kept as keyed hashes, names and telephone numbers encrypted; the key is \
        private/people.key. Rows that cannot be read go, as they are, into \
        register/<version>/rejects.csv with line and reason; pairs of records that may be one person \
        into doubts.csv. Importing a file again changes nothing; one that \
        would leave no record, or less than half of those that there are, is refused (its rejected rows \
        go into register/refused.csv) unless --allow-loss is given; an import that is interrupted leaves \
        the register as it was, and is run again: it goes on behind the parts that were read.

        Where the columns are not the usual 65, write a schema (YAML) and add --schema FILE:
        columns:
          wid: {header: [No.]}
          id_no: {header: [identity number], keep: hash}
          name: {header: [name], keep: sealed}
        The record's number (wid) and the identity number (id_no) have to be there, the rest as it comes.

        Where the key was lost or leaked, or is to be changed, add --new-key and import the file again: the \
        new key is private/people.key, the former one is kept in private/keys/. With it whoever asked to \
        be forgotten stays out; without it give their numbers again with --forgotten. Decisions about \
        pairs hold; draws and the record of what was published go on under the former key \
        (private/record.key).
        """))
  }

  @Argument(help: help("人员文件", "the file of people"))
  var file: String

  @Option(
    help: help("列的说明（YAML）；不写则为标准 65 列", "what the columns are (YAML); without it the usual 65"))
  var schema: String?

  @Option(
    help: help("XLSX 的工作表或 SQLite 的表", "the sheet of an XLSX file or table of an SQLite file"))
  var table: String?

  @Flag(
    help: help(
      "登记册会空、或会减少一半以上的记录，也照样导入", "import even if no record or less than half of them would be left")
  )
  var allowLoss = false

  @Flag(
    help: help(
      "换一把新密钥：密钥丢了、泄露了或到了更换的时候",
      "under a new key: it was lost or leaked, or it is time for another"))
  var newKey = false

  @Flag(
    help: help(
      "从标准输入读身份证号，一行一个：这些人不再收入",
      "read identity numbers from standard input, one a line: these people are left out"))
  var forgotten = false

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let folder = options.folder
    let numbers = forgotten ? try IdentityLines.read() : []
    try folder.prepare()
    try waitingForLock(folder.path) {
      try RegisterIntake(
        folder: folder, file: file, schemaFile: schema, table: table, today: options.today,
        allowsLoss: allowLoss, wantsNewKey: newKey, forgotten: numbers
      ).run()
    }
  }
}
