/// A file to be: a path below `out/` and a way to render it.
public struct Artifact: Sendable {
  /// Relative, with `/`, of plain ASCII.
  public var path: String
  public var render: @Sendable () -> [UInt8]

  public init(path: String, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.render = render
  }
}
