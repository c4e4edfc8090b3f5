/// ZIP archives, which XLSX and DOCX files are.
extension DiagnosticKind {
  public static let archiveNone = DiagnosticKind(
    "archive.none",
    zh: "这不是完整的压缩包（XLSX 文件其实是 ZIP 压缩包）",
    en: "this is no whole ZIP archive, which every XLSX file is",
    help: Text(
      zh: "文件可能没有传完：请重新下载，或在 Excel、WPS 里打开后另存为 XLSX",
      en: "it may be cut off: fetch it again, or open it in Excel or WPS and save it as XLSX"),
    explanation: Text(
      zh: "ZIP 的目录在文件末尾；传送中断、只下载了一部分的文件没有目录。",
      en: "The directory of a ZIP archive stands at its end; a file that was cut off has none."))

  public static let archiveDamaged = DiagnosticKind(
    "archive.damaged",
    zh: "压缩包的目录损坏", en: "the directory of this ZIP archive is damaged",
    help: Text(
      zh: "请重新下载，或在 Excel、WPS 里打开（可选修复）后另存为 XLSX",
      en: "fetch it again, or open it in Excel or WPS, have it repaired and save it as XLSX"),
    explanation: Text(
      zh: "目录里的位置、长度彼此矛盾，读不出文件。",
      en: "Places and sizes in the directory contradict one another; nothing can be read by them."))

  public static let archiveEntries = DiagnosticKind(
    "archive.entries",
    zh: "压缩包里有 {count} 个文件，多得不像办公文件",
    en: "this ZIP archive has {count} entries, which no office file needs",
    help: Text(zh: "在 Excel、WPS 里打开后另存为 XLSX", en: "open it in Excel or WPS and save it as XLSX"),
    explanation: Text(
      zh: "办公文件里通常只有几十个文件；上万个的多半是故意做的。",
      en: "Office files have some dozens of entries; tens of thousands are mostly there on purpose."
    ))

  public static let archiveTooLarge = DiagnosticKind(
    "archive.too-large",
    zh: "“{entry}”解压后太大，没有读", en: "'{entry}' is too large once inflated and was not read",
    help: Text(
      zh: "把用不到的行和工作表删去，或分成几个文件", en: "delete rows and sheets not needed, or split the file"),
    explanation: Text(
      zh: "每个文件解压后不超过 512 MB，合计不超过 1 GB。",
      en: "An entry may have 512 MB once inflated, and all of them together 1 GB."))

  public static let archiveBomb = DiagnosticKind(
    "archive.bomb",
    zh: "“{entry}”的压缩比高得不正常（压缩炸弹），没有读",
    en: "'{entry}' inflates out of all proportion (a zip bomb) and was not read",
    help: Text(
      zh: "若是自己的文件：删去下方成片的空行后另存为 XLSX",
      en: "if the file is yours, delete the endless empty rows below the table and save it again"),
    explanation: Text(
      zh: "解压后超过 4 MB 的，不得大于压缩前的 300 倍。",
      en: "Beyond 4 MB an entry may be no more than 300 times its compressed size."))

  public static let archiveEncrypted = DiagnosticKind(
    "archive.encrypted",
    zh: "“{entry}”加了密，读不了", en: "'{entry}' is encrypted and cannot be read",
    help: Text(zh: "去掉密码后另存", en: "take the password off and save it again"),
    explanation: Text(
      zh: "程序不问密码，也不保存密码。", en: "No password is asked for, and none is kept."))

  public static let archiveMethod = DiagnosticKind(
    "archive.method",
    zh: "“{entry}”的压缩方法办公软件不用，读不了",
    en: "'{entry}' is compressed in a way that office programs do not use",
    help: Text(zh: "在 Excel、WPS 里打开后另存为 XLSX", en: "open it in Excel or WPS and save it as XLSX"),
    explanation: Text(
      zh: "办公文件只用存储和 Deflate 两种方法。", en: "Office files store or deflate, and nothing else."))

  public static let archiveEntryDamaged = DiagnosticKind(
    "archive.entry-damaged",
    zh: "压缩包里的“{entry}”损坏", en: "'{entry}' in this ZIP archive is damaged",
    help: Text(
      zh: "请重新下载，或在 Excel、WPS 里打开（可选修复）后另存为 XLSX",
      en: "fetch it again, or open it in Excel or WPS, have it repaired and save it as XLSX"),
    explanation: Text(
      zh: "解压出来的内容与记录的长度或校验码不符。",
      en: "What comes out does not have the length or the checksum that was recorded."))
}

extension Catalogue {
  static let archives: [DiagnosticKind] = [
    .archiveNone, .archiveDamaged, .archiveEntries, .archiveTooLarge, .archiveBomb,
    .archiveEncrypted, .archiveMethod, .archiveEntryDamaged,
  ]
}
