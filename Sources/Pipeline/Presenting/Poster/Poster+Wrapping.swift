import Diagnostics

extension Poster {
  /// A text in lines of at most so many columns, a Chinese character taking two.
  ///
  /// SVG does not break lines. Chinese breaks anywhere but before closing and after opening marks
  /// (GB/T 15834 §5.1.10); words in letters stay whole where they fit on a line at all.
  static func wrap(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces(of: text) {
      let size = DisplayWidth.columns(of: piece)
      if width + size <= columns || line.isEmpty {
        line += piece
        width += size
        continue
      }
      lines.append(line.trimmed)
      line = piece == " " ? "" : piece
      width = line.isEmpty ? 0 : size
    }
    if !line.trimmed.isEmpty { lines.append(line.trimmed) }
    return lines
  }

  /// What must not be torn apart: a word in letters, a space, or a Chinese character with the marks
  /// that belong to it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let isWide = DisplayWidth.columns(of: character) == 2
      let joins =
        isOpen || "，。、；：？！”’）》】…·%".contains(character)
        || (!isWide && character != " " && isLetters(pieces.last))
      if joins, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      isOpen = "“‘（《【".contains(character)
    }
    return pieces
  }

  private static func isLetters(_ piece: String?) -> Bool {
    guard let last = piece?.last else { return false }
    return last != " " && DisplayWidth.columns(of: last) == 1
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
