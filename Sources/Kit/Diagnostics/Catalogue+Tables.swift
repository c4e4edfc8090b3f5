/// Tables that people keep in spreadsheets: the file, its header, its rows and its values.
extension DiagnosticKind {
  public static let tableEmpty = DiagnosticKind(
    "table.empty",
    zh: "文件里没有表格", en: "there is no table in this file",
    help: Text(zh: "第一行写列名，以后每行一条", en: "write a header line, then one line a row"),
    explanation: Text(
      zh: "文件是空的，或只有空行。", en: "The file is empty, or has nothing but empty lines."))

  public static let tableNoRows = DiagnosticKind(
    "table.no-rows", .warning,
    zh: "表头下面一行也没有", en: "there is no row below the header",
    explanation: Text(
      zh: "表只有列名。若确实没有内容，可以不管这个警告。",
      en: "The table has column names only. If it is meant to be empty, ignore this warning."))

  public static let tableIsSpreadsheet = DiagnosticKind(
    "table.is-spreadsheet",
    zh: "这是电子表格文件（XLSX、XLS 或 ODS），不是 CSV",
    en: "this is a spreadsheet (XLSX, XLS or ODS), not CSV",
    help: Text(
      zh: "在表格软件里另存为“CSV UTF-8（逗号分隔）”", en: "save it as 'CSV UTF-8 (comma delimited)'"),
    explanation: Text(
      zh: "只改文件名的后缀不会改变文件的格式，要在 Excel 或 WPS 里另存为 CSV。",
      en: """
        Renaming a file does not change its format; Excel and WPS write CSV when asked to save \
        under that type.
        """))

  public static let tableUTF16 = DiagnosticKind(
    "table.utf-16",
    zh: "文件的编码是 UTF-16", en: "this file is in UTF-16",
    help: Text(
      zh: "另存为“CSV UTF-8（逗号分隔）”，不要选“Unicode 文本”",
      en: "save it as 'CSV UTF-8 (comma delimited)', not as 'Unicode text'"),
    explanation: Text(
      zh: "能读 UTF-8 和 GB 18030（中文 Excel 的 CSV）。Excel 的“Unicode 文本”是 UTF-16。",
      en: """
        UTF-8 and GB 18030 (what Chinese Excel writes as CSV) are read. What Excel calls \
        'Unicode text' is UTF-16.
        """))

  public static let tableEncoding = DiagnosticKind(
    "table.encoding",
    zh: "从这里起既不是 UTF-8，也不是 GB 18030", en: "from here on this is neither UTF-8 nor GB 18030",
    help: Text(
      zh: "从原表重新另存为“CSV UTF-8（逗号分隔）”",
      en: "save it again as 'CSV UTF-8 (comma delimited)' from the original"),
    explanation: Text(
      zh: "文件在传送中损坏、被截断，或混用了两种编码时会这样。",
      en: "So it is when a file was damaged or cut off on its way, or holds two encodings."))

  public static let tableNUL = DiagnosticKind(
    "table.nul",
    zh: "这里有空字符（NUL），文件不是文本", en: "there is a NUL here; this file is not text",
    help: Text(
      zh: "从原表重新另存为“CSV UTF-8（逗号分隔）”",
      en: "save it again as 'CSV UTF-8 (comma delimited)' from the original"),
    explanation: Text(
      zh: "文本里不会有空字符；文件可能损坏，或根本不是表格。",
      en: "Text has no NULs; the file is damaged, or no table at all."))

  public static let tableTooLarge = DiagnosticKind(
    "table.too-large",
    zh: "文件超过 1 GB", en: "this file has more than 1 GB",
    help: Text(zh: "分成几个文件", en: "split it into several files"),
    explanation: Text(
      zh: "计划用的表不会这么大；人员登记表请用 `chengnuan register import`。",
      en: "No planning table is so large; `chengnuan register import` reads registers of people."))

  public static let tableSeparator = DiagnosticKind(
    "table.separator", .note,
    zh: "各列以{separator}分隔，已照此读取", en: "the columns are separated by {separator}, and so read",
    explanation: Text(
      zh: "CSV 通常用逗号分隔。分号和制表符也认，只是提醒一声。",
      en: "CSV separates by commas. Semicolons and tabs are understood too; this only says so."))

