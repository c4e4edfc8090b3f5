import CampaignKit
import CivilTime
import PlanModel

/// Goods and budgets of a workspace as stocks of a problem.
struct Stocks {
  private(set) var stocks: [Problem.Stock] = []
  /// What one piece of goods takes of a team's load, by stock.
  private(set) var bulk: [Int] = []
  private var goods: [String: Int] = [:]
  /// Budgets with the index of their stock.
  private var budgets: [(budget: Budget, stock: Int)] = []

  init(_ workspace: Workspace) {
    let horizon = workspace.horizon
    let days = 0...horizon.lowerBound.days(until: horizon.upperBound)
    for row in workspace.tables.goods {
      // What is there from the start came in the day before.
      let day = row.arrives.map { max(-1, horizon.lowerBound.days(until: $0)) } ?? -1
      let supply = Problem.Stock.Supply(day: day, amount: row.amount)
      let id = Stocks.goodsID(row.id, of: row.unit)
      if let stock = goods[id] {
        stocks[stock].supplies.append(supply)
      } else {
        goods[id] = stocks.count
        stocks.append(Problem.Stock(id: id, days: days, supplies: [supply]))
        bulk.append(row.bulk)
      }
    }
    let ofCampaigns = workspace.campaigns.map(\.campaign).compactMap { campaign in
      campaign.budget.map {
        Budget(
          id: "campaign/" + campaign.id, name: campaign.title, amount: $0, campaign: campaign.id,
          source: campaign.source)
      }
    }
    for budget in workspace.tables.budgets + ofCampaigns {
      let span = (budget.days ?? horizon).clamped(to: horizon)
      guard budget.days.map({ $0.overlaps(horizon) }) ?? true else { continue }
      let first = horizon.lowerBound.days(until: span.lowerBound)
      budgets.append((budget, stocks.count))
      stocks.append(
        Problem.Stock(
          id: "budget/" + budget.id,
          days: first...horizon.lowerBound.days(until: span.upperBound),
          supplies: [.init(day: -1, amount: budget.amount)], isMoney: true))
      bulk.append(0)
    }
  }

  /// The unit's own stock of something, or else the city's.
  func goods(_ id: String, for unit: String) -> Int? {
    goods[Stocks.goodsID(id, of: unit)] ?? goods[Stocks.goodsID(id, of: nil)]
  }

  /// Every stock of money out of which a unit's activity in a campaign is paid.
  func money(for campaign: String, of unit: String) -> [Int] {
    budgets.filter { $0.budget.covers(campaign: campaign, unit: unit) }.map(\.stock)
  }

  private static func goodsID(_ id: String, of unit: String?) -> String {
    "goods/\(unit ?? "")/\(id)"
  }
}
