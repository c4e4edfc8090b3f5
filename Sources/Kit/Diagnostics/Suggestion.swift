/// The answer to "did you mean": the candidate nearest to what was written, if it is near enough.
///
/// Near means at most a third of the longer word's scalars, and at least one, inserted, removed,
/// replaced or swapped with a neighbour (optimal string alignment). Ties go to the first
/// candidate, so the answer does not depend on chance.
///
/// - Complexity: the product of the two lengths for each candidate; a word of more than 64
///   scalars is never near anything.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let written = Array(word.lowercased().unicodeScalars)
  guard !written.isEmpty, written.count <= 64 else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard !other.isEmpty, other.count <= 64 else { continue }
    let allowed = max(1, max(written.count, other.count) / 3)
    guard abs(written.count - other.count) <= allowed else { continue }
    let distance = editDistance(written, other)
    guard distance <= allowed, distance < max(written.count, other.count) else { continue }
    if distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.candidate
}

extension Text {
  /// The help that offers the word that was perhaps meant.
  public static func didYouMean(_ word: String) -> Text {
    Text(zh: "是不是想写“\(word)”？", en: "did you mean '\(word)'?")
  }
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
