public import Diagnostics

extension Language: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .zh: ConfigName("zh", zh: "中文")
    case .en: ConfigName("en", zh: "英文")
    }
  }
}