  public static let tableFullWidthSeparator = DiagnosticKind(
    "table.full-width-separator",
    zh: "表头以全角的“{found}”分隔", en: "the header is separated by the full-width '{found}'",
    help: Text(zh: "换成半角逗号 ,", en: "type ASCII commas"),
    explanation: Text(
      zh: "列与列之间要用半角逗号；全角逗号是文字的一部分，整行就成了一列。",
      en: """
        Columns are separated by ASCII commas. A full-width one is part of the text, so that \
        the whole line becomes one column.
        """))

  public static let tableTitleRow = DiagnosticKind(
    "table.title-row", .note,
    zh: "“{title}”当作表的标题，下一行当作表头",
    en: "'{title}' is taken as the table's title and the next line as its header",
    explanation: Text(
      zh: "第一行只有一格有字，下一行同样宽而有几格有字，所以第一行是标题。",
      en: """
        Only one cell of the first line has text, and several of the next, equally wide one; so \
        the first is a title.
        """))

  public static let tableRaggedRow = DiagnosticKind(
    "table.ragged-row",
    zh: "这一行有 {found} 格，表头有 {expected} 列",
    en: "this row has {found} cells, but the header has {expected}",
    help: Text(
      zh: "看看是否少了逗号，或格内的逗号没有加引号",
      en: "look for a missing comma, or a comma inside a cell without quotes around it"),
    explanation: Text(
      zh: "多一格或少一格，后面各格就都错了位，所以不猜。格内有逗号时，整格要加英文双引号。",
      en: """
        With one cell more or less all that follow are shifted, so nothing is guessed. A cell \
        that contains a comma stands in double quotes.
        """))

  public static let tableMoreLikeThis = DiagnosticKind(
    "table.more-like-this", .note,
    zh: "还有 {count} 处同样的问题（{code}）", en: "{count} more of the same kind ({code})",
    explanation: Text(
      zh: "同一种问题太多时只列出前面的，其余计数。",
      en: "Where one problem occurs very often, only the first places are listed."))

  public static let tableUnclosedQuote = DiagnosticKind(
    "table.unclosed-quote",
    zh: "这个引号到文件结束也没有关上", en: "this quote is still open at the end of the file",
    help: Text(
      zh: "补上后引号；格内的引号要写两遍", en: "close it; a quote inside a cell is written twice"),
    explanation: Text(
      zh: "从这个引号起，后面的内容都成了同一格。",
      en: "Everything behind the quote has become one single cell."))

  public static let tableTextAfterQuote = DiagnosticKind(
    "table.text-after-quote", .warning,
    zh: "后引号与逗号之间还有文字", en: "there is text between the closing quote and the comma",
    help: Text(zh: "格内的引号要写两遍", en: "write a quote inside a cell twice"),
    explanation: Text(
      zh: "引号要包住整格（RFC 4180 第 2 节）。多出的文字接在后面保留。",
      en: """
        Quotes enclose a whole cell (RFC 4180 section 2). The surplus text is kept, joined to \
        the rest.
        """))
}

/// Columns and values.
extension DiagnosticKind {
  public static let tableColumnTwice = DiagnosticKind(
    "table.column-twice",
    zh: "列“{column}”出现了两次", en: "column '{column}' is there twice",
    help: Text(zh: "删去或改名其中一列", en: "delete or rename one of them"),
    explanation: Text(
      zh: "两列同名，无法知道以哪一列为准。空格、大小写和括号里的说明不算不同。",
      en: """
        Two columns have one name; which one holds? Blanks, case and remarks in parentheses \
        make no difference.
        """))

  public static let tableMissingColumn = DiagnosticKind(
    "table.missing-column",
    zh: "缺少列“{name}”", en: "column '{name}' is missing",
    help: Text(zh: "在表头加上“{name}”一列", en: "add a column '{name}' to the header"),
    explanation: Text(
      zh: "没有这一列就无法编排。列名可以用中文或英文，次序不限，多余的列不影响。",
      en: """
        Nothing can be planned without this column. Names are Chinese or English, in any order; \
        surplus columns do no harm.
        """))

