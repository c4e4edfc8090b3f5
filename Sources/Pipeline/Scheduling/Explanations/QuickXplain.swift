/// An irreducible conflict by divide and conquer (Junker, QUICKXPLAIN, AAAI 2004).
///
/// - Parameters:
///   - constraints: Those that may be in conflict; the earlier ones are kept where there is a choice.
///   - isOpen: Whether constraints can hold together. Fewer are never harder than more.
/// - Returns: Constraints that cannot hold together although any of them left out makes the others
///   hold; empty where all hold together. In the order given.
func irreducibleConflict<Constraint: Hashable>(
  among constraints: [Constraint], isOpen: (Set<Constraint>) -> Bool
) -> [Constraint] {
  if constraints.isEmpty || isOpen(Set(constraints)) { return [] }
  func explain(
    _ background: Set<Constraint>, hasGrown: Bool, _ rest: ArraySlice<Constraint>
  ) -> [Constraint] {
    if hasGrown, !isOpen(background) { return [] }
    if rest.count == 1 { return Array(rest) }
    let middle = rest.startIndex + rest.count / 2
    let (first, second) = (rest[..<middle], rest[middle...])
    let late = explain(background.union(first), hasGrown: true, second)
    let early = explain(background.union(late), hasGrown: !late.isEmpty, first)
    return early + late
  }
  // What nothing can open is a conflict without any constraint: nothing to point at.
  if !isOpen([]) { return [] }
  return explain([], hasGrown: false, constraints[...])
}
