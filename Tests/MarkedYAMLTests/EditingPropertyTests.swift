import Diagnostics
import MarkedYAML
import Testing

/// What holds for every edit of every document.
@Suite struct EditingPropertyTests {
  @Test(arguments: UInt64(0)..<400)
  func `one edit inserts or takes out one stretch of text and changes one value`(
    seed: UInt64
  ) throws {
    let random = RandomDocument(seed: seed)
    let document = try document(random.text)
    #expect(YAMLNode(document.value) == random.node, "\(random.text)")
    var choice = Seeded(state: seed &+ 1_000_000)
    for _ in 0..<8 {
      let edit = randomEdit(of: random.node, &choice)
      let before = Array(random.text.utf8)
      let after: [UInt8]
      do {
        after = try document.edited(by: [edit])
      } catch {
        // A value that holds comments is not replaced; all else can be done.
        #expect(error.diagnostic.code == "yaml.edit-comment", "\(edit)\n\(random.text)")
        continue
      }
      let text = String(decoding: after, as: UTF8.self)
      let common = commonEnds(before, after)
      switch edit {
      case .add(_, _, let path, _), .append(_, let path):
        // A comma may go in before a comment, and the new line behind it.
        let isEmpty = value(at: path, in: random.node).map(isEmptyCollection) ?? false
        #expect(isEmpty || isSubsequence(before, of: after), "\(edit)\n\(random.text)\n\(text)")
      case .comment:
        #expect(common >= before.count, "\(edit)\n\(random.text)\n\(text)")
      case .remove(let path):
        let parent = value(at: YAMLPath(Array(path.steps.dropLast())), in: random.node)
        let leavesNothing = parent.map { count($0) == 1 } ?? false
        #expect(leavesNothing || common >= after.count, "\(edit)\n\(random.text)\n\(text)")
      case .set:
        #expect(comments(in: random.text).isSubset(of: comments(in: text)))
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `several edits in one go mean the same as one after the other`(seed: UInt64) throws {
    let random = RandomDocument(seed: seed &+ 5000)
    var choice = Seeded(state: seed)
    let edits: [YAMLEdit] = (0..<4).map { _ in randomEdit(of: random.node, &choice) }
      .filter { edit in
        switch edit {
        case .set, .comment: true
        default: false
        }
      }
    guard let together = try? document(random.text).edited(by: edits) else { return }
    var text = random.text
    for edit in edits {
      text = String(decoding: try document(text).edited(by: [edit]), as: UTF8.self)
    }
    let one = YAMLNode(try document(String(decoding: together, as: UTF8.self)).value)
    #expect(one == YAMLNode(try document(text).value))
  }

  private func randomEdit(of root: YAMLNode, _ random: inout Seeded) -> YAMLEdit {
    var path = YAMLPath()
    var node = root
    var steps = Int.random(in: 1...4, using: &random)
    var parents: [(YAMLPath, YAMLNode)] = []
    descent: while steps > 0 {
      parents.append((path, node))
      switch node {
      case .mapping(let members):
        guard let member = members.randomElement(using: &random) else { break descent }
        path.steps.append(.key(member.key))
        node = member.value
      case .sequence(let items):
        guard !items.isEmpty else { break descent }
        let index = Int.random(in: 0..<items.count, using: &random)
        path.steps.append(.index(index))
        node = items[index]
      default: break descent
      }
      steps -= 1
    }
    let new = RandomDocument.node(depth: 2, &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where !path.steps.isEmpty: return .remove(path)
    case 1: return .comment("核对 # x", above: path)
    case 2:
      for (path, node) in parents.reversed() + [(path, node)] {
        if case .mapping = node { return .add(key: "新键", new, to: path) }
        if case .sequence = node { return .append(new, to: path) }
      }
      fallthrough
    default: return .set(path, new)
    }
  }

  private func value(at path: YAMLPath, in root: YAMLNode) -> YAMLNode? {
    path.steps.reduce(Optional(root)) { node, step in
      switch (node, step) {
      case (.mapping(let members)?, .key(let key)): members.first { $0.key == key }?.value
      case (.sequence(let items)?, .index(let index)): items[index]
      default: nil
      }
    }
  }

  private func count(_ node: YAMLNode) -> Int {
    switch node {
    case .mapping(let members): members.count
    case .sequence(let items): items.count
    default: 0
    }
  }

  private func isEmptyCollection(_ node: YAMLNode) -> Bool { count(node) == 0 }

  /// Bytes that both share at the beginning and at the end.
  private func commonEnds(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    return head + tail
  }

  private func isSubsequence(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    var rest = part[...]
    for byte in whole where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The numbered comments of a random document.
  private func comments(in text: String) -> Set<Substring> {
    Set(text.matches(of: /# [注行尾][0-9]+/).map(\.output))
  }
}
