public import Diagnostics
import Fingerprints

/// The files of one draw: what was committed to, the seed, what came out, and what changed since.
/// An office keeps them, and hands the same to an auditor.
public struct DrawFolder: Sendable {
  public var files: [String: [UInt8]]

  /// The files that a folder of this kind may hold.
  public static let names = [
    "rules.yaml", "people.csv", "history.csv", "commitment.yaml", "seed.txt", "result.csv",
    "frozen.yaml", "amendments.csv", ChainHead.file, "README.txt", manifest,
  ]
  static let manifest = "manifest.sha256"
  /// Those that are published, too.
  static let open = ["rules.yaml", "commitment.yaml", "seed.txt", "frozen.yaml", ChainHead.file]

  public init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// Whether the seed has been made public, and the draw with it.
  public var isDrawn: Bool { files["result.csv"] != nil }
  public var isFrozen: Bool { files["frozen.yaml"] != nil }

  /// The folder as an auditor gets it: with a page that says what is what, and a hash of each file.
  ///
  /// - Parameter language: that of the page.
  public func sealed(_ language: Language) -> DrawFolder {
    var sealed = self
    sealed.files[Self.manifest] = nil
    sealed.files["README.txt"] = Array(Self.page[language].utf8)
    sealed.files[Self.manifest] = Array(
      sealed.files.keys.sorted().map { "\(sha256Hex(sealed.files[$0] ?? []))  \($0)\n" }.joined()
        .utf8)
    return sealed
  }

  /// What `opened` gives.
  public struct Opened: Sendable {
    public var plan: LotteryPlan
    public var people: LotteryPeople
    public var seed: String?
    /// The draw made again from plan, people and seed; nil before the seed is known.
    public var result: LotteryResult?
    public var book: LotteryBook?
    public var commitment: Commitment
    /// Whether the result was approved, so that it changes by amendments only.
    public var isFrozen = false

    /// Everybody who was eligible for some activity; nobody before the seed is known.
    public var eligible: Set<PersonKey> {
      guard let seed else { return [] }
      let drawn = draw(plan, from: people, seed: seed, keepsOrder: true)
      return Set(drawn.activities.flatMap { $0.order.map(\.person) })
    }
  }

  /// The draw in the folder, made again; nil, with what is wrong in `issues`, where a file is
  /// missing or no such file at all.
  public func opened(issues: inout Issues) -> Opened? {
    func file(_ name: String) -> [UInt8]? {
      if files[name] == nil {
        issues.report(.drawFileMissing, at: SourceLocation(startOf: name), ["file": Text(name)])
      }
      return files[name]
    }
    guard let rules = file("rules.yaml"), let people = file("people.csv"),
      let history = file("history.csv"), let promise = file("commitment.yaml"),
      let plan = LotteryPlan(yaml: rules, file: "rules.yaml", issues: &issues),
      let commitment = Commitment(yaml: promise, file: "commitment.yaml", issues: &issues)
    else { return nil }
    guard let known = LotteryPeople(csv: people, history: history) else {
      issues.report(
        .drawFileMissing, at: SourceLocation(startOf: "people.csv"),
        ["file": "people.csv, history.csv"])
      return nil
    }
    var opened = Opened(plan: plan, people: known, commitment: commitment)
    opened.isFrozen = isFrozen
    if let bytes = files["seed.txt"] {
      let seed = String(decoding: bytes.filter { $0 > 32 }, as: UTF8.self)
      let result = draw(plan, from: known, seed: seed)
      opened.seed = seed
      opened.result = result
      var book = LotteryBook(plan, known, result)
      if let lines = files["amendments.csv"] { _ = book.replay(lines) }
      opened.book = book
    }
    return opened
  }

  private static let page = Text(
    zh: """
      抽签封存包

      rules.yaml       规则、活动、日期和名额（抽签前定下）
      people.csv       参加抽签的人：密文和规则用到的列，没有姓名和身份证号
      history.csv      以前给过谁（密文）
      commitment.yaml  抽签前公布的承诺：以上文件和种子的 SHA-256
      seed.txt         抽签后公布的种子
      result.csv       结果：R 入选，W 候补；list 0 为不分类，1 起为各项保留名额
      frozen.yaml      审批时封存的结果的 SHA-256
      amendments.csv   封存以后的每一次变更：谁、何时、为何，逐条相连
      amendments.yaml  变更的条数和最后一条的哈希，与公布的同一份：少一条就对不上。
                       连它一起改短，只有和公布的比才看得出：公示件、名册上印着最后一条哈希的前 16 位
      manifest.sha256  以上各文件的 SHA-256（sha256sum -c manifest.sha256）

      重算一遍：chengnuan roster verify 本文件夹 --published 公布的文件夹
      只有公示件：chengnuan roster verify 本文件夹 --head 公示件上的末条摘要
      查一个人：chengnuan roster why 密文 活动编号 --sealed 本文件夹
      签号 = SHA-256("种子|活动编号|密文") 的前 8 个字节；分高者先，同分签号小者先。

      """,
    en: """
      A sealed draw

      rules.yaml       rules, activities, days and seats, settled before the draw
      people.csv       who took part: hashes and the columns the rules read; no names, no numbers
      history.csv      who had what before, by hash
      commitment.yaml  published before the draw: SHA-256 of the above and of the seed
      seed.txt         the seed, published after the draw
      result.csv       R seated, W waiting; list 0 is everybody, from 1 on the quotas
      frozen.yaml      SHA-256 of the result as it was approved
      amendments.csv   every change since: who, when, why; each line chained to the one before
      amendments.yaml  their number and the last one's hash, as published: none can be left out.
                       Shortened together with it, only what was published tells: notices and
                       lists have the first 16 figures of the last hash in print
      manifest.sha256  SHA-256 of each file (sha256sum -c manifest.sha256)

      Draw again:      chengnuan roster verify THIS-FOLDER --published WHAT-WAS-PUBLISHED
      With a notice:   chengnuan roster verify THIS-FOLDER --head THE-LAST-HASH-IN-PRINT
      One person:      chengnuan roster why HASH ACTIVITY --sealed THIS-FOLDER
      A lot is the first 8 bytes of SHA-256("seed|activity|hash"); higher scores first, then lower
      lots.

      """)
}
