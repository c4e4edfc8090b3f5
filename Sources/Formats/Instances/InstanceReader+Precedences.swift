import Diagnostics
import MarkedJSON
import PlanModel

extension InstanceReader {
  /// Both ends exist, and no event comes before itself, not even by way of others.
  func checkPrecedences(_ reader: inout JSONReader) {
    var ties: [(index: Int, before: Int, after: Int)] = []
    for (index, tie) in problem.precedences.enumerated() where isWhole(.precedences, index) {
      let isBefore = refer(
        tie.before, to: .events, in: .precedences, index, .key("before"), reader: &reader)
      let isAfter = refer(
        tie.after, to: .events, in: .precedences, index, .key("after"), reader: &reader)
      if isBefore, isAfter, offsets[.events] != nil { ties.append((index, tie.before, tie.after)) }
    }
    for cycle in cycles(among: ties) {
      let names = cycle.events.map(String.init)
      let shown = names.count > 12 ? names.prefix(6) + ["…"] + names.suffix(5) : names[...]
      reader.report(
        .instanceCycle, at: place(in: .precedences, cycle.tie, [], reader),
        [
          "place": Text("precedences[\(cycle.tie)]"),
          "events": Text(shown.joined(separator: " → ")),
        ])
    }
  }

  /// The ties that lead back to where one came from, each with the events on the way round.
  ///
  /// A walk in depth, without recursion because chains may be as long as the year is full.
  private func cycles(
    among ties: [(index: Int, before: Int, after: Int)]
  ) -> [(tie: Int, events: [Int])] {
    let count = problem.activities.count
    var following = [[Int]](repeating: [], count: count)
    for (index, tie) in ties.enumerated() { following[tie.before].append(index) }
    var state = [Visit](repeating: .unseen, count: count)
    var found: [(tie: Int, events: [Int])] = []
    for start in 0..<count where state[start] == .unseen && !following[start].isEmpty {
      var trail = [(event: start, next: 0)]
      state[start] = .open
      while let (event, next) = trail.last {
        guard next < following[event].count else {
          state[event] = .done
          trail.removeLast()
          continue
        }
        trail[trail.count - 1].next += 1
        let tie = ties[following[event][next]]
        switch state[tie.after] {
        case .unseen:
          state[tie.after] = .open
          trail.append((tie.after, 0))
        case .open:
          let round = trail.map(\.event).drop { $0 != tie.after }
          found.append((tie.index, round + [tie.after]))
        case .done: break
        }
      }
    }
    return found
  }

  private enum Visit { case unseen, open, done }
}
