public import CampaignKit
import GoldenAutumn
import JobFair
import SpringBreeze

/// The one list of built-in modules.
public enum BuiltIn {
  public static let modules: [any CampaignModule.Type] = [
    JobFair.self, SpringBreeze.self, GoldenAutumn.self,
  ]
}
