extension Catalogue {
  static let yamlLookAlikes: [DiagnosticKind] = []
}
