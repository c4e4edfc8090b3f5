import Diagnostics

/// NB: the testing library has a type of that name too.
typealias SourceLocation = Diagnostics.SourceLocation

/// A source in which `1️⃣` stands just before the character that a diagnostic points at.
struct MarkedLine {
  let file: String
  let text: String
  let location: SourceLocation

  init(_ marked: String, file: String = "campaign.yaml") {
    let marker = Array("1️⃣".unicodeScalars)
    let scalars = Array(marked.unicodeScalars)
    let found = scalars.indices.first { scalars[$0...].starts(with: marker) }
    precondition(found != nil, "the source has no marker: \(marked)")
    let at = found ?? 0
    var text = String.UnicodeScalarView(scalars[..<at])
    let lineStart = (scalars[..<at].lastIndex(of: "\n") ?? -1) + 1
    text += scalars[(at + marker.count)...]
    self.file = file
    self.text = String(text)
    location = SourceLocation(
      file: file, line: scalars[..<at].count { $0 == "\n" } + 1, column: at - lineStart + 1)
  }
}
