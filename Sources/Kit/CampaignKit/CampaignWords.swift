public import ConfigValue
public import PlanModel

// The words in which campaign files say these choices.

extension Audience: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .public: ConfigName("public", zh: "公众", "公开")
    case .internal: ConfigName("internal", zh: "内部")
    case .leaders: ConfigName("leaders", zh: "仅领导")
    }
  }
}

extension Campaign.State: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .draft: ConfigName("draft", zh: "草稿")
    case .pending: ConfigName("pending", zh: "待批")
    case .approved: ConfigName("approved", zh: "已批")
    case .postponed: ConfigName("postponed", zh: "延期待定", "延期")
    case .cancelled: ConfigName("cancelled", zh: "已取消", "取消")
    }
  }
}

extension HeatRules: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .national: ConfigName("national", zh: "国家")
    case .chongqing: ConfigName("chongqing", zh: "重庆")
    }
  }
}
