public import Diagnostics
import Fingerprints

extension DrawFolder {
  /// Everything in which the folder is not what it says it is, each difference named; empty where
  /// the draw, made again, is the same to the byte.
  public func differences(issues: inout Issues) -> [Text] {
    var found = manifestDifferences
    guard let opened = opened(issues: &issues) else { return found }
    let promise = opened.commitment
    for (name, hash) in [
      ("rules.yaml", promise.rules), ("people.csv", promise.people),
      ("history.csv", promise.history),
    ] where sha256Hex(files[name] ?? []) != hash {
      found.append(
        Text(
          zh: "\(name) 与抽签前的承诺不符：SHA-256 是 \(sha256Hex(files[name] ?? []))，承诺的是 \(hash)",
          en:
            "\(name) is not what was committed to: its SHA-256 is \(sha256Hex(files[name] ?? [])), not \(hash)"
        ))
    }
    guard let seed = opened.seed, let result = opened.result, let book = opened.book else {
      if files["result.csv"] != nil {
        found.append(
          Text(zh: "有结果，但没有种子（seed.txt）", en: "there is a result, but no seed (seed.txt)"))
      }
      return found
    }
    if sha256Hex(seed) != promise.seed {
      found.append(
        Text(
          zh: "种子与承诺不符：SHA-256 是 \(sha256Hex(seed))，承诺的是 \(promise.seed)",
          en:
            "the seed is not the one committed to: its SHA-256 is \(sha256Hex(seed)), not \(promise.seed)"
        ))
    }
    found += resultDifferences(result)
    found += frozenDifferences(book)
    return found
  }

  private var manifestDifferences: [Text] {
    guard let bytes = files[Self.manifest] else { return [] }
    var hashes: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      if parts.count == 2 {
        hashes[String(parts[1].drop { $0 == " " })] = String(parts[0])
      }
    }
    var found: [Text] = []
    for name in Set(hashes.keys).union(files.keys).sorted() where name != Self.manifest {
      switch (hashes[name], files[name]) {
      case (nil, _):
        found.append(Text(zh: "\(name) 不在清单里", en: "\(name) is not in the manifest"))
      case (_, nil):
        found.append(
          Text(zh: "清单里的 \(name) 不见了", en: "\(name) of the manifest is missing"))
      case (let hash?, let bytes?):
        if hash != sha256Hex(bytes) {
          found.append(
            Text(zh: "\(name) 封存以后改过", en: "\(name) was changed after it was sealed"))
        }
      }
    }
    return found
  }

  /// The first line that differs, and how many.
  private func resultDifferences(_ result: LotteryResult) -> [Text] {
    guard let bytes = files["result.csv"] else {
      return [Text(zh: "缺少 result.csv", en: "result.csv is missing")]
    }
    let made = result.csv
    if bytes == made { return [] }
    let given = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let right = String(decoding: made, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let count = max(given.count, right.count)
    func line(_ lines: [Substring], _ index: Int) -> String {
      index < lines.count && !lines[index].isEmpty ? String(lines[index]) : "-"
    }
    let wrong = (0..<count).filter { line(given, $0) != line(right, $0) }
    guard let first = wrong.first else {
      return [Text(zh: "result.csv 的换行不同", en: "result.csv has other line ends")]
    }
    return [
      Text(
        zh:
          "重算的结果与 result.csv 有 \(wrong.count) 行不同，先是第 \(first + 1) 行：文件里是“\(line(given, first))”，重算是“\(line(right, first))”",
        en:
          "drawn again, \(wrong.count) lines of result.csv differ, the first one line \(first + 1): '\(line(given, first))' there, '\(line(right, first))' when drawn again"
      )
    ]
  }

  private func frozenDifferences(_ book: LotteryBook) -> [Text] {
    var found: [Text] = []
    if let bytes = files["frozen.yaml"] {
      let text = String(decoding: bytes, as: UTF8.self)
      if !text.contains(book.base) {
        found.append(
          Text(
            zh: "frozen.yaml 封存的不是这个结果", en: "frozen.yaml froze another result than this"))
      }
    }
    var fresh = book.unamended
    if let lines = files["amendments.csv"] {
      if !isFrozen {
        found.append(
          Text(zh: "没有封存就有变更", en: "there are amendments to what was never frozen"))
      }
      if let number = fresh.replay(lines) {
        found.append(
          Text(
            zh: "第 \(number) 条变更不成立：内容、递补的人或前后相连的哈希不对",
            en:
              "amendment \(number) does not hold: its words, its substitute or its chained hash is wrong"
          ))
      }
    }
    if isFrozen || files["amendments.csv"] != nil, let text = headDifference(fresh.head) {
      found.append(text)
    }
    return found
  }

  /// Whether it was frozen before chains of amendments had heads.
  public var isHeadless: Bool {
    guard let bytes = files["frozen.yaml"], files[ChainHead.file] == nil else { return false }
    return !String(decoding: bytes, as: UTF8.self).contains(Frozen.format)
  }

  /// How the chain of amendments differs from what its head says of it.
  private func headDifference(_ head: ChainHead) -> Text? {
    guard let bytes = files[ChainHead.file] else {
      // What was frozen before chains had heads is a whole folder without one.
      if isHeadless { return nil }
      return Text(zh: "缺少 \(ChainHead.file)", en: "\(ChainHead.file) is missing")
    }
    guard let stated = ChainHead(yaml: bytes) else {
      return Text(
        zh: "\(ChainHead.file) 不是变更的条数和哈希",
        en: "\(ChainHead.file) is not the number and hash of amendments")
    }
    if stated == head { return nil }
    return Text(
      zh:
        "变更少了、多了或被改过：\(ChainHead.file) 写的是 \(stated.count) 条、\(stated.hash)，amendments.csv 有 \(head.count) 条、\(head.hash)",
      en:
        "amendments are missing, added or changed: \(ChainHead.file) states \(stated.count) and \(stated.hash), amendments.csv has \(head.count) and \(head.hash)"
    )
  }

  /// In what the folder differs from the files that were published; each of these must be here, the
  /// same to the byte.
  ///
  /// - Parameter published: what stands in `draws/CAMPAIGN`.
  public func differences(from published: DrawFolder) -> [Text] {
    var found: [Text] = []
    if published.files["commitment.yaml"] == nil {
      found.append(
        Text(
          zh: "公布的文件里没有 commitment.yaml", en: "what was published has no commitment.yaml"))
    }
    for name in Self.open.sorted() where files[name] != published.files[name] {
      switch (files[name], published.files[name]) {
      case (_?, nil):
        found.append(Text(zh: "\(name) 没有公布过", en: "\(name) was not published"))
      case (nil, _):
        found.append(
          Text(zh: "公布过的 \(name) 不在这里", en: "\(name) was published and is not here"))
      default:
        found.append(
          Text(zh: "\(name) 与公布的不同", en: "\(name) is not the one that was published"))
      }
    }
    return found
  }
}
