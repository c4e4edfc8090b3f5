/// YAML that can be read, but says something that no configuration can mean.
extension DiagnosticKind {
  public static let yamlDuplicateKey = DiagnosticKind(
    "yaml.duplicate-key",
    zh: "键“{key}”写了两次", en: "key '{key}' is given twice",
    help: Text(zh: "只留一处", en: "keep one of them"),
    explanation: Text(
      zh: "同一个映射里每个键只能写一次，否则无法知道以哪个为准（YAML 1.2.2 §3.2.1.3）。",
      en: """
        In one mapping each key stands once, or nobody knows which holds (YAML 1.2.2 §3.2.1.3).
        """))

  public static let yamlKeyNotText = DiagnosticKind(
    "yaml.key-not-text",
    zh: "键应为文字，而不是{found}", en: "a key must be text, not {found}",
    help: Text(
      zh: "写成“键: 值”；若本意是文字，加上引号", en: "write 'key: value', or put text in quotes"),
    explanation: Text(
      zh: "YAML 允许列表和映射作键，这里没有用处。缺少键的冒号也会这样。",
      en: """
        YAML allows lists, mappings and nothing at all as keys; here they make no sense. A colon \
        without a key before it reads like this, too.
        """))

  public static let yamlUnknownTag = DiagnosticKind(
    "yaml.unknown-tag",
    zh: "不认识的标签“{tag}”", en: "unknown tag '{tag}'",
    help: Text(zh: "删去标签；若“!”属于文字，加上引号", en: "delete it, or quote a text that begins with '!'"),
    explanation: Text(
      zh: "可用的标签只有核心模式的 !!str、!!int、!!float、!!bool、!!null、!!seq、!!map（YAML 1.2.2 §10.3）。",
      en: """
        The only tags are those of the core schema: !!str, !!int, !!float, !!bool, !!null, !!seq \
        and !!map (YAML 1.2.2 §10.3).
        """))

  public static let yamlTagMismatch = DiagnosticKind(
    "yaml.tag-mismatch",
    zh: "“{value}”不合它的标签“{tag}”", en: "'{value}' does not fit its tag '{tag}'",
    help: Text(zh: "删去标签，或改正值", en: "delete the tag, or correct the value"),
    explanation: Text(
      zh: "标签声明了值的种类，而值不是这一种。",
      en: "The tag says what kind of value follows, and the value is of another kind."))

  public static let yamlUndefinedAlias = DiagnosticKind(
    "yaml.undefined-alias",
    zh: "别名“*{name}”没有对应的锚点", en: "there is no anchor for the alias '*{name}'",
    help: Text(
      zh: "在前面被引用的值上写 &{name}；若“*”属于文字，加上引号",
      en: "write &{name} before the value it repeats, or quote a text that begins with '*'"),
    explanation: Text(
      zh: "“*名字”重复前面用“&名字”标记的值；锚点必须写在别名之前。",
      en: "'*name' repeats the value marked '&name', which must stand before it."))

  public static let yamlRecursiveAlias = DiagnosticKind(
    "yaml.recursive-alias",
    zh: "别名“*{name}”出现在它自己的值里面", en: "the alias '*{name}' stands inside its own value",
    help: Text(zh: "删去这个别名", en: "delete the alias"),
    explanation: Text(
      zh: "这样的值会无限地包含自己。", en: "Such a value would contain itself without end."))

  public static let yamlTooManyAliases = DiagnosticKind(
    "yaml.too-many-aliases",
    zh: "别名“*{name}”把文件放得太大", en: "the alias '*{name}' makes the file too large",
    help: Text(
      zh: "不要让别名重复含有许多别名的值", en: "do not repeat values that are made of aliases"),
    explanation: Text(
      zh: "别名可以层层重复，几行就能变成几十亿个值。展开后的总量有上限。",
      en: """
        Aliases that repeat aliases can turn a few lines into billions of values. How much they \
        may repeat is limited.
        """))

  public static let yamlMergeNotMapping = DiagnosticKind(
    "yaml.merge-not-mapping",
    zh: "“<<”只能并入映射，而不是{found}", en: "'<<' merges mappings, not {found}",
    help: Text(
      zh: "写成 <<: *名字，或 <<: [*一, *二]", en: "write '<<: *name' or '<<: [*one, *two]'"),
    explanation: Text(
      zh: "“<<”把另一个映射的键并入这个映射，已写明的键优先。",
      en: "'<<' brings the keys of another mapping into this one; keys written here win."))
}

extension Catalogue {
  static let yamlMeaning: [DiagnosticKind] = [
    .yamlDuplicateKey, .yamlKeyNotText, .yamlUnknownTag, .yamlTagMismatch, .yamlUndefinedAlias,
    .yamlRecursiveAlias, .yamlTooManyAliases, .yamlMergeNotMapping,
  ]
}
