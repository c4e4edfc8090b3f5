import Diagnostics
import PlanModel

/// A line of an activity's details: a label and what it says, or a sentence.
struct DetailLine: Hashable {
  var label: String?
  var words: String

  /// The lines of a text. `主办：市人力社保局` has a label; a sentence that happens to hold a colon
  /// further on has none.
  static func lines(of text: String) -> [DetailLine] {
    text.split(separator: "\n").map { DetailLine(String($0)) }
  }

  private init(_ line: String) {
    words = line
    for (colon, longest) in [("：", 6), (": ", 14)] {
      guard let range = line.range(of: colon) else { continue }
      let label = line[..<range.lowerBound]
      guard !label.isEmpty, label.count <= longest, !label.contains(where: isPause) else {
        continue
      }
      self.label = String(label)
      words = String(line[range.upperBound...])
      return
    }
  }
}

private func isPause(_ character: Character) -> Bool { "，。；、,.;".contains(character) }

extension String {
  /// Where a shorter text stands first; the standard library's own search, without Foundation.
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
