import ArgumentParser
import CivilTime
import Diagnostics
import PlanModel
import RegisterStore

/// What every command about a workspace's register takes.
struct RegisterOptions: ParsableArguments {
  @Option(help: help("工作区", "the workspace"))
  var workspace = "."

  @OptionGroup var day: DayOptions

  @OptionGroup var language: LanguageOption

  var folder: RegisterFolder { RegisterFolder(workspace: workspace) }
  var today: CivilDate { day.today ?? DayOptions.systemDate }

  /// The register, or the end of the command where there is none.
  func image() throws -> RegisterImage {
    guard let image = try folder.open(needsKey: false) else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(folder.path)”里还没有登记册", en: "there is no register in '\(folder.path)' yet"),
        help: Text(zh: "chengnuan register import 文件", en: "chengnuan register import FILE"))
    }
    return image
  }
}

/// A column that is held, as the register itself remembers it.
struct HeldColumn {
  let name: String
  let storage: String
  let sensitivity: String
  let days: Int?
  /// As the schema gives it; the schema's own are in both languages.
  let purpose: Text
  let since: CivilDate?

  /// The last day on which it may be held.
  var until: CivilDate? {
    guard let days, let since else { return nil }
    return CivilDate(dayNumber: since.dayNumber + days)
  }

  func isOverdue(on today: CivilDate) -> Bool { until.map { $0 < today } ?? false }

  /// What a register remembers of a field, and back again.
  static func facts(of field: RegisterField) -> [(String, String)] {
    let days = field.daysKept.map(String.init) ?? "-"
    let purpose = line(field.purpose.zh)
    var facts = [
      (
        "field/" + field.name,
        "\(field.storage.rawValue)|\(field.sensitivity.rawValue)|\(days)|\(purpose)"
      )
    ]
    if field.purpose.en != field.purpose.zh {
      facts.append(("purpose/" + field.name, line(field.purpose.en)))
    }
    return facts
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  static func all(in image: RegisterImage) -> [HeldColumn] {
    let since = image.fact("imported").flatMap { CivilDate($0) }
    return image.facts.compactMap { fact in
      guard fact.key.hasPrefix("field/") else { return nil }
      let parts = fact.value.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      let name = String(fact.key.dropFirst(6))
      let purpose = String(parts[3])
      return HeldColumn(
        name: name, storage: String(parts[0]),
        sensitivity: String(parts[1]), days: Int(parts[2]),
        purpose: Text(zh: purpose, en: image.fact("purpose/" + name) ?? purpose), since: since)
    }
  }
}
