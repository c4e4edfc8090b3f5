/// The keys of one kind of object, written as an enum whose raw values are the keys.
///
/// ```swift
/// enum Key: String, CaseIterable { case id, seats, note }
/// static let keys = JSONKeys<Key>(optional: [.note])
///
/// reader.object(Self.keys) { key, reader in
///   switch key {
///   case .id: id = reader.string()
///   case .seats: seats = reader.int(in: 1...500)
///   case .note: note = reader.null() ? nil : reader.string()
///   }
/// }
/// ```
/// Finding a key is quickest where objects have them in the order of the enum.
public struct JSONKeys<Key: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  @usableFromInline let all: [Key]
  @usableFromInline let names: JSONNames

  /// - Parameter optional: Those that may be missing.
  /// - Precondition: There are at most 64 keys.
  public init(optional: [Key] = []) {
    all = Array(Key.allCases)
    let optional = Set(optional.map(\.rawValue))
    let names = all.map(\.rawValue)
    self.names = JSONNames(names, required: names.map { !optional.contains($0) })
  }
}

/// The names behind `JSONKeys`, as bytes.
@usableFromInline
struct JSONNames: Sendable {
  let names: [String]
  /// A bit for each name that must be there.
  let required: UInt64
  private let bytes: [[UInt8]]

  @usableFromInline
  init(_ names: [String], required: [Bool]) {
    precondition(names.count <= 64, "an object has at most 64 known keys")
    self.names = names
    bytes = names.map { Array($0.utf8) }
    self.required = required.enumerated().reduce(0) { $0 | ($1.element ? 1 << $1.offset : 0) }
  }

  /// The name that a key is, `guess` being looked at first.
  func index(of key: JSONSlice, in reader: JSONReader, guess: Int) -> Int? {
    if key.hasEscapes {
      let written = reader.text(of: key)
      return names.firstIndex(of: written)
    }
    let isAt = { (index: Int) in reader.holds(bytes[index], at: key.range) }
    if guess < bytes.count, isAt(guess) { return guess }
    return bytes.indices.first(where: isAt)
  }
}
