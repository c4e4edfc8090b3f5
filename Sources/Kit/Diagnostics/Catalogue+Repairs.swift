/// What `plan --accept` has to say.
extension DiagnosticKind {
  public static let repairUnknown = DiagnosticKind(
    "repair.unknown",
    zh: "现在没有这条办法：“{id}”", en: "there is no such repair now: '{id}'",
    explanation: Text(
      zh: "办法按当前的文件现算，编号由活动和改动组成。文件变了，办法也会变：重新运行 explain 看现在有哪些。",
      en: """
        Repairs are worked out from the files as they are, and named by the activity and the change. \
        Where the files have changed, so have the repairs: explain lists those of now.
        """))

  public static let repairNeedless = DiagnosticKind(
    "repair.needless",
    zh: "“{title}”已经排上了，不用再改", en: "'{title}' has a place already",
    explanation: Text(
      zh: "办法只给没有排上的活动；已排上的改期用 move。",
      en: "Repairs are for what is unplaced; move is for what has a place."))

  public static let repairRefused = DiagnosticKind(
    "repair.refused",
    zh: "改完重排，“{title}”还是排不上，文件没有改动",
    en: "planned anew with the change, '{title}' is still unplaced; no file was changed",
    help: Text(
      zh: "换一条办法，或用 chengnuan move 直接指定", en: "take another, or place it with chengnuan move"),
    explanation: Text(
      zh: "写文件之前先按改动整个重排一遍：要排上这一场，不违反任何硬性规则，也不让别的活动掉下来，才写。",
      en: """
        Before a file is written, everything is planned anew with the change. It is written only if \
        the activity is placed, no hard rule is broken and nothing else falls out.
        """))

  public static let repairUnwritable = DiagnosticKind(
    "repair.unwritable",
    zh: "不知道“{what}”写在文件的什么地方", en: "where '{what}' stands in its file is not known",
    help: Text(zh: "请手工修改这一行", en: "change this line by hand"),
    explanation: Text(
      zh: "要改的表没有这一列，或专项由锚点、别名拼成，或那里是公式。",
      en:
        "The table lacks the column, the campaign is put together from aliases, or a formula stands there."
    ))
}

extension Catalogue {
  static let repairs: [DiagnosticKind] = [
    .repairUnknown, .repairNeedless, .repairRefused, .repairUnwritable,
  ]
}
