/// `publication.yaml`, the record of what was promised.
extension DiagnosticKind {
  public static let publicationFormat = DiagnosticKind(
    "publication.format",
    zh: "发布记录的格式版本是 {found}，本程序只认 {expected}",
    en: "this record has format {found}, but only {expected} is understood",
    help: Text(
      zh: "换用写出此文件的程序版本", en: "use the version of the program that wrote the file"),
    explanation: Text(
      zh: """
        publication.yaml 记着订阅者已经看到的 UID 和序号。版本不同，各项的含义就可能不同；\
        猜错会让订阅者的日历出错，所以不猜。
        """,
      en: """
        publication.yaml holds the UIDs and sequence numbers that subscribers have seen. In \
        another version its values may mean something else, and a wrong guess would spoil \
        calendars on people's phones.
        """))
  public static let publicationTwice = DiagnosticKind(
    "publication.entry-twice",
    zh: "发布记录里“{activity}”出现了两次", en: "'{activity}' is recorded twice",
    help: Text(zh: "留下 sequence 较大的一条", en: "keep the one with the higher sequence"),
    explanation: Text(
      zh: "合并两个分支时，若把冲突的两边都留下，同一活动就会有两条记录。",
      en: """
        A merge that keeps both sides of a conflict leaves two records of one activity, and \
        only one of them can be what subscribers see.
        """))
  public static let publicationConflict = DiagnosticKind(
    "publication.conflict",
    zh: "发布记录里留着合并冲突的标记", en: "a conflict of a merge was left in the record",
    help: Text(
      zh: "留下冲突两边之中 sequence 较大的一边，删去 <<<<<<<、=======、>>>>>>> 三行",
      en:
        "keep the side with the higher sequence, and remove the <<<<<<<, ======= and >>>>>>> lines"),
    explanation: Text(
      zh: "两个分支改了同一场活动，git 不知道该留哪一边。订阅者看到的只能是其中一边，所以要由人来定。",
      en: """
        Two branches changed the same activity, and git does not know which side to keep. \
        Subscribers can only see one of them, so somebody has to decide.
        """))
}

extension Catalogue {
  static let plan: [DiagnosticKind] = [
    .publicationFormat, .publicationTwice, .publicationConflict,
  ]
}
