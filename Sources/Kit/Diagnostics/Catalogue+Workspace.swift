extension Catalogue {
  static let workspace: [DiagnosticKind] = []
}
