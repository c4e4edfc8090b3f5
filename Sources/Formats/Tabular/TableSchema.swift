/// The columns that a table must and may have. People keep more columns than we read, so any
/// other one is passed over in silence, unless it looks like a slip of the pen.
public struct TableSchema: Sendable {
  public let required: [ColumnName]
  public let optional: [ColumnName]

  public init(required: [ColumnName], optional: [ColumnName] = []) {
    self.required = required
    self.optional = optional
  }

  public var all: [ColumnName] { required + optional }
}
