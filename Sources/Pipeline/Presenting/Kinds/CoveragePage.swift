public import CivilTime
public import Diagnostics
public import PlanModel

/// A page of charts on who was reached, for the office; it stands alone, in one file.
public func coveragePage(
  of coverage: Coverage, title: Text, on day: CivilDate, language: Language
) -> [UInt8] {
  CoveragePage(coverage: coverage, title: title, day: day, language: language).bytes
}

private struct CoveragePage {
  let coverage: Coverage
  let title: Text
  let day: CivilDate
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  var bytes: [UInt8] {
    let main: HTMLText = """
      <p class="notice">\(say("不足 \(coverage.threshold) 人的数不显示；为免推算，必要时多隐去一项。", "Counts below \(coverage.threshold) are not shown, nor one more where it would give them away."))</p>
      <section class="part">
      <h2 id="all">\(say("合计", "All"))</h2>
      \(table([coverage.total], named: "all"))
      </section>
      \(coverage.dimensions.enumerated().map { part($0.element, $0.offset) })
      """
    return LonePage(title: title, day: day, language: language).document(
      style: Self.style, lead: say("内部资料，勿外传。", "Internal; not to be handed on."), main)
  }

  private static let style = """

    .part{margin:0 0 2rem}.part table{width:100%}.part th,.part td{padding:.2rem .5rem;
    border-bottom:1px solid var(--line);text-align:end}.part th:first-child{text-align:start}
    .part td,.part th:first-child{white-space:nowrap}
    .part thead th{text-wrap:balance;overflow-wrap:normal}
    @media (max-width:40rem){.part table{font-size:.75rem}.part th,.part td{padding:.2rem .125rem}
    .part thead th{font-size:.6875rem;letter-spacing:-.01em}}
    .chart{width:100%;height:auto;max-width:44rem}.chart text{fill:var(--ink);font-size:13px}
    .chart .all{fill:var(--heat2)}.chart .got{fill:var(--c0)}.chart .soft{fill:var(--soft)}

    """

  private func part(_ dimension: Coverage.Dimension, _ index: Int) -> HTMLText {
    """
    <section class="part">
    <h2 id="part-\(index)">\(dimension.name[language])</h2>
    \(chart(dimension))
    \(table(dimension.rows, named: "part-\(index)"))
    </section>

    """
  }

  /// One bar for each row: the eligible pale, the reached within it.
  private func chart(_ dimension: Coverage.Dimension) -> HTMLText {
    let rows = dimension.rows
    let height = rows.count * 26 + 8
    let most = rows.map { amount($0.eligible) }.max() ?? 0
    let described = say(
      "按\(dimension.name.zh)：浅色为合格人数，深色为已惠及",
      "By \(dimension.name.en.lowercased()): eligible in pale, reached in dark")
    return """
      <svg class="chart" viewBox="0 0 640 \(height)" role="img" aria-label="\(described)">
      \(rows.enumerated().map { bar($0.element, $0.offset, most) })</svg>
      """
  }

  private func bar(_ row: Coverage.Row, _ index: Int, _ most: Int) -> HTMLText {
    let top = index * 26 + 4
    let all = most > 0 ? amount(row.eligible) * 360 / most : 0
    let got = most > 0 ? amount(row.reached) * 360 / most : 0
    let share = row.perMille.map { "\($0 / 10).\($0 % 10)%" } ?? "—"
    return """
      <text x="150" y="\(top + 15)" text-anchor="end">\(row.name[language])</text>
      <rect class="all" x="160" y="\(top)" width="\(all)" height="20"/>
      <rect class="got" x="160" y="\(top + 4)" width="\(got)" height="12"/>
      <text class="soft" x="\(168 + all)" y="\(top + 15)">\(share)</text>

      """
  }

  /// A count as a length; one that is not shown has none.
  private func amount(_ count: Coverage.Count) -> Int {
    if case .exact(let count) = count { count } else { 0 }
  }

  /// - Parameter heading: id of the heading that names it.
  private func table(_ rows: [Coverage.Row], named heading: String) -> HTMLText {
    let head = Coverage.headings.map { heading -> HTMLText in
      "<th scope=\"col\">\(heading[language])</th>"
    }
    let body = rows.map { row -> HTMLText in
      let cells = row.cells(language)
      let rest = cells.dropFirst().map { cell -> HTMLText in
        "<td>\(Int(cell)?.grouped ?? cell)</td>"
      }
      return "<tr><th scope=\"row\">\(cells[0])</th>\(rest)</tr>\n"
    }
    return """
      <table aria-labelledby="\(heading)"><thead><tr>\(head)</tr></thead><tbody>
      \(body)</tbody></table>
      """
  }
}
