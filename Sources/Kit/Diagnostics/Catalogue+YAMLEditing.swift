/// Why a YAML file is not edited: each says what to do by hand instead.
extension DiagnosticKind {
  public static let yamlEditNoSuchPlace = DiagnosticKind(
    "yaml.edit-no-such-place",
    zh: "文件里没有“{path}”", en: "there is no '{path}' in the file",
    help: Text(zh: "核对键名和序号（序号从 0 起）", en: "check the keys and the indices, which begin at 0"),
    explanation: Text(
      zh: "要修改的位置在文件里不存在；文件没有动。",
      en: "The place to edit does not exist in the file; the file was left as it is."))

  public static let yamlEditKeyExists = DiagnosticKind(
    "yaml.edit-key-exists",
    zh: "键“{key}”已经有了", en: "there is a key '{key}' already",
    help: Text(zh: "修改它的值，不要再加一个", en: "change its value instead of adding another"),
    explanation: Text(
      zh: "同一个映射里每个键只能写一次；文件没有动。",
      en: "In one mapping each key stands once; the file was left as it is."))

  public static let yamlEditNotCollection = DiagnosticKind(
    "yaml.edit-not-collection",
    zh: "“{path}”不是可以增加条目的列表或映射",
    en: "'{path}' is not the list or mapping that an entry could be added to",
    help: Text(zh: "先把它改写成列表或映射", en: "rewrite it as a list or mapping first"),
    explanation: Text(
      zh: "条目只能加进同类的列表或映射；文件没有动。",
      en: """
        Items go into lists and entries into mappings; the file was left as it is.
        """))

  public static let yamlEditShared = DiagnosticKind(
    "yaml.edit-shared",
    zh: "“{path}”由锚点、别名或“<<”共用，改一处会动到别处",
    en: "'{path}' is shared by an anchor, an alias or '<<': other places would change with it",
    help: Text(zh: "在这里写出自己的值，再改", en: "write the value out here, then edit it"),
    explanation: Text(
      zh: "用“&”“*”“<<”共用的内容不会由程序修改，因为别处会跟着变；文件没有动。",
      en: """
        What '&', '*' and '<<' share is never edited by the program, because other places would \
        change, too; the file was left as it is.
        """))

  public static let yamlEditComment = DiagnosticKind(
    "yaml.edit-comment",
    zh: "“{path}”里面有注释，整个替换会丢掉它们",
    en: "'{path}' has comments inside, which replacing it would lose",
    help: Text(zh: "手工改这里，或先移走注释", en: "edit it by hand, or move the comments first"),
    explanation: Text(
      zh: "程序改文件时不动注释。要替换的列表或映射里有注释，所以没有动文件。",
      en: """
        Edits keep comments. The list or mapping to replace holds some, so the file was left as \
        it is.
        """))

  public static let yamlEditOverlap = DiagnosticKind(
    "yaml.edit-overlap",
    zh: "对“{path}”的修改与另一处修改重叠", en: "the edit of '{path}' overlaps with another one",
    help: Text(zh: "分两次修改", en: "make the edits one after the other"),
    explanation: Text(
      zh: "同一次里既删除又修改同一处，说不清以哪个为准；文件没有动。",
      en: """
        Two edits of one go touch the same text, such as one that removes it and one that changes \
        it; the file was left as it is.
        """))

  public static let yamlEditUnsafe = DiagnosticKind(
    "yaml.edit-unsafe",
    zh: "“{path}”的写法特殊，程序改了之后读回来会不一样",
    en: "'{path}' is written in a way that an edit would not read back as meant",
    help: Text(zh: "手工修改这里", en: "edit this place by hand"),
    explanation: Text(
      zh: "每次修改之后都重新读一遍；读出来与预期不符就放弃，文件没有动。",
      en: """
        After every edit the file is read again. Where it would not mean what was asked for, the \
        edit is given up and the file left as it is.
        """))
}

extension Catalogue {
  static let yamlEditing: [DiagnosticKind] = [
    .yamlEditNoSuchPlace, .yamlEditKeyExists, .yamlEditNotCollection, .yamlEditShared,
    .yamlEditComment, .yamlEditOverlap, .yamlEditUnsafe,
  ]
}
