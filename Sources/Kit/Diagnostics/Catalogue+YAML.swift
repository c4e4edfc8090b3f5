extension Catalogue {
  static let yaml: [DiagnosticKind] = []
}
