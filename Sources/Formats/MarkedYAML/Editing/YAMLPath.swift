/// Where a value stands in a document: the keys and indices that lead to it from the root.
///
/// ```swift
/// ["场次", 2, "时段"]
/// ```
public struct YAMLPath: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case key(String)
    /// Of a list, from 0.
    case index(Int)
  }

  public var steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }

  public func appending(_ step: Step) -> YAMLPath { YAMLPath(steps + [step]) }
}

extension YAMLPath: ExpressibleByArrayLiteral, CustomStringConvertible {
  public init(arrayLiteral elements: Step...) { self.init(elements) }

  /// `场次[2].时段`; nothing for the root.
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += (text.isEmpty ? "" : ".") + key
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

extension YAMLPath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .key(value) }
  public init(integerLiteral value: Int) { self = .index(value) }
}
