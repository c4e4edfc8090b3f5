/// How much of a person's data a list shows.
///
/// Sources disagree on masks, so they are named. First six and last four characters of an
/// identity number still tell place, sex and much of the rest to somebody who knows the birth
/// date; public lists therefore show the last four alone (PIPL art. 6 and 25).
public enum Masking: String, Sendable, CaseIterable {
  /// For 公示 and whatever leaves the office.
  case publicList
  /// For those who work with the list and must tell people apart.
  case working
  /// Everything; only for a named purpose that is written down.
  case full

  /// The word for it on the command line.
  public var name: String { self == .publicList ? "public" : rawValue }

  /// A value of `column` as this shows it; empty where it does not show it at all.
  public func shown(_ value: String, in column: RosterColumn) -> String {
    guard self != .full, !value.isEmpty else { return value }
    switch column.kind {
    case .personName: return name(value)
    case .identity: return identity(value)
    default: break
    }
    if self == .publicList, column.sensitivity > .open { return "" }
    switch column.kind {
    case .phone: return phone(value)
    case .bankCard: return identity(value, keepsFront: false)
    case .address: return address(value)
    default: return value
    }
  }

  /// Whether a list of this kind has the column at all.
  public func shows(_ column: RosterColumn) -> Bool {
    switch column.kind {
    case .personName, .identity: true
    default: self != .publicList || column.sensitivity == .open
    }
  }

  /// `张*` in public, `张*三` for work; `欧阳*`; the parts of a name with a dot one by one.
  public func name(_ name: String) -> String {
    if self == .full { return name }
    if let shown = nameOfIdeographs(name) { return shown }
    let parts = name.split { " ·•・‧.".contains($0) }
    guard let first = parts.first, !first.isEmpty else { return "" }
    guard parts.count == 1 else {
      return self == .publicList
        ? "\(first.prefix(1))*" : parts.map { "\($0.prefix(1))*" }.joined(separator: "·")
    }
    let isCompound = first.count > 2 && compoundSurnames.contains(String(first.prefix(2)))
    let surname = first.prefix(isCompound ? 2 : 1)
    let given = first.dropFirst(surname.count)
    guard first.count > 1 else { return "*" }
    guard self == .working, given.count > 1 else { return surname + "*" }
    return surname + stars(given.count - 1) + given.suffix(1)
  }

  /// The same by bytes, for nearly all names are nothing but ideographs and millions are masked for a
  /// city's lists; nil for any other name.
  private func nameOfIdeographs(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { name in
      // All of U+4000 to U+9FFF, three bytes each, and no character joins another.
      let isOne = name.allSatisfy { (0x80..<0xC0).contains($0) || (0xE4..<0xEA).contains($0) }
      guard isOne, !name.isEmpty else { return nil }
      let ideograph = 3
      guard name.count > ideograph else { return "*" }
      let isCompound =
        name.count > 2 * ideograph
        && compoundSurnames.contains(String(decoding: name[..<(2 * ideograph)], as: UTF8.self))
      let surname = isCompound ? 2 * ideograph : ideograph
      let given = (name.count - surname) / ideograph
      let last = self == .working && given > 1 ? ideograph : 0
      let hidden = last == 0 ? 1 : given - 1
      return String(unsafeUninitializedCapacity: surname + hidden + last) { shown in
        _ = shown.update(fromContentsOf: name[..<surname])
        shown[surname..<(surname + hidden)].update(repeating: UInt8(ascii: "*"))
        _ = shown[(surname + hidden)...].update(fromContentsOf: name.suffix(last))
        return surname + hidden + last
      }
    }
  }

  /// The last four characters in public; the first six too for work, where there are 18.
  public func identity(_ number: String) -> String { identity(number, keepsFront: true) }

  private func identity(_ number: String, keepsFront: Bool) -> String {
    if self == .full { return number }
    let count = number.count
    guard count >= 8 else { return stars(count) }
    guard self == .working, keepsFront, count >= 15 else {
      return starred(number, 0..<(count - 4))
    }
    return starred(number, 6..<(count - 4))
  }

  /// The last four digits in public, `138****5678` for work.
  public func phone(_ number: String) -> String {
    if self == .full { return number }
    let count = number.count
    guard count >= 8 else { return stars(count) }
    guard self == .working, count >= 11 else { return starred(number, 0..<(count - 4)) }
    return starred(number, (count - 8)..<(count - 4))
  }

  /// Up to the neighbourhood or village; stars where nothing says where that ends.
  public func address(_ address: String) -> String {
    if self == .full { return address }
    for end in ["社区", "村", "街道", "镇", "乡", "区", "县"] {
      if let found = address.firstRange(of: end) { return address[..<found.upperBound] + "***" }
    }
    return "***"
  }

  /// `text` with stars in the place of some of its characters.
  private func starred(_ text: String, _ hidden: Range<Int>) -> String {
    var bytes = text
    return bytes.withUTF8 { bytes in
      // NB: a line end of two bytes is one character.
      guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
        return text.prefix(hidden.lowerBound) + stars(hidden.count)
          + text.dropFirst(hidden.upperBound)
      }
      // Digits, of which millions are masked for a city's lists.
      return String(unsafeUninitializedCapacity: bytes.count) { shown in
        _ = shown.update(fromContentsOf: bytes)
        shown[hidden].update(repeating: UInt8(ascii: "*"))
        return bytes.count
      }
    }
  }

  private func stars(_ count: Int) -> String { String(repeating: "*", count: count) }
}

/// The surnames of two characters that people still bear in number.
private let compoundSurnames: Set<String> = [
  "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "宇文",
  "长孙", "端木", "轩辕", "淳于", "单于", "太史", "申屠", "钟离", "闻人", "百里", "呼延", "独孤", "南宫",
  "西门", "拓跋", "濮阳", "澹台", "公冶", "鲜于", "第五", "万俟", "赫连", "宗政", "完颜", "纳兰",
]
