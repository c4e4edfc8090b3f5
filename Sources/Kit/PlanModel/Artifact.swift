/// A file to be: a path below `out/` and a way to render it.
public struct Artifact: Sendable {
  /// Relative, with `/`, of plain ASCII.
  public var path: String
  /// Whether only those know the path who were given it: no list of files may name it.
  public var isSecret: Bool
  public var render: @Sendable () -> [UInt8]

  public init(
    path: String, isSecret: Bool = false, render: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.isSecret = isSecret
    self.render = render
  }
}
