public import Diagnostics

/// Reports the first few problems of each kind and counts the rest, so that a damaged file of a
/// million rows does not end in a million messages.
public struct FirstFew: Sendable {
  public private(set) var issues = Issues()
  private var found: [(kind: DiagnosticKind, count: Int)] = []
  private let limit: Int

  public init(_ limit: Int = 20) { self.limit = limit }

  /// Counts one more problem; true while it is to be reported too, which is when its place is
  /// worth finding.
  public mutating func admits(_ kind: DiagnosticKind) -> Bool {
    guard let index = found.firstIndex(where: { $0.kind.code == kind.code }) else {
      found.append((kind, 1))
      return limit > 0
    }
    found[index].count += 1
    return found[index].count <= limit
  }

  /// Adds a problem that was admitted, or one that occurs only once.
  public mutating func report(
    _ kind: DiagnosticKind, at location: SourceLocation, _ arguments: [String: Text] = [:],
    notes: [Diagnostic.Note] = []
  ) {
    issues.report(kind, at: location, arguments, notes: notes)
  }

  /// Says how many more there were of each kind; call it once, at the end of the file.
  public mutating func countRest(in file: String) {
    for (kind, count) in found where count > limit {
      issues.report(
        .tableMoreLikeThis, at: SourceLocation(startOf: file),
        ["count": Text(String(count - limit)), "code": Text(kind.code)])
    }
  }
}
