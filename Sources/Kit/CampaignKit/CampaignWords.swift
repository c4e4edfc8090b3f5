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

extension Campaign.Pin.Standing: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .confirmed: ConfigName("confirmed", zh: "确定", "已定")
    case .postponed: ConfigName("postponed", zh: "延期待定", "延期")
    case .cancelled: ConfigName("cancelled", zh: "取消", "已取消")
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

extension Organisation.Nature: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .private: ConfigName("private", zh: "民营", "民营企业", "私营", "私营企业")
    case .selfEmployed: ConfigName("self_employed", zh: "个体", "个体工商户", "个体户")
    case .state: ConfigName("state", zh: "国有", "国有企业", "国企", "国有控股", "央企")
    case .foreign: ConfigName("foreign", zh: "外资", "外资企业", "外商投资", "合资", "港澳台资")
    case .collective: ConfigName("collective", zh: "集体", "集体企业", "合作社", "农民专业合作社")
    // The form of a company says nothing of whose it is.
    case .other:
      ConfigName("other", zh: "其他", "有限责任公司", "股份有限公司", "机关事业单位", "事业单位", "社会组织")
    }
  }
}

extension Organisation.Size: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .micro: ConfigName("micro", zh: "微型", "微型企业")
    case .small: ConfigName("small", zh: "小型", "小型企业", "小微", "小微企业")
    case .medium: ConfigName("medium", zh: "中型", "中型企业")
    case .large: ConfigName("large", zh: "大型", "大型企业")
    }
  }
}

extension HardshipClass: ConfigEnum {
  public var name: ConfigName { ConfigName(rawValue, zh: title.zh) }
}

extension Allocation.Payment: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .cash: ConfigName("cash", zh: "现金")
    case .bank: ConfigName("bank", zh: "银行代发")
    }
  }
}

extension Allocation.Shortage: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .meeting: ConfigName("meeting", zh: "待研究")
    case .byClass: ConfigName("by_class", zh: "先重后轻")
    case .proRata: ConfigName("pro_rata", zh: "按比例")
    }
  }
}
