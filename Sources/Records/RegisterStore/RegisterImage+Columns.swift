public import PlanModel

extension RegisterImage {
  /// The names of the columns of numbers that a file says it has; nil for what is no register.
  ///
  /// Only the page at the front is read: to ask what there is, nobody has to know whether all of it is
  /// whole.
  public static func columnNames(in memory: FixedMemory) -> Set<String>? {
    let head = memory.withBytes { bytes in
      String(decoding: bytes.dropFirst(hashLength).prefix(longestPage), as: UTF8.self)
    }
    let lines = head.split(separator: "\n").prefix { $0 != "end" }
    guard lines.first.map(String.init) == format else { return nil }
    return Set(
      lines.compactMap { line in
        let words = line.split(separator: " ", maxSplits: 3)
        return words.count == 4 && words[0] == "column" && words[2] == "number"
          ? String(words[3]) : nil
      })
  }

  /// The hash in hexadecimal and the end of its line.
  private static let hashLength = 65
  private static let longestPage = 1 << 20
}
