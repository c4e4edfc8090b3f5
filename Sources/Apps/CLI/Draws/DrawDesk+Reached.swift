import CampaignKit
import Diagnostics
import Glibc
import Pipeline
import PlanModel
import Publishing
import RegisterStore
import Rostering

extension DrawDesk {
  /// Everything that draws of this workspace have given.
  var benefits: [Benefits] {
    get throws { try benefits(besides: "", in: path) }
  }

  /// Who is known, who is eligible and who was reached, by hash.
  struct Reached {
    var plan: Plan
    var people: LotteryPeople
    var eligible: Set<PersonKey>?
    var reached: Set<PersonKey>
    /// What the register's schema calls codes, by column.
    var words: [String: [Int: Text]]
  }

  /// - Parameter campaign: nil: all of them.
  mutating func reached(campaign: String?) throws -> Reached {
    let workspace = try session.loaded()
    let last = try session.lastPublication()
    let key = try session.privateFolder.madePeopleKey(known: last.peopleKey)
    let hash = PersonHash(key: key.bytes)
    let planned = try session.planned(after: last)
    var rules = LotteryRules()
    rules.asksConsent = false
    let register = try session.register(
      of: workspace,
      and: CoverageCount.columns.union(lastVisits).union(["id_no", "update_date"])
        .union(registerColumnsForAllocation))
    var people = register.map {
      let columns = CoverageCount.columns.union(lastVisits)
      return LotteryPeople($0.toldApartByNumber(columns), columns: columns, hash: hash)
    }
    let entries = workspace.campaigns.filter { campaign == nil || $0.campaign.id == campaign }
    var eligible: Set<PersonKey>?
    for entry in entries {
      if let name = entry.draw?.people?.path.value, let list = entry.campaign.lists[name] {
        let own = LotteryPeople(
          list: list, columns: CoverageCount.columns.union(lastVisits),
          units: workspace.tables.units, hash: hash)
        people = people?.joined(own) ?? own
      }
      guard access(folder(entry.campaign.id) + "/result.csv", F_OK) == 0 else { continue }
      let drawn = try opened(try standing(entry.campaign.id))
      eligible = (eligible ?? []).union(drawn.eligible)
    }
    // Where nothing is drawn, whoever stood on a list was eligible.
    let listed = ListedPeople(
      of: planned.plan, register: register, campaign: campaign, hash: hash)
    if !listed.isEmpty {
      people = people?.joined(listed.people) ?? listed.people
      eligible = (eligible ?? []).union(listed.eligible)
    }
    let given =
      last.benefits + planned.plan.rosters.compactMap(\.benefits) + (try benefits)
    let reached = given.filter { campaign == nil || $0.campaign == campaign }
      .flatMap(\.given).compactMap { PersonKey($0.person) }
    guard let people else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "工作区没有登记册，专项也没有写名单，没有可以对照的人",
          en: "there is neither a register nor a campaign's list of people to compare with"))
    }
    return Reached(
      plan: planned.plan, people: people, eligible: eligible,
      reached: Set(reached).union(listed.seated),
      words: try codeWords(workspace))
  }

  /// What the schema of an imported register calls the codes of its columns.
  private func codeWords(_ workspace: Workspace) throws -> [String: [Int: Text]] {
    let folder = RegisterFolder(workspace: session.path)
    guard workspace.register != nil, RegisterFolder.isOne(folder.path),
      let image = try folder.open(needsKey: false)
    else { return [:] }
    return RegisterCodes.words(in: image)
  }

  private var lastVisits: Set<String> { Set((1...6).map { "last_visit_\($0)" }) }
}
