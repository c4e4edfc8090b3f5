import Archives
import Diagnostics
import Foundation
import Testing

/// A register and lists of invented people go through every command that reads them; nothing that
/// comes out or is left behind holds a number, a telephone or a full name.
@Suite struct SecrecyTests {
  private struct Secrets {
    var numbers: Set<String> = []
    var phones: Set<String> = []
    /// Names by their first two characters, of which a text has few that begin one.
    private var names: [UInt64: Set<[UInt32]>] = [:]

    mutating func insert(name: String) {
      let scalars = name.unicodeScalars.map(\.value)
      guard scalars.count > 1 else { return }
      names[Self.head(scalars[0], scalars[1]), default: []].insert(scalars)
    }

    private static func head(_ first: UInt32, _ second: UInt32) -> UInt64 {
      UInt64(first) << 32 | UInt64(second)
    }

    /// What of it stands in a text; rosters for work show some of a name and of a number.
    func found(in text: String) -> String? {
      let scalars = text.unicodeScalars.map(\.value)
      // Numbers are long runs of digits, so that one look at the runs will do for all of them.
      var run = ""
      var last: UInt32 = 0
      for (place, scalar) in scalars.enumerated() {
        if scalar > 0x7F, let known = names[Self.head(last, scalar)] {
          let rest = scalars[(place - 1)...]
          if let name = known.first(where: { rest.starts(with: $0) }) {
            return String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init)))
          }
        }
        last = scalar
        if (0x30...0x39).contains(scalar) || scalar == 0x58 || scalar == 0x78 {
          run.unicodeScalars.append(Unicode.Scalar(UInt8(scalar)))
          continue
        }
        if run.isEmpty { continue }
        if run.count >= 11, numbers.contains(run) || phones.contains(run) { return run }
        run = ""
      }
      return run.count >= 11 && (numbers.contains(run) || phones.contains(run)) ? run : nil
    }
  }

  @Test func `a name, a number and a telephone are found where they stand`() {
    var secrets = Secrets()
    secrets.insert(name: "钱例文")
    secrets.numbers = ["990000197605310009"]
    secrets.phones = ["10200000041"]
    for text in ["姓名,钱例文", "a钱例文b", "990000197605310009", "x,10200000041\n"] {
      #expect(secrets.found(in: text) != nil, "\(text)")
    }
    for text in ["钱例", "钱*文", "99000019760531000", "1020000004", ""] {
      #expect(secrets.found(in: text) == nil, "\(text)")
    }
  }

  private func secrets(of folder: TemporaryFolder) throws -> Secrets {
    var secrets = Secrets()
    for (place, line) in try folder.read("w/register.csv").split(separator: "\n").enumerated()
    where place > 0 {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      secrets.numbers.insert(cells[1].replacing(" ", with: ""))
      secrets.phones.insert(cells[3])
      // Two characters may stand side by side in any text; three that are a name do not.
      if cells[2].count > 2 { secrets.insert(name: cells[2]) }
    }
    for line in try folder.read("w/tables/people.csv").split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      secrets.insert(name: cells[0])
      secrets.numbers.insert(cells[1])
      secrets.phones.insert(cells[2])
    }
    secrets.numbers.remove("")
    return secrets
  }

  /// The example with a draw, and a register of 3,000 people that a second campaign draws from.
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/drawn-seats"), to: folder.url.appending(path: "w"))
    try? FileManager.default.removeItem(at: folder.url.appending(path: "w/expected"))
    let settings = try folder.read("w/workspace.yaml")
    try folder.write(settings + "登记册: {文件: register.csv}\n", to: "w/workspace.yaml")
    let sample = try Tool.run(
      ["register", "sample", "w/register.csv", "--count", "3000", "--units", "2"], in: folder.url)
    #expect(sample.status == 0, "\(sample.errors)")
    try folder.write(
      """
      编号: ys-camp-2026
      模块: 春风行动
      标题: 返岗专列
      状态: 已批
      时间: {从: 2月18日, 到: 3月10日}
      返岗专车:
      - {代号: ningbo, 到达: 宁波, 每区县: 1, 人数: 30}
      抽签: {名额: 30, 条件: {年龄: 18-59}, 优先分: [{列: 困难类别, 为: 深度困难, 加: 5}], 受益类别: 3, 间隔天数: 100}
      """, to: "w/camp.yaml")
    return folder
  }

  @Test func `nothing that is written or said holds anybody's data`() throws {
    let folder = try workspace()
    let secrets = try secrets(of: folder)
    #expect(secrets.numbers.count > 2500)
    let number = try #require(secrets.numbers.sorted().first { $0.count == 18 })
    let activity = "ys-camp-2026.YS-2.trip-ningbo.1"
    let runs: [([String], Int32)] = [
      (["check"], 0), (["roster", "funnel", "ys-camp-2026"], 0),
      (["roster", "commit", "ys-camp-2026", "--seed", "a"], 0),
      (["roster", "reveal", "ys-camp-2026"], 0),
      (["roster", "freeze", "ys-camp-2026", "--by", "office"], 0),
      (["roster", "commit", "ys-trips-2026", "--seed", "b"], 0),
      (["roster", "reveal", "ys-trips-2026"], 0), (["plan"], 0), (["publish"], 0),
      (["roster", "coverage"], 0), (["roster", "clashes"], 0),
      (["roster", "why", number, activity], 0), (["roster", "why", number, "ys-camp-2026.x"], 64),
      (["roster", "why", number + "7", activity], 64),
      (["roster", "seal", "ys-camp-2026", "sealed"], 0), (["roster", "verify", "sealed"], 0),
    ]
    for (arguments, status) in runs {
      let outcome = try Tool.run(arguments, in: folder.url.appending(path: "w"))
      #expect(outcome.status == status, "\(arguments.joined(separator: " ")): \(outcome.errors)")
      #expect(secrets.found(in: outcome.output) == nil, "\(arguments[0]) says too much")
      #expect(secrets.found(in: outcome.errors) == nil, "\(arguments[0]) says too much")
    }
    try expectNothing(of: secrets, in: folder)
  }

  @Test func `a broken register and a broken list are complained of without quoting anybody`()
    throws
  {
    let folder = try workspace()
    let secrets = try secrets(of: folder)
    let register = try folder.read("w/register.csv")
    var lines = register.split(separator: "\n").map(String.init)
    lines[5] += ",surplus"
    lines[7] = lines[7].replacing(",990000", with: ",99\"0000")
    lines[9] = String(lines[9].dropLast(30))
    try folder.write(lines.joined(separator: "\n") + "\n", to: "w/register.csv")
    let list = try folder.read("w/tables/people.csv")
    try folder.write(list.replacing("户籍区县", with: "区"), to: "w/tables/people.csv")
    for arguments in [
      ["plan"], ["check"], ["roster", "funnel", "ys-camp-2026"],
      ["roster", "funnel", "ys-trips-2026"],
      ["roster", "coverage"],
    ] {
      let outcome = try Tool.run(arguments, in: folder.url.appending(path: "w"))
      #expect(secrets.found(in: outcome.output + outcome.errors) == nil, "\(arguments)")
    }
    try expectNothing(of: secrets, in: folder)
  }

  /// What is in a workbook, which nobody reads from its bytes.
  private func archived(_ bytes: Data, _ name: String) -> String {
    guard name.hasSuffix(".xlsx") || name.hasSuffix(".docx") else { return "" }
    var issues = Issues()
    let archive = Archive(Array(bytes), file: name, issues: &issues)
    let parts = (archive?.entries ?? []).compactMap { archive?.contents(of: $0, issues: &issues) }
    #expect(!parts.isEmpty && issues.all.isEmpty, "\(name) is no archive")
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test func `nothing of an imported register comes out, not in a workbook either`() throws {
    let folder = try workspace()
    let secrets = try secrets(of: folder)
    let header = try folder.read("w/register.csv").split(separator: "\n")[0].split(separator: ",")
    let sealed = ["id_no", "name", "phone"]
    let columns = header.filter { $0 != "remark" }.map {
      "  \($0): {\(sealed.contains(String($0)) ? "keep: sealed" : "")}\n"
    }
    try folder.write("columns:\n" + columns.joined(), to: "schema.yaml")
    let settings = try folder.read("w/workspace.yaml")
    try folder.write(
      settings.replacing("register.csv", with: "register"), to: "w/workspace.yaml")
    let runs = [
      ["register", "import", "register.csv", "--schema", "../schema.yaml"], ["register", "held"],
      ["roster", "funnel", "ys-camp-2026", "--out", "funnel"],
      ["roster", "commit", "ys-camp-2026", "--seed", "a"], ["roster", "reveal", "ys-camp-2026"],
      ["roster", "freeze", "ys-camp-2026", "--by", "office"], ["plan"], ["publish"],
      ["roster", "coverage"], ["roster", "seal", "ys-camp-2026", "sealed"],
      ["register", "import", "register.csv", "--schema", "../schema.yaml", "--new-key"],
      ["plan", "--out", "../elsewhere"], ["register", "held"],
    ]
    for arguments in runs {
      let outcome = try Tool.run(arguments, in: folder.url.appending(path: "w"))
      #expect(outcome.status == 0, "\(arguments.joined(separator: " ")): \(outcome.errors)")
      #expect(
        secrets.found(in: outcome.output + outcome.errors) == nil, "\(arguments) says too much")
    }
    let files = try TemporaryFolder.contents(of: folder.url)
    #expect(files.keys.contains { $0.contains("/sheets/") && $0.hasSuffix(".xlsx") })
    #expect(files.keys.contains { $0.hasPrefix("w/out/rosters/") && $0.hasSuffix(".xlsx") })
    // Who was drawn is known by name under the register's new key, too.
    for (name, bytes) in files where name.hasPrefix("w/out/rosters/") {
      let other = files[name.replacing("w/out/", with: "elsewhere/")].map(Array.init) ?? []
      #expect(archived(Data(other), name) == archived(bytes, name), "\(name) is another")
    }
    // Rows that could not be read are kept as they came, for the owner of the register alone.
    let rejects = folder.url.appending(path: "w/\(Self.rejects)").path
    let attributes = try FileManager.default.attributesOfItem(atPath: rejects)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try expectNothing(of: secrets, in: folder)
  }

  private static let rejects = "register/000002/rejects.csv"

  /// Everything below the folder but the register with its rejected rows and the lists themselves.
  private func expectNothing(of secrets: Secrets, in folder: TemporaryFolder) throws {
    let files = try TemporaryFolder.contents(of: folder.url)
      .filter { $0.key != "w/register.csv" && !$0.key.hasPrefix("w/tables/") }
      .filter { $0.key != "w/\(Self.rejects)" }
    #expect(files.count > 5)
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self) + archived(bytes, name)
      if let found = secrets.found(in: text) {
        Issue.record("\(name) holds \(found.prefix(2))…")
      }
      #expect(!name.contains(".partial") && !name.hasSuffix("~"), "\(name) was left behind")
    }
  }
}
