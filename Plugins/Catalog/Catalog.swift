public import CampaignKit
import GoldenAutumn
import JobFair
import SpringBreeze
import SummerCooling
import WinterWarmth

/// The one list of built-in modules.
public enum BuiltIn {
  public static let modules: [any CampaignModule.Type] = [
    JobFair.self, SpringBreeze.self, GoldenAutumn.self, SummerCooling.self, WinterWarmth.self,
  ]
}
