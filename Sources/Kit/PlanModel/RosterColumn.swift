public import Diagnostics

/// A column of a roster as a module declares it: what its values are, who may read them, and how
/// wide it is in print. Values are text everywhere; the kind says how that is masked, totalled and
/// typed in a sheet.
public struct RosterColumn: Hashable, Sendable {
  public var name: Text
  public var kind: Kind
  public var sensitivity: Sensitivity
  /// What the values are needed for, as one tells the people whose they are.
  public var purpose: Text
  /// Days after the activity for which the values may be kept; nil: as long as the campaign's file.
  public var daysKept: Int?
  /// Width in print, in half-width characters; nil: what is usual for the kind.
  public var width: Int?

  public enum Kind: Hashable, Sendable {
    /// 序号: 1, 2, 3 ...
    case ordinal
    case text
    /// A number that means nothing in a sum, like an age.
    case number
    /// Pieces or people; totalled.
    case count
    /// Yuan, with at most two decimals; totalled, with the total in 大写.
    case money
    case personName
    /// An identity number or that of another document; always text.
    case identity
    case phone
    case bankCard
    case address
    /// Filled in by hand when something is handed out.
    case signature
    case date
    /// One of these; a drop-down list in a sheet.
    case choice([Text])
    case remark
  }

  /// Who may read the values (PIPL arts. 6, 28, 51).
  public enum Sensitivity: String, CaseIterable, Comparable, Sendable {
    /// May stand in a list that is put up in public.
    case open
    /// For those who work with the list.
    case personal
    /// For those who cannot do their work without it: accounts, hardship, health.
    case sensitive

    public static func < (a: Sensitivity, b: Sensitivity) -> Bool { a.rank < b.rank }

    private var rank: Int { self == .open ? 0 : self == .personal ? 1 : 2 }
  }

  /// - Parameter sensitivity: nil: what is usual for the kind.
  public init(
    _ name: Text, _ kind: Kind = .text, sensitivity: Sensitivity? = nil, purpose: Text = "",
    daysKept: Int? = nil, width: Int? = nil
  ) {
    self.name = name
    self.kind = kind
    self.sensitivity = sensitivity ?? kind.usualSensitivity
    self.purpose = purpose
    self.daysKept = daysKept
    self.width = width
  }

  /// The column that a heading in somebody's own sheet seems to announce.
  public init(heading: Text) {
    let words = [heading.zh, heading.en.lowercased()]
    func says(_ parts: String...) -> Bool {
      parts.contains { part in words.contains { $0.contains(part) } }
    }
    let kind: Kind =
      if says("身份证", "证件号", "id_no", "id no", "identity") {
        .identity
      } else if says("电话", "手机", "phone", "mobile") {
        .phone
      } else if says("卡号", "账号", "bank card", "bank_card", "account") {
        .bankCard
      } else if says("签字", "签名", "签收", "signature") {
        .signature
      } else if says("住址", "地址", "address") {
        .address
      } else if says("姓名", "名字", "领取人", "联系人") || words[1] == "name" {
        .personName
      } else if says("金额", "慰问金", "折款", "yuan") {
        .money
      } else if says("备注", "remark") {
        .remark
      } else {
        .text
      }
    self.init(heading, kind)
  }

  /// Whether a sum of the values says something.
  public var isTotalled: Bool { kind == .count || kind == .money }
}

extension RosterColumn.Kind {
  /// Who may read such values where nothing else is said.
  var usualSensitivity: RosterColumn.Sensitivity {
    switch self {
    case .ordinal, .text, .number, .count, .money, .date, .choice, .remark: .open
    case .personName, .identity, .phone, .address, .signature: .personal
    case .bankCard: .sensitive
    }
  }
}

extension RosterColumn {
  public static let ordinal = RosterColumn(Text(zh: "序号", en: "No."), .ordinal)
  public static let personName = RosterColumn(Text(zh: "姓名", en: "Name"), .personName)
  public static let identity = RosterColumn(Text(zh: "身份证号", en: "Identity no."), .identity)
  public static let phone = RosterColumn(Text(zh: "电话", en: "Phone"), .phone)
  public static let employer = RosterColumn(Text(zh: "工作单位", en: "Employer"))
  public static let signature = RosterColumn(Text(zh: "签名", en: "Signature"), .signature)
  public static let remarks = RosterColumn(Text(zh: "备注", en: "Remarks"), .remark)
}
