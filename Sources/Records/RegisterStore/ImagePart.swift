import PlanModel

/// Bytes that follow one another in a register's file, each part at a multiple of 64.
enum ImagePart {
  case column(RegisterColumn)
  case texts(TextBlocks)

  static func padding(_ length: Int) -> Int { (64 - length % 64) % 64 }

  func visit(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var length = 0
    switch self {
    case .column(let column):
      try withExtendedLifetime(column) { try body(column.bytes) }
      length = column.bytes.count
    case .texts(let blocks):
      try blocks.visit(body)
      length = blocks.lengths.reduce(0, +)
    }
    try [UInt8](repeating: 0, count: Self.padding(length)).withUnsafeBytes(body)
  }
}
