public import CampaignKit
import JobFair

/// The one list of built-in modules.
public enum BuiltIn {
  public static let modules: [any CampaignModule.Type] = [
    JobFair.self
  ]
}
