/// Sheets as people keep them: workbooks, other formats in their place, and what stands in them.
extension DiagnosticKind {
  public static let sheetOldFormat = DiagnosticKind(
    "sheet.old-format",
    zh: "这是旧格式的 Office 文件（XLS、ET 或 DOC），不是 XLSX",
    en: "this is an Office file of the old kind (XLS, ET or DOC), not XLSX",
    help: Text(
      zh: "在 Excel 或 WPS 里打开，另存为“Excel 工作簿 (*.xlsx)”",
      en: "open it in Excel or WPS and save it as 'Excel Workbook (*.xlsx)'"),
    explanation: Text(
      zh: "只改后缀名不会改变格式，要另存。能读的是 XLSX 和 CSV。",
      en: "Renaming a file does not change its format. XLSX and CSV are read."))

  public static let sheetEncrypted = DiagnosticKind(
    "sheet.encrypted",
    zh: "这个工作簿设了打开密码，读不了", en: "this workbook has a password and cannot be read",
    help: Text(
      zh: "在 Excel 或 WPS 里打开，去掉打开密码后保存",
      en: "open it in Excel or WPS, take the password off and save"),
    explanation: Text(
      zh: "程序不问密码，也不保存密码。", en: "No password is asked for, and none is kept."))

  public static let sheetIsPDF = DiagnosticKind(
    "sheet.is-pdf",
    zh: "这是 PDF，不是表格", en: "this is a PDF, not a table",
    help: Text(
      zh: "请对方发 XLSX 原件", en: "ask for the XLSX that it was made from"),
    explanation: Text(
      zh: "PDF 里只有印出来的样子，没有单元格。", en: "A PDF holds the looks of a page and no cells."))

  public static let sheetIsMarkup = DiagnosticKind(
    "sheet.is-markup",
    zh: "这是网页或 XML，只是名字像表格", en: "this is a web page or XML that is only named like a table",
    help: Text(
      zh: "在 Excel 或 WPS 里打开，另存为“Excel 工作簿 (*.xlsx)”",
      en: "open it in Excel or WPS and save it as 'Excel Workbook (*.xlsx)'"),
    explanation: Text(
      zh: "不少系统“导出 Excel”给的其实是网页，后缀写成 xls。",
      en: "Many systems 'export to Excel' a web page whose name ends in xls."))

  public static let sheetOtherSpreadsheet = DiagnosticKind(
    "sheet.other-spreadsheet",
    zh: "这是 ODS 或 XLSB 表格，不是 XLSX", en: "this is an ODS or XLSB spreadsheet, not XLSX",
    help: Text(
      zh: "打开后另存为“Excel 工作簿 (*.xlsx)”", en: "open it and save it as 'Excel Workbook (*.xlsx)'"),
    explanation: Text(zh: "能读的是 XLSX 和 CSV。", en: "XLSX and CSV are read."))

  public static let sheetNoWorkbook = DiagnosticKind(
    "sheet.no-workbook",
    zh: "这个压缩包里没有工作簿", en: "there is no workbook in this archive",
    help: Text(
      zh: "若是几个文件打的包，先解压；若是 DOCX、PPTX，请发 XLSX",
      en: "unpack it if it holds several files; of a DOCX or PPTX ask for the XLSX"),
    explanation: Text(
      zh: "XLSX 是装着工作簿的压缩包；别的压缩包不是表格。",
      en: "XLSX is an archive that holds a workbook; other archives are no tables."))

  public static let sheetPartMissing = DiagnosticKind(
    "sheet.part-missing",
    zh: "工作簿里少了“{part}”", en: "the workbook lacks its part '{part}'",
    help: Text(
      zh: "在 Excel 或 WPS 里打开（可选修复）后另存为 XLSX",
      en: "open it in Excel or WPS, have it repaired and save it"),
    explanation: Text(
      zh: "目录里写着的部分不在压缩包里，文件不完整。",
      en: "A part that the workbook names is not in the archive; the file is not whole."))

  public static let sheetXML = DiagnosticKind(
    "sheet.xml",
    zh: "工作簿的“{part}”不是完整的 XML", en: "the workbook's part '{part}' is no well-formed XML",
    help: Text(
      zh: "在 Excel 或 WPS 里打开（可选修复）后另存为 XLSX",
      en: "open it in Excel or WPS, have it repaired and save it"),
    explanation: Text(
      zh: "文件在传送或生成时损坏了。", en: "The file was damaged on its way, or badly made."))

  public static let sheetDocumentType = DiagnosticKind(
    "sheet.document-type",
    zh: "工作簿的“{part}”带有文档类型声明（可能是 XML 炸弹），没有读",
    en:
      "the workbook's part '{part}' declares a document type (perhaps an XML bomb) and was not read",
    help: Text(
      zh: "请对方在 Excel 或 WPS 里重新另存为 XLSX", en: "have it saved as XLSX again in Excel or WPS"),
    explanation: Text(
      zh: "办公软件写的 XLSX 没有文档类型声明；它能让几行字展开成几个 GB，或去读别的文件。",
      en: """
        No office program writes one into XLSX. It can make a few lines expand to gigabytes, or \
        read other files.
        """))

