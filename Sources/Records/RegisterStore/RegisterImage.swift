public import Fingerprints
public import PlanModel

/// A register as one file: a page of text that says where everything stands, columns as they lie in
/// memory, and texts, sealed where the schema asks for it. A hash over everything tells whether it
/// is whole.
public struct RegisterImage: Sendable {
  public static let format = "chengnuan-register-1"
  /// What it says of itself besides its columns, in lines of `key value`.
  public var facts: [(key: String, value: String)]
  public var register: Register

  public init(facts: [(key: String, value: String)], register: Register) {
    self.facts = facts
    self.register = register
  }

  public func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }
}

extension RegisterImage {
  /// Writes the register in pieces; `sealed` are the columns of text that are locked away.
  ///
  /// - Returns: false where something cannot be sealed.
  public func write(
    sealed: Set<String>, by sealing: Sealing, to write: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows -> Bool {
    var parts: [(line: String, body: ImagePart)] = []
    if let persons = register.persons {
      parts.append(("column \(persons.width.rawValue) persons", .column(persons)))
    }
    for name in register.columnNames {
      guard let column = register.column(name) else { continue }
      parts.append(("column \(column.width.rawValue) number \(name)", .column(column)))
    }
    for name in register.textNames {
      guard let text = register.text(name) else { continue }
      let isSealed = sealed.contains(name)
      if isSealed, sealing.seal([], at: name) == nil { return false }
      let blocks = TextBlocks(text, name: name, sealing: isSealed ? sealing : nil)
      let list = blocks.lengths.map(String.init).joined(separator: ",")
      parts.append(
        ("\(isSealed ? "sealed" : "text") \(list.isEmpty ? "-" : list) \(name)", .texts(blocks)))
    }
    let lines =
      [Self.format, String(register.count)] + facts.map { "fact \($0.key) \($0.value)" }
      + parts.map(\.line) + ["end"]
    var head = Array((lines.joined(separator: "\n") + "\n").utf8)
    head += [UInt8](repeating: 0x20, count: ImagePart.padding(65 + head.count + 1)) + [0x0A]
    var hash = RunningHash()
    head.withUnsafeBytes { hash.update($0) }
    for part in parts { part.body.visit { hash.update($0) } }
    try Array((hash.hexadecimal + "\n").utf8).withUnsafeBytes(write)
    try head.withUnsafeBytes(write)
    for part in parts { try part.body.visit(write) }
    return true
  }

  /// What `memory` holds; nil where it is damaged or no register.
  ///
  /// - Parameters:
  ///   - texts: the columns of text that are wanted; those that are sealed are left out without
  ///     the right key.
  ///   - isTrusted: whether to do without the hash over everything, which this run has held against
  ///     the same memory before.
  public init?(
    _ memory: FixedMemory, texts wanted: Set<String>, opening sealing: Sealing?,
    isTrusted: Bool = false
  ) {
    let parsed = memory.withBytes { Self.parsed($0, memory, wanted, sealing, isTrusted) }
    guard let found = parsed
    else { return nil }
    self = found
  }

  private static func parsed(
    _ bytes: UnsafeRawBufferPointer, _ memory: FixedMemory, _ wanted: Set<String>,
    _ sealing: Sealing?, _ isTrusted: Bool
  ) -> RegisterImage? {
    guard bytes.count > 65 else { return nil }
    if !isTrusted {
      var hash = RunningHash()
      hash.update(UnsafeRawBufferPointer(rebasing: bytes[65...]))
      guard bytes.prefix(64).elementsEqual(hash.hexadecimal.utf8) else { return nil }
    }
    var position = 65
    func line() -> String? {
      guard let end = bytes[position...].prefix(1 << 24).firstIndex(of: 0x0A) else { return nil }
      defer { position = end + 1 }
      return String(validating: bytes[position..<end], as: UTF8.self)
    }
    guard line() == format, let count = line().flatMap({ Int($0) }),
      (0..<Int(Int32.max)).contains(count)
    else { return nil }
    var facts: [(key: String, value: String)] = []
    var heads: [[Substring]] = []
    while let next = line(), next != "end" {
      let words = next.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count == 3 else { return nil }
      if words[0] == "fact" {
        facts.append((String(words[1]), String(words[2])))
      } else {
        heads.append(words)
      }
    }
    guard line() != nil else { return nil }
    var columns: [String: RegisterColumn] = [:]
    var texts: [String: RegisterText] = [:]
    var persons: RegisterColumn?
    for words in heads {
      let name = String(words[2])
      if words[0] == "column" {
        guard let width = UInt8(words[1]).flatMap(RegisterColumn.Width.init) else { return nil }
        let length = count * Int(width.rawValue)
        guard length <= bytes.count - position else { return nil }
        let column = RegisterColumn(memory, offset: position, width: width, count: count)
        if name == "persons" {
          persons = column
        } else {
          columns[String(name.dropFirst(7))] = column
        }
        position += length + ImagePart.padding(length)
      } else {
        let lengths = words[1].split(separator: ",").compactMap { Int($0) }.filter { $0 >= 0 }
        let length = lengths.reduce(0, +)
        guard length <= bytes.count - position else { return nil }
        if wanted.contains(name) {
          let part = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)])
          let opening = words[0] == "sealed" ? sealing : nil
          if words[0] == "text" || opening != nil {
            guard let text = text(part, lengths, name: name, opening: opening), text.count == count
            else { return nil }
            texts[name] = text
          }
        }
        position += length + ImagePart.padding(length)
      }
    }
    guard position == bytes.count else { return nil }
    return RegisterImage(
      facts: facts,
      register: Register(count: count, columns: columns, texts: texts, persons: persons))
  }

  private static func text(
    _ bytes: UnsafeRawBufferPointer, _ lengths: [Int], name: String, opening: Sealing?
  ) -> RegisterText? {
    var text = RegisterText()
    var start = 0
    for (index, length) in lengths.enumerated() {
      var block = Array(bytes[start..<(start + length)])
      start += length
      if let opening {
        guard let opened = opening.open(block, at: "\(name)/\(index * TextBlocks.records)") else {
          return nil
        }
        block = opened
      }
      var place = 0
      while place + 2 <= block.count {
        let end = place + 2 + Int(block[place]) + Int(block[place + 1]) << 8
        guard end <= block.count else { return nil }
        text.append(utf8: block[(place + 2)..<end])
        place = end
      }
    }
    return text
  }
}
