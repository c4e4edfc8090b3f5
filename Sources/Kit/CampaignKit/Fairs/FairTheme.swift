public import ConfigValue
import Diagnostics
public import PlanModel

/// For whom a fair is, as feeds group fairs and titles say it.
public enum FairTheme: String, ConfigEnum {
  case general
  case domestic
  case delivery
  case manufacturing
  case electronics
  case automotive
  case construction
  case catering
  case logistics
  case textiles
  case care
  case retail
  case tourism
  case farming
  case livestream
  case returnees
  case women
  case graduates
  case disabled
  case hardship

  public var name: ConfigName {
    switch self {
    case .general: ConfigName(rawValue, zh: "综合")
    case .domestic: ConfigName(rawValue, zh: "家政")
    case .delivery: ConfigName(rawValue, zh: "外卖配送", "外卖")
    case .manufacturing: ConfigName(rawValue, zh: "制造")
    case .electronics: ConfigName(rawValue, zh: "电子信息")
    case .automotive: ConfigName(rawValue, zh: "汽车")
    case .construction: ConfigName(rawValue, zh: "建筑")
    case .catering: ConfigName(rawValue, zh: "餐饮")
    case .logistics: ConfigName(rawValue, zh: "物流")
    case .textiles: ConfigName(rawValue, zh: "纺织")
    case .care: ConfigName(rawValue, zh: "康养")
    case .retail: ConfigName(rawValue, zh: "零售")
    case .tourism: ConfigName(rawValue, zh: "旅游")
    case .farming: ConfigName(rawValue, zh: "农业")
    case .livestream: ConfigName(rawValue, zh: "直播电商", "直播")
    case .returnees: ConfigName(rawValue, zh: "返乡")
    case .women: ConfigName(rawValue, zh: "女性")
    case .graduates: ConfigName(rawValue, zh: "高校毕业生")
    case .disabled: ConfigName(rawValue, zh: "残疾人")
    case .hardship: ConfigName(rawValue, zh: "就业困难人员")
    }
  }

  /// The theme under which feeds group the fair.
  public var feed: Activity.Theme {
    let english = rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    return Activity.Theme(id: rawValue, name: Text(zh: name.zh[0] + "专场", en: english))
  }
}
