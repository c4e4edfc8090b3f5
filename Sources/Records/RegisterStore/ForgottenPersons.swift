/// Who is to be left out of every import, by keyed ids.
///
/// Where the register's key has changed, whoever was not in the file then is known under the former
/// key only; that key tells them when they come up again.
public struct ForgottenPersons: Hashable, Sendable {
  /// Under the key of the register.
  public var ids: Set<Int>
  /// Under keys that it had before, by their fingerprints; none of them is empty.
  public private(set) var former: [String: Set<Int>] = [:]

  public init(_ ids: Set<Int> = []) { self.ids = ids }

  public var count: Int { former.values.reduce(ids.count) { $0 + $1.count } }

  /// The register gets another key: the ids are those of the one with this fingerprint from now on.
  public mutating func changeKey(from fingerprint: String) {
    if !ids.isEmpty { former[fingerprint, default: []].formUnion(ids) }
    ids = []
  }

  /// Knows those who were found again under the key of the register, too.
  ///
  /// - Parameter found: for former ids the new ones.
  public mutating func carry(_ found: [Int: Int], from fingerprint: String) {
    guard let persons = former[fingerprint] else { return }
    ids.formUnion(found.filter { persons.contains($0.key) }.values)
    let rest = persons.subtracting(found.keys)
    former[fingerprint] = rest.isEmpty ? nil : rest
  }

  /// Gives up those who are known under a former key alone.
  public mutating func drop(_ fingerprint: String) { former[fingerprint] = nil }
}

extension ForgottenPersons {
  /// What `lines` says, each `id` or `id,fingerprint`; anything else is passed over.
  public init(lines: [[String]]) {
    self.init()
    for fields in lines {
      guard let id = fields.first.flatMap({ Int($0) }) else { continue }
      if fields.count > 1, !fields[1].isEmpty {
        former[fields[1], default: []].insert(id)
      } else {
        ids.insert(id)
      }
    }
  }

  /// The lines of a file of its own.
  public var text: String {
    let others = former.sorted { $0.key < $1.key }.flatMap { fingerprint, persons in
      persons.sorted().map { "\($0),\(fingerprint)\n" }
    }
    return ids.sorted().map { "\($0)\n" }.joined() + others.joined()
  }
}
