/// The list of people that a draw takes instead of a register, cell by cell.
extension DiagnosticKind {
  public static let drawListValue = DiagnosticKind(
    "roster.list-value",
    zh: "“{column}”列的{value}不是{expected}", en: "{value} in the column '{column}' is not {expected}",
    help: Text(zh: "改正这一格；不知道就留空", en: "correct the cell; leave it empty where nobody knows"),
    explanation: Text(
      zh: "抽签规则用到的格子要看得懂，否则一个人的机会会因为写法而变。空格就是不知道：条件不满足，不加分，间隔不受影响。",
      en: """
        A cell that the rules of a draw use must be understood, or a slip of the pen would change \
        somebody's chance. An empty cell says that nobody knows: it meets no condition, gives no \
        points and is no earlier benefit.
        """))

  public static let drawListIdentity = DiagnosticKind(
    "roster.list-identity",
    zh: "这一行的身份证号有误：{fault}；这个人不能参加抽签",
    en: "the identity number of this row is wrong: {fault}; the person cannot take part",
    help: Text(
      zh: "改正号码；没有身份证号的人把这一格留空，按姓名和电话参加",
      en: "correct it, or empty the cell of somebody who has none: name and telephone count then"),
    explanation: Text(
      zh: "同一个人只能抽一次，凭的是号码（GB 11643）。号码错一位就成了另一个人，间隔和上限也查不到。",
      en: """
        One person draws once, by the number (GB 11643). With one figure wrong it is somebody else, \
        whom neither cool-downs nor caps know.
        """))

  public static let drawListNameless = DiagnosticKind(
    "roster.list-nameless",
    zh: "这一行没有姓名；不能参加抽签", en: "this row has no name and cannot take part",
    help: Text(zh: "补上姓名，或删去这一行", en: "add the name, or delete the row"),
    explanation: Text(
      zh: "名单要有“姓名”（name）一列，每人一行。",
      en: "The list has a column 'name' (姓名) and a row for each person."))

  public static let drawListTwice = DiagnosticKind(
    "roster.list-twice", .warning,
    zh: "这个人前面已经有一行；以前面一行为准", en: "this person has a row above, and that one counts",
    help: Text(
      zh: "删去一行；同名的两个人要写身份证号或电话",
      en: "delete one of the two; two people of one name need a number or a telephone each"),
    explanation: Text(
      zh: "身份证号相同，或都没有身份证号而姓名、电话相同，就是一个人，只抽一次。",
      en: """
        Rows with one identity number, or with none and the same name and telephone, are one person, \
        who draws once.
        """))

  public static let drawListColumn = DiagnosticKind(
    "roster.list-column", .warning,
    zh: "抽签要用“{wanted}”列，名单里没有；有一列叫“{column}”",
    en: "the draw uses a column '{wanted}', which the list lacks; it has one called '{column}'",
    explanation: Text(
      zh: "名单的列按名称认：写错了列名，这一列就等于没有。",
      en: "The columns of a list are known by their names; one that is misspelt is not there."))
}

extension Catalogue {
  static let drawLists: [DiagnosticKind] = [
    .drawListValue, .drawListIdentity, .drawListNameless, .drawListTwice, .drawListColumn,
  ]
}
