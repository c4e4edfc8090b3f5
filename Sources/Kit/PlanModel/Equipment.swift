public import Diagnostics

/// Something the city lends out and gets back: a stage car, a first-aid van.
public struct Equipment: Hashable, Sendable {
  public var id: String
  public var name: Text
  public var quantity: Int
  public var source: SourceLocation

  public init(id: String, name: Text, quantity: Int, source: SourceLocation) {
    self.id = id
    self.name = name
    self.quantity = quantity
    self.source = source
  }
}