  public static let tableNotRegister = DiagnosticKind(
    "table.not-register",
    zh: "这不是登记册：{expected} 列里只有 {matched} 列；表头是：{found}；要有的是：{wanted}",
    en: """
      this is no register: of {expected} columns it has {matched}; its header is: {found}; what is expected: \
      {wanted}
      """,
    help: Text(
      zh: "换成登记册的文件；列名不同就写一份列的说明，再加 --schema 文件（写法见 register import --help）",
      en: """
        give the file of the register; where its columns are called otherwise, say so in a schema and add \
        --schema FILE (register import --help shows how to write one)
        """),
    explanation: Text(
      zh: "缺了一大半的列，多半是拿错了文件，逐列报缺没有用处。",
      en: """
        With most of the columns missing it is probably another file, and a list of every one would \
        help nobody.
        """))

  public static let tableNearColumn = DiagnosticKind(
    "table.near-column", .warning,
    zh: "列“{column}”没有用到；是不是“{name}”？",
    en: "column '{column}' is not used; did you mean '{name}'?",
    help: Text(zh: "若是，改名为“{name}”", en: "if so, rename it to '{name}'"),
    explanation: Text(
      zh: "多余的列本来不提，但这一列的名字很像我们认识的一列。",
      en: "Surplus columns are fine, but this one's name is very near to one that is known."))

  public static let tableDamagedIdentityNumber = DiagnosticKind(
    "table.damaged-identity-number",
    zh: "身份证号被表格软件损坏：{how}", en: "a spreadsheet damaged this identity number: {how}",
    help: Text(
      zh: "从原始资料重新填写；先把整列设为“文本”再输入",
      en: "copy it again from the source; format the column as text before typing"),
    explanation: Text(
      zh: """
        表格软件把 18 位号码当作数，只留 15 位有效数字，其余变成 0，或写成科学记数。原来的号码\
        无法从这里恢复。
        """,
      en: """
        Spreadsheets take a number of 18 digits for a quantity, keep 15 significant digits and \
        make the rest 0, or write it with an exponent. The original cannot be restored from this.
        """))

  public static let tableDateSerial = DiagnosticKind(
    "table.date-serial", .warning,
    zh: "“{value}”是表格软件的日期序号，当作 {date}",
    en: "'{value}' is a spreadsheet's day number and taken as {date}",
    help: Text(zh: "写成 {date}", en: "write {date}"),
    explanation: Text(
      zh: "日期列没有设为日期格式，导出时成了从 1899-12-30 起的天数。",
      en: """
        The column was not formatted as dates, so that days counted from 1899-12-30 were \
        exported.
        """))
}

/// The register of people. What stands in a cell is personal data and never part of a message.
extension DiagnosticKind {
  public static let tableRegisterValue = DiagnosticKind(
    "table.register-value",
    zh: "列“{column}”的值不是{expected}；这条记录没有读入",
    en: "the value of column '{column}' is not {expected}; the record is left out",
    explanation: Text(
      zh: "登记表的值是代码、整数或日期。为保护个人信息，提示里不写出格内的内容。",
      en: """
        A register holds codes, whole numbers and dates. To protect the people in it, messages \
        never show what stands in a cell.
        """))

  public static let tableRegisterTwice = DiagnosticKind(
    "table.register-twice",
    zh: "记录编号（列“{column}”）重复；这条记录没有读入",
    en: "this record's number (column '{column}') was given before; the record is left out",
    explanation: Text(
      zh: "每条记录的 wid 必须各不相同；同一个人可以有几条记录。",
      en: "Every record has a wid of its own; one person may well have several records."))

  public static let tableRegisterIdentity = DiagnosticKind(
    "table.register-identity", .warning,
    zh: "身份证号{fault}；这条记录不参加排位",
    en: "this identity number {fault}; the record takes no part in drawing",
    explanation: Text(
      zh: "号码应为 17 位数字加校验码（GB 11643）；持其他证件的人请在名单里单独列出。",
      en: """
        It takes 17 digits and a check character (GB 11643). People with other documents are \
        listed apart.
        """))
}

extension Catalogue {
  static let tables: [DiagnosticKind] = [
    .tableEmpty, .tableNoRows, .tableIsSpreadsheet, .tableUTF16, .tableEncoding, .tableNUL,
    .tableTooLarge, .tableSeparator, .tableFullWidthSeparator, .tableTitleRow, .tableRaggedRow,
    .tableMoreLikeThis, .tableUnclosedQuote, .tableTextAfterQuote, .tableColumnTwice,
    .tableMissingColumn, .tableNotRegister, .tableNearColumn, .tableDamagedIdentityNumber,
    .tableDateSerial, .tableRegisterValue, .tableRegisterTwice, .tableRegisterIdentity,
  ]
}
