/// The diagnostics that have come together so far. Nothing stops at the first one.
public struct Issues: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  public func count(_ severity: Severity) -> Int { all.count { $0.severity == severity } }

  public mutating func report(
    _ kind: DiagnosticKind, at location: SourceLocation, _ arguments: [String: Text] = [:],
    help: Text? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(kind.diagnostic(at: location, arguments, help: help, notes: notes))
  }

  public mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  public mutating func append(contentsOf other: Issues) { all += other.all }

  /// By file, line and column, each distinct diagnostic once; the order of equal places is the
  /// order of their reports.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.enumerated()
      .filter { seen.insert($0.element).inserted }
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
      .map(\.element)
  }
}
