import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import Fingerprints
import MarkedYAML

/// Makes next year's record of what a unit has filed: each campaign that comes over waits for the
/// unit to file it anew, one that goes on keeps its history and has its next round beside it, and
/// the rest stays behind. Comments stay.
struct RecordCarrying {
  /// One campaign of the record.
  struct Entry {
    /// Its place in the list.
    var index: Int
    var id: String
    var next: Next?
    /// Whether the entry itself stays as it is.
    var goesOn: Bool

    struct Next {
      var id: String
      /// Name of its file in the unit's folder, and that of the copy which counts as its first version.
      var file: String
      var received: String
      var bytes: [UInt8]
    }
  }

  let document: YAMLDocument
  let entries: [Entry]
  /// The day on which the next year is planned.
  let date: CivilDate

  /// The bytes; nil where nothing is left in the record.
  func carried(issues: inout Issues) -> [UInt8]? {
    guard let list = document.value.entry(Names.list),
      case .sequence(let items) = list.value.content,
      entries.contains(where: { $0.goesOn || $0.next != nil })
    else { return nil }
    let isChinese = Keys.isChinese(list.key)
    let path: YAMLPath = [.key(list.key)]
    var bytes: [UInt8]?
    func make(_ edits: [YAMLEdit]) {
      var silent = Issues()
      let current =
        bytes.flatMap { YAMLDocument(yaml: $0, file: document.file, issues: &silent) } ?? document
      do throws(YAMLEditRefused) {
        bytes = try current.edited(by: edits)
      } catch {
        issues.append(error.diagnostic)
      }
    }
    // From the last on, so that what is removed moves none that is still to come.
    for index in items.indices.reversed() {
      let entry = entries.first { $0.index == index }
      if entry?.goesOn == true { continue }
      if let entry, let next = entry.next {
        make(edits(of: items[index], at: path.appending(.index(index)), next, entry.id, isChinese))
      } else if items.count > 1 {
        make([.remove(path.appending(.index(index)))])
      }
    }
    for entry in entries where entry.goesOn {
      if let next = entry.next { make([.append(node(next, from: entry.id, isChinese), to: path)]) }
    }
    return bytes ?? (try? document.edited(by: []))
  }

  /// Makes an entry that of the next year, where it stands.
  private func edits(
    of item: ConfigValue, at path: YAMLPath, _ next: Entry.Next, _ id: String, _ isChinese: Bool
  ) -> [YAMLEdit] {
    var edits: [YAMLEdit] = []
    func set(_ names: Set<String>, _ node: YAMLNode) {
      if let entry = item.entry(names) { edits.append(.set(path.appending(.key(entry.key)), node)) }
    }
    set(Names.campaign, .text(next.id))
    set(Names.file, .text(next.file))
    set(Keys.state, .text(isChinese ? "待批" : "pending"))
    set(Names.versions, .sequence([version(next, from: id, isChinese)]))
    for names in [Names.decisions, Names.remark] {
      if let entry = item.entry(names) { edits.append(.remove(path.appending(.key(entry.key)))) }
    }
    return edits
  }

  private func node(_ next: Entry.Next, from id: String, _ isChinese: Bool) -> YAMLNode {
    func key(_ zh: String, _ en: String) -> String { isChinese ? zh : en }
    return .mapping([
      .init(key("专项", "campaign"), .text(next.id)), .init(key("文件", "file"), .text(next.file)),
      .init(key("状态", "state"), .text(key("待批", "pending"))),
      .init(key("版本", "versions"), .sequence([version(next, from: id, isChinese)])),
    ])
  }

  private func version(_ next: Entry.Next, from id: String, _ isChinese: Bool) -> YAMLNode {
    func key(_ zh: String, _ en: String) -> String { isChinese ? zh : en }
    return .mapping([
      .init(key("日期", "date"), .text(date.description)),
      .init(key("原件", "received"), .text(next.received)),
      .init(key("指纹", "fingerprint"), .text(sha256Hex(next.bytes))),
      .init(key("结转自", "carried_from"), .text(id)),
    ])
  }

  private enum Names {
    static let list: Set<String> = ["报送", "submissions"]
    static let campaign: Set<String> = ["专项", "campaign"]
    static let file: Set<String> = ["文件", "file"]
    static let versions: Set<String> = ["版本", "versions"]
    static let decisions: Set<String> = ["批办", "decisions"]
    static let remark: Set<String> = ["批示", "remark"]
  }
}
