import Diagnostics
import Loading
import Tabular

/// What a sheet seems to hold, in the words of the terminal.
struct SheetWords {
  private let proposal: SheetProposal

  init(_ proposal: SheetProposal) { self.proposal = proposal }

  var text: String {
    let lines = [head] + proposal.columns.map(line) + missing + leftOut
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: String {
    let rows = proposal.rows.count
    let sheet = proposal.sheet.name.map { words("工作表“\($0)”，", "sheet '\($0)', ") } ?? ""
    let first = proposal.header.lowerBound
    let header =
      proposal.header.count > 1
      ? words(
        "表头在第 \(first)–\(proposal.header.upperBound) 行",
        "header in rows \(first)-\(proposal.header.upperBound)")
      : words("表头在第 \(first) 行", "header in row \(first)")
    let title = proposal.title.map { words("，标题“\($0)”", ", title '\($0)'") } ?? ""
    let state = proposal.isConfirmed ? words("，列已确认过", ", columns confirmed") : ""
    return words(
      "\(proposal.sheet.file)：\(sheet)\(header)，\(rows) 行\(title)\(state)",
      "\(proposal.sheet.file): \(sheet)\(header), \(rows) rows\(title)\(state)")
  }

  private func line(_ column: SheetProposal.Column) -> String {
    let letters = SourceLocation.letters(of: column.number)
    let field =
      column.field.map { words($0.zh.first ?? $0.en, $0.en) } ?? words("（不用）", "(unused)")
    let certainty =
      switch column.certainty {
      case .guess: words("  像是", "  perhaps")
      case .remembered, .heading, .unused: ""
      }
    let samples =
      column.samples.isEmpty
      ? ""
      : words("  例：", "  e.g. ")
        + column.samples.map { $0.replacing("\n", with: " ") }.joined(separator: words("、", ", "))
    let head = "  " + pad(letters, 3) + pad(column.heading, 22) + "→ " + pad(field, 12)
    return (head + certainty + samples).trimmedBlanks
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayWidth.columns(of: text)))
  }

  private var missing: [String] {
    proposal.missing.map {
      words("  缺：\($0.zh.first ?? $0.en)", "  missing: \($0.en)")
    }
  }

  private var leftOut: [String] {
    proposal.leftOut.map { reason, rows in
      let list = rows.prefix(8).map(String.init).joined(separator: words("、", ", "))
      let more = rows.count > 8 ? words(" 等", " ...") : ""
      return words(
        "  没算进去：第 \(list)\(more) 行（\(reason.zh)）", "  left out: rows \(list)\(more) (\(reason.en))")
    }
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
