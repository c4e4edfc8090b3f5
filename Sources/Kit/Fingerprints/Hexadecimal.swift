/// Bytes in lower-case hexadecimal, two digits each.
public func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
    var position = 0
    for byte in bytes {
      buffer[position] = digits[Int(byte >> 4)]
      buffer[position + 1] = digits[Int(byte & 15)]
      position += 2
    }
    return position
  }
}
