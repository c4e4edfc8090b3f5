public import Diagnostics

/// What the papers of a roster are called, what they rest on, and which there are.
public struct RosterPaper: Hashable, Sendable {
  /// `慰问金签收花名册`; nil: the usual name for its kind.
  public var title: Text?
  /// `第二批`; nil where there is only one.
  public var batch: Text?
  /// Number of the notice or of the minutes that it rests on; nil: that of its campaign.
  public var basis: String?
  /// The column by whose values sums are kept apart, such as that of the goods: bottles and boxes add
  /// up to nothing; nil where all lines are of one thing.
  public var totalledBy: Int? = nil
  /// What is made of the one list.
  public var forms: Set<Form>
  /// What the bank writes beside a payment (附言): `送温暖慰问金`; nil where nothing is paid by bank.
  public var purpose: Text? = nil
  /// A sentence at its head, such as how many amendments the list has had; nil: none.
  public var note: Text? = nil
  /// Why nothing of it may be printed yet, such as minutes without a number; nil: it may.
  public var withheld: Text?

  public enum Form: String, CaseIterable, Sendable {
    /// The list itself, with room for signatures and totals.
    case list
    /// 公示名单: names half hidden, nothing that the public need not know.
    case publicNotice = "public_notice"
    /// 银行代发表: name, account, amount.
    case bankTransfer = "bank_transfer"
  }

  public init(
    title: Text? = nil, batch: Text? = nil, basis: String? = nil, forms: Set<Form> = [.list],
    withheld: Text? = nil
  ) {
    self.title = title
    self.batch = batch
    self.basis = basis
    self.forms = forms
    self.withheld = withheld
  }
}
