/// Yes or no, however people tick a box or leave it: 是 and 否, 有 and 无, a mark, a word or a figure;
/// nil for anything else. Files of settings are stricter, see `Bool`.
///
/// - Parameter text: without blanks around it.
public func answer(written text: String) -> Bool? {
  let word = (asciiForm(of: text)?.ascii ?? text).lowercased()
  return yes.contains(word) ? true : no.contains(word) ? false : nil
}

private let yes: Set<String> = [
  "是", "有", "对", "同意", "已同意", "1", "yes", "y", "true", "t", "on", "√", "✓", "✔",
]
private let no: Set<String> = [
  "否", "无", "没有", "不是", "不对", "不", "不同意", "未同意", "0", "no", "n", "false", "f", "off", "×", "✗",
]
