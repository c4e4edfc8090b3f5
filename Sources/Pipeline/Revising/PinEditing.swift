public import Diagnostics
import ConfigValue
public import MarkedYAML

/// Writes what was decided of one activity into the file of its campaign, and leaves everything
/// else as it is, byte for byte.
public struct PinEditing {
  private let document: YAMLDocument
  private let campaign: YAMLPath

  /// - Parameter place: where the campaign's mapping begins in the document.
  /// - Returns: nil if no campaign begins there.
  public init?(_ document: YAMLDocument, campaignAt place: SourceLocation) {
    guard let path = document.path(ofValueAt: place) else { return nil }
    self.document = document
    campaign = path
  }

  /// The bytes with the revision made; those of the document where they say it already. A line that
  /// would say nothing any more goes, and the list with its last line.
  public func revised(
    _ activity: String, by revision: Revision
  ) throws(YAMLEditRefused) -> [UInt8] {
    try document.edited(by: edits(activity, revision))
  }

  /// Where the line of an activity stands, or would stand: for "written here".
  public func place(of activity: String) -> SourceLocation? {
    line(of: activity).flatMap { document.value(at: $0.path)?.location }
  }

  private func edits(_ activity: String, _ revision: Revision) -> [YAMLEdit] {
    guard let line = line(of: activity) else { return added(activity, revision) }
    var edits: [YAMLEdit] = []
    var left = line.value.keys.subtracting(Names.activity)
    let isChinese = line.value.keys.contains { !$0.isASCII }
    for field in Revision.Field.allCases {
      guard let value = revision.fields[field] else { continue }
      let key = line.value.keys.first(where: field.matches)
      switch (key, value) {
      case (let key?, nil):
        edits.append(.remove(line.path.appending(.key(key))))
        left.remove(key)
      case (let key?, let value?):
        let path = line.path.appending(.key(key))
        if !says(value, at: path) {
          edits.append(.set(path, .text(isChinese ? value.zh : value.en)))
        }
      case (nil, let value?):
        let name = isChinese ? field.name.zh : field.name.en
        edits.append(.add(key: name, .text(isChinese ? value.zh : value.en), to: line.path))
        left.insert(name)
      case (nil, nil): break
      }
    }
    return left.isEmpty ? removal(of: line.path) : edits
  }

  /// Whether what stands there means the same already, in whatever words.
  private func says(_ value: Text, at path: YAMLPath) -> Bool {
    guard case .scalar(let scalar)? = document.value(at: path)?.content else { return false }
    return scalar.text == value.zh || scalar.text == value.en
  }

  private func removal(of line: YAMLPath) -> [YAMLEdit] {
    guard let pins, case .sequence(let items) = pins.value.content, items.count > 1 else {
      return pins.map { [.remove(campaign.appending(.key($0.key)))] } ?? []
    }
    return [.remove(line)]
  }

  private func added(_ activity: String, _ revision: Revision) -> [YAMLEdit] {
    let isChinese = mapping(at: campaign)?.contains { !$0.key.isASCII } ?? true
    let members = Revision.Field.allCases.compactMap { field -> YAMLNode.Member? in
      guard let value = revision.fields[field] ?? nil else { return nil }
      return .init(
        isChinese ? field.name.zh : field.name.en, .text(isChinese ? value.zh : value.en))
    }
    guard !members.isEmpty else { return [] }
    let line = YAMLNode.mapping(
      [.init(isChinese ? "活动" : "activity", .text(activity))] + members)
    guard let pins else {
      return [.add(key: isChinese ? "固定" : "pins", .sequence([line]), to: campaign)]
    }
    let path = campaign.appending(.key(pins.key))
    switch pins.value.content {
    case .sequence: return [.append(line, to: path)]
    // One line that needed no list so far.
    case .mapping: return [.set(path, .sequence([YAMLNode(pins.value), line]))]
    case .scalar: return [.set(path, .sequence([line]))]
    }
  }

  // MARK: Where things stand

  private enum Names {
    static let pins: Set<String> = ["固定", "pins"]
    static let activity: Set<String> = ["活动", "activity"]
  }

  private var pins: ConfigValue.Entry? {
    mapping(at: campaign)?.first { Names.pins.contains($0.key) }
  }

  private func mapping(at path: YAMLPath) -> [ConfigValue.Entry]? {
    guard case .mapping(let entries)? = document.value(at: path)?.content else { return nil }
    return entries
  }

  private func line(of activity: String) -> (path: YAMLPath, value: ConfigValue)? {
    guard let pins else { return nil }
    let path = campaign.appending(.key(pins.key))
    switch pins.value.content {
    case .mapping: return pins.value.names(activity, Names.activity) ? (path, pins.value) : nil
    case .sequence(let items):
      let index = items.firstIndex { $0.names(activity, Names.activity) }
      return index.map { (path.appending(.index($0)), items[$0]) }
    case .scalar: return nil
    }
  }
}

extension ConfigValue {
  fileprivate var keys: Set<String> {
    guard case .mapping(let entries) = content else { return [] }
    return Set(entries.map(\.key))
  }

  fileprivate func names(_ activity: String, _ keys: Set<String>) -> Bool {
    guard case .mapping(let entries) = content,
      case .scalar(let scalar)? = entries.first(where: { keys.contains($0.key) })?.value.content
    else { return false }
    return scalar.text == activity
  }
}

extension String {
  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
