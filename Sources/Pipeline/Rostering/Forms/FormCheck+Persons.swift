import CivilTime
import Diagnostics
import PlanModel
import Tabular

/// What the earlier lines of a list have taken.
struct FormRecord {
  /// The line of each person, with the team.
  var persons: [String: (place: SourceLocation, team: String)] = [:]
  /// The line of each number that goes to one person.
  var numbers: [String: SourceLocation] = [:]
}

extension FormCheck {
  /// What identity number, age, sex and day of birth say of each other and of the roster.
  func checkPerson(_ row: [CampaignSheet.Cell], _ issues: inout Issues) {
    guard rules.isPeople else { return }
    let number = identity(of: row, &issues)
    let written = cell("年龄", in: row)
    var age: Int?
    if let written {
      let digits = written.text.filter { !$0.isWhitespace && !"周岁".contains($0) }
      age = Int(digits).flatMap { (0...120).contains($0) ? $0 : nil }
      if age == nil { issues.report(.formImpossibleAge, at: written.source) }
    }
    let known = number.map { Rostering.age(born: $0.birth.dayNumber, on: day.dayNumber) }
    checkAge(written: age, known: known, row, &issues)
    if form.kind == .children, known == nil, written == nil, has("年龄") || has("身份证号") {
      let name = has("年龄") ? "年龄" : "身份证号"
      issues.report(.formEmptyCell, at: place(name, in: row), ["column": column(name).name])
    }
    guard let number else { return }
    if let sex = cell("性别", in: row) {
      let isMale = ["男", "male"].contains(sex.text.lowercased())
      let isFemale = ["女", "female"].contains(sex.text.lowercased())
      if isMale || isFemale, isMale != number.isMale { differs("性别", in: row, &issues) }
    }
    if let birth = cell("出生日期", in: row), let date = CivilDate(birth.text),
      date != number.birth
    {
      differs("出生日期", in: row, &issues)
    }
  }

  private func checkAge(
    written: Int?, known: Int?, _ row: [CampaignSheet.Cell], _ issues: inout Issues
  ) {
    if form.kind == .children {
      for (name, age, how) in [
        ("年龄", written, Text(zh: "按所写年龄", en: "by the age given")),
        ("身份证号", known, Text(zh: "按身份证号", en: "by the identity number")),
      ] where age ?? 0 >= 18 {
        return issues.report(.formNotAChild, at: place(name, in: row), ["how": how])
      }
    }
    if let written, let known, abs(written - known) > 1 {
      differs("年龄", in: row, &issues)
    } else if rules.isWork, let age = known ?? written, age < 16 {
      issues.report(.formTooYoung, at: place(known == nil ? "年龄" : "身份证号", in: row))
    }
  }

  private func differs(
    _ name: String, in row: [CampaignSheet.Cell], _ issues: inout Issues
  ) {
    issues.report(.formDiffers, at: place(name, in: row), ["column": column(name).name])
  }

  /// The identity number of a line; nil without one, and for other documents.
  private func identity(
    of row: [CampaignSheet.Cell], _ issues: inout Issues
  ) -> IdentityNumber? {
    guard let cell = cell("身份证号", in: row) else { return nil }
    do throws(IdentityNumber.Fault) {
      return try IdentityNumber(cell.text)
    } catch {
      if let damage = SpreadsheetDamage(identityNumber: cell.text) {
        issues.report(.tableDamagedIdentityNumber, at: cell.source, ["how": damage.text])
      } else if !isOtherDocument(cell.text) {
        issues.report(.listNotAnIdentity, at: cell.source, ["fault": words(for: error)])
      }
      return nil
    }
  }

  /// Passports and permits begin with a letter and are shorter than an identity number.
  private func isOtherDocument(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }
    return (7...14).contains(scalars.count) && scalars.first?.properties.isAlphabetic == true
      && scalars.dropFirst().allSatisfy { $0.isASCII }
  }

  // MARK: Doubles

  /// Whether nobody on an earlier line is the same person. One in two teams stays in both: which
  /// holds is for the teams to say.
  func isNew(
    _ row: [CampaignSheet.Cell], _ record: inout FormRecord, _ issues: inout Issues
  ) -> Bool {
    guard let key = personKey(of: row) else { return true }
    let place = place(cell("身份证号", in: row) == nil ? "姓名" : "身份证号", in: row)
    let team = form.kind == .contest ? cell("参赛队", in: row)?.text ?? "" : ""
    guard let first = record.persons[key] else {
      record.persons[key] = (place, team)
      return true
    }
    let notes = [Diagnostic.Note(Text(zh: "先写在这里", en: "first given here"), at: first.place)]
    if first.team != team {
      issues.report(.formTwoTeams, at: place, notes: notes)
      return true
    }
    issues.report(.formPersonTwice, at: place, notes: notes)
    return false
  }

  /// What tells a person apart: the number of a document, else name and telephone. Of claims a
  /// person may have several, one a day; posts are held by nobody.
  private func personKey(of row: [CampaignSheet.Cell]) -> String? {
    let claim = form.kind == .claims ? cell("申请日期", in: row)?.text ?? "" : ""
    if let text = cell("身份证号", in: row)?.text {
      if let number = try? IdentityNumber(text) { return "id|\(number.personKey)|\(claim)" }
      return "document|\(plain(text))|\(claim)"
    }
    let subject = form.kind.subject.name.zh
    let phone = ["电话", "手机", "联系方式", "监护人电话"].lazy.compactMap { cell($0, in: row) }.first
    guard let name = cell(subject, in: row), let phone else { return nil }
    return "name|\(plain(name.text))|\(plain(phone.text))|\(claim)"
  }

  /// Seats and numbers that an earlier line has.
  func checkSingle(
    _ row: [CampaignSheet.Cell], _ record: inout FormRecord, _ issues: inout Issues
  ) {
    for (name, within) in rules.single {
      guard let cell = cell(name, in: row) else { continue }
      let part = within.flatMap { self.cell($0, in: row)?.text } ?? ""
      // A coach leaves from each district, with seats of its own.
      let unit = people.cell(.unit, in: row)
      let key = "\(name)|\(plain(unit))|\(plain(part))|\(plain(cell.text))"
      if let first = record.numbers[key] {
        issues.report(
          .formTakenTwice, at: cell.source, ["column": column(name).name],
          notes: [Diagnostic.Note(Text(zh: "先写在这里", en: "first given here"), at: first)])
      } else {
        record.numbers[key] = cell.source
      }
    }
  }

  private func plain(_ text: String) -> String {
    text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
  }
}
