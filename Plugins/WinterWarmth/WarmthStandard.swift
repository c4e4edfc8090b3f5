public import CampaignKit

/// By what a list's people fall into classes where the list itself does not say. Formulas are local,
/// so every number of it is a parameter.
public struct WarmthStandard: ModuleOptions {
  @Option(
    "minimum", zh: "低保", in: 1...100_000,
    meaning: Text(zh: "当地低保标准，元/人/月", en: "the local minimum, yuan a person and month"))
  public var minimum: Int? = nil

  @Option(
    "deep", zh: "深度", in: 1...1000,
    meaning: Text(zh: "人均低于低保的百分之几为深度困难", en: "below so many percent of it: deep hardship"))
  public var deep = 100

  @Option(
    "relative", zh: "相对", in: 1...1000,
    meaning: Text(zh: "低于百分之几为相对困难", en: "below so many percent: relative hardship"))
  public var relative = 200

  @Option(
    "loss", zh: "损失", in: 1...1000,
    meaning: Text(
      zh: "意外损失超过家庭年收入的百分之几为意外致困",
      en: "a loss above so many percent of the year's income: hardship by accident"))
  public var loss = 80

  public init() {}
}

/// Nothing to show but the percentages: the default of an option.
extension WarmthStandard: CustomStringConvertible {
  public var description: String { "{深度: \(deep), 相对: \(relative), 损失: \(loss)}" }
}

extension WarmthStandard {
  /// The class of a family; nil for one that is in none.
  func hardship(of means: Means) -> HardshipClass? {
    guard let minimum else { return nil }
    let income = max(0, means.income)
    if means.loss * 100 > income * loss, means.loss > 0 { return .accident }
    // (income - spending) / 12 / persons < minimum * percent / 100, without a fraction.
    let rest = (means.income - means.spending) * 100
    let yearly = minimum * 12 * max(1, means.persons)
    if rest < yearly * deep { return .deep }
    return rest < yearly * relative ? .relative : nil
  }

  /// What a family has and needs in a year, in yuan.
  struct Means {
    var income: Int
    var spending: Int
    var persons: Int
    var loss: Int
  }
}
