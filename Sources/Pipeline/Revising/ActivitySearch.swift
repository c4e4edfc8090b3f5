import Diagnostics
public import PlanModel

/// Finds the activity that somebody means by its id, a part of it, or a part of its title.
public struct ActivitySearch {
  private let items: [Agenda.Item]
  private let isToCome: (Agenda.Item) -> Bool

  /// - Parameter isToCome: what is over is meant only where nothing else can be.
  public init(_ items: [Agenda.Item], isToCome: @escaping (Agenda.Item) -> Bool = { _ in true }) {
    self.items = items
    self.isToCome = isToCome
  }

  public enum Outcome {
    case one(Agenda.Item)
    /// All that it may mean, in the order of the plan.
    case several([Agenda.Item])
    /// None, and what was perhaps meant.
    case none(near: String?)
  }

  /// The whole id or key wins over a whole title, and that over parts of either.
  public func outcome(for word: String) -> Outcome {
    let word = word.trimmed
    let wanted = word.lowercased()
    let tests: [(Agenda.Item) -> Bool] = [
      { $0.id == word },
      { $0.activity.key == word },
      { $0.activity.title.zh == word || $0.activity.title.en.lowercased() == wanted },
      {
        $0.id.lowercased().contains(wanted) || $0.activity.title.zh.contains(word)
          || $0.activity.title.en.lowercased().contains(wanted)
      },
    ]
    guard !word.isEmpty else { return .none(near: nil) }
    for test in tests {
      let all = items.filter(test)
      let found = all.contains(where: isToCome) ? all.filter(isToCome) : all
      if found.count == 1 { return .one(found[0]) }
      if found.count > 1 { return .several(found) }
    }
    let names = items.flatMap {
      [$0.activity.title.zh, $0.activity.key, $0.id, $0.activity.title.en]
    }
    return .none(near: nearest(to: word, among: names))
  }
}
