extension Catalogue {
  static let plan: [DiagnosticKind] = []
}
