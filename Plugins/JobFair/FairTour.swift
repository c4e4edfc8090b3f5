public import CampaignKit

/// Where a touring fair stops: nowhere, in every township of the unit, or in those listed.
public enum FairTour: ConfigDecodable {
  case none
  case everywhere
  case townships([Located<String>])

  public static var shape: ConfigShape {
    .list(.text(form: Text(zh: "“是”，或乡镇街道名单", en: "yes, or a list of townships"), example: "是"))
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> FairTour? {
    var said = Issues()
    if case .scalar = value.content, let all = Bool.decode(value, key: key, issues: &said) {
      return all ? .everywhere : FairTour.none
    }
    let names: [Located<String>]? = [Located<String>].decode(value, key: key, issues: &issues)
    return names.map { $0.isEmpty ? .none : .townships($0) }
  }

  var isGiven: Bool {
    if case .none = self { false } else { true }
  }
}

/// Nothing to show where there is no tour: the default of the option.
extension FairTour: CustomStringConvertible {
  public var description: String {
    switch self {
    case .none: "否"
    case .everywhere: "是"
    case .townships(let names): names.map(\.value).joined(separator: "、")
    }
  }
}
