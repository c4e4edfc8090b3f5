internal import Diagnostics

/// The keys of one mapping so far: finds an earlier one in constant time, and without comparing
/// strings, for which Swift would have to normalise Chinese text each time.
struct KeyIndex {
  private var hashes: [Int] = []
  private var places: [SourceLocation] = []
  private var byHash: [Int: Int] = [:]

  /// Adds the key, or returns the place of the equal key that is there already.
  mutating func insert(_ key: String, at location: SourceLocation) -> SourceLocation? {
    let hash = Self.hash(key)
    if let index = index(of: hash) { return places[index] }
    hashes.append(hash)
    places.append(location)
    if hashes.count > Self.few {
      if byHash.isEmpty {
        for (index, hash) in hashes.enumerated() { byHash[hash] = index }
      } else {
        byHash[hash] = hashes.count - 1
      }
    }
    return nil
  }

  func contains(_ key: String) -> Bool { index(of: Self.hash(key)) != nil }

  private static let few = 12

  private func index(of hash: Int) -> Int? {
    hashes.count > Self.few ? byHash[hash] : hashes.firstIndex(of: hash)
  }

  /// The standard library's keyed hash, 64 bits of it: nobody can make two keys collide by
  /// choice, and by chance none do. It never shows in a result.
  private static func hash(_ key: String) -> Int {
    var hasher = Hasher()
    var copy = key
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }
}