  public static let sheetTooLarge = DiagnosticKind(
    "sheet.too-large",
    zh: "工作表“{sheet}”有 400 万个以上的单元格", en: "sheet '{sheet}' has more than four million cells",
    help: Text(zh: "删去用不到的行列，或分成几个文件", en: "delete what is not needed, or split the file"),
    explanation: Text(
      zh: "计划用的表不会这么大；人员登记表请用 `chengnuan register import`。",
      en: "No planning table is so large; `chengnuan register import` reads registers of people."))

  public static let sheetUnknown = DiagnosticKind(
    "sheet.unknown",
    zh: "没有叫“{sheet}”的工作表，只有{sheets}", en: "there is no sheet '{sheet}', only {sheets}",
    explanation: Text(
      zh: "文件名后面 # 号之后写的是工作表的名字，要与标签上的一字不差。",
      en: "What follows the # behind a file is the name of a sheet, exactly as on its tab."))

  public static let sheetAllEmpty = DiagnosticKind(
    "sheet.all-empty",
    zh: "工作簿里没有看得见的、有内容的工作表", en: "the workbook has no visible sheet with anything in it",
    help: Text(
      zh: "取消隐藏工作表，或在文件名后写上 #工作表名", en: "unhide the sheet, or write # and its name behind the file"),
    explanation: Text(
      zh: "隐藏的工作表不会自动采用，免得用了别人不想给的内容。",
      en: "Hidden sheets are not taken unasked, for they may hold what nobody meant to send."))

  public static let sheetWhich = DiagnosticKind(
    "sheet.which", .note,
    zh: "用的是工作表“{sheet}”，没有用{others}", en: "sheet '{sheet}' is used, but not {others}",
    help: Text(
      zh: "要用别的，在文件名后写 #工作表名；全部都用，写 #*",
      en: "for another one write # and its name behind the file, for all of them #*"),
    explanation: Text(
      zh: "没有指定时，用第一张看得见的、有内容的工作表。",
      en: "Unless told otherwise, the first visible sheet with anything in it is used."))

  public static let sheetUncalculated = DiagnosticKind(
    "sheet.uncalculated", .warning,
    zh: "这一格是公式，文件里没有算出来的值，当作空格",
    en: "this cell is a formula whose value is not in the file; it counts as empty",
    help: Text(
      zh: "在 Excel 或 WPS 里打开再保存一次", en: "open the file in Excel or WPS and save it once"),
    explanation: Text(
      zh: "由程序生成、没有用表格软件打开过的文件会这样。公式在这里不计算。",
      en: """
        So it is with files that a program made and no spreadsheet has opened. Nothing is \
        calculated here.
        """))

  public static let sheetEditFormula = DiagnosticKind(
    "sheet.edit-formula",
    zh: "这一格是公式，不改写", en: "a formula stands here, which is not overwritten",
    help: Text(zh: "在 Excel 或 WPS 里把这一格改成数值", en: "replace it by its value in Excel or WPS"),
    explanation: Text(
      zh: "覆盖公式会丢掉别人的计算。", en: "To overwrite it would lose what somebody has worked out."))

  public static let sheetEditMerged = DiagnosticKind(
    "sheet.edit-merged",
    zh: "这一格和别的行合并着，改了会连别的行一起改",
    en: "this cell is merged with other rows, which would change with it",
    help: Text(
      zh: "在 Excel 或 WPS 里取消合并，每一行各写各的", en: "unmerge it in Excel or WPS, and give each row its own"
    ),
    explanation: Text(
      zh: "几行共用一个合并的单元格时，只改一行写不进去。",
      en: "Where rows share a merged cell, one of them cannot be changed alone."))

  public static let sheetEditEncoding = DiagnosticKind(
    "sheet.edit-encoding",
    zh: "这个文件改写之后不能原样保留其余内容", en: "the rest of this file would not stay as it is",
    help: Text(
      zh: "另存为“CSV UTF-8（逗号分隔）”或 XLSX", en: "save it as 'CSV UTF-8 (comma delimited)' or as XLSX"),
    explanation: Text(
      zh: "文件里有转换回去就变样的 GB 18030 字符，或要写的字这种编码没有。",
      en: "It has characters of GB 18030 that do not come back as they were."))
}

extension Catalogue {
  static let sheets: [DiagnosticKind] = [
    .sheetOldFormat, .sheetEncrypted, .sheetIsPDF, .sheetIsMarkup, .sheetOtherSpreadsheet,
    .sheetNoWorkbook, .sheetPartMissing, .sheetXML, .sheetDocumentType, .sheetTooLarge,
    .sheetUnknown, .sheetAllEmpty, .sheetWhich, .sheetUncalculated,
    .sheetEditFormula, .sheetEditMerged, .sheetEditEncoding,
  ]
}
