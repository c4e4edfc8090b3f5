public import Diagnostics

extension Carried {
  /// What a list of decisions is called in a workspace; carrying passes old ones over.
  public static func listName(year: Int, language: Language) -> String {
    Text(zh: "结转清单-\(year).md", en: "carried-to-\(year).md")[language]
  }

  /// Whether a file is such a list.
  public static func isList(_ name: String) -> Bool {
    name.wholeMatch(of: /(?:结转清单-|carried-to-)\d{4}\.md/) != nil
  }

  /// The list of what needs a decision and of what was done by rule, in Markdown: each with its
  /// place in the new workspace, what it was, what it is and why.
  public func list(year: Int, language: Language) -> String {
    let open = decisions.filter(\.rule.needsDecision)
    let done = decisions.filter { !$0.rule.needsDecision }
    func words(_ zh: String, _ en: String) -> String { Text(zh: zh, en: en)[language] }
    return """
      # \(words("结转到 \(year) 年", "Carried to \(year)"))

      \(words("需要决定的 \(open.count) 处。改过的日期、文号和状态上方有“待核”注释，核对后删去即可；表格里没有注释。", "\(open.count) places need a decision. A comment stands above each date, number and state that was changed, to be deleted when settled; tables have none."))

      \(Carried.table(open, language))
      ## \(words("按规则改好的 \(done.count) 处", "\(done.count) places changed by rule"))

      \(Carried.table(done, language))
      """
  }

  private static func table(_ decisions: [Decision], _ language: Language) -> String {
    guard !decisions.isEmpty else { return Text(zh: "无。\n", en: "None.\n")[language] }
    let head = Text(zh: "位置 | 原来 | 现在 | 规则", en: "place | before | now | rule")[language]
    let rows = decisions.map { decision in
      let place = decision.line > 0 ? "\(decision.file):\(decision.line)" : decision.file
      let cells = [place, decision.old, decision.new, decision.rule.words[language]]
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return (["| \(head) |", "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }
}
