/// Where the parts of one unfolded content line lie (RFC 5545 §3.1): `name *(";" param) ":" value`.
struct LineParts {
  /// The end of the name, a group before it (`item1.X-NAME`, as vCard has them) included.
  let nameEnd: Int
  /// The first octet of the value; nil where no colon ends the name and parameters.
  let valueStart: Int?

  /// - Parameter octets: the line, unfolded; offsets count from its start.
  @inline(__always)
  init(_ octets: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      if octet == UInt8(ascii: ":") {
        nameEnd = index
        valueStart = index &+ 1
        return
      }
      if octet == UInt8(ascii: ";") { break }
      index &+= 1
    }
    nameEnd = index
    valueStart = Self.value(in: octets, from: index)
  }

  /// Behind the first colon that stands outside quotes; where the last quote is never closed, behind
  /// the first colon at all.
  private static func value(in octets: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var isQuoted = false
    var first: Int?
    for index in start..<octets.count {
      switch octets[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ":"):
        if !isQuoted { return index &+ 1 }
        first = first ?? index &+ 1
      default: break
      }
    }
    return first
  }

  /// Where the name begins behind a group and its dot.
  @inline(__always)
  func nameStart(in octets: UnsafeBufferPointer<UInt8>) -> Int {
    var index = nameEnd
    while index > 0 {
      index &-= 1
      if octets[index] == UInt8(ascii: ".") { return index &+ 1 }
    }
    return 0
  }
}
