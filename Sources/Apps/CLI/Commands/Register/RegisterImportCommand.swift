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

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let folder = options.folder
    try folder.prepare()
    try waitingForLock(folder.path) {
      try RegisterIntake(
        folder: folder, file: file, schemaFile: schema, table: table, today: options.today,
        allowsLoss: allowLoss
      ).run()
    }
  }
}
