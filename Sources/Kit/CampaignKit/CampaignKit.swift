// The one use of `@_exported` in the house: a module imports CampaignKit and sees every value
// that it may speak of, and nothing else.
@_exported public import CivilTime
@_exported public import ConfigValue
@_exported public import Diagnostics
@_exported public import PlanModel
