import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Rostering

/// A person on the command line: an identity number, the hash by which records know them, or name and
/// telephone of somebody who has no number. It is never printed.
struct PersonArgument {
  let text: String

  /// - Parameter typed: `-` stands for a line of standard input, which no list of processes shows.
  init(_ typed: String) {
    text = typed == "-" ? (readLine(strippingNewline: true) ?? "") : typed
  }

  /// - Parameter key: the key of the hashes; nil where only hashes can be known.
  func key(_ key: [UInt8]?) throws -> PersonKey {
    if let hash = PersonKey(text.lowercased()) { return hash }
    let number = try? IdentityNumber(text)
    guard let recipient = number.map(Self.recipient) ?? named else {
      throw Failure.usage(
        Text(
          zh: "这既不是身份证号，也不是 32 位密文",
          en: "this is neither an identity number nor a hash of 32 digits"),
        help: Text(
          zh: "没有身份证号的人写“姓名 电话”，与名单上一样",
          en: "give somebody without a number as 'NAME TELEPHONE', as on the list"))
    }
    guard let key else {
      throw Failure.usage(
        Text(
          zh: "封存的文件夹里没有身份证号：用密文，或用 --key 指明 people.key",
          en: "a sealed folder knows no numbers: give the hash, or the key with --key"))
    }
    guard let hash = PersonKey(PersonHash(key: key)(recipient)) else {
      preconditionFailure("a hash is a hash")
    }
    return hash
  }

  private static func recipient(_ number: IdentityNumber) -> PlanModel.Recipient {
    PlanModel.Recipient(name: "", identity: number.canonical, hardship: .relative)
  }

  /// Name and telephone; nil for what has no telephone at its end or figures before it, such as a
  /// number with a slip in it.
  private var named: PlanModel.Recipient? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let phone = words.last, phone.count <= 13,
      phone.allSatisfy({ $0.isNumber || $0 == "-" }),
      !words.dropLast().contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    return PlanModel.Recipient(
      name: words.dropLast().joined(separator: " "), identity: nil, phone: String(phone),
      hardship: .relative)
  }

  func key(in desk: DrawDesk) throws -> PersonKey {
    var session = desk.session
    let last = try session.lastPublication()
    return try key(try session.privateFolder.peopleKey(known: last.peopleKey)?.bytes)
  }
}

extension DrawDesk {
  /// The day on which the workspace is looked at.
  var today: CivilDate {
    get throws { session.workspace?.plannedOn ?? DayOptions.systemDate }
  }
}
