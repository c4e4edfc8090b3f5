import CivilTime
import ConfigValue
import Diagnostics
import MarkedYAML

/// The edits that make next year's document of this year's.
struct DocumentCarrying {
  let shift: DateShift
  let names: YearNames
  let language: Language
  /// The ids of campaigns, and the names of files, that are replaced by others.
  let renamed: [String: String]
  /// The ids of campaigns in this document that go on as they are.
  let continuing: [String: Continuation]

  /// What of a document becomes what.
  struct Change {
    var path: YAMLPath
    var old: String
    var new: String
    /// At least one.
    var rules: [Decision.Rule]
  }

  private(set) var changes: [Change] = []

  /// How the window of a campaign that goes on is written with its years.
  struct Continuation {
    var from: Int
    var to: Int
  }

  init(
    shift: DateShift, names: YearNames, language: Language, renamed: [String: String],
    continuing: [String: Continuation]
  ) {
    self.shift = shift
    self.names = names
    self.language = language
    self.renamed = renamed
    self.continuing = continuing
  }

  /// Takes in a value and everything below it.
  mutating func take(_ value: ConfigValue, at path: YAMLPath = YAMLPath(), keys: [String] = []) {
    // What an alias shares is written elsewhere and taken there.
    guard value.origin == nil else { return }
    switch value.content {
    case .scalar(let scalar):
      if scalar.resolved == .string { take(scalar.text, at: path, keys: keys) }
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        take(item, at: path.appending(.index(index)), keys: keys)
      }
    case .mapping(let entries):
      if let id = value.entry(Keys.id)?.value.string, let continuation = continuing[id] {
        return goOn(with: value, id, continuation, at: path)
      }
      for entry in entries {
        take(entry.value, at: path.appending(.key(entry.key)), keys: keys + [entry.key])
      }
    }
  }

  private mutating func take(_ text: String, at path: YAMLPath, keys: [String]) {
    let key = keys.last ?? ""
    if Keys.numbers.contains(key) {
      if Keys.pending.contains(text) { return }
      let new = Keys.isChinese(key) ? "待发文" : "pending"
      return change(path, text, to: new, by: .reset)
    }
    if Keys.state.contains(key), Keys.undrafted.contains(text) {
      return change(path, text, to: Keys.isChinese(key) ? "草稿" : "draft", by: .draft)
    }
    if let new = renamed[text] { return change(path, text, to: new, by: .year) }
    if takeDates(in: text, at: path, keys: keys) { return }
    if let anchor = try? Anchor.parse(text).get(), let year = anchor.fixedYear {
      // A date in words, or an anchor with its year.
      if names.years.contains(year) || names.years.contains(year - 1) {
        let isChinese = text.unicodeScalars.contains { !$0.isASCII }
        let new = Anchor(anchor.base, year: year + names.step, shifts: anchor.shifts)
        change(path, text, to: isChinese ? new.chinese : new.english, by: .year)
      }
      return
    }
    // A pin names its activity by a key that may have a week in it: `weekly.2026-w31`.
    let isPinned = Keys.activity.contains(key) && keys.contains { Keys.pins.contains($0) }
    let isName = isPinned || keys.contains { Keys.id.contains($0) || Keys.title.contains($0) }
    let new = isName ? names.carried(text) : names.carriedSentence(text)
    if new != text { return change(path, text, to: new, by: .year) }
    // `cq-spring-2026.opening` names an activity of a campaign that has a new id.
    if let dot = text.firstIndex(of: "."), let id = renamed[String(text[..<dot])] {
      return change(path, text, to: id + text[dot...], by: .year)
    }
  }

  /// Shifts the dates in a text; false where there is none.
  private mutating func takeDates(in text: String, at path: YAMLPath, keys: [String]) -> Bool {
    let bytes = Array(text.utf8)
    let tokens = DateToken.all(in: bytes, bytes.indices)
    guard !tokens.isEmpty else { return false }
    if keys.contains(where: { Keys.horizon.contains($0) || Keys.plannedOn.contains($0) }) {
      let new = DatesInText(bytes, tokens).replaced { (shift.sameDay($0), .sameDay) }
      change(path, text, to: new.text, by: .sameDay)
      return true
    }
    let isBound = keys.last.map { Keys.from.contains($0) || Keys.to.contains($0) } ?? false
    let new = DatesInText(bytes, tokens).shifted(by: shift, isBound: isBound)
    changes.append(
      Change(
        path: path, old: text, new: new.text, rules: new.rules.isEmpty ? [.untouched] : new.rules))
    return true
  }

  private mutating func change(
    _ path: YAMLPath, _ old: String, to new: String, by rule: Decision.Rule
  ) {
    changes.append(Change(path: path, old: old, new: new, rules: [rule]))
  }

  /// A campaign that goes on keeps everything; its window gets the years it was written without.
  private mutating func goOn(
    with value: ConfigValue, _ id: String, _ continuation: Continuation, at path: YAMLPath
  ) {
    change(path.appending(.key(value.entry(Keys.id)?.key ?? "id")), id, to: id, by: .continued)
    guard let window = value.entry(Keys.window) else { return }
    for (keys, year) in [(Keys.from, continuation.from), (Keys.to, continuation.to)] {
      guard let end = window.value.entry(keys), let text = end.value.scalarText,
        let anchor = try? Anchor.parse(text).get(), !anchor.isAbsolute
      else { continue }
      let new = Anchor(anchor.base, year: year, shifts: anchor.shifts)
      let isChinese = text.unicodeScalars.contains { !$0.isASCII }
      change(
        path.appending(.key(window.key)).appending(.key(end.key)), text,
        to: isChinese ? new.chinese : new.english, by: .continued)
    }
  }
}
