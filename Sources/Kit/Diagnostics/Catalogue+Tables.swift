extension Catalogue {
  static let tables: [DiagnosticKind] = []
}
