/// Ids in the order of their first use, with their index.
struct Registry {
  private(set) var ids: [String] = []
  private var positions: [String: Int] = [:]

  init(_ ids: [String] = []) {
    for id in ids { _ = index(of: id) }
  }

  subscript(id: String) -> Int? { positions[id] }

  mutating func index(of id: String) -> Int {
    if let position = positions[id] { return position }
    positions[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }
}
