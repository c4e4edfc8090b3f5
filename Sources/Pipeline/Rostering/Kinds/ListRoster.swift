internal import Diagnostics
internal import PlanModel

/// The organiser's own list, checked: one person one seat, in the organiser's order, and whoever
/// comes after the last seat waits.
///
/// A number that is no identity number is named but keeps its line: there are other documents.
func listRoster(
  _ placed: PlacedRequest, _ language: Language, issues: inout Issues
) -> Roster {
  var firsts: [Int: SourceLocation] = [:]
  var kept: [RosterRequest.ListEntry] = []
  for entry in placed.request.entries {
    switch identity(of: entry) {
    case nil: kept.append(entry)
    case .failure(let fault)?:
      issues.report(.listNotAnIdentity, at: entry.source, ["fault": words(for: fault)])
      kept.append(entry)
    case .success(let number)?:
      if let first = firsts[number.personKey] {
        issues.report(
          .listPersonTwice, at: entry.source, ["activity": placed.activity.title],
          notes: [Diagnostic.Note(Text(zh: "先写在这里", en: "first given here"), at: first)])
      } else {
        firsts[number.personKey] = entry.source
        kept.append(entry)
      }
    }
  }
  let seats = max(0, placed.request.seats)
  let masks = placed.request.columns.map(Mask.init)
  let rows = kept.enumerated().map { index, entry in
    let fields = entry.fields.enumerated().map { column, field in
      let mask = column < masks.count ? masks[column] : .none
      return mask.masked(field, isIdentity: field == entry.identity)
    }
    let padding = Array(repeating: "", count: max(0, masks.count - fields.count))
    let state =
      index < seats ? Text(zh: "入选", en: "seated") : Text(zh: "候补", en: "waiting")
    return [String(index + 1)] + fields.prefix(masks.count) + padding + [state[language]]
  }
  return Roster(
    activity: placed.id, kind: .list, seats: seats, filled: min(seats, kept.count),
    waiting: max(0, kept.count - seats),
    columns: [Text(zh: "序号", en: "No.")] + placed.request.columns
      + [Text(zh: "状态", en: "Status")],
    rows: rows)
}

/// What an entry's identity number turns out to be; nil where it has none.
private func identity(
  of entry: RosterRequest.ListEntry
) -> Result<IdentityNumber, IdentityNumber.Fault>? {
  guard let text = entry.identity, !text.isEmpty else { return nil }
  do throws(IdentityNumber.Fault) {
    return .success(try IdentityNumber(text))
  } catch {
    return .failure(error)
  }
}

private func words(for fault: IdentityNumber.Fault) -> Text {
  switch fault {
  case .length: Text(zh: "位数不是 18 位", en: "it does not have 18 characters")
  case .character: Text(zh: "有数字以外的字符", en: "it has characters other than digits")
  case .checkCharacter: Text(zh: "校验码不对", en: "its check character is wrong")
  case .birthDate: Text(zh: "出生日期不存在", en: "its birth date does not exist")
  }
}

/// What a column's heading says about who may read its values.
private enum Mask {
  case none, name, identity, phone

  init(_ heading: Text) {
    let words = [heading.zh, heading.en.lowercased()]
    func says(_ parts: String...) -> Bool {
      parts.contains { part in words.contains { $0.contains(part) } }
    }
    if says("身份证", "证件号", "id_no", "id no", "identity") {
      self = .identity
    } else if says("电话", "手机", "phone", "mobile") {
      self = .phone
    } else if says("姓名", "名字", "领取人", "联系人") || words[1] == "name" {
      self = .name
    } else {
      self = .none
    }
  }

  func masked(_ field: String, isIdentity: Bool) -> String {
    if isIdentity && !field.isEmpty { return Masking.working.identity(field) }
    switch self {
    case .none: return field
    case .name: return Masking.working.name(field)
    case .identity: return Masking.working.identity(field)
    case .phone: return Masking.working.phone(field)
    }
  }
}
