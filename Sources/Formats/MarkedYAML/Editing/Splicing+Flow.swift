extension Splicing {
  /// Adds to and removes from a list or mapping in brackets, and keeps its commas right.
  mutating func spliceFlow(_ change: Changes) {
    let collection = change.collection
    let parts = collection.parts
    let kept = parts.indices.filter { !change.removed.contains($0) }
    let inPlace = InPlace(isInFlow: true)
    func spelled(_ addition: (after: Int, key: String?, node: YAMLNode)) -> String {
      addition.key.map { inPlace.text($0) + ": " + inPlace.text(addition.node) }
        ?? inPlace.text(addition.node)
    }
    guard let last = kept.last else {
      let new = change.added.map(spelled).joined(separator: ", ")
      return splice(inside(of: collection, parts, isRefilled: !new.isEmpty), new, at: change.path)
    }
    for run in runs(of: change.removed) {
      remove(run, parts, last: last, change)
    }
    for addition in change.added {
      let after = kept.last { $0 <= addition.after } ?? kept[0]
      add(spelled(addition), after: parts[after], isLast: after == parts.count - 1, change)
    }
  }

  private mutating func remove(
    _ run: ClosedRange<Int>, _ parts: [(start: Int, end: Int)], last: Int, _ change: Changes
  ) {
    if run.allSatisfy({ ownLine(parts[$0], in: change.collection) != nil }) {
      for index in run {
        if let line = ownLine(parts[index], in: change.collection) {
          splice(line, "", at: change.path)
        }
      }
    } else if run.upperBound < parts.count - 1 {
      let range = parts[run.lowerBound].start..<parts[run.upperBound + 1].start
      splice(range, "", at: change.path)
    } else {
      splice(parts[last].end..<parts[run.upperBound].end, "", at: change.path)
    }
  }

  private mutating func add(
    _ new: String, after part: (start: Int, end: Int), isLast: Bool, _ change: Changes
  ) {
    guard isLast, ownLine(part, in: change.collection) != nil else {
      splice(part.end..<part.end, ", " + new, at: change.path)
      return
    }
    let lineStart = text.lineStart(of: part.start)
    let indentation = String(decoding: text.bytes[lineStart..<part.start], as: UTF8.self)
    let hasComma = text.token(from: part.end) == UInt8(ascii: ",")
    if !hasComma { splice(part.end..<part.end, ",", at: change.path) }
    let end = text.lineEnd(of: part.end)
    splice(
      end..<end, text.lineBreak + indentation + new + (hasComma ? "," : ""), at: change.path)
  }

  /// The whole line of a part that has one to itself, its comma and comment included.
  private func ownLine(_ part: (start: Int, end: Int), in collection: Layout) -> Range<Int>? {
    guard text.beginsLine(part.start), text.lineStart(of: part.start) > collection.start else {
      return nil
    }
    let end = text.lineEnd(of: part.end)
    var index = part.end
    while index < end, [0x20, 0x09].contains(text.bytes[index]) { index += 1 }
    if index < end, text.bytes[index] == UInt8(ascii: ",") { index += 1 }
    guard text.skippingBlanks(index) >= end, end < collection.end else { return nil }
    return text.lineStart(of: part.start)..<text.afterBreak(end)
  }

  /// What makes room when none of the old parts stays: all of them, and the comma behind the last
  /// if nothing follows. Comments in empty brackets stay.
  private func inside(
    of collection: Layout, _ parts: [(start: Int, end: Int)], isRefilled: Bool
  ) -> Range<Int> {
    guard let first = parts.first, let last = parts.last else {
      let inside = collection.start + 1..<collection.end - 1
      return text.isBlank(inside) ? inside : inside.lowerBound..<inside.lowerBound
    }
    let next = text.skippingBlanks(last.end)
    let hasComma = next < collection.end && text.bytes[next] == UInt8(ascii: ",")
    return first.start..<(hasComma && !isRefilled ? next + 1 : last.end)
  }

  private func runs(of numbers: Set<Int>) -> [ClosedRange<Int>] {
    numbers.sorted().reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}
