/// One line of a file as a report shows it, and where the caret belongs below it.
struct SourceExcerpt {
  /// The line with tabs as spaces and control characters as pictures, cut to the window.
  let text: String
  /// Columns of the terminal before the caret.
  let caret: Int

  /// - Parameters:
  ///   - line: one line of a file, without its line break.
  ///   - column: in Unicode scalars from 1; past the end it points just behind the last one.
  ///   - width: columns of the terminal that the text may take; at least 20 are used.
  init(line: String, column: Int, width: Int) {
    var cells: [Cell] = []
    var columns = 0
    var scalars = 0
    var target: Int?
    for character in line {
      if target == nil, scalars + character.unicodeScalars.count >= column { target = cells.count }
      scalars += character.unicodeScalars.count
      let cell = Cell(character, at: columns)
      columns += cell.columns
      cells.append(cell)
    }
    self.init(cells: cells, target: target ?? cells.count, width: max(20, width))
  }

  private init(cells: [Cell], target: Int, width: Int) {
    let before = cells[..<target].reduce(0) { $0 + $1.columns }
    let total = cells[target...].reduce(before) { $0 + $1.columns }
    if total <= width {
      text = cells.map(\.text).joined()
      caret = before
      return
    }
    // Two thirds of the window lie before the caret, because what led to a mistake says more than
    // what follows; an ellipsis at a cut end takes one column.
    var room = width - 2 - (target < cells.count ? cells[target].columns : 1)
    var first = target
    while first > 0, cells[first - 1].columns <= room - (width / 3) {
      first -= 1
      room -= cells[first].columns
    }
    var end = min(target + 1, cells.count)
    while end < cells.count, cells[end].columns <= room {
      room -= cells[end].columns
      end += 1
    }
    while first > 0, cells[first - 1].columns <= room {
      first -= 1
      room -= cells[first].columns
    }
    let shown = cells[first..<end].map(\.text).joined()
    text = (first > 0 ? "…" : "") + shown + (end < cells.count ? "…" : "")
    caret = cells[first..<target].reduce(first > 0 ? 1 : 0) { $0 + $1.columns }
  }

  /// What one character of the line becomes.
  private struct Cell {
    let text: String
    let columns: Int

    init(_ character: Character, at column: Int) {
      if character == "\t" {
        columns = 4 - column % 4
        text = String(repeating: " ", count: columns)
      } else {
        text = String(character).withoutControls
        columns = DisplayWidth.columns(of: text)
      }
    }
  }
}

extension String {
  /// This string with control characters as pictures, so that no file can move the cursor,
  /// colour the terminal or turn the direction of writing.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      let picture =
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
        case 0x7F: Unicode.Scalar(0x2421 as UInt16) ?? "\u{FFFD}"
        default: scalar.isControl ? "\u{FFFD}" : scalar
        }
      result.unicodeScalars.append(picture)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// C0, C1, line separators, and the marks that turn the direction of writing (UAX #9).
  fileprivate var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
