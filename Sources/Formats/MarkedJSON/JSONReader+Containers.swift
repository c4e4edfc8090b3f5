import Diagnostics

extension JSONReader {
  /// Reads a list; `element` is given the index of each value and reads it, or leaves it alone.
  ///
  /// - Returns: Whether it was a list, and well-formed to its end.
  @discardableResult
  public mutating func array(_ element: (Int, inout JSONReader) -> Void) -> Bool {
    guard next(.array, expected: JSONKind.array.name) else { return false }
    return elements(element)
  }

  /// Reads an object with any keys; `member` is given each key and reads its value, or leaves it
  /// alone. A key that comes again is an error (RFC 8259 §4 leaves open which of the two holds).
  ///
  /// - Returns: Whether it was an object, and well-formed to its end.
  @discardableResult
  public mutating func object(_ member: (JSONSlice, inout JSONReader) -> Void) -> Bool {
    guard next(.object, expected: JSONKind.object.name) else { return false }
    var seen: Set<String> = []
    return members { key, reader in
      if seen.insert(reader.text(of: key)).inserted {
        member(key, &reader)
      } else {
        reader.reportDuplicate(key)
      }
    }
  }

  /// Reads an object with known keys, in any order. A key that comes again or is missing is an
  /// error, one that is not known a warning; the first value holds.
  ///
  /// - Returns: Whether it was an object, well-formed to its end and with all required keys.
  @inlinable @discardableResult
  public mutating func object<Key>(
    _ keys: JSONKeys<Key>, _ member: (Key, inout JSONReader) -> Void
  ) -> Bool {
    object(keys.names) { index, reader in member(keys.all[index], &reader) }
  }

  @usableFromInline
  mutating func object(_ names: JSONNames, _ member: (Int, inout JSONReader) -> Void) -> Bool {
    guard next(.object, expected: JSONKind.object.name) else { return false }
    let begin = index
    var seen: UInt64 = 0
    var guess = 0
    let isWhole = members { key, reader in
      guard let found = names.index(of: key, in: reader, guess: guess) else {
        reader.reportUnknown(key, among: names)
        return
      }
      guess = found + 1
      if seen >> UInt64(found) & 1 == 1 { return reader.reportDuplicate(key) }
      seen |= 1 << UInt64(found)
      member(found, &reader)
    }
    guard isWhole else { return false }
    let missing = names.required & ~seen
    if missing != 0 { reportMissing(missing, of: names, at: begin) }
    return missing == 0
  }

  /// Walks over a list that is next.
  @discardableResult
  mutating func elements(_ element: (Int, inout JSONReader) -> Void) -> Bool {
    guard open() else { return false }
    defer { path.removeLast() }
    if close(UInt8(ascii: "]")) { return true }
    let level = path.count - 1
    var count = 0
    repeat {
      path[level].element = count
      skipBlanks()
      let before = index
      element(count, &self)
      if index == before { skip() }
      count += 1
    } while comma(before: UInt8(ascii: "]"))
    return !hasFailed
  }

  /// Walks over an object that is next.
  @discardableResult
  mutating func members(_ member: (JSONSlice, inout JSONReader) -> Void) -> Bool {
    guard open() else { return false }
    defer { path.removeLast() }
    if close(UInt8(ascii: "}")) { return true }
    let level = path.count - 1
    repeat {
      path[level].key = nil
      guard let key = key() else { return false }
      path[level].key = key
      skipBlanks()
      let before = index
      member(key, &self)
      if index == before { skip() }
    } while comma(before: UInt8(ascii: "}"))
    return !hasFailed
  }

  /// Steps into the list or object that is next.
  private mutating func open() -> Bool {
    guard path.count < Self.depthLimit else {
      fail(.jsonTooDeep, at: index, ["limit": Text("\(Self.depthLimit)")])
      return false
    }
    path.append(Step(bracket: index))
    index += 1
    return true
  }

  /// Steps over the bracket that ends an empty list or object.
  private mutating func close(_ bracket: UInt8) -> Bool {
    skipBlanks()
    guard index < limit, bytes[index] == bracket else { return false }
    index += 1
    return true
  }

  /// A key and the colon behind it.
  private mutating func key() -> JSONSlice? {
    skipBlanks()
    guard index < limit else {
      failAtEnd()
      return nil
    }
    guard bytes[index] == UInt8(ascii: "\"") else {
      failForKey()
      return nil
    }
    guard let key = scanString() else { return nil }
    skipBlanks()
    guard index < limit else {
      failAtEnd()
      return nil
    }
    guard bytes[index] == UInt8(ascii: ":") else {
      failForColon(after: key)
      return nil
    }
    index += 1
    return key
  }

  /// Whether a comma follows and not the end; both are stepped over.
  private mutating func comma(before bracket: UInt8) -> Bool {
    if hasFailed { return false }
    skipBlanks()
    guard index < limit else {
      failAtEnd()
      return false
    }
    let byte = bytes[index]
    if byte == bracket {
      index += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else {
      failForComma(before: bracket)
      return false
    }
    let comma = index
    index += 1
    skipBlanks()
    if index < limit, bytes[index] == bracket {
      fail(.jsonTrailingComma, at: comma, ["found": Text(String(UnicodeScalar(bracket)))])
      return false
    }
    return true
  }
}
