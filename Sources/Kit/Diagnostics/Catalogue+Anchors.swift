extension Catalogue {
  static let anchors: [DiagnosticKind] = []
}
