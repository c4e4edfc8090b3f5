import Fingerprints
public import PlanModel

extension Proposal {
  /// Twelve hexadecimal digits that stand for what was published and what would be: equal exactly
  /// where publishing would do the same.
  public var stateTag: String {
    var (last, next) = (last, next)
    // The key of private links is made on publishing; nobody sees it change.
    last.privateLinks = nil
    next.privateLinks = nil
    return String(sha256Hex(yaml(of: last) + yaml(of: next)).prefix(12))
  }
}
