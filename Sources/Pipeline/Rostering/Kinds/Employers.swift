internal import PlanModel

/// The table of organisations as invitations look at it: who is one legal entity, and who is how
/// near to a unit.
struct Employers {
  /// Organisations by id.
  let index: [String: Int]
  /// By organisation: its legal entity, numbered.
  let entity: [Int]
  let entityCount: Int
  /// By unit: itself and the units with which it has a border, whichever of the two says so.
  let near: [Set<Int>]
  private let units: [String: Int]
  /// Organisations by trade, in the order of the table.
  private let byTrade: [String: [Int]]
  /// By organisation; nil for one from elsewhere.
  private let homes: [Int?]

  /// - Parameter holders: ids of units that hold activities, whether the table lists them or not.
  init(_ tables: Tables, holders: [String]) {
    var units: [String: Int] = [:]
    for id in tables.units.map(\.id) + holders where units[id] == nil { units[id] = units.count }
    var near = (0..<units.count).map { Set([$0]) }
    for unit in tables.units {
      guard let number = units[unit.id] else { continue }
      for other in unit.neighbours.compactMap({ units[$0] }) {
        near[number].insert(other)
        near[other].insert(number)
      }
    }
    var entities: [String: Int] = [:]
    entity = tables.organisations.map { organisation in
      let known = entities[organisation.legalEntity] ?? entities.count
      entities[organisation.legalEntity] = known
      return known
    }
    entityCount = entities.count
    index = Dictionary(
      tables.organisations.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first })
    byTrade = Dictionary(grouping: tables.organisations.indices) {
      tables.organisations[$0].trade
    }
    homes = tables.organisations.map { $0.unit.flatMap { units[$0] } }
    self.units = units
    self.near = near
  }

  func unit(_ id: String) -> Int {
    guard let number = units[id] else { preconditionFailure("every holder of a fair is known") }
    return number
  }

  /// The organisations of some trades in three rings: of the unit itself, of its neighbours, and
  /// from elsewhere.
  func rings(around unit: Int, trades: [String]) -> [[Int]] {
    var rings: [[Int]] = [[], [], []]
    for trade in Set(trades).sorted() {
      for organisation in byTrade[trade] ?? [] {
        let home = homes[organisation]
        let ring = home == unit ? 0 : home.map(near[unit].contains) == true ? 1 : 2
        rings[ring].append(organisation)
      }
    }
    return rings.map { $0.sorted() }
  }
}
