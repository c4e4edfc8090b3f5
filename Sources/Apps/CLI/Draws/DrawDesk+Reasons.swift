import CampaignKit
import Diagnostics
import Glibc
import PlanModel
import Publishing
import Revising
import Rostering

extension DrawDesk {
  /// Refuses words that are put on record if they tell who somebody is: auditors and the public
  /// read them.
  ///
  /// - Parameter words: what was typed, each with its option.
  mutating func refusePeople(
    in words: [(option: String, text: String)], of entry: Workspace.Entry
  ) throws {
    for (option, text) in words {
      if text.allSatisfy(\.isWhitespace) {
        throw Failure(
          status: 65, message: Text(zh: "\(option) 是空的", en: "\(option) is empty"),
          help: Text(zh: "写一句", en: "say something"))
      }
      if ReasonCheck.longNumber(in: text) != nil {
        throw refusal(
          Text(
            zh: "\(option) 里像是有电话或身份证号码",
            en: "\(option) seems to hold a telephone or identity number"))
      }
    }
    let people = try directory(of: entry)
    for (option, text) in words where people.isSomebody(in: text) {
      throw refusal(
        Text(
          zh: "\(option) 里有名单上某个人的姓名、电话或号码",
          en: "\(option) holds the name, telephone or number of somebody on the list"))
    }
  }

  private func refusal(_ message: Text) -> Failure {
    Failure(
      status: 65, message: message,
      help: Text(
        zh: "只写部门、职务和事由，不写是谁：审计和公众会看到",
        en: "give offices, posts and causes, and nobody's name: auditors and the public read it"))
  }

  private mutating func directory(of entry: Workspace.Entry) throws -> PeopleDirectory {
    let workspace = try session.loaded()
    let hash = PersonHash(key: try session.peopleKey(of: try session.lastPublication()))
    let register =
      entry.draw?.people == nil
      ? try session.register(of: workspace, and: ["name", "phone", "id_no"]) : nil
    var result: LotteryResult?
    if access(folder(entry.campaign.id) + "/result.csv", F_OK) == 0 {
      result = try opened(try standing(entry.campaign.id)).result
    }
    return session.directory(of: result, for: entry, register, hash)
  }
}
