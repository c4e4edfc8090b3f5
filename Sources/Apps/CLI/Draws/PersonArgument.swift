import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Rostering

/// A person on the command line: an identity number, or the hash by which records know them. It is
/// never printed.
struct PersonArgument {
  let text: String

  /// - Parameter typed: `-` stands for a line of standard input, which no list of processes shows.
  init(_ typed: String) {
    text = typed == "-" ? (readLine(strippingNewline: true) ?? "") : typed
  }

  /// - Parameter key: the key of the hashes; nil where only hashes can be known.
  func key(_ key: [UInt8]?) throws -> PersonKey {
    if let hash = PersonKey(text.lowercased()) { return hash }
    guard let number = try? IdentityNumber(text) else {
      throw Failure.usage(
        Text(
          zh: "这既不是身份证号，也不是 32 位密文",
          en: "this is neither an identity number nor a hash of 32 digits"))
    }
    guard let key else {
      throw Failure.usage(
        Text(
          zh: "封存的文件夹里没有身份证号：用密文，或用 --key 指明 people.key",
          en: "a sealed folder knows no numbers: give the hash, or the key with --key"))
    }
    let recipient = Recipient(name: "", identity: number.canonical, hardship: .relative)
    guard let hash = PersonKey(PersonHash(key: key)(recipient)) else {
      preconditionFailure("a hash is a hash")
    }
    return hash
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
