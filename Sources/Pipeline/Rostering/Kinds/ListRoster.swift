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
  let columns = columns(of: placed.request)
  let places = placed.request.places.prefix(seats)
  let rows = (0..<max(kept.count, places.count)).map { index in
    let fields = index < kept.count ? kept[index].fields : []
    let place = index < places.count ? places[index] : []
    let cells = columns.indices.map { column in
      let own = column < fields.count ? fields[column] : ""
      return own.isEmpty && column < place.count ? place[column] : own
    }
    let state =
      index >= kept.count
      ? Text("")
      : index < seats ? Text(zh: "入选", en: "seated") : Text(zh: "候补", en: "waiting")
    return [String(index + 1)] + cells + [state[language]]
  }
  return Roster(
    activity: placed.id, kind: .list, seats: seats, filled: min(seats, kept.count),
    waiting: max(0, kept.count - seats),
    columns: [.ordinal] + columns + [RosterColumn(Text(zh: "状态", en: "Status"))], rows: rows)
}

/// The columns that the module declares. One in which somebody's identity number stands is masked
/// as such, whatever it is called.
private func columns(of request: RosterRequest) -> [RosterColumn] {
  request.columns.enumerated().map { index, column in
    let holdsNumbers = request.entries.contains {
      $0.fields.indices.contains(index) && $0.identity?.isEmpty == false
        && $0.fields[index] == $0.identity
    }
    guard holdsNumbers, column.kind != .identity else { return column }
    var column = column
    column.kind = .identity
    column.sensitivity = max(column.sensitivity, .personal)
    return column
  }
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

func words(for fault: IdentityNumber.Fault) -> Text {
  switch fault {
  case .length: Text(zh: "位数不是 18 位", en: "it does not have 18 characters")
  case .character: Text(zh: "有数字以外的字符", en: "it has characters other than digits")
  case .checkCharacter: Text(zh: "校验码不对", en: "its check character is wrong")
  case .birthDate: Text(zh: "出生日期不存在", en: "its birth date does not exist")
  }
}
