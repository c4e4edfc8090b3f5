import Diagnostics
import PlanModel

/// The page that lists the year's public activities; works without JavaScript.
struct YearPage {
  let plan: Plan
  let proposal: Proposal
  let language: Language
  let linksFeeds: Bool

  var bytes: [UInt8] { [] }
}
